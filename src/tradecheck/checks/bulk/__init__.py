"""One rule over many relations at once, vectorised, with the verdicts of the exact evaluator."""
