"""Question answering: one file a solver."""
