"""Whether a value that others wrote is what its type says, all the way down.

In:  misfit(Span(0, "4", "lamp", 1.0, ""), Span)
Out: "end", the first field that is something else; "" where there is none
"""

import math
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints


def misfit(value: object, hint: Any, name: str = "value") -> str:
    """The field of a frozen dataclass, or of one in it, whose value is none of its type.

    Of numbers those that are finite. Types are those of `playground.core`.
    """
    origin, parts = get_origin(hint), get_args(hint)
    if hint is object or hint is Any:
        return ""
    if origin in (Union, UnionType):
        wrong = [misfit(value, one, name) for one in parts]
        return "" if "" in wrong else next((one for one in wrong if one != name), name)
    if origin is Literal:
        return "" if value in parts else name
    if origin is tuple:
        return _of_tuple(value, parts, name)
    if origin is Mapping:
        if not isinstance(value, Mapping):
            return name
        pairs = [
            misfit(one, part, name)
            for pair in value.items()
            for one, part in zip(pair, parts, strict=True)
        ]
        return next(filter(None, pairs), "")
    if is_dataclass(hint):
        if type(value) is not hint:
            return name
        hints = _hints(hint)
        return next(
            filter(None, (misfit(getattr(value, one), hints[one], one) for one in hints)), ""
        )
    return "" if _is_plain(value, hint) else name


def _of_tuple(value: object, parts: tuple[Any, ...], name: str) -> str:
    if not isinstance(value, tuple):
        return name
    if parts[-1] is Ellipsis:
        parts = parts[:1] * len(value)
    if len(parts) != len(value):
        return name
    return next(filter(None, map(misfit, value, parts, [name] * len(value))), "")


def _is_plain(value: object, hint: Any) -> bool:
    if hint is float and isinstance(value, int | float):
        return not isinstance(value, bool) and math.isfinite(value)
    return type(value) is (NoneType if hint is None else hint)


@cache
def _hints(kind: type) -> dict[str, Any]:
    every = get_type_hints(kind)
    return {one.name: every[one.name] for one in fields(kind)}
