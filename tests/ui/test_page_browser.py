"""The page in a real browser: the newcomer's path, hostile text, a phone, another language."""

import json
from pathlib import Path

import pytest
from page import answered, click, on_a_phone, one, open_page, parameter, paste, shows, wait
from ports import OWNER
from selenium.webdriver import Chrome, Keys
from selenium.webdriver.common.by import By

from playground.ui.examples import EXAMPLES
from tests.loopback_hub import serving

pytestmark = pytest.mark.browser

HOSTILE = "<img src=x onerror=alert(1)> ${alert(2)} {{value}} </script><b>bold</b>"
CAPTAIN = "[data-example='0']"


def test_a_newcomer_asks_looks_at_the_evidence_and_finds_all_of_it_after_a_restart(
    browser: Chrome, served, tmp_path: Path
) -> None:
    database = tmp_path / "log.db"
    with served(database) as address:
        open_page(browser, address)
        click(browser, CAPTAIN)
        rules, probabilistic = answered(browser)
        assert rules == "True"
        assert probabilistic in (
            "True",
            "False",
            "Unknown",
        )
        assert one(browser, "#verdict").text.strip()
        conversation = parameter(browser, "conversation")
        click(browser, "#proof-button")
        shows(browser, "#proof .tree", "The captain is brave.")
        click(browser, "#probabilities-button")
        assert len(one(browser, "#probabilities").find_elements(By.CSS_SELECTOR, ".bar")) >= 2
        click(browser, "#attention-button")
        shows(browser, "#attention .strip", "captain")
        click(browser, "#steps-button")
        assert one(browser, "#steps .steps li")
        click(browser, "#trace-button")
        shows(browser, "#trace pre", '"solver": "')
    with served(database) as address:
        open_page(browser, f"{address}?conversation={conversation}")
        assert answered(browser) == [rules, probabilistic]
        click(browser, "#log-button")
        one(browser, "#log-search input, #log-search textarea").send_keys("captain happy")
        click(browser, "[data-run]:has(.rules) .run")
        shows(browser, "#proof .tree", "The captain is brave.")


def test_a_page_that_was_used_asks_no_other_host_and_reports_no_error(
    browser: Chrome, address: str
) -> None:
    open_page(browser, address)
    click(browser, CAPTAIN)
    answered(browser)
    events = [json.loads(entry["message"])["message"] for entry in browser.get_log("performance")]
    asked = {
        event["params"]["request"]["url"]
        for event in events
        if event["method"] == "Network.requestWillBeSent"
    }
    assert {url for url in asked if not url.startswith((address, "data:", "blob:"))} == set()
    errors = [entry for entry in browser.get_log("browser") if entry["level"] == "SEVERE"]
    assert errors == []


def test_text_that_looks_like_code_is_shown_as_text_everywhere(
    browser: Chrome, address: str
) -> None:
    open_page(browser, address)
    one(browser, "#context textarea").send_keys(HOSTILE)
    one(browser, "#question textarea").send_keys(HOSTILE, Keys.ENTER)
    answered(browser)
    shows(browser, "#conversation .mine", HOSTILE)
    one(browser, "#rests-on .pick")  # its evidence is there, and opens no other view any more
    for view in ("probabilities", "attention", "steps", "trace"):
        click(browser, f"#{view}-button")
        one(browser, f"#{view}")
    shows(browser, "#trace pre", "<img src=x onerror=alert(1)>")
    click(browser, "#log-button")
    shows(browser, "#runs .text", "<img src=x onerror=alert(1)>")
    assert browser.find_elements(By.CSS_SELECTOR, "img[src=x]") == []


def test_two_megabytes_are_refused_and_the_page_stays_alive(browser: Chrome, address: str) -> None:
    open_page(browser, address)
    paste(browser, "#question textarea", "a" * 2_000_000)
    click(browser, "#ask")
    shows(browser, ".problem", "at most 200,000 are taken")
    paste(browser, "#context textarea", "Bob is big. " * 200_000)
    paste(browser, "#question textarea", "Bob is big.")
    click(browser, "#ask")
    wait(browser).until(lambda page: len(page.find_elements(By.CSS_SELECTOR, ".problem")) == 2)
    click(browser, f"#chips {CAPTAIN}")
    answered(browser, turns=3)


def test_of_several_sentences_the_last_asks_and_the_others_go_into_the_box(
    browser: Chrome, address: str
) -> None:
    open_page(browser, address)
    told = "Bob is big. All big people are kind. "
    one(browser, "#question textarea").send_keys(told, "Is Bob kind?", Keys.ENTER)
    rules, _ = answered(browser)
    assert rules == "True"
    assert one(browser, "#context textarea").get_attribute("value") == told.strip()
    shows(browser, "#sentences", "2 of 2 sentences read")


def test_every_task_answers_its_example_in_two_cards_with_evidence(
    browser: Chrome, address: str
) -> None:
    open_page(browser, address)
    tasks = dict.fromkeys(example.about for example in EXAMPLES if example.about != "chat")
    for turns, task in enumerate(tasks, start=1):
        number = next(at for at, example in enumerate(EXAMPLES) if example.about == task)
        click(browser, f"#chips [data-example='{number}']")
        said = answered(browser, turns)[-2:]
        assert len(said) == 2
        assert all(said), task
        assert "Failed" not in said, task
        one(browser, f"#evidence .share[data-turn='{turns - 1}']")  # no other comes by itself now
        for mode in ("rules", "probabilistic"):
            click(browser, f"#last-turn .card.{mode} header")
            assert one(browser, f".pick .on[data-mode={mode}]")
            assert one(browser, "#evidence :is(.tree, .bar, .marked, .ranked, .written)"), task


def test_of_two_answers_clicked_at_once_the_second_is_looked_at(
    browser: Chrome, address: str
) -> None:
    open_page(browser, address)
    click(browser, CAPTAIN)
    answered(browser)
    cards = [one(browser, f".card.{mode}") for mode in ("rules", "probabilistic")]
    for first, second in (cards, cards[::-1]) * 3:
        browser.execute_script("arguments[0].click(); arguments[1].click()", first, second)
        assert one(browser, f".pick .on[data-mode={second.get_attribute('data-mode')}]")


def test_a_document_is_read_into_the_box_and_one_without_text_is_refused(
    browser: Chrome, address: str, tmp_path: Path
) -> None:
    open_page(browser, address)
    table = tmp_path / "members <i>.csv"
    table.write_text("name,born\nAda,1815\n")
    place = browser.find_element(By.CSS_SELECTOR, "#box input[type=file]")
    place.send_keys(str(table))
    shows(browser, "#document", "members")
    assert one(browser, "#context textarea").get_attribute("value") == "Name: Ada; born: 1815."
    (tmp_path / "empty.txt").write_text(" \n")
    place.send_keys(str(tmp_path / "empty.txt"))
    shows(browser, "#document .problem", "has no text in it")
    assert one(browser, "#context textarea").get_attribute("value") == "Name: Ada; born: 1815."


def test_the_task_that_auto_picked_is_overruled_by_one_click(browser: Chrome, address: str) -> None:
    open_page(browser, address)
    one(browser, "#question textarea").send_keys("What a lovely, sunny day!", Keys.ENTER)
    answered(browser)
    assert one(browser, ".picked").text
    again = one(browser, "[data-again]:not([data-again=chat])").get_attribute("data-again")
    click(browser, f"[data-again={again}]")
    answered(browser, turns=2)
    assert len(browser.find_elements(By.CSS_SELECTOR, ".mine")) == 2
    assert len(browser.find_elements(By.CSS_SELECTOR, ".picked")) == 1


def test_the_options_of_a_task_are_there_while_it_is_chosen(browser: Chrome, address: str) -> None:
    open_page(browser, address)
    assert not browser.find_elements(By.CSS_SELECTOR, ".option")
    click(browser, "#task input")
    click(browser, "[role=option][aria-label=Translation]")
    click(browser, "[data-options]")
    assert one(browser, "#target_language")
    shows(browser, "#context", "Text")
    assert not browser.find_elements(By.CSS_SELECTOR, "#world")


def choose_model(browser: Chrome, folder: str) -> None:
    click(browser, "#task input")
    click(browser, "[role=option][aria-label=Chat]")
    click(browser, "#mode label:last-of-type")
    field = one(browser, "#model input")
    field.click()
    field.send_keys(Keys.CONTROL, "a")
    field.send_keys(folder, Keys.ENTER)
    click(browser, "[data-options]")
    assert one(browser, "#sampling")
    click(browser, "[data-options]")


def test_the_language_model_that_ships_knows_paris_and_goes_on_from_another_token(
    browser: Chrome, address: str
) -> None:
    open_page(browser, address)
    click(browser, "#task input")
    click(browser, "[role=option][aria-label=Chat]")
    click(browser, "#mode label:last-of-type")
    one(browser, "#question textarea").send_keys("What is the capital of France?", Keys.ENTER)
    [said] = answered(browser)
    assert "Paris" in said
    shows(browser, "#tokens [data-written='0'] small", "0.")
    click(browser, "#tokens [data-written='0']")
    one(browser, "#tokens .bar[data-alternative]").send_keys(Keys.ENTER)
    answered(browser, turns=2)
    shows(browser, "#last-turn .begun", "Asked again, with an answer that begins")


def test_a_language_model_chats_and_goes_on_from_another_token_chosen_by_keyboard(
    browser: Chrome, address: str, talker: str
) -> None:
    open_page(browser, f"{address}?owner={OWNER}")  # who may name a folder
    choose_model(browser, talker)
    one(browser, "#question textarea").send_keys("Name a colour.", Keys.ENTER)
    [said] = answered(browser)
    assert said.endswith("Blue, as the sea is blue.")
    assert "The crane is red." not in said
    click(browser, ".thought summary")
    shows(browser, ".thought p", "The crane is red.")
    click(browser, "[data-shade=h]")
    one(browser, "#tokens [data-written='0']").send_keys(Keys.ARROW_RIGHT)
    assert browser.switch_to.active_element.get_attribute("data-written") == "1"
    shows(browser, "#tokens .bits", "bits")
    one(browser, "#tokens .bar[data-alternative]").send_keys(Keys.ENTER)
    answered(browser, turns=2)
    shows(browser, "#last-turn .begun", "Asked again, going on after")
    one(browser, "#question textarea").send_keys("Name a colour.", Keys.ENTER)
    *_, third = answered(browser, turns=3)
    shows(browser, "#rests-on .pick", third.splitlines()[-1][:20])  # its evidence is there
    click(browser, "#trace-button")
    shows(browser, "#trace pre", '\\"role\\": \\"assistant\\"')
    click(browser, "#new")
    shows(browser, "#conversation", "One question, two minds.")


def test_stop_ends_the_writing_keeps_what_was_written_and_logs_it(
    browser: Chrome, address: str, rambler: str
) -> None:
    open_page(browser, f"{address}?owner={OWNER}")  # who may name a folder
    choose_model(browser, rambler)
    one(browser, "#question textarea").send_keys("Tell me everything.", Keys.ENTER)
    assert one(browser, ".draft").text
    one(browser, "#question textarea").send_keys("And more.", Keys.ENTER)
    click(browser, "#stop")
    shows(browser, ".card.stopped footer", "stopped")
    assert one(browser, ".card.stopped .draft").text
    click(browser, "#log-button")
    shows(browser, "#runs", "Tell me everything.")
    assert "And more." not in one(browser, "#runs").text


def test_a_model_on_its_way_shows_how_far_it_is_and_can_be_stopped(
    browser: Chrome, served, tmp_path: Path, talker: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HF_HOME", str(tmp_path / "hub"))
    with serving() as hub:
        monkeypatch.setenv("HF_ENDPOINT", hub.url)
        hub.add("owner/talker", Path(talker))
        hub.pause = 5
        with served(tmp_path / "log.db") as address:
            open_page(browser, f"{address}?owner={OWNER}")  # who may name a folder
            choose_model(browser, "owner/talker")
            one(browser, "#question textarea").send_keys("Name a colour.", Keys.ENTER)
            shows(browser, ".card .confidence", "MB / ")
            click(browser, "#stop")
            shows(browser, ".card.stopped footer", "stopped")


def test_a_sentence_that_cannot_be_read_is_marked_as_one_types(
    browser: Chrome, address: str
) -> None:
    open_page(browser, address)
    one(browser, "#context textarea").send_keys("Bob is big. Perhaps so, or perhaps not.")
    shows(browser, "#box .marks .read", "Bob is big.")
    shows(browser, "#box .marks .unread", "Perhaps so")
    shows(browser, "#sentences .unread", "not read:")


def test_a_node_of_the_proof_lights_up_its_sentence(browser: Chrome, address: str) -> None:
    open_page(browser, address)
    click(browser, CAPTAIN)
    answered(browser)
    click(browser, "#proof .node.fact")
    lit = one(browser, "#proof .source .lit .text").text
    assert lit in ("The lamp is green.", "The captain likes the lamp.")


def test_a_click_on_a_card_shows_the_evidence_of_that_answer(browser: Chrome, address: str) -> None:
    open_page(browser, address)
    click(browser, CAPTAIN)
    answered(browser)
    click(browser, ".card.probabilistic")
    assert one(browser, ".pick .on[data-mode=probabilistic]")
    assert one(browser, "#probabilities .bar")


def test_the_page_speaks_chinese_and_keeps_to_it(browser: Chrome, address: str) -> None:
    open_page(browser, address)
    click(browser, "#language label:last-of-type")
    shows(browser, "#ask", "提问")
    browser.refresh()
    shows(browser, "#log-button", "记录")
    shows(browser, "#conversation", "一个问题，两种思维。")
    assert "One question, two minds." not in one(browser, "#conversation").text


def test_dark_stays_dark_after_a_reload(browser: Chrome, address: str) -> None:
    open_page(browser, address)
    dark = "dark" in one(browser, "body").get_attribute("class").split()
    click(browser, "[data-theme-switch]")
    browser.refresh()
    one(browser, "#chips .chip")
    assert ("dark" in one(browser, "body").get_attribute("class").split()) is not dark


def test_on_a_phone_no_tab_is_wider_than_the_screen(browser: Chrome, address: str) -> None:
    on_a_phone(browser)
    open_page(browser, address)
    click(browser, CAPTAIN)
    answered(browser)
    for page in ("ask-page", "compare-page", "lab-page", "log", "models-page", "about-page"):
        click(browser, f"#{page}-button")
        one(browser, f"#{page}")
        assert browser.execute_script("return document.documentElement.scrollWidth") <= 390


def test_on_a_phone_the_evidence_opens_under_the_answer_that_was_tapped(
    browser: Chrome, address: str
) -> None:
    on_a_phone(browser)
    open_page(browser, address)
    click(browser, CAPTAIN)
    answered(browser)
    assert not browser.find_element(By.ID, "evidence").is_displayed()
    click(browser, ".card.rules .more")
    card, evidence = one(browser, ".card.rules").rect, one(browser, "#evidence").rect
    question = one(browser, "#question").rect
    assert card["y"] + card["height"] < evidence["y"]
    assert evidence["y"] + evidence["height"] < question["y"]
    top = "return document.querySelector('#evidence').getBoundingClientRect().top"
    assert 0 < browser.execute_script(top) < 844  # it begins where one looks


def test_a_deleted_run_leaves_the_log(browser: Chrome, address: str) -> None:
    open_page(browser, address)
    click(browser, "#mode label:first-of-type")
    click(browser, CAPTAIN)
    answered(browser)
    click(browser, "#log-button")
    click(browser, ".delete")
    shows(browser, "#runs", "No run yet.")


def test_another_visitor_finds_no_run_of_mine_and_the_owner_finds_it(
    browser: Chrome, address: str
) -> None:
    open_page(browser, address)
    click(browser, CAPTAIN)
    answered(browser)
    browser.delete_all_cookies()
    open_page(browser, address)
    click(browser, "#log-button")
    shows(browser, "#runs", "Only your own runs")
    shows(browser, "#runs", "No run yet.")
    open_page(browser, f"{address}?owner={OWNER}")
    assert browser.current_url == address
    click(browser, "#log-button")
    shows(browser, "#runs", "all runs are shown")
    shows(browser, "#runs", "The captain is happy.")
