"""Why a sentence or a question of facts and rules is not read, in Chinese.

In:  the sentences of `Unread` in playground/deduction, each with a blank for what it quotes
Out: the same in Chinese; those of the Chinese grammar come in English too, as the command line says
"""

UNREAD: dict[str, str] = {
    "a phrase is not read here.": "此处的短语读不懂。",
    "it does not begin with a capital letter.": "它没有以大写字母开头。",
    "it has too many phrases.": "它的短语太多。",
    "it speaks of what was and of what is.": "它既说过去，又说现在。",
    "its phrases lie one in another.": "它的短语彼此套叠。",
    "no phrase is found in it.": "其中没有找到短语。",
    "what “and {a}” goes with is not clear.": "“and {a}”与什么并列不清楚。",
    "“{a}” is not read.": "“{a}”读不懂。",
    "“{a}” is not seen as a verb.": "“{a}”没有被看作动词。",
    "“{a}” may be one of them or all.": "“{a}”可能指其中一个，也可能指全部。",
    "“{a}” says whether “{b} …” is so.": "“{a}”说的是“{b}……”是否成立。",
    "a list of kinds in a question is not read.": "问句中并列的种类读不懂。",
    "a word such as “very” is not read beside “or”.": "“很”一类的词与“或”并用时读不懂。",
    "a “{a}” may be no “{b}”.": "“{a}”未必是“{b}”。",
    "after “then” it speaks of things that “if” has not named.": (
        "“那么”之后说到了“如果”里没有提到的东西。"
    ),
    "an “or” that holds with a weight is not read.": "带概率的“或”读不懂。",
    "it asks several things at once; ask them one by one.": "它一次问了几件事，请逐一提问。",
    "it asks whether there is one, and under a condition.": "它问的是有没有，而且带有条件。",
    "it asks, and states nothing.": "它是问句，没有陈述什么。",
    "it compares a thing with itself.": "它把一个东西与其自身相比。",
    "it does not ask whether there is one.": "它没有问有没有。",
    "it does not name all that “unless” or “if and only if” speaks of.": (
        "“除非”或“当且仅当”所说的对象没有全部点名。"
    ),
    "it does not name whom it means before “if”.": "“如果”之前没有点明说的是谁。",
    "it does not name whom it means by “{a}”.": "没有点明“{a}”指谁。",
    "it does not say what is asked of “{a}”.": "没有说清就“{a}”问什么。",
    "it does not say what “{a}” goes with.": "没有说清“{a}”修饰什么。",
    "it does not say whether its first words are things or their properties.": (
        "没有说清开头的词是事物还是性质。"
    ),
    "it does not say which of several things “{a}” denies.": "没有说清“{a}”否定的是哪一个。",
    "it does not say which one each of them would be of.": "没有说清各自所指的是哪一个。",
    "it does not say which order it means.": "没有说清指的是哪种次序。",
    "it does not say who alone is meant.": "没有说清“只有”指谁。",
    "it gives two weights; say them in two sentences.": "它给出两个概率，请分成两句说。",
    "it goes on to speak of what “no” or “only” leaves open.": (
        "它接着说到“没有”或“只有”未点明的对象。"
    ),
    "it has more than one sentence.": "它不止一句。",
    "it has more than {n} characters.": "它超过 {n} 个字符。",
    "it has more than {n} words.": "它超过 {n} 个词。",
    "it leaves too many ways open (“or”).": "“或”留下的可能太多。",
    "it may be read in too many ways.": "它的读法太多。",
    "it says how likely it is, and not that it is so.": "它说的是有多可能，而不是确实如此。",
    "it says nothing of an order in a form that is read.": "它关于次序的说法读不懂。",
    "it speaks of the text or the answer.": "它说的是文字或答案本身。",
    "its form is not one that is read (at its end).": "它的句式读不懂（在句末）。",
    "its form is not one that is read (before {quote}).": "它的句式读不懂（在 {quote} 之前）。",
    "its form is not one that is read.": "它的句式读不懂。",
    "its parts are nested more than {n} deep.": "它嵌套超过 {n} 层。",
    "its subjects are joined by a comma alone.": "它的主语只用逗号相连。",
    "its weight is no probability; one lies between 0 and 1, or 0 % and 100 %.": (
        "它的数不是概率；概率在 0 与 1 之间，或 0 % 与 100 % 之间。"
    ),
    "no rule of the text compares so.": "文中没有规则这样比较。",
    "no verb is found in “{a}”.": "在“{a}”中没有找到动词。",
    "nothing else in the text says what “{a}” compares.": "文中没有别处说明“{a}”比的是什么。",
    "nothing stands before “than” that compares.": "“than”之前没有比较的词。",
    "places are counted from 1.": "名次从 1 数起。",
    "the adverb “{a}” is not read.": "副词“{a}”读不懂。",
    "the sign “{a}” is not read.": "符号“{a}”读不懂。",
    "there is no one in the middle.": "中间没有人。",
    "of whom it counts is not read.": "数的是哪些人，没有读懂。",
    "what so many of them are is not read.": "其中几个是什么，没有读懂。",
    "what is supposed is not claimed.": "假设的内容并不是断言。",
    "what is “{a}的” is not read.": "“{a}的”读不懂。",
    "what it says not to be so must be facts, or one thing said of all.": (
        "它说并非如此的，须是事实，或是对全体说的一件事。"
    ),
    "what “{a}” adds is not read.": "“{a}”所补充的读不懂。",
    "what “{a}” says of a noun is not read.": "“{a}”对名词的说明读不懂。",
    "what “要么” chooses between is not read.": "“要么”所选的各项读不懂。",
    "where its condition ends is not told; “那么” would tell.": (
        "看不出条件到哪里为止；加上“那么”即可。"
    ),
    "what “{a}” says is not worked out.": "“{a}”说的是什么，这里不计算。",
    "what is “{a}” is not worked out.": "“{a}”是多少，这里不计算。",
    "whom “{a}” means is not said before.": "前文没有说明“{a}”指谁。",
    "“{a}” may be one name or two.": "“{a}”可能是一个名字，也可能是两个。",
    "“{a}” may be a thing, or what is done.": "“{a}”可能是东西，也可能是所做的事。",
    "“it” may be the weather or “{a}”.": "“it”可能指天气，也可能指“{a}”。",
    "whom “{a}” means may be two of them.": "“{a}”可能指两者之一。",
    "with form=fol the question is a formula too, such as “{a}”.": (
        "form=fol 时问题也须是公式，例如“{a}”。"
    ),
    "“{a}” is part of the word “{b}”.": "“{a}”是“{b}”一词的一部分。",
    "“{a}” in “{b}” is no part of a name.": "“{b}”中的“{a}”不属于名称。",
    "“{a}” in “{b}” is no part of a verb.": "“{b}”中的“{a}”不属于动词。",
    "“{a}” is one word in two parts.": "“{a}”是分成两部分的一个词。",
    "“{a}” says that it need not be so, and not that it is not.": (
        "“{a}”说的是未必如此，而不是不如此。"
    ),
    "“{a}” after a verb does not name one thing here.": "动词之后的“{a}”在此不是指一个东西。",
    "“{a}” after “if” is not read.": "“if”之后的“{a}”读不懂。",
    "“{a}” after “is” is two words without “and”.": "“is”之后的“{a}”是两个词，中间没有“and”。",
    "“{a}” after “{b}” is a question within the sentence.": "“{b}”之后的“{a}”是句中的问句。",
    "“{a}” before a subject is read with names only.": "主语之前的“{a}”只能与名字连用。",
    "“{a}” before “{b}” is not read.": "“{b}”之前的“{a}”读不懂。",
    "“{a}” compares with all others, which is not read.": "“{a}”与其余全部相比，这读不懂。",
    "“{a}” does not begin with whom it is about.": "“{a}”没有以所说的对象开头。",
    "“{a}” does not say that there is one.": "“{a}”没有说有一个。",
    "“{a}” does not say what of theirs.": "“{a}”没有说是他们的什么。",
    "“{a}” in a list after a verb is not read.": "动词后并列中的“{a}”读不懂。",
    "“{a}” in a question is not read.": "问句中的“{a}”读不懂。",
    "“{a}” is a name, and that two names are one is not read.": (
        "“{a}”是名字；两个名字指同一个，这读不懂。"
    ),
    "“{a}” is a noun without “a”.": "“{a}”是前面没有“a”的名词。",
    "“{a}” is no name that the text has.": "文中没有“{a}”这个名字。",
    "“{a}” is no noun of which “who” or “that” says more.": (
        "“{a}”不是可以用“who”或“that”说明的名词。"
    ),
    "“{a}” is no sign of a formula.": "“{a}”不是公式的符号。",
    "“{a}” is none of those that the text places.": "“{a}”不在文中所排列的对象之中。",
    "“{a}” is not a word that the rules know how to use.": "规则不会用“{a}”这个词。",
    "“{a}” is not in the present tense.": "“{a}”不是现在时。",
    "“{a}” is not read as a name.": "“{a}”不能读作名字。",
    "“{a}” is not read as a noun.": "“{a}”不能读作名词。",
    "“{a}” is not read with something after it.": "“{a}”之后带有成分时读不懂。",
    "“{a}” with “who” may be one of them or all; write “everyone”.": (
        "“{a}”加“who”可能指其中一个或全部；请写“everyone”。"
    ),
    "“{a}” says when, which is not read.": "“{a}”说的是什么时候，读不懂。",
    "“{a}” is not read with two things after it.": "“{a}”之后带有两样东西时读不懂。",
    "“{a}” is read at the beginning of a question.": "“{a}”只有在问句开头才读得懂。",
    "“{a}” is read before a whole clause.": "“{a}”只有在整个分句之前才读得懂。",
    "“{a}” is read of what has a name.": "“{a}”只能用于有名字的对象。",
    "“{a}” may be a name, or say that {b} is {c}.": "“{a}”可能是名字，也可能说 {b} 是 {c}。",
    "“{a}” leaves open whether it is so.": "“{a}”没有断定是否如此。",
    "its verb may be “{a}” or “{b}”.": "它的动词可能是“{a}”，也可能是“{b}”。",
    "its verb may be “{a}”.": "它的动词可能是“{a}”。",
    "where one word ends and the next begins in “{a}” cannot be told; “…是…的” would tell.": (
        "看不出“{a}”中词与词的界线；写成“…是…的”就清楚了。"
    ),
    "whether “{a}” begins with a name or a verb cannot be told.": (
        "看不出“{a}”是以名字还是以动词开头。"
    ),
    "whether “{a}” is one or all of a kind is not told; “都” would tell.": (
        "没有说明“{a}”是一个还是一类的全体；加上“都”就清楚了。"
    ),
    "“{a}” may be a name or a kind; write “all {b}”.": (
        "“{a}”可能是名字，也可能是一类；若是全体，请写“all {b}”。"
    ),
    "“{a}” may have ended it.": "“{a}”之后它可能不再如此。",
    "“{a}” may say what follows if it is so, or what came then.": (
        "“{a}”可能说如果如此会怎样，也可能说后来怎样。"
    ),
    "“{a}” may take it back.": "“{a}”可能收回了它。",
    "it speaks of another sentence.": "它说的是另一句话。",
    "“{a}” may be a verb or a thing.": "“{a}”可能是动词，也可能是事物。",
    "“{a}” may be all of a kind.": "“{a}”可能指一类的全体。",
    "“{a}” may be another one for each, which the rules do not follow.": (
        "“{a}”可能各有一个，规则无法追踪。"
    ),
    "“{a}” may be of both of them or of one.": "“{a}”可能属于两者，也可能属于其一。",
    "“{a}” may be one of them or all; write “every …” where it is all.": (
        "“{a}”可能指其中一个或全部；若指全部，请写“every …”。"
    ),
    "“{a}” may be one or all of its kind; “{b}” or “{c}” would tell.": (
        "“{a}”可能指一个或一类的全体；写“{b}”或“{c}”即可分清。"
    ),
    "“{a}” may be said of all of them together.": "“{a}”可能是合起来说的。",
    "“{a}” is read before what is done to somebody.": "“{a}”之后要说对谁做什么。",
    "“{a}” is read before one thing that may be done.": "“{a}”之后只能说一件可做的事。",
    "a full stop seems to be missing before “{a}”.": "“{a}”之前似乎少了句号。",
    "what is given to whom after “{a}” is not clear.": "“{a}”之后给谁什么不清楚。",
    "“{a}” compares them with one another, which is not read.": (
        "“{a}”把它们相互比较，这种句子读不了。"
    ),
    "it names {a}, and {b} things, one each.": "它提到{a}个名字、{b}样东西，不是一人一样。",
    "it names {a}; of more than {b} it is not worked out.": "它提到{a}个名字，超过{b}个就不推算。",
    "“{a}” is no plain fact, so not what one of them alone may be.": (
        "“{a}”不是单独的一个事实，不能算其中一个的情况。"
    ),
    "“{a}” is not read; say of each name what it has.": "“{a}”读不了，请逐个说明各有什么。",
    "“{a}” may be said of each of them or of two together.": (
        "“{a}”可能是分别说的，也可能是合起来说的。"
    ),
    "“{a}” may be said of each of them or of all together.": "“{a}”可能分别说，也可能合起来说。",
    "“{a}” may go with the word before it.": "“{a}”可能属于前面的词。",
    "“{a}” begins what is asked.": "“{a}”引出的是所问的内容。",
    "“{a}” may be each one's own or another's.": "“{a}”可能是各人自己的，也可能是别人的。",
    "“{a}” says from when on.": "“{a}”说的是从何时起。",
    "“{a}” says what hangs on what.": "“{a}”说的是取决于什么。",
    "“{a}” may be said of one another.": "“{a}”可能是彼此之间的。",
    "“{a}” may be said of some of them or of all.": "“{a}”可能指其中一些，也可能指全部。",
    "“{a}” may be what they do or what they are.": "“{a}”可能说做什么，也可能说是什么。",
    "“{a}” may tell of one time, at which both were so.": "“{a}”可能说的是某一次。",
    "“{a}” before “{b}” is a noun to a second reader.": "在另一种分析中，“{b}”之前的“{a}”是名词。",
    "“{a}” begins another thing.": "“{a}”开始的是另一个事物。",
    "“{a}” may be no part of “{b}”.": "“{a}”可能不属于“{b}”。",
    "“{a}” may be said of them as one.": "“{a}”可能是合起来说的。",
    "“{a}” may be told who it is.": "可能是告诉“{a}”某人是谁。",
    "“{a}” may be two things, one of them of a place.": "“{a}”可能是两个事物，其中一个在某处。",
    "“{a}” may be what both are done with.": "“{a}”可能是两个动作共同的对象。",
    "“{a}” may begin what is asked or told.": "“{a}”可能引出所问或所说的内容。",
    "“{a}” may say how it is left, or what it does.": "“{a}”可能说的是结果如何，或它做什么。",
    "“{a}” may say what “{b}” does.": "“{a}”可能说的是“{b}”做什么。",
    "“{a}” is no thing that one has.": "“{a}”不是能拥有的事物。",
    "“{a}” stands for a thing that the text does not name.": "“{a}”指的事物在原文中没有说明。",
    "“{a}” may say who is left out.": "“{a}”可能说的是除外的人或物。",
    "“{a}” is nobody whom the text names before.": "“{a}”在前文没有指明是谁。",
    "“{a}” may say how long, and is not said of each.": "“{a}”可能说的是时间长短，而不是每一个。",
    "“{a}” is whoever is spoken to.": "“{a}”指的是听话的人。",
    "“{a}” may be a part of the noun.": "“{a}”可能是名词的一部分。",
    "“{a}” and the name after it are two things.": "“{a}”和它后面的名字是两个事物。",
    "“{a}” may stand for a thing of its own.": "“{a}”可能单独指一个事物。",
    "“{a}” may say how much.": "“{a}”说的可能是程度。",
    "“{a}” does not say what there is.": "“{a}”没有说有什么。",
    "“{a}” may go on with what is done, or with whom.": "“{a}”后面可能是动作，也可能是对象。",
    "“{a}” leaves open of whom it is so.": "“{a}”没有说是谁如此。",
    "“{a}” says how many, which the rules do not follow.": "“{a}”说的是数量，规则无法推理。",
    "“{a}” may be who is spoken to.": "“{a}”可能是称呼听话的人。",
    "“{a}” may be what was done there.": "“{a}”可能是当时发生的动作。",
    "“{a}” may go with what stands after “to”.": "“{a}”可能属于“to”之后的部分。",
    "“{a}” may go with “{b}”.": "“{a}”可能与“{b}”相连。",
    "“{a}” may go with “{b}” or stand alone.": "“{a}”可能与“{b}”相连，也可能独立。",
    "“{a}” may go with “{b}” or with “{c}”.": "“{a}”可能与“{b}”相连，也可能与“{c}”相连。",
    "“{a}” says how many, which is not read.": "“{a}”说的是多少个，这读不懂。",
    "“{a}” says how much, which is not read.": "“{a}”说的是多少，这读不懂。",
    "“{a}” says whose it is, and not how it is.": "“{a}”说的是谁的，而不是怎样的。",
    "“{a}” speaks of a part of it; put that in a sentence of its own.": (
        "“{a}”只说到其中一部分；请另写一句。"
    ),
    "“{a}” tells what is said, and not that it is so.": "“{a}”说的是有人这么说，而不是确实如此。",
    "“{a}” tells who says so, and not that it is so.": "“{a}”说的是谁这么说，而不是确实如此。",
    "“{a}” with “every” or “no” after a verb is not read.": (
        "动词之后“{a}”与“every”或“no”连用时读不懂。"
    ),
    "“{a}的” may say whose it is, and not what it is like.": (
        "“{a}的”可能说的是谁的，而不是怎样的。"
    ),
    "“all” or “every” as a condition is not read.": "以“所有”作条件时读不懂。",
    "“and” or “or” after what “who” or “that” says may go on with either.": (
        "“who”或“that”从句之后的“and”或“or”可能接前面任何一部分。"
    ),
    "“are” does not go with “{a}”.": "“are”与“{a}”不相配。",
    "“at least” is read before “one”.": "“at least”只有在“one”之前才读得懂。",
    "“both” is read with “and”.": "“both”要与“and”连用。",
    "“but” after “{a}” makes an exception, which is not read.": (
        "“{a}”之后的“but”是例外，这读不懂。"
    ),
    "“either” with “and” after it can be read in two ways.": "“either”之后带“and”有两种读法。",
    "“is to” says what shall be, and not what is.": "“is to”说的是将要怎样，而不是现在怎样。",
    "“like” says what somebody is as, and is no part of a name.": (
        "“like”说的是像什么，不是名字的一部分。"
    ),
    "“not {a}” says more than “not”.": "“not {a}”说的不只是“not”。",
    "“not” or “no” with “every” can be read in two ways.": "“not”或“no”与“every”连用有两种读法。",
    "“not” with a measure says nothing of an order.": "“not”与度量连用说明不了次序。",
    "“not” with “{a}” after a verb is not read.": "动词之后“not”与“{a}”连用时读不懂。",
    "“only” and “if” together can be read in two ways.": "“only”与“if”并用有两种读法。",
    "“only” is read before a subject and before “if”.": "“only”只有在主语之前和“if”之前才读得懂。",
    "“only” is read before kinds of things, such as “only dogs”.": (
        "“only”只有在种类之前才读得懂，例如“only dogs”。"
    ),
    "“or” after “who” or “that” can be read in two ways here.": (
        "“who”或“that”之后的“or”在此有两种读法。"
    ),
    "“or” before a noun can be read in two ways here.": "名词之前的“or”在此有两种读法。",
    "“some” in a list before a verb is not read.": "动词之前并列中的“some”读不懂。",
    "“the” with “who” or “that” may speak of all of them or of some.": (
        "“the”与“who”或“that”连用，可能指全部，也可能指一些。"
    ),
    "“who” after a comma says something of all of them.": "逗号之后的“who”是对全体说的。",
    "“who” or “that” after several names may speak of one or all.": (
        "几个名字之后的“who”或“that”可能指一个，也可能指全部。"
    ),
    "“will” speaks of what is not yet so.": "“will”说的是尚未如此的事。",
    "“只有 … 才” is read of a kind alone.": "“只有 … 才”只能用于种类。",
    "“是{a}的” is not read.": "“是{a}的”读不懂。",
    "“没有 …” or “要么” as a condition is not read.": "以“没有 …”或“要么”作条件时读不懂。",
    "“要么” stands only once.": "“要么”只出现了一次。",
}
