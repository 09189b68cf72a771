"""Figures against what their kind allows: records, whole numbers behind a share, unit values, surplus and deficit in words."""
