"""Chat: one file a solver."""
