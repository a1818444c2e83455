"""A conversation to take along: as text, Markdown, JSON and one HTML file."""

import json
import re
from dataclasses import replace
from functools import cache
from html.parser import HTMLParser

import pytest
from markdown_it import MarkdownIt

from playground.core import (
    Answer,
    Attention,
    CheckedStep,
    CheckedSteps,
    Distribution,
    Enough,
    Evidence,
    Failure,
    Flip,
    NearMiss,
    Proof,
    Question,
    Span,
    Spans,
    StableModels,
    Suggestions,
    TokenDistribution,
    TokenDistributions,
    Trace,
)
from playground.engine import ask
from playground.errors import InputError
from playground.json_form import as_dict, from_dict
from playground.log import Conversation, LoggedTurn
from playground.models.pool import Pool
from playground.ui.export import FORMATS
from playground.ui.export.files import file_name, file_of
from playground.ui.export.html_page import html_page
from playground.ui.export.json_file import as_json
from playground.ui.export.markdown import markdown
from playground.ui.export.parts import part
from playground.ui.export.text import answer_text
from playground.wording.as_written import as_written, step_as_written
from playground.wording.said import LANGUAGES, Language

HOSTILE = "</style><script>alert(1)</script> *bold* _it_ [x](y) `c` & | # \x1b"
AT = "2026-11-28T09:00:00.000+00:00"
BIG = Proof("Bob is big.", "fact")
PROOF = Proof("Bob is kind.", "rule", "All big people are kind.", premises=(BIG,))
EVERY: tuple[Evidence, ...] = (
    PROOF,
    Distribution("Answer", (("True", 0.97), ("False", 0.03))),
    TokenDistributions((TokenDistribution("Blue", 0.93, (("Red", 0.05),)),)),
    Attention(("Bob", "big"), "embedded/deduction", 18, 8),
    Spans("context", (Span(0, 3, "Bob", 1.0, "person"),)),
    StableModels((("Bob is big.",), ("Ann is big.",))),
    CheckedSteps("So it is.", (CheckedStep(0, 9, "So it is.", "follows", "It is so.", PROOF),)),
    Enough((Span(0, 11, "Bob is big.", 1.0, ""),)),
    NearMiss(PROOF, ("Bob is big.",)),
    Flip("Bob is kind.", "Bob is big.", PROOF, ("Bob is kind.",)),
    Suggestions((Span(0, 12, "Bob is huge.", 0.8, "Bob is big."),)),
)


@cache
def captain() -> Trace:
    facts = "Bob is big. All big people are kind."
    return ask(Question("deduction", "Is Bob kind?", facts), "rules", Pool())


def made(text: str = "Is it so?", mode: str = "probabilistic", **fields: object) -> Trace:
    values = {
        "answer": Answer("True", 0.97, EVERY, why=as_written("It is.")),
        "error": None,
        "steps": (step_as_written("Scored", "the answers"),),
        **fields,
    }
    question = Question("deduction", text, text)
    return Trace("a1", AT, question, mode, "embedded", model=None, ms=2.5, **values)


def talk(*turns: tuple[Trace, ...], title: str = "Is Bob kind?", **said: str):
    logged = [LoggedTurn(n, AT, said, traces) for n, traces in enumerate(turns)]
    return Conversation("c7", title, AT, AT, len(logged)), logged


class Page(HTMLParser):
    """The tags, the attributes and the text of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.names: set[str] = set()
        self.text = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.names |= {name for name, _ in attrs}

    def handle_data(self, data: str) -> None:
        self.text += data


def test_an_answer_as_text_has_question_answer_why_and_proof() -> None:
    assert answer_text(captain()).startswith(
        "Q: Is Bob kind?\n"
        "A: True (Rules, clingo)\n"
        "It follows from the text.\n"
        "\n"
        "Proof\n"
        "  Bob is kind. — by rule: “All big people are kind.”\n"
        "    Bob is big. — given\n"
    )


def test_an_answer_as_text_is_chinese_on_a_chinese_page() -> None:
    assert answer_text(captain(), "zh").startswith(
        "问： Is Bob kind?\n答： 真 (规则, clingo)\n由原文得出。\n\n证明\n"
    )


def test_a_failure_and_a_silence_are_said_as_text() -> None:
    failed = made(answer=None, error=Failure("ModelError", "The model is not here."))
    assert "A: The model failed (Probabilistic, embedded)\nThe model is not here.\n" in answer_text(
        failed
    )
    stopped = made(answer=None, error=Failure("Stopped", "Stopped before there was an answer."))
    assert "A: stopped (Probabilistic, embedded)\n" in answer_text(stopped)
    silent = made(answer=Answer("", abstained=True, why=as_written("Nothing says so.")))
    assert "A: No answer (Probabilistic, embedded)\nNothing says so.\n" in answer_text(silent)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("piece", EVERY, ids=lambda piece: piece.kind)
def test_every_kind_of_evidence_has_a_title_and_rows(piece: Evidence, language: Language) -> None:
    found = part(piece, language)
    assert found.title
    assert found.rows
    assert not re.search(r"\{\w+\}", found.title + "".join(row for _, row in found.rows))


def test_markdown_shows_what_was_written_as_it_was_written() -> None:
    told = "1. first\n- second\n# third\n\n    fourth"
    conversation, turns = talk((made(HOSTILE),), title=HOSTILE, told=told)
    html = MarkdownIt("commonmark").render(markdown(conversation, turns))
    page = Page(html)
    assert page.tags <= {"h1", "h2", "h3", "h4", "p", "em", "blockquote", "br", "ul", "ol", "li"}
    assert page.text.count(HOSTILE.replace("\x1b", "�")) == 3
    assert "1. first\n- second\n# third" in page.text
    assert "fourth" in page.text


def test_markdown_has_both_answers_rules_first_and_the_verdict() -> None:
    text = markdown(*talk((made(), captain())))
    assert text.index("### Rules, clingo: True") < text.index("### Probabilistic, embedded: True")
    assert text.rstrip().endswith("**they agree**")
    assert "- Bob is kind. — by rule: “All big people are kind.”\n  - Bob is big. — given" in text
    assert "1. Scored — the answers" in text


def test_a_turn_that_only_told_or_was_refused_is_there_in_every_format() -> None:
    conversation, turns = talk((), told="Bob is big.", problem="The question is empty.")
    for wanted in FORMATS:
        text = file_of(conversation, turns, wanted).text
        assert "Bob is big." in text
        assert "The question is empty." in text


def test_json_has_the_turns_with_the_traces_in_the_form_of_the_command_line() -> None:
    values = json.loads(as_json(*talk((captain(),), (made("半\ud800"),), asked="Is Bob kind?")))
    assert (values["conversation"], values["title"]) == ("c7", "Is Bob kind?")
    assert [turn["number"] for turn in values["turns"]] == [0, 1]
    assert values["turns"][0]["said"] == {"asked": "Is Bob kind?"}
    assert values["turns"][0]["traces"] == [json.loads(json.dumps(as_dict(captain())))]
    assert from_dict(values["turns"][1]["traces"][0]).question.text == "半\ud800"


@pytest.mark.parametrize("wanted", FORMATS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_file_can_be_written_down_whatever_the_text_is(
    wanted: str, language: Language
) -> None:
    conversation, turns = talk((made("half \ud800 \x00"),), title="\udfff")
    assert file_of(conversation, turns, wanted, language).text.encode("utf-8")


def test_a_format_that_there_is_not_is_refused_with_those_there_are() -> None:
    with pytest.raises(
        InputError, match=r"no format “pdf”\. The formats are: markdown, json, html"
    ):
        file_of(*talk(()), "pdf")


@pytest.mark.parametrize("name", ["../../etc/passwd", "a/b\\c", "\x00", "名字", "x" * 300])
def test_the_name_of_a_file_is_one_that_every_system_takes(name: str) -> None:
    assert re.fullmatch(r"playground(-[A-Za-z0-9-]{1,40})?", file_name(name))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_html_file_needs_nothing_else_and_runs_no_script(language: Language) -> None:
    html = html_page(*talk((captain(),), (made(HOSTILE),), title=HOSTILE), language)
    page = Page(html)
    assert not page.tags & {"script", "link", "img", "iframe", "object", "base", "form"}
    assert not page.names & {"src", "href", "srcset", "action", "onerror", "onclick"}
    assert "url(" not in html
    assert "@import" not in html
    assert page.text.count(HOSTILE.replace("\x1b", "�")) >= 3


def test_the_html_file_draws_proofs_and_bars_and_says_the_rest() -> None:
    html = html_page(*talk((made(), captain())))
    pictures = re.findall(r"<svg.*?</svg>", html, re.DOTALL)
    assert len(pictures) == 5  # a proof, bars, a near miss and what would do; and the other's proof
    page = Page(html)
    for said in ("Bob is big. — given", "Possible world 2", "“Bob” · person · 1", "they agree"):
        assert said in page.text
    assert html.index('<article class="rules">') < html.index('<article class="probabilistic">')


def test_the_html_file_is_in_the_language_of_the_page() -> None:
    html = html_page(*talk((captain(),)), "zh")
    assert '<html lang="zh">' in html
    assert "由规则" in html
    assert "真" in html


TOKENS = TokenDistributions(
    (
        TokenDistribution("El", 0.5, (("Un", 0.5),)),
        TokenDistribution(" perro", 0.5, (("can", 0.5),)),
    )
)
ODDS = Distribution("translation", (("El perro", 0.00025), ("any other", 0.99975)))


def of_task(task: str, answer: Answer, text: str = "The dog.") -> Trace:
    return replace(made(), question=Question(task, text), answer=answer)


def every_form(trace: Trace, language: Language = "en") -> list[str]:
    conversation, turns = talk((trace,), title="The dog.")
    return [
        html_page(conversation, turns, language),
        markdown(conversation, turns, language),
        answer_text(trace, language),
    ]


def test_a_translation_is_as_sure_as_on_the_page_and_no_table_of_noughts_stands_under_it() -> None:
    trace = of_task("translation", Answer("El perro", 0.00025, (TOKENS, ODDS)))
    for said in every_form(trace):
        assert "El perro 0.50 per token" in said.replace("\\", "")
        assert "0.000" not in said


def test_what_was_found_is_told_in_the_language_of_the_file() -> None:
    kinds = Distribution("“BBC” is", (("organization", 0.98), ("none", 0.02)))
    spans = Spans("text", (Span(0, 3, "BBC", 0.98, "organization"), Span(4, 6, "it", 1, "pronoun")))
    answer = Answer("Organizations: BBC. Events: (when: now)", 0.98, (spans, kinds))
    for said in every_form(of_task("extraction", answer), "zh"):
        plain = said.replace("\\", "")
        assert "BBC (机构), it (代词)" in plain
        assert "“BBC” 是" in plain
        assert "都不是 0.020" in plain
        for english in ("organization", "pronoun", "Events", "none"):
            assert english not in plain.split("<style>")[0] + plain.split("</style>")[-1]


def test_a_title_is_told_in_the_language_of_the_file() -> None:
    odds = Distribution("label", (("positive", 0.9), ("negative", 0.1)))
    trace = of_task("sentiment", Answer("positive", 0.9, (odds,)))
    for said in every_form(trace, "zh"):
        assert "标签" in said
        assert "label" not in said.replace("aria-labelledby", "").partition("</style>")[2]


def test_a_long_answer_is_set_as_a_text_and_a_time_can_be_read() -> None:
    page, marked, _ = every_form(of_task("chat", Answer("The sky is blue.")))
    assert '<p class="answer long">The sky is blue.</p>' in page
    assert "\n\n> The sky is blue." in marked
    for said in (page, marked):
        assert "2026-11-28 09:00 UTC" in said.replace("\\", "")
        assert AT not in said
