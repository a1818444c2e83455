"""The log keeps every run, in real files, through other writers, full disks and broken files."""

import json
import os
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from sqlite_utils import Database

from playground.core import Answer, Distribution, Failure, Question, Said, Step, Trace
from playground.errors import LogError
from playground.json_form import as_dict
from playground.log import Sought
from playground.wording.as_written import step_as_written
from playground.wording.said import title
from storage import database
from storage.columns import columns_of
from storage.database import journal, log_file
from storage.log import SqliteLog
from storage.migrations import MIGRATIONS


def a_run(text: str = "Is Bob kind?", name: str = "r1", second: int = 0, **fields: object) -> Trace:
    values = {
        "id": name,
        "at": f"2026-02-03T04:05:{second:02}.000+00:00",
        "question": Question("deduction", text, context="Bob is big. Big things are kind."),
        "mode": "rules",
        "solver": "clingo",
        "model": None,
        "steps": (step_as_written("Read 2 sentences"),),
        "answer": Answer("True", evidence=(Distribution("answers", (("True", 1.0),)),)),
        "error": None,
        "ms": 1.5,
    }
    return Trace(**{**values, **fields})  # type: ignore[arg-type]


@pytest.fixture
def log(tmp_path: Path) -> SqliteLog:
    return SqliteLog(tmp_path / "new folder" / "log.db")


def texts(runs: list[Trace]) -> list[str]:
    return [run.question.text for run in runs]


# --- keeping and finding -----------------------------------------------------------------------


def test_a_run_comes_back_as_it_was_kept(log: SqliteLog) -> None:
    log.add(a_run())
    assert log.get("r1") == a_run()
    assert log.search() == [a_run()]


def test_what_was_said_is_kept_so_that_it_can_be_said_in_chinese(log: SqliteLog) -> None:
    step = Step("read tokens", {"tokens": 2, "how": Said("read whole")})
    spoken = a_run(steps=(step,), answer=Answer("True", why=Said("reads alone", {"language": "x"})))
    log.add(spoken)
    assert log.search() == [spoken]
    assert title(log.search()[0].steps[0], "zh") == "读了 2 个词元"


def test_a_run_from_before_there_were_keys_is_said_as_it_was_written(log: SqliteLog) -> None:
    log.add(a_run())
    with closing(sqlite3.connect(log.path)) as db, db:
        db.execute("update runs set trace = ?", [json.dumps(as_dict(a_run()))])
    assert log.search() == [a_run()]
    assert title(log.search()[0].steps[0]) == "Read 2 sentences"


def test_a_failed_run_is_kept_too(log: SqliteLog) -> None:
    failed = a_run(answer=None, error=Failure("ModelError", "No weights."))
    log.add(failed)
    assert log.search() == [failed]


def test_runs_are_found_newest_first_whatever_the_clock_said(log: SqliteLog) -> None:
    for second in (1, 3, 2):
        log.add(a_run(f"question {second}", f"r{second}", second))
    assert texts(log.search(limit=2)) == ["question 2", "question 3"]


@pytest.mark.parametrize(
    "words", ["Bob kind", "kin", "big true", "k", "Is", 'say "hi"', "猫", "100%"]
)
def test_words_and_parts_of_words_are_found_in_question_context_and_answer(
    log: SqliteLog, words: str
) -> None:
    log.add(a_run('Is Bob kind? 猫很可爱, 100%, say "hi"'))
    log.add(a_run("nothing", "r2", question=Question("sentiment", "...")))
    assert [run.id for run in log.search(Sought(words))] == ["r1"]


@pytest.mark.parametrize(
    "words",
    ['"', "*", "NEAR(a", "a OR", "NOT", "text:x", "-", "^", "'; drop table runs", "\0", "%"],
)
def test_a_search_has_no_syntax_to_break(log: SqliteLog, words: str) -> None:
    log.add(a_run("plain", question=Question("sentiment", "plain")))
    assert log.search(Sought(words)) in ([], log.search())


def test_a_search_for_very_many_words_is_refused_with_a_sentence(log: SqliteLog) -> None:
    with pytest.raises(LogError, match="search for 100 at most"):
        log.search(Sought("word " * 101))


def test_half_a_character_in_a_question_does_no_harm(log: SqliteLog) -> None:
    broken = a_run("half \ud800 and nul \0 here")
    log.add(broken)
    assert log.search(Sought("half here")) == [broken]


def test_a_deleted_run_is_found_no_more(log: SqliteLog) -> None:
    log.add(a_run())
    assert log.delete("r1")
    assert not log.delete("r1")
    assert log.get("r1") is None
    assert log.search(Sought("kind")) == []


# --- owners ------------------------------------------------------------------------------------


def test_a_visitor_sees_and_deletes_only_his_own_runs(log: SqliteLog) -> None:
    log.add(a_run("his", "r1"), owner="him")
    log.add(a_run("hers", "r2"), owner="her")
    assert texts(log.search(Sought(owner="him"))) == ["his"]
    assert texts(log.search(Sought("big", owner="him"))) == ["his"]
    assert log.get("r2", owner="him") is None
    assert not log.delete("r2", owner="him")
    assert log.delete("r1", owner="him")
    assert texts(log.search()) == ["hers"]


def test_no_owner_is_an_owner_like_any_other(log: SqliteLog) -> None:
    log.add(a_run("from the command line"))
    assert log.search(Sought(owner="him")) == []
    assert texts(log.search(Sought(owner=""))) == ["from the command line"]


# --- the file ----------------------------------------------------------------------------------


def test_the_environment_names_the_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PLAYGROUND_DB", str(tmp_path / "mine.db"))
    assert log_file() == tmp_path / "mine.db"


def test_the_default_file_is_outside_the_working_directory(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("PLAYGROUND_DB", raising=False)
    assert not log_file().is_relative_to(Path.cwd())


def test_a_file_from_before_the_last_migration_is_brought_up_to_date(log: SqliteLog) -> None:
    log.path.parent.mkdir()
    with sqlite3.connect(log.path) as connection:
        db = Database(connection)
        MIGRATIONS.apply(db, stop_before="search")
        db.table("runs").insert(columns_of(a_run(), ""))
    assert log.search(Sought("kind")) == [a_run()]
    with sqlite3.connect(log.path) as connection:
        assert MIGRATIONS.pending(Database(connection)) == []


def test_a_run_that_an_earlier_version_wrote_into_the_file_gets_its_conversation(
    log: SqliteLog,
) -> None:
    log.add(a_run())
    with sqlite3.connect(log.path) as connection:
        Database(connection).table("runs").insert(columns_of(a_run("old", "r2"), "him"))
    assert log.get("r2", "him") == a_run("old", "r2")
    assert log.place("r2", "him") == ("r2", 0)
    assert [one.title for one in log.conversations(owner="him")] == ["old"]


def test_a_search_stays_right_after_a_vacuum(log: SqliteLog) -> None:
    for number in range(4):
        log.add(a_run(f"word{number}", f"r{number}"))
    log.delete("r0")
    with sqlite3.connect(log.path) as connection:
        connection.execute("vacuum")
    assert [run.id for run in log.search(Sought("word3"))] == ["r3"]


MOUNTS = """\
overlay / overlay rw 0 0
tmpfs /tmp tmpfs rw 0 0
bucket /mnt fuse.hf-mount rw 0 0
disk /mnt/local ext4 rw 0 0
"""


@pytest.mark.parametrize(
    ("path", "mode"),
    [
        ("/home/me/log.db", "wal"),
        ("/mnt/log.db", "delete"),
        ("/mnt/local/log.db", "wal"),
        ("/mnt2/log.db", "wal"),
    ],
)
def test_a_mounted_bucket_gets_a_rollback_journal(tmp_path: Path, path: str, mode: str) -> None:
    (tmp_path / "mounts").write_text(MOUNTS)
    assert journal(Path(path), tmp_path / "mounts") == mode


def test_the_storage_of_a_space_gets_a_rollback_journal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SPACE_ID", "someone/playground")
    assert journal(Path("/data/log.db")) == "delete"


def test_with_a_rollback_journal_the_log_works_alike(
    log: SqliteLog, monkeypatch: pytest.MonkeyPatch
) -> None:
    log.add(a_run())
    monkeypatch.setattr(database, "journal", lambda path: "delete")
    log.add(a_run(name="r2", second=1))
    with sqlite3.connect(log.path) as connection:
        assert connection.execute("pragma journal_mode").fetchone() == ("delete",)
    assert [run.id for run in log.search(Sought("kind"))] == ["r2", "r1"]


# --- what goes wrong ---------------------------------------------------------------------------

WRITER = """
import sys
from pathlib import Path
from dataclasses import replace
from storage import database
from storage.log import SqliteLog
from tests.storage.test_log import a_run
database.SECONDS_TO_WAIT = 60  # a busy machine is no fault
log = SqliteLog(Path(sys.argv[1]))
for number in range(int(sys.argv[3])):
    log.add(a_run(f"{sys.argv[2]} {number}", f"{sys.argv[2]}-{number}"))
    print("kept", number, flush=True)
if sys.argv[4:] == ["stay"]:
    sys.stdin.read()
"""


def writer(path: Path, name: str, runs: int, *more: str) -> subprocess.Popen[str]:
    arguments = [sys.executable, "-c", WRITER, str(path), name, str(runs), *more]
    root = Path(__file__).parents[2]
    return subprocess.Popen(
        arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=root
    )


def test_a_run_outlives_a_kill_right_after_it_was_kept(log: SqliteLog) -> None:
    with writer(log.path, "one", 1, "stay") as process:
        assert process.stdout
        assert process.stdout.readline() == "kept 0\n"
        process.kill()
    assert texts(log.search()) == ["one 0"]


def test_two_processes_may_begin_and_write_one_file_at_once(log: SqliteLog) -> None:
    with writer(log.path, "one", 40) as one, writer(log.path, "two", 40) as two:
        one.communicate()
        two.communicate()
    assert (one.returncode, two.returncode) == (0, 0)
    assert len(log.search(limit=100)) == 80


def test_a_file_that_is_no_database_is_named_and_left_alone(log: SqliteLog) -> None:
    log.path.parent.mkdir()
    log.path.write_bytes(b"my diary, not a database " * 100)
    with pytest.raises(LogError, match=r"log\.db cannot be used: file is not a database"):
        log.add(a_run())
    assert log.path.read_bytes().startswith(b"my diary")


def test_a_damaged_database_is_an_error_with_a_way_out(log: SqliteLog) -> None:
    for number in range(40):
        log.add(a_run("x" * 4000, f"r{number}"))
    size = log.path.stat().st_size
    with log.path.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * (size - 4096))
    with pytest.raises(LogError, match="Move the file away"):
        log.add(a_run(name="new"))


def test_the_log_works_again_once_the_broken_file_is_gone(log: SqliteLog) -> None:
    log.path.parent.mkdir()
    log.path.write_bytes(b"my diary, not a database " * 100)
    with pytest.raises(LogError):
        log.add(a_run())
    log.path.rename(log.path.with_suffix(".old"))
    log.add(a_run())
    assert log.search() == [a_run()]


def test_a_folder_that_cannot_be_made_is_an_error_with_a_way_out(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(LogError, match="name another file in PLAYGROUND_DB"):
        SqliteLog(tmp_path / "file" / "log.db").add(a_run())


def test_a_folder_in_the_place_of_the_file_is_an_error_with_a_way_out(tmp_path: Path) -> None:
    with pytest.raises(LogError, match="unable to open database file"):
        SqliteLog(tmp_path).search()


@contextmanager
def ordinary_user() -> Iterator[None]:
    """Root may write what is read-only; nobody may not."""
    root = os.geteuid() == 0
    if root:
        os.seteuid(65534)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)


def test_a_read_only_log_is_an_error_with_a_way_out_and_is_left_as_it_was() -> None:
    with tempfile.TemporaryDirectory() as folder:
        log = SqliteLog(Path(folder) / "log.db")
        log.add(a_run())
        log.path.chmod(0o444)
        Path(folder).chmod(0o555)
        with (
            ordinary_user(),
            pytest.raises(LogError, match="Make the file and its folder writable"),
        ):
            log.add(a_run(name="r2"))
        Path(folder).chmod(0o755)
        assert log.search() == [a_run()]


FULL = """
import resource, signal, sys
from pathlib import Path
from playground.errors import LogError
from storage.log import SqliteLog
from tests.storage.test_log import a_run
log = SqliteLog(Path(sys.argv[1]))
log.add(a_run())
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (log.path.stat().st_size,) * 2)
try:
    log.add(a_run("x" * 100_000, "r2"))
except LogError as error:
    print(error)
print(len(log.search()))
"""


def test_a_full_disk_is_an_error_with_a_way_out_and_loses_nothing(log: SqliteLog) -> None:
    root = Path(__file__).parents[2]
    said = subprocess.run(
        [sys.executable, "-c", FULL, str(log.path)],
        check=True,
        capture_output=True,
        text=True,
        cwd=root,
    ).stdout
    assert "Free some space" in said
    assert said.endswith("\n1\n")


def test_a_file_that_another_program_holds_is_an_error_after_a_while(
    log: SqliteLog, monkeypatch: pytest.MonkeyPatch
) -> None:
    log.add(a_run())
    monkeypatch.setattr(database, "SECONDS_TO_WAIT", 0.1)
    with sqlite3.connect(log.path) as connection:
        connection.execute("begin immediate")
        with pytest.raises(LogError, match="Close the program that is writing"):
            log.add(a_run(name="r2"))
        assert log.search() == [a_run()]
