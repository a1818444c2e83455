"""The table of kinds of questions × engines in docs/deduction.md: `python -m tests.engines_page`
writes it.

KINDS has a sample of each kind in English and, where it is read, in Chinese. Which engine answers
is taken from the steps of its run.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from playground.core import Answer, Question, Step
from playground.registry import find
from playground.wording.said import detail, title

PAGE = Path(__file__).parent.parent / "docs" / "deduction.md"
HEAD = "| kind | asked | clingo | problog | z3 | beside a weight | on a weight |"
ENGINES = ("clingo", "problog", "z3")
BESIDE = {"english": " Zed is probably tall.", "chinese": "小张有0.3的可能是高的。"}
"""A weighted sentence about nothing else in the text."""


@dataclass(frozen=True)
class Sample:
    """A text, a question about it, and the answer in the open and in the closed world.

    `on` is a text in which the answer hangs on a weight.
    """

    context: str
    text: str
    answer: str
    choices: tuple[str, ...] = ()
    closed: str = ""
    on: str = ""
    forward: str = ""

    @property
    def language(self) -> str:
        """In which language it is asked."""
        return "english" if self.text.isascii() else "chinese"


KINDS: dict[str, tuple[Sample, ...]] = {
    "one statement": (
        Sample(
            "Bob is big. All big people are kind.",
            "Is Bob kind?",
            "True",
            on="Bob is probably big. All big people are kind.",
        ),
        Sample("Bob is not kind. Ann is big.", "Is Bob kind?", "False"),
        Sample("Bob is big. Ann is kind.", "Is Bob kind?", "Unknown", closed="False"),
        Sample("小明是大的。所有大的人都善良。", "小明善良吗？", "True"),
        Sample("小明不善良。小红是大的。", "小明善良吗？", "False"),
    ),
    "a rule that runs backwards": (
        Sample(
            "If it rains then the ground is wet. The ground is not wet.",
            "Does it rain?",
            "False",
            forward="Unknown",
            on="If it rains then the ground is probably wet. The ground is not wet.",
        ),
        Sample("所有大的人都善良。小明不善良。", "小明是大的吗？", "False", forward="Unknown"),
    ),
    "by cases": (
        Sample(
            "Bob is red or blue. Red people are kind. Blue people are kind.",
            "Is Bob kind?",
            "True",
            on="Bob is red or blue. Red people are probably kind. Blue people are kind.",
        ),
        Sample("小明是红的或者蓝的。红的人都善良。蓝的人都善良。", "小明善良吗？", "True"),
    ),
    "several at once": (
        Sample(
            "Bob is red. Bob is not big.",
            "Is Bob red or big?",
            "True",
            on="Bob is probably red. Bob is not big.",
        ),
        Sample("Bob is red. Bob is big.", "Is Bob red and big?", "True"),
    ),
    "who, what, which": (
        Sample(
            "Bob is big. The cat is big. Ann is kind.",
            "Who is big?",
            "Bob, the cat",
            on="Bob is probably big. The cat is big. Ann is kind.",
        ),
        Sample("The cat chases the dog.", "What does the cat chase?", "the dog"),
        Sample("Bob is a robot. Bob is red. Cy is a robot.", "Which robots are red?", "Bob"),
        Sample("Bob is big. Ann is kind.", "Who is kind and big?", "Unknown", closed="nobody"),
        Sample("小明是大的。小红是大的。", "谁是大的？", "小明, 小红"),
    ),
    "who, of names": (
        Sample(
            "Bob is big. All big people are kind. Ann is not big.",
            "Who is kind?",
            "Bob",
            ("Ann", "Bob"),
            on="Bob is big. All big people are probably kind. Ann is not big.",
        ),
    ),
    "what a name is": (
        Sample(
            "Ann is a cook. All cooks are happy.",
            "What is Ann?",
            "a cook, happy",
            on="Ann is probably a cook. All cooks are happy.",
        ),
    ),
    "where": (
        Sample(
            "Bob is in the kitchen.",
            "Where is Bob?",
            "the kitchen",
            on="Bob is probably in the kitchen.",
        ),
        Sample("小明在厨房里。", "小明在哪里？", "厨房里"),
    ),
    "places within places": (
        Sample(
            "The key is in the box. The box is in the kitchen.",
            "Is the key in the kitchen?",
            "True",
            on="The key is probably in the box. The box is in the kitchen.",
        ),
    ),
    "how many, how old": (
        Sample(
            "Tom has three dogs.",
            "How many dogs does Tom have?",
            "3",
            on="Tom probably has three dogs.",
        ),
        Sample("Tom is 20 years old.", "How old is Tom?", "20"),
    ),
    "a number in a rule": (
        Sample(
            "Everyone over 18 is free. Tom is 20 years old.",
            "Is Tom free?",
            "True",
            on="Everyone over 18 is probably free. Tom is 20 years old.",
        ),
    ),
    "a rule": (
        Sample("All dogs are mammals. All mammals are animals.", "Are all dogs animals?", "True"),
        Sample(
            "All dogs are animals. Rex is a dog that does not bark.",
            "Do all dogs bark?",
            "False",
            on="All dogs are animals. Rex is a dog. Rex probably does not bark.",
        ),
        Sample("All dogs are big and round.", "Are all dogs round and big?", "True"),
        Sample("No whale is a fish. Moby is a whale.", "Are whales fish?", "False"),
        Sample("所有的狗都是动物。所有的动物都善良。", "所有的狗都善良吗？", "True"),
    ),
    "is there one": (
        Sample(
            "Rex is a dog. Rex barks.",
            "Is there a dog that barks?",
            "True",
            on="Rex is a dog. Rex probably barks.",
        ),
        Sample("Some dogs are kind.", "Are some dogs kind?", "True"),
        Sample("Nobody is red.", "Is anyone red?", "False"),
        Sample("没有人喜欢小明。", "有人喜欢小明吗？", "False"),
    ),
    "which choice is true": (
        Sample(
            "Bob is big. All big people are kind.",
            "Which of the following is true?",
            "Bob is kind.",
            ("Bob is kind.", "Bob is not big."),
            on="Bob is big. All big people are probably kind.",
        ),
        Sample(
            "Ann is married to Bob. Cy is not tall.",
            "Which of the following is true?",
            "Bob is married to Ann.",
            ("Bob is married to Ann.", "Cy is tall."),
        ),
        Sample(
            "Bob is big. All big people are kind.",
            "Which of the following is false?",
            "Bob is not big.",
            ("Bob is kind.", "Bob is not big."),
        ),
        Sample(
            "小明是大的。所有大的人都善良。",
            "下面哪一个是真的？",
            "小明善良。",
            ("小明善良。", "小明不是大的。"),
        ),
    ),
    "orders": (
        Sample("Ann is older than Bob. Bob is older than Cy.", "Who is the oldest?", "Ann"),
        Sample("Ann is older than Bob. Bob is older than Cy.", "Is Cy older than Ann?", "False"),
        Sample(
            "There are three birds: an owl, a robin and a quail. The quail is the rightmost. "
            "The owl is to the left of the robin.",
            "Which of the following is true?",
            "The owl is the leftmost.",
            ("The owl is the leftmost.", "The robin is the leftmost."),
        ),
        Sample("小明比小红高。小红比小花高。", "谁最高？", "小明"),
    ),
    "riddles": (
        Sample(
            "Ann, Bob and Cy each have a different pet: a cat, a dog and a fish. "
            "Ann has the cat. Bob does not have the dog.",
            "Who has the dog?",
            "Cy",
            on="Ann, Bob and Cy each have a different pet: a cat, a dog and a fish. "
            "Ann has the cat. Bob probably does not have the dog.",
        ),
        Sample(
            "The thief is either Al, Ben or Cal. Al is not the thief. Cal is not the thief.",
            "Who is the thief?",
            "Ben",
        ),
        Sample(
            "小偷是甲、乙、丙三人中的一个。甲不是小偷。乙不是小偷。", "谁是小偷？", "丙"
        ),
    ),
    "two names of one": (
        Sample(
            "Bob is Tom. Tom is kind.",
            "Is Bob kind?",
            "True",
            on="Bob is Tom. Tom is probably kind.",
        ),
        Sample("Bob is Tom. Tom is not kind. Tom is big.", "Is Bob kind?", "False"),
        Sample("鲁迅就是周树人。周树人是作家。", "鲁迅是作家吗？", "True"),
    ),
    "whose": (
        Sample(
            "Tom is Jack's father. Tom is kind.",
            "Is Jack's father kind?",
            "True",
            on="Tom is Jack's father. Tom is probably kind.",
        ),
    ),
}  # fmt: skip


def ask(sample: Sample, engine: str, context: str, **options: str) -> tuple[list[Step], Answer]:
    """The steps and the answer of one engine to a sample."""
    question = Question("deduction", sample.text, context, sample.choices, options)
    events, steps = find("deduction", "rules", engine).solve(question, None), []
    while True:
        try:
            steps.append(next(events))
        except StopIteration as end:
            return steps, end.value


def beside(sample: Sample) -> str:
    """The text of a sample with a weighted sentence about something else."""
    return sample.context + BESIDE[sample.language]


def who_answers(steps: Sequence[Step]) -> str:
    """The engine that answered, by its steps."""
    titles = " ".join(title(step) for step in steps)
    each = any("clingo solved each outcome" in str(detail(step)) for step in steps)
    if each or "Asked each of" in titles:
        return "clingo, each outcome"
    if "Handed to clingo" not in titles and "Weighed" in titles:
        return "ProbLog"
    return "z3" if "Asked the prover z3" in titles else "clingo"


def table() -> list[str]:
    """The table, a line for each kind, by its first sample."""
    lines = [HEAD, "|---" * 7 + "|"]
    for kind, (sample, *_) in KINDS.items():
        who = [who_answers(ask(sample, one, sample.context)[0]) for one in ENGINES]
        who.append(who_answers(ask(sample, "clingo", beside(sample))[0]))
        on = next((one for one in KINDS[kind] if one.on), None)
        who.append(who_answers(ask(on, "clingo", on.on)[0]) if on else "not read")
        lines.append(f"| {' | '.join((kind, sample.text, *who))} |")
    return lines


def written(page: str) -> str:
    """The page with the table as it is now."""
    before, found, after = page.partition(HEAD)
    rest = after.lstrip("\n").split("\n")[1:] if found else []
    while rest and rest[0].startswith("|"):
        rest.pop(0)
    return before + "\n".join([*table(), *rest])


if __name__ == "__main__":
    PAGE.write_text(written(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
