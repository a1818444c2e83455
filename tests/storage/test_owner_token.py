"""The owner's token: a file beside the log that nobody else can read, or a variable."""

from pathlib import Path

import pytest

from playground.errors import InputError
from storage.owner_token import owner_token


@pytest.fixture(autouse=True)
def nothing_set(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("PLAYGROUND_OWNER_TOKEN", "SPACE_ID"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def log(tmp_path: Path) -> Path:
    return tmp_path / "new folder" / "log.db"


def kept(log: Path) -> Path:
    return log.with_name("log.db-owner")


def test_a_token_is_kept_beside_the_log_for_its_owners_eyes_alone(log: Path) -> None:
    token = owner_token(log)
    assert len(token) == 43
    assert kept(log).read_text() == token
    assert kept(log).stat().st_mode & 0o777 == 0o600
    assert log.parent.stat().st_mode & 0o777 == 0o700
    assert owner_token(log) == token


def test_deleting_the_file_makes_a_new_token(log: Path) -> None:
    old = owner_token(log)
    kept(log).unlink()
    assert owner_token(log) != old


def test_a_token_that_others_may_have_read_is_replaced(log: Path) -> None:
    old = owner_token(log)
    kept(log).chmod(0o640)
    assert owner_token(log) != old
    assert kept(log).stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("written", [b"", b"short", b"\xff" * 43, b"a b" * 20])
def test_a_file_that_holds_no_token_is_replaced(log: Path, written: bytes) -> None:
    owner_token(log)
    kept(log).write_bytes(written)
    token = owner_token(log)
    assert len(token) == 43
    assert kept(log).read_text() == token


def test_where_no_file_can_be_written_the_token_holds_for_now(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    log = tmp_path / "file" / "log.db"
    assert owner_token(log) != owner_token(log)


def test_the_variable_names_the_token(log: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLAYGROUND_OWNER_TOKEN", "a-secret-of-the-space-in-its-settings")
    monkeypatch.setenv("SPACE_ID", "someone/playground")
    assert owner_token(log) == "a-secret-of-the-space-in-its-settings"
    assert not log.parent.exists()


@pytest.mark.parametrize("value", ["1234", "with spaces in it, and long", "猫" * 30, "a" * 201])
def test_a_variable_that_is_no_token_gets_a_sentence(
    log: Path, monkeypatch: pytest.MonkeyPatch, value: str
) -> None:
    monkeypatch.setenv("PLAYGROUND_OWNER_TOKEN", value)
    with pytest.raises(InputError, match="20 to 200 letters"):
        owner_token(log)


def test_a_space_without_the_variable_has_no_owner_in_a_browser(
    log: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SPACE_ID", "someone/playground")
    assert owner_token(log) == ""
    assert not log.parent.exists()
