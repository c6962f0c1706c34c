"""Facts on how public power is watched: people's congress, discipline inspection, the public."""

from __future__ import annotations

from drafter.facts.counting import ATTENDANCE, CLOSED, FIXED
from drafter.facts.declare import count, money, rate, share
from drafter.facts.topic import Topic

_CONTENT = "反馈“满意”“基本满意”的占反馈总数的百分之几；没有办理件的写“不适用”"


class Oversight(Topic, label="权力监督", office="纪检监察办公室"):
    """Supervision by deputies, discipline inspectors, auditors and residents."""

    reports = count(
        "向人大报告次数",
        "次",
        "全年向人大报告工作多少次？",
        help="向人民代表大会、主席团报告工作的次数；街道填向人大工委报告的次数",
        office="人大办公室",
    )
    motions = count(
        "人大建议数",
        "件",
        "全年承办人大代表建议多少件？",
        help="交本级办理的，主办、会办合计；会上口头提的不算",
        office="人大办公室",
    )
    motions_closed = count(
        "人大建议办结数", "件", "其中已办结多少件？", help="已书面或当面答复代表的件数", office="人大办公室", part_of="人大建议数"
    )
    motions_rate = rate(
        "人大建议办结率", "人大建议办结数", "人大建议数", "人大代表建议办结（办复）率是多少？", office="人大办公室"
    )
    deputies_content = share("人大代表满意率", "%", "代表对建议办理的满意率是多少？", help=_CONTENT, office="人大办公室")
    proposals = count(
        "政协提案数", "件", "全年承办政协委员提案多少件？", help="交本级办理的，主办、会办合计；没有写“无”", office="党政办公室"
    )
    proposals_closed = count(
        "政协提案办结数", "件", "其中已办结多少件？", help="已书面或当面答复委员的件数", office="党政办公室", part_of="政协提案数"
    )
    proposals_rate = rate("政协提案办结率", "政协提案办结数", "政协提案数", "政协提案办结（办复）率是多少？", office="党政办公室")
    members_content = share("政协委员满意率", "%", "委员对提案办理的满意率是多少？", help=_CONTENT, office="党政办公室")
    visits = count(
        "人大代表视察次数",
        "次",
        "组织人大代表视察、执法检查多少次？",
        help="人大主席团、人大工委组织的视察、调研、执法检查合计",
        office="人大办公室",
    )
    appraised = count(
        "人大评议站所数",
        "个",
        "人大代表评议站所、部门多少个？",
        help="当年被评议的站所、部门个数；一个评几次只算一个",
        office="人大办公室",
    )
    discipline_lessons = count(
        "党风党纪教育次数",
        "次",
        "全年开展党风党纪教育多少次？",
        help="学党规党纪、讲廉政党课等；看警示片、通报案例的填“警示教育次数”",
    )
    warning_lessons = count(
        "警示教育次数", "次", "全年开展廉政警示教育多少次？", help="看警示片、通报案例、旁听职务犯罪庭审等的次数"
    )
    warning_people = count("警示教育人次", "人次", "警示教育共有多少人次参加？", help=ATTENDANCE)
    base_visits = count(
        "廉政教育基地学习次数", "次", "组织到廉政教育基地学习多少次？", help="组织到教育基地、展馆学习的次数；个人自行去的不算"
    )
    talks = count(
        "廉政谈话人次",
        "人次",
        "全年开展廉政谈话、提醒谈话多少人次？",
        help="任前谈话、提醒谈话合计，一人谈两次算两次；诫勉等填“处理人次”",
    )
    checks = count("纪检监督检查次数", "次", "纪检监察机构开展监督检查多少次？", help="日常检查和专项检查合计，以检查记录为准")
    faults = count("作风问题数", "个", "自查和监督检查发现廉政作风问题多少个？", help="自查和检查登记的问题；查过没有发现写“无”")
    faults_corrected = count("作风问题整改数", "个", "其中已整改多少个？", help=FIXED, part_of="作风问题数")
    dealt_with = count(
        "处理人次",
        "人次",
        "因作风、纪律问题批评教育和处理多少人次？",
        help="批评教育、诫勉、组织处理、党纪政务处分合计；没有写“无”",
    )
    campaign_faults = count(
        "集中整治问题数",
        "个",
        "群众身边不正之风和腐败问题集中整治排查问题多少个？",
        help="专项整治中排查登记的问题；一件事涉及几个人只算一个",
    )
    campaign_corrected = count("集中整治问题整改数", "个", "其中已整改多少个？", help=FIXED, part_of="集中整治问题数")
    refunded = money("退还群众金额", "元", "集中整治退还群众资金多少元？", help="实际退到群众手里的钱；追缴到账、还没有退的不算")
    village_items = count(
        "小微权力公开事项数",
        "项",
        "村级小微权力公开事项多少项？",
        help="村级小微权力清单里对外公开的项数；各村清单相同的填清单项数",
    )
    village_supervised = count(
        "村务监督事项数", "项", "村务监督委员会监督事项多少项？", help="村务监督委员会当年监督过的事项，各村合计"
    )
    contracts = count(
        "三资合同清理数",
        "份",
        "清理农村集体“三资”合同多少份？",
        help="清查过的农村集体资金、资产、资源合同份数；有没有问题都算",
        office="农业农村办公室",
    )
    recovered = money(
        "三资收回金额",
        "元",
        "清理收回集体资金多少元？",
        help="清理后实际收回集体账户的钱；签了协议还没有到账的不算",
        office="农业农村办公室",
    )
    audit_faults = count(
        "审计巡察问题数", "个", "审计、巡察反馈问题多少个？", help="审计、巡察当年反馈给本级的问题合计；没有反馈写“无”"
    )
    audit_corrected = count("审计巡察问题整改数", "个", "其中已整改多少个？", help=FIXED, part_of="审计巡察问题数")
    audit_rate = rate("审计巡察问题整改率", "审计巡察问题整改数", "审计巡察问题数", "反馈问题整改率是多少？")
    tips = count(
        "群众监督受理数",
        "件",
        "通过举报箱、电话、接待日受理群众反映多少件？",
        help="举报箱、电话、接待日登记的；信访件填在“信访工作”",
    )
    tips_closed = count("群众监督办结数", "件", "其中已办结多少件？", help=CLOSED, part_of="群众监督受理数")
