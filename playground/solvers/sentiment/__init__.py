"""Sentiment: one file a solver."""
