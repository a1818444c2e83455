"""Formulas of first-order logic, and plain English about them; the prover z3."""
