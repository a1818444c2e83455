"""Chinese words that are told apart without spaces between them: common verbs and properties.

In:  "喜欢" in VERBS, "善良" in PROPERTIES, property_of("红色")
Out: True, True, "红"

Names and nouns are any words, as in English. A verb or property that stands nowhere here is read
where the sentence marks it (“是…的”, “很…”) or the names around it are known from other sentences.
"""

import re

VERBS = frozenset(
    """喜欢 爱 热爱 讨厌 恨 怕 害怕 恐惧 信任 相信 尊敬 尊重 敬佩 佩服 崇拜
    羡慕 嫉妒 欣赏 赞美 赞扬 表扬 批评 责备 责怪 指责 原谅 感谢 祝贺 安慰 鼓励
    支持 反对 帮助 帮 保护 守护 守卫 看守 照顾 照看 关心 关注 爱护 追 追赶 追逐
    追求 跟踪 跟随 追随 寻找 找 找到 发现 看 看见 看到 看望 注视 观察 监视 听 听见
    听到 闻 闻到 碰 碰到 触摸 摸 推 拉 推动 拉动 抱 拥抱 亲吻 打 击打 打败 击败
    战胜 攻击 袭击 咬 踢 抓 抓住 捕捉 捉 捉住 捕食 吃 喝 吞 喂 喂养 养 饲养 教
    教导 指导 训练 学习 学 认识 认得 知道 了解 理解 熟悉 记得 记住 忘记 想念 思念
    拜访 访问 探望 参观 邀请 迎接 欢迎 问候 遇见 遇到 见 见到 会见 需要 想要 要求
    要 拥有 有 持有 携带 带 带领 领导 率领 指挥 管理 控制 操纵 驾驶 骑 乘坐 修理
    修 建造 制造 制作 画 绘画 写 读 买 卖 借 租 送 运送 搬 搬运 拿 拿着 举 举起 抬
    提 扔 丢 打开 关闭 点亮 照亮 连接 驱动 启动 供电 穿过 经过 流过 环绕 围绕 包围
    包含 属于 阻挡 阻止 拦住 救 拯救 治疗 嫁 娶 服从 听从 命令 呼叫 呼唤 清洗 洗
    清洁 擦 盖住 覆盖 支撑 偷 偷走 骗 欺骗 杀 杀死 撞 撞倒 打碎 打破 弄坏 拿走
    通过 进入 离开 到达 参加 得到 获得 赢得 失去 使用 完成 解决 回答 打扫 收到 取得 遵守 违反
    批准 拒绝 选中 录取 开除 解雇 逮捕 抓走 带走 淹没 毁掉 烧毁""".split()
)
"""Verbs that take an object."""
AT_WORK = ("工作", "学习", "上班", "上学", "睡觉", "读书", "休息", "吃饭")
"""What is done somewhere: “在医院工作” is “工作在医院”."""
_ONCE = frozenset(f"{verb}过" for verb in (*VERBS, *"去来做用玩到住坐当"))
_PLACES = frozenset(
    f"{verb}在" for verb in ("", *"住坐站躺放挂停", "生活", "出生", "生长", *AT_WORK)
)
_FROM = frozenset(("位于", "来自", "属于", "毕业于"))
VERBS |= {"说", "穿", "戴", "牵", "背", "盖"} | _ONCE | _PLACES | _FROM
"""And those of what was done once and of where something is."""

_ADJECTIVES = """大 小 高 矮 长 短 胖 瘦 粗 细 宽 窄 厚 薄 深 浅 轻 重 快 慢 新 旧 老
    年轻 冷 热 暖 温暖 凉 凉爽 冰冷 炎热 寒冷 干 湿 干燥 潮湿 湿润 硬 软 坚硬 柔软
    光滑 粗糙 圆 方 尖 锋利 钝 直 弯 弯曲 平 扁 空 满 亮 明亮 暗 黑暗 昏暗 透明
    干净 脏 肮脏 整洁 好 坏 美 美丽 漂亮 丑 丑陋 帅 英俊 可爱 善良 友善 友好 仁慈
    和善 和蔼 温和 温柔 亲切 热情 热心 冷漠 残忍 凶猛 凶恶 邪恶 野蛮 粗鲁 礼貌
    聪明 聪慧 智慧 机智 愚蠢 笨 笨拙 傻 勇敢 胆小 害羞 大胆 强壮 强 弱 虚弱 强大
    健康 生病 疲倦 疲惫 累 困 饿 饥饿 渴 口渴 饱 快乐 高兴 开心 幸福 愉快 悲伤
    伤心 难过 忧伤 生气 愤怒 平静 冷静 镇定 安静 沉默 吵闹 嘈杂 大声 响亮 嘈吵 忙
    忙碌 空闲 懒 懒惰 勤奋 勤劳 努力 认真 细心 耐心 粗心 诚实 忠诚 正直 公正 真诚
    虚伪 狡猾 谦虚 骄傲 自信 自豪 贪婪 大方 慷慨 小气 吝啬 富 富有 穷 贫穷 贵 昂贵
    便宜 珍贵 稀有 普通 特殊 奇怪 神秘 危险 安全 有名 著名 重要 有趣 无聊 严肃
    幽默 甜 酸 苦 辣 咸 香 臭 新鲜 成熟 生 熟 毛茸茸 蓬松 古老 现代 完整 破碎 破
    坚固 牢固 脆弱 结实 灵活 僵硬 敏捷 迅速 缓慢 清晰 模糊 活泼 调皮 乖 听话 顽固
    固执 孤独 自由 醒 清醒 开 关 闭合 完好 液态 固态 金属 木质 带电 有毒 无毒 受伤
    着急 焦虑 紧张 放松 优雅 高贵 能干 不幸 幸运 不错 平凡 不凡 非凡 暖和 柔和
    随和 轻便 方便 均匀 健全""".split()
_COLOURS = """红 蓝 绿 黄 黑 白 灰 紫 橙 橘 粉 粉红 棕 褐 金 银 青 深红 深蓝 深绿
    浅蓝 浅绿""".split()
_DOINGS = """跑 跑步 跳 跳舞 跳跃 走路 飞 飞翔 飞行 游泳 睡 睡觉 休息 工作 唱歌
    歌唱 说话 哭 哭泣 笑 微笑 大笑 嚎叫 吼叫 吠叫 叫喊 鸣叫 发亮 发光 闪光 闪烁
    燃烧 生长 开花 结果 转动 旋转 移动 漂浮 下沉 沉没 爬树 爬 呼吸 思考 撒谎 说谎
    下雨 下雪 刮风 打雷 迟到 及格 成功 失败 导电
    骑车 骑马 开车 打字 打球 打篮球 踢足球 踢球 下棋 弹琴 弹钢琴 滑雪 滑冰 爬山 散步 回家
    上班 下班 出门 起床 洗澡 刷牙 抽烟 喝酒 做梦 钓鱼 打猎 做饭 画画 写字 读书 看书 上学
    运转 流动 融化 结冰 通电 响""".split()

COLOURS = frozenset(_COLOURS)
"""Colours, which are said with “色” or without."""

ADJECTIVES = frozenset((*_ADJECTIVES, *_COLOURS))
"""Words that say how something is."""

_LASTING = ("关门", "开门", "放假", *(f"{one}着" for one in "开关亮醒睡站坐躺活空锁燃响"))
PROPERTIES = frozenset((*ADJECTIVES, *_DOINGS, *_LASTING))
"""What is said of one thing without an object: adjectives, and verbs that take none."""

THINGS = frozenset(("人", "人们", "物", "东西", "事物", "物体", "物品", "家伙"))
"""Nouns that mean no more than "one": every big *person*, every red *thing*."""

STEMS = frozenset("甲乙丙丁戊己庚辛")
"""Names of one character, as A, B and C are."""

WHOLE = frozenset(
    """大人 大象 大雁 大鹅 大熊猫 大使 大臣 大夫 大学生 小孩 小孩子 小偷 小丑
    小贩 小提琴 小说 老师 老人 老虎 老鼠 老板 老鹰 老兵 老乡 长老 长颈鹿 长笛 高手
    高尔夫 白痴 白鹭 白杨 黑板 黑人 白人 黑熊 红人 红旗 黄瓜 黄牛 黄鼠狼 金鱼
    金丝雀 银行 银行家 青蛙 青年 方舟 重机 热狗 热气球 冷杉 坏人 好人 好友 香蕉
    香水 甜瓜 苦瓜 辣椒 酸奶 飞机 飞船 飞行员 飞鸟 跑车 跳蚤 笑脸 响尾蛇 爬虫
    直升机 平原 新娘 新郎 新人 旧人 干部 快递员 美人 美洲豹 圆规 尖塔 空姐 生物
    生物学家 熟人 关卡 开关 粉丝 紫罗兰 橙子 橘子 棕熊 灰熊 灰狼""".split()
)
"""Nouns that begin like a property and are not a thing with that property."""


AS_SUCH = frozenset(
    """好 坏 差 优秀 出色 糟糕 杰出 称职 成功 专业 业余 能干 熟练 蹩脚 快 慢 厉害""".split()
)
DOER = re.compile(".+(?:者|家|师|员|手|生|工|匠|长|兵|星|厨|教练|运动员|舞者|父亲|母亲|朋友|邻居)")
"""A good dancer is good as one; a noun that says what somebody does."""


def property_of(word: str) -> str:
    """A property in its normal form: “红色” is “红”, “开着” is “开”."""
    if word in {"开着", "关着", "亮着", "空着"}:
        return word[0]
    return word[:-1] if word.endswith("色") and word[:-1] in COLOURS else word
