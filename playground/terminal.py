"""A trace for the terminal: the answer, and under it what it rests on.

In:  draw(trace), with a proof as evidence
Out: rules · clingo · 2.1 ms
     True
     Bob is kind.  “All big people are kind.”
     └─ Bob is big.  given

Colours are rich's business: there are none where the output is no terminal. Text that is not our
own is never read as markup, and goes through `printable.plain`.
"""

from collections.abc import Iterable, Iterator, Sequence

from rich.console import Console, Group, RenderableType
from rich.live import Live
from rich.table import Table
from rich.text import Text

from playground.core import (
    Attention,
    CheckedSteps,
    Distribution,
    Draft,
    Enough,
    Evidence,
    Flip,
    Mode,
    NearMiss,
    Proof,
    Spans,
    StableModels,
    Step,
    StepVerdict,
    Suggestions,
    TokenDistributions,
    Trace,
)
from playground.log import Conversation
from playground.printable import plain
from playground.wording.evidence import HOW, said
from playground.wording.said import detail, title, worded

COLOURS: dict[Mode, str] = {"rules": "cyan", "probabilistic": "magenta"}
BAR = 24
UNCUT = 10_000
"""Columns of a line that goes into a file or another program."""
MOST_ROWS = 12
DRAFTED = 4_000
"""Of a text that is being written the last so many characters are looked at."""
VERDICT_STYLE: dict[StepVerdict, str] = {
    "follows": "green",
    "contradicts": "bold red",
    "not-supported": "yellow",
    "unread": "dim",
}


def watch(events: Iterable[Step | Draft | Trace | None]) -> Trace:
    """Print a run on stdout, in a terminal with what is written while it is; and return it."""
    console = Console(highlight=False)
    live = Live(console=console, transient=True)
    try:
        for event in events:
            if isinstance(event, Draft) and console.is_terminal:
                live.start()
                live.update(_draft(event, console))
            elif isinstance(event, Trace):
                trace = event
    finally:
        live.stop()
    draw(trace)
    return trace


def draw(trace: Trace) -> None:
    """Print one run on stdout: heading, answer, evidence, steps."""
    console = Console(highlight=False)
    steps = [_steps(trace)] if trace.steps else []
    answer = Text("\n").join([heading(trace), outcome(trace)])
    for part in (answer, *map(drawn, trace.evidence), *steps):
        console.print(part, soft_wrap=True)
        console.print()


def draw_list(traces: Sequence[Trace]) -> None:
    """Print runs on stdout, one a line: when, task, mode, answer and question."""
    table = Table.grid(padding=(0, 2))
    for trace in traces:
        table.add_row(
            Text(plain(trace.at[:16].replace("T", " ")), "dim"),
            Text(plain(trace.question.task)),
            Text(trace.mode, COLOURS[trace.mode]),
            _line(outcome(trace).plain, 16),
            _line(trace.question.passage[1], 80),
        )
    _print(table)


def draw_conversations(conversations: Sequence[Conversation]) -> None:
    """Print conversations on stdout, one a line: when last touched, id, turns, first question."""
    table = Table.grid(padding=(0, 2))
    for _ in ("touched", "id", "turns"):
        table.add_column(no_wrap=True)
    table.add_column()  # the first question gives way where the line is short
    for one in conversations:
        table.add_row(
            Text(plain(one.touched[:16].replace("T", " ")), "dim"),
            Text(plain(one.id)),
            f"{one.turns} turn{'s' * (one.turns != 1)}",
            _line(one.title, 80),
        )
    _print(table)


def heading(trace: Trace) -> Text:
    """`rules · clingo · 2.1 ms`, with the model and its device where there is one."""
    model = f"{trace.model.id} on {trace.model.device}" if trace.model else ""
    took = f"{trace.ms:.1f} ms" if trace.ms < 1000 else f"{trace.ms / 1000:.1f} s"
    rest = [part for part in (trace.solver, model, took) if part]
    return Text.assemble(
        (trace.mode, f"bold {COLOURS[trace.mode]}"), (f" · {plain(' · '.join(rest))}", "dim")
    )


def outcome(trace: Trace) -> Text:
    """The answer with its confidence, the abstention or the error, and why."""
    if trace.error and trace.error.type == "Stopped":
        return Text.assemble(("stopped  ", "bold yellow"), plain(trace.error.message))
    if trace.error:
        return Text.assemble(("failed  ", "bold red"), plain(trace.error.message))
    if trace.answer is None or trace.answer.abstained:
        why = worded(trace.answer.why) if trace.answer else ""
        return Text.assemble(("no answer  ", "bold yellow"), plain(why))
    answer = trace.answer
    sure = "" if answer.confidence is None else f"  {answer.confidence:.3f}"
    why = f"\n{plain(worded(answer.why))}" if answer.why else ""
    return Text.assemble((plain(answer.text), "bold"), sure, (why, "dim"))


def drawn(evidence: Evidence) -> RenderableType:
    """One piece of evidence: a tree, bars, a table or a line."""
    match evidence:
        case Proof():
            return _proof(evidence)
        case Distribution():
            return Group(Text(plain(evidence.title), "bold"), _bars(evidence))
        case Spans():
            return _spans(evidence)
        case TokenDistributions():
            told = (f"{plain(one.token)}·{one.p:.2f}" for one in evidence.tokens)
            return Text(" ".join(told).replace("\n", "⏎"))
        case Attention():
            recipe = said(
                "attention recipe", n=len(evidence.tokens),
                layers=evidence.layers, heads=evidence.heads, model=plain(evidence.model),
            )  # fmt: skip
            return Text(recipe, "dim")
        case StableModels():
            return Group(*_models(evidence))
        case CheckedSteps():
            return _checked(evidence)
        case Enough():
            title = said("enough alone" if evidence.fewest else "enough at most")
            needed = " ".join(plain(one.text) for one in evidence.sentences)
            return Text.assemble((title, "bold"), f"  {needed}")
        case NearMiss():
            key = "nearest miss in one world" if evidence.in_one_world else "nearest miss"
            title = said(key, conclusion=f"“{plain(evidence.attempt.conclusion)}”")
            return Group(Text(title, "bold"), _proof(evidence.attempt))
        case Flip():
            others = "".join(f"\nor  {plain(one)}" for one in evidence.others)
            title = said("would do", conclusion=f"“{plain(evidence.conclusion)}”")
            return Text.assemble((title, "bold"), f"\n    {plain(evidence.fact)}", others)
        case Suggestions():
            return _suggestions(evidence)


def _draft(draft: Draft, console: Console) -> Text:
    """The end of what is thought and said so far, as much as fits on the screen."""
    thought, said = (plain(text[-DRAFTED:]) for text in (draft.thought, draft.text))
    text = Text.assemble((thought, "dim italic"), "\n" * bool(thought and said), said)
    lines = text.wrap(console, console.width)
    return Text("\n").join(lines[2 - console.height :])


def _line(text: str, most: int) -> Text:
    """The first line of a text, cut where it is long."""
    first = plain(text).strip().partition("\n")[0].partition("  ")[0]
    line = Text(first, no_wrap=True, overflow="ellipsis")
    line.truncate(most, overflow="ellipsis")
    return line


def _proof(root: Proof) -> Text:
    """The tree, a node a line, premises under what they prove."""
    lines = []
    waiting = [(root, "", "")]
    while waiting:
        node, lead, below = waiting.pop()
        lines.append(Text.assemble((lead, "dim"), _node(node)))
        branches = [(premise, f"{below}├─ ", f"{below}│  ") for premise in node.premises[:-1]]
        branches += [(premise, f"{below}└─ ", f"{below}   ") for premise in node.premises[-1:]]
        waiting += reversed(branches)
    return Text("\n").join(lines)


def _node(node: Proof) -> Text:
    quoted = node.sentence not in (None, node.conclusion)
    how = said(node.by) if node.by in HOW else plain(node.by)
    source = f"“{plain(node.sentence or '')}”" if quoted else how
    weight = f"  {said('weight', p=f'{node.weight:g}')}" if node.weight != 1 else ""
    return Text.assemble(plain(node.conclusion), (f"  {source}{weight}", "dim"))


def _bars(distribution: Distribution) -> Table:
    table = Table.grid(padding=(0, 1))
    for name, p in distribution.outcomes:
        style = "bold" if name == distribution.best else ""
        bar = "█" * round(BAR * p)
        table.add_row(Text(plain(name), style), Text(f"{bar:·<{BAR}}"), Text(f"{p:.3f}", style))
    return table


def _spans(evidence: Spans) -> Group:
    heaviest = sorted(evidence.spans, key=lambda span: -abs(span.weight))[:MOST_ROWS]
    table = Table.grid(padding=(0, 2))
    for span in heaviest:
        table.add_row(
            Text(plain(span.text), "bold"),
            Text(f"{span.weight:+.3f}"),
            Text(plain(span.label), "dim"),
        )
    left = len(evidence.spans) - len(heaviest)
    title = f"in the {evidence.source}" + (f", the heaviest of {len(evidence.spans)}" * (left > 0))
    return Group(Text(title, "bold"), table)


def _suggestions(evidence: Suggestions) -> Text:
    pairs = (f"\n    {plain(one.text)}\n    → {plain(one.label)}" for one in evidence.readings)
    title = f"{said('perhaps meant')} (nearest=true takes all of them)"
    return Text.assemble((title, "bold"), "".join(pairs))


def _models(evidence: StableModels) -> Iterator[Text]:
    yield Text(said("two models"), "bold")
    for number, model in enumerate(evidence.models, start=1):
        yield Text(f"{number}  {plain(' · '.join(model))}")


def _checked(evidence: CheckedSteps) -> Group:
    table = Table.grid(padding=(0, 2))
    for number, step in enumerate(evidence.steps):
        left = f" ← {said('reasoning left')}" * (number == evidence.left)
        table.add_row(
            Text(said(f"step {step.verdict}"), VERDICT_STYLE[step.verdict]),
            Text.assemble(plain(step.text), (left, "bold"), (f"  {plain(step.why)}", "dim")),
        )
    return Group(Text(said("checked"), "bold"), table)


def _steps(trace: Trace) -> Text:
    return Text("\n").join(
        Text.assemble(
            (f"{number} ", "dim"),
            plain(title(step)),
            (f"  {plain(more)}" if (more := detail(step)) else "", "dim"),
        )
        for number, step in enumerate(trace.steps, start=1)
    )


def _print(table: Table) -> None:
    """A table on stdout; where that is no terminal every line is as long as it has to be."""
    console = Console(highlight=False)
    console.print(table, width=None if console.is_terminal else UNCUT)
