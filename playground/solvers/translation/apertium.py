"""Translation by rules: Apertium's dictionaries and transfer rules, every stage with its output.

In:  Question("translation", "The old house.")
Out: Answer("La casa vieja.", evidence=(Spans("text", (Span(0, 3, "The", 1.0, "determiner"), …)),))
"""

import re
import string
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from playground.answering.languages import pairs_said, wanted
from playground.answering.quoting import some
from playground.core import Answer, Events, Models, Question, Said, Span, Spans, Step, abstain, also
from playground.errors import InputError, ModelError
from playground.registry import solver
from playground.text import apertium, calendar_words, greetings, mended, titles
from playground.text.capitals import lowered_text
from playground.text.cleaning import Cleaned, edited
from playground.text.kept import EXACT, TITLED, Kept, find, lost
from playground.text.language import named
from playground.text.prose import LONGEST_WORD, longest_word, sentences

SHOWN = 2_000
"""Characters of a stage's output that its step shows."""


@solver("translation", "rules", name="apertium")
def solve(question: Question, models: Models) -> Events:  # noqa: ARG001
    """Apertium looks words up, chooses by grammar rules and writes the sentence anew."""
    source, text = question.passage
    if not text.strip():
        raise InputError("There is no text to translate; type a sentence or two.")
    pairs = apertium.pairs()
    if not pairs:
        raise ModelError(
            "Apertium is not installed on this machine, so nothing is translated by rules. "
            f"Install it: {apertium.INSTALL}"
        )
    if too_long := longest_word(text):
        return abstain(Said("a word too long", {"n": too_long, "most": LONGEST_WORD}))
    asked = wanted(question)
    yield Step("languages", {"how": asked.how})
    if asked.source == asked.target:
        return abstain(asked.how)
    if phrase := greetings.translated(text, asked.source, asked.target):
        yield Step("set phrases", {"phrases": f"{text.strip()} → {phrase}"})
        return Answer(phrase, why=Said("set phrases alone"))
    if (asked.source, asked.target) not in pairs:
        wish = {"source": named(asked.source), "target": named(asked.target)}
        return abstain(Said("no rules for the pair", {**wish, "pairs": pairs_said(pairs)}))
    read, lowered = lowered_text(text, asked.source)
    if lowered:
        yield Step("read in small letters", {"n": lowered})
    read, pleads = mended.without_please(read, asked.source)
    kept = _kept(read, asked.source)
    done = apertium.translate(read, asked.source, asked.target)
    names = {one.text for one in lost(kept, done.text, asked.target) if one.kind in COPIED}
    standing = _with_stand_ins(read, [one for one in kept if one.text in names])
    if standing:
        yield Step("kept names", {"names": some(list(standing.names.values()))})
        done = apertium.translate(standing.read.text, asked.source, asked.target)
    raw = _tidy(read, standing.restored(done.text) if standing else done.text)
    whole = mended.mended(read, mended.with_please(raw) if pleads else raw, asked.source)
    whole = _with_titles(whole, kept, asked.target)
    words = Spans(source, _words(text, read, done, standing))
    for stage in done.stages:
        evidence = (words,) if stage.name == apertium.TAGGING else ()
        yield Step(f"stage {stage.name}", {"output": _shown(stage.output)}, evidence)
    if whole != raw:
        yield Step("mended ways of speaking", {"before": _shown(raw), "after": _shown(whole)})
    gone = [one.text for one in lost(kept, whole, asked.target) if one.kind in (*EXACT, *TITLED)]
    gone += calendar_words.gone(read, whole, asked.source, asked.target)
    if why := _silence(whole, gone, words, asked.source):
        return abstain(why, words)
    unknown = tuple(word for word in done.unknown if not standing or word not in standing.names)
    kept_names = tuple(standing.names.values()) if standing else ()
    return Answer(whole, evidence=(words,), why=_why(words.spans, unknown, kept_names))


def _silence(whole: str, gone: Sequence[str], words: Spans, source: str) -> Said | None:
    """Why what was written is no translation; None where it may be one."""
    if gone:
        return Said("rules lose", {"lost": some(gone)})
    if not any(letter.isprintable() and not letter.isspace() for letter in whole):
        return Said("no word to translate")
    if words.spans and all(one.label == "unknown" for one in words.spans):
        return Said("no word in the dictionaries", {"language": named(source)})
    return None


COPIED = ("name", "code", "quote")
"""Kinds of pieces that stay to the letter; the dictionaries would translate their words."""


@dataclass(frozen=True)
class _StandIns:
    """The text that Apertium reads, and which name each of its unknown words stands for."""

    read: Cleaned
    names: Mapping[str, str]

    def restored(self, translated: str) -> str:
        """The translation with the names themselves."""
        return re.sub(
            r"\bXq[a-z]{2}a\b", lambda word: self.names.get(word.group(), word.group()), translated
        )


def _kept(text: str, source: str) -> tuple[Kept, ...]:
    """What is to be kept of all sentences, in places of the whole text; of a title with a name
    the name, too."""
    kept = tuple(
        replace(one, start=sentence.start + one.start, end=sentence.start + one.end)
        for sentence in sentences(text)
        for one in find(sentence.text, source)
    )
    names = ((one, titles.name(one.text)) for one in kept if one.kind in TITLED)
    return (*kept, *(Kept(one.end - len(own), one.end, own, "name") for one, own in names if own))


def _with_stand_ins(text: str, names: Sequence[Kept]) -> _StandIns | None:
    """The text with a word for each name that no dictionary has; None without names."""
    if not names:
        return None
    letters = string.ascii_lowercase
    every = (f"Xq{a}{b}a" for a in letters for b in letters)
    words = {
        name: word
        for name, word in zip(dict.fromkeys(one.text for one in names), every, strict=False)
        if word not in text
    }
    edits = [(one.start, one.end, words[one.text], "name") for one in names if one.text in words]
    return _StandIns(edited(text, edits), {word: name for name, word in words.items()})


def _words(
    text: str, read: str, done: apertium.Translation, standing: _StandIns | None
) -> tuple[Span, ...]:
    """The words with their classes, in the user's own text, of which `read` is in small letters."""
    if not standing:
        words = apertium.words(read, done)
        return tuple(replace(one, text=text[one.start : one.end]) for one in words)
    found: list[Span] = []
    for one in apertium.words(standing.read.text, done):
        start, end = standing.read.place(one.start, one.end)
        label = "name" if one.text in standing.names else one.label
        found.append(replace(one, start=start, end=end, text=text[start:end], label=label))
    return tuple(found)


def _tidy(text: str, translated: str) -> str:
    """Without the blanks that stay where a pronoun was left out."""
    lines = translated.split("\n")
    single = not re.search(r"\S  +\S", text)
    tidy = [re.sub(r"(?<=\S)  +(?=\S)", " ", line) if single else line for line in lines]
    begins = [line[: len(line) - len(line.lstrip(" "))] for line in text.split("\n")]
    if len(begins) == len(tidy):
        tidy = [begin + line.lstrip(" ") for begin, line in zip(begins, tidy, strict=True)]
    return "\n".join(tidy)


def _with_titles(translated: str, kept: Sequence[Kept], target: str) -> str:
    """With the title of the target language for each title with a name."""
    for one in kept:
        if one.kind in TITLED:
            translated = titles.rewritten(one.text, translated, one.ways(target)[0])
    return titles.joined(translated) if target == "es" else translated


def _shown(output: str) -> str | Said:
    rest = len(output) - SHOWN
    return output if rest <= 0 else Said("cut output", {"output": output[:SHOWN], "n": rest})


def _why(words: Sequence[Span], unknown: Sequence[str], names: Sequence[str]) -> Said:
    """What was kept, and whether the dictionaries had the rest, where there is a word in it."""
    had = any(one.label not in {"number", "unknown"} and one.text not in names for one in words)
    if unknown:
        rest = Said("unknown words", {"words": some([f"“{word}”" for word in unknown])})
    elif had:
        rest = Said("every other word known" if names else "every word known")
    else:
        rest = Said("no word looked up")
    kept = Said("names as they are", {"names": some([f"“{one}”" for one in names])})
    return also(kept if names else None, rest)
