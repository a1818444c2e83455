"""The chat as HTML: messages, two answers side by side, the verdict between them; what to try.

In:  last_turn((Turn(Message("", "Bob is kind."), "deduction", runs={"rules": Run(...)}),))
Out: '<section class="turn">…<article class="card rules" data-turn="0" data-mode="rules">…'

Every string that is not our own goes through `escape`.
"""

import json
from collections.abc import Sequence
from html import escape

from playground.core import MODES, Said, Step
from playground.deduction.program import Sentence
from playground.deduction.reading.unbroken import BROKE
from playground.tasks import TASKS
from playground.ui.cards import ask_again, card, verdict_line
from playground.ui.changes import Change, Setting
from playground.ui.checks_drawn import checkable, keep_button
from playground.ui.conversation import Turn, bare_answer, sentences
from playground.ui.drawn import badge, short
from playground.ui.example import Example
from playground.ui.examples import GROUPS, chips, example_of, of
from playground.ui.explained import explained
from playground.ui.said import drawn, drawn_detail, drawn_title
from playground.ui.way_on import all_silent, as_task, way_on
from playground.ui.words.page import WORDS, answer_word, both, say, word
from playground.ui.words.steps import chinese
from playground.wording.said import LANGUAGES, Language, detail

PREVIEW = 240
"""Characters of the box that stand in the chat, where it was what was asked about."""

GIVEN = 600
"""Characters of the box that stand in a teacher's exercise, where one guesses from them."""

SCROLLED = 240
"""A question of more characters scrolls in itself."""

BEFORE = 80
"""Characters before a token that say from where an answer went on."""

FOLDED = 600
"""A step whose detail is longer than this is folded."""

_FIND = (
    f'<button type="button" class="find" data-find><span aria-hidden="true">✎</span>'
    f'<span class="unseen">{say("change it")}</span></button>'
)
"""Goes to a sentence where it stands in the box."""


def front_page(task: str = "auto") -> str:
    """What stands in the chat before anything was asked: what to try of the chosen task."""
    tour = f'<button type="button" data-tour="begin">{say("tour")}</button>'
    drawn = "".join(
        f'<div class="say" lang="{language}">{_to_try(task, language)}</div>'
        for language in LANGUAGES
    )
    return (
        f'<div class="empty"><h2>{say("empty title")}</h2><p>{say("empty")} {tour}</p>'
        f'<p class="kept">{say("kept")}</p>{drawn}</div>'
    )


def past_turns(turns: Sequence[Turn]) -> str:
    """All turns but the last, under a button for those before them."""
    first = turns[0]
    earlier = (
        f'<button type="button" class="earlier" data-earlier="{first.number}">{say("earlier")}'
        "</button>"
        if first.number > 0 and first.conversation
        else ""
    )
    return earlier + "".join(_turn(turn, last=False) for turn in turns[:-1])


def last_turn(turns: Sequence[Turn]) -> str:
    """The last turn alone, which changes while a question is answered, and whose turn it is.

    Until it is in the log it is of the conversation of those before it, and its number is a guess.
    """
    conversation = next((one.conversation for one in reversed(turns) if one.conversation), "")
    turn = _turn(turns[-1], last=True)
    guessed = "" if turns[-1].conversation else " data-guessed-number"
    return f'<div data-conversation="{escape(conversation)}"{guessed}>{turn}</div>'


def example_chips(task: str = "auto") -> str:
    """The row of examples under the question."""
    drawn = "".join(
        f'<button type="button" class="chip say" lang="{one.language}" data-example="{number}">'
        f"{escape(one.name)}</button>"
        for language in LANGUAGES
        for number, one in chips(task, language)
    )
    return f'<span class="try">{say("try")}</span>{drawn}'


def sentence_list(sentences: Sequence[Sentence]) -> str:
    """How many sentences of the box are read, and those that are not, each with its reason.

    What was taken for another sentence is read, and stands there with that one. The page's script
    marks all of them where they stand, from `data-marks`: start, end, and 1 for one that is read.
    """
    if not sentences:
        return ""
    read = sum(one.read or bool(one.reading) for one in sentences)
    if not read:
        return f'<p class="quiet state none">{say("sentences none")}</p>'
    summary = say("sentences read", read=str(read), all=str(len(sentences)))
    state, mark = ("all", "✓") if read == len(sentences) else ("some", "⚠")
    marks = json.dumps(
        [[one.start, one.end, int(one.read or bool(one.reading))] for one in sentences]
    )
    unread = "".join(
        sentence(one, number, buttons=_FIND)
        for number, one in enumerate(sentences, start=1)
        if not one.read
    )
    return (
        f'<p class="quiet state {state}" data-marks="{marks}">'
        f'<span class="mark" aria-hidden="true">{mark}</span> {summary}</p>'
        + (f'<ol class="sentences">{unread}</ol>' if unread else "")
    )


def sentence(
    one: Sentence, number: int, used: bool = False, buttons: str = "", below: str = ""
) -> str:
    """One numbered sentence; `data-s` ties it to the nodes of a proof that rest on it.

    `buttons` stand beside it, `below` under it.
    """
    mark, state = ("✓", "read") if one.read else ("⚠", "unread")
    unread = (
        drawn(Said("breaks the reader"))
        if one.why == BROKE
        else both(escape(one.why), escape(chinese(one.why)))
    )
    why = "" if one.read else f"<small>{say('not read')}: {unread}</small>"
    if one.reading:
        mark, state = "≈", "taken"
        reading = f'<span class="reading">{short(one.reading)}</span>'
        why = f"<small>{say('taken for')} {reading}</small>"
    return (
        f'<li class="{state}{" used" if used else ""}" data-s="{one.start}-{one.end}">'
        f'<span class="number">{number}</span><span class="mark">{mark}</span>'
        f'<span class="text">{short(one.text)}{why}{below}</span>{buttons}</li>'
    )


def step_list(steps: Sequence[Step]) -> str:
    """Numbered steps with their details; long ones are folded, lines of a program stay lines."""
    items = "".join(f"<li><b>{drawn_title(step)}</b>{_detail(step)}</li>" for step in steps)
    return f'<ol class="steps">{items}</ol>'


def _detail(step: Step) -> str:
    english = detail(step)
    if not english:
        return ""
    lines = "\n" in english or ("^" in english and "$" in english)
    body = f"<pre>{drawn_detail(step)}</pre>" if lines else f"<p>{drawn_detail(step)}</p>"
    if len(english) <= FOLDED:
        return body
    return f"<details><summary>{drawn_detail(step, 100)}…</summary>{body}</details>"


def _to_try(task: str, language: Language) -> str:
    """The examples of a task in one language; the front page's by groups with a heading each."""
    found = list(of(task, language))
    if task != "auto":
        return _cards(found)
    grouped = ((group, [one for one in found if one[1].group == group]) for group in GROUPS)
    return "".join(f"<h3>{say(f'group {group}')}</h3>{_cards(some)}" for group, some in grouped)


def _cards(examples: Sequence[tuple[int, Example]]) -> str:
    cards = "".join(
        f'<button type="button" class="example" data-example="{number}">'
        f"<b>{escape(one.name)}</b><q>{escape(one.text or one.context[:40] + '…')}</q>"
        f"<span>{escape(one.look)}</span></button>"
        for number, one in examples
    )
    return f'<div class="examples">{cards}</div>'


def _turn(turn: Turn, last: bool) -> str:
    number, parts = turn.number, [_message(turn)]
    silent = all_silent(turn)
    if turn.unclear:
        parts.append(_choice(turn, number))
    elif turn.why:
        parts.append(_picked(turn, number, again=not silent))
    if turn.begun:
        before, other = turn.begun
        before = before if len(before) <= BEFORE else f"…{before[-BEFORE:]}"
        token = f"<b>{escape(other)}</b>"
        where = say("went on", before=f"<q>{escape(before)}</q>", token=token)
        where = where if before else say("began with", token=token)
        parts.append(f'<p class="quiet begun">{where}</p>')
    if turn.change:
        parts.append(_changed(turn, turn.change))
    if turn.waits():
        parts.append(_waits(turn, number))
    if turn.problem and not turn.unclear:
        parts.append(f'<p class="problem" role="alert">{short(turn.problem)}</p>')
    modes = [mode for mode in MODES if mode in turn.runs]
    if silent:
        parts.append(way_on(turn, number))
    elif modes:
        cards = "".join(card(turn, number, mode, turn.runs[mode]) for mode in modes)
        parts.append(f'<div class="answers n{len(modes)}">{cards}</div>')
    if len(modes) == len(MODES):
        parts.append(verdict_line(turn, last))
    if modes and (example := example_of(turn.message.asked, turn.context)):
        line = escape(word("look", example.language).format(look=example.look))
        parts.append(f'<p class="quiet look say" lang="{example.language}">{line}</p>')
    body = "".join(parts)
    named = f'data-turn="{number}" data-task="{escape(turn.task)}"'
    return f'<section class="turn" {named}>{body}<div class="slot"></div></section>'


def _message(turn: Turn) -> str:
    """What was told and asked, with the box where that was asked about and nothing else said."""
    told = asked = ""
    if turn.message.told:
        told = (
            f'<p class="told"><span class="mine">{short(turn.message.told)}</span>'
            f"<small>{say('told', n=str(max(1, len(sentences(turn.message.told)))))}</small></p>"
        )
    box = turn.context.strip() if turn.runs else ""
    if turn.message.asked:
        reach = ' long" tabindex="0' if len(turn.message.asked) > SCROLLED else ""
        given = f'<p class="given">{short(box, GIVEN)}</p>' if box else ""
        mine = f'<span class="mine{reach}">{short(turn.message.asked)}</span>'
        asked = f'{given}<p class="asked">{mine}{_anew(turn)}</p>'
    elif box:
        asked = (
            f'<p class="asked"><span class="mine box"><small>{say("the box")}</small>'
            f"<span>{short(box, PREVIEW)}</span></span>{_anew(turn)}</p>"
        )
    return told + asked


def _waits(turn: Turn, number: int) -> str:
    """That the task is being chosen, or was when it was stopped."""
    if not turn.stopped:
        said = "" if turn.task else say("choosing task")
        return f'<p class="quiet choosing" role="status">{said}</p>'
    return f'<p class="quiet choosing">{say("stopped choosing")} {ask_again(number)}</p>'


def _anew(turn: Turn) -> str:
    """Buttons that keep the rules' answer, put a turn's question into the form, or ask it again."""
    keep = keep_button(turn.number) if any(map(checkable, turn.traces())) else ""
    return (
        f'<span class="anew">{keep}'
        f'<button type="button" data-edit="{turn.number}"><span aria-hidden="true">✎</span>'
        f'<span class="unseen">{say("edit question")}</span></button>'
        f'<button type="button" data-retry="{turn.number}"><span aria-hidden="true">↻</span>'
        f'<span class="unseen">{say("ask again")}</span></button></span>'
    )


def _changed(turn: Turn, change: Change | Setting) -> str:
    """What a click changed or set, and how the answers moved with it."""
    line = _set(change) if isinstance(change, Setting) else _instead(change)
    now = {one.mode: bare_answer(one) or "" for one in turn.traces()}
    moved = "".join(
        f'<span class="moved">{badge(mode)} {_moved(turn.was[mode], text)}</span>'
        for mode, text in now.items()
        if mode in turn.was
    )
    return f'<p class="quiet changed">{line}{moved}</p>'


def _instead(change: Change) -> str:
    """What was taken out, put in or changed."""
    before, after = (f"<q>{short(one.strip())}</q>" for one in (change.before, change.after))
    if not change.after.strip():
        return say("asked without", before=before)
    if not change.before.strip():
        return say("asked with", after=after)
    return say("asked instead", before=before, after=after)


def _set(setting: Setting) -> str:
    """Which weight or reading was set at a sentence, or taken away."""
    key = f"set {setting.kind}" if setting.value else f"unset {setting.kind}"
    sentence, value = (f"<q>{short(one)}</q>" for one in (setting.sentence, setting.value))
    if setting.kind == "poke" and f"poke {setting.value}" in WORDS:
        value = say(f"poke {setting.value}")
    return say(key, sentence=sentence, value=value)


def _moved(before: str, after: str) -> str:
    """An answer as it was and as it is; "" is none."""
    was, now = (
        (
            answer_word(one if len(one) <= BEFORE else f"{one[:BEFORE]}…")
            if one
            else say("abstained")
        )
        for one in (before, after)
    )
    return say("still", answer=was) if before == after else f"{was} → <b>{now}</b>"


def _picked(turn: Turn, number: int, *, again: bool) -> str:
    """Which task was picked, why and how sure; a click asks the same again as another task."""
    task = say(turn.task) if turn.task in WORDS else escape(turn.task)
    sure = ""
    if turn.sure is not None:
        sure = f' <b class="p">{explained("sure", f"{turn.sure:.2f}")}</b>'
    picked = say("task picked", task=task, why=drawn(turn.why))
    others = as_task(number, [name for name in TASKS if name != turn.task])
    row = f'<p class="again">{say("ask as")} {others}</p>' if again else ""
    return f'<div class="quiet picked"><p>{picked}{sure}</p>{row}</div>'


def _choice(turn: Turn, number: int) -> str:
    """That the task is not clear, with all there are to choose from, the likeliest first."""
    names = sorted(TASKS, key=lambda name: name != turn.task)
    unclear = say("task unclear", task=say(turn.task), p=f"{turn.sure:.2f}")
    tasks = f'<p class="again">{as_task(number, names)}</p>'
    return f'<div class="quiet picked choice" role="status"><p>{unclear}</p>{tasks}</div>'
