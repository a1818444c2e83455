"""What comparisons say, in English and Chinese: the tab, the report, the command.

In:  the keys that ui/comparison/ and compare_tab.py ask for
Out: what was found in a sentence, the heads of tables, the names of charts
"""

WORDS_OF_COMPARISON: dict[str, tuple[str, str]] = {
    "tab compare": ("Compare", "比较"),
    # what was found
    "finding beyond chance": (
        "{first} is right more often than {second}, by {points} points (95 %: {low} to {high}). "
        "They differ by more than chance would (exact McNemar test, {p}).",
        "{first} 答对的比 {second} 多 {points} 个百分点（95 %：{low} 至 {high}）。"
        "这一差别超出偶然（精确 McNemar 检验，{p}）。",
    ),
    "finding perhaps chance": (
        "{first} is right more often than {second}, by {points} points (95 %: {low} to {high}). "
        "That may be chance (exact McNemar test, {p}).",
        "{first} 答对的比 {second} 多 {points} 个百分点（95 %：{low} 至 {high}）。"
        "这可能只是偶然（精确 McNemar 检验，{p}）。",
    ),
    "finding by clusters": (
        "{first} is right more often than {second}, by {points} points (95 %: {low} to {high}). "
        "Question by question that looks like more than chance (exact McNemar test, {p}), but they "
        "share {clusters} theories or passages, and over those it may be chance.",
        "{first} 答对的比 {second} 多 {points} 个百分点（95 %：{low} 至 {high}）。"
        "逐题看来这超出偶然（精确 McNemar 检验，{p}），但题目共用 {clusters} 个理论或段落，"
        "按这些计算，可能只是偶然。",
    ),
    "finding even": (
        "{first} and {second} are right equally often (95 % of the difference: {low} to {high} "
        "points), though not on the same questions: {n} divide them.",
        "{first} 与 {second} 答对的一样多（差别的 95 %：{low} 至 {high} 个百分点），"
        "但答对的题不同：有 {n} 题两者不同。",
    ),
    "finding too few": (
        "On {n} of {all} questions one of {first} and {second} is right and the other is not, too "
        "few for a test to tell chance from more: it takes {fewest} at least.",
        "{all} 题中只有 {n} 题是 {first} 与 {second} 一对一错，太少，检验无法区分是否偶然："
        "至少需要 {fewest} 题。",
    ),
    "finding never part": (
        "{first} and {second} are right on the same questions. Of more than these {all}, their "
        "shares may still differ by up to {high} points.",
        "{first} 与 {second} 答对的是同样的题。"
        "仅凭这 {all} 题，两者的正确率仍可能相差至多 {high} 个百分点。",
    ),
    "finding none right": (
        "Neither {first} nor {second} is right on any of the {all} questions. Is the task the "
        "right one, and are the columns those of the question, the passage and the answer?",
        "{first} 与 {second} 在 {all} 题上都没有答对。任务选对了吗？题目、段落和答案的列对吗？",
    ),
    "finding holm": ("{p} by Holm's correction for {n} pairs", "按 {n} 对作 Holm 校正后 {p}"),
    # tables and charts
    "cmp questions": ("{n} questions of {task}", "{task}，{n} 题"),
    "cmp partly": ("so far: {done} of {all} answers", "目前：{all} 个答案中的 {done} 个"),
    "cmp families": ("in {n} families that differ in one thing", "共 {n} 组，每组只差一处"),
    "cmp clusters": ("about {n} theories or passages", "共 {n} 个理论或段落"),
    "cmp solver": ("Who answers", "作答者"),
    "cmp right": ("Right", "正确"),
    "cmp interval": ("95 % interval", "95 % 区间"),
    "cmp answered": ("Right of what it answered", "作答中的正确率"),
    "cmp n": ("Questions", "题数"),
    "cmp difference": ("First less second, points", "前者减后者，百分点"),
    "cmp p": ("McNemar", "McNemar"),
    "cmp silent": ("Silent", "不作答"),
    "cmp failed": ("Failed", "出错"),
    "cmp ece": ("Calibration error", "校准误差"),
    "cmp median": ("Median time", "中位用时"),
    "cmp slow": ("95 % take at most", "95 % 用时不超过"),
    "cmp speed": ("Questions a second", "每秒题数"),
    "cmp memory": ("Memory", "内存"),
    "cmp accuracy": (
        "Share right, with its 95 % interval (Wilson)",
        "正确率及其 95 % 区间（Wilson）",
    ),
    "cmp by depth": ("Share right by depth of the proof", "按证明深度的正确率"),
    "cmp by label": ("Share right by the right answer", "按正确答案的正确率"),
    "cmp depth": ("Depth", "深度"),
    "cmp label": ("Right answer", "正确答案"),
    "cmp reliability": ("As often right as it is sure?", "有多大把握，就有多常正确？"),
    "cmp reliability note": (
        "On the line it is right as often as it says; below it, it is too sure. The larger the "
        "mark, the more answers.",
        "在对角线上：说有多大把握就有多常正确；在线下方：过于自信。标记越大，答案越多。",
    ),
    "cmp confidence": ("Confidence", "置信度"),
    "cmp coverage": ("Share answered", "作答比例"),
    "cmp risk": ("Share wrong of those", "其中错误比例"),
    "cmp risk title": ("If only the surest answers counted", "若只算把握最大的答案"),
    "cmp risk note": (
        "From left to right less sure answers are let in. A side without confidences is one point.",
        "从左到右逐渐放入把握较小的答案。没有置信度的一方只有一个点。",
    ),
    "cmp confusion": ("What was said, by the right answer", "正确答案与所答"),
    "cmp cells": ("Who is right where", "谁在哪里正确"),
    "cmp cells note": ("A number opens its questions.", "点选数字可看到相应的题目。"),
    "mark right": ("right", "正确"),
    "mark wrong": ("wrong", "错误"),
    "mark silent": ("silent", "不作答"),
    "cmp parted": ("Where they part, the worst first", "不一致之处，最严重的在前"),
    "cmp parted note": (
        "First those that were sure and wrong where the other is right. To {all} they say "
        "different things, be it that none is right or one is silent; {n} are shown.",
        "先列出一方很有把握却答错、另一方答对的题。共 {all} 题所答不同（也包括都答错或一方未答），"
        "显示 {n} 题。",
    ),
    "cmp none parted": ("They say the same to every question.", "所有题目上两者所答相同。"),
    "cmp gold": ("right is", "正确答案"),
    "cmp both answers": ("Both answers", "两个答案"),
    "cmp first of": ("The first {n} of {all}", "{all} 题中的前 {n} 题"),
    "cmp how": ("How this was worked out", "计算方法"),
    "cmp how text": (
        "A question that was not answered counts as not right. Shares have Wilson's interval; a "
        "difference is taken question by question: McNemar's exact test, Holm's correction for "
        "several pairs, and the bootstrap over whole theories or passages ({n} draws). The "
        "calibration error is over ten bins. Times are of this machine, a question at a time. "
        "Memory is the most that was resident in a process of its own, Python among it, in which "
        "this solver alone answered the three longest questions; that of a server is not known.",
        "没有作答的题不算正确。正确率用 Wilson 区间；差别逐题计算：精确 McNemar 检验，"
        "多对时用 Holm 校正，区间由对整个理论或段落的自助抽样（{n} 次）得出。"
        "校准误差按十个区间计算。用时是本机逐题作答的时间。"
        "内存是由该求解器单独在一个进程中回答最长的三题时，驻留内存的最大值，包括 Python 本身；"
        "服务器占用的内存不得而知。",
    ),
    "cmp failing": ("What moves an answer, and what ought to", "什么会改变答案，什么应当改变"),
    "cmp failing note": (
        "The questions stand in pairs that differ in one thing. The share that fails: of those "
        "whose answer ought to stay the same, how many got another one; of those whose answer "
        "ought to change, how many got the same.",
        "题目成对，每对只差一处。未通过的比例：答案本应相同却变了的，以及答案本应改变却没变的。",
    ),
    "cmp changed": ("What differs", "不同之处"),
    "cmp ought": ("The answer ought to", "答案应当"),
    "expects same": ("stay", "不变"),
    "expects other": ("change", "改变"),
    "cmp pairs": ("Pairs", "对数"),
    "cmp fails": ("{side} fails: {what} ({n})", "{side} 未通过：{what}（{n}）"),
    "cmp groups": ("Who is answered worse", "谁得到的答案更差"),
    "cmp groups note": (
        "The same sentences with a word of each group in them, and the share right.",
        "同样的句子换上各个群体的词，以及正确率。",
    ),
    "cmp group": ("Group", "群体"),
    "cmp gap": (
        "{side}, {what}: {best} before {worst} by {points} points (95 %: {low} to {high}; {p}, "
        "corrected for {n} pairs of groups).",
        "{side}，{what}：{best} 比 {worst} 高 {points} 个百分点（95 %：{low} 至 {high}；{p}，"
        "已按 {n} 对群体校正）。",
    ),
    "cmp no gap": (
        "{side}, {what}: all groups alike.",
        "{side}，{what}：各群体相同。",
    ),
    "varied names": ("names", "名字"),
    "varied nationality": ("nationality", "国籍"),
    "varied religion": ("religion", "宗教"),
    "varied gender": ("gender", "性别"),
    "varied age": ("age", "年龄"),
    "varied negation": ("negation", "否定"),
    "varied the other word": ("the opposite word", "反义词"),
    "varied capitals and marks": ("capitals and marks", "大小写与标点"),
    "varied a sentence that says nothing": ("a sentence that says nothing", "无关的句子"),
    "varied order of the sentences": ("order of the sentences", "句子顺序"),
    "varied a fact about another": ("a fact about another", "关于他人的事实"),
    "varied the same rule in other words": ("the same rule in other words", "换种说法的规则"),
    "varied a question instead of a claim": ("a question instead of a claim", "以问句代替陈述"),
    "varied a premise taken out": ("a premise taken out", "去掉一个前提"),
    "varied a sentence about something else": ("a sentence about something else", "另一件事的句子"),
    "varied the same question in other words": ("the same question in other words", "换种问法"),
    "varied slips of the keyboard": ("slips of the keyboard", "打字错误"),
    "varied another fact in the passage": ("another year in the passage", "段落中的另一年份"),
    "varied another place in the passage": ("another place in the passage", "段落中的另一地点"),
    "varied asked for something else": ("asked for something else", "问的是别的"),
    "varied 名字": ("names, in Chinese", "名字（中文）"),
    "varied 否定": ("negation, in Chinese", "否定（中文）"),
    "cmp csv": ("Save the table (CSV)", "保存表格（CSV）"),
    "cmp svg": ("Save the chart (SVG)", "保存图表（SVG）"),
    "cmp png": ("PNG", "PNG"),
    "cmp report": ("Comparison", "比较报告"),
    "yardsticks": ("Published figures", "已发表的数字"),
    "yardsticks note": (
        "Read in stored copies, in other settings than here; “how” says what was read.",
        "读自存档的副本，设置与此处不同；“来源方式”说明读的是什么。",
    ),
    "yardstick system": ("System", "系统"),
    "yardstick figure": ("Figure", "数字"),
    "yardstick data": ("On", "数据"),
    "read abstract": ("abstract of the paper", "论文摘要"),
    "read card": ("model card", "模型卡"),
    "read summary": ("another's summary", "他人的汇总"),
    "read self-reported": ("reported by itself", "自行报告"),
    "read recomputed": ("worked out by us", "由我们算出"),
    "yardstick differs": ("Where the setting differs", "设置的不同之处"),
    "yardstick how": ("How it was read", "来源方式"),
    "yardstick source": ("Source", "出处"),
    # the tab
    "compare lead": (
        "One question proves little. Put a whole set with known answers to two who answer or more: "
        "who is right where, how sure, how fast, and is the difference more than chance?",
        "一个问题说明不了什么。把整组有标准答案的题目交给两个或更多作答者："
        "谁在哪里正确、把握多大、用时多少，差别是否超出偶然？",
    ),
    "cmp set": ("Questions", "题目"),
    "set theories": ("Facts and rules, generated", "自动生成的事实与规则"),
    "set everyday": ("Everyday deductions (27)", "日常推理（27 题，英文）"),
    "set reviews": ("Reviews, for sentiment (30)", "评论的情感（30 题，英文）"),
    "set passages": ("Passages to ask about (25)", "段落问答（25 题，英文）"),
    "set robustness-deduction": (
        "Robustness and bias, deduction (299)",
        "稳健与偏见，演绎（299 题）",
    ),
    "set robustness-sentiment": (
        "Robustness and bias, sentiment (390)",
        "稳健与偏见，情感（390 题）",
    ),
    "set robustness-question-answering": (
        "Robustness and bias, questions (278)",
        "稳健与偏见，问答（278 题）",
    ),
    "set file": ("A file of yours", "你的文件"),
    "set hub": ("A data set of the Hugging Face hub", "Hugging Face Hub 上的数据集"),
    "cmp hub": ("Its address, then Enter", "文件地址，然后按回车"),
    "cmp hub hint": (
        "One file of JSON lines or CSV, 200 MB at most. It is fetched once, and the comparison is "
        "called by its commit. Whoever runs this server may fetch.",
        "一个 JSON Lines 或 CSV 文件，至多 200 MB。只下载一次，比较以其提交号命名。"
        "只有本服务器的管理者可以下载。",
    ),
    "cmp others": (
        "More models, by their names in the tab Models (may stay empty)",
        "更多模型，按“模型”页中的名称填写（可留空）",
    ),
    "cmp labels": (
        "Your labels, and what they are called here (may stay empty)",
        "你的标签在这里的名称（可留空）",
    ),
    "set made": (
        "Theories to depth {depth}, {world} world, {language}",
        "理论，深度至 {depth}，{world}，{language}",
    ),
    "made open": ("open", "开放世界"),
    "made closed": ("closed", "封闭世界"),
    "unsaid open": ("unknown (open world)", "未知（开放世界）"),
    "unsaid closed": ("false (closed world)", "假（封闭世界）"),
    "cmp depth to": ("Steps of proof, up to", "证明步数，至多"),
    "cmp world": ("What no sentence says is", "没有说到的算作"),
    "cmp language": ("Language", "语言"),
    "cmp upload": ("Upload .jsonl, .csv or .xlsx", "上传 .jsonl、.csv 或 .xlsx"),
    "cmp file task": ("What the questions ask for", "题目的任务"),
    "cmp column text": ("Column of the question or text", "问题或文字所在列"),
    "cmp column context": ("Column of the passage or facts", "段落或事实所在列"),
    "cmp column answers": ("Column of the right answer", "正确答案所在列"),
    "cmp no column": ("none", "无"),
    "cmp solvers": ("Who answers: two or more", "由谁作答：两个或更多"),
    "cmp who": ("Who is who?", "各是什么？"),
    "cmp many": ("How many questions", "题数"),
    "cmp start": ("Compare", "开始比较"),
    "cmp preview": ("The first questions", "前几题"),
    "cmp file hint": (
        "A table with a column of questions and one of right answers; which is which, you say once "
        "it is here. Or JSON lines with id, task, text, answers (and context, choices, depth). "
        "Several right answers in a cell are parted by “|”.",
        "一张表格，有一列题目和一列正确答案，上传后由你指明各列；"
        "或每行一个 JSON 对象，含 id、task、text、answers（以及 context、choices、depth）。"
        "一格中的多个正确答案用“|”分开。",
    ),
    "cmp file of": ("{name}: {n:question|questions} of {task}", "{name}：{task}，{n} 题"),
    "cmp some of": (
        "{some} of the {all} are asked, drawn at random: “How many questions” says how many",
        "从 {all} 题中随机抽取 {some} 题来问，题数由“题数”决定",
    ),
    "cmp table of": ("{name}: {n:row|rows}", "{name}：{n} 行"),
    "cmp mine": ("Your comparisons", "你的比较"),
    "cmp none": (
        "No comparison yet. Choose questions and two who answer, then press Compare.",
        "还没有比较。选择题目和两个作答者，然后点“开始比较”。",
    ),
    "cmp answers": ("{done} of {all} answers", "{all} 个答案中的 {done} 个"),
    "state running": ("going on", "进行中"),
    "state stopped": ("stopped", "已停止"),
    "state done": ("done", "完成"),
    "cmp stop": ("Stop", "停止"),
    "cmp go on": ("Go on", "继续"),
    "cmp save report": ("Save the report (HTML)", "保存报告（HTML）"),
    "cmp wait": ("The first answers are on their way.", "第一批答案即将得出。"),
    "cmp open both": ("Open both answers", "打开两个答案"),
    "cmp weighing": (
        "All is answered. How much memory each solver takes is being measured, some seconds each.",
        "已全部作答。正在测量每个求解器占用的内存，每个需要几秒。",
    ),
    "cmp while": (
        "It goes on when this page is closed, and after a restart of the server.",
        "关闭此页或服务器重启后，比较仍会继续。",
    ),
}

CHINESE_GROUPS = {
    "English": "英语", "Arabic": "阿拉伯语", "Chinese": "中国", "Spanish": "西班牙语",
    "Indian": "印度", "Nigerian": "尼日利亚", "American": "美国", "German": "德国",
    "Mexican": "墨西哥", "Polish": "波兰", "Turkish": "土耳其", "Christian": "基督教",
    "Muslim": "伊斯兰教", "Jewish": "犹太教", "Hindu": "印度教", "Buddhist": "佛教",
    "women": "女性", "men": "男性", "young": "年轻", "middle-aged": "中年", "old": "年老",
}  # fmt: skip
"""What the groups of the written pairs are called; their English is in the questions."""
