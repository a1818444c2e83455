"""Deduction: one file a solver."""
