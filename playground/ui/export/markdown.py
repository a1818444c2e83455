"""A conversation as Markdown.

In:  markdown(Conversation("c7…", "Is Bob kind?", …), (LoggedTurn(0, …),))
Out: # Is Bob kind?
     …
     ### Rules, clingo: True
     - Bob is kind. — by rule: “All big people are kind.”
       - Bob is big. — given

What people and models wrote is shown as they wrote it: a character that means something in Markdown
has a backslash before it.
"""

import re
from collections.abc import Iterator, Sequence

from playground.core import Trace
from playground.log import Conversation, LoggedTurn
from playground.text.characters import allowed
from playground.ui.export.parts import compared, is_long, outcome, part, steps, told, when, who, why
from playground.ui.export.turns import rules_first, words_of
from playground.ui.words.page import word
from playground.wording.said import Language

_MEANS = re.compile(r"[\\`*_\[\]<>&#|~$!]")
_BEGINS = re.compile(r"^(\s*)(?:([-+=:])|(\d{1,9})([.)]))")


def markdown(
    conversation: Conversation, turns: Sequence[LoggedTurn], language: Language = "en"
) -> str:
    """The conversation as one Markdown file (CommonMark)."""
    blocks = [
        f"# {_line(conversation.title)}",
        _line(f"{when(conversation.at)} · {conversation.id}"),
    ]
    for turn in turns:
        blocks += _turn(turn, language)
    return "\n\n".join(blocks) + "\n"


def _turn(turn: LoggedTurn, language: Language) -> Iterator[str]:
    said = words_of(turn)
    yield f"## {_line(said.asked or said.told or word('the text', language))}"
    yield f"*{_line(when(turn.at))}*"
    for key, text in (("told label", said.told), ("context label", said.context)):
        if text:
            yield f"{_line(word(key, language))}\n\n{_quoted(text)}"
    if said.problem:
        yield _line(said.problem)
    traces = rules_first(turn.traces)
    for trace in traces:
        yield from _answer(trace, language)
    if verdict := compared(traces, language):
        yield f"**{_line(verdict)}**"


def _answer(trace: Trace, language: Language) -> Iterator[str]:
    said = outcome(trace, language)
    if trace.question.task == "chat" or is_long(said):
        yield f"### {_line(who(trace, language))}\n\n{_quoted(said)}"
    else:
        yield f"### {_line(who(trace, language))}: {_line(said)}"
    if sentence := why(trace, language):
        yield _line(sentence)
    for piece in told(trace):
        found = part(piece, language)
        yield f"#### {_line(found.title)}"
        yield _list(found.rows)
    if done := steps(trace, language):
        yield f"#### {_line(word('tab steps', language))}"
        yield "\n".join(
            f"{number}. {_line(title)}" + (f" — {_line(detail)}" if detail else "")
            for number, (title, detail) in enumerate(done, start=1)
        )


def _list(rows: Sequence[tuple[int, str]]) -> str:
    return "\n".join(f"{'  ' * deep}- {_line(row)}" for deep, row in rows)


def _quoted(text: str) -> str:
    """A quotation, its lines kept."""
    lines = text.splitlines()
    return "\n".join(f"> {_line(one)}\\" if one.strip() else ">" for one in lines).rstrip("\\")


def _line(text: str) -> str:
    """The text on one line, shown as it stands."""
    line = _MEANS.sub(r"\\\g<0>", allowed(" ".join(text.split())))
    return _BEGINS.sub(_plain_beginning, line)


def _plain_beginning(found: re.Match[str]) -> str:
    blank, mark, number, after = found.groups()
    return f"{blank}\\{mark}" if mark else f"{blank}{number}\\{after}"
