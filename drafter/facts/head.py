"""The head of a fact file: the place, and how its report goes out as a document."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.facts.declare import dated, names, text, titles
from drafter.facts.model import Facts
from drafter.facts.place import TownKind, kind_of_name
from drafter.files.faults import brief

FORMS = ("上行文", "普通报告", "网页稿")
ISSUERS = ("政府", "党委", "党委和政府")
RURAL_TOWNSHIPS = (TownKind.TOWNSHIP, TownKind.ETHNIC_TOWNSHIP)


_RUN_TOGETHER = re.compile(
    "(?:.{2,}?(?:省|自治区))?(?:.{2,}?(?:市|自治州|地区|盟))?(?P<county>.{2,}(?:县|区|市|旗))"
)


class Place(Facts):
    """The township, its kind, and the province, city and county above it."""

    name = text("名称", "", "单位名称是什么？", help="写到“镇”“乡”“街道”“苏木”为止，如 热柘镇；不写“人民政府”", stock=True)
    kind = text("类别", "", "属于哪一类？", help="镇、乡、民族乡、苏木或街道；名称里看得出来的不填", stock=True)
    above = names("上级", "", "上级各是什么？", help="从省到县，如 广东省、梅州市、平远县；“我县”“我区”由此而来", stock=True)

    @property
    def town_kind(self) -> TownKind:
        """The kind entered, else the one that the name shows, else 镇."""
        if self.kind in {kind.value for kind in TownKind}:
            return TownKind(self.kind)
        return kind_of_name(self.name or "") or TownKind.TOWN

    @property
    def county(self) -> str:
        """The name of the county, or ''; it may have been written after province and city."""
        last = self.above[-1] if self.above else ""
        whole = _RUN_TOGETHER.fullmatch(last)
        return whole["county"] if whole else last


class Issuing(Facts):
    """Form, issuer, number, signers, recipients and dates of the report as a document."""

    form = text("形式", "", "用哪种文件形式？", help="上行文、普通报告或网页稿；不填按体例", stock=True)
    issuer = text("发文机关", "", "由谁发文？", help="政府、党委或党委和政府；不填按体例", stock=True)
    number = text("发文字号", "", "发文字号是什么？", help="照登记的文号写，如 热府〔2027〕3号；不编号的不填")
    signers = names("签发人", "", "签发人是谁？", help="上行文必填；联合发文依次写各机关签发人")
    recipient = text("主送", "", "主送哪个机关？", help="写全称或规范简称，如 平远县人民政府；不写主送机关的不填", stock=True)
    copies = names("抄送", "", "抄送哪些机关？", help="印在版记里，写全称或规范简称；没有抄送的不填", stock=True)
    printer = text("印发机关", "", "印发机关是什么？", help="版记里的送印机关，一般是党政办公室；不印版记的不填", stock=True)
    print_date = dated("印发日期", "", "哪天印发？", help="版记里的送印日期，不早于成文日期；不印版记的不填")
    date = dated("成文日期", "", "成文日期是哪天？", help="会议通过或者负责人签发的日期")
    title = text("标题", "", "标题另有规定吗？", help="不填就由程序按体例写；上级对标题有统一要求的才填")
    note = text("附注", "", "有附注吗？", help="印在成文日期下面的括号里，如 此件公开发布；没有的不填")
    opening = text("开头补充", "", "开头要写进哪些本地部署？", help="本地提法原样写入开头，如 紧扣省委“1310”具体部署")
    documents = titles("贯彻文件", "", "开头要写明贯彻哪些上级文件？", help="依次写文件名，不带书名号也可")


_NUMBER = re.compile(r"[(（\[［【〔]\s*(\d{4})\s*[)）\]］】〕]\s*第?\s*(\d+)\s*号")


def normal_number(number: str) -> str:
    """A document number with the year in 〔〕, as the standard wants it."""
    return _NUMBER.sub(lambda found: f"〔{int(found[1])}〕{int(found[2])}号", number)


_LONGEST_NAME = 30
_NO_FILE_NAME = re.compile(r"[/\\:*?\"<>|.~\s]")  # new fact files are called after their township
_BODIES = ("人民政府", "镇政府", "乡政府", "办事处", "委员会", "党委", "党工委", "工委")


def name_faults(place: Place) -> Iterator[tuple[str, str]]:
    """Message and hint for a name that the report could not be made with."""
    name = place.name or ""
    known = kind_of_name(name)
    kinds = {known, *(RURAL_TOWNSHIPS if known in RURAL_TOWNSHIPS else ())}
    if not name:
        yield "没有填单位名称", "写 名称: 某某镇"
    elif len(name) > _LONGEST_NAME or _NO_FILE_NAME.search(name):
        yield f"“{brief(name)}”不像乡镇（街道）的名称", "只写名称，不带空格、标点和路径"
    elif name.endswith(_BODIES) or "“" in name:
        yield f"“{brief(name)}”不是乡镇（街道）的名称", "名称写到“镇”“乡”“街道”“苏木”为止，不加引号"
    elif known is None and not place.kind:
        yield f"从名称“{brief(name)}”看不出是镇、乡还是街道", "加一行 类别: 镇（或乡、民族乡、苏木、街道）"
    elif known is not None and place.kind and place.town_kind not in kinds:
        yield f"名称是“{brief(name)}”，类别却是“{brief(place.kind)}”", "请核对两处；类别可由名称看出时不填"
