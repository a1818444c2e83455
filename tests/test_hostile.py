"""No bug by input: whatever comes in, of the right or the wrong type, gets an answer or a sentence.

Drawn values (the same in every run, conftest.py) go to every public entry: the endpoints, the
handlers of the page, the command line, the readers of files. Nothing that is raised may be other
than a PlaygroundError, and nothing that is answered may be a bug.
"""

import gzip
import json
import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import gradio as gr
import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as some
from test_page_events import arguments, handlers, request

from playground.__main__ import main
from playground.core import Question, Trace
from playground.engine import ask
from playground.errors import InputError, ModelError, PlaygroundError
from playground.evaluate.examples import read_examples
from playground.models.folder_json import values, weight_files
from playground.models.pool import Pool
from playground.text.documents import decoded
from playground.ui.page import build
from storage.log import SqliteLog

DEEP = "[" * 100_000
DIGITS = "9" * 5_000
TEXTS = (
    "", " ", "\0", "\ud800", "\u202egib", "\x1b[2J", "That red.", "Bob is big.", "小明是大的。",
    "٣²", "<script>alert(1)</script>", "{{7*7}}", "nan", "-1", "1e999", DEEP, DIGITS,
    '{"a":' * 20_000,
    "~nobody/x", f"{'a' * 300}/{'b' * 300}", "../../etc/passwd", "/etc", "http://[", "a/b@main",
    "file:///etc/passwd", "embedded/../x", "http://127.0.0.1:99999/v1#x", "true", "both", "auto",
)  # fmt: skip
texts = some.sampled_from(TEXTS) | some.text(max_size=20)
anything: Any = some.recursive(
    texts | some.none() | some.booleans() | some.integers() | some.floats(),
    lambda inner: some.lists(inner, max_size=3) | some.dictionaries(texts, inner, max_size=3),
    max_leaves=5,
)
cheap = settings(
    max_examples=60,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)


class Page:
    """The page's blocks, which a failing example need not print."""

    def __init__(self, blocks: gr.Blocks) -> None:
        self.blocks = blocks

    def __repr__(self) -> str:
        return "the page"


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Page:
    return Page(build(SqliteLog(tmp_path_factory.mktemp("hostile") / "log.db"), Pool()))


def said_by(page: Page, name: str, *given: Any) -> Any:
    """What an endpoint returns, or the sentence with which it refuses."""
    [endpoint] = [one.fn for one in page.blocks.fns.values() if one.api_name == name]
    try:
        return endpoint(*given, request())
    except gr.Error as error:
        return error.message


# --- endpoints ---------------------------------------------------------------------------------

OPTIONS = ("world", "sentences", "weights", "readings", "proofs", "seed", "target_language", "\0")


@cheap
@given(
    text=texts,
    context=texts,
    task=some.sampled_from(("deduction", "sentiment", "summarization", "extraction", "chat")),
    name=some.sampled_from(OPTIONS),
    value=texts,
)
@example("A. B. C.", "", "summarization", "sentences", DIGITS)
@example("Bob is big.", "Bob is big.", "deduction", "readings", DEEP)
def test_ask_by_rules_is_never_a_bug(  # noqa: PLR0917
    page: Page, text: str, context: str, task: str, name: str, value: str
) -> None:
    options = json.dumps({name: value})
    said = said_by(page, "ask", text, context, task, "rules", options, "")
    for trace in said if isinstance(said, list) else ():
        assert trace["error"] is None or trace["error"]["type"] != "Bug", trace["error"]
    json.dumps(said).encode("ascii")


@cheap
@given(given=some.tuples(*[anything] * 6))
@example(("Bob is big.", "", "auto", "rules", DEEP, ""))
def test_ask_with_values_of_any_type_gets_a_sentence(page: Page, given: Any) -> None:
    text, context, _, _, options, model = given
    task = "sentiment" if isinstance(text, str) else given[2]
    said = said_by(page, "ask", text, context, task, "rules", options, model)
    for trace in said if isinstance(said, list) else ():
        assert trace["error"] is None or trace["error"]["type"] != "Bug", trace["error"]


@cheap
@given(words=anything, limit=anything, conversation=anything)
@example("", float("nan"), "")
@example("", 10**400, "")
@example(" ".join("abc" * 200), 5, "\ud800")
def test_history_and_delete_take_any_value(
    page: Page, words: Any, limit: Any, conversation: Any
) -> None:
    said = said_by(page, "history", words, limit, conversation)
    assert isinstance(said, str | list)
    assert said_by(page, "delete", words) is not None


@pytest.mark.parametrize(
    "model", [one for one in TEXTS if one.strip()], ids=lambda one: ascii(one[:12])
)
def test_a_model_that_is_none_gets_a_sentence(page: Page, model: str) -> None:
    said = said_by(page, "ask", "Good day.", "", "sentiment", "probabilistic", "{}", model)
    for trace in said if isinstance(said, list) else ():
        assert trace["error"]["type"] in ("InputError", "ModelError", "ServerError"), trace["error"]


# --- the page ----------------------------------------------------------------------------------


FIELDS = set(
    re.findall(
        r'(?:getattr|_number)\(event, "(\w+)"',
        "".join(
            one.read_text("utf-8")
            for one in (Path(__file__).parents[1] / "playground" / "ui").rglob("*.py")
        ),
    )
)
"""All that any handler looks for in an event's data."""


def test_a_handler_that_is_sent_anything_breaks_in_nothing(
    page: Page,
) -> None:
    """Of an event's own data every field may be anything: it comes from the visitor's script."""
    odd = [None, "", "\ud800", -1, 10**30, 1.5, [], {}, [[]], True, DEEP]
    for one in handlers(page.blocks):
        given = arguments(one)
        at = next((n for n, value in enumerate(given) if isinstance(value, gr.EventData)), None)
        if at is None:
            continue
        for value in odd:
            given[at] = gr.EventData(None, dict.fromkeys(FIELDS, value))
            said = one.fn(*given)
            list(said) if isinstance(said, Iterator) else said


KINDS: list[Any] = [
    None, "", "\ud800<img>", -1, 10**30, 1.5, True, [], {}, [[]], ["a"], {"path": 1}, {"value": ""},
    {"path": "/etc/passwd", "meta": {"_type": "gradio.FileData"}},
    {"path": "http://127.0.0.1:1/x", "meta": {"_type": "gradio.FileData"}},
]  # fmt: skip
"""A value of each type that JSON has, and what Gradio takes for a file."""


@pytest.mark.filterwarnings("ignore::UserWarning")  # how Gradio says something outside of its queue
def test_a_handler_that_is_sent_values_of_any_type_breaks_in_nothing(page: Page) -> None:
    """What the page's own check and Gradio let through; documents are sent in test_attacks.py."""
    for one in handlers(page.blocks):
        for at, control in enumerate(one.inputs):
            kept = isinstance(control, gr.State | gr.UploadButton)
            for value in () if kept else KINDS:
                sent: list[Any] = [None] * len(one.inputs)
                sent[at] = value
                try:
                    page.blocks.validate_inputs(one, sent)
                    taken = control.preprocess(sent[at])
                except gr.Error:
                    continue
                given = arguments(one)
                if one.inputs_as_dict:
                    given[0] = {**given[0], control: taken}
                else:
                    given[at] = taken
                said = one.fn(*given)
                list(said) if isinstance(said, Iterator) else said


# --- the command line --------------------------------------------------------------------------


def commands() -> list[str]:
    return sorted(set(main.commands) - {"serve", "generate", "train", "models"})


@pytest.mark.usefixtures("db")
@settings(cheap, max_examples=40)
@given(
    command=some.sampled_from(commands()),
    given=some.lists(
        some.sampled_from(
            ("--task", "--mode", "--option", "--limit", "--json", "--context", "--search", "--")
        )
        | texts.filter(lambda one: "\0" not in one and len(one) < 10_000),
        max_size=5,
    ),
)
def test_the_command_line_ends_in_an_answer_or_a_sentence(command: str, given: list[str]) -> None:
    if command == "ask":
        given = ["--mode", "rules", "--task", "sentiment", *given]
    done = CliRunner().invoke(main, [command, *given])
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    assert done.exit_code in (0, 1, 2)
    assert " broke: " not in done.output


# --- files -------------------------------------------------------------------------------------


@cheap
@given(content=some.binary(max_size=200) | texts.map(lambda one: one.encode(errors="replace")))
@example(DEEP.encode())
@example(gzip.compress(DEEP.encode()))
@example(b'{"id": 1, "task": "sentiment", "text": [], "answers": {}}')
@pytest.mark.parametrize("name", ["odd.jsonl", "odd.jsonl.gz"])
def test_a_file_of_examples_is_read_or_refused(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    with suppress(InputError):
        read_examples(tmp_path / name, {})


@cheap
@given(content=some.binary(max_size=200))
def test_a_text_of_any_bytes_is_decoded_or_refused(content: bytes) -> None:
    with suppress(InputError):
        text, _ = decoded(content, "odd.txt")
        text.encode()


@cheap
@given(content=texts | anything.map(repr))
@example(DEEP)
@example("[1]")
@example('{"weight_map": [1]}')
@example('{"weight_map": {"a": 1}}')
def test_the_files_of_a_models_folder_are_read_or_refused(tmp_path: Path, content: str) -> None:
    file = tmp_path / "config.json"
    file.write_text(content, encoding="utf-8", errors="replace")
    for read in (values, weight_files):
        with suppress(ModelError):
            read(file)


@pytest.mark.parametrize(
    "config", ["[]", DEEP, "{", "17", '{"architectures": 5}', '{"architectures": [[]]}', '{"a": 1}']
)
def test_a_folder_with_an_odd_configuration_is_no_model_and_no_bug(
    tmp_path: Path, config: str
) -> None:
    (tmp_path / "config.json").write_text(config)
    for task in ("sentiment", "summarization", "chat"):
        question = Question(task, "A fine day. A bad day. A long day. One more day.")
        try:
            trace: Trace = ask(question, "probabilistic", Pool(), solver=str(tmp_path))
        except PlaygroundError:
            continue
        assert trace.error
        assert trace.error.type == "ModelError", trace.error
