"""What each solver does, in one line of Chinese; the English line is its own docstring's first."""

from playground.core import Mode

SOLVERS: dict[tuple[str, Mode, str], str] = {
    ("chat", "probabilistic", "language-model"): "语言模型逐个词元作答，附上概率与其他可能。",
    ("chat", "probabilistic", "embedded/smollm2"): (
        "SmolLM2-135M-Instruct，随安装附带：小型、英语，逐个词元给出概率。"
    ),
    ("chat", "rules", "offer"): "没有规则能进行自由对话；它说明这一点，并建议其他任务。",
    ("deduction", "rules", "clingo"): "读英语或中文的事实与规则，由 clingo 推出结论。",
    ("deduction", "rules", "problog"): "读出每句话有多可能，由 ProbLog 算出答案有多可能。",
    ("deduction", "rules", "reading"): "语法读不懂的由语言模型改写，clingo 作答并给出证明。",
    ("deduction", "rules", "z3"): "用证明器 z3 在一阶逻辑中证明或反驳：普通英语或公式。",
    ("deduction", "probabilistic", "embedded"): "小型网络读事实与规则，说出每个答案有多可能。",
    ("deduction", "probabilistic", "embedded/reasoner"): (
        "学过写证明的小语言模型：逐句写出证明，每句都由规则检查。"
    ),
    ("deduction", "probabilistic", "language-model"): (
        "语言模型逐步推理；答案的概率是它自己的，每一步都经过检查。"
    ),
    ("extraction", "rules", "patterns"): (
        "按模式找日期、金额和地址，按大写或姓氏找名字，还有关键短语和谁做了什么。"
    ),
    ("extraction", "probabilistic", "embedded"): (
        "由网络标出名字，按相近程度排列关键短语，并回答谁、何时、何地做了什么。"
    ),
    ("extraction", "probabilistic", "spacy"): (
        "spaCy 的小型英语流水线标注名称、日期、数量等 18 类。"
    ),
    ("extraction", "probabilistic", "language-model"): (
        "语言模型列出人物、地点和组织，再逐一在原文中找到。"
    ),
    (
        "question-answering",
        "rules",
        "points",
    ): "疑问词说明问的是什么；按规则给句子和片段打分，中英文皆可。",
    ("question-answering", "probabilistic", "embedded"): "小型网络在原文中指出答案，或说原文没有。",
    ("question-answering", "probabilistic", "language-model"): (
        "语言模型逐步推理，依据原文或所学的知识作答。"
    ),
    (
        "sentiment",
        "rules",
        "vader",
    ): "VADER 把词语、否定、程度词、大写和标点的分量加起来；中文用自编的词典。",
    ("sentiment", "probabilistic", "embedded"): "小型网络读文字，说出积极、中性和消极各有多可能。",
    (
        "sentiment",
        "probabilistic",
        "language-model",
    ): "让语言模型答一个词；每个标签的概率是它自己的。",
    ("summarization", "rules", "lexrank"): "LexRank 找与其他句子共有词最多的句子，靠前的更重。",
    ("summarization", "probabilistic", "embedded"): (
        "句子变成点；选出接近全文而彼此相距较远的句子。"
    ),
    ("summarization", "probabilistic", "language-model"): (
        "语言模型用自己的话写摘要，每个词元附有概率。"
    ),
    ("translation", "rules", "apertium"): "Apertium 查词典，按语法规则选择，再重写句子。",
    ("translation", "probabilistic", "embedded"): "小型网络写出译文，附上每个词元的概率。",
    ("translation", "probabilistic", "language-model"): "语言模型写出译文，附上每个词元的概率。",
}


def languages(said: str) -> str:
    """ "100+ languages" in Chinese; codes of languages as they are."""
    count = said.removesuffix(" languages")
    if count == said:
        return said
    return f"{count.removesuffix('+')} {'多' if '+' in count else ''}种语言"
