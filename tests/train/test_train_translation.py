"""The translation recipe: which pairs it reads, how it makes batches, and that its model loads."""

import gzip
import json
import random
from pathlib import Path
from typing import Any

import pytest
from transformers import MarianTokenizer

from playground.models.pool import Pool
from playground.models.translator import Translator
from playground.train import translation
from playground.train.translation import batches, read, train

NUMBERS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
SPANISH = ["uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez"]
CHINESE = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A hundred sentences in each of two pairs of languages, one of them kept to measure."""
    es, zh = list[dict[str, Any]](), list[dict[str, Any]]()
    for i, a in enumerate(NUMBERS):
        for j, b in enumerate(NUMBERS):
            text = f"She has {a} cats and {b} dogs."
            spanish = f"Ella tiene {SPANISH[i]} gatos y {SPANISH[j]} perros."
            chinese = f"她有{CHINESE[i]}只猫和{CHINESE[j]}只狗。"
            es.append(row(text, [spanish, spanish.removeprefix("Ella ").capitalize()], "en", "es"))
            zh.append(row(text, [chinese], "en", "zh"))
    turned = row(es[7]["answers"][0], [es[7]["text"]], "es", "en")
    files = {
        "en-es.train": es,
        "en-zh.train": zh,
        "en-es.dev": es[:1],
        "es-en.dev": [turned],
        "en-zh.dev": zh[:1],
        "zh-en.dev": [row(zh[9]["answers"][0], [zh[9]["text"]], "zh", "en")],
    }
    for name, rows in files.items():
        with gzip.open(tmp_path / f"tatoeba-{name}.jsonl.gz", "wt", encoding="utf-8") as file:
            file.writelines(json.dumps(one) + "\n" for one in rows)
    return tmp_path


def row(text: str, answers: list[str], source: str, target: str) -> dict[str, Any]:
    return {
        "text": text,
        "answers": answers,
        "source_language": source,
        "target_language": target,
    }


def test_no_pair_of_which_one_side_is_kept_to_measure_is_trained_on(data: Path) -> None:
    pairs = read(data)
    sides = {side for source, target, _ in pairs for side in (source, target)}
    assert "She has one cats and one dogs." not in sides
    assert "她有一只猫和一只狗。" not in sides
    assert "Tiene uno gatos y ocho perros." not in sides  # its English side is kept to measure
    assert len(pairs) == 2 * (97 * 2 + 97)


def test_each_pair_is_read_in_both_directions(data: Path) -> None:
    pairs = read(data)
    assert {language for *_, language in pairs} == {"en", "es", "zh"}
    turned = {(target, source) for source, target, _ in pairs}
    assert turned == {(source, target) for source, target, _ in pairs}


def test_what_the_recipe_makes_is_a_translator(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(translation, "PIECES", 320)
    out = data / "out"
    train(data, out, steps=2, tell=lambda _: None)
    assert Pool().load(str(out), Translator).targets == ("en", "es", "zh")
    tokenizer: Any = MarianTokenizer.from_pretrained(out)
    source, target = next(batches(read(data), tokenizer.spm_source, tokenizer, random.Random(0)))
    assert len(source) == len(target)
    tags = {tokenizer.convert_ids_to_tokens(one) for one in source[:, 0].tolist()}
    assert tags <= {">>en<<", ">>es<<", ">>zh<<"}
