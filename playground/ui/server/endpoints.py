"""The page's public endpoints: to ask, and whatever can be done with the runs that are kept.

In:  Client(url).predict("Bob is big.", "Bob is big.", "auto", "rules", "{}", "", api_name="/ask")
Out: [{"id": …, "question": {…}, "mode": "rules", "answer": {"text": "True", …}, …}]

Their docstrings are what the page of the API and an assistant read (mcp_door.py); those of whole
sets of questions are in comparison_endpoints.py.
"""

from contextlib import closing
from dataclasses import asdict
from typing import Any

import gradio as gr
from gradio.events import api

from playground.core import MODES, Trace
from playground.engine import compare
from playground.json_form import as_dict
from playground.limit import Limit
from playground.log import MARKS, VERDICTS, Sought, together
from playground.parting import joined, split
from playground.tasks import TASKS
from playground.ui.desk import Desk, Form, modes_of, pose
from playground.ui.export.files import file_of
from playground.ui.export.whole_conversation import whole_conversation
from playground.ui.server import given
from playground.ui.server.background import gone
from playground.ui.server.carry_endpoints import add_carry_endpoints
from playground.ui.server.comparing import Comparing
from playground.ui.server.comparison_endpoints import add_comparison_endpoints
from playground.ui.server.mark_endpoints import add_mark_endpoints
from playground.ui.server.rights import desk_of
from playground.ui.server.visitor import visitor_of
from playground.wording.said import LANGUAGES, Language

Json = dict[str, Any]
MOST = 500
AUTO = ("", "auto")


def add_endpoints(desk: Desk, comparing: Comparing | None = None) -> None:
    """Register them on the Blocks that are being built; those of comparisons where there are."""

    def ask(  # noqa: PLR0917, the contract's order
        text: str,
        context: str = "",
        task: str = "auto",
        mode: str = "both",
        options: str = "{}",
        model: str = "",
        request: gr.Request | None = None,
    ) -> list[Json]:
        """Ask a question. One trace a mode, in the JSON form of the log.

        What stands before the question in the text is read with the context, as on the page.

        For the owner `model` may be any hub id, a folder or another URL too; empty is embedded.

        Args:
            text: what is asked, or the text that is worked on
            context: facts and rules, or a passage, that the question is about
            task: one of those that /solvers lists, such as deduction; auto picks one
            mode: rules, probabilistic, or both
            options: JSON in a text, such as {"world": "closed"}
            model: a listed model's id, or a listed server's URL, that answers by probability
        """
        owner, own = visitor_of(request) if request else "", desk_of(desk, request)
        with given.a_sentence_for_each_error(), desk.door.open(owner):
            asked = {"text": text, "context": context, "task": task, "mode": mode}
            for name, value in {**asked, "options": options, "model": model}.items():
                given.text(name, value)
            form = Form(
                text, context, task, mode, options=given.options(options), model=model.strip()
            )
            return [as_dict(one) for one in _answers(own, form, owner)]

    def history(  # noqa: PLR0917, the contract's order
        words: str = "",
        limit: int = 50,
        conversation: str = "",
        task: str = "",
        mode: str = "",
        verdict: str = "",
        mark: str = "",
        request: gr.Request | None = None,
    ) -> list[Json]:
        """Your own runs that have all the words, newest first.

        Args:
            words: each stands in question, context or answer; empty for all
            limit: at most so many runs, 1 to 500
            conversation: the id of a conversation, or of a run in it; empty for all
            task: runs of that task; empty for all
            mode: rules or probabilistic; empty for both
            verdict: agree, disagree or silent, of questions asked in both modes; empty for all
            mark: right or wrong, as you marked them; empty for all
        """
        with given.a_sentence_for_each_error():
            sought = Sought(
                given.text("words", words),
                given.reader(request),
                given.one_of("task", task, ("", *TASKS)),
                given.one_of("mode", mode, ("", *MODES)),
                given.one_of("verdict", verdict, ("", *VERDICTS)),
                given.text("conversation", conversation),
                given.one_of("mark", mark, ("", *MARKS)),
            )
            most = given.whole("limit", limit, 1, MOST)
            return [as_dict(one) for one in desk.log.search(sought, most)]

    def conversations(
        words: str = "", limit: int = 50, request: gr.Request | None = None
    ) -> list[Json]:
        """Your own conversations that have all the words, the last touched first.

        Args:
            words: each stands somewhere in the conversation; empty for all
            limit: at most so many, 1 to 500
        """
        with given.a_sentence_for_each_error():
            most = given.whole("limit", limit, 1, MOST)
            owner = given.reader(request)
            return [
                asdict(one)
                for one in desk.log.conversations(given.text("words", words), most, owner)
            ]

    def delete(name: str, request: gr.Request | None = None) -> bool:
        """Delete what is yours of that id; false where you have none.

        A comparison goes for good, the others come back with /restore for ten minutes.

        Args:
            name: the id of a run, a conversation or a comparison
        """
        with given.a_sentence_for_each_error():
            owner, one = given.reader(request), given.text("id", name)
            return (
                desk.log.delete(one, owner)
                or desk.log.delete_conversation(one, owner)
                or (comparing is not None and comparing.delete(one, owner))
            )

    def restore(name: str, request: gr.Request | None = None) -> bool:
        """Bring back what you deleted in the last ten minutes; false where there is nothing.

        Args:
            name: the id of a run or a conversation
        """
        with given.a_sentence_for_each_error():
            return desk.log.restore(given.text("id", name), given.reader(request))

    def share(name: str, on: bool = True, request: gr.Request | None = None) -> bool:
        """Show an answer of yours to whoever has its address, /?run=…; false for none of yours.

        Args:
            name: the id of a run
            on: false takes it back
        """
        with given.a_sentence_for_each_error():
            return desk.log.share(given.text("id", name), given.reader(request), on is True)

    def export(
        name: str,
        form: str = "markdown",
        language: str = "en",
        request: gr.Request | None = None,
    ) -> str:
        """A conversation of yours as the text of a file.

        Args:
            name: the id of a conversation, or of a run
            form: markdown, json or html
            language: en or zh
        """
        with given.a_sentence_for_each_error():
            owner = given.reader(request)
            found = whole_conversation(desk.log, given.text("id", name), owner)
            said: Language = given.one_of("language", language, LANGUAGES)  # type: ignore[assignment]
            return file_of(*found, given.text("form", form), said).text

    api(ask, api_name="ask", concurrency_limit=None)
    for one in (history, conversations, delete, restore, share, export):
        api(one, api_name=one.__name__, concurrency_limit=24)
    add_mark_endpoints(desk.log)
    add_carry_endpoints(desk.log)
    if comparing:
        add_comparison_endpoints(comparing)


def _answers(desk: Desk, form: Form, owner: str) -> list[Trace]:
    """A trace a mode; none where the client has left meanwhile."""
    limit, route, has_left = Limit(desk.seconds), None, gone()
    message = split(form.text, form.context, form.task or "auto", form.manner)
    asked, context = message.asked, joined(form.context, message.told)
    for found in desk.routes(asked, context, owner) if form.task in AUTO else ():
        if has_left():
            return []
        route = found
    question = pose(asked, context, form.task, form.options, route)
    modes = modes_of(form.mode or "both", question.task)
    events = compare(
        question, modes, desk.models,
        solvers={"probabilistic": form.model}, keep=together(desk.log, owner),
        place=desk.place(owner), limit=limit,
    )  # fmt: skip
    traces = []
    with closing(events):
        for _, event in events:
            if has_left():
                return []
            traces += [event] if isinstance(event, Trace) else []
    return traces
