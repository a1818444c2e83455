"""Pokes at a question: small edits of its text, and whether the answer moves as it ought to."""
