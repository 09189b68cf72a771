# ---
# jupyter:
#   jupytext:
#     text_representation:
#       extension: .py
#       format_name: percent
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown]
# # Add a word, a language, a rule
#
# What tradecheck knows of languages stands in word files, and what it checks in rules of one line. This
# notebook adds one of each, in a copy of the program, so that nothing of yours is changed.

# %%
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

workshop = Path(tempfile.mkdtemp())
_ = shutil.copytree("../src/tradecheck", workshop / "tradecheck")
words = workshop / "tradecheck" / "lexicons"


def tradecheck_of_the_workshop(*arguments: str, text: str) -> None:
    """Run the copy on a text and print what it says."""
    (workshop / "release.txt").write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "tradecheck", *arguments, "release.txt"]
    environment = {**os.environ, "PYTHONPATH": str(workshop), "PYTHONUTF8": "1"}
    done = subprocess.run(command, cwd=workshop, env=environment, capture_output=True, encoding="utf-8")
    print(done.stdout or done.stderr)


# %% [markdown]
# ## A word
#
# A trade paper writes about liquorice. The figure is read, but the goods are not known:

# %%
release = "Iran's exports of liquorice came to 21 million US dollars in 2023, exports of carpets to 48 million.\n"
tradecheck_of_the_workshop("extract", text=release)

# %% [markdown]
# So the claim looks like all exports of the country. The words of English are one file, `lexicons/en.toml`.
# Goods stand under `[commodity]`: the short name on the left, the phrases that mean it on the right.

# %%
english = words / "en.toml"
before = english.read_text(encoding="utf-8")
liquorice = '"liquorice" = ["liquorice", "licorice", "liquorice root"]'
after = before.replace("[commodity]\n", f"[commodity]\n{liquorice}\n", 1)
_ = english.write_text(after, encoding="utf-8")
tradecheck_of_the_workshop("extract", text=release)

# %% [markdown]
# That is all a word needs, and a sentence of yours as `[[examples]]` at the end of the file, which the tests
# read from then on.
#
# ## A language
#
# Portuguese is not among the ten languages. A language begins with a file of a dozen lines: its alphabet and
# commonest words, and the phrases for scales, money, measures, countries and movements.
# `docs/adding-a-language.md` goes on from here.

# %%
portuguese = '''
language = "pt"
name = "português"
script = "latin"
decimal = ","
abbreviations = ["sr", "art"]
common_words = ["o", "a", "os", "as", "de", "do", "da", "em", "para", "que", "foi", "com", "no"]
letters = "ãõ"
homes = ["BRA", "PRT"]

[scale]
"6" = ["milhão", "milhões"]
"9" = ["bilhão", "bilhões"]

[currency]
USD = ["dólares", "de dólares"]

[relative]
"%" = ["%", "por cento"]

[measure]
exports = ["exportações"]
imports = ["importações"]

[country]
BRA = ["Brasil"]
ARG = ["Argentina"]

[preposition]
of = ["de", "do", "da"]
to = ["para", "para a", "para o"]

[move]
rise = ["mais", "aumento*", "cresceram"]
fall = ["menos", "queda", "caíram"]

[comparative]
cue = ["mais", "menos"]

[than]
cue = ["que em", "do que em"]
'''
_ = (words / "pt.toml").write_text(portuguese, encoding="utf-8")

# %% [markdown]
# Two files go with it: the names of countries, currencies and months in Unicode's CLDR, which
# `tools/cldr_names.py` makes (none here, the few we need stand above), and twenty short lists of words that
# checks look for, which may begin as those of a sister language.

# %%
_ = (words / "cldr" / "pt.json").write_text('{"country": {}, "currency": {}, "month": {}}', encoding="utf-8")
lists = workshop / "tradecheck" / "checks" / "words"
shutil.copyfile(lists / "it.toml", lists / "pt.toml")

release = (
    "As exportações do Brasil para a Argentina somaram 16,7 bilhões de dólares em 2023, "
    "4,5% mais que em 2022.\n"
)
tradecheck_of_the_workshop("extract", text=release)

# %% [markdown]
# A language told in a few words reads little, and nothing wrong: what it does not know it leaves out, with
# the reason.

# %%
tradecheck_of_the_workshop("extract", "--numbers", text=release + "A feira recebeu 3.200 visitantes.\n")

# %% [markdown]
# ## A rule
#
# A rule is a record: a code, a name, a kind, the highest severity, the roles that claims play, one expression
# over them, and the sentence that is said where it fails. Say that no surplus can be larger than the whole
# trade:

# %%
from tradecheck.checks.rule import Rule

rule = Rule(
    "A599", "surplus-exceeds-turnover", "bound", "error", ("balance", "turnover"), "balance <= turnover",
    "a surplus of {balance} is more than the whole trade of {turnover}",
)  # fmt: skip

# %% [markdown]
# A trial gives it claims for its roles, and the evaluator does the rest, with the intervals of both figures:

# %%
import tradecheck
from tradecheck.checks.verdict import Trial, tried

text = (
    b"Chile's trade turnover with Peru was 3.1 billion dollars in 2023. "
    b"The surplus came to 3.4 billion dollars in 2023."
)
outcome = tradecheck.check(tradecheck.extract(tradecheck.read(text, name="release.txt")))
by_measure = {claim.measure: claim for claim in outcome.report.claims}
roles = tuple((role, (by_measure[role],)) for role in rule.roles)
tried(Trial(rule, roles)).check

# %% [markdown]
# "About 3 billion" against "3.1 billion" would not fail: the figures could be the same. That is what the
# evaluator is for; a rule never compares two numbers itself.
#
# In the program a rule has three parts: its line in `checks/catalogue.py`, a function in `checks/` that finds
# the claims for its roles, and a page in `checks/pages/` with an example that fires and one that must not.
# The tests run both. `CONTRIBUTING.md` tells the rest.

# %%
shutil.rmtree(workshop)
