"""Files of the hub's data sets, fetched from a hub on this machine."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from playground.__main__ import main
from playground.comparison import hub_set
from playground.comparison.hub_set import hub_file
from playground.errors import InputError
from tests.loopback_hub import Hub, serving

SET = "owner/reviews"
LINES = [
    {"sentence": "A lovely film.", "label": 1}, {"sentence": "A dreadful film.", "label": 0},
]  # fmt: skip


@pytest.fixture
def hub(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Hub]:
    folder = tmp_path / "set"
    (folder / "data").mkdir(parents=True)
    (folder / "data" / "dev.jsonl").write_text("\n".join(map(json.dumps, LINES)) + "\n")
    (folder / "dev.csv").write_text("review,label\nLovely!,positive\n")
    with serving() as found:
        found.add(f"datasets/{SET}", folder)
        monkeypatch.setattr("huggingface_hub.constants.ENDPOINT", found.url)
        monkeypatch.setattr(
            "huggingface_hub.constants.HUGGINGFACE_CO_URL_TEMPLATE",
            found.url + "/{repo_id}/resolve/{revision}/{filename}",
        )
        monkeypatch.setattr("huggingface_hub.constants.HF_HUB_CACHE", str(tmp_path / "cache"))
        yield found


def test_a_file_is_called_by_the_commit_that_it_was_fetched_at(hub: Hub) -> None:
    found = hub_file(f"hub:{SET}/dev.csv")
    commit = hub.commit(f"datasets/{SET}")
    assert found.name == f"{SET}/dev.csv@{commit}"
    assert found.path.read_text() == "review,label\nLovely!,positive\n"


def test_what_is_named_by_its_commit_and_here_needs_no_network(hub: Hub) -> None:
    name = hub_file(f"hub:{SET}/data/dev.jsonl@main").name
    hub.status = 500
    assert hub_file(f"hub:{name}").name == name
    with pytest.raises(InputError, match="error 500"):
        hub_file(f"hub:{SET}/dev.csv")


def test_compare_takes_its_fields_for_columns_and_its_labels_for_ours(
    hub: Hub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PLAYGROUND_DB", str(tmp_path / "log.db"))
    asked = ["compare", f"hub:{SET}/data/dev.jsonl", "--task", "sentiment", "--json"]
    told = ["--column", "answers=label", "--label", "1=positive", "--label", "0=negative"]
    sides = ["--solver", "vader", "--solver", "embedded"]
    ran = CliRunner().invoke(main, [*asked, *told, *sides])
    assert ran.exit_code == 0, ran.output
    found = json.loads(ran.stdout)
    assert found["data"] == f"{SET}/data/dev.jsonl@{hub.commit(f'datasets/{SET}')}"
    assert (found["n"], found["sides"][0]["accuracy"]["value"]) == (2, 1.0)


@pytest.mark.parametrize(
    ("address", "why"),
    [
        ("hub:reviews", "names no file of the hub"),
        (f"hub:{SET}/train.parquet", "read_parquet\\('hf://datasets/owner/reviews/train.parquet'"),
        (f"hub:{SET}/train.arrow", "train.arrow is not read here"),
        (f"hub:{SET}/no.csv", "has no file no.csv"),
        (f"hub:{SET}/dev.csv@v9", "no such revision"),
        ("hub:owner/none/dev.csv", "does not show owner/none"),
        ("hub:-a/b/dev.csv", "is no data set's id"),
    ],
)
def test_what_cannot_be_had_is_said_in_a_sentence(hub: Hub, address: str, why: str) -> None:
    with pytest.raises(InputError, match=why):
        hub_file(address)


def test_a_file_that_is_too_large_is_not_fetched(hub: Hub, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hub_set, "MOST_BYTES", 10)
    with pytest.raises(InputError, match="at most"):
        hub_file(f"hub:{SET}/dev.csv")
    assert hub.sent == 0
