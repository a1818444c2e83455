"""The diary of the log's schema: each step once, in order, never edited after it was released.

`MIGRATIONS.apply(db)` brings a file of any age, or an empty one, to the newest form.
"""

from sqlite_utils import Database, Migrations

MIGRATIONS = Migrations("playground")


@MIGRATIONS()
def runs(db: Database) -> None:
    """One row a run: columns for what is queried, and the whole trace as JSON."""
    table = db.table("runs")
    table.create(
        {
            "n": int,
            "id": str,
            "at": str,
            "owner": str,
            "task": str,
            "mode": str,
            "solver": str,
            "model": str,
            "text": str,
            "context": str,
            "answer": str,
            "abstained": int,
            "confidence": float,
            "error": str,
            "ms": float,
            "trace": str,
        },
        pk="n",  # a whole number, so that the search index still points right after a VACUUM
    )
    table.create_index(["id"], unique=True)
    table.create_index(["at"])
    table.create_index(["owner", "at"])


@MIGRATIONS()
def search(db: Database) -> None:
    """Full-text search; trigrams find parts of words, and Chinese, which has no spaces."""
    db.table("runs").enable_fts(
        ["text", "context", "answer"], create_triggers=True, tokenize="trigram"
    )
