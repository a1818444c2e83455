"""Questions to start from; each is one click on the page. All sentences are our own."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Example:
    """A question with what it is asked about. `name` and `shows` are in English and Chinese."""

    name: tuple[str, str]
    shows: tuple[str, str]
    text: str
    context: str = ""
    task: str = "auto"
    options: Mapping[str, str] = field(default_factory=dict)


EXAMPLES: tuple[Example, ...] = (
    Example(
        ("captain", "船长"),
        ("three rules, one chain", "三条规则，一条推理链"),
        "The captain is happy.",
        "The lamp is green.\n"
        "The captain likes the lamp.\n"
        "If someone likes the lamp and the lamp is green then they are brave.\n"
        "All brave people are happy.",
    ),
    Example(
        ("circuit", "电路"),
        ("cause and effect", "因果"),
        "The bulb is glowing.",
        "The battery is charged.\n"
        "The switch is closed.\n"
        "If the battery is charged and the switch is closed then the circuit is complete.\n"
        "If the circuit is complete then the current runs through the bulb.\n"
        "If the current runs through the bulb then the bulb is glowing.",
    ),
    Example(
        ("not said", "没有说到"),
        ("closed world: what nobody proves is false", "封闭世界：无法证明即为假"),
        "Mira is awake.",
        "Mira is quiet.\nOtto is loud.\nIf someone is quiet and not tired then they are awake.",
        options={"world": "closed"},
    ),
    Example(
        ("contradiction", "矛盾"),
        ("two facts that cannot both hold", "两条不能同时成立的事实"),
        "The gate is open.",
        "The gate is open.\nThe gate is not open.\nThe guard sees the gate.",
    ),
    Example(
        ("two worlds", "两个世界"),
        ("the text does not decide", "原文不足以判断"),
        "Ada is inside.",
        "Ada is home.\n"
        "If someone is home and not outside then they are inside.\n"
        "If someone is home and not inside then they are outside.",
        options={"world": "closed"},
    ),
    Example(
        ("review", "影评"),
        ("words that count", "起作用的词"),
        "The plot is thin, but the acting is absolutely wonderful!",
        task="sentiment",
    ),
    Example(
        ("faint praise", "反话"),
        ("where counting words goes wrong", "数词法失灵之处"),
        "I would love to get those two brilliant hours of my life back.",
        task="sentiment",
    ),
)
