"""Chinese words with a feeling, on VADER's scale of -4 to 4, and the words that change them.

In:  FEELINGS["好吃"], FEELINGS["糟糕"], DEGREES["非常"]
Out: 2.0, -2.4, 1.5

Chosen for this project, a word at a time, from everyday reviews and talk; of the lists that there
are, those of HowNet and of Dalian's university may be used for study alone, NTUSD has no licence,
and SnowNLP counts words of reviews whose source it does not name.
"""

_RATED = {
    3.0: """完美 惊艳 强烈推荐 极好 绝佳 无与伦比 叹为观止 赞不绝口 爱死 神作 杰作 无可挑剔
        五星好评 太棒 一流 顶级 超赞 妙不可言 热泪盈眶 震撼""",
    2.4: """性价比高 性价比很高 性价比超高 精彩 优秀 出色 卓越 杰出 感动 感人 动人 幸福 惊喜
        满意 喜爱 热爱 推荐 值得 赞 棒 爱 美好 美味 好评 开心 快乐 高兴 愉快 喜悦 兴奋 欣慰
        自豪 胜利 成功 完善 周到 贴心 温馨 迷人 绝美 物超所值 物美价廉 深爱 心满意足 爱不释手
        流连忘返 回味无穷 引人入胜 名不虚传 点赞 给力 良心 宝藏 治愈 暖心 荣幸 恭喜 祝贺""",
    2.0: """好 好吃 好看 好喝 好听 好用 好玩 喜欢 不错 漂亮 美丽 舒服 舒适 热情 友好 友善 亲切
        善良 可爱 有趣 聪明 优美 优质 优雅 优惠 超值 划算 实惠 新鲜 可口 鲜美 香甜 好闻 帅 美
        甜 称赞 赞美 赞扬 表扬 欣赏 感谢 谢谢 感激 幸运 欢乐 温暖 温柔 体贴 耐心 细心 细致
        专业 真诚 诚实 可靠 靠谱 放心 安心 方便 便捷 便利 流畅 清晰 干净 整洁 卫生 宽敞 明亮
        安静 宁静 轻松 顺利 顺畅 受欢迎 有意思 有用 实用 耐用 结实 牢固 精致 精美 时尚 会再来
        还会来 下次还来 还会买 下次还买 再次购买 包装完好
        回购 值 鼓励 信任 尊重 乐观 自信 勇敢 伟大 光荣 荣誉 获奖 冠军 丰富
        丰盛 地道 正宗 浪漫 幽默 搞笑 爆笑 生动 深刻 入味 细腻""",
    1.4: """难忘 清楚 易懂 好记 喜人 适合 良好 健康 放松 平安 祝福 欢迎 便宜 耐看 进步 改善
        优势 优点 好处 耐穿 轻便 省心 省事 省力 清爽 凉爽 清新 香 笑 微笑 礼貌 客气 还行
        还不错 没问题 没毛病 不赖 熟练 灵活 齐全 新颖 畅快 热闹 痛快 过瘾 创新 公平 公正 和谐
        团结 友谊 和睦 朴实 真实 用心 认真 负责""",
    -1.0: """一般 平淡 平庸 勉强 凑合 将就 慢 贵 小气 单调 俗气 老套 拥挤 排队 堵车 不便 遗憾
        可惜 无奈 担心 担忧 犹豫 疑惑 困惑 疲惫 累 困 麻烦 咸 油腻 吵 短板 缺点 不足 毛病 瑕疵
        欠缺 缺货 延误 拖延 迟到 晚点 尴尬 无感 冷淡 冷漠 严厉 敷衍了事""",
    -1.8: """无语 打瞌睡 没意思 没用 没劲 差 坏 难吃 难看 难喝 难听 难用 难闻 难受 难过 难堪
        无聊 枯燥 乏味 沉闷 失望 伤心 悲伤 悲哀 痛苦 孤独 焦虑 紧张 害怕 恐惧 后悔 抱怨 投诉
        批评 指责 骂 责怪 讨厌 反感 不满 生气 愤怒 恼火 烦 烦人 烦躁 郁闷 沮丧 绝望 哭 流泪 脏
        臭 乱 破 破旧 简陋 粗糙 劣质 廉价 假 虚假 虚伪 失败 失误 错误 故障 卡顿 死机 漏水 掉色
        变质 过期 浪费 昂贵 太贵 坑 坑人 套路 忽悠 欺骗 骗 骗人 骗子 欺负 伤害 危险 受伤 生病
        疼 痛 酸痛 吵闹 嘈杂 混乱 拖沓 冗长 敷衍 粗心 马虎 懒 懒惰 笨 愚蠢 傻 幼稚 自私 贪婪
        傲慢 粗鲁 无礼 无知 不耐烦 尖酸 刻薄 嫌弃 抄袭 退货 退款 差评 吃亏 上当 受骗 心疼 心碎
        倒霉 倒闭 亏 亏损 损失 损坏 破坏 污染 事故 灾难 死亡 罚款 作弊 腐败 违法 犯罪 偷 抢
        霸道 冤枉 委屈 压抑 崩溃 头疼 头痛 恶心 拉肚子 尴尬癌 不知所云 名不副实 华而不实
        得不偿失 大失所望""",
    -2.4: """糟糕 糟 糟透 差劲 极差 很烂 烂 烂片 恶劣 恶心 恶毒 垃圾 可恶 可恨 可怕 可耻 无耻
        憎恨 厌恶 痛恨 仇恨 崩坏 惨 悲惨 凄惨 惨不忍睹 不堪 肮脏 黑心 诈骗 害人 毁了 智商税
        踩雷 避雷 拔草 再也不 不会再来 不会再买 不会再去 不想再来 无法忍受 忍无可忍 一无是处
        一塌糊涂 乱七八糟 气死 不值一看 浪费时间 浪费钱 浪费金钱 千万别 千万不要 后悔死 劝退
        滚 去死 该死 倒胃口""",
}
_REGRETS = {
    2.0: """后悔没早 后悔没有早 后悔没能早 后悔没能早点 只恨没早 恨不得早 后悔来晚 后悔买晚
        相见恨晚""",
    -1.8: """不如从前 不如以前 不如当初 不如过去 不行了 帮倒忙 早知道就不 早知道不 真不该 就不该""",
}
_RATED = {rated: f"{words} {_REGRETS.get(rated, '')}" for rated, words in _RATED.items()}
FEELINGS = {word: rated for rated, words in _RATED.items() for word in words.split()}
FEELINGS |= {
    f"好{word}": 1.3 * rated for word, rated in FEELINGS.items() if rated < 0 and word not in "坏困"
}  # “好难吃” is very hard to eat: before a bad word 好 says how much
"""A weight for each word; of one character only where the segmenter finds it as a word."""

_DEGREES = {
    1.5: "非常 特别 十分 极其 极为 极 超 超级 太 最 相当 格外 尤其 无比 万分 巨 贼 绝对 完全 简直",
    1.3: "很 真 真的 真是 挺 更 更加 那么 这么 如此 颇 蛮 好生 确实 的确 一直 总是 都 越来越",
    0.6: "有点 有点儿 有些 稍微 稍 略 略微 比较 还算 一点 几乎 不太 不怎么 不够",
}
DEGREES = {word: times for times, words in _DEGREES.items() for word in words.split()}
"""How many times as much a word before makes it; “不太” turns round too, and by less."""

AFTER = {"极了": 1.5, "死了": 1.5, "透了": 1.5, "得很": 1.3, "得不得了": 1.5, "坏了": 1.3}
"""The same of words after it."""

NEGATIONS = frozenset(
    """不 没 没有 别 并不 并非 并没有 没什么 没什么可 没什么好
    没有什么 没有什么可 没有什么好 不是 从不 从来不 从来没 从来没有 毫无 毫不 无 未
    不算 不太 不怎么 不够 算不上 谈不上 称不上 说不上 不再 不会 不能 不要 绝不 绝非 难以 缺乏
    缺少 也不 都不 一点也不 一点都不 一点不 无法 莫 勿 甭""".split()
)
"""Words that turn round what stands after them."""

PLAIN = frozenset(
    """好像 好几 好多 好久 好些 只好 正好 刚好 恰好 最好 你好 您好 大家好 爱好 好不容易 好奇
    好友 好处 差不多 差点 差点儿 差别 差异 差距 出差 时差 快递 快要 快餐 尽快 很快 赶快 快车
    凉快 爱人 爱情 可爱多 不得不 不得了 不好意思 没关系 没事 不仅 不但 不光 不只 不管 不论
    不同 不过 不久 不断 不少 不止 不妨 不料 不禁 不由得 非常 没完没了 值班 美国 美元 美术 美食
    欧美 南美 北美 甜点 甜品 香港 香蕉 香水 香菜 香烟 冷饮 冷水 冷冻 硬件 硬盘 硬币 困难
    旧金山 贵州 贵阳 贵姓 问题是 慢跑 祝福 可以说 真实 美味 坏账 破产 烂漫 笑话 哭笑不得 都市
    首都 成都 最近 最后 最新 最初 真理 更新 太阳 太太 极端 超市 超过 特别是 普通话
    好的， 好的。 好的！ 好吧""".split()
)
"""Words that have one of those in them and none of its feeling, unless they are rated too."""
