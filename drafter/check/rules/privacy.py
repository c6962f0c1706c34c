"""Private data that a published report may not hold: names of persons with illness or record."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check.expression import Expression
from drafter.check.finding import Hit, Severity, at
from drafter.check.registry import rule
from drafter.check.subject import Subject
from drafter.check.text import BODY

_SURNAMES = (
    "赵钱孙李周吴郑王冯陈蒋沈韩杨朱秦许吕张孔曹严魏陶姜谢邹苏潘葛彭郎鲁韦马袁柳唐费薛贺倪汤滕罗郝"
    "邬卞康伍余顾孟黄穆萧尹姚邵湛汪祁毛狄戴宋庞熊纪舒屈祝董梁杜阮蓝闵贾江童郭梅盛林钟徐邱骆蔡田樊"
    "胡凌霍虞柯卢莫丁邓郁洪包左石崔吉龚程邢裴陆荣翁荀甄封储靳段焦巴侯班仇叶何高谭曾黎龙万易武乔史常文庄齐聂章"
    "刘于范廖夏付闫雷阎岳涂关詹向覃农敖金方任姚尤施华喻苗俞柏傅云白乌"
)
_WHO = (
    "患者|吸毒人员|戒毒人员|康复人员|戒毒康复人员|矫正对象|刑满释放人员|信访人|上访人|涉"
    "案人|当事人|低保户|特困人员|残疾人|困境儿童|留守儿童|被告人|罪犯"
)
_NAMED = Expression(
    rf"(?:{_WHO})(?:[：:“]|为|是)?([{_SURNAMES}][\u4e00-\u9fff]{{1,2}}?)(?=[，、（(”。；]|等|因|与|在|于|已|被|曾|的|家|落实|实施|进行|开展|给予|签订|纳入|建立|做好|加强)"
)
_AFTER = Expression(
    rf"(?:(?<![\u4e00-\u9fff])|(?<=居民)|(?<=村民)|(?<=群众)|(?<=青年))([{_SURNAMES}][\u4e00-\u9fff]{{1,2}})"
    r"(?=(?:曾?因)?(?:患有|患精神|患病|吸毒|涉毒|被强制|被判|被行政拘留))",
    ("患", "毒", "被"),
)
_COUNTED = Expression(rf"(?:{_WHO})([\u4e00-\u9fff·]{{3,8}})等\d+(?=[人名位])", ("等",))
_NOT_NAMES = Expression(
    r"某|人员|对象|群体|群众|[人员事项等类别管户]$|^(?:陈[述情]|周[边围到期]|程[序度]|马[上路]|许[可多]|严[格重肃禁]|康复|顾[问及]|童年|纪[律委检]|"
    r"封[闭存]|储[备存]|包[括案保联]|左右|张[贴榜]|费用|班[组子]|林[业地区]|田间|段落|余[名人]|唐突|祝贺|伍|高[度风龄中危]|常[态住年]|文[化明件]|"
    r"关[注爱怀系心]|方[面式案便]|任[务何意]|易[地怒]|向[上下各社]|农[村民业户]|金额|武装|史料|万[余元]|云南|白[天色]|施[行救教]|华[侨])"
)
_HOUSE = Expression(r"[村组巷弄区路街]\d{1,4}(?:组|栋|幢|单元)?\d{0,4}号(?!线|楼?文|令|机)", ("号",))
_ACCOUNT = re.compile(r"\d(?<!\d\d)\d{15,18}(?!\d)")
_BASIS = "《个人信息保护法》第二十八条；《政府信息公开条例》第十五条"


@rule(
    "点名的特殊人员",
    "个人信息",
    Severity.ERROR,
    suggestion="删去姓名，只写人数",
    basis=_BASIS,
    hits=(
        "全年走访精神障碍患者王建国，落实监护。",
        "对吸毒人员李明、张伟等开展帮教。",
        "残疾人龙大贵家的纠纷得到化解，对吸毒人员周建军落实管控。",
        "对吸毒人员乌云其木格等3人落实帮教。",
        "居民张建国因吸毒被强制隔离戒毒。",
    ),
    misses=(
        "对社区矫正对象及重点人员等12人开展帮教。",
        "对低保户高度重视，对残疾人关爱有加。",
        "听取当事人陈述，依法评判。",
        "全年走访精神障碍患者98人，落实监护。",
        "对吸毒人员开展帮教。",
        "苏木信访工作联席会议研究信访事项，石桥村民被评为模范。",
        "对信访人张某某开展疏导。",
        "公布办理进度和结果，方便信访人查询。",
    ),
)
def named(subject: Subject) -> Iterator[Hit]:
    """The name of an ordinary person beside illness, drugs, correction or petition."""
    for index, paragraph in subject.report.of(*BODY):
        for pattern in (_NAMED, _COUNTED, _AFTER):
            for found in pattern.finditer(paragraph.text):
                if not _NOT_NAMES.search(found[1]):
                    yield at(
                        index,
                        *found.span(1),
                        f"“{found[1]}”疑似普通人的姓名，涉及病情、违法或信访情况",
                    )


@rule(
    "住址或账号",
    "个人信息",
    Severity.ERROR,
    suggestion="删去",
    basis=_BASIS,
    hits=("帮扶对象住岭南村3组15号，按月走访。", "补助打入账号6222020200112233445。"),
    misses=("走访岭南村3组群众15户。", "拨打12345热线。"),
)
def address(subject: Subject) -> Iterator[Hit]:
    """A house number or bank account."""
    for index, paragraph in subject.report.of(*BODY):
        for found in (*_HOUSE.finditer(paragraph.text), *_ACCOUNT.finditer(paragraph.text)):
            if (
                re.search(
                    r"住|家|户|账|卡", paragraph.text[max(0, found.start() - 14) : found.start()]
                )
                and len(found[0]) != 18
            ):
                yield at(index, *found.span(), f"“{found[0]}”是住址或账号")
