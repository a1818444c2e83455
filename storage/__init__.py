"""The log of runs, in SQLite."""
