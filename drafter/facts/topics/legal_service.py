"""Facts on public legal service: stations, village counsel, and those versed in the law."""

from __future__ import annotations

from drafter.facts.counting import ATTENDANCE, TRAININGS
from drafter.facts.declare import count, money, records, text
from drafter.facts.model import Facts
from drafter.facts.topic import Topic


class ServiceStation(Facts):
    """One public legal service station."""

    name = text("名称", "", "工作站的全称是什么？", help="照牌子写全称，不加引号；几个站的一个一行")
    state = text("建设情况", "", "是新设、提升改造还是其他？", help="照实写，如 新设、提升改造、搬迁重建；报告里印在名称后面")


class LegalService(Topic, label="公共法律服务", office="司法所"):
    """Legal service for residents and villages."""

    stations = records(
        ServiceStation,
        "公共法律服务站",
        "",
        "新设或提升了哪些公共法律服务工作站？",
        help="当年新设或提升的才列，如本级、片区、景区、园区的站",
    )
    received = count(
        "站点接待人次", "人次", "公共法律服务站全年接待群众多少人次？", help="来咨询、来办事的合计；一人来两次算两次"
    )
    rooms = count(
        "村级法律服务室数", "个", "村（社区）公共法律服务室（点）多少个？", help="有场所、有牌子的室（点）；取年底数", stock=True
    )
    service_items = count(
        "法律服务事项数",
        "项",
        "对外提供的公共法律服务事项多少项？",
        help="对外公示的服务项目数，如咨询、调解、法律援助指引",
        stock=True,
    )
    counsel_villages = count(
        "法律顾问覆盖村数",
        "个",
        "聘请法律顾问的村（社区）多少个？",
        help="签了合同、有律师或法律工作者服务的村（社区）",
        stock=True,
    )
    counsel = count("村法律顾问数", "名", "村（社区）法律顾问共多少名？", help="各村合计；一人服务几个村只算一名", stock=True)
    counsel_per_village = count(
        "每村法律顾问数", "名", "每村（社区）配备法律顾问多少名？", help="各村一样多的才填；不一样的不填", stock=True
    )
    counsel_visits = count(
        "顾问进村次数", "次", "村（社区）法律顾问全年进村服务多少次？", help="各村次数相加，以服务日志为准；线上服务的不算"
    )
    counsel_logs = count("顾问服务日志数", "份", "村（社区）法律顾问形成服务日志多少份？", help="各村份数相加；一次服务一份")
    savvy_per_village = count(
        "每村法律明白人数", "名", "每村（社区）有法律明白人多少名？", help="各村不一样多的写最少的数，如 3名以上", stock=True
    )
    backbone = count(
        "法治骨干总数",
        "名",
        "法治带头人和法律明白人共多少名？",
        help="只有合计数的填这里；分开统计的填下面两项",
        parts=("法治带头人数", "法律明白人数"),
        stock=True,
    )
    leaders = count(
        "法治带头人数", "名", "培养法治带头人多少名？", help="经培训、有名册的村（社区）法治带头人；取年底数", stock=True
    )
    savvy = count("法律明白人数", "名", "培养法律明白人多少名？", help="经培训考核、登记在册的；取年底数", stock=True)
    savvy_villages = count(
        "明白人覆盖村数",
        "个",
        "确定了法律明白人的村（社区）多少个？",
        help="至少有一名登记在册法律明白人的村（社区）；取年底数",
        stock=True,
    )
    savvy_trainings = count("明白人培训次数", "次", "法律明白人培训多少次？", help=TRAININGS)
    savvy_trained = count("明白人培训人次", "人次", "法律明白人培训覆盖多少人次？", help=ATTENDANCE)
    advice_sessions = count("法律咨询次数", "次", "开展法律咨询服务多少次？", help="组织咨询活动、坐班咨询的次数；解答的人次另填")
    advice = count(
        "法律咨询人次", "人次", "全年解答法律咨询多少人次？", help="窗口、现场、电话合计；普法活动现场解答的填在“普法宣传”"
    )
    remote_advice = count("远程咨询次数", "次", "热线、远程视频法律咨询多少次？", help="用热线、视频连线解答的次数")
    aid = count("法律援助数", "件", "受理、引导法律援助多少件？", help="代收、转交、引导申请的合计；没有写“无”")
    mobile_visits = count(
        "流动服务次数", "次", "流动法律服务站巡回服务多少次？", help="到村组、集市巡回服务的次数；一天去几处算几次"
    )
    documents = count("代书数", "份", "免费代写法律文书多少份？", help="免费代写的诉状、申请、协议等份数")
    wage_cases = count(
        "欠薪维权数", "件", "协助农民工欠薪维权多少件？", help="帮助协调、引导维权的件数；一批工人为同一笔工资算一件"
    )
    wage_sum = money("欠薪维权金额", "元", "帮助农民工追回欠薪多少元？", help="经协助，工人实际拿到的钱；达成协议还没有付的不算")
    land_cases = count(
        "土地流转服务数", "件", "办理土地流转等涉农法律事务多少件？", help="土地承包、流转、征收等方面的合同、咨询、纠纷合计"
    )
    firms = count("服务企业数", "家", "提供法律服务的企业多少家？", help="得到过咨询、审合同等服务的企业；一家服务几次只算一家")
