"""Translation by rules: Apertium's stages, answers and silences; how translations are measured."""

import subprocess
import threading
import time
from pathlib import Path

import pytest
import sacrebleu

from playground.core import Answer, Question, Spans, Trace
from playground.engine import ask
from playground.errors import InputError, ModelError
from playground.evaluate.example import Example
from playground.evaluate.metrics import METRICS
from playground.evaluate.predictions import Prediction
from playground.evaluate.translation import scores
from playground.models.pool import Pool
from playground.text import apertium
from playground.wording.said import detail, title, worded

TEXTS = {
    ("en", "es"): [
        "The old woman's house is big.",
        "Two sentences. And more!\nA third line\n\n  indented, with spaces ",
        "Click <b>here</b>, then press [OK] or {cancel}.",
        "^star$ / at@home.org \\ back\\\\slash ~ *bold* #tag",
        "“Are you coming?” she asked — nobody answered…",
        "My brother's friend paid 1,000.50 € for 3 cats.",
        "Frobnitz glorped",
        "no full stop",
        "?",
        "",
        "你好 world 👩‍🚀",
    ],
    ("es", "en"): [
        "¿Dónde está la biblioteca de la ciudad?",
        "Dámelo, por favor.\nVoy al mercado con mi abuela.",
        "El perro <i>negro</i> duerme.",
    ],
}


def command_line(text: str, source: str, target: str) -> str:
    """What the program `apertium` itself makes of the text."""
    pair = f"{apertium.CODES[source]}-{apertium.CODES[target]}"
    done = subprocess.run(
        ["apertium", "-u", pair], input=text.encode(), capture_output=True, check=True
    )
    return done.stdout.decode()


def asked(text: str, **options: str) -> Trace:
    return ask(Question("translation", text, options=options), "rules", Pool())


def answer(text: str, **options: str) -> Answer:
    found = asked(text, **options).answer
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("pair", "text"), [(pair, text) for pair, texts in TEXTS.items() for text in texts]
)
def test_the_answer_is_apertiums_own(pair: tuple[str, str], text: str) -> None:
    assert apertium.translate(text, *pair).text == command_line(text, *pair)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("I love you.", "Te quiero."),
        ("They love us.", "Nos quieren."),
        ("Dr. Herrera is at home.", "Herrera"),
        ("Ms. Rivers saw Mr. Cook.", "Cook"),
        ("Ms. Rivers is here with Mr. Cook.", "La Sra. Rivers"),
        ("The book is of Mr. Cook.", "del Sr. Cook"),
        ("PLEASE CLOSE THE DOOR", "la puerta"),
        ("Run `sail()` first.", "`sail()`"),
        ("Young people read “Blue Harbour”.", "“Blue Harbour”"),
        ("Write to ann@example.org at 9:30.", "ann@example.org"),
        ("Hello!", "¡Hola!"),
    ],
)
def test_persons_agree_and_what_must_be_kept_is_kept(text: str, said: str) -> None:
    answer_ = answer(text, source_language="en", target_language="es")
    assert said in answer_.text
    assert answer_.text == answer_.text.strip()


def test_words_of_a_text_in_capitals_stand_in_the_users_own() -> None:
    text = "COME HOME, Ann.\nTHE DOOR IS OPEN."
    found = answer(text, source_language="en", target_language="es").evidence[0]
    assert isinstance(found, Spans)
    assert all(text[one.start : one.end] == one.text for one in found.spans)
    assert "DOOR" in [one.text for one in found.spans]


def test_a_text_leaves_no_trace_in_the_next() -> None:
    one, other = "The dog saw the", "cat. It ran."
    first = apertium.translate(other, "en", "es").text
    apertium.translate(one, "en", "es")
    assert apertium.translate(other, "en", "es").text == first


@pytest.mark.parametrize("end", ["\uffff", "\ufffe", "\U0001ffff", "\0", "\udfff"])
def test_what_ends_a_text_for_the_programs_leaves_no_trace_either(end: str) -> None:
    assert apertium.translate(f"The dog{end} ran.", "en", "es").text.startswith("El perro")
    assert apertium.translate("The cat.", "en", "es").text == "El gato."


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("\uffff", "There is no word in this text to translate."),
        ("今天天气很好。", "None of the words is in the dictionaries of English"),
        ("Frobnitz glorped.", "None of the words is in the dictionaries of English"),
        ("a" * 100_000, "One word has 100,000 letters"),
    ],
)
def test_it_is_silent_where_nothing_would_be_translated(text: str, reason: str) -> None:
    found = answer(text, source_language="en", target_language="es")
    assert found.abstained
    assert worded(found.why).startswith(reason)


CODE = {
    "^N$": "^N$",
    "^dog<n><sg>$ ^@dog$": "^Perro<n><sg>$ ^@perro$",
    "[ ] [<b>] [[t:b:x]]the dog[[/]]": "[ ] [<b>] [[t:b:x]]El perro[[/]]",
    "\0[.][]\0": "[.][]",
    "$(touch {mark}) `touch {mark}` ; touch {mark} | touch {mark}": "$(Tacto",
    "-z --help /etc/passwd": "/etc/passwd",
    "\\^ \\$ \\\\ { } / @ < > # * ~ +": "\\^ \\$ \\\\ { } / @ < > # * ~ +",
    "\ud800\u202e\x1b[2J": "\u202e\x1b[2J",
}
"""Signs of the notation between the programs, of a shell and of options; what comes back of it."""


@pytest.mark.parametrize("code", CODE, ids=ascii)
def test_a_word_that_is_code_is_a_word(code: str, tmp_path: Path) -> None:
    """Nothing of it is run or swallowed, and what is said after it is said as ever."""
    mark = tmp_path / "mark"
    found = apertium.translate(
        f"The house. {code.replace('{mark}', str(mark))} The dog.", "en", "es"
    )
    assert not mark.exists()
    assert found.text.startswith("La casa. ")
    assert CODE[code] in found.text
    assert found.text.endswith("El perro.")
    assert apertium.translate("The house. The dog.", "en", "es").text == "La casa. El perro."


def test_threads_get_their_own_answers() -> None:
    words = ["house", "dog", "river", "table"]
    said: dict[str, str] = {}

    def run(word: str) -> None:
        said[word] = apertium.translate(f"The {word} is big.", "en", "es").text

    threads = [threading.Thread(target=run, args=(word,)) for word in words]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert [said[word] for word in words] == [
        apertium.translate(f"The {word} is big.", "en", "es").text for word in words
    ]


def test_a_program_that_takes_too_long_is_stopped_and_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apertium, "SECONDS", 0.2)
    program = apertium._Program(["sh", "-c", "exec sleep 600", "automorf"])
    start = time.monotonic()
    with pytest.raises(ModelError, match=r"took more than 0\.2 s at the stage “morphological"):
        program.answer("hello")
    assert time.monotonic() - start < 300


def test_a_program_that_ends_is_started_anew() -> None:
    program = apertium._Program(["false", "automorf"])
    for _ in range(2):
        with pytest.raises(ModelError, match="ask again"):
            program.answer("hello" * 100_000)


def test_every_stage_of_the_pipeline_is_a_step_with_its_output() -> None:
    steps = {title(step): detail(step) for step in asked("The old house.").steps}
    assert list(steps) == [
        "Languages",
        "Preparation",
        "Morphological analysis",
        "Tagging",
        "Multiword splitting",
        "Genitive",
        "Lexical transfer",
        "Lexical selection",
        "Structural transfer: phrases",
        "Structural transfer: sentence",
        "Structural transfer: words",
        "Generation",
        "Post-generation",
    ]
    assert "^house/house<n><sg>" in steps["Morphological analysis"]
    assert "viejo<adj>" in steps["Lexical transfer"]
    assert "La casa vieja." in steps["Post-generation"]


def test_a_long_output_is_shown_in_part_and_says_so() -> None:
    steps = asked("The old house is big. " * 100).steps
    assert all(len(detail(step)) < 2_300 for step in steps)
    assert "more characters" in detail(steps[2])


def test_words_are_labelled_with_their_class() -> None:
    [evidence] = asked("The old dog was big, Frobnitz.").evidence
    assert isinstance(evidence, Spans)
    assert [(span.text, span.label) for span in evidence.spans] == [
        ("The", "determiner"),
        ("old", "adjective"),
        ("dog", "noun"),
        ("was", "verb"),
        ("big", "adjective"),
        ("Frobnitz", "unknown"),
    ]


def test_unknown_words_are_named() -> None:
    assert "“Frobnitz”" in worded(answer("The dog saw Frobnitz.").why)
    assert "Frobnitz" in answer("The dog saw Frobnitz.").text


def test_a_text_in_the_context_is_translated_too() -> None:
    trace = ask(Question("translation", "", context="The house is big."), "rules", Pool())
    assert trace.answer is not None
    assert trace.answer.text == "La casa es grande."
    assert [evidence.source for evidence in trace.evidence if isinstance(evidence, Spans)] == [
        "context"
    ]


def test_the_languages_are_found_where_none_is_named() -> None:
    assert answer("The house is big.").text == "La casa es grande."
    assert "library" in answer("¿Dónde está la biblioteca?").text


def test_it_is_silent_on_languages_without_rules_and_says_which_it_has() -> None:
    for said in (
        answer("我们走吧。"),
        answer("The house is big.", target_language="zh"),
        answer("Das ist gut, und ich bin müde."),
    ):
        assert said.abstained
        assert "it translates en to es, es to en" in worded(said.why)


def test_one_language_into_itself_is_refused() -> None:
    error = asked("The house is big.", source_language="en", target_language="en").error
    assert error is not None
    assert error.type == "InputError"
    assert "choose another target_language" in error.message


@pytest.mark.parametrize("value", ["English", "e", "en_", "<b>", "en;ls"])
def test_what_is_no_code_of_a_language_is_refused(value: str) -> None:
    with pytest.raises(InputError, match="takes a language's code"):
        asked("The house is big.", target_language=value)


def test_without_apertium_it_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    error = asked("The house is big.").error
    assert error is not None
    assert error.type == "ModelError"
    assert "apt-get install apertium-eng-spa" in error.message


def prediction(said: str | None, references: tuple[str, ...], target: str) -> Prediction:
    question = Question("translation", "…", options={"target_language": target})
    found = None if said is None else Answer(said, abstained=not said)
    return Prediction(Example("t", question, references), found)


def test_scores_are_sacrebleus_over_all_references() -> None:
    said = ["the cat is on the mat", "a dog runs in the park today"]
    references = [["the cat sat on the mat", "the cat is on a mat"], ["a dog runs in a park today"]]
    padded = [
        ["the cat sat on the mat", "a dog runs in a park today"],
        ["the cat is on a mat", None],
    ]
    assert scores(said, references, "en") == {
        "bleu": round(sacrebleu.corpus_bleu(said, padded).score, 2),
        "chrf": round(sacrebleu.corpus_chrf(said, padded).score, 2),
    }


def test_chinese_is_counted_by_characters() -> None:
    assert scores(["我喜欢音乐和电影。"], [["我喜欢音乐和书。"]], "zh")["bleu"] == round(
        sacrebleu.corpus_bleu(["我喜欢音乐和电影。"], [["我喜欢音乐和书。"]], tokenize="zh").score,
        2,
    )


def test_silence_counts_as_an_empty_translation() -> None:
    right = prediction("la casa vieja es muy grande", ("la casa vieja es muy grande",), "es")
    silent = prediction("", ("el perro negro duerme en la casa",), "es")
    broken = prediction(None, ("el perro negro duerme en la casa",), "es")
    measure = METRICS["translation"]
    assert measure([right])["bleu"] == 100
    assert measure([right, silent]) == measure([right, broken])
    assert measure([right, silent])["bleu"] < 60


def test_a_file_into_two_languages_is_refused() -> None:
    mixed = [prediction("a", ("a",), "en"), prediction("b", ("b",), "zh")]
    with pytest.raises(InputError, match="split the file"):
        METRICS["translation"](mixed)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{0} {1}", "The rules have no probabilities."),
        ("https://example.org/a", "The rules have no probabilities."),
        ("The cat.", "Every word was in the dictionaries; the rules have no probabilities."),
    ],
)
def test_that_the_dictionaries_had_every_word_is_said_where_there_is_one(
    text: str, said: str
) -> None:
    answer = ask(Question("translation", text), "rules", Pool()).answer
    assert answer
    assert worded(answer.why) == said


def test_what_a_program_fills_in_stays_as_it_is() -> None:
    answer = ask(
        Question("translation", "Hi {name}, the order is %(state)s."), "rules", Pool()
    ).answer
    assert answer
    assert "{name}" in answer.text
    assert "%(state)s" in answer.text
    assert "Kept as they are: “{name}”" in worded(answer.why)


def test_a_set_phrase_needs_no_dictionaries_of_the_pair() -> None:
    question = Question("translation", "早上好", options={"target_language": "en"})
    trace = ask(question, "rules", Pool())
    assert trace.answer is not None
    assert trace.answer.text == "Good morning"
