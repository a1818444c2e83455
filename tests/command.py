"""The command line as the tests call it: in this process, its output caught."""

import json
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result

from playground.__main__ import main

FACTS = "Nora is old. If someone is old then they are patient. Otto is not patient."


def call(*arguments: str | Path, stdin: str = "") -> Result:
    return CliRunner().invoke(main, [str(one) for one in arguments], input=stdin)


def ask(*arguments: str | Path, stdin: str = "") -> Result:
    return call("ask", "--mode", "rules", "--context", FACTS, *arguments, stdin=stdin)


def objects(result: Result) -> list[dict[str, Any]]:
    """The objects on stdout, which has nothing else on it."""
    return [json.loads(line) for line in result.stdout.splitlines()]
