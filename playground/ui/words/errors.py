"""What cannot be done, and what to do instead, in Chinese: sentences that a visitor meets.

In:  the sentences of PlaygroundError with a blank for what they name
Out: the same in Chinese; what only the command line or the owner meets stays in English
"""

ERRORS: dict[str, str] = {
    # data sets of the hub
    "{quote} names no file of the hub; write hub:OWNER/NAME/FILE, and @REVISION for one that stays "
    "the same.": "{quote} 不是 Hub 文件的地址；请写 hub:OWNER/NAME/FILE，加 @REVISION 可固定版本。",
    "{file} is Parquet, which is not read here. Save it as JSON lines where pandas and pyarrow are "
    'installed, and give that file: python -c "import pandas; '
    "pandas.read_parquet('hf://datasets/{set}/{name}').to_json('set.jsonl', orient='records', "
    'lines=True)"': (
        "{file} 是 Parquet 文件，这里读不了。请在装有 pandas 和 pyarrow 的环境中存为 JSON Lines，"
        '再给出该文件：python -c "import pandas; '
        "pandas.read_parquet('hf://datasets/{set}/{name}').to_json('set.jsonl', orient='records', "
        'lines=True)"'
    ),
    "{file} is not read here: of the hub's sets JSON lines (.jsonl, .jsonl.gz) and .csv are. Save "
    "it as one of those, and give that file.": (
        "{file} 这里读不了：Hub 数据集可用 JSON Lines（.jsonl、.jsonl.gz）和 .csv。"
        "请存为其中一种，再给出该文件。"
    ),
    "Give the address of a file of the hub first, and press Enter.": (
        "请先给出 Hub 文件的地址，并按回车。"
    ),
    "Only whoever runs this server may have it fetch files of the hub. Download the file, and give "
    "it as a file of yours.": "只有本服务器的管理者可以从 Hub 下载。请自行下载后作为你的文件上传。",
    # runs that are carried
    "Line {n} is no run of a log: {what}.": "第 {n} 行不是日志中的记录：{what}。",
    "The file has more than {n} lines, as many as are taken in at once. Cut it, and give the "
    "parts.": "文件超过 {n} 行，一次最多导入这么多。请拆开后分次导入。",
    "These runs are more than {n} MB. Search for fewer, such as those of one task; whoever runs "
    "this server has playground history --export-all.": (
        "这些记录超过 {n} MB。请缩小范围，例如只取一项任务；服务器管理者可用 "
        "playground history --export-all。"
    ),
    "You have {n} runs here, and no more are taken in. Delete some first.": (
        "你在此已有 {n} 条记录，不再导入。请先删除一些。"
    ),
    # scenarios in the box
    "Line {n} has no arrow: {line}. Below the first question each line is a question, an arrow "
    "and its answer, such as {sample}; facts stand above, and a line of --- begins another "
    "scenario.": (
        "第 {n} 行没有箭头：{line}。第一个问题之后，每行都是问题、箭头和答案，例如 {sample}；"
        "事实写在上面，一行 --- 开始另一个情景。"
    ),
    "Line {n} asks and has no arrow. Write “{question} → {answer}”.": (
        "第 {n} 行是问题，却没有箭头。请写成“{question} → {answer}”。"
    ),
    "Line {n} has no question before its arrow. Write it as in {sample}.": (
        "第 {n} 行的箭头前没有问题。请照 {sample} 的样子写。"
    ),
    "Line {n} has no answer after its arrow. Write True, False, Unknown, the names that are asked "
    "for, or {silent} where there ought to be none.": (
        "第 {n} 行的箭头后没有答案。请写 真、假、未知、所问的名字，或在不应有答案处写 沉默。"
    ),
    "Line {n} says {line}. What may stand there is {known}.": (
        "第 {n} 行写着 {line}。那里可以写的是 {known}。"
    ),
    "The scenario of line {n} has no facts. Write them above its questions.": (
        "第 {n} 行的情景没有事实。请写在问题上面。"
    ),
    "The scenario of line {n} asks nothing. Write below it lines such as {sample}.": (
        "第 {n} 行的情景没有提问。请在下面写上像 {sample} 这样的行。"
    ),
    "This text has {n} scenarios. Paste one of them; the command playground check takes a whole "
    "file.": "这段文字有 {n} 个情景。请只粘贴其中一个；命令 playground check 可以运行整个文件。",
    "More than {n} checks are not kept here. Remove some first.": (
        "这里最多保留 {n} 项检验。请先移除一些。"
    ),
    # what is asked
    "There is nothing to answer: there are only marks, and no word. Type a question.": (
        "没有可回答的内容：只有标点，没有文字。请输入问题。"
    ),
    "There is an order, and no text that it is about. Write the text behind the order, or into the "
    "box above it.": "有要求，却没有相应的文字。请把文字写在要求之后，或填入上方的框中。",
    "There is nothing to answer: the question is empty. Type it first.": (
        "没有可回答的：问题是空的，请先输入。"
    ),
    "Nothing is asked yet: type a question, or choose one of the examples.": (
        "还没有提问：请输入问题，或选择一个例子。"
    ),
    "The address names a {field} “{what}”; the {fields}s are {names}.": (
        "地址中的 {field} “{what}” 不存在；{fields} 有 {names}。"
    ),
    "There is no text to extract from; type or paste some.": "没有可抽取的文字，请输入或粘贴一些。",
    "There is no text to judge; type a sentence or two.": "没有可判断的文字，请输入一两句话。",
    "There is no text to summarize; type or paste one.": "没有可摘要的文字，请输入或粘贴一段。",
    "There is no text to translate; type a sentence or two.": "没有可翻译的文字，请输入一两句话。",
    "The {field} has {n} characters; at most {m} are taken. Shorten it, or ask about a part of "
    "it.": ("文字有 {n} 个字符，最多接受 {m} 个。请缩短，或只问其中一部分。"),
    "What “{asked}” asks after “{before}” is not clear. Write the whole question.": (
        "“{asked}”接在“{before}”之后，看不出问的是什么。请把问题写完整。"
    ),
    "Nobody answered “{before}”; why not stands in its place. To ask the reason for something in "
    "the text, write the whole question.": (
        "“{before}”没有得到回答，原因写在答案的位置。要问文中某件事的缘由，请把问题写完整。"
    ),
    "There are two orders in it. Ask for one, and then for the other.": (
        "其中有两项要求。请先提一项，再提另一项。"
    ),
    "The option {key} has {n} characters; at most {m} are taken. Shorten it.": (
        "选项 {key} 有 {n} 个字符，最多接受 {m} 个。请缩短。"
    ),
    "The option {key} is {quote}; it takes {what}.": "选项 {key} 为 {quote}；它应为 {what}。",
    "The choice {quote} is no answer here; they are {what}.": (
        "{quote} 不是这里的答案；可选：{what}。"
    ),
    "The text is in {lang} and was to be translated into {into}; choose another target_language, "
    "or say the source_language if it is another.": (
        "文字的语言是{lang}，要译成的也是{into}；请选择另一种目标语言，若识别有误请指明原文语言。"
    ),
    "There is half a character at place {n} of what you sent, so it is not text. Type or paste it "
    "again.": "所发内容的第 {n} 处只有半个字符，不是文字。请重新输入或粘贴。",
    "The prover z3 knows no closed world: what does not follow there is Unknown. Ask with "
    "world=open, or ask clingo.": (
        "证明器 z3 不懂封闭世界：推不出的就是未知。请用开放世界提问，或改问 clingo。"
    ),
    "The prover z3 knows no weights. Leave them out, or ask ProbLog.": (
        "证明器 z3 不懂概率。请去掉概率，或改问 ProbLog。"
    ),
    "Sentence {n} could not be read, so it takes no weight. Change it.": (
        "第 {n} 句未能读懂，因此不能给概率。请改动它。"
    ),
    "Sentence {n} says “or”, and such a sentence takes no weight.": (
        "第 {n} 句含“或”，这样的句子不能给概率。"
    ),
    # how much
    "The facts and rules have {n} characters; at most {m} are read. Leave out what the question "
    "does not need.": "事实与规则有 {n} 个字符，最多读 {m} 个。请去掉问题用不到的。",
    "The facts and rules have more than {n} sentences. Leave out what the question does not "
    "need.": "事实与规则超过 {n} 句。请去掉问题用不到的。",
    "The rules and facts can be put together in more than {n} ways. Ask with fewer facts, or with "
    "rules that speak of fewer things at once.": (
        "规则与事实的组合超过 {n} 种。请减少事实，或让规则一次少说几样东西。"
    ),
    "The rules can be filled with names in {n} ways, and at most {m} are worked out. Ask with "
    "fewer names or fewer rules.": "规则可用名字填出 {n} 种，最多计算 {m} 种。请减少名字或规则。",
    "The facts and rules have more than {n} sentences that differ in more than their names. Leave "
    "out what the question does not need.": (
        "事实与规则中超过 {n} 句的差别不只在名字。请去掉问题用不到的。"
    ),
    "The formulas have {n} characters; at most {m} are read. Leave out what the question does not "
    "need.": "公式有 {n} 个字符，最多读 {m} 个。请去掉问题用不到的。",
    "There are more than {n} formulas. Leave out what the question does not need.": (
        "公式超过 {n} 条。请去掉问题用不到的。"
    ),
    "{n} names with {m} comparisons are more than can be placed in an order. Leave out what the "
    "question does not need.": ("{n} 个名字与 {m} 个比较太多，无法排出次序。请去掉问题用不到的。"),
    "The search for an order was stopped after {n} conflicts. Leave out what the question does "
    "not need.": "寻找次序试错 {n} 次后停止。请去掉问题用不到的。",
    "The search for what follows was stopped after {n} conflicts. Ask with fewer sentences that "
    "say “not”.": "推理试错 {n} 次后停止。请减少含“不”的句子。",
    "“or”, or a “not” that runs in a circle, leaves the text open, and its weights have more than "
    "{n} outcomes to look at. Ask with fewer weights.": (
        "“或”或循环的“不”使原文未定，其概率有超过 {n} 种结果要看。请减少概率。"
    ),
    "The process that worked on this ended before there was an answer: it took too much memory, or "
    "the page is being closed. Ask again, or about a shorter text.": (
        "处理它的进程在得出答案前就结束了：内存不足，或页面正在关闭。请再问一次，或缩短文字。"
    ),
    "The message has {n} characters; at most {m} are taken. Shorten it, or ask about a part of "
    "it.": "消息有 {n} 个字符，最多 {m} 个。请缩短，或只问其中一部分。",
    "{n} questions of yours are not answered yet, and no more are taken at once. Wait for an "
    "answer, or stop one of them.": (
        "你有 {n} 个问题尚未答完，不能同时再提。请等待，或停止其中一个。"
    ),
    "{n} questions of all visitors are not answered yet, and no more are taken at once. Ask again "
    "in a minute.": "所有访客共有 {n} 个问题尚未答完，暂不接受新的。请一分钟后再问。",
    "{n} questions like this one wait for an answer here, and no more are taken. Ask it again in a "
    "few minutes.": "已有 {n} 个这类问题在等待，暂不接受新的。请几分钟后再问。",
    "That is a search for {n} words; search for {m} at most.": "一次搜索了 {n} 个词，最多 {m} 个。",
    # documents
    "{file} is of a kind that is not read. Use {kinds}, or paste its text.": (
        "{file} 是不支持的类型。请用 {kinds}，或粘贴其中的文字。"
    ),
    "{file} is not text. Save it as UTF-8 text, or choose another file.": (
        "{file} 不是文字。请存为 UTF-8 文本，或选择其他文件。"
    ),
    "{file} has no text in it.": "{file} 中没有文字。",
    "{file} has {n} characters of text; at most {m} are taken. Paste the part that matters.": (
        "{file} 有 {n} 个字符，最多接受 {m} 个。请粘贴要紧的部分。"
    ),
    "{file} has a line of column names and no rows under it.": "{file} 只有列名，下面没有行。",
    "{file} has no text on its pages: they are pictures, perhaps scans. Paste the text, or run the "
    "file through text recognition first.": (
        "{file} 的页面上没有文字：是图片，也许是扫描件。请粘贴文字，或先做文字识别。"
    ),
    "{file} has {n} MB; at most {m} are taken. Paste the part that matters.": (
        "{file} 有 {n} MB，最多接受 {m} MB。请粘贴要紧的部分。"
    ),
    "{file} is locked. Save it without a password.": "{file} 已加密。请不带密码另存。",
    "{file} is not a {form} that can be read: {what}. Save it again.": (
        "{file} 无法读取：{what}。请重新保存。"
    ),
    "{file} has {n} pages; at most {m} are taken. Save the pages that matter as a file of their "
    "own, or paste their text.": (
        "{file} 有 {n} 页，最多 {m} 页。请把要紧的几页另存为文件，或粘贴其中的文字。"
    ),
    "{file} has more than {n} characters of text, and no more are taken. Paste the part that "
    "matters.": "{file} 的文字超过 {n} 个字符。请粘贴要紧的部分。",
    "{file} unpacks to more than is taken. Paste the part that matters, or save it as plain text "
    "(.txt).": "{file} 解开后太大。请粘贴要紧的部分，或存为纯文本（.txt）。",
    "Reading {file} takes more than {n} seconds, so it was given up. Paste the part that matters, "
    "or save it as plain text (.txt).": (
        "读取 {file} 超过 {n} 秒，已放弃。请粘贴要紧的部分，或存为纯文本（.txt）。"
    ),
    "{file} says that it is {form} and is not: {what} at byte {n}. Save it again as UTF-8.": (
        "{file} 声称是 {form}，其实不是：第 {n} 字节有误（{what}）。请存为 UTF-8。"
    ),
    "Other documents are being read just now, so {file} was not. Try again in a moment, or paste "
    "its text.": "正在读取其他文档，{file} 未能读取。请稍后再试，或粘贴其中的文字。",
    "Apertium is not installed on this machine, so nothing is translated by rules. Install it: "
    "{command}": "本机没有安装 Apertium，因此不能按规则翻译。请安装：{command}",
    # addresses, sharing, what is taken along
    "This address is too long to be read; paste the text into the box.": (
        "这个网址太长，无法读取；请把文字粘贴到框里。"
    ),
    "There is no such answer here: it was deleted, or its owner does not share it.": (
        "这里没有这个回答：它已被删除，或其主人没有分享。"
    ),
    "There is no such conversation here: it was deleted, or it is another visitor's.": (
        "这里没有这段对话：它已被删除，或属于另一位访客。"
    ),
    "Only the one who asked can share this answer.": "只有提问者才能分享这个回答。",
    "There is nothing to take along yet. Ask something first.": "还没有可带走的内容，请先提问。",
    "There is no picture of this. The JSON of the answer has it.": (
        "这一项没有图；回答的 JSON 中有它。"
    ),
    "This answer is no longer on the page. Open it in the log.": (
        "这个回答已不在页面上，请在记录中打开。"
    ),
    "That conversation is someone else's. Begin a new one.": "这段对话属于别人，请开始新的对话。",
    "That conversation was deleted. Undo that, or begin a new one.": (
        "这段对话已被删除。请撤销删除，或开始新的对话。"
    ),
    # comparisons
    "A comparison takes {n} to {m} solvers, and these are {w}. Choose each once, such as clingo "
    "and embedded.": (
        "一次比较需要 {n} 至 {m} 个求解器，这里是 {w} 个。请各选一次，例如 clingo 和 embedded。"
    ),
    "{n} questions to {m} solvers are {w} answers; at most {all} are taken here. Take fewer "
    "questions, or compare on the command line.": (
        "{n} 题交给 {m} 个求解器，共 {w} 个答案；这里最多 {all} 个。请减少题数，或用命令行比较。"
    ),
    "{n} comparisons of yours are kept. Delete one of them first.": (
        "已保存你的 {n} 个比较。请先删除其中一个。"
    ),
    "A comparison of yours goes on. Wait for its end, or stop it.": (
        "你有一个比较正在进行。请等它结束，或停止它。"
    ),
    "{n} comparisons of all visitors go on, and no more are taken at once. Start this one in some "
    "minutes.": "所有访客共有 {n} 个比较正在进行，暂不再接受。请几分钟后再开始。",
    "It is being stopped just now. Go on with it in a moment.": "它正在停止。请稍后再继续。",
    "{file} has no column that is called {field}. Say which one it is, of {what}.": (
        "{file} 没有名为 {field} 的列。请指明是哪一列：{what}。"
    ),
    "{file} has no question in these rows: {rows}. Write one there, or leave the row out.": (
        "{file} 的这些行没有问题：{rows}。请写上问题，或删去该行。"
    ),
    "{file} has answers that are none of {labels} ({what}), in these rows: {rows}. Write them so, "
    "say which of its labels means which, such as 1=positive, or choose another task.": (
        "{file} 有不属于 {labels} 的答案（{what}），在这些行：{rows}。请改写成其中之一，"
        "或说明各标签的含义（如 1=positive），或另选任务。"
    ),
    "There is nothing to save yet: no question was answered by all.": (
        "还没有可保存的：没有一题所有各方都答过。"
    ),
    "There is no answer to open here: none was kept of this question.": (
        "没有可打开的答案：这一题没有保存答案。"
    ),
    "Upload a file of questions first: .jsonl, .csv or .xlsx.": (
        "请先上传题目文件：.jsonl、.csv 或 .xlsx。"
    ),
    "The file is no longer here: uploads are kept ten minutes. Upload it again.": (
        "文件已不在：上传的文件保留十分钟。请重新上传。"
    ),
    "This answer has no attention: no network with attention gave it.": (
        "这个回答没有注意力：它不是由带注意力的网络给出的。"
    ),
}
