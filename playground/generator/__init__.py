"""Theories without end, in English and Chinese, with their questions and proofs."""
