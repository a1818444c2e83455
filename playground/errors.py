"""The exceptions fit to show a person: each message says what, where and what to do."""

import re

_PATH = re.compile(
    r"(?<![\w:/.])(?:~|[A-Za-z]:)?[/\\](?:[^\s/\\'\"<>:,;()]+[/\\])+([^\s/\\'\"<>:,;()]*)"
)
"""`/home/ada/models/tiny` and `C:\\models\\tiny`; an URL, and `and/or`, are none."""


class PlaygroundError(Exception):
    """Something the person who asked can do something about; the message is shown to them."""


class InputError(PlaygroundError):
    """The question, an option or a file is not of the form that was asked for."""


class ModelError(PlaygroundError):
    """A model is missing, broken, too large, or did not answer."""


class LogError(PlaygroundError):
    """The log could not be read or written."""


class BusyError(PlaygroundError):
    """Others are asking too much just now; the same question may be asked again later."""


class DeadlineError(PlaygroundError):
    """The question took longer than a question may."""


def without_paths(text: str) -> str:
    """What another library says, with each path of this machine as its last name: `…/tiny`."""
    return _PATH.sub(r"…/\1", text)
