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
# # A press release in five minutes
#
# A release lies on your desk: Ukraine's ministry of agriculture tells of a good year for grain. Do its
# numbers fit each other? Nothing but tradecheck is needed, and nothing leaves this machine.

# %%
import tradecheck

document = tradecheck.read("../data/press-releases/harvest-exports.txt")
document

# %% [markdown]
# The date in the first line matters: it tells what "last year" means. Where a text has no date, `read(...,
# date="2024-02-14")` gives one.
#
# ## The claims
#
# `extract` reads every numeric statement about trade into a table, a pandas DataFrame with one claim a row.

# %%
claims = tradecheck.extract(document)
fields = ["claim", "quote", "measure", "value", "unit", "reporter", "partner", "period", "commodity"]
claims[fields]

# %% [markdown]
# Forty journalists, 18,000 hectares, 475 kilometres and the wages are not in the table: they are no
# statements about trade. The command `tradecheck extract FILE --numbers` lists those too, each with the
# reason.
#
# The table is filtered with plain pandas. What did exports earn, in dollars?

# %%
earned = (claims["measure"] == "exports") & (claims["unit"] == "USD")
claims[earned][["quote", "partner", "period", "low", "high"]]

# %% [markdown]
# `low` and `high` are the values that the printed figure can stand for: 8.3 billion is anything from 8.25 to
# 8.35. That is why a check with tradecheck does not cry wolf over rounding.
#
# ## The check

# %%
outcome = tradecheck.check(claims, text=document.text)
outcome

# %% [markdown]
# One figure does not fit. Exports of corn rose from 25.0 to 26.2 million tonnes, and that is 4.8 per cent,
# not 14.8: no rounding can explain the rest. Nobody says which of the three numbers is the wrong one; the
# last line says what each would have to be, were the two others right.
#
# The findings are a table as well, and so is every relation that was tried, those that fit among them.

# %%
outcome.checks[["code", "kind", "claims", "verdict", "formula"]]

# %% [markdown]
# `claims` are the numbers of the claims table, `formula` says how they were set against each other: `c1`,
# `c2` are claims 1 and 2.
#
# ## Correct what was read, and check again
#
# Reading is never perfect, and writers correct themselves. The table is yours: change a cell and check again.
# Say the ministry mends its slip. The columns that follow from the figure are dropped; they are worked out
# anew.

# %%
from decimal import Decimal

corrected = claims.drop(columns=["low", "high", "lenient_low", "lenient_high", "digits", "ulp"])
slip = corrected["quote"] == "14.8 percent"
corrected.loc[slip, ["quote", "value"]] = ["4.8 percent", Decimal("4.8")]
tradecheck.check(corrected, text=document.text)

# %% [markdown]
# What a rule checks, and when it stays silent, is told by `tradecheck rule G101` on the command line. The
# next notebook takes up two countries that count the same trade differently.
