"""A hub of models on this machine, and how long its client waits for it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from huggingface_hub import constants

from playground.models import hub, hub_transfer
from tests.loopback_hub import MODEL, Hub, serving
from tests.models.test_models import save_tiny

PATIENCE = 60
"""Seconds that the client waits for the hub; no busy machine takes so long."""


@pytest.fixture(scope="session")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return save_tiny(tmp_path_factory.mktemp("tiny"))


@pytest.fixture
def there(tiny: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Hub]:
    """A hub that has one model, and an empty cache."""
    monkeypatch.delenv("HF_TOKEN", raising=False)
    with serving() as found:
        found.add(MODEL, tiny)
        for name, value in {
            "ENDPOINT": found.url,
            "HUGGINGFACE_CO_URL_TEMPLATE": found.url + "/{repo_id}/resolve/{revision}/{filename}",
            "HF_HUB_CACHE": str(tmp_path / "hub"),
            "HF_TOKEN_PATH": str(tmp_path / "token"),
            "HF_HUB_ETAG_TIMEOUT": PATIENCE,
            "HF_HUB_DOWNLOAD_TIMEOUT": PATIENCE,
        }.items():
            monkeypatch.setattr(constants, name, value)
        monkeypatch.setattr(hub_transfer, "PAUSE", 0)
        monkeypatch.setattr(hub, "EVERY", 0.01)
        yield found


@pytest.fixture
def silence(there: Hub, monkeypatch: pytest.MonkeyPatch) -> Callable[[bool], None]:
    """From `silence(True)` to `silence(False)` the hub says nothing, and one second is waited."""

    def begin(silent: bool) -> None:
        there.silent = silent
        for name in ("HF_HUB_ETAG_TIMEOUT", "HF_HUB_DOWNLOAD_TIMEOUT"):
            monkeypatch.setattr(constants, name, 1 if silent else PATIENCE)

    return begin
