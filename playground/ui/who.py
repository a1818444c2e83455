"""What each solver does, in a line of either language.

In:  who_is_who("deduction")
Out: '<details class="quiet"><summary>Who is who?</summary><ul><li><b>clingo</b> Reads facts …'
"""

from html import escape

from playground.registry import Solver, solvers
from playground.ui.words.page import both, say
from playground.ui.words.solvers import SOLVERS


def what_it_does(one: Solver) -> str:
    """What a solver does, in both languages: the first line of its help."""
    said = escape(one.help.splitlines()[0] if one.help else "")
    return both(said, SOLVERS.get((one.task, one.mode, one.name), said))


def who_is_who(task: str) -> str:
    """The solvers of a task by name, each with what it does, folded."""
    rows = "".join(
        f"<li><b>{escape(one.name)}</b> ({say(one.mode)}): {what_it_does(one)}</li>"
        for one in solvers()
        if one.task == task
    )
    return f'<details class="quiet"><summary>{say("cmp who")}</summary><ul>{rows}</ul></details>'
