"""What came out of a lesson, as HTML: how each run stands, guess and outcome, a look inside, code.

In:  told(LESSONS["lstm"], "first", "second", "<ul>…</ul>", "", "en")
Out: "You guessed: the first: RNN. It came out: the second: LSTM." with what it means, and the code
"""

from collections.abc import Sequence
from dataclasses import replace
from html import escape

from playground.lab.course import text_of
from playground.lab.experiment import FEWEST_LINES
from playground.lab.saving import unpack
from playground.ui.lab.inside import inside, shrinking
from playground.ui.lab.lessons import SEEDS, Lesson
from playground.ui.lab.run import Run, called, letter
from playground.ui.said import problem
from playground.ui.words.page import word
from playground.wording.said import Language

NEAR, FAR = 16, 30
"""A line that is looked into has what its end hangs on so many words before it."""


def far(runs: Sequence[Run], language: Language) -> str:
    """How each run stands, a line a run."""
    lines = "".join(f"<li>{_far(run, place, language)}</li>" for place, run in enumerate(runs))
    return f'<ul class="far">{lines}</ul>'


def compared(one: Lesson, runs: Sequence[Run], language: Language) -> str:
    """What is compared, and how much of it either has: the numbers behind the outcome."""
    values = [abs(one.measure(run)) for run in runs]
    shown = [f"{v:.0%}" if not one.sizes else f"{v:.2f}" for v in values]
    what = word(f"lesson measure {one.measure.__name__}", language)
    said = " · ".join(f"<b>{'AB'[at]}</b> {value}" for at, value in enumerate(shown))
    return f'<p class="measured">{what}: {said}</p>'


def guessed(one: Lesson, guess: str, language: Language) -> str:
    """A guess in words, with the name of what is guessed."""
    names = {"first": 0, "second": 1}
    name = _differs(one, names[guess], language) if guess in names else ""
    return word(f"guess {guess}", language).format(name=name)


def told(  # noqa: PLR0917
    one: Lesson, guess: str, found: str, shown: str, times: str, language: Language
) -> str:
    """Guess and outcome, what it means, what five seeds gave, and the code."""
    yours = ""
    if guess:
        yours = word("lesson yours", language).format(guess=guessed(one, guess, language))
    so = word("lesson so", language).format(found=guessed(one, found, language))
    after = word(f"lesson after {one.name}", language).format(times=times)
    return (
        f"<h2>{word(f'lesson {one.name}', language)}</h2>"
        f'<p class="lead">{yours} <b>{so}</b></p>{shown}<p>{after}</p>'
        f'{_seeds(one, found, language)}<details class="code">'
        f"<summary>{word('lesson code', language)}: playground/lab/{one.code}</summary>"
        f"<pre>{escape(one.source())}</pre></details>"
    )


def insides(runs: Sequence[Run], models: Sequence[bytes], language: Language) -> str:
    """What each model took from each token of a held-out line whose end hangs on its beginning."""
    drawn, networks, beginning = [], [], ""
    for place, (run, model) in enumerate(zip(runs, models, strict=True)):
        few = replace(run.experiment, lines=FEWEST_LINES)  # the same is held out of each number
        lines = [line for line in text_of(few).unseen if line.gap]
        chosen = min(lines, key=lambda line: not NEAR <= line.gap.distance <= FAR)  # type: ignore[union-attr]
        assert chosen.gap
        kept, beginning = unpack(model), chosen.gap.beginning
        name = f"<h3>{letter(place, called(run, language))}</h3>"
        drawn.append(name + inside(kept, beginning, language, titled=False))
        networks.append((letter(place, called(run, language)), kept))
    note = f'<p class="quiet">{word("lab inside note", language)}</p>'
    chart = shrinking(networks, beginning, language)
    return f"<h3>{word('lab inside', language)}</h3>{note}{chart}{''.join(drawn)}"


def _seeds(one: Lesson, found: str, language: Language) -> str:
    """What five seeds gave, and whether this run came out otherwise."""
    if (one.name, language) not in SEEDS:
        return ""
    known = SEEDS[one.name, language]
    first, second = (_differs(one, place, language) for place in range(2))
    said = word("lesson seeds", language).format(
        first=f"{first} {known.first}", second=f"{second} {known.second}"
    )
    rare = "" if found == known.usual else f" <b>{word('lesson unusual', language)}</b>"
    return f'<p class="quiet">{said}{rare}</p>'


def _far(run: Run, place: int, language: Language) -> str:
    last = run.last
    state = word(f"state {run.training.state}", language)
    numbers = ""
    if last:
        right = (
            ""
            if last.right is None
            else f" · {last.right:.0%} {word('cmp right', language).lower()}"
        )
        numbers = (
            f" · {last.step:,} / {run.experiment.steps:,} · {word('lab loss short', language)} "
            f"{last.loss:.3f}{right} · {last.seconds:.1f} s"
        )
    waits = word("lab waits", language).format(n=run.before) if run.before else state
    why = f" · {problem(run.training.problem)}" if run.training.problem else ""
    return f"<b>{letter(place, called(run, language))}</b> {waits}{numbers}{why}"


def _differs(one: Lesson, place: int, language: Language) -> str:
    """What the two experiments do not share, of one of them."""
    mine, its = one.experiments[place], one.experiments[1 - place]
    if mine.model != its.model:
        return word(f"lab model {mine.model}", language)
    if mine.cut != its.cut:
        return word(f"lab cut {mine.cut}", language)
    if mine.lines != its.lines:
        return f"{word('lab lines', language)} {mine.lines:,}"
    return word(f"lab negatives {mine.negatives}", language)
