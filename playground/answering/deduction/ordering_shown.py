"""How an order is shown: proofs, the places still possible, orders that differ.

In:  Option("The owl is the leftmost.", …), Decided("True", sentences=(1, 2), listed=True)
Out: Proof("The owl is the leftmost.", "order", premises=(Proof("There are three birds: …", "fact",
         …), Proof("The owl is to the left of the robin.", "fact", …), …))
"""

from collections.abc import Sequence
from string import capwords

from playground.answering.deduction.unread import marks, not_read, read_title
from playground.answering.quoting import quoted
from playground.core import Answer, Proof, StableModels, Step, abstain
from playground.deduction.engines.ordering.deciding import Decided, Orders
from playground.deduction.orders import Arrangement
from playground.deduction.reading.chinese.words import has_chinese
from playground.deduction.reading.ordering import chinese
from playground.deduction.reading.ordering.questions import Option
from playground.deduction.reading.ordering.words import SIDES, ordinal
from playground.deduction.wording.orders import opposite, say_place
from playground.wording.as_written import as_written, step_as_written

_STEPS = 20
"""Sentences whose effect on the places is shown, one by one."""
_PLACED = 12
"""Names up to which the places still possible are listed."""


def read_step(told: Arrangement, scale: str) -> Step:
    """What was read of a text; the sentences that were not, with their places."""
    unread = [sentence for sentence in told.sentences if not sentence.read]
    lines = [f"in order {_direction(scale)}"]
    if told.series:
        names = ", ".join(told.names[name] for name in told.series.names)
        lines.append(f"{len(told.series.names)} places, for {names}")
    lines += not_read(unread)
    return step_as_written(read_title(told.sentences), "\n".join(lines), marks(unread))


def steps_of_places(
    orders: Orders, told: Arrangement, scale: str, found: Sequence[Decided]
) -> list[Step]:
    """One step for each sentence that is used: the places still possible after it.

    Where nothing is decided, one for all sentences. None without a list of all that are placed.
    """
    if told.series is None or len(told.series.names) > _PLACED:
        return []
    used = list(dict.fromkeys(number for one in found for number in one.sentences))
    every = tuple(number for number, _ in told.on(scale))
    if not used:
        return [step_as_written("Places still possible", _places(orders.possible(every), {}, told))]
    before = orders.possible(())
    steps = []
    for at in range(min(len(used), _STEPS)):
        after = orders.possible(used[: at + 1])
        changed = _places(after, before, told) or "no place is ruled out by it alone"
        steps.append(step_as_written(told.sentences[used[at]].text, changed))
        before = after
    return steps


def _places(
    possible: dict[str, tuple[int, ...]], before: dict[str, tuple[int, ...]], told: Arrangement
) -> str:
    """The names whose places have changed, a line each: "the owl: first or second"."""
    return "\n".join(
        f"{told.names[name]}: {_either(places, has_chinese(told.names[name]))}"
        for name, places in possible.items()
        if places != before.get(name)
    )


def _either(places: tuple[int, ...], in_chinese: bool) -> str:
    """Several places in words: "second to fourth", "first or third"; “第二到第四”."""
    first, last = places[0], places[-1]
    if in_chinese:
        if len(places) > 2 and last - first == len(places) - 1:
            return f"{chinese.ordinal(first)}到{chinese.ordinal(last)}"
        return "或".join(map(chinese.ordinal, places))
    if len(places) > 2 and last - first == len(places) - 1:
        return f"{ordinal(first)} to {ordinal(last)}"
    return " or ".join(ordinal(place) for place in places)


def _direction(scale: str) -> str:
    if scale == "first":
        return "from first to last"
    return f"from {SIDES[scale]}" if scale in SIDES else f"from the {scale}"


_ALONE = "There are no others than those compared."


def proof(option: Option, decided: Decided, told: Arrangement) -> Proof:
    """The statement, or what denies it, on the sentences that are enough for it."""
    said = option.said
    if decided.label != "True":
        not_so = "并非如此：" if has_chinese(said) else "It is not so: "
        said = opposite(said) if len(option.claims) == 1 else f"{not_so}{said}"
    if decided.assumed:
        return Proof(said, "assumed-false")
    premises = _facts(decided, told)
    if decided.alone:
        alone = "没有其他参加比较的。" if has_chinese(said) else _ALONE
        premises.append(Proof(alone, "assumed-false"))
    if len(premises) == 1 and _same(premises[0].conclusion, said):
        return premises[0]
    return Proof(said, "order", premises=tuple(premises))


def _same(one: str, other: str) -> bool:
    return one.rstrip(" .!").lower() == other.rstrip(" .!").lower()


def _facts(decided: Decided, told: Arrangement) -> list[Proof]:
    """The sentences that are enough, the list of all that are placed before them."""
    listed = [told.series.sentence] if decided.listed and told.series else []
    sentences = [told.sentences[number] for number in (*listed, *decided.sentences)]
    return [Proof(one.text, "fact", one.text, one.start, one.end) for one in sentences]


def contradiction(against: Decided, told: Arrangement) -> Answer:
    """A silence that names the sentences that no order fits."""
    premises = tuple(_facts(against, told))
    return abstain(
        as_written(
            "The text contradicts itself: no order fits "
            f"{quoted([premise.conclusion for premise in premises])}."
        ),
        Proof("No order fits.", "order", premises=premises),
    )


def examples(orders: Orders, goal: int, told: Arrangement, scale: str) -> tuple[StableModels, ...]:
    """Two orders that fit the text and differ in a goal; none where they are too long to show."""
    found = orders.examples(goal)
    if not found or len(found[0]) > _PLACED:
        return ()
    return (StableModels(tuple(_in_words(order, told, scale) for order in found)),)


def _in_words(order: Sequence[str], told: Arrangement, scale: str) -> tuple[str, ...]:
    """An order as sentences: the place of each; as one where others may stand between."""
    if told.series:
        places = enumerate(order, start=1)
        return tuple(say_place(name, scale, place, told.names) for place, name in places)
    line = ", then ".join(told.names.get(name) or capwords(name) for name in order)
    return (f"{line[0].upper()}{line[1:]}.",)
