"""The form of the Compare tab: which questions, how many, who answers them.

In:  form = CompareForm(labels); form.listen(language); form.examples(values, 100)
Out: components; the questions that are chosen, with what their set is called

A file is read again when the comparison starts: until then it lies among the uploads, ten minutes.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import gradio as gr

from playground.comparison.hub_set import hub_file
from playground.comparison.probes import PREFIX
from playground.comparison.questions import COMPARED
from playground.comparison.sets import NAMED, ROBUSTNESS, WORLDS, Theories, set_of
from playground.comparison.sides import named
from playground.comparison.tables import guessed, of_lines, of_rows, task_guessed
from playground.core import Mode
from playground.errors import InputError, without_paths
from playground.evaluate.example import Example
from playground.evaluate.examples import read_examples, sample
from playground.registry import Solver, find, select, solvers
from playground.text.documents import TABLES, rows
from playground.ui.comparison.shelf import preview, rows_preview
from playground.ui.drawn import short
from playground.ui.events import QUEUED, on
from playground.ui.labels import Choice, Labels, chosen
from playground.ui.said import problem
from playground.ui.server.visitor import is_owner
from playground.ui.theme import drawing
from playground.ui.who import who_is_who
from playground.ui.words.page import word
from playground.wording.said import Count, Language

Values = dict[Any, Any]
SETS: list[Choice] = [(f"set {one}", one) for one in ("theories", *NAMED, "file", "hub")]
MANY = ("10", "20", "50", "100", "200", "500", "1000", "5000")
COLUMNS = ("text", "context", "answers")
OF_WRITTEN = {
    "everyday": "deduction",
    "reviews": "sentiment",
    "passages": "question-answering",
    **{one: one.removeprefix(PREFIX) for one in ROBUSTNESS},
}
GIVEN = ("file", "hub")
LABELS = "1=positive 0=negative"
MODELS = "Qwen/Qwen3-0.6B"
EXAMPLE = "hub:OWNER/NAME/FILE@REVISION"
SEED = 0


class CompareForm:
    """Components of the form and what happens in them."""

    def __init__(self, labels: Labels) -> None:
        with gr.Row(elem_id="compare-form"):
            self.set = _choice("cmp set", SETS, "theories", labels)
            self.many = _choice("cmp many", [(one, one) for one in MANY], "50", labels)
            with gr.Row(elem_classes="compare-part") as self.made:
                depths = [(str(one), str(one)) for one in range(6)]
                self.depth = _choice("cmp depth to", depths, "3", labels)
                worlds = [(f"unsaid {one}", one) for one in WORLDS]
                self.world = _choice("cmp world", worlds, "open", labels)
                spoken = [("language en", "en"), ("language zh", "zh")]
                self.spoken = _choice("cmp language", spoken, "en", labels)
            with gr.Row(elem_classes="compare-part", visible=False) as self.given:
                self.file = gr.UploadButton(
                    word("cmp upload", "en"), file_types=[".jsonl", *TABLES], size="sm"
                )
                labels.add(self.file, label="cmp upload")
                self.address = gr.Textbox(
                    label=word("cmp hub", "en"), placeholder=EXAMPLE, max_lines=1, visible=False,
                    elem_id="compare-hub",
                )  # fmt: skip
                self.fetched = gr.State(("", ""))
                labels.add(self.address, label="cmp hub")
                tasks = [(one, one) for one in COMPARED]
                self.task = _choice("cmp file task", tasks, "deduction", labels)
                self.columns = {one: _column(one, labels) for one in COLUMNS}
                self.names = gr.Textbox(
                    label=word("cmp labels", "en"), placeholder=LABELS, max_lines=1,
                )  # fmt: skip
                labels.add(self.names, label="cmp labels")
        self.preview = drawing("", elem_id="compare-preview")
        self.solvers = gr.CheckboxGroup(
            _solvers("deduction", "en"), value=_usual("deduction"),
            label=word("cmp solvers", "en"), elem_id="compare-solvers",
        )  # fmt: skip
        labels.add(self.solvers, label="cmp solvers")
        self.who = drawing(who_is_who("deduction"), elem_id="compare-who")
        self.others = gr.Textbox(
            label=word("cmp others", "en"), placeholder=MODELS, max_lines=1,
            elem_id="compare-others",
        )  # fmt: skip
        labels.add(self.others, label="cmp others")

    @property
    def controls(self) -> set[Any]:
        """All that says what is compared."""
        return {
            self.set, self.many, self.depth, self.world, self.spoken, self.file, self.task,
            self.solvers, self.others, *self.columns.values(), self.address, self.fetched,
            self.names,
        }  # fmt: skip

    @property
    def looked_at(self) -> set[Any]:
        """What the preview is of. The solvers' choices may be others by then, for another task."""
        return {*self.controls, self._language} - {self.solvers, self.others}

    def listen(self, language: gr.Radio) -> None:
        """Connect what is chosen with what can be chosen then, and with the preview.

        No handler takes what another may just give other choices, unless it has need of it: Gradio
        refuses a value that is no choice any more.
        """
        self._language = language
        inputs = self.looked_at
        columns = list(self.columns.values())
        guessing = inputs - {*columns}
        of_table = [*columns, self.task, self.names]
        found = [*of_table, self.preview]
        on(self.file.upload, self._read, guessing, found, **QUEUED)
        on(self.address.submit, self._fetch, guessing, [self.fetched, *found], **QUEUED)
        on(
            [self.set.change, self.task.change, language.change, self.file.upload],
            self._fit, {*guessing, self.solvers},
            [
                self.made, self.given, self.file, self.address, self.solvers, self.who, *of_table,
            ],
            trigger_mode="always_last", **QUEUED,
        )  # fmt: skip
        on(language.change, self._spoken, inputs, columns, trigger_mode="always_last", **QUEUED)
        on(language.change, str, language, self.spoken, **QUEUED)
        looks: tuple[gr.Dropdown | gr.Radio | gr.Textbox, ...] = (
            self.set,
            self.many,
            self.depth,
            self.world,
            self.spoken,
            self.task,
            *columns,
            self.names,
            language,
        )
        on(
            [one.change for one in looks], self._look, inputs, self.preview,
            trigger_mode="always_last", **QUEUED,
        )  # fmt: skip

    def examples(self, values: Values, most: int) -> tuple[str, list[Example]]:
        """What the chosen set is called, and up to so many of its questions. Raises InputError."""
        kind = values[self.set]
        if kind == "theories":
            made = Theories(int(values[self.depth]), values[self.world], values[self.spoken])
            kind = str(made)
        if kind not in GIVEN:
            return kind, set_of(kind, most, SEED)
        name, every = self._of_file(values)
        return name, sample(every, most, SEED)

    def chosen(self, values: Values, task: str) -> list[Solver]:
        """The solvers that are ticked, and the models that are named beside them.

        Raises InputError for one that the task has not.
        """
        ticked = values[self.solvers] or ()
        others = (values[self.others] or "").split()
        return [
            *(find(task, _mode(one), one.partition(" ")[2]) for one in ticked),
            *(named(task, others) if others else ()),
        ]

    def _of_file(self, values: Values) -> tuple[str, list[Example]]:
        path, name = self._path(values)
        table = _table(path)
        if not table:
            return name, read_examples(path, {})
        columns = {one: values[at] for one, at in self.columns.items() if values[at]}
        said = dict(one.split("=", 1) for one in (values[self.names] or "").split() if "=" in one)
        return name, of_rows(table, path.name, values[self.task], columns, said)

    def _path(self, values: Values) -> tuple[Path, str]:
        """Where the chosen file lies, and what it is called. Raises InputError for none."""
        if values[self.set] != "hub":
            path = _path(values[self.file])
            return path, path.name
        path, name = values[self.fetched]
        if not path:
            raise InputError("Give the address of a file of the hub first, and press Enter.")
        return Path(path), name

    def _fetch(self, values: Values, request: gr.Request) -> Values:
        """The hub's file, for whoever runs the server: a stranger makes it fetch nothing."""
        if not is_owner(request):
            raise InputError(
                "Only whoever runs this server may have it fetch files of the hub. Download the "
                "file, and give it as a file of yours."
            )
        path, name = hub_file(values[self.address] or "")
        values = {**values, self.fetched: (str(path), name)}
        return {**self._read(values), self.fetched: values[self.fetched]}

    def _task(self, values: Values) -> str:
        """The task of the chosen set, as far as it is known."""
        kind, path = values[self.set], values[self.file]
        if kind not in GIVEN:
            return OF_WRITTEN.get(kind, "deduction")
        if kind == "hub":
            return str(values[self.task])
        if path and Path(path).is_file() and not _table(Path(path)):
            found = read_examples(Path(path), {})[0].question.task
            return found if found in COMPARED else str(values[self.task])
        return str(values[self.task])

    def _fit(self, values: Values) -> Values:
        """What can be chosen of this set."""
        kind, task, language = values[self.set], self._task(values), values[self._language]
        able = _solvers(task, language)
        known = {value for _, value in able}
        ticked = [one for one in values[self.solvers] or () if one in known]
        return {
            **self._shown(bool(self._rows(values))),
            self.made: gr.update(visible=kind == "theories"),
            self.given: gr.update(visible=kind in GIVEN),
            self.file: gr.update(visible=kind == "file"),
            self.address: gr.update(visible=kind == "hub"),
            self.who: who_is_who(task),
            self.solvers: gr.update(
                choices=able, value=ticked if len(ticked) > 1 else _usual(task)
            ),
        }

    def _read(self, values: Values) -> Values:
        """The columns of a table that was given, guessed by their names; a file of questions."""
        table = _table(self._path(values)[0])
        guess = guessed(table[0]) if table else {}
        values = {**values, **{at: guess.get(one, "") for one, at in self.columns.items()}}
        values[self.task] = (table and task_guessed(table, guess)) or values[self.task]
        shown = {one: gr.update(visible=bool(table)) for one in (self.task, self.names)}
        shown[self.task] = gr.update(visible=bool(table), value=values[self.task])
        return {**shown, **self._spoken(values), self.preview: self._look(values)}

    def _spoken(self, values: Values) -> Values:
        """What the columns can be, and are; they are there where a table is, and none is chosen
        that it has not.
        """
        table = self._rows(values)
        names = table[0] if table else []
        none = chosen([("cmp no column", "")], values[self._language])
        choices = [*none, *((one, one) for one in names)]
        return {
            one: gr.update(
                choices=choices,
                value=values[one] if values[one] in names else "",
                visible=bool(table),
            )
            for one in self.columns.values()
        }

    def _shown(self, of_table: bool) -> Values:
        """What is asked of a table alone, shown or not."""
        controls = (self.task, *self.columns.values(), self.names)
        return {one: gr.update(visible=of_table) for one in controls}

    def _rows(self, values: Values) -> list[list[str]]:
        """The rows of the table that is chosen; none where none is, or not any more."""
        kind = values[self.set]
        if kind not in GIVEN:
            return []
        path = values[self.file] if kind == "file" else values[self.fetched][0]
        return _table(Path(path)) if path and Path(path).is_file() else []

    def _look(self, values: Values) -> str:
        """The first questions of what is chosen, or what is wrong with it."""
        language: Language = values[self._language]
        if values[self.set] not in GIVEN:
            return preview(self.examples(values, 3)[1], language)
        is_hub = values[self.set] == "hub"
        key = "cmp hub hint" if is_hub else "cmp file hint"
        hint = f'<p class="quiet">{word(key, language)}</p>'
        if not (values[self.fetched][0] if is_hub else values[self.file]):
            return hint
        path, name = self._path(values)
        table, said = "", {"name": short(name, 80)}
        if found := _table(path):
            told = word("cmp table of", language).format(n=Count(len(found) - 1), **said)
            table = f"<p>{told}</p>{rows_preview(found)}"
        try:
            _, every = self._of_file(values)
        except InputError as error:
            why = problem(without_paths(str(error)))
            return f'{hint}{table}<p class="problem" role="status">{why}</p>'
        task = word(every[0].question.task, language)
        told = word("cmp file of", language).format(n=Count(len(every)), task=task, **said)
        asked = len(sample(every, int(values[self.many]), SEED))
        if asked < len(every):
            of = {"some": f"{asked:,}", "all": f"{len(every):,}"}
            told += f"<br><b>{word('cmp some of', language).format(**of)}</b>"
        return f"{table}<p>{told}</p>{preview(every, language)}"


def _table(path: Path) -> list[list[str]]:
    """The rows of a table, or of JSON lines of other fields than ours; none of questions."""
    if path.suffix.lower() in TABLES:
        return rows(path.read_bytes(), path.name)
    try:
        found = of_lines(path.read_bytes(), path.name)
    except InputError:
        return []  # what is wrong with it is said where its questions are read
    return [] if not found[0] or "task" in found[0] else found


def _path(given: object) -> Path:
    """Where an upload lies. Raises InputError where there is none, or none any more."""
    if not given:
        raise InputError("Upload a file of questions first: .jsonl, .csv or .xlsx.")
    path = Path(str(given))
    if not path.is_file():
        raise InputError(
            "The file is no longer here: uploads are kept ten minutes. Upload it again."
        )
    return path


def _solvers(task: str, language: Language) -> list[tuple[str, str]]:
    """Who can be ticked: the name with its mode, and the value."""
    return [
        (f"{one.name} ({word(one.mode, language)})", f"{one.mode} {one.name}")
        for one in solvers()
        if one.task == task
    ]


def _usual(task: str) -> list[str]:
    """The default solver of each mode."""
    return [f"{one.mode} {one.name}" for one in select(task)]


def _mode(value: str) -> Mode:
    return "rules" if value.startswith("rules ") else "probabilistic"


def _column(name: str, labels: Labels) -> gr.Dropdown:
    """What a column is chosen in, once there is a table: its choices change with that."""
    key = f"cmp column {name}"
    dropdown = gr.Dropdown(
        chosen([("cmp no column", "")]), value="", label=word(key, "en"), filterable=False,
        visible=False,
    )  # fmt: skip
    labels.add(dropdown, label=key)
    return dropdown


def _choice(key: str, choices: Sequence[Choice], value: str, labels: Labels) -> gr.Dropdown:
    dropdown = gr.Dropdown(
        chosen(list(choices)), value=value, label=word(key, "en"), filterable=False
    )
    labels.add(dropdown, list(choices), label=key)
    return dropdown
