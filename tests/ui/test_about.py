"""What the About tab tells, and the page of a server's owner with it."""

from pathlib import Path

import pytest

from playground.tasks import MAX_CHARACTERS
from playground.ui.about import about, limits
from playground.ui.server.door import OF_ALL, OF_ONE
from playground.ui.server.traffic import MB, OF_VISITOR

SERVER = (Path(__file__).parents[2] / "docs" / "server.md").read_text(encoding="utf-8")


def test_a_visitor_is_told_the_limits_that_hold_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLAYGROUND_SECONDS", "77")
    for text in limits():
        for number in ("77", f"{MAX_CHARACTERS:,}", str(OF_ONE), str(OF_ALL)):
            assert number in text
    assert "77" in about()


def test_the_owner_reads_the_same_numbers() -> None:
    assert f"at most {MAX_CHARACTERS:,} characters" in SERVER
    assert f"a visitor {OF_ONE} unanswered questions at once and all visitors {OF_ALL}" in SERVER
    assert f"{OF_VISITOR // MB} MB in ten minutes" in SERVER
