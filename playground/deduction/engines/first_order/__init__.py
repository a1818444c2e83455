"""First-order logic: a program as formulas, and the prover z3."""
