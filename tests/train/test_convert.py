"""Public data sets become example files."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from playground.evaluate.examples import read_examples
from playground.train.convert import FORMS, main

FILES: dict[str, str] = {
    "squad": json.dumps(
        {
            "data": [
                {
                    "title": "Mills",
                    "paragraphs": [
                        {
                            "context": "The mill was built by Nora Ferrell.",
                            "qas": [
                                {
                                    "id": "q1",
                                    "question": "Who built the mill?",
                                    "answers": [{"text": "Nora Ferrell", "answer_start": 22}],
                                },
                                {"id": "q2", "question": "Who burnt it?", "answers": []},
                            ],
                        }
                    ],
                }
            ]
        }
    ),
    "sst2": "sentence\tlabel\na slow and sunny film \t1\n",
    "conll": "RT\tO\n@\tB-PER\nnora\tB-PER\nOtto\tB-PER\nBell\tI-PER\nin\tO\nOslo\tB-LOC\n"
    "\n@otto\tO\nhi\tO\n",
    "tatoeba": "Good day.\tBuenos días.\tby someone\nGood day.\tBuen día.\tby someone\n",
    "ruletaker": json.dumps(
        {
            "context": "Nora is old.",
            "questions": [
                {"id": "t-1", "text": "Nora is old.", "label": True, "meta": {"QDep": 0}}
            ],
        }
    ),
    "proofwriter": json.dumps(
        [
            {
                "id": "p-1",
                "context": "Nora is old.",
                "question": "Is the following statement true, false, or unknown? Nora is kind.",
                "answer": "C",
            }
        ]
    ),
}
"""A small file of each form."""

WANTED: dict[str, list[dict[str, Any]]] = {
    "squad": [
        {
            "id": "q1",
            "text": "Who built the mill?",
            "context": "The mill was built by Nora Ferrell.",
            "answers": ["Nora Ferrell"],
            "starts": [22],
            "first": "Nora Ferrell",
        },
        {
            "id": "q2",
            "text": "Who burnt it?",
            "context": "The mill was built by Nora Ferrell.",
            "answers": [],
        },
    ],
    "sst2": [{"id": "sst2-0", "text": "a slow and sunny film", "answers": ["positive"]}],
    "conll": [
        {
            "id": "conll-0",
            "text": "RT Otto Bell in Oslo",
            "answers": [
                {"start": 3, "end": 12, "label": "person", "text": "Otto Bell"},
                {"start": 16, "end": 20, "label": "place", "text": "Oslo"},
            ],
        },
        {"id": "conll-1", "text": "hi", "answers": []},
    ],
    "tatoeba": [{"id": "tatoeba-0", "text": "Good day.", "answers": ["Buenos días.", "Buen día."]}],
    "ruletaker": [
        {
            "id": "t-1",
            "text": "Nora is old.",
            "context": "Nora is old.",
            "answers": ["True"],
            "depth": 0,
            "world": "closed",
        }
    ],
    "proofwriter": [
        {
            "id": "p-1",
            "text": "Nora is kind.",
            "context": "Nora is old.",
            "answers": ["Unknown"],
            "world": "open",
        }
    ],
}


def converted(form: str, folder: Path, *options: str) -> str:
    file = folder / "public"
    file.write_text(FILES[form], encoding="utf-8")
    return CliRunner().invoke(main, [form, str(file), *options], catch_exceptions=False).stdout


@pytest.mark.parametrize("form", FORMS)
def test_each_form_becomes_examples(form: str, tmp_path: Path) -> None:
    rows = [json.loads(line) for line in converted(form, tmp_path).splitlines()]
    assert rows == [{"task": FORMS[form][0], **row} for row in WANTED[form]]


@pytest.mark.parametrize("form", FORMS)
def test_evaluate_reads_what_is_written(form: str, tmp_path: Path) -> None:
    (tmp_path / "out.jsonl").write_text(converted(form, tmp_path), encoding="utf-8")
    assert len(read_examples(tmp_path / "out.jsonl", {})) == len(WANTED[form])


def test_a_translation_says_its_languages(tmp_path: Path) -> None:
    row = json.loads(converted("tatoeba", tmp_path, "--languages", "en-es"))
    assert (row["source_language"], row["target_language"]) == ("en", "es")


def test_a_file_of_another_form_is_refused(tmp_path: Path) -> None:
    (tmp_path / "wrong").write_text("{}", encoding="utf-8")
    result = CliRunner().invoke(main, ["squad", str(tmp_path / "wrong")])
    assert result.exit_code == 1
    assert "no file of the form squad" in result.output
