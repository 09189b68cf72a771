"""Claims checked against each other.

``facts`` files the claims by what they are about; ``equations`` finds claims that determine one another (growth, sums,
shares, conversions), ``comparisons`` those that bound or repeat one another (order, ranks, repetition, mirror, sources),
``plausible`` figures that their kind or a word beside them forbids, ``screening`` single figures, wordings and periods worth
a remark, ``nearby`` those that only their place brings together. `verdict` tries a rule on them, ``findings`` judges the
failures and words them.
"""
