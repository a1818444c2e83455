"""What a text in Chinese asks for, as far as its words say so.

In:  asks("谁开了一家书店"), reviews("服务很好，下次还来。"), task_of("小明善良吗？")
Out: True, True, "deduction"
"""

import re

from playground.deduction.reading.reader import Asked, read_question
from playground.text import language
from playground.text.of_one import is_of_one
from playground.text.requests import YOU

SHORT_OUTCRY = 12
"""Characters of “真是太失望了！” and its like."""

_QUESTION_WORD = re.compile(r"谁|什么|啥|哪|几|多少|多[大高长远久]|怎么|怎样|如何|为何|何时|何地")
GREETING = re.compile(
    r"\s*(?:(?:早上好|早安?|上午好|下午好|晚上好|[你您]们?好|大家好|嗨|哈[喽罗])[，,！!。~～ ]*)+"
    r"(?:[你您]们?)?(?:今天|最近|近来|这几天)?(?:过得|还|身体|工作)?"
    r"(?:怎么样|怎样|如何|好吗|忙吗|顺利吗|吃了吗)?(?:啊|呀)?[？?！!。]*"
)
_OF_REVIEWS = re.compile(
    r"服务|态度|味道|口味|口感|菜|质量|酒店|餐[厅馆]|饭店|民宿|[家间]店|店家|店员|老板|客服|卖家|商家|电影|剧情|演技"
    r"|手机|电脑|耳机|产品|东西|商品|快递|物流|包装|发货|收到|退[货款]|房间|早餐|隔音|卫生|环境|景点|价[格钱]|性价比"
    r"|推荐|失望|满意|值得|不值|好评|差评|体验|避雷|踩雷|再也不|再来|还会[买来]|下次|回购|[一两二三四五]星"
    r"|[好难](?:吃|喝|看|用|听|玩|闻)|无聊|划算"
)
"""Words of those who tell how a thing, a meal or a stay was."""


def asks(text: str) -> bool:
    """Whether a text is a question in Chinese, which may lack its mark."""
    if language.detect(text) != "zh":
        return False
    end = text.rstrip()[-1:]
    return end in "?？吗呢么" or (_QUESTION_WORD.search(text) is not None and end not in "。！!.…")


def reviews(text: str) -> bool:
    """Whether a Chinese text tells how something was: with a rating, or with words of feeling and
    those of reviews, or only an outcry."""
    from playground.explain import chinese_feelings

    if asks(text):
        return False
    felt = [
        one for one in chinese_feelings.score(text).firings if one.rule in {"lexicon", "rating"}
    ]
    rated = any(one.rule == "rating" for one in felt)
    outcry = (
        bool(felt) and len(text.strip()) <= SHORT_OUTCRY and text.rstrip().endswith(("！", "!"))
    )
    about = _OF_REVIEWS.search(text) is not None
    return rated or (about and bool(felt)) or (outcry and not re.search("[我你您他她]", text))


def task_of(text: str) -> str:
    """The task of a question in Chinese that stands alone; "" for what is none."""
    if not asks(text):
        return ""
    if YOU.search(text):
        return "chat"
    if _QUESTION_WORD.search(text):
        return "question-answering"
    asked = read_question(text, phrases=False)
    if not isinstance(asked, Asked) or asked.sought:
        return ""
    return "deduction" if is_of_one(text) else "question-answering"
