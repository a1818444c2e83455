"""What the page shows when one comes to an address, or goes Back: a conversation, a form.

In:  Arrival(desk, ask_tab, pages).listen(blocks)
Out: updates of the whole Ask tab; at the bare address the front page, with the way to where one was
"""

import gradio as gr

from playground.errors import InputError, LogError
from playground.ui.addresses import Address, earlier, later, opened, read
from playground.ui.ask_tab import AskTab
from playground.ui.conversation import Turns
from playground.ui.desk import Desk
from playground.ui.drawer import go_on_line
from playground.ui.drawn_together import Updates
from playground.ui.events import QUEUED, QUICK, on, warn
from playground.ui.render import front_page, past_turns
from playground.ui.server.visitor import reads_as, visitor_of
from playground.ui.theme import drawing

SEARCH = "(_, ...rest) => [location.search, ...rest]"
"""Hands the part of the address behind the question mark to the handler, as its first value."""


class Arrival:
    """The hidden place that the page's script calls when the address has changed."""

    def __init__(self, desk: Desk, tab: AskTab, pages: gr.Tabs) -> None:
        self.desk = desk
        self.tab = tab
        self.pages = pages
        self.search = gr.Textbox("", visible=False)
        self.address = drawing(
            "",
            elem_id="address",
            js_on_load="arrivals(() => trigger('select', {}), () => trigger('focus', {}));",
        )

    def listen(self, blocks: gr.Blocks) -> None:
        """Connect the first coming, Back and Forward, the tabs, and what came before and since."""
        tab = self.tab
        outputs = [
            *tab.opened, tab.box.document, tab.question, tab.choice.model,
            *tab.options.controls, tab.lent, tab.ask, tab.stop,
        ]  # fmt: skip
        for coming, handler in ((blocks.load, self.arrive), (self.address.select, self.go)):
            on(
                coming, handler, self.search, outputs,
                js=SEARCH, trigger_mode="always_last", **QUEUED,
            )  # fmt: skip
        on(tab.past.expand, self.earlier, tab.turns, [tab.turns, tab.past], **QUEUED)
        on(self.address.focus, self.later, [tab.turns, tab.box.text], tab.opened, **QUICK)
        on(self.pages.select, None, js="() => { tabbed(); }", **QUICK)

    def arrive(self, search: str, request: gr.Request) -> Updates:
        """What the address names, on a page that shows nothing yet; what of it is wrong is said.

        Raises InputError where it names what is not there, LogError.
        """
        address = read(search or "")
        for wrong in address.wrong:
            warn(InputError(wrong))
        if address.run or address.conversation:
            found = opened(self.desk.log, address, reads_as(request), visitor_of(request))
            shown = self.tab.open(*found, address.view, address.attention)
            return {**shown, self.tab.question: ""}
        if address.fills:
            return self._filled(address)
        return {self.tab.past: front_page() + self._go_on(request)}

    def go(self, search: str, request: gr.Request) -> Updates:
        """The same on a page that shows something, which goes where the address names nothing.

        So it does where what is named is not there any more. Raises LogError.
        """
        try:
            shown = self.arrive(search, request)
        except InputError as error:
            warn(error)
            return self.tab.empty()
        return {**self.tab.empty(), **shown} if shown.keys() == {self.tab.past} else shown

    def later(self, turns: Turns, box: str, request: gr.Request) -> Updates:
        """What was said in another tab meanwhile; a text that is being written in the box stays."""
        try:
            found = later(self.desk.log, turns, visitor_of(request))
        except LogError:
            return {}  # whoever asks next is told of it
        if found == turns:
            return {}
        updates = self.tab.open(found)
        del updates[self.tab.mode]
        if box.strip() != turns[-1].context.strip():
            del updates[self.tab.box.text], updates[self.tab.box.sentences]
        return updates

    def earlier(self, turns: Turns, request: gr.Request) -> Updates:
        """The turns before those that are here. Raises LogError."""
        found = earlier(self.desk.log, turns, reads_as(request))
        return {self.tab.turns: found, self.tab.past: past_turns(found)} if found else {}

    def _filled(self, address: Address) -> Updates:
        """The form as an address wants it; what it does not name stays."""
        tab = self.tab
        said: Updates = {
            tab.question: address.question, tab.box.text: address.context, tab.task: address.task,
            tab.mode: address.mode, tab.choice.model: address.model,
        }  # fmt: skip
        updates: Updates = {place: value for place, value in said.items() if value}
        if address.options:
            options = tab.options.filled(address.task or "deduction", address.options)
            updates |= zip(tab.options.controls, options, strict=True)
        return updates

    def _go_on(self, request: gr.Request) -> str:
        """The way to the visitor's last conversation, where he has one and the log can be read."""
        try:
            last = self.desk.log.conversations(limit=1, owner=visitor_of(request))
        except LogError:
            return ""
        return go_on_line(last[0]) if last else ""
