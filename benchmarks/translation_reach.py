"""What the embedded translator's own probability says of its quality, and two thresholds of it.

Sentences of the development files (data/translation in the shared folder) are translated; each has
the probability of a token on geometric average and the chrF of the translation. chrF is fitted as a
function of the probability that never falls (isotonic regression), into Chinese apart from into
English and Spanish; the thresholds are where it passes certain POINTS, and stand in
answering/rendering.py.
Run: python -m benchmarks.translation_reach DATA/translation --limit 150 [--scored OUT.jsonl]
"""

import json
import math
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

import click
import sacrebleu
from sklearn.isotonic import IsotonicRegression

from playground.evaluate.examples import read_examples, sample
from playground.models.pool import Pool
from playground.models.translator import Translator

PAIRS = ("en-es", "es-en", "en-zh", "zh-en")
POINTS = {"en es": (45.0, 25.0), "zh": (20.0, 10.0)}
"""By target languages, the chrF below which a sentence is doubtful, and useless. Of what is written
in Chinese a good translation has about half the points, since a word has one or two characters."""
STEP = 0.05
TOGETHER = 32


@dataclass(frozen=True)
class Scored:
    """A sentence's direction, probability of a token on geometric average, and chrF (0 to 100)."""

    pair: str
    mean: float
    chrf: float


def scored(data: Path, limit: int) -> Iterator[Scored]:
    """`limit` sentences of each direction, translated and scored."""
    translator = Pool().load("embedded/translation", Translator)
    for pair in PAIRS:
        every = sample(list(read_examples(data / f"tatoeba-{pair}.dev.jsonl.gz", {})), limit, 0)
        every.sort(key=lambda one: len(one.question.text))
        for start in range(0, len(every), TOGETHER):
            group = every[start : start + TOGETHER]
            said = translator.translate([one.question.text for one in group], pair[-2:])
            for example, one in zip(group, said, strict=True):
                answers = [str(answer) for answer in example.answers]
                chrf = sacrebleu.sentence_chrf(one.text, answers).score
                yield Scored(pair, math.exp(one.log_p / len(one.tokens)), chrf)


def passes(found: list[Scored], points: float) -> float:
    """The lowest probability at which the fitted chrF is at least so many points."""
    curve = IsotonicRegression().fit([one.mean for one in found], [one.chrf for one in found])
    return next((at / 100 for at in range(100) if curve.predict([at / 100])[0] >= points), 1.0)


def table(found: list[Scored]) -> Iterator[str]:
    """How many sentences, and their chrF on average, by the probability of a token."""
    for step in range(round(1 / STEP)):
        low = step * STEP
        inside = [one.chrf for one in found if low <= one.mean < low + STEP]
        if inside:
            average = sum(inside) / len(inside)
            yield f"{low:.2f} to {low + STEP:.2f}  {len(inside):4}  chrF {average:.1f}"


@click.command()
@click.argument("data", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--limit", default=150, help="Sentences of each direction.")
@click.option("--scored", "kept", type=click.Path(path_type=Path), help="Keep them, or use them.")
def main(data: Path, limit: int, kept: Path | None) -> None:
    """Translate, score, and say where the thresholds are."""
    if kept and kept.exists():
        found = [Scored(**json.loads(line)) for line in kept.read_text().splitlines()]
    else:
        found = list(scored(data, limit))
        if kept:
            kept.write_text("".join(json.dumps(asdict(one)) + "\n" for one in found))
    for targets, points in POINTS.items():
        into = [one for one in found if one.pair[-2:] in targets.split()]
        print(f"into {targets}", *table(into), sep="\n  ")
        for name, least in zip(("doubtful", "useless"), points, strict=True):
            at = passes(into, least)
            below = sum(one.mean < at for one in into) / len(into)
            print(f"  {name} below {at:.2f}, where chrF passes {least:.0f}: {below:.1%}")


if __name__ == "__main__":
    main()
