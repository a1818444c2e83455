"""The log of runs, in SQLite."""

from playground.alone import without

with without("pandas"):  # 0.2 s of every command, for tables that nobody here has
    import sqlite_utils as sqlite_utils
