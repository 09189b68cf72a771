"""Remarks on single figures and their words: what cannot be, what is worded askew, what is told of a period too soon."""
