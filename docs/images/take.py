"""Take the pictures of the README from a running page.

In:  python docs/images/take.py http://127.0.0.1:7860/ 0      # the address, an example's number
Out: ask-desktop.png (1440 px, light) and ask-phone.png (390 px, dark) beside this file
"""

import sys
import time
from pathlib import Path

from PIL import Image
from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

HERE = Path(__file__).parent
COLOURS = 200


def take(browser: webdriver.Chrome, name: str, width: int, height: int, theme: str) -> None:
    """Ask an example in both modes and keep a picture of the page."""
    address, example = sys.argv[1:]
    screen = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 500}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", screen)
    browser.get(address)
    browser.execute_script("localStorage.theme = arguments[0]; localStorage.language = 'en'", theme)
    browser.refresh()
    wait = WebDriverWait(browser, 120)
    chip = f"#chips [data-example='{example}']"
    wait.until(lambda page: page.find_elements(By.CSS_SELECTOR, ".device.ready"))
    browser.execute_script("document.querySelector(arguments[0]).click()", chip)
    wait.until(lambda page: page.find_elements(By.CSS_SELECTOR, "#verdict:not(.pending)"))
    wait.until(lambda page: page.find_elements(By.CSS_SELECTOR, "#evidence :is(.tree, .marked)"))
    if width < 500:
        browser.execute_script("document.querySelector('.card.rules .more').click()")
        browser.execute_script("document.querySelector('.asked').scrollIntoView()")
    browser.implicitly_wait(2)
    time.sleep(2)
    browser.save_screenshot(str(HERE / name))
    Image.open(HERE / name).convert("P", palette=Image.Palette.ADAPTIVE, colors=COLOURS).save(
        HERE / name, optimize=True
    )


if __name__ == "__main__":
    options = webdriver.ChromeOptions()
    for argument in ("--headless=new", "--no-sandbox", "--hide-scrollbars"):
        options.add_argument(argument)
    chromium = webdriver.Chrome(options, webdriver.ChromeService("/usr/bin/chromedriver"))
    take(chromium, "ask-desktop.png", 1440, 960, "light")
    take(chromium, "ask-phone.png", 390, 844, "dark")
    chromium.quit()
