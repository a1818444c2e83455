"""The solvers: one small file a way to do one task in one mode."""
