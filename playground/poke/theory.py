"""Edits of facts and rules: what the rules make of them is worked out anew, so gold survives each.

In:  theory_edits("rename", Question("deduction", "Bob is kind.", "Bob is big. …"), (0, 1))
Out: [Edit("rename", Question("deduction", "Nora is kind.", "Nora is big. …"), "rules"), …]

Where a text is to say the same, only edits are kept that the grammar reads as the very same rules,
in another order or with other names; a denied premise has to read as its own opposite. A text of
which something is set by hand (weights, readings) or that is in formulas is left alone.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from random import Random

from playground.core import Question
from playground.deduction.program import Program, Rule, Sentence, variables_of
from playground.deduction.reading.chinese.words import has_chinese
from playground.deduction.reading.reader import read
from playground.deduction.wording.saying import say_rule
from playground.errors import InputError
from playground.generator import chinese, english, vocabulary
from playground.generator.wording import Property, plain
from playground.poke.edit import MOST, Edit, swapped
from playground.poke.paraphrase import denials, paraphrases, passive

KINDS = ("shuffle", "rename", "irrelevant", "remove", "deny", "paraphrase")
TRIES = 20
_SET = ("weights", "readings", "nearest")
Meaning = Counter[object]


def theory_edits(kind: str, question: Question, proof: Sequence[int]) -> list[Edit]:
    """Up to `MOST` edits of a kind; `proof` are the sentences the right answer rests on.

    The same question always has the same edits. Raises InputError where a text is left alone.
    """
    options = question.options
    if options.get("form") == "fol" or any(
        options.get(one, "") not in ("", "false") for one in _SET
    ):
        raise InputError(
            "Texts in formulas, and those with weights or readings set by hand, are not poked: the "
            "edit would have to move these, too. Take them away first."
        )
    program = read(question.context)
    random = Random(f"{kind} {question.context} {question.text}")
    found = _EDITS[kind](question, program, proof, random)
    new = {(one.context, one.text): one for one in islice(found, TRIES) if one != question}
    return [Edit(kind, one, "rules") for one in islice(new.values(), MOST)]


def _shuffled(
    question: Question, program: Program, _: Sequence[int], random: Random
) -> Iterator[Question]:
    """The same sentences in other orders, the first backwards."""
    count = len(program.sentences)
    orders = [list(range(count))[::-1]]
    orders += [random.sample(range(count), count) for _ in range(TRIES)]
    same = _meaning(program)
    for order in orders:
        texts = [program.sentences[at].text for at in order]
        text = _put(question.context, dict(zip(program.sentences, texts, strict=True)))
        if _meaning(read(text)) == same:
            yield replace(question, context=text)


def _renamed(
    question: Question, program: Program, _: Sequence[int], random: Random
) -> Iterator[Question]:
    """Other names for all, some that nobody has; at first the names change places."""
    terms = [term for one in program.literals for term in one.atom.terms if term[:1].isalpha()]
    written = {term: program.names.get(term, term) for term in dict.fromkeys(terms)}
    known = list(written.values())
    if not known:
        return
    for number in range(TRIES):
        new = (
            known[1:] + known[:1] if number == 0 else _names(known, random, strange=number % 2 > 0)
        )
        if any(one in question.context for one in new if one not in known):
            continue
        pairs = {old: one for old, one in zip(known, new, strict=True) if old != one}
        context = swapped(question.context, pairs.items())
        terms_of = {term: plain(pairs.get(shown, shown)) for term, shown in written.items()}
        if _meaning(read(context)) == _meaning(program, terms_of):
            asked = swapped(question.text, pairs.items())
            yield replace(question, context=context, text=asked)


def _names(known: Sequence[str], random: Random, *, strange: bool) -> list[str]:
    """A new name for each: a thing for a thing ("the lamp"), else somebody's."""
    if has_chinese("".join(known)):
        return chinese.names(random, len(known), (), strange, nouns=False)
    people = english.names(random, len(known), (), strange, nouns=False)
    things = random.sample(vocabulary.NOUNS, len(vocabulary.NOUNS))
    return [
        f"the {thing}" if old.lower().startswith("the ") else name
        for old, name, thing in zip(known, people, things, strict=False)
    ]


def _with_irrelevant(
    question: Question, program: Program, _: Sequence[int], random: Random
) -> Iterator[Question]:
    """A sentence more, of words that stand nowhere else, in front, amid or at the end."""
    said = (question.context + question.text).lower()
    in_chinese = has_chinese(question.context)
    wording = chinese if in_chinese else english
    words = [
        one for one in wording.adjectives(random, 40, (), strange=False) if one.lower() not in said
    ]
    names = [one for one in wording.names(random, 20, (), False, False) if one.lower() not in said]
    known = [one for one in program.names.values() if one[:1].isupper() or in_chinese][:1]
    if len(words) < 2 or not names:
        return
    one, other = Property(words[0]), Property(words[1])
    facts = [wording.statement(name, one, positive=True) for name in (*names[:1], *known)]
    facts.append(wording.statement(names[-1], other, positive=False))
    facts.append(wording.rule(random, names[:1], [one], other, 0).text)
    space = "\n" if "\n" in question.context.strip() else "" if in_chinese else " "
    for fact in facts:
        at = random.choice([0, *(one.end for one in program.sentences)])
        before, after = question.context[:at], question.context[at:]
        text = f"{before}{space}{fact}{after}" if at else f"{fact}{space}{after}"
        yield replace(question, context=text)


def _without(
    question: Question, program: Program, proof: Sequence[int], _: Random
) -> Iterator[Question]:
    """The text without one premise of the proof."""
    for at in proof:
        text = _put(question.context, {program.sentences[at]: ""})
        yield replace(question, context=re.sub(r"[ \t]{2,}", " ", text).strip())


def _denied(
    question: Question, program: Program, proof: Sequence[int], _: Random
) -> Iterator[Question]:
    """The text with one premise of the proof denied: a fact, or what a rule concludes."""
    for at in proof:
        sentence = program.sentences[at]
        rules = [rule for rule in program.rules if rule.sentence == at]
        if len(rules) != 1:
            continue
        [rule] = rules
        denied = replace(rule, head=rule.head.negation)
        rest = [denied if one is rule else one for one in program.rules]
        wanted = _meaning(replace(program, rules=tuple(rest)))
        last = say_rule(denied.head, rule.body, program.names)
        for text in (*denials(sentence.text), last):
            context = _put(question.context, {sentence: text})
            if _meaning(read(context)) == wanted:
                yield replace(question, context=context)
                break


def _paraphrased(
    question: Question, program: Program, _: Sequence[int], random: Random
) -> Iterator[Question]:
    """The text with each sentence in other words, where the rules read these as the same."""
    same = _meaning(program)
    ways: list[tuple[Sentence, list[str]]] = []
    shown = {name[:1].upper() + name[1:] for name in program.names.values() if name[:1].isupper()}
    for at, sentence in enumerate(program.sentences):
        said = paraphrases(sentence.text, shown)
        for rule in (one for one in program.rules if one.sentence == at):
            said = [*passive(rule, program.names), *said]
        good = [
            one for one in said if _meaning(read(_put(question.context, {sentence: one}))) == same
        ]
        ways += [(sentence, good)] if good else []
    for number in range(TRIES if ways else 0):
        chosen = {
            one: said[number % len(said)] if number < 2 else random.choice([one.text, *said])
            for one, said in ways
        }
        text = _put(question.context, chosen)
        if _meaning(read(text)) == same:
            yield replace(question, context=text)


def _put(text: str, new: Mapping[Sentence, str]) -> str:
    """The text with other sentences in the places of some."""
    for one in sorted(new, key=lambda sentence: sentence.start, reverse=True):
        text = text[: one.start] + new[one] + text[one.end :]
    return text


def _meaning(program: Program, names: Mapping[str, str] | None = None) -> Meaning:
    """What a text says, whatever the order: its rules and choices, and what could not be read."""
    names = names or {}
    said: Meaning = Counter()
    for rule in program.rules:
        said[_rule(rule, names)] += 1
    for either in program.eithers:
        one = either.filled(names)
        said[frozenset(one.options), frozenset(one.body), one.exclusive] += 1
    said.update(one.text for one in program.sentences if not one.read)
    return said


def _rule(rule: Rule, names: Mapping[str, str]) -> object:
    """A rule, its variables numbered, for "someone" and "everyone" call them otherwise."""
    literals = [one.filled(names) for one in (rule.head, *rule.body)]
    numbers = {one: f"?{at}" for at, one in enumerate(variables_of(literals))}
    return tuple(one.filled(numbers) for one in literals), rule.weight


Edits = Callable[[Question, Program, Sequence[int], Random], Iterator[Question]]
_EDITS: dict[str, Edits] = {
    "shuffle": _shuffled,
    "rename": _renamed,
    "irrelevant": _with_irrelevant,
    "remove": _without,
    "deny": _denied,
    "paraphrase": _paraphrased,
}
