"""Comparisons and orderings as they are told and asked."""
