"""Logs, JSON and tables are data; facts, mails and poems are not."""

import pytest

from playground.text.data_forms import is_data, json_at_the_head


@pytest.mark.parametrize(
    "text",
    [
        '{"name": "Ann", "age": 12}',
        "[1, 2, 3]",
        "2024-01-15 10:23:45 ERROR Database connection failed: timeout after 30s",
        "Nov 30 12:00:01 host sshd[123]: Failed password for root from 10.0.0.1 port 22 ssh2",
        "[INFO] 2024-05-01 12:00 Starting service\n[ERROR] 2024-05-01 12:01 Cannot connect to db",
        'Traceback (most recent call last):\n  File "a.py", line 3\nZeroDivisionError: division',
        "name,age\nAnn,12\nBob,15",
        '127.0.0.1 - - [10/Oct/2000:13:55:36 -0700] "GET /index.html HTTP/1.0" 200 2326',
        "2024-05-06",
        "10:30",
        "+49 170 1234567",
        "| a | b |\n|---|---|\n| 1 | 2 |",
        "name: Ann\nage: 12\ncity: Oslo",
        "name: Ann\nfirm: Acme Inc.\nopens: 9 a.m.",
        "name,price\nTea,2.50\nMilk,1.20",
        "name;mail\nAnn;ann@mail.org\nBob;bob@mail.org",
        "ERROR: Disk full",
        "ERROR 10:23 disk full",
    ],
)
def test_what_has_the_form_of_data_is_data(text: str) -> None:
    assert is_data(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Ann is 12. Bob is 15.",
        "Ann is big.\nAll big people are kind.\nBob is red, and Ann is not.",
        "Translate into Spanish: The cat sleeps.",
        "Dear Tom,\nthe meeting was moved, sorry.\nBest, Kim",
        "Roses are red,\nviolets are blue,\nsugar is sweet,\nand so are you",
        "The meeting is at 10:30.",
        "{not json}",
        "12 - 5",
        "If A, then B\nIf B, then C",
        "Ann: Hello there!\nBob: Hi, how are you?\nAnn: Fine, thanks.",
        "Ann: Hello\nBob: Hi\nAnn: Fine",
        "Pros: Great camera.\nCons: Terrible battery.\nVerdict: I hate it.",
        "Pros: Great camera\nCons: Terrible battery\nPrice: 20",
        "Camera: great\nBattery: terrible\nAll in all: I hate it",
        "ERROR I hate this app",
        "ERROR: I hate this app",
        "WARNING: This film is a waste of time.",
        "I came; I saw\nI left; I cried",
        "I came,I saw\nI left,I cried",
        "Roses are red,\nviolets are blue,",
    ],
)
def test_prose_is_none(text: str) -> None:
    assert not is_data(text)


def test_an_object_at_the_head_ends_where_it_closes() -> None:
    assert json_at_the_head('{"age": 12} How old is Ann?') == '{"age": 12}'
    assert json_at_the_head("How old is Ann?") == ""
    assert json_at_the_head("[" * 100_000) == ""
