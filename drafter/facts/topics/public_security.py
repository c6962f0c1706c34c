"""Facts on public security and grassroots governance."""

from __future__ import annotations

from drafter.facts.counting import CLOSED, MEETINGS, TRAININGS
from drafter.facts.declare import count, names, quotes, rate, records, share, text, titles
from drafter.facts.model import Facts
from drafter.facts.topic import Topic

_POLICE = "派出所"
_PARTY = "党建办"
_GRID_PARTY = "以网格党组织名单为准；一人兼几个网格只算一名"
_SURVEY = "照上级测评公布的数填；没有测评、没有公布的不填，不要估计"


class Cameras(Facts):
    """Surveillance cameras of one kind."""

    kind = text("类型", "", "哪一类监控？", help="如 公共区域平安监控、“爱心眼”、景区监控")
    number = count("数量", "个", "该类监控多少个？", help="这一类年底能正常使用的路数、个数")
    builder = text("单位", "", "由哪个单位建设或管理？", help="写建设或管理的单位，如 派出所；不区分的不填")


class PublicSecurity(Topic, label="平安建设", office="综治中心"):
    """Grids, centres, cameras, patrols and self-government."""

    systems = quotes(
        "治理体系", "", "推行的基层治理体系叫什么？", help="当地对治理架构的叫法，如 1+6+N；没有固定叫法的不填", stock=True
    )
    system_plans = titles("治理方案", "", "按照哪些方案推进基层治理体系建设？", help="上级或者本级印发的方案，写文件全称")
    mechanisms = quotes(
        "工作机制", "", "综治工作机制的名称是什么？", help="当地给工作机制起的名称，如 1234；没有固定名称的不填", stock=True
    )
    layout = quotes(
        "综治中心布局", "", "综治中心的功能布局叫什么？", help="照当地的叫法写，如 五室一厅；没有固定叫法的不填", stock=True
    )
    functions = names("综治中心功能", "", "综治中心承担哪些功能？", help="如 统筹整合、风险研判、矛盾化解", stock=True)
    function_rooms = count(
        "功能室数", "个", "综治中心设功能室多少个？", help="综治中心里有标牌的功能室、功能区；取年底数", stock=True
    )
    resident_units = count(
        "入驻单位数", "个", "常驻、轮驻综治中心的单位多少个？", help="派人常驻或定期轮驻的单位个数；随叫随到的不算", stock=True
    )
    village_centres = count(
        "村级综治中心数",
        "个",
        "完成规范化建设的村（社区）综治中心多少个？",
        help="已按标准建成的村（社区）综治中心；正在建的不算",
        stock=True,
    )
    grids = count(
        "一级网格数", "个", "划分一级网格多少个？", help="以网格划分方案为准；多数地方以村（社区）为一级网格", stock=True
    )
    unit_grids = count(
        "二级网格数", "个", "划分二级网格（单元网格）多少个？", help="以网格划分方案为准；一级网格以下的单元网格", stock=True
    )
    branch_secretaries = count("网格党支部书记数", "名", "网格党支部书记多少名？", help=_GRID_PARTY, office=_PARTY, stock=True)
    group_leaders = count("党小组组长数", "名", "网格党小组组长多少名？", help=_GRID_PARTY, office=_PARTY, stock=True)
    group_deputies = count("党小组副组长数", "名", "网格党小组副组长多少名？", help=_GRID_PARTY, office=_PARTY, stock=True)
    grid_workers = count(
        "网格员总数",
        "名",
        "网格员共多少名？",
        help="填了各部分由程序相加；取年底数",
        parts=("专职网格员数", "兼职网格员数"),
        stock=True,
    )
    full_time = count("专职网格员数", "名", "专职网格员多少名？", help="专门做网格工作、领固定报酬的", stock=True)
    part_time = count("兼职网格员数", "名", "兼职网格员多少名？", help="由村（社区）干部、小组长等兼任的", stock=True)
    building_heads = count(
        "党员楼栋长数", "名", "党员楼栋长多少名？", help="楼栋长里是党员的人数；一人管几栋只算一名", office=_PARTY, stock=True
    )
    household_heads = count("联户长数", "名", "联户长多少名？", help="有名册、固定联系若干户的；取年底数", stock=True)
    grid_volunteers = count("网格志愿者数", "名", "网格志愿者多少名？", help="登记在册的；临时参加活动的不算", stock=True)
    grid_trainings = count("网格员培训次数", "次", "全年组织网格员培训多少次？", help=TRAININGS)
    connected = count(
        "接入摄像头数",
        "个",
        "接入信息平台的摄像头多少个？",
        help="已接入平台、能调看的；只装未接的不算；与监控清单不重复填",
        stock=True,
    )
    cameras = records(Cameras, "监控", "", "各类视频监控各多少个？", help="一类一行，年底能正常使用的才算", stock=True)
    camera_total = count(
        "监控总数", "个", "视频监控共多少个？", help="各类合计；填了监控清单由程序相加", parts=("监控.数量",), stock=True
    )
    coverage = share("视频覆盖率", "%", "重点部位视频监控覆盖率是多少？", help="已装监控的占应装重点部位的百分之几", stock=True)
    police_cars = count(
        "新增警车数", "辆", "年内新购警务用车多少辆？", help="当年新配的；更新旧车也算，没有写“无”", office=_POLICE
    )
    police_motorcycles = count(
        "新增警务摩托车数", "辆", "年内新购警务摩托车多少辆？", help="当年新配的，电动巡逻车也算；没有写“无”", office=_POLICE
    )
    weekly_patrols = count(
        "每周巡逻次数", "次", "每周开展治安巡逻多少次？", help="平常一周的次数；知道全年总数的填“巡逻次数”", office=_POLICE
    )
    patrols = count("巡逻次数", "次", "全年开展治安巡逻多少次？", help="全年合计，以巡逻记录为准；警网联巡也算", office=_POLICE)
    patrol_people = count(
        "巡逻人次", "人次", "全年巡逻出动多少人次？", help="各次出动人数相加，民警、辅警、队员合计", office=_POLICE
    )
    joint_patrols = count(
        "警网联巡次数", "次", "民警与网格员联合巡逻多少次？", help="民警与网格员一起巡逻的次数，也已算进巡逻次数", office=_POLICE
    )
    defence_teams = count(
        "治安联防队数", "支", "村（社区）治安联防队多少支？", help="有队员名册的村（社区）联防队；取年底数", stock=True
    )
    volunteers = count("平安志愿者数", "名", "“红袖章”等平安志愿者多少名？", help="登记在册的；取年底数", stock=True)
    security_meetings = count("治安联席会议次数", "次", "治安防范联席会议召开多少次？", help=MEETINGS)
    gang_clues = count(
        "涉黑涉恶线索数", "条", "全年摸排涉黑涉恶线索多少条？", help="摸排登记、上报的条数；没有写“无”", office=_POLICE
    )
    grave_cases = count(
        "重大案事件数",
        "件",
        "全年发生重大案（事）件多少件？",
        help="以公安机关认定为准；没有发生写“无”，报告会写明没有发生",
        office=_POLICE,
    )
    fraud_households = count(
        "反诈入户数", "户", "入户反诈宣传多少户？", help="上门宣传到的户数，一户去几次只算一户", office=_POLICE
    )
    fraud_stopped = count(
        "反诈劝阻人次", "人次", "预警劝阻潜在受骗群众多少人次？", help="接到预警后联系上并劝住的人次", office=_POLICE
    )
    fraud_cases = count(
        "电诈发案数", "件", "全年电信网络诈骗发案多少件？", help="当年立案数，以公安机关数据为准；没有写“无”", office=_POLICE
    )
    fraud_cases_last = count(
        "上年电诈发案数", "件", "上年电信网络诈骗发案多少件？", help="用来与今年比较，与今年用同一口径", office=_POLICE
    )
    trouble_spots = count(
        "治安整治点数",
        "个",
        "整治治安突出问题点位多少个？",
        help="当年排查列出并整治的点位；一个点整治几次只算一个",
        office=_POLICE,
    )
    site_checks = count("重点场所检查次数", "次", "检查重点场所、景区多少次？", help="检查一处一次算一次；查几处算几次")
    school_checks = count(
        "校园寄递检查次数",
        "次",
        "检查校园周边、铁路沿线、寄递网点多少次？",
        help="检查一处一次算一次；校园、铁路沿线、寄递网点合计",
    )
    front_events = count(
        "专项宣传场次",
        "场",
        "人民防线、反邪教、反走私等属地宣传多少场？",
        help="专门以这些内容为主题的场次；已算进“普法宣传”的，这里照样填",
    )
    safety_events = count(
        "平安宣传场次", "场", "平安建设宣传多少场？", help="平安建设、治安防范宣传的场次；已算进“普法宣传”的，这里照样填"
    )
    safety_sense = share("群众安全感", "%", "群众安全感测评是多少？", help=_SURVEY)
    security_satisfaction = share("治安满意率", "%", "群众治安满意率是多少？", help=_SURVEY)
    charters = count("公约修订数", "份", "修订村规民约（居民公约）多少份？", help="当年修订并表决通过的份数；一个村算一份")
    forums = count("议事厅数", "个", "邻里议事厅等议事场所多少个？", help="有固定场所的议事厅、议事亭等；取年底数", stock=True)
    forum_meetings = count("议事次数", "次", "全年开展议事协商多少次？", help="各村（社区）议事的次数相加，以议事记录为准")
    forum_matters = count("议事事项数", "项", "议事协商议定事项多少项？", help="议定并有结论的事项；还在商量的不算")
    points_villages = count(
        "积分制村数", "个", "推行积分制的村（社区）多少个？", help="已经实行积分的村（社区）；只制定了办法的不算", stock=True
    )
    points = count("积分兑换分数", "分", "全年兑换积分多少分？", help="当年兑换出去的积分，各村（社区）合计")
    councils = count("红白理事会数", "个", "红白理事会多少个？", help="有章程、有名单的，各村（社区）合计", stock=True)
    command_orders = count(
        "指挥中心派单数", "件", "基层治理指挥中心派单多少件？", help="派给站所、村（社区）的件数；退回重派的只算一件"
    )
    command_closed = count("派单办结数", "件", "派单已办结多少件？", help=CLOSED, part_of="指挥中心派单数")
    command_rate = rate("派单办结率", "派单办结数", "指挥中心派单数", "派单办结率是多少？")
    estate_disputes = count(
        "物业纠纷数", "件", "全年受理物业纠纷多少件？", help="社区、物业调解组织等受理的；已算进“矛盾纠纷”的，这里照样填"
    )
    estate_settled = count(
        "物业纠纷化解数", "件", "其中化解多少件？", help="受理的里面到年底已化解的；还在调的不算", part_of="物业纠纷数"
    )
