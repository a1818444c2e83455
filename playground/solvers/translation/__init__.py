"""Translation: one file a solver."""
