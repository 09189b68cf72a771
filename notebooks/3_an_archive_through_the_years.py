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
# # An archive of releases through the years
#
# Every winter the statistical offices of two countries tell of their trade. Twelve releases, six years, two
# tellers: what do they say together that none of them says alone? The figures of this archive are invented.

# %%
from pathlib import Path

import tradecheck
from tradecheck import charts

documents = [tradecheck.read(path) for path in sorted(Path("../data/archive").glob("*.txt"))]
claims = tradecheck.extract(documents)
len(documents), len(claims)

# %% [markdown]
# ## One table
#
# Each release tells a year and the one before it, so most years are told more than once. pandas puts both tellers of one flow side by side:
# Georgia's exports to Armenia as Georgia has them, and Armenia's imports from Georgia. In millions of dollars:

# %%
exports = (claims["measure"] == "exports") & (claims["reporter"] == "GEO")
imports = (claims["measure"] == "imports") & (claims["reporter"] == "ARM")
flow = claims[exports | imports]
told = flow.groupby(["period", "source"])["value"].unique().unstack()
told.map(lambda values: " / ".join(f"{value / 10**6:.1f}" for value in values))

# %% [markdown]
# Where a year has two values, two releases of one office told it differently.

# %% [markdown]
# ## What does not fit?
#
# Given all texts, `check` sets claims against each other across documents, too.

# %%
outcome = tradecheck.check(claims, text={document.name: document.text for document in documents})
outcome

# %% [markdown]
# Three different things:
#
# - Armenia's release on 2020 contradicts itself. From 287.5 to 239.9 million is a fall of 16.6 per cent, not 12.6: an **error**.
# - Georgia's exports of 2021 were told as 355.6 million, and a year later as 361.2. That may be a revision, which offices make every year.
#   It is worth a line in a footnote: a **warning**.
# - The two offices differ on one flow, year after year. The finding is told once; the relations are all there.

# %%
mirror = outcome.checks[outcome.checks["kind"] == "mirror"]
mirror["verdict"].value_counts()

# %% [markdown]
# ## Which gap grows?
#
# The history of the asymmetry shows what no single release can. Where a year was told twice, the latest
# release counts.

# %%
dates = {document.name: str(document.date) for document in documents}
charts.asymmetry(outcome.claims, outcome.checks, dates=dates)

# %%
charts.mirrored_bars(outcome.claims, outcome.checks, dates=dates)

# %% [markdown]
# Why would the exporter count more, and ever more? Transit and re-exports are the first question: goods that
# are only passing through. tradecheck says what to ask, not who is right.
#
# ## A larger archive
#
# On the command line `tradecheck check releases/` reads on all cores, and `--format html -o report/` writes
# an index with a page for each document. To be told of new findings only, write a baseline once:
#
# ```
# tradecheck check releases/ --write-baseline baseline.json
# tradecheck check releases/ --baseline baseline.json
# ```
