"""Comparisons and orderings: who stands where, and how that is known."""
