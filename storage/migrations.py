"""The diary of the log's schema: each step once, in order, never edited after it was released.

`MIGRATIONS.apply(db)` brings a file of any age, or an empty one, to the newest form.
"""

from contextlib import suppress

from sqlite_utils import Database, Migrations

from playground.json_form import from_json
from playground.verdict import verdict

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


@MIGRATIONS()
def conversations(db: Database) -> None:
    """Runs lie in turns, turns in conversations; each run from before is a conversation of its own.

    `deleted` is the time at which a row was hidden, in seconds since 1970; `verdict` is of both
    runs of a turn: agree, disagree or silent.
    """
    for sql in (
        """create table conversations (n integer primary key, id text not null unique,
             owner text not null, at text not null, touched text not null, deleted real)""",
        """create table turns (n integer primary key,
             conversation integer not null references conversations(n), number integer not null,
             at text not null, title text not null, said text not null,
             shared integer not null default 0, deleted real, unique (conversation, number))""",
        "alter table runs add column turn integer references turns(n)",
        "alter table runs add column verdict text",
        "alter table runs add column deleted real",
        "drop trigger runs_au",  # what is searched is never updated, and the rest needs no index
        """insert into conversations (n, id, owner, at, touched)
             select n, id, owner, at, at from runs""",
        """insert into turns (n, conversation, number, at, title, said)
             select n, n, 0, at, substr(iif(trim(text) = '', context, text), 1, 200), '{}'
             from runs""",
        "update runs set turn = n",
        "drop index idx_runs_at",
        "drop index idx_runs_owner_at",
        "create index runs_of_a_turn on runs (turn)",
        "create index runs_of_an_owner on runs (owner) where deleted is null",
        "create index runs_of_a_kind on runs (owner, task, mode, verdict) where deleted is null",
        "create index runs_deleted on runs (deleted) where deleted is not null",
        "create index conversations_of_an_owner on conversations (owner, touched)",
        "create index conversations_touched on conversations (touched)",
        "create index conversations_deleted on conversations (deleted) where deleted is not null",
    ):
        db.execute(sql)
    _judge_pairs(db)


@MIGRATIONS()
def newest(db: Database) -> None:
    """Runs by their number without those that are hidden: a page far down the log is found at once.

    In a row `deleted` stands behind the whole trace, all of which is passed to look at it.
    """
    db.execute("create index runs_shown on runs (n) where deleted is null")


@MIGRATIONS()
def oldest(db: Database) -> None:
    """Turns by their time: what is too old for the log's quota is found at once."""
    db.execute("create index turns_of_a_time on turns (at)")


@MIGRATIONS()
def in_order(db: Database) -> None:
    """Conversations by a number that grows with each word in one: a clock may go back."""
    for sql in (
        "alter table conversations add column last integer not null default 0",
        """update conversations set last = place from (select n as row,
             row_number() over (order by touched, n) as place from conversations) where n = row""",
        "create index conversations_in_order on conversations (last)",
        "create index conversations_in_order_of_an_owner on conversations (owner, last)",
    ):
        db.execute(sql)


@MIGRATIONS()
def comparisons(db: Database) -> None:
    """Whole files put to several solvers: a row a comparison, a row a question and side of it.

    `sides` is JSON, a mode and a solver each; `questions` (JSON lines) and `run` (a trace's JSON)
    are packed by zlib. `state` is running, stopped or done.
    """
    for sql in (
        """create table comparisons (n integer primary key, id text not null unique,
             owner text not null, title text not null, task text not null, sides text not null,
             total integer not null, at text not null, state text not null,
             problem text not null, questions blob not null)""",
        """create table outcomes (comparison integer not null references comparisons(n),
             question integer not null, side integer not null, mark text not null,
             answer text not null, confidence real, error text not null, ms real not null,
             run blob, primary key (comparison, question, side))""",
        "create index comparisons_of_an_owner on comparisons (owner)",
        "create index comparisons_running on comparisons (n) where state = 'running'",
    ):
        db.execute(sql)


@MIGRATIONS()
def trainings(db: Database) -> None:
    """Trainings of the lab: a row a training with its model as it is by now, a row a look at it.

    `experiment` and `said` are JSON of the lab's, `model` is a file of safetensors; `state` is
    running, stopped or done.
    """
    for sql in (
        """create table trainings (n integer primary key, id text not null unique,
             owner text not null, experiment text not null, at text not null, state text not null,
             problem text not null, model blob)""",
        """create table looks (training integer not null references trainings(n),
             step integer not null, said text not null, primary key (training, step))""",
        "create index trainings_of_an_owner on trainings (owner)",
    ):
        db.execute(sql)


@MIGRATIONS()
def checkpoints(db: Database) -> None:
    """Some looks keep the model as it was then, without what only a training needs."""
    db.execute("alter table looks add column model blob")


@MIGRATIONS()
def short_words(db: Database) -> None:
    """Words of one letter and two are found by the index too: each letter begins a trigram.

    Two line ends behind each text, which no word has, are the second and third letter of its last
    ones. `runs_terms` lists the trigrams that there are, so that a short word is all of those that
    begin with it.
    """
    ended = ", ".join(f"{{0}}{one} || char(10, 10)" for one in ("text", "context", "answer"))
    named = "text, context, answer"
    for sql in (
        "drop trigger runs_ai",
        "drop trigger runs_ad",
        "drop table runs_fts",
        f"create view runs_words (n, {named}) as select n, {ended.format('')} from runs",
        f"""create virtual table runs_fts using fts5 ({named},
             tokenize='trigram', content='runs_words', content_rowid='n')""",
        "insert into runs_fts (runs_fts) values ('rebuild')",
        f"""create trigger runs_ai after insert on runs begin
             insert into runs_fts (rowid, {named}) values (new.n, {ended.format("new.")}); end""",
        f"""create trigger runs_ad after delete on runs begin
             insert into runs_fts (runs_fts, rowid, {named})
             values ('delete', old.n, {ended.format("old.")}); end""",
        "create virtual table runs_terms using fts5vocab ('runs_fts', 'instance')",
    ):
        db.execute(sql)


@MIGRATIONS()
def marks(db: Database) -> None:
    """What its owner says of a run, right or wrong, with a note; it goes with the run."""
    for sql in (
        """create table marks (run integer primary key references runs(n),
             mark text not null, note text not null, at text not null)""",
        """create trigger marks_ad after delete on runs begin
             delete from marks where run = old.n; end""",
    ):
        db.execute(sql)


@MIGRATIONS()
def memory_of_sides(db: Database) -> None:
    """How many megabytes each side of a comparison takes: a JSON list, empty until it is found."""
    db.execute("alter table comparisons add column memory text not null default '[]'")


def adopt(db: Database) -> None:
    """Give runs that a version before conversations wrote into a newer file one each."""
    for sql in (
        """insert or ignore into conversations (id, owner, at, touched)
             select id, owner, at, at from runs where turn is null""",
        """insert or ignore into turns (conversation, number, at, title, said)
             select conversations.n, 0, runs.at,
               substr(iif(trim(text) = '', context, text), 1, 200), '{}'
             from runs join conversations on conversations.id = runs.id where turn is null""",
        """update runs set turn = (select turns.n from turns
             join conversations on conversations.n = conversation
             where conversations.id = runs.id and number = 0) where turn is null""",
    ):
        db.execute(sql)


def _judge_pairs(db: Database) -> None:
    """The verdict on two runs of one question that an owner's log has one after the other."""
    rows = db.execute(
        """select n, before, trace, earlier from (
             select n, mode, task, text, context, trace,
               lag(n) over of_owner as before, lag(mode) over of_owner as other,
               lag(trace) over of_owner as earlier, lag(task) over of_owner as its_task,
               lag(text) over of_owner as its_text, lag(context) over of_owner as its_context
             from runs window of_owner as (partition by owner order by n))
           where mode <> other and task = its_task and text = its_text and context = its_context
           order by n"""
    ).fetchall()
    paired = set()
    for n, before, trace, earlier in rows:
        with suppress(ValueError):  # a run of no form that is known
            one, other = from_json(earlier), from_json(trace)
            if one.question == other.question and before not in paired:
                paired |= {before, n}
                db.execute(
                    "update runs set verdict = ? where n in (?, ?)",
                    [verdict(one, other).in_short, before, n],
                )
