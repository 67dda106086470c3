"""Sentences, headings and numbers in three languages, made up by chance; the same chance makes the same."""

import random
from dataclasses import dataclass
from string import Formatter

from briefing_tui.domain.article import BlockKind


@dataclass(frozen=True, slots=True)
class Language:
    """What sentences of a language are made of: sentences with gaps, and words for each kind of gap.

    `tag` is its BCP 47 tag, `space` what stands between two sentences, `digits` its digits from nought, and `names`
    what its headings and captions begin with, by kind.
    """

    tag: str
    space: str
    digits: str
    sentences: tuple[str, ...]
    titles: tuple[str, ...]
    words: dict[str, tuple[str, ...]]
    names: dict[BlockKind, str]
    is_right_to_left: bool = False

    def sentence(self, chance: random.Random) -> str:
        """Return a sentence."""
        return self._filled(chance.choice(self.sentences), chance)

    def paragraph(self, chance: random.Random, least: int = 2, most: int = 6) -> str:
        """Return some sentences."""
        return self.space.join(self.sentence(chance) for _ in range(chance.randint(least, most)))

    def title(self, chance: random.Random) -> str:
        """Return a title."""
        return self._filled(chance.choice(self.titles), chance)

    def word(self, kind: str, chance: random.Random) -> str:
        """Return a word of a kind, or a number."""
        if kind.startswith("number"):
            return self.number(chance.randint(2, 9_800))
        if kind.startswith("year"):
            return self.number(chance.randint(1990, 2024))
        return chance.choice(self.words[kind.rstrip("2")])

    def number(self, value: int) -> str:
        """Return a number in the digits of the language."""
        return "".join(self.digits[int(digit)] for digit in str(value))

    def _filled(self, pattern: str, chance: random.Random) -> str:
        gaps = {name for _, name, _, _ in Formatter().parse(pattern) if name}
        text = pattern.format_map({name: self.word(name, chance) for name in sorted(gaps)})
        return text[:1].upper() + text[1:]


ENGLISH = Language(
    "en",
    " ",
    "0123456789",
    (
        "{actor} said that {thing} in {place} had cost {number} million dollars since {year}.",
        "The {body} has not published the figures for {year}, although {actor} asked for them twice.",
        "In {place}, {number} households depend on {thing}, and most of them lie downstream of {place2}.",
        "“We do not expect {thing} to be finished before {year},” {actor} told the {body}.",
        "{actor} and {actor2} agreed to reopen {thing} near {place}, but no date was given.",
        "According to the {body}, {thing} between {place} and {place2} carried {number} tonnes in {year}.",
        "Some {number} people left {place} after the flood; {actor} calls the number exaggerated.",
        "It is likely that {actor} will delay {thing} until the {body} has heard {actor2}.",
        "The treaty of {year} (article {number}) gives {place} a share of the water, which {place2} disputes.",
        "{actor} may close {thing} if the border posts at {place} are not rebuilt, the {body} warned.",
        "Trade through {place} grew by {number} per cent, mainly because {thing} was repaired.",
        "Neither {actor} nor the {body} answered questions about {thing}; both referred to a statement of {year}.",
        "A well-known long-term problem is the maintenance of {thing}: of {number} pumps at {place}, half stand still.",
    ),
    (
        "{place} and the water of {place2}",
        "What {actor} wants from the {body}",
        "{thing} after {year}",
        "Trade, transit and {thing}",
        "The view from {place}",
    ),
    {
        "actor": (
            "the provincial government", "the Ministry of Water", "the Union of Carriers", "Governor Aldanov",
            "the neighbouring republic", "the railway administration", "Minister Teraz", "the farmers’ council",
            "a spokeswoman of the bank", "the border command",
        ),
        "body": (
            "joint commission", "river authority", "statistical office", "committee on transit", "regional assembly",
            "court of auditors", "development bank",
        ),
        "place": (
            "Karvan", "Upper Sarez", "Port Amuly", "Deh-e Naw", "Tashrabat", "Old Termiz", "Zarafgan", "Kulma Pass",
            "Ishkash", "the Shirin valley", "Murgh",
        ),
        "thing": (
            "the irrigation canal", "the northern railway", "the high-voltage transmission line",
            "the friendship bridge", "the customs terminal", "the hydropower station", "the gas interconnection",
            "the observation network", "the cross-border market",
        ),
    },
    {BlockKind.CAPTION: "Table", BlockKind.HEADING: "Section"},
)  # fmt: skip

PERSIAN = Language(
    "fa",
    " ",
    "۰۱۲۳۴۵۶۷۸۹",
    (
        "{actor} گفت که {thing} در {place} از سال {year} تاکنون {number} میلیون دلار هزینه داشته است.",
        "{body} آمار سال {year} را منتشر نکرده است، هرچند {actor} دو بار آن را خواسته بود.",
        "در {place} زندگی {number} خانوار به {thing} وابسته است و بیشتر آن‌ها پایین‌تر از {place2} قرار دارند.",
        "{actor} به {body} گفت: «انتظار نداریم {thing} پیش از سال {year} به پایان برسد.»",
        "{actor} و {actor2} توافق کردند {thing} را نزدیک {place} بازگشایی کنند، اما تاریخی اعلام نشد.",
        "به گزارش {body}، {thing} میان {place} و {place2} در سال {year} حدود {number} تُن بار جابه‌جا کرد.",
        "پس از سیلاب نزدیک به {number} نفر {place} را ترک کردند؛ {actor} این رقم را اغراق‌آمیز می‌داند.",
        "احتمال دارد {actor} کار {thing} را تا شنیدن نظر {actor2} در {body} به تعویق بیندازد.",
        "پیمان سال {year} (مادهٔ {number}) سهمی از آب را به {place} می‌دهد که {place2} آن را نمی‌پذیرد.",
        "شرکت {company} می‌گوید {thing} در {place} را با {number} کارگر می‌سازد.",
        "بازرگانی از راه {place} به میزان {number} درصد رشد کرد، بیشتر به این دلیل که {thing} تعمیر شد.",
    ),
    (
        "{place} و آب‌های {place2}",
        "{actor} از {body} چه می‌خواهد",
        "{thing} پس از سال {year}",
        "بازرگانی، گذار و {thing}",
        "نگاهی از {place}",
    ),
    {
        "actor": (
            "دولت ولایتی", "وزارت آب", "اتحادیهٔ باربران", "والی آلدانوف", "جمهوری همسایه", "ادارهٔ راه‌آهن",
            "وزیر طرازی", "شورای کشاورزان", "سخنگوی بانک", "فرماندهی مرزبانی",
        ),
        "body": ("کمیسیون مشترک", "سازمان رودخانه", "ادارهٔ آمار", "کمیتهٔ گذار", "انجمن منطقه‌ای", "دیوان محاسبات"),
        "place": ("کاروان", "سرز بالا", "بندر آمو", "ده نو", "تاش‌رباط", "ترمذ کهنه", "زرافگان", "گردنهٔ کُلما", "اشکاش"),
        "thing": (
            "کانال آبیاری", "راه‌آهن شمال", "خط انتقال برق", "پل دوستی", "پایانهٔ گمرک", "نیروگاه آبی", "شبکهٔ دیدبانی",
            "بازار مرزی",
        ),
        "company": ("Hydroconsult GmbH", "TransLine Ltd", "AquaTech (Dushan)"),
    },
    {BlockKind.CAPTION: "جدول", BlockKind.HEADING: "بخش"},
    is_right_to_left=True,
)  # fmt: skip

CHINESE = Language(
    "zh",
    "",
    "0123456789",
    (
        "{actor}表示，自{year}年以来，{place}的{thing}已耗资{number}万美元。",
        "{body}尚未公布{year}年的数据，尽管{actor}曾两次提出要求。",
        "在{place}，{number}户家庭依靠{thing}生活，其中多数位于{place2}下游。",
        "“我们预计{thing}在{year}年之前无法完工。”{actor}对{body}说。",
        "{actor}与{actor2}同意在{place}附近重新开放{thing}，但没有说明日期。",
        "据{body}统计，{year}年{place}与{place2}之间的{thing}共运送货物{number}吨。",
        "洪水过后，约{number}人离开了{place}；{actor}认为这一数字有所夸大。",
        "在听取{actor2}的意见之前，{actor}很可能推迟{thing}的建设。",
        "{year}年的条约（第{number}条）规定{place}享有一部分用水，{place2}对此提出异议。",
        "{company}公司称，将在{place}雇用{number}名工人修建{thing}。",
        "经由{place}的贸易增长了{number}%，主要是因为{thing}得到修复。",
    ),
    ("{place}与{place2}的水", "{actor}对{body}的期望", "{year}年之后的{thing}", "贸易、过境与{thing}", "从{place}看"),
    {
        "actor": (
            "省政府", "水利部", "承运人联盟", "阿尔达诺夫州长", "邻国", "铁路管理局", "特拉兹部长", "农民委员会",
            "银行发言人", "边防司令部",
        ),
        "body": ("联合委员会", "河流管理局", "统计局", "过境委员会", "地区议会", "审计院"),
        "place": ("卡尔万", "上萨雷兹", "阿姆利港", "新村", "塔什拉巴特", "旧铁尔梅兹", "扎拉夫甘", "库尔马山口"),
        "thing": ("灌溉渠", "北方铁路", "高压输电线路", "友谊桥", "海关货场", "水电站", "观测网", "边境市场"),
        "company": ("Hydroconsult GmbH", "TransLine", "AquaTech"),
    },
    {BlockKind.CAPTION: "表", BlockKind.HEADING: "节"},
)  # fmt: skip

LANGUAGES = (ENGLISH, PERSIAN, CHINESE)
