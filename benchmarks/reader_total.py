"""Which sentences break a reader: every sentence of some files, pieces of them, and words in heaps.

In:  python -m benchmarks.reader_total ../shared/data/*/*.jsonl.gz --every 8
Out: how many sentences every reader was asked, and a line for each place where one broke, with the
     shortest sentence that did it; it ends with 1 where there is such a place

Half a sentence is what a person has typed so far. The heaps are of the words that the grammars turn
on, in any order, in English and Chinese, and come from a seed. Without files they are all there is.
"""

import logging
import random
import sys
import traceback
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import click

from playground.deduction.checking.claims import claims
from playground.deduction.compound import read_compound, read_rules
from playground.deduction.reading.chinese import words as chinese
from playground.deduction.reading.english import chunks as english
from playground.deduction.reading.english.chunks import Unread
from playground.deduction.reading.formulas import read_formulas
from playground.deduction.reading.nearby import named, nearby
from playground.deduction.reading.ordering.questions import asks
from playground.deduction.reading.ordering.text import arrangement
from playground.deduction.reading.reader import read, read_question, read_statement
from playground.deduction.reading.sentences import pieces
from playground.deduction.reading.unbroken import faults
from playground.deduction.reading.vocabulary import vocabulary
from playground.evaluate.examples import read_examples

TEXT = read(
    "Bob is big. All big people are kind. If someone likes the dog they are red. 小明是大的。"
)
ORDER = arrangement(
    read("There are three birds: an owl, a robin and a quail. The owl is leftmost.")
)

READERS: dict[str, Callable[[str], object]] = {
    "a text": lambda said: arrangement(read(said)),
    "a statement": lambda said: read_statement(said, TEXT),
    "a question": lambda said: read_question(said, TEXT),
    "several questions": lambda said: (read_compound(said, TEXT), read_rules(said, TEXT)),
    "an order": lambda said: (asks(said, (), ORDER), asks(said, (said, "The owl is last."), ORDER)),
    "a model's steps": lambda said: list(claims(said, lambda _: True)),
    "what is near": lambda said: nearby(
        named(said, "Bob", words := vocabulary([said], set())), words
    ),
    "formulas": read_formulas,
}

ODD = "\u200b\u202e\x00\x1b\ud800İßﬁ٣²½\u0301\ufeff"
CONTENT = """Bob Ann dog Dogs red big kind likes like chases sleeps running eaten tall taller
    tallest 3 70% likely left leftmost second robin owl birds than of to right most older
    """.split()
CONTENT_CHINESE = """小明 狗 红 大 善良 喜欢 追 人 东西 红色 70% 可能 百分之七十 比 高 左边
    最 第一 三 只 鸟 之间 谁 ： 、 “ ”""".split()


def sentences_of(files: Iterable[str]) -> list[str]:
    """Every sentence of the questions, contexts and choices of example files, none twice."""
    found: dict[str, None] = {}
    for file in files:
        for one in read_examples(Path(file), {}):
            asked = one.question
            answers = (answer for answer in one.answers if isinstance(answer, str))
            for text in (asked.text, asked.context, *asked.choices, *answers):
                found.update(dict.fromkeys(piece.text for piece in pieces(text)))
    return list(found)


def cut(sentence: str, drawn: random.Random) -> Iterator[str]:
    """The sentence as it is half typed, without a word, in lower case, in another order."""
    words = sentence.split()
    if len(words) < 3:
        return
    at = drawn.randrange(1, len(words))
    yield " ".join(words[:at])
    yield " ".join(words[at:])
    yield " ".join(words[:at] + words[at + 1 :])
    yield sentence.lower()
    yield " ".join(drawn.sample(words, min(8, len(words))))


def heap(drawn: random.Random) -> str:
    """Some words that a grammar turns on, in any order, now and then with an odd sign in them."""
    in_english = drawn.random() < 0.5
    classes = english._CLASSES if in_english else chinese._CLASSES
    turned = [
        word
        for kind, words in classes.items()
        if kind not in {"STOP", "PREP", "RUN"}
        for word in words.split()
    ]
    content = [*CONTENT, *",.:'()-"] if in_english else CONTENT_CHINESE
    words = [drawn.choice(drawn.choice((turned, content))) for _ in range(drawn.randint(1, 7))]
    said = (" " if in_english else "").join(words) + drawn.choice((".", "?", "。", "吗？", ""))
    if drawn.random() < 0.05:
        at = drawn.randrange(len(said) + 1)
        said = said[:at] + drawn.choice(ODD) + said[at:]
    return said[0].upper() + said[1:]


class Broken(logging.Handler):
    """Where readers broke: how often, and the shortest sentence that did it."""

    def __init__(self) -> None:
        super().__init__()
        self.count: Counter[str] = Counter()
        self.shortest: dict[str, str] = {}
        self.asked = ""

    def emit(self, record: logging.LogRecord) -> None:
        """A fault that the net caught (playground/deduction/reading/unbroken.py)."""
        if record.exc_info and record.exc_info[1]:
            self.note(record.exc_info[1])

    def note(self, error: BaseException) -> None:
        """An error by the last line of ours that it came through."""
        lines = traceback.extract_tb(error.__traceback__)
        last = [one for one in lines if f"{Path('playground')}" in one.filename][-1]
        place = f"{type(error).__name__} in {Path(last.filename).name}:{last.lineno}"
        self.count[place] += 1
        self.shortest[place] = min(self.shortest.get(place, self.asked), self.asked, key=len)


def ask_all(said: Iterable[str], broken: Broken) -> int:
    """Ask every reader each sentence; how many there were."""
    count = 0
    for one in said:
        count += 1
        broken.asked = one
        for reader in READERS.values():
            try:
                reader(one)
            except Unread:
                pass
            except Exception as error:
                broken.note(error)
    return count


@click.command()
@click.argument("files", nargs=-1, type=click.Path(exists=True))
@click.option("--every", default=1, help="Take one sentence of so many.")
@click.option("--heaps", default=2_000, help="How many heaps of words.")
@click.option("--seed", default=0)
def main(files: tuple[str, ...], every: int, heaps: int, seed: int) -> None:
    """Say where the readers break; end with 1 where they do."""
    drawn = random.Random(seed)
    whole = sentences_of(files)[::every]
    broken = Broken()
    faults.addHandler(broken)
    faults.propagate = False
    print(f"{ask_all(whole, broken):,} sentences")
    print(f"{ask_all((piece for one in whole for piece in cut(one, drawn)), broken):,} pieces")
    print(f"{ask_all((heap(drawn) for _ in range(heaps)), broken):,} heaps of words")
    for place, count in broken.count.most_common():
        print(f"{count:,} × {place}: {broken.shortest[place]!r}")
    sys.exit(bool(broken.count))


if __name__ == "__main__":
    main()
