"""What is made of a message: its thought, its answer, its probability; with a writer by script."""

import math
from collections.abc import Generator, Sequence
from dataclasses import dataclass, field

import pytest

from playground.answering.answer_odds import Decided, decide
from playground.answering.written import Reply, sampling, write
from playground.core import Distribution, Draft, ModelInfo, Step, TokenDistribution
from playground.errors import ModelError
from playground.models.writing import Message, Sampling, Written
from playground.wording.said import detail, title, worded
from tests.ended import ended

OPTIONS = ("True", "False")
ASKED = [Message("user", "Is it so?")]


@dataclass
class Scripted:
    """Writes the same pieces, each of probability one half; says how likely True is, if it can."""

    pieces: Sequence[str]
    true: float | None = None
    info: ModelInfo = field(default=ModelInfo("by/script", "", "cpu", "float32"))
    begins: list[str] = field(default_factory=list)
    stopped: bool = False

    def write(
        self, messages: Sequence[Message], sampling: Sampling, begin: str = ""
    ) -> Generator[Written, None, None]:
        try:
            for piece in self.pieces:
                mark = piece in {"<think>", "</think>"}
                yield Written(piece, None if mark else TokenDistribution(piece, 0.5))
        finally:
            self.stopped = True

    def recipe(self, messages, written):
        return None

    def odds(
        self, messages: Sequence[Message], options: Sequence[str], begin: str = ""
    ) -> Distribution:
        if self.true is None:
            raise ModelError("It cannot tell.")
        self.begins.append(begin)
        return Distribution("", ((options[0], self.true), (options[1], 1 - self.true)))


def reply_of(writer: Scripted, **options: str) -> Reply:
    """What `write` returns at its end."""
    return ended(write(writer, ASKED, options))[1]


def decided(writer: Scripted) -> tuple[Decided, list[Step]]:
    steps, found = ended(decide(writer, ASKED, reply_of(writer), OPTIONS))
    return found, steps


def gone_on(pieces: list[str], end: str = "\n") -> tuple[list[Step | Draft], Reply, Scripted]:
    """What goes on plain text."""
    writer = Scripted(pieces)
    events, reply = ended(write(writer, "Colour:", {}, end=end))
    return events, reply, writer


def test_what_goes_on_plain_text_ends_with_its_line() -> None:
    events, reply, writer = gone_on([" Red", " or so", "\n", "Colour:", " Blue"])
    assert reply.said == "Red or so"
    assert [one.token for one in reply.tokens] == [" Red", " or so", ""]
    assert "was cut off" not in [one.key for one in events if isinstance(one, Step)]
    assert writer.stopped


def test_what_stands_before_the_end_in_its_token_is_kept() -> None:
    events, reply, _ = gone_on([" Red", ".\nColour"])
    assert reply.text == " Red."
    assert reply.p() == 0.25
    assert "was cut off" not in [one.key for one in events if isinstance(one, Step)]


def test_a_paragraph_ends_with_an_empty_line_that_may_be_two_tokens() -> None:
    _, reply, _ = gone_on(["So", "\n", "Red", "\n", "\n", "Blue"], end="\n\n")
    assert reply.said == "So\nRed"


def test_plain_text_that_does_not_come_to_its_end_was_cut_off() -> None:
    events, _, _ = gone_on([" Red", " or", " so"])
    assert "was cut off" in [one.key for one in events if isinstance(one, Step)]


def test_who_stops_listening_stops_the_writer() -> None:
    writer = Scripted(["Yes", " and", " so on"])
    events = write(writer, ASKED, {})
    next(events)
    events.close()
    assert writer.stopped


@pytest.mark.parametrize("stop", ["Q:", '["\\n", "Q:"]', '["x", " Q:"]'])
def test_writing_ends_before_a_stop_string_that_several_tokens_wrote(stop: str) -> None:
    writer = Scripted(["It is", " so. Q", ": why?", " Because", ""])
    events = list(write(writer, ASKED, {"stop": stop}))
    reply = reply_of(writer, stop=stop)
    assert reply.said == "It is so."
    assert writer.stopped
    assert not reply.cut_off
    assert [one.token for one in reply.tokens] == ["It is", " so. Q", ": why?"]
    assert title(events[-1]) == "Stopped"
    assert [one.text for one in events if isinstance(one, Draft)][-1] == "It is so."


def test_a_stop_string_in_the_given_beginning_does_not_stop_the_writing() -> None:
    assert reply_of(Scripted(["B.", ""]), begin="Q: ", stop="Q:").text == "Q: B."


def test_where_it_wrote_another_answer_than_its_odds_favour_there_is_none() -> None:
    answer, steps = decided(Scripted(["It is", " so.\nAnswer:", " False", ""], true=0.75))
    assert (answer.text, answer.reasoning) == ("", "It is so.")
    assert title(steps[1]) == "Wrote another answer than its odds favour"
    assert answer.why is not None
    assert worded(answer.why).startswith("The model wrote False (p = 0.250), and its odds favour")


def test_an_answer_without_a_colon_is_read_too() -> None:
    answer, _ = decided(Scripted(["So", " the answer is", " False", "."], true=0.25))
    assert answer.text == "False"


def test_a_writer_that_goes_in_circles_is_stopped_at_the_third_round() -> None:
    writer = Scripted(["So it goes on.", " It is not so.", " "] * 9)
    events = list(write(writer, ASKED, {}))
    [step] = [one for one in events if isinstance(one, Step) and one.key == "repeated itself"]
    assert detail(step).startswith("It was stopped when it had written “So it goes on.” again")
    assert len([one for one in events if isinstance(one, Draft)]) == 7


def test_without_a_temperature_the_likeliest_token_is_taken_unless_the_model_is_to_choose() -> None:
    assert sampling({}).temperature == 0
    assert sampling({}, usual_temperature=None).temperature is None
    assert sampling({"temperature": "0.7"}).temperature == 0.7


def test_the_odds_are_those_at_the_place_where_it_answered() -> None:
    writer = Scripted(["It is", " so.\n**Answer:**", " True", ""], true=0.75)
    decided(writer)
    assert writer.begins == ["It is so.\n**Answer:**"]


def test_without_odds_the_written_answer_counts() -> None:
    answer, [step] = decided(Scripted(["Answer:", " True", ""]))
    assert (answer.text, answer.scores) == ("True", None)
    assert detail(step) == "Its probability is not known: It cannot tell."


def test_without_odds_and_answer_there_is_none() -> None:
    answer, _ = decided(Scripted(["Who knows?", ""]))
    assert answer.text == ""


def test_a_thought_that_was_cut_off_is_brought_to_an_end() -> None:
    writer = Scripted(["<think>", "It is", " so"], true=0.75)
    answer, steps = decided(writer)
    assert writer.begins == ["<think>It is so\n</think>\n\nAnswer:"]
    assert (answer.text, answer.reasoning) == ("True", "It is so")
    assert detail(steps[1]).startswith("It did not come to an answer by itself.")


def test_an_answer_within_the_thought_is_none() -> None:
    writer = Scripted(["<think>", "Answer: False?", "</think>", "Answer: True", ""], true=0.75)
    answer, steps = decided(writer)
    assert answer.text == "True"
    assert [title(step) for step in steps] == ["Weighed the answers"]


def test_the_probability_of_a_piece_is_that_of_the_tokens_that_write_it() -> None:
    reply = reply_of(Scripted(["So: ", "in ", "May", ".", ""]), begin="Yes. ")
    start = reply.text.index("in May")
    assert reply.p(start, start + len("in May")) == pytest.approx(0.25)
    assert reply.p() == pytest.approx(0.5**5)


def test_a_character_of_two_tokens_has_the_probability_of_both() -> None:
    reply = reply_of(Scripted(["a", "", "é", "b", ""]))
    assert reply.p(1, 2) == pytest.approx(0.25)


def test_what_a_beginning_gave_has_no_probability() -> None:
    assert reply_of(Scripted(["."]), begin="Answer: True").p(8, 12) is None


def test_marks_of_a_thought_are_no_tokens() -> None:
    reply = reply_of(Scripted(["<think>", "So.", "</think>", "Yes", ""]))
    assert (reply.thought, reply.said) == ("So.", "Yes")
    assert math.isclose(reply.p() or 0, 0.125)


@pytest.mark.parametrize(
    ("pieces", "silence"),
    [
        (["Yes"], ""),
        ([""], "The model ended its message without a word."),
        (["<think>", "So"], "The model was cut off while it was thinking"),
    ],
)
def test_a_silence_has_a_reason(pieces: list[str], silence: str) -> None:
    found = reply_of(Scripted(pieces)).silence
    assert worded(found).startswith(silence)
    assert bool(found) == bool(silence)
