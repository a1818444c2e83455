"""What of a run a Chinese reader would be told in English.

In:  still_english(trace), a step of which is step_as_written("Read all of it")
Out: ["Read all of it"]; [] where all is said in Chinese, but for what it quotes
"""

import re
from collections.abc import Iterator, Sequence

from playground.core import Said, TokenDistributions, Trace
from playground.json_form import as_dict
from playground.wording.said import detail, title, worded

ENGLISH = re.compile(r"[A-Za-z]+(?:,? [a-z]+){2,}")
"""Three words of an English sentence."""
CHINESE = re.compile("[\u4e00-\u9fff]")


def still_english(found: Trace) -> list[str]:
    """The English of its steps and its reason, and what of them has no Chinese words.

    What the user or a model wrote may be quoted; it stands in the question, answer or evidence too.
    """
    assert found.answer, found.error
    spoken = [
        (list(one.values.values()), say(one), say(one, "zh"))
        for one in found.steps
        for say in (title, detail)
    ]
    why = found.answer.why
    spoken.append(([why], worded(why), worded(why, "zh")))
    written = as_dict(found)
    written["answer"].pop("why")
    tokens = [one for one in found.evidence if isinstance(one, TokenDistributions)]
    message = "".join(token.token for one in tokens for token in one.tokens)
    quotable = [written[name] for name in ("question", "answer", "evidence")]
    known = "\n".join(texts_in([quotable, message]))
    return [left for one in spoken for left in _left(*one, known)]


def texts_in(value: object) -> Iterator[str]:
    """The texts that stand as they are in what was said, or in values of a run."""
    match value:
        case Said(values={"question": _} as values):  # made by rule, and asked of a model
            yield from texts_in([one for name, one in values.items() if name != "question"])
        case Said():
            yield from texts_in(list(value.values.values()))
        case dict():
            yield from texts_in(list(value.values()))
        case str():
            yield value
        case Sequence():
            for one in value:
                yield from texts_in(one)


def _left(values: Sequence[object], english: str, chinese: str, known: str) -> Iterator[str]:
    quoted = sorted(texts_in(values), key=len, reverse=True)
    for one in quoted:
        yield from (said for said in ENGLISH.findall(one) if said not in known)
        english, chinese = (said.replace(one, "") for said in (english, chinese))
    yield from ENGLISH.findall(re.sub("“[^”]*”", "", chinese))
    if re.search("[A-Za-z]", english) and not CHINESE.search(chinese):
        yield chinese
