"""The examples of a Chinese page, in Chinese, chosen so that they are honest about who reads it.

In:  CHINESE[0].name, CHINESE[0].text
Out: "船长", "船长是快乐的吗？"

The rules read Chinese, and the translator does. The other networks have learnt English: where they
are asked, they say so, and the line says what to look at.
"""

from dataclasses import replace

from playground.ui.example import Example

_TEXTS: tuple[Example, ...] = (
    Example(
        "船长",
        "规则读得懂中文，三句话组成证明；网络只学过英文，所以不作答。",
        "船长是快乐的吗？",
        "灯是绿的。\n船长喜欢灯。\n如果某人喜欢灯，那么他是勇敢的。\n所有勇敢的人都是快乐的。",
        "best",
    ),
    Example(
        "中 → 英",
        "规则没有这个语言对；网络译了出来，每个词元都标有概率。",
        "我明天想去图书馆。",
        group="best",
        about="translation",
        task="translation",
        options={"source_language": "zh", "target_language": "en"},
    ),
    Example(
        "摘要",
        "规则看句子之间有多少相同的词，从九句中选出三句。",
        "",
        "镇图书馆将于三月关闭维修。屋顶漏水已有两个冬天，一些旧地图受损。议会周二投票决定出资修建新屋顶。"
        "大部分资金来自公共建筑基金。一位读者问咖啡馆是否会继续营业。图书馆关闭期间，可以在集市广场的一辆"
        "巴士上借书。巴士每周一和周四来。图书馆员希望六月重新开放图书馆，届时地图会是干的，儿童阅览室也会更大。"
        "今年春天晚还书的人都不必付费。",
        "best",
        about="summarization",
        task="summarization",
    ),
    Example(
        "差评",
        "规则在原文上标出每个词和程度词；网络只学过英文，所以不作答。",
        "这部电影太无聊了，浪费时间。",
        group="best",
        about="sentiment",
        task="sentiment",
    ),
    Example(
        "反过来推",
        "证明把规则反过来用。换成英文再问，网络只会正着推，肯定地答错。",
        "小明不是大的。",
        "所有大的人都善良。\n小明不善良。",
        "worst",
    ),
    Example(
        "换个说法",
        "规则读不懂第一句，便不作答，并指出是哪一句。说明其意，就会重新提问。",
        "船长是快乐的吗？",
        "听说船长胆子大得很。\n所有勇敢的人都是快乐的。",
        "worst",
        task="deduction",
    ),
    Example(
        "灯塔",
        "规则逐条打分，在原文中找到答案；网络只学过英文，所以不作答。",
        "灯塔是谁建的？",
        "科林角的灯塔由工程师林德奎斯特于1868年建造。灯光在二十英里外也能看见。1974年灯塔熄灭，"
        "现在是一座小博物馆。",
        "rules alone",
        about="question-answering",
        task="question-answering",
    ),
    Example(
        "人、事、时",
        "规则按分词和姓氏找到人名、地名，按形状找到日期和邮箱，还读出谁做了什么。",
        "王丽于2019年5月3日在上海开了一家面包店。订购请写信至 wangli@bakery.example。",
        group="rules alone",
        about="extraction",
        task="extraction",
    ),
    Example(
        "两个世界",
        "原文容许两种情形，规则把两种都列出来，不替你选。",
        "小美是忙的吗？",
        "小美是醒的。\n"
        "如果某人是醒的而且不是闲的，那么他是忙的。\n"
        "如果某人是醒的而且不是忙的，那么他是闲的。",
        "rules alone",
        task="deduction",
        options={"world": "closed"},
    ),
    Example(
        "矛盾",
        "规则指出哪两句不能同时成立，因此不作答。",
        "门是开的吗？",
        "门是开的。\n门不是开的。\n守卫看见门。",
        "rules alone",
        task="deduction",
    ),
    Example(
        "有多可能",
        "规则算出确切的概率，并说明它从何而来。",
        "港口是安静的吗？",
        "雾多半是浓的。\n"
        "如果雾是浓的，那么渡船是晚的。\n"
        "如果渡船是晚的，那么港口有90%的可能是安静的。",
        "rules alone",
    ),
    Example(
        "没有说到",
        "没有一句说小美疲倦；在封闭世界中就当作不疲倦。请看虚线。",
        "小美是清醒的吗？",
        "小美是安静的。\n大刚是吵闹的。\n如果某人是安静的而且不是疲倦的，那么他是清醒的。",
        "rules alone",
        task="deduction",
        options={"world": "closed"},
    ),
    Example(
        "排成一行",
        "“步骤”一栏列出每读一句后每只鸟还剩下哪些位置。",
        "谁在最左边？",
        "有四只鸟：麻雀、乌鸦、燕子和喜鹊。\n"
        "麻雀在乌鸦的左边。\n燕子紧靠麻雀的左边。\n喜鹊在最右边。",
        "rules alone",
    ),
    Example(
        "谁善良",
        "所有符合的名字，各有证明。",
        "谁善良？",
        "小明是大的。\n小红不是大的。\n小刚喜欢小明。\n所有大的人都善良。\n喜欢小明的人都善良。",
    ),
    Example(
        "闲聊",
        "规则不编造对话；附带的小语言模型只懂英文，所以也不作答。",
        "早上好！你会做什么？",
        about="chat",
        task="chat",
    ),
)

CHINESE = tuple(replace(one, language="zh") for one in _TEXTS)
