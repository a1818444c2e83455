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
        (STATIONS, "Doesn't Hill Road have parking?", "no"),
        (STATIONS, "What is the opening time of Quayside?", "7:00"),
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
    if said not in {"yes", "no"}:
        assert [text[one.start : one.end] for one in looked.cells] == said.split(", ")


@pytest.mark.parametrize(
    "question",
    [
        "What does Quayside cost?",
        "Which station closes last?",
        "Who closes Quayside?",
        "Where does Quayside close?",
        "When does Quayside close on Sundays?",
        "When does Quayside not close?",
        "When did Quayside open?",
        "When does Quayside open and close?",
        "Does Hill Road have disabled parking?",
        "Which stations do not lack parking?",
    ],
)
def test_a_table_alone_that_does_not_clearly_answer_is_silent(question: str) -> None:
    looked = look_up(question, STATIONS)
    assert looked is not None
    assert looked.cells == ()
    assert look_up(question, f"{STATIONS}\n\nQuayside is managed by Ida Brandt.") is None


@pytest.mark.parametrize("bare", ["Tea | 2\nCake | 3", "Item | Price\nTea | 2\nCake | 3"])
@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Who likes tea?", ""),
        ("When was the tea invented?", ""),
        ("Where does the cake come from?", ""),
        ("How much is green tea?", ""),
        ("How many people like tea?", ""),
        ("How long is the tea?", ""),
        ("How much is the tea?", "2"),
        ("How much does the cake cost?", "3"),
    ],
)
def test_two_columns_answer_what_fits_them(bare: str, question: str, said: str) -> None:
    looked = look_up(question, bare)
    assert looked is not None
    assert looked.text == said


MENU = "菜\t价格\n茶\t2\n蛋糕\t3"
GUESTS = "Guest | Parking\nAnn | yes\nBob | no\nCarla | yes\nDan | no"
FOREST = "Forest | Trees\nNorth forest | 300\nSouth forest | 20"


@pytest.mark.parametrize(
    ("text", "question", "said"),
    [
        (MENU, "茶多少钱？", "2"),
        (MENU, "谁喜欢茶？", ""),
        (MENU, "茶的价格是多少？", "2"),
        ("Item | Price\nTea | 2\nCake | 3", "How much tea is there?", ""),
        (MENU, "茶是什么时候发明的？", ""),
        ("站\t停车位\n北门\t有\n南门\t无", "哪些站没有停车位？", "南门"),
        ("站\t停车位\n北门\t有\n南门\t无", "北门有没有停车位？", "有"),
        ("菜\t评价\n茶\t5\n蛋糕\t3", "茶多少钱？", ""),
        (GUESTS, "Which guests have parking?", "Ann, Carla"),
        (GUESTS, "Which guests have no parking?", "Bob, Dan"),
        (GUESTS, "Which guests don't have parking?", "Bob, Dan"),
        (GUESTS, "Which guests lack parking?", "Bob, Dan"),
        (GUESTS, "Who is without parking?", "Bob, Dan"),
        (f"{GUESTS}\nEve | -", "Which guests have no parking?", ""),
        (f"{GUESTS}\nEve | -", "Which guests have parking?", "Ann, Carla"),
        (GUESTS, "Does Bob have no parking?", ""),
        ("Forest | Parking\nElm | yes\nOak | no", "Which forest has parking?", "Elm"),
        (FOREST, "How many trees does the North forest have?", "300"),
        ("Name | Phone number\nAnn Lee | 5551234", "How many children does Ann Lee have?", ""),
        ("Name | Number\nAnn Lee | 5551234", "How many children does Ann Lee have?", ""),
        ("Name | Children\nAnn Lee | 3", "How many children does Ann Lee have?", "3"),
        ("Name | Coffee | Operated\nAnn | 3 | 4\nBob | 2 | 2", "What does Ann cost?", ""),
        ("Dish | Price per person | Price\nTea | 2 | 5", "What does one tea cost?", ""),
        ("Ingredient | Amount\nFlour | 200 g", "How much flour is there?", "200 g"),
        ("Ingredient | Amount\nFlour | 200 g", "How much does the flour cost?", ""),
        ("Name | Age\nAnn | 12\nBob | 9", "How old is Ann?", "12"),
        ("Name | Age\nAnn | 12\nBob | 9", "How tall is Ann?", ""),
        ("Name: | Ann\nCity: | Oslo", "What is the city?", "Oslo"),
        ("Room | Price\nRoom 1 | 40\nRoom 2 | 50", "What does Room 2 cost?", "50"),
    ],
)
def test_kinds_denials_and_counted_things_are_held_to_the_words(
    text: str, question: str, said: str
) -> None:
    looked = look_up(question, text)
    assert looked is not None
    assert looked.text == said


OPENING = "Station | Opens | Closes"


@pytest.mark.parametrize(
    ("row", "question", "said"),
    [
        ("Quayside | | 21:30", "When does Quayside open?", ""),
        ("Quayside | | 21:30", "When does Quayside close?", "21:30"),
        ("| Quayside | - | 21:30 |", "When does Quayside open?", ""),
        ("Quayside | 21:30", "When does Quayside open?", ""),
        ("Quayside\t\t21:30", "When does Quayside open?", ""),
        ("Quayside\t\t21:30", "When does Quayside close?", "21:30"),
    ],
)
def test_an_empty_cell_moves_no_other_one(row: str, question: str, said: str) -> None:
    head = "| Station | Opens | Closes |\n|---|---|---|" if row[0] == "|" else OPENING
    looked = look_up(question, f"{head}\nNorthgate | 5:30 | 23:45\n{row}")
    assert looked is not None
    assert looked.text == said


def test_a_second_table_may_have_the_column() -> None:
    staff = "Station | Manager | Staff\nNorthgate | Bo Lind | 7\nQuayside | Ida Brandt | 4"
    text = f"{STATIONS}\n\n{staff}"
    assert len(tables(text)) == 2
    looked = look_up("Who is the manager of Quayside?", text)
    assert looked is not None
    assert looked.text == "Ida Brandt"
    other = (
        f"{STATIONS}\n\nStation | Opens | Closes\nHill Road | 6:00 | 9:00\nQuayside | 8:00 | 20:00"
    )
    looked = look_up("When does Quayside close?", other)
    assert looked is not None
    assert looked.cells == ()


def test_an_empty_line_ends_a_table_that_has_rows() -> None:
    assert [len(rows) for _, rows in tables("A | B\n\na | 1\nb | 2\n\nc | x\nd | y")] == [2, 2]


@pytest.mark.parametrize(
    ("text", "question"),
    [
        (STATIONS, "When does Westpark open?"),
        (INVOICE, "What is the discount?"),
        (INVOICE, "When is the total due?"),
        (f"Quayside is managed by Ida Brandt.\n\n{STATIONS}", "Who manages Quayside?"),
        ("The total is low.  It was 12 euros.\nPay now.  Or pay 3 later.", "What is the total?"),
    ],
)
def test_what_no_row_is_about_is_left_to_others(text: str, question: str) -> None:
    assert look_up(question, text) is None


def test_prose_is_no_table() -> None:
    assert tables("He came.  She left.\nThey met at 5 pm.  It rained.") == []
