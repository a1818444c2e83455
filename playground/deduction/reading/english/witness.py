"""A second witness of what the grammar read: where a parser takes a word otherwise, it says so.

In:  objection("Tom said it.", the tokens NP "Tom said", …)
Out: "“said” is taken for a part of a name, and is a verb to a second reader."

Only words of a dictionary count: of names and invented words the grammar knows as much. The parser
is spaCy's small English one (pipeline.py); without it there is no objection. It is not asked of
plain forms: a name, "the" or "every" before each noun, and one word after "is".
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from lark import Token

from playground.deduction.reading.english.chunks import is_capital, is_function_word
from playground.deduction.reading.english.inflection import looks_plural, looks_third
from playground.deduction.reading.english.lexicon import irregular_past, known, may_be
from playground.deduction.reading.english.parsed import Word, parsed
from playground.deduction.reading.english.qualities import NO_MORE
from playground.deduction.reading.english.runs import is_gerund

_FINITE = frozenset(("VBD", "VBZ", "VBP", "VB", "MD"))
_NO_NOUN = frozenset(("ADV", "SCONJ", "CCONJ", "INTJ", "PRON", "AUX"))
_COMPARE = frozenset(("more", "less"))
_DETERMINERS = frozenset(("THE", "A", "EVERY", "NO", "ONLY"))


def objection(sentence: str, tokens: Sequence[Token]) -> str:
    """Over which word the parser differs from the grammar; empty where over none, or not asked."""
    marks = (Token("START", ""), *tokens, Token("END", ""))
    for at, (before, token, after) in enumerate(zip(marks, marks[1:], marks[2:], strict=False)):
        single = at > 1 and marks[at - 1].type == "A"
        if token.type == "VERB" and not single and _no_verb(token.lower(), before.lower(), after):
            return f"“{token}” is no verb to a second reader."
        if token.type == "VERB" and irregular_past(token.lower()):
            return f"“{token}” is not in the present tense."
    if _plain(tokens):
        return ""
    words = parsed(sentence)
    for noun, word in pairwise(words):
        someone = noun.text.lower().endswith(("one", "body", "thing"))
        short = word.kind == "AUX" and word.text in {"'s", "’s"}
        if short and (someone or noun.kind in {"PROPN", "NOUN"}):
            return f"“{word.text}” is “is” or “has” to a second reader."
    return next(_differences(tokens, words), "") if words else ""


def _plain(tokens: Sequence[Token]) -> bool:
    """Whether the sentence is of a form in which no word can well be taken for another."""
    acts = False
    marks = (Token("START", ""), *tokens, Token("END", ""))
    for before, token, after in zip(marks, marks[1:], marks[2:], strict=False):
        found = token.split()
        acts |= token.type == "VERB"
        if token.lower() in {"have", "has", "let"}:
            return False
        if token.type != "NP" or (len(found) == 1 and before.type != "VERB"):
            continue
        named = before.type in _DETERMINERS and before.type != "A"
        if not named and not all(map(is_capital, found)):
            return False
        if len(found) > 1 and (len(found) > 2 or acts or after.type == "VERB"):
            return False
        if any(map(is_gerund, found[1:])):
            return False
    return True


def _differences(tokens: Sequence[Token], words: Sequence[Word]) -> Iterator[str]:
    """Each word of a name or noun that is none, in a sentence's order."""
    left = list(words)
    for before, token in pairwise((Token("START", ""), *tokens)):
        found = token.split()
        for at, text in enumerate(found):
            place = next(
                (i for i, one in enumerate(left) if one.text.lower() == text.lower()), None
            )
            if place is None:
                continue
            word = left[place]
            del left[: place + 1]
            if token.type == "NP" and (why := _no_noun(word, found, at, before)):
                yield why


def _no_noun(word: Word, found: list[str], at: int, before: Token) -> str:
    """Why a word of a name, noun or adjective is none to the parser; empty where it may be one."""
    text = word.text
    if text in _COMPARE or is_function_word(text.lower()) or not known(text.lower()):
        return ""
    alone = len(found) == 1
    described = before.type in {"IS", "NOT", "LIST", "A"} and alone
    participle = word.tag == "VBN" and (before.type == "VERB" or word.role == "acl")
    participle |= word.tag == "VBG" and word.role == "acl" and at > 0
    quality = not at and not alone and may_be(text.lower(), "adj")
    verb = (word.tag in _FINITE and not quality) or participle
    if verb and not described and may_be(text.lower(), "verb"):
        return f"“{text}” is a verb to a second reader, and no part of “{' '.join(found)}”."
    if word.kind in _NO_NOUN and not alone and not _qualifies(found, at):
        return f"“{text}” is no part of “{' '.join(found)}” to a second reader."
    after = found[at + 1 :]
    begins = found[0].lower()
    named = is_capital(found[0]) and not may_be(begins, "adj")
    added = named and at and not after and text.islower()
    acts = looks_third(text) and may_be(text, "verb")
    if added and (word.kind == "ADJ" or may_be(text, "adj") or acts):
        return f"“{text}” is no part of “{' '.join(found)}” to a second reader."
    follows = at and may_be(found[at - 1], "noun")
    if follows and is_gerund(text) and not may_be(found[at - 1], "adj"):
        return f"“{text}” may say what “{found[at - 1]}” does."
    noun = word.tag in {"NN", "NNS"} and word.role == "compound" and text.islower()
    if noun and len(after) > 1 and before.type == "A" and text not in NO_MORE:
        return f"“{text}” before “{after[0]}” is a noun to a second reader."
    return ""


def _no_verb(text: str, before: str, after: Token) -> bool:
    """Whether a verb of the grammar is none, or the noun in "Barking dogs bite"."""
    if not known(text) or not may_be(text, "verb"):
        return known(text)
    acts = after.type == "NP" and after.islower() and may_be(after.split()[0], "verb")
    how = may_be(before, "adj") or is_gerund(before)
    return acts and how and looks_plural(text) and may_be(text, "noun") and text != "has"


def _qualifies(found: list[str], at: int) -> bool:
    """Whether an adverb goes with the participle after it: "fully charged"."""
    after = found[at + 1 : at + 2]
    return bool(after) and found[at].endswith("ly") and after[0].endswith(("ed", "ing", "en"))
