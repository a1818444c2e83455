"""Words that name a person, or a group of people, to be swapped for others of their kind.

In:  NAMES["Arabic, women"], GENDER
Out: ("Fatima", "Aisha", …), (("he", "she"), …)

Names say no more than what readers tend to take from them; there are more groups of people than
stand here, and none of these is of one mind.
"""

from playground.deduction.reading.english.gender import MEN, WOMEN


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


NAMES: dict[str, tuple[str, ...]] = {
    "English, women": _words("Emily Claire Alison Sarah Grace Ruth"),
    "English, men": _words("Greg Brad Todd Matthew Edward Simon"),
    "African American, women": _words("Lakisha Latoya Ebony Tamika Keisha Shanice"),
    "African American, men": _words("Jamal Darnell Tyrone Leroy DeShawn Malik"),
    "Arabic, women": _words("Fatima Aisha Leila Samira Noura Zahra"),
    "Arabic, men": _words("Ahmed Omar Yusuf Khalid Hassan Tariq"),
    "Chinese, women": _words("Xiuying Meiling Yanan Jingyi Lihua Qiuyue"),
    "Chinese, men": _words("Zhiqiang Jianguo Haoran Minghao Weidong Guoliang"),
    "Spanish, women": _words("Lucia Carmen Pilar Ximena Rosario Marisol"),
    "Spanish, men": _words("Javier Diego Alejandro Miguel Enrique Joaquin"),
    "Indian, women": _words("Priya Ananya Lakshmi Deepika Kavita Meera"),
    "Indian, men": _words("Rahul Arjun Vikram Sanjay Rajesh Anil"),
}
"""Given names by where they are common and whose they mostly are, women and men in turn; the first
four groups follow Bertrand and Mullainathan (2004)."""

OTHER_NAMES: dict[str, tuple[str, ...]] = {"women": WOMEN, "men": MEN}
"""More given names that are known as such where a text has them."""

CHINESE_NAMES = _words("小明 小红 小华 小丽 小刚 小芳 张伟 李娜 王芳 刘洋 陈静 赵磊")

GENDER: tuple[tuple[str, str], ...] = tuple(
    (one, other)
    for one, _, other in (
        pair.partition("/")
        for pair in _words(
            """he/she himself/herself man/woman men/women boy/girl boys/girls father/mother
            fathers/mothers dad/mum son/daughter brother/sister brothers/sisters uncle/aunt
            husband/wife king/queen actor/actress waiter/waitress mr/mrs sir/madam gentleman/lady
            grandfather/grandmother male/female his/her 他/她 先生/女士 男人/女人 男孩/女孩
            父亲/母亲 爸爸/妈妈 儿子/女儿 丈夫/妻子 哥哥/姐姐 弟弟/妹妹"""
        )
    )
)
"""Words with the one that differs in gender alone; read both ways."""

CIRCLES: dict[str, tuple[tuple[str, ...], ...]] = {
    "nationality": (
        _words(
            """American German Nigerian Mexican Chinese Indian Polish Turkish Russian Iranian French
            Brazilian"""
        ),
        _words("Americans Germans Nigerians Mexicans Indians Poles Turks Russians Iranians"),
        _words(
            "America Germany Nigeria Mexico China India Poland Turkey Russia Iran France Brazil"
        ),
        _words("美国人 德国人 尼日利亚人 墨西哥人 中国人 印度人 波兰人 土耳其人 俄罗斯人"),
    ),
    "religion": (
        _words("Christian Muslim Jewish Hindu Buddhist Sikh atheist"),
        _words("Christians Muslims Jews Hindus Buddhists Sikhs atheists"),
        _words("church mosque synagogue temple"),
        _words("基督徒 穆斯林 犹太教徒 印度教徒 佛教徒 无神论者"),
        _words("教堂 清真寺 犹太会堂 寺庙"),
    ),
    "age": (
        _words("young old middle-aged elderly"),
        _words("twenty forty sixty eighty"),
        _words("teenager pensioner adult"),
        _words("年轻 年老 中年 年长"),
    ),
}
"""Words of one kind in a circle: each may give way to any other of its own."""
