"""The drawer of past conversations: by first question, searched, opened, deleted.

In:  drawer = Drawer(desk, labels); drawer.listen()
Out: a button in the head of the page, and a sheet that slides in; a visitor's own conversations

Whatever is deleted can be brought back for a while; all of one's data goes at once, for good.
"""

from collections.abc import Sequence
from html import escape

import gradio as gr

from playground.log import Conversation
from playground.ui.desk import Desk
from playground.ui.drawn import short
from playground.ui.events import QUEUED, QUICK, on
from playground.ui.labels import Labels
from playground.ui.server.visitor import visitor_of
from playground.ui.theme import drawing
from playground.ui.words.page import say, word
from playground.wording.said import Count

LISTED = 100
CLICKS = """element.addEventListener('click', event => {
  const button = event.target.closest('button');
  const {goto, drop, back, all} = button?.dataset ?? {};
  if (goto) go({conversation: goto});
  if (drop) trigger('delete', {conversation: drop});
  if (all || (drop && drop === conversationShown)) leave();
  if (back) trigger('undo', {conversation: back});
  if (all) trigger('clear', {});
});
watch('value', () => localTimes(element))"""


class Drawer:
    """Components of the drawer and what happens in them."""

    def __init__(self, desk: Desk, labels: Labels) -> None:
        self.desk = desk
        with gr.Column(elem_id="past", visible="hidden"):
            with gr.Row(elem_id="past-head"):
                self.words = gr.Textbox(
                value="",
                    label=word("past search", "en"), placeholder=word("past hint", "en"),
                    elem_id="past-search", lines=1, max_lines=1,
                )  # fmt: skip
                self.close = gr.Button(word("past close", "en"), elem_id="past-close", size="sm")
            self.list = drawing("", elem_id="past-list", js_on_load=CLICKS)
        labels.add(self.words, label="past search", placeholder="past hint")
        labels.add(self.close, value="past close")

    def button(self, labels: Labels) -> gr.Button:
        """The button that opens the drawer; it stands in the head of the page."""
        self.opener = gr.Button(word("past", "en"), elem_id="past-open", size="sm")
        labels.add(self.opener, value="past")
        return self.opener

    def listen(self) -> None:
        """Connect the opening, the search and the buttons of a row."""
        on(self.opener.click, self._found, self.words, self.list, js=_slide(True), **QUEUED)
        on(self.close.click, None, js=_slide(False), **QUICK)
        on(
            self.words.change, self._found, self.words, self.list,
            trigger_mode="always_last", **QUEUED,
        )  # fmt: skip
        on(self.list.delete, self._delete, self.words, self.list, **QUEUED)
        on(self.list.undo, self._restore, self.words, self.list, **QUEUED)
        on(self.list.clear, self._delete_all, None, self.list, **QUEUED)

    def _found(self, words: str, request: gr.Request) -> str:
        """The visitor's conversations that have the words. Raises LogError."""
        found = self.desk.log.conversations(words, LISTED, visitor_of(request))
        return conversation_list(found, bool(words.strip()))

    def _delete(self, words: str, event: gr.EventData, request: gr.Request) -> str:
        gone = str(getattr(event, "conversation", ""))
        deleted = self.desk.log.delete_conversation(gone, visitor_of(request))
        return (undo_line(gone) if deleted else "") + self._found(words, request)

    def _restore(self, words: str, event: gr.EventData, request: gr.Request) -> str:
        self.desk.log.restore(str(getattr(event, "conversation", "")), visitor_of(request))
        return self._found(words, request)

    def _delete_all(self, request: gr.Request) -> str:
        """Every question and answer of the visitor, for good. Raises LogError."""
        count = self.desk.log.delete_all(visitor_of(request))
        done = f'<p class="undo" role="status">{say("deleted all", n=Count(count))}</p>'
        return done + self._found("", request)


def conversation_list(found: Sequence[Conversation], searched: bool) -> str:
    """The conversations as rows, the last touched first, and a way to delete them all."""
    if not found:
        return f'<p class="nothing">{say("past none" if searched else "past empty")}</p>'
    rows = "".join(_row(one) for one in found)
    return f'<ol class="past-rows">{rows}</ol>{_all_data()}'


def undo_line(gone: str) -> str:
    """What was deleted can be brought back."""
    return (
        f'<p class="undo" role="status">{say("deleted")} '
        f'<button type="button" data-back="{escape(gone)}">{say("undo")}</button></p>'
    )


def go_on_line(last: Conversation) -> str:
    """On the front page, the way back to the last conversation."""
    return (
        f'<p class="go-on">{say("past go on")} <button type="button" '
        f'data-goto="{escape(last.id)}">{short(_line(last.title), 80)}</button></p>'
    )


def _row(one: Conversation) -> str:
    name = escape(one.id)
    turns = say("past turns", n=Count(one.turns))
    return (
        f'<li data-row="{name}"><button type="button" class="goto" data-goto="{name}">'
        f'<span class="text">{short(_line(one.title), 120)}</span>'
        f'<small><time datetime="{escape(one.touched)}">{escape(one.touched[:16])}</time> · {turns}'
        f'</small></button><button type="button" class="drop" data-drop="{name}">'
        f'<span aria-hidden="true">✕</span><span class="unseen">{say("past delete")}</span>'
        "</button></li>"
    )


def _line(text: str) -> str:
    return " ".join(text.split()) or "…"


def _all_data() -> str:
    """Everything at once is asked for twice."""
    return (
        f'<details class="all-data"><summary>{say("delete all")}</summary>'
        f"<p>{say('delete all sure')}</p>"
        f'<button type="button" data-all="yes">{say("delete all yes")}</button></details>'
    )


def _slide(into: bool) -> str:
    return f"(...values) => {{ slide({str(into).lower()}); return values; }}"
