"""The page's own scripts, which share one scope."""

import re

from playground.ui.theme import SCRIPTS


def test_no_name_is_declared_by_two_scripts() -> None:
    declared = [
        name
        for script in SCRIPTS
        for name in re.findall(
            r"^(?:async )?(?:function|const|let) (\w+)", script.read_text(encoding="utf-8"), re.M
        )
    ]
    assert sorted(declared) == sorted(set(declared))


def test_every_script_is_on_the_page() -> None:
    assert {one.name for one in SCRIPTS[0].parent.glob("*.js")} == {one.name for one in SCRIPTS}
