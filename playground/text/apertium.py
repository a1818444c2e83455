"""Apertium's pipeline, run stage by stage, so that what each stage made of the text can be shown.

In:  translate("The old house.", "en", "es")
Out: Translation("La casa vieja.", stages=(Stage("morphological analysis",
         "^The/The<det><def><sp>$ ^old/old<adj><sint>$ …"), …), unknown=())

Apertium (Forcada et al. 2011) is Debian's; the programs and the data of a pair are those that its
installed mode file names. Each program is started once and kept, since most of its time goes into
reading its dictionary: a text goes in and its end is marked by a null character, which every
program answers with all that it has to say about the text and a null character of its own.
"""

import os
import re
import select
import shlex
import shutil
import subprocess
import threading
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from playground.core import Span
from playground.errors import ModelError

MODES = Path("/usr/share/apertium/modes")
CODES = {"en": "eng", "es": "spa"}
"""Languages as the playground names them (ISO 639-1) and as Apertium does (ISO 639-3)."""

INSTALL = "apt-get install apertium-eng-spa"
SECONDS = 30
"""How long a program may take over a text."""

ANALYSIS, TAGGING, LEXICON = "morphological analysis", "tagging", "lexical transfer"
PHRASES, AGREEMENT = "phrases", "agreement"
STAGES = {
    "automorf": ANALYSIS,
    "apertium-tagger": TAGGING,
    "pretransfer": "multiword splitting",
    "genitive": "genitive",
    "autobil": LEXICON,
    "autolex": "lexical selection",
    "t1x.bin": PHRASES,
    "t2x.bin": "sentence",
    "t3x.bin": "words",
    "autogen": "generation",
    "autopgen": "post-generation",
}
"""What tells a program of a mode file, and the name of its stage."""

CLASSES = {
    "n": "noun",
    "np": "name",
    "adj": "adjective",
    "adv": "adverb",
    "preadv": "adverb",
    "det": "determiner",
    "predet": "determiner",
    "prn": "pronoun",
    "rel": "pronoun",
    "pr": "preposition",
    "num": "number",
    "ij": "interjection",
}
"""Word classes by the first tag of a reading; tags that begin with vb are verbs, with cnj
conjunctions."""

_ENDS = re.compile(
    "[\0\ud800-\udfff\ufdd0-\ufdef]|["
    + "".join(chr(plane << 16 | end) for plane in range(17) for end in (0xFFFE, 0xFFFF))
    + "]"
)
"""What is no character (Unicode 23.7): the programs take U+FFFF for the end of a text, and their
next answer would be that to the text before."""
_UNIT = re.compile(r"\^((?:\\.|[^\\$])*)\$")
_OBJECTS_PERSON = re.compile(
    r"(\^[^{$]*<SN>[^{]*\{[^}]*\}\$ \^[Pp]ro_verbcj<SV><vblex><\w+>)<p[12]><(?:ND|sg|pl)>"
)
"""A subject and right after it a verb with an object pronoun, whose person the verb has."""
_FORBIDS = re.compile(
    r"((?:^|<sent>\$\}\$\s*)\^Adv<adv><NEG>\{\^[Nn]o<adv>\$\}\$ \^\w+<SV><vblex>)<pri><PD><ND>"
)
"""A verb that "not" begins a sentence with: "Don't touch it." forbids, and tells of nobody."""
_UNKNOWN = re.compile(r"\^((?:\\.|[^\\/$])*)/\*")
_UNTRANSLATED = re.compile(r"/@((?:\\.|[^\\<$/])+)")


@dataclass(frozen=True)
class Stage:
    """A stage: its name (of `STAGES`, "preparation", "agreement") and what it made of the text."""

    name: str
    output: str


@dataclass(frozen=True)
class Translation:
    """A text in the other language, how it came about, and the words no dictionary had."""

    text: str
    stages: tuple[Stage, ...]
    unknown: tuple[str, ...]


def pairs() -> list[tuple[str, str]]:
    """The pairs of source and target language that are installed; empty without Apertium."""
    if not shutil.which("apertium-destxt"):
        return []
    return [
        (source, target) for source in CODES for target in CODES if _mode(source, target).is_file()
    ]


def translate(text: str, source: str, target: str) -> Translation:
    """Translate a text between an installed pair of languages, as `apertium -u` does.

    But for one fault of its rules, which is mended after the stage "phrases" and told as a stage.

    Raises ModelError where a program fails or takes more than SECONDS.
    """
    stream = _filter("apertium-destxt", _ENDS.sub(" ", text))
    done = [Stage("preparation", stream)]
    for program in _pipeline(source, target):
        stream = program.answer(stream)
        done.append(Stage(program.stage, stream))
        if program.stage == PHRASES and (agreed := _agreed(stream)) != stream:
            stream = agreed
            done.append(Stage(AGREEMENT, stream))
    unknown = [found for stage in done for found in _unknown(stage)]
    return Translation(
        _filter("apertium-retxt", stream), tuple(done), tuple(dict.fromkeys(unknown))
    )


def _agreed(phrases: str) -> str:
    """The phrases with the person of a verb left to its subject.

    The pair's rules take it from an object pronoun before the verb ("te quieres" for "I love you"),
    and only of a subject's person does the next stage know. What is forbidden ("Don't touch it")
    is said to "you".
    """
    return _FORBIDS.sub(r"\1<prs><p2><sg>", _OBJECTS_PERSON.sub(r"\1<PD><ND>", phrases))


def words(text: str, translation: Translation) -> tuple[Span, ...]:
    """The words of the text, each labelled with the class that the tagger chose or `unknown`."""
    stages = {stage.name: _UNIT.findall(stage.output) for stage in translation.stages}
    found: list[Span] = []
    at = 0
    for analysis, reading in zip(stages[ANALYSIS], stages[TAGGING], strict=False):
        form = _plain(re.split(r"(?<!\\)/", analysis)[0])
        start, label = text.find(form, at), _class(reading)
        if start >= 0 and label:  # a word of two lines is found nowhere
            found.append(Span(start, start + len(form), form, 1.0, label))
        at = max(at, start + len(form))
    return tuple(found)


def _class(reading: str) -> str:
    """The class of `old<adj><sint>` in words; "" for punctuation and what has no name here."""
    if reading.startswith("*"):
        return "unknown"
    tag = reading.partition("<")[2].partition(">")[0]
    if tag.startswith(("vb", "vaux")):
        return "verb"
    return "conjunction" if tag.startswith("cnj") else CLASSES.get(tag, "")


def _plain(escaped: str) -> str:
    """A word without the backslashes of the notation."""
    return re.sub(r"\\(.)", r"\1", escaped)


def _unknown(stage: Stage) -> Iterator[str]:
    """Words that a dictionary did not have, without the backslashes of the notation."""
    for name, pattern in ((ANALYSIS, _UNKNOWN), (LEXICON, _UNTRANSLATED)):
        if stage.name == name:
            yield from map(_plain, pattern.findall(stage.output))


class _Program:
    """A program of the pipeline, started at the first text and kept; ask it from any thread."""

    def __init__(self, command: Sequence[str]) -> None:
        self._command = command
        self._process: subprocess.Popen[bytes] | None = None
        self._lock = threading.Lock()
        line = " ".join(command)
        self.stage = next(name for mark, name in STAGES.items() if mark in line)

    def answer(self, stream: str) -> str:
        """What the program makes of a text. Raises ModelError where it stops or takes too long."""
        with self._lock:
            heard = self._process.stdout if self._process else None
            if heard and select.select([heard], [], [], 0)[0]:
                self._stop()  # it said more than it was asked, of the text before this one
            if self._process is None:
                self._process = subprocess.Popen(
                    self._command,
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    stderr=subprocess.DEVNULL,
                    bufsize=0,
                    env={**os.environ, "LC_ALL": "C.UTF-8"},
                )
            try:
                return _exchange(self._process, stream.encode() + b"\0").decode(errors="replace")
            except (OSError, TimeoutError) as error:
                self._stop()
                said = str(error) if isinstance(error, TimeoutError) else "stopped"
                raise ModelError(
                    f"{self._command[0]} {said} at the stage “{self.stage}”; ask again, with a "
                    "shorter text."
                ) from error

    def _stop(self) -> None:
        if self._process:
            self._process.kill()
            self._process.communicate()
            self._process = None


def _exchange(process: subprocess.Popen[bytes], message: bytes) -> bytes:
    """Write a message and read until a null character, both at once so that no pipe fills up.

    Raises TimeoutError after SECONDS, BrokenPipeError where the process has ended.
    """
    assert process.stdin
    assert process.stdout
    heard = bytearray()
    end = time.monotonic() + SECONDS
    while not heard.endswith(b"\0"):
        waiting = [process.stdin] if message else []
        readable, writable, _ = select.select(
            [process.stdout], waiting, [], max(0, end - time.monotonic())
        )
        if not readable and not writable:
            raise TimeoutError(f"took more than {SECONDS} s")
        if writable:  # a pipe that is ready takes PIPE_BUF bytes without waiting
            message = message[os.write(process.stdin.fileno(), message[: select.PIPE_BUF]) :]
        if readable:
            piece = os.read(process.stdout.fileno(), 1 << 16)
            if not piece:
                raise BrokenPipeError
            heard += piece
    return bytes(heard[:-1])


@cache
def _pipeline(source: str, target: str) -> tuple[_Program, ...]:
    """The programs of a pair's mode file; $1 is the generator's option, $2 the tagger's."""
    words = shlex.shlex(_mode(source, target).read_text(), posix=True, punctuation_chars="|")
    words.whitespace_split = True
    commands: list[list[str]] = [[]]
    for word in words:
        if word == "|":
            commands.append([])
        elif word != "$2":
            commands[-1].append("-n" if word == "$1" else word)
    return tuple(_Program([name, "-z", *rest]) for name, *rest in commands)


def _filter(program: str, text: str) -> str:
    """What a program without a memory writes when it reads the text."""
    try:
        done = subprocess.run(
            [program],
            input=text.encode(errors="replace"),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=SECONDS,
            check=True,
            env={**os.environ, "LC_ALL": "C.UTF-8"},
        )
    except (OSError, subprocess.SubprocessError) as error:
        raise ModelError(f"{program} did not do its work; install it again: {INSTALL}") from error
    return done.stdout.decode(errors="replace")


def _mode(source: str, target: str) -> Path:
    return MODES / f"{CODES[source]}-{CODES[target]}.mode"
