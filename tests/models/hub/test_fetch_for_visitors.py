"""What is fetched for a visitor: never with the owner's token; and no adapter names a folder."""

import json
from pathlib import Path

import pytest
from huggingface_hub import constants

from playground.errors import ModelError
from playground.models import hub, weights
from playground.models.for_visitors import VARIABLE, ForVisitors
from playground.models.pool import Pool
from tests.loopback_hub import MODEL, Hub


def test_a_token_is_not_shown_for_a_visitor(there: Hub, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HF_TOKEN", "one-that-the-hub-refuses")
    with pytest.raises(ModelError, match="does not accept HF_TOKEN"):
        hub.fetch(MODEL)
    assert hub.fetch(MODEL, token=False).name == there.commit(MODEL)


@pytest.mark.parametrize("kind", ["gated", "private"])
def test_what_needs_the_owners_token_is_fetched_by_him_and_then_answers_visitors(
    there: Hub, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    getattr(there, kind).add(MODEL)
    there.tokens["sesame"] = {MODEL}
    monkeypatch.setenv("HF_TOKEN", "sesame")
    monkeypatch.setenv(VARIABLE, MODEL)
    visitor = ForVisitors(Pool())
    with pytest.raises(ModelError, match=f"{MODEL} is not given to everyone") as refused:
        visitor.folder(MODEL)
    assert "playground ask --solver" in str(refused.value)
    assert Pool().folder(MODEL).name == there.commit(MODEL)
    assert visitor.folder(MODEL).name == there.commit(MODEL)


def test_an_adapter_of_the_hub_names_no_folder_of_this_machine(
    there: Hub, tiny: Path, tmp_path: Path
) -> None:
    said = {"peft_type": "LORA", "base_model_name_or_path": str(tiny), "r": 2}
    adapter = tmp_path / "adapter"
    adapter.mkdir()
    (adapter / "adapter_config.json").write_text(json.dumps(said))
    (adapter / "adapter_model.safetensors").write_bytes((tiny / "model.safetensors").read_bytes())
    there.add("owner/adapter", adapter)
    assert weights.find(str(adapter)).folder == adapter
    for trusted in (True, False):
        with pytest.raises(ModelError, match="is no model's id"):
            weights.find("owner/adapter", trusted=trusted)


def test_with_an_adapter_comes_its_base_and_loading_asks_the_hub_nothing(
    there: Hub, tiny: Path, tmp_path: Path
) -> None:
    said = {"peft_type": "LORA", "base_model_name_or_path": MODEL, "r": 2}
    adapter = tmp_path / "adapter"
    adapter.mkdir()
    (adapter / "adapter_config.json").write_text(json.dumps(said))
    (adapter / "adapter_model.safetensors").write_bytes((tiny / "model.safetensors").read_bytes())
    there.add("owner/adapter", adapter)
    found = weights.find("owner/adapter", trusted=False)
    asked = len(there.requests)
    assert weights.base_folder(found.folder).name == there.commit(MODEL)
    assert len(there.requests) == asked


def test_an_error_of_the_disk_shows_no_path(there: Hub, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(constants, "HF_HUB_CACHE", str(Path(__file__) / "hub"))
    with pytest.raises(ModelError, match="hub's cache") as refused:
        hub.fetch(MODEL)
    assert str(Path(__file__)) not in str(refused.value)
