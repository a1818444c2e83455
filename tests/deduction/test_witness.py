"""The second witness: over which words it objects, and that nothing falls without it."""

import logging
import subprocess
import sys
from pathlib import Path

import pytest

from playground.deduction.reading.english import parsed, pipeline
from playground.deduction.reading.english.lexicon import active, may_be
from playground.deduction.reading.english.reading import read_sentence
from playground.deduction.reading.reader import read


@pytest.fixture
def without_pipeline(monkeypatch: pytest.MonkeyPatch):
    """The package is not installed; what was read before is forgotten, then and after."""
    from playground.deduction.reading.english import lexicon

    kept = (
        pipeline.folder,
        pipeline.pipeline,
        lexicon._lemmas,
        lexicon._irregular,
        lexicon._tables,
        parsed.parsed,
        read_sentence,
    )

    def forget():
        for one in (*kept, read):
            one.cache_clear()

    forget()
    monkeypatch.setattr(pipeline.importlib.util, "find_spec", lambda name: None)
    yield
    forget()


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("Things have changed.", "Things"),
        ("Tom says Boston is a nice place.", "says"),
        ("Ann is an orchestra violin teacher.", "orchestra"),
    ],
)
def test_a_word_that_is_none_of_a_name_leaves_the_sentence_unread(sentence, word):
    [found] = read(sentence, phrases=False).sentences
    assert word in found.why


@pytest.mark.parametrize(
    "sentence",
    ["Every wumpus is a big tumpus.", "The bald eagle is green.", "Xorp blorps the flibber."],
)
def test_invented_words_and_plain_forms_are_not_doubted(sentence):
    assert read(sentence).sentences[0].read


def test_names_make_no_new_parse(monkeypatch):

    parsed.parsed.cache_clear()
    read(" ".join(f"Unit{n} likes the big old dog." for n in range(50)))
    assert parsed.parsed.cache_info().misses == 1


def test_a_dictionary_knows_the_verb_of_a_participle():
    assert [active(one) for one in ("chased", "liked", "eaten", "grabbed", "blorped")] == [
        "chase",
        "like",
        "eat",
        "grab",
        "",
    ]
    assert not may_be("violin", "adj")


def test_without_the_package_the_grammar_reads_alone_and_says_so(without_pipeline, caplog):
    with caplog.at_level(logging.WARNING, "playground"):
        program = read("Ann is a violin teacher. The cat is chased by the dog.")
    assert all(one.read for one in program.sentences)
    assert pipeline.REQUIREMENT in caplog.text


def test_a_changed_file_is_not_loaded(monkeypatch, caplog):
    pipeline.folder.cache_clear()
    monkeypatch.setitem(pipeline.SHA256, "parser/model", "0" * 64)
    try:
        assert pipeline.folder() is None
        assert "parser/model" in caplog.text
    finally:
        pipeline.folder.cache_clear()


def test_the_set_up_brings_the_pipeline_that_is_known():
    makefile = (Path(__file__).parents[2] / "Makefile").read_text(encoding="utf-8")
    assert f"SECOND_READER := {pipeline.REQUIREMENT}\n" in makefile


def test_plain_sentences_are_read_without_spacy():
    code = (
        "import sys; from playground.deduction.reading.reader import read; "
        "assert read('The bald eagle is green. All big dogs are kind.').sentences[1].read; "
        "print('spacy' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
