"""Where the page listens: what is open to whom is said before others find it."""

import pytest

from playground.ui.server.reach import exposure, is_loopback


@pytest.fixture(autouse=True)
def no_space(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SPACE_ID", raising=False)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "::1", "127.8.8.8"])
def test_on_this_machine_alone_there_is_nothing_to_say(host: str) -> None:
    assert is_loopback(host)
    assert exposure(host, "token", limited=False) == []


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.0.7", "play.example.org", ""])
def test_off_this_machine_it_is_said_who_may_do_what(host: str) -> None:
    asks, sees, log = exposure(host, "token", limited=False)
    assert f"whoever reaches this machine ({host}) may ask" in asks
    assert "All runs are shown to whoever has the address" in sees
    assert "not encrypted" in sees
    assert "PLAYGROUND_LOG_MEGABYTES" in log


def test_a_log_with_a_quota_is_no_matter() -> None:
    assert len(exposure("0.0.0.0", "token", limited=True)) == 2


def test_in_a_space_with_a_token_only_its_holder_sees_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SPACE_ID", "someone/playground")
    asks, sees = exposure("127.0.0.1", "token", limited=True)
    assert "whoever may open this Space may ask" in asks
    assert sees.startswith("All runs are shown to whoever has the address")
    assert "not encrypted" not in sees
