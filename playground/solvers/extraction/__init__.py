"""Extraction: one file a solver."""
