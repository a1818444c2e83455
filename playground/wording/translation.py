"""What is said where a text is translated."""

TRANSLATION: dict[str, tuple[str, str]] = {
    # from which language into which one
    "languages": ("Languages\n{how}", "语言\n{how}"),
    "from as asked": (
        "From {source}, as it was asked, into {target}{asked}.",
        "按要求从{source}译成{target}{asked}。",
    ),
    "from the one it reads": (
        "From {source}, the one language the model reads, into {target}{asked}.",
        "从{source}（模型只读这种语言）译成{target}{asked}。",
    ),
    "from what it seems": (
        "The text seems to be {source}; from it into {target}{asked}.",
        "文字像是{source}；由此译成{target}{asked}。",
    ),
    "from what is likely": (
        "The text is too short to tell its language and was taken as {source}; from it into "
        "{target}{asked}.",
        "文字太短，看不出语言，当作{source}；由此译成{target}{asked}。",
    ),
    "already in the language": (
        "The text seems to be {language} already, the language it was to be translated into. "
        "Choose another target_language, or say the source_language if it is another.",
        "文字像是已经是{language}，即所要译成的语言。请另选 target_language，"
        "或用 source_language 指明原文语言。",
    ),
    "into as asked": (", as it was asked", "（按要求）"),
    "a pair": ("{source} to {target}", "{source} 译 {target}"),
    # Apertium
    "no rules for the pair": (
        "Apertium has no rules here from {source} to {target}; it translates {pairs:, }.",
        "这里的 Apertium 没有从{source}到{target}的规则；可译：{pairs:、}。",
    ),
    "stage preparation": (
        "Preparation\nLine breaks and characters with a meaning in Apertium's own notation are "
        "protected, and an end is marked.\n{output}",
        "准备\n保护换行和在 Apertium 记法中有含义的字符，并标出结尾。\n{output}",
    ),
    "stage morphological analysis": (
        "Morphological analysis\nA dictionary gives each word all its readings as lemma and tags; "
        "* marks an unknown one.\n{output}",
        "词法分析\n词典给出每个词的所有读法：词元和标记；* 表示未知的词。\n{output}",
    ),
    "stage tagging": (
        "Tagging\nOne reading of each word is kept: the likeliest by the tags of the words around "
        "it.\n{output}",
        "词性标注\n每个词只留一种读法：由前后词的标记看最可能的那种。\n{output}",
    ),
    "stage multiword splitting": (
        "Multiword splitting\nWords that were read as one, such as a verb and its pronoun, are "
        "parted.\n{output}",
        "拆分多词单位\n读作一个的几个词，如动词及其代词，在此分开。\n{output}",
    ),
    "stage genitive": (
        "Genitive\nAn apostrophe that closes a quotation is told from one of possession.\n{output}",
        "所有格\n区分收尾的引号与表示所属的撇号。\n{output}",
    ),
    "stage lexical transfer": (
        "Lexical transfer\nA bilingual dictionary puts beside each lemma all its translations; @ "
        "marks one without.\n{output}",
        "词汇转换\n双语词典在每个词元旁列出其所有译法；@ 表示没有译法。\n{output}",
    ),
    "stage lexical selection": (
        "Lexical selection\nRules about the words around a lemma choose one of its translations; "
        "without a rule it is the first.\n{output}",
        "词义选择\n关于前后词的规则选出一种译法；没有规则时取第一种。\n{output}",
    ),
    "stage phrases": (
        "Structural transfer: phrases\nRules group words into phrases, in curly brackets, put "
        "their words in order and make them agree.\n{output}",
        "结构转换：短语\n规则把词组成短语（花括号内），排好词序并使其一致。\n{output}",
    ),
    "stage agreement": (
        "Agreement of the verb\nThe pair's rules take a verb's person from an object pronoun "
        "before it; here it is left to the subject, of which the next stage knows.\n{output}",
        "动词的一致\n该语言对的规则按动词前的宾语代词定人称；这里改由下一阶段按主语来定。\n{output}",
    ),
    "stage sentence": (
        "Structural transfer: sentence\nRules move phrases, such as an owner behind what is owned, "
        "and make them agree.\n{output}",
        "结构转换：句子\n规则移动短语，如把所有者移到所有物之后，并使其一致。\n{output}",
    ),
    "stage words": (
        "Structural transfer: words\nThe phrases are opened again; each word has got its gender, "
        "number, person and tense.\n{output}",
        "结构转换：词\n短语重新打开；每个词已有性、数、人称和时态。\n{output}",
    ),
    "stage generation": (
        "Generation\nA dictionary writes each lemma with its tags as an inflected word.\n{output}",
        "生成\n词典把每个带标记的词元写成变形后的词。\n{output}",
    ),
    "stage post-generation": (
        "Post-generation\nNeighbouring words are made to fit each other in spelling, as “de el” is "
        "to “del”.\n{output}",
        "后期生成\n使相邻的词在拼写上相合，如“de el”写作“del”。\n{output}",
    ),
    "cut output": ("{output}… and {n} more characters", "{output}……另有 {n} 个字符"),
    "kept names": (
        "Kept names, code and titles as they are\nThe dictionaries would translate {names:, }, so "
        "that unknown words stood for them.",
        "名字、代码和标题保持原样\n词典会翻译 {names:、}，因此以未知的词代替它们。",
    ),
    "names as they are": ("Kept as they are: {names:, }.", "保持原样：{names:、}。"),
    "every other word known": (
        "Every other word was in the dictionaries; the rules have no probabilities.",
        "其余的词都在词典中；规则没有概率。",
    ),
    "rules lose": (
        "What the rules wrote does not keep {lost:, } as the text has it, so it is not given.",
        "规则所写未保留原文中的 {lost:、}，因此不给出。",
    ),
    "every word known": (
        "Every word was in the dictionaries; the rules have no probabilities.",
        "每个词都在词典中；规则没有概率。",
    ),
    "no word looked up": ("The rules have no probabilities.", "规则没有概率。"),
    "unknown words": (
        "The dictionaries do not have {words}; such words stay as they are.",
        "词典中没有{words}；这样的词保持原样。",
    ),
    # a network
    "does not translate": (
        "{model} does not translate from {source} to {target}; it {able}.",
        "{model} 不能从{source}译成{target}；它{able}。",
    ),
    "the embedded model": ("The embedded model", "内置模型"),
    "translates": ("translates {pairs:, }", "可译：{pairs:、}"),
    "reads alone": ("reads {language} alone", "只读{language}"),
    "writes": ("writes {languages}", "只写 {languages}"),
    "in another script": (
        "The text was said to be {source}, and is {seems}.",
        "所选的原文语言是{source}，而这段文字是{seems}。",
    ),
    "a word too long": (
        "One word has {n:letter|letters}, more than {most}: it is no word of any language.",
        "有一个词长达 {n} 个字母，超过了 {most}：没有哪种语言有这样的词。",
    ),
    "no word in the dictionaries": (
        "None of the words is in the dictionaries of {language}, so nothing would be translated. "
        "Is the text in that language?",
        "{language}词典中一个词也没有，因此什么也译不出来。这段文字是该语言的吗？",
    ),
    "no word to translate": (
        "There is no word in this text to translate.",
        "这段文字中没有可译的词。",
    ),
    "pieces": (
        "{n:piece|pieces}\n{how}\nThe first: {first: }",
        "{n} 段\n{how}\n第一段：{first: }",
    ),
    "sentence by sentence": (
        "The network reads sentence by sentence.",
        "网络逐句读入。",
    ),
    "cut sentences": (
        "Sentences of more than {window} tokens were cut at a comma or a space, into "
        "{n:piece|pieces}; what belongs together across a cut may be lost.",
        "超过 {window} 个词元的句子在逗号或空格处切开，成 {n} 段；跨切口的联系可能丢失。",
    ),
    "not in the vocabulary": (
        "{n:token of the text is|tokens of the text are} not in its vocabulary.",
        "文中有 {n} 个词元不在其词表中。",
    ),
    "searched": (
        "Searched\nAt each token the {beams} likeliest beginnings were kept (beam search). What it "
        "ended with, by score, which is the natural logarithm of p divided by the number of "
        "tokens:\n{found:\n}",
        "搜索\n每写一个词元都保留 {beams} 个最可能的开头（束搜索）。最后得到的如下，按得分排列；"
        "得分是 p 的自然对数除以词元数：\n{found:\n}",
    ),
    "a hypothesis": (
        "{text}  p = {p:.3g}, score {score:.3f}",
        "{text}  p = {p:.3g}，得分 {score:.3f}",
    ),
    "weighed each token": ("Weighed each token\n{shown}", "衡量每个词元\n{shown}"),
    "every token's distribution": (
        "The distribution that each token was taken from.",
        "每个词元所出自的分布。",
    ),
    "the first pieces' tokens": (
        "The distributions of the first {n} pieces' tokens; {rest:piece is|pieces are} not shown.",
        "前 {n} 段各词元的分布；另有 {rest} 段未显示。",
    ),
    "product of so many tokens": (
        "The confidence is the probability of exactly these {n:token|tokens}: the product of "
        "theirs, {mean:.2f} each on (geometric) average.",
        "置信度是恰好这 {n} 个词元的概率，即各自概率之积，几何平均为 {mean:.2f}。",
    ),
    # what is kept, and what is left
    "mended ways of speaking": (
        "Mended ways of speaking\nApertium puts some set ways of speaking word for word.\n"
        "{before}\n→ {after}",
        "改正惯用说法\nApertium 会把一些惯用说法逐词直译。\n{before}\n→ {after}",
    ),
    "set phrases": (
        "Set phrases from a list\n{phrases:; }",
        "取自短语表\n{phrases:；}",
    ),
    "set phrases alone": (
        "From the list of set phrases, which has no probabilities.",
        "取自短语表，没有概率。",
    ),
    "read in small letters": (
        "Read in small letters\n{n:sentence|sentences} in capitals.",
        "改为小写来读\n{n} 句全为大写。",
    ),
    "put stand-ins": (
        "Put stand-ins for what was lost\nThe network lost a number, a name or the like; it "
        "translated the sentence again with one that it knows, and the thing itself was put back: "
        "{sentences:; }",
        "以替身代替丢失的内容\n网络丢失了数字、名字等；用它认识的词代替后重译，再放回原物："
        "{sentences:；}",
    ),
    "lost in translation": (
        "What the network wrote does not keep {lost:, } as the text has it, also with stand-ins.",
        "网络所写未保留原文中的 {lost:、}，用替身也不行。",
    ),
    "figures of its own": (
        "What the network wrote has {added:, }, which the text has not.",
        "网络写出了原文没有的 {added:、}。",
    ),
    "denies once": (
        "“{text}” denies twice, and what the network wrote denies once: “{said}”",
        "“{text}”是双重否定，而网络所写只有一重否定：“{said}”",
    ),
    "in no dictionary": (
        "No word that Apertium's dictionaries know, so it may be put together of pieces: {words}.",
        "Apertium 的词典里没有，可能是由碎片拼成的：{words}。",
    ),
    "another noun": (
        "Apertium's dictionaries do not have the one for the other, so it may be another thing: "
        "{nouns}.",
        "Apertium 的词典里两者并不对应，可能是另一样东西：{nouns}。",
    ),
    "nothing comes of": (
        "Not to be relied on: nothing that was written comes of {words}; without it the network "
        "gives its words the same odds.",
        "不可依赖：译文中没有来自{words}的内容；去掉它，网络给译文的概率不变。",
    ),
    "repeats itself": (
        "The same few words come again and again.",
        "同样的几个词反复出现。",
    ),
    "not of its vocabulary": (
        "Most of it is not in the network's vocabulary.",
        "大部分不在网络的词表中。",
    ),
    "a sentence for a word": (
        "Asked for one word, the network, which has learnt sentences, wrote “{text}”.",
        "只问一个词，而这个网络学的是句子，写出的是“{text}”。",
    ),
    "goes in circles": (
        "What the network wrote goes in circles or comes to no end.",
        "网络所写循环往复，或没有写完。",
    ),
    "too improbable": (
        "The network gives its own words {mean:.2f} a token on (geometric) average; so low, it is "
        "seldom right.",
        "网络对所写每个词元的概率几何平均只有 {mean:.2f}；这么低时很少译对。",
    ),
    "so many are left": (
        "{n} of {all} sentences could not be translated; of the first:",
        "{all} 句中有 {n} 句无法翻译；第一句：",
    ),
    "ask Apertium": (
        "Ask by rules (Apertium), or choose a larger model of the hub, such as an opus-mt.",
        "请用规则（Apertium），或选用更大的 hub 模型，如 opus-mt。",
    ),
    "ask a hub model": (
        "Choose a larger model of the hub, such as an opus-mt.",
        "请选用更大的 hub 模型，如 opus-mt。",
    ),
    "do not rely on it": (
        "Not to be relied on: the network gives its own words only {mean:.2f} a token.",
        "不可依赖：网络对所写每个词元只给 {mean:.2f} 的概率。",
    ),
    "not to be relied on": (
        "Not to be relied on are the translations of {sentences}: the network gives its own words "
        "only {mean:.2f} a token in the worst of them.",
        "以下各句的译文不可依赖：{sentences}；"
        "其中最差的一句，网络对每个词元只给 {mean:.2f} 的概率。",
    ),
    "sentences are left": (
        "{n:sentence is|sentences are} left untranslated, since the network lost something of them "
        "or could not read them: {sentences}.",
        "{n} 句未译，因为网络丢失了其中内容或读不了：{sentences}。",
    ),
}
