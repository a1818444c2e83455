"""A conversation as one HTML file that needs nothing else: no network, no script, no font.

In:  html_page(Conversation("c7…", "Is Bob kind?", …), (LoggedTurn(0, …),), "en")
Out: '<!doctype html><html lang="en">…<h1>Is Bob kind?</h1>…<svg …>…</html>'

Light or dark as the reader's system is. Every string that is not our own goes through `safe`.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

from playground.core import Distribution, Evidence, Flip, NearMiss, Proof, Trace
from playground.log import Conversation, LoggedTurn
from playground.ui.conversation import sentences
from playground.ui.drawn import milliseconds
from playground.ui.export.distribution_svg import distribution_svg
from playground.ui.export.parts import (
    Part,
    compared,
    is_long,
    outcome,
    part,
    steps,
    told,
    when,
    who,
    why,
)
from playground.ui.export.proof_svg import proof_svg
from playground.ui.export.svg import safe
from playground.ui.export.turns import rules_first, words_of
from playground.ui.words.page import word
from playground.wording.said import Language

STYLE = Path(__file__).with_name("html_page.css")


def html_page(
    conversation: Conversation, turns: Sequence[LoggedTurn], language: Language = "en"
) -> str:
    """The conversation as the text of one HTML file, in one language."""
    title = safe(conversation.title)
    return (
        f'<!doctype html>\n<html lang="{language}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<meta name="color-scheme" content="light dark">'
        f"<title>{title}</title><style>{STYLE.read_text(encoding='utf-8')}</style></head><body>"
        f"<header><p>{word('title', language)}</p><h1>{title}</h1>"
        f"<p>{safe(when(conversation.at))} · <code>{safe(conversation.id)}</code></p></header>"
        f"<main>{''.join(_turn(turn, language) for turn in turns)}</main></body></html>\n"
    )


def _turn(turn: LoggedTurn, language: Language) -> str:
    said = words_of(turn)
    given = f'<p class="said">{safe(said.told)}</p>' if said.told else ""
    asked = f"<h2>{safe(said.asked)}</h2>" if said.asked else ""
    box = (
        f"<details><summary>{word('context label', language)}</summary>"
        f'<p class="said">{safe(said.context)}</p></details>'
        if said.context
        else ""
    )
    problem = f'<p class="why">{safe(said.problem)}</p>' if said.problem else ""
    traces = rules_first(turn.traces)
    cards = "".join(answer(trace, language) for trace in traces)
    verdict = compared(traces, language)
    line = f'<p class="verdict">{verdict}</p>' if verdict else ""
    return f"<section>{given}{asked}{box}{problem}{line}<div>{cards}</div></section>"


def answer(trace: Trace, language: Language) -> str:
    """A run as HTML: who answered what and why, the evidence drawn, the steps."""
    sentence, said = why(trace, language), outcome(trace, language)
    kind = "answer long" if trace.question.task == "chat" or is_long(said) else "answer"
    rests = "".join(_evidence(trace, language))
    did = "".join(
        f"<li>{safe(title)}{f'<p>{safe(detail)}</p>' if detail else ''}</li>"
        for title, detail in steps(trace, language)
    )
    return (
        f'<article class="{trace.mode}"><p class="who">{safe(who(trace, language))} · '
        f'{milliseconds(trace.ms)}</p><p class="{kind}">{safe(said)}</p>'
        + (f'<p class="why">{safe(sentence)}</p>' if sentence else "")
        + rests
        + (f"<h3>{word('tab steps', language)}</h3><ol>{did}</ol>" if did else "")
        + "</article>"
    )


def _evidence(trace: Trace, language: Language) -> Iterator[str]:
    """What the answer rests on: proofs and bars drawn, all else in words."""
    said = sentences(trace.question.context)
    numbers = {one.start: number for number, one in enumerate(said, start=1)}
    for piece in told(trace):
        found = part(piece, language)
        yield f"<h3>{safe(found.title)}</h3>"
        if root := _root(piece):
            yield f'<div class="drawing">{proof_svg(root, numbers, language)}</div>'
        elif isinstance(piece, Distribution):
            yield f'<div class="drawing">{distribution_svg(piece, trace.mode, language)}</div>'
        if isinstance(piece, Flip) or not (root or isinstance(piece, Distribution)):
            yield _list(found)


def _root(piece: Evidence) -> Proof | None:
    match piece:
        case Proof():
            return piece
        case NearMiss():
            return piece.attempt
        case Flip():
            return piece.proof
    return None


def _list(found: Part) -> str:
    rows = "".join(
        f'<li style="margin-inline-start:{deep * 1.2:g}em">{safe(row)}</li>'
        for deep, row in found.rows
    )
    return f"<ul>{rows}</ul>"
