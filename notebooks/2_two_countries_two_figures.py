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
# # Two countries, two figures
#
# In March 2023 diplomats of Kazakhstan and Germany met in Berlin. A release about it tells the trade of the
# two countries twice: as German statistics have it, and as Kazakh data have it. This notebook goes from the
# text to a chart for a briefing.

# %%
import tradecheck
from tradecheck import charts

document = tradecheck.read("../data/press-releases/german-kazakh.txt")
claims = tradecheck.extract(document)
claims[["claim", "quote", "measure", "of", "value", "reporter", "partner", "source", "period"]].fillna("")

# %% [markdown]
# ## Who says it?
#
# `source` is the office whose statistics the text names. "Kazakh data show" is enough; `evidence` keeps the
# words that each field was read from.

# %%
turnover = claims[claims["measure"] == "turnover"]
turnover[["quote", "source", "low", "high"]]

# %%
kazakh = turnover[turnover["source"] == "KAZ"].iloc[0]
start, end, how = kazakh["evidence"]["source"]
document.text[start:end], how

# %% [markdown]
# ## How far apart?
#
# Both figures are rounded, so neither the ratio nor the gap is one number. Intervals say what is certain. The
# records behind the table have them, and they calculate.

# %%
outcome = tradecheck.check(claims, text=document.text)
by_number = {claim.claim: claim for claim in outcome.report.claims}
german, kazakh = by_number[1], by_number[4]
german

# %%
german.strict / kazakh.strict

# %% [markdown]
# The German figure is 3.67 to 3.84 times the Kazakh one.
#
# ## What does tradecheck make of it?

# %%
outcome

# %% [markdown]
# A warning, no error: two offices may count different things, and both may be right. What is certain stands
# in the finding. Freight and insurance, which an importer's figure holds and an exporter's does not, are far
# too small: they explain 7.5 per cent of the gap at most.

# %%
gap = outcome.report.findings[0]
for name, value in gap.measures.items():
    print(f"{name:16} {value}")

# %% [markdown]
# What is left to ask the two offices? The page of the rule lists what usually lies behind such a gap (the
# command is `tradecheck rule M101`).

# %%
from tradecheck.checks.rule import rule_page

print(rule_page("M101").text.split("## Likely explanations")[1].strip())

# %% [markdown]
# The second finding is information: 2.8 billion, 26.7 per cent more than in 2021, means 2.17 to 2.25 billion
# in 2021. That figure can be looked up, and it would tell whether the release quotes the Kazakh office
# rightly.
#
# ## The chart
#
# A chart of tradecheck says its finding in the title. The function takes the two tables; a date in the source
# line helps readers.

# %%
chart = charts.dumbbell(outcome.claims, outcome.checks, dates={document.name: str(document.date)})
chart

# %% [markdown]
# Those who cannot see the chart get the same in words:

# %%
from textwrap import fill

print(fill(chart.alt_text))

# %% [markdown]
# `charts.save(chart, "gap.svg")` writes it; `.png` and `.pdf` work as well, and the same input gives the same
# bytes. On the command line: `tradecheck chart dumbbell german-kazakh.txt -o gap.svg`.
