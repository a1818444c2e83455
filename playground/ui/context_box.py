"""The box on the left: facts and rules, a passage, a document, or the text itself.

In:  box = ContextBox(labels); box.listen(task, language)
Out: a text box with its label, a button that fills it from a file, and what was not read under it

Once something was asked, the page's script folds it to one line, which opens by a click or by focus
(scripts/box.js); there each sentence is marked where it stands, too.
"""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import gradio as gr

from playground.deduction.program import Sentence
from playground.errors import InputError
from playground.text.cage import MOST
from playground.text.documents import KINDS, Document, read
from playground.ui.conversation import Turns, sentences
from playground.ui.drawn import short
from playground.ui.events import QUICK, on
from playground.ui.labels import Labels
from playground.ui.render import sentence_list
from playground.ui.source import as_read, changeable
from playground.ui.theme import drawing
from playground.ui.words.page import say, word
from playground.wording.said import Language

KEYS = {
    "auto": "anything", "deduction": "facts", "question-answering": "passage", "chat": "chat"
}  # fmt: skip
"""What the box is for, by task; "text" for the others."""
REFUSED = "document.refuse = dropped => trigger('select', dropped);"
"""Script of the line under the box: the page's script (drop.js) says what was dropped."""
MARK = "watch('value', remark);"
"""Script of the sentences: mark them where they stand, whenever they were read anew."""


class ContextBox:
    """Components of the box and what happens in them."""

    def __init__(self, labels: Labels) -> None:
        with gr.Column(elem_id="box"):
            self.fold = drawing(_fold(), elem_id="fold")
            self.text = gr.Textbox(
                value="",
                label=word("context anything", "en"),
                placeholder=word("context hint anything", "en"),
                lines=4,
                max_lines=8,
                elem_id="context",
            )
            self.upload = gr.UploadButton(
                word("upload", "en"), file_types=list(KINDS), size="sm", elem_id="upload"
            )
            labels.add(self.upload, label="upload")
            self.document = drawing("", elem_id="document", js_on_load=REFUSED)
            drawing(f"<p>{say('drop here')}</p>", elem_id="drop-here")
            self.sentences = drawing("", elem_id="sentences", js_on_load=MARK)

    def listen(self, task: gr.Dropdown, language: gr.Radio, turns: gr.State) -> None:
        """Connect the upload, what is typed, and the label that depends on the task."""
        on(
            self.upload.upload,
            read_file,
            [self.upload, self.text],
            [self.text, self.document],
            api_visibility="private",
            concurrency_limit=2 * MOST,  # half of them stay free of PDFs
        )
        on(self.document.select, _refused, None, self.document, **QUICK)
        on(self.text.input, None, None, self.document, js="() => ''")
        on(self.text.change, None, None, None, js="() => requestAnimationFrame(mark)")
        on(
            [self.text.change, task.change], marked, [self.text, task, turns], self.sentences,
            trigger_mode="always_last", **QUICK,
        )  # fmt: skip
        on([task.change, language.change], _named, [task, language], self.text, **QUICK)


def read_file(path: str | None, before: str) -> tuple[str, str]:
    """What the box holds after a file was given, and a line that says what was read or why not."""
    if path is None:  # the choice of a file was left without one
        return before, ""
    try:
        document = read(Path(path))
    except InputError as error:
        return before, f'<p class="problem" role="alert">{short(str(error))}</p>'
    return document.text, document_line(document)


def document_line(document: Document) -> str:
    """`letter.pdf · 1,204 words, 6,911 characters`, and the note on how it was read."""
    words = f"{len(document.text.split()):,}"
    size = say("document size", words=words, characters=f"{len(document.text):,}")
    note = f" · {short(document.note)}" if document.note else ""
    return f'<p class="quiet"><b>{short(document.name)}</b> · {size}{note}</p>'


def _refused(event: gr.EventData) -> Any:
    """Why a drop on the box was not read: several files at once, or one of another kind."""
    files, name = getattr(event, "files", 0), str(getattr(event, "name", ""))
    if not files:
        return gr.skip()
    key = "drop kind" if files == 1 else "drop one"
    said = say(key, n=str(files), name=short(name, 80), kinds=" ".join(KINDS))
    return f'<p class="problem" role="alert">{said}</p>'


def marked(context: str, task: str, turns: Turns) -> str:
    """The sentences of the box, read or not, where they are meant as facts and rules.

    What the last answer by rules took a sentence for, it is taken for here too.
    """
    if task not in ("auto", "deduction") or not context.strip():
        return ""
    found = _taken(sentences(context), turns)
    understood = sum(one.read or bool(one.reading) for one in found)
    meant = task == "deduction" or 2 * understood >= len(found)
    return sentence_list(found) if meant else ""


def _taken(found: Sequence[Sentence], turns: Turns) -> Sequence[Sentence]:
    """The sentences, those that were not read with what they were last taken for."""
    traces = (trace for turn in reversed(turns) for trace in turn.traces())
    last = next((one for one in traces if changeable(one)), None)
    if last is None or all(one.read for one in found):
        return found
    before = as_read(last, sentences(last.question.context))
    taken = {one.text: one.reading for one in before if one.reading}
    return [one if one.read else replace(one, reading=taken.get(one.text, "")) for one in found]


def _fold() -> str:
    """The button that opens the box where it is folded, and folds it where it is open."""
    return (
        '<button type="button" data-fold aria-controls="box" aria-expanded="true">'
        f'<span class="when-folded">{say("box open")}</span>'
        f'<span class="when-open">{say("box fold")}</span>'
        '<i aria-hidden="true"></i></button>'
    )


def _named(task: str, language: Language) -> dict[str, Any]:
    key = KEYS.get(task, "text")
    return gr.update(
        label=word(f"context {key}", language), placeholder=word(f"context hint {key}", language)
    )
