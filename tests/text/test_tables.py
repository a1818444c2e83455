"""What a table says of what is asked: the cell where a row and a column meet."""

import pytest

from playground.text.tables import look_up, tables

STATIONS = (
    "Station | Opens | Closes | Parking\nNorthgate | 5:30 | 23:45 | yes\n"
    "Hill Road | 6:15 | 22:00 | no\nQuayside | 7:00 | 21:30 | yes"
)
INVOICE = (
    "INVOICE No. 7731\n\nItem     Qty   Unit price   Amount\nLamp     4     25.00        100.00\n"
    "Cable    10    3.50         35.00\nSubtotal                    135.00\n"
    "Tax 20%                     27.00\nTotal due                   162.00\n\nPay within 30 days."
)


@pytest.mark.parametrize(
    ("text", "question", "said"),
    [
        (STATIONS, "When does Quayside close?", "21:30"),
        (STATIONS, "When does Hill Road open?", "6:15"),
        (STATIONS, "Does Hill Road have parking?", "no"),
        (STATIONS, "Which stations have parking?", "Northgate, Quayside"),
        (INVOICE, "What is the total?", "162.00"),
        (INVOICE, "What is the subtotal?", "135.00"),
        (INVOICE, "How much is the tax?", "27.00"),
        (INVOICE, "How many lamps were bought?", "4"),
        (INVOICE, "What does one cable cost?", "3.50"),
        ("课程\t时间\t教室\n数学\t周一\t201\n英语\t周二\t305", "数学课在哪个教室？", "201"),
    ],
)
def test_row_and_column_are_named_in_the_question(text: str, question: str, said: str) -> None:
    looked = look_up(question, text)
    assert looked is not None
    assert looked.text == said
    if said not in ("yes", "no"):
        assert [text[one.start : one.end] for one in looked.cells] == said.split(", ")


@pytest.mark.parametrize("question", ["What does Quayside cost?", "Which station closes last?"])
def test_a_table_may_have_no_such_column(question: str) -> None:
    looked = look_up(question, STATIONS)
    assert looked is not None
    assert looked.cells == ()


@pytest.mark.parametrize(
    ("text", "question"),
    [
        (STATIONS, "When does Westpark open?"),
        (INVOICE, "What is the discount?"),
        ("The total is low.  It was 12 euros.\nPay now.  Or pay 3 later.", "What is the total?"),
    ],
)
def test_what_no_row_is_about_is_left_to_others(text: str, question: str) -> None:
    assert look_up(question, text) is None


def test_prose_is_no_table() -> None:
    assert tables("He came.  She left.\nThey met at 5 pm.  It rained.") == []
