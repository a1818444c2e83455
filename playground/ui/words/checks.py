"""The words of the checks: answers that a context ought to give.

In:  WORDS_OF_CHECKS["check keep"]
Out: ("Keep as a check", "留作检验")
"""

WORDS_OF_CHECKS: dict[str, tuple[str, str]] = {
    "check keep": ("Keep as a check", "留作检验"),
    "checks": ("{right} of {all} answers as expected", "{all} 个答案中有 {right} 个符合预期"),
    "checks waiting": ("{n:answer|answers} expected", "预期 {n} 个答案"),
    "checks copy": ("Copy as text", "复制为文本"),
    "checks clear": ("Remove all", "全部移除"),
    "check right": ("as expected", "符合预期"),
    "check wrong": ("not as expected", "不符合预期"),
    "check remove": ("Remove", "移除"),
    "check silent": ("silent", "不作答"),
    "check came": ("came: {answer}", "答案是：{answer}"),
    "check none": ("no answer: {why}", "没有答案：{why}"),
}
