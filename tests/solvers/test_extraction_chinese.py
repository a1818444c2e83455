"""Names, dates, amounts and events out of Chinese texts, by rules."""

from playground.core import Question, Spans
from playground.engine import ask
from playground.models.pool import Pool
from playground.wording.said import detail

TEXT = (
    "2023年10月，何立群在深圳把三千本书送给了《晨报》图书馆，花了2.6万元。"
    "联系人：周敏，13812345678。"
)


def test_names_dates_amounts_and_events_are_found_where_the_text_has_them() -> None:
    trace = ask(Question("extraction", TEXT), "rules", Pool())
    assert trace.answer, trace.error
    found, *events = [one for one in trace.evidence if isinstance(one, Spans)]
    assert all(TEXT[one.start : one.end] == one.text for one in found.spans)
    assert {(one.text, one.label) for one in found.spans} >= {
        ("2023年10月", "date"),
        ("何立群", "person"),
        ("深圳", "place"),
        ("三千本", "amount"),
        ("2.6万元", "amount"),
        ("周敏", "person"),
        ("13812345678", "phone"),
    }
    assert [span.text for span in events[0].spans if span.label == "who"] == ["何立群"]


def test_each_rule_that_fired_is_said_in_chinese() -> None:
    trace = ask(Question("extraction", TEXT), "rules", Pool())
    [step] = [one for one in trace.steps if one.key == "found person"]
    assert "姓加名：“何立群”" in detail(step, "zh")


def test_what_is_in_traditional_script_is_found_as_it_is_written() -> None:
    trace = ask(Question("extraction", "陳秀霞在臺南賣麵，一碗六十元。"), "rules", Pool())
    assert trace.answer
    assert trace.answer.text.startswith("陳秀霞 (person), 臺南 (place), 六十元 (amount).")
