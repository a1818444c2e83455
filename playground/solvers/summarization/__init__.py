"""Summarization: one file a solver."""
