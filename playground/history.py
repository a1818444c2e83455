"""What the command `history` does with the log: lists runs or conversations, deletes, brings back.

In:  delete(SqliteLog(), "9c1e…")
Out: Deleted. For 10 minutes, history --restore brings it back.

Lists go to stdout, what was done to stderr.
"""

import json
from collections.abc import Sequence
from dataclasses import asdict

import click

from playground.core import Trace
from playground.errors import InputError
from playground.json_form import as_dict
from playground.log import UNDO_SECONDS, Conversation, Log, unreadable
from playground.printable import plain

MINUTES = UNDO_SECONDS // 60


def show_runs(traces: Sequence[Trace], as_json: bool) -> None:
    """Print runs, one a line."""
    from playground.terminal import draw_list

    if left := unreadable(traces):
        said = "Of these runs {} cannot be read by this version, and show their question alone."
        click.echo(said.format(f"{left:,}"), err=True)
    if not as_json:
        draw_list(traces)
        return
    for trace in traces:
        print_json(as_dict(trace))


def show_conversations(conversations: Sequence[Conversation], as_json: bool) -> None:
    """Print conversations, one a line."""
    from playground.terminal import draw_conversations

    if not as_json:
        draw_conversations(conversations)
        return
    for one in conversations:
        print_json(asdict(one))


def delete(log: Log, name: str) -> None:
    """Delete the run of that id; where there is none, the conversation. Raises InputError."""
    if not (log.delete(name) or log.delete_conversation(name)):
        raise InputError(
            f"There is no run or conversation {_quoted(name)} in the log; "
            "history --json and history --conversations tell the ids there are."
        )
    click.echo(f"Deleted. For {MINUTES} minutes, history --restore brings it back.", err=True)


def restore(log: Log, name: str) -> None:
    """Bring back what was deleted by that id. Raises InputError where there is nothing."""
    if not log.restore(name):
        raise InputError(
            f"Nothing of the id {_quoted(name)} was deleted in the last {MINUTES} minutes; "
            "what was deleted before is gone for good."
        )
    click.echo("It is back.", err=True)


def delete_all(log: Log, sure: bool) -> None:
    """Delete whatever is in the log, for good, after asking once more where one is not `sure`."""
    if not sure:
        asked = f"Delete all {log.count():,} runs and their conversations for good?"
        click.confirm(asked, abort=True, err=True)
    click.echo(f"Runs deleted: {log.delete_all(None):,}", err=True)


def _quoted(name: str) -> str:
    return f"“{plain(name)}”"


def print_json(values: object) -> None:
    """One object on one line, in ASCII, so that no character of a text can break the line."""
    click.echo(json.dumps(values, separators=(",", ":")))
