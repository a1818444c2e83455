"""Deduction by rules: English in, a program, its models, and proofs."""
