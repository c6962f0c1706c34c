"""Facts on administrative law enforcement."""

from __future__ import annotations

from drafter.facts.counting import ATTENDANCE, CLOSED, FIXED, TRAININGS
from drafter.facts.declare import count, money, names, number, quotes, rate, records, share, text
from drafter.facts.model import Facts
from drafter.facts.topic import Topic

_SAMPLED = "抽查合格的占抽查总数的百分之几，以评查、抽查结果为准；没有抽查不填"


class EnforcementStaff(Facts):
    """Staff of the enforcement office in one kind of post."""

    post = text("身份", "", "这部分人员是什么身份？", help="如 行政执法专项编制、事业编制、购买服务")
    number = count("人数", "人", "这一身份的人员有多少人？", help="年底在岗的人数；一人只算在一种身份里")


class KeyField(Facts):
    """Inspections and cases in one key field of enforcement."""

    field = text("领域", "", "是哪个重点领域？", help="写领域名称，如 耕地保护、安全生产、市容环境")
    inspections = count(
        "检查次数", "次", "在这一领域检查（巡查）多少次？", help="为这一领域出动检查的次数；一次查几个领域的，每个领域都可以算"
    )
    faults = count("发现问题数", "个", "检查发现问题多少个？", help="检查记录里登记的问题；一家有几个问题算几个")
    corrected = count("整改数", "个", "其中已整改多少个？", help=FIXED, part_of="发现问题数")
    admonished = count("劝导数", "件", "当场劝导、责令改正多少件？", help="没有立案、当场改正的；一人一次算一件")
    filed = count("立案数", "件", "这一领域立案多少件？", help="当年新立的案件；上年结转的不算")
    penalised = count("处罚数", "件", "这一领域作出行政处罚多少件？", help="当年作出处罚决定的件数，以决定书日期为准")


class Enforcement(Topic, label="行政执法", office="综合行政执法办公室"):
    """Organisation, procedure, cases, files, training and supervision of law enforcement."""

    # organisation and people
    body = text(
        "执法机构",
        "",
        "承担综合行政执法的机构叫什么名称？",
        help="写挂牌名称，如 综合行政执法办公室（综合行政执法队）",
        stock=True,
    )
    body_staff = count(
        "执法机构人数",
        "人",
        "综合行政执法机构现有工作人员多少人？",
        help="年底在岗人数；填了人员构成由程序相加",
        stock=True,
        parts=("执法机构人员构成.人数",),
    )
    body_posts = records(
        EnforcementStaff,
        "执法机构人员构成",
        "",
        "综合行政执法机构的工作人员按身份各有多少人？",
        help="各类相加等于执法机构人数；没有的身份不列",
        stock=True,
    )
    group_members = count(
        "执法协调小组人数",
        "名",
        "综合行政执法指挥协调小组共有成员多少名？",
        help="填了各部分由程序相加；没有成立小组的不填",
        stock=True,
        parts=("执法协调小组领导数", "执法协调小组干部数"),
    )
    group_leaders = count(
        "执法协调小组领导数",
        "名",
        "执法指挥协调小组中班子成员多少名？",
        help="小组名单里的班子成员；没有成立小组的不填",
        stock=True,
    )
    group_cadres = count(
        "执法协调小组干部数",
        "名",
        "执法指挥协调小组中其他干部多少名？",
        help="小组名单里班子成员以外的人，派驻站所负责人也算",
        stock=True,
    )
    officers = count(
        "执法人员数", "名", "从事行政执法工作的人员共多少名？", help="含专职、兼职和尚未取得证件的人员，不含辅助人员", stock=True
    )
    full_time = count(
        "专职执法人员数",
        "名",
        "其中专职行政执法人员多少名？",
        help="岗位就是执法的；还兼做别的工作的不算",
        stock=True,
        part_of="执法人员数",
    )
    certified = count(
        "持证执法人员数",
        "名",
        "持有行政执法证的人员多少名？",
        help="行政执法证在有效期内的；正在申领的不算",
        basis="《行政处罚法》第四十二条",
        stock=True,
        part_of="执法人员数",
    )
    certified_rate = rate("执法人员持证率", "持证执法人员数", "执法人员数", "行政执法人员持证率是多少？")
    reviewers = count(
        "法制审核人员数",
        "名",
        "配备法制审核人员多少名？",
        help="专门做和兼做法制审核的合计；办案人员不能审自己办的案",
        basis="《行政处罚法》第五十八条",
        office="司法所",
        stock=True,
    )
    assistants = count(
        "执法辅助人员数", "名", "行政执法辅助人员多少名？", help="协助巡查、劝导的聘用人员；不计入执法人员数", stock=True
    )
    stationed = count(
        "派驻执法人员数",
        "名",
        "县级部门派驻并由本级统筹指挥的执法人员多少名？",
        help="人事关系在县级部门、由本级统筹指挥的；已划转本级的不算",
        stock=True,
    )
    matters = count(
        "执法事项数",
        "项",
        "现行本级行政执法事项共多少项？",
        help="按公布的本级行政执法事项清单计，处罚、检查、强制等合计",
        stock=True,
    )
    matters_taken = count(
        "承接执法事项数", "项", "本年新承接县级下放的执法事项多少项？", help="当年新赋权或委托下来的；往年承接的不算"
    )
    matters_returned = count("收回执法事项数", "项", "本年由县级收回的执法事项多少项？", help="当年公告收回的；往年收回的不算")
    rooms = count(
        "执法功能室数",
        "间",
        "建有询问室、装备室等执法功能室多少间？",
        help="有专门用途和标牌的房间；一间房多种用途只算一间",
        stock=True,
    )
    recorders = count("执法记录仪数", "台", "配备执法记录仪多少台？", help="年底能正常使用的；报废、停用的不算", stock=True)
    vehicles = count("执法车辆数", "辆", "配备执法车辆多少辆？", help="专用于执法、年底能用的；一般公务用车不算", stock=True)
    equipment_rate = share(
        "执法装备配备率",
        "%",
        "按标准应配执法装备的配备率是多少？",
        help="已配的占按标准应配的百分之几；没有标准可对照的不填",
        stock=True,
    )

    # publication, recording, legal review
    platform = text(
        "执法信息平台", "", "公示和录入执法信息用的是哪个平台？", help="写平台全称，如 省行政执法信息公示平台", stock=True
    )
    published = count(
        "执法公示信息数", "条", "全年公示行政执法信息（数据）多少条？", help="事前、事中、事后合计；同一条在几处公示只算一条"
    )
    platform_cases = count(
        "平台录入案件数", "件", "全年录入执法信息平台的案件多少件？", help="当年的案件已录入平台的；补录往年的不算"
    )
    recording_rate = share(
        "全过程记录率",
        "%",
        "执法活动实行全过程记录的比率是多少？",
        help="有文字和音像记录的占全部（或抽查）执法活动的百分之几",
        basis="《行政处罚法》第四十七条",
    )
    major_decisions = count(
        "重大执法决定数", "件", "全年拟作出的、应经法制审核的重大执法决定多少件？", help="按本级公布的重大执法决定法制审核目录算"
    )
    reviewed = count(
        "法制审核件数",
        "件",
        "全年对重大执法决定开展法制审核多少件？",
        help="作出决定之前，审核人员出具了书面意见的",
        basis="《行政处罚法》第五十八条",
        office="司法所",
        part_of="重大执法决定数",
    )
    review_rate = rate("法制审核率", "法制审核件数", "重大执法决定数", "重大执法决定法制审核率是多少？")
    document_rate = share("执法文书规范率", "%", "抽查的执法文书规范率是多少？", help=_SAMPLED)
    procedure_rate = share("执法程序合规率", "%", "抽查的执法程序合规率是多少？", help=_SAMPLED)

    # inspections, cases and joint actions
    inspections = count(
        "行政检查次数",
        "次",
        "全年开展行政检查（执法巡查）多少次？",
        help="出动一次算一次，一次查几家也只算一次；入企检查另填“涉企检查次数”",
    )
    faults = count("检查发现问题数", "个", "行政检查发现问题多少个？", help="检查记录里登记的问题；一家有几个问题算几个")
    faults_corrected = count("检查问题整改数", "个", "其中已整改多少个？", help=FIXED, part_of="检查发现问题数")
    faults_corrected_rate = rate("检查问题整改率", "检查问题整改数", "检查发现问题数", "检查发现问题的整改率是多少？")
    filed = count("执法立案数", "件", "全年行政执法立案多少件？", help="当年新立的案件，以立案审批日期为准；上年结转的不算")
    penalties = count(
        "行政处罚案件数",
        "件",
        "全年作出行政处罚决定的案件多少件？",
        help="以本级名义作出，按决定书日期计",
        parts=("普通程序案件数", "简易程序案件数"),
    )
    ordinary = count("普通程序案件数", "件", "其中适用普通程序的处罚案件多少件？", help="立案调查后作出处罚决定的；没有写“无”")
    summary = count("简易程序案件数", "件", "其中适用简易程序（当场处罚）的案件多少件？", help="当场作出处罚决定的；没有写“无”")
    fines = money(
        "罚没金额", "元", "全年罚款和没收合计多少元？", help="当年实际收缴的罚款和没收款，可写 1.2万元；已决定还没有缴的不算"
    )
    waived = count(
        "不予处罚件数",
        "件",
        "依法不予行政处罚的案件多少件？",
        help="轻微不罚、首违不罚、无主观过错不罚合计",
        basis="《行政处罚法》第三十三条",
    )
    first_waived = count(
        "首违不罚件数", "件", "其中适用首违不罚的多少件？", help="初次违法、后果轻微、及时改正而不罚的", part_of="不予处罚件数"
    )
    mitigated = count("从轻减轻处罚件数", "件", "依法从轻、减轻处罚的案件多少件？", help="处罚决定书里写明从轻或减轻的件数")
    educated = count(
        "教育劝导件数", "件", "先行教育、劝导改正、未进入处罚程序的多少件？", help="没有立案、当场改正的；一人一次算一件"
    )
    transferred = count("移送案件数", "件", "全年移送县级部门或司法机关的案件多少件？", help="办了移送手续的；只打电话通报的不算")
    complaints = count(
        "投诉举报数",
        "件",
        "全年收到涉及行政执法事项的投诉举报多少件？",
        help="直接收到和上级转来的合计；同一事项重复举报只算一件",
    )
    complaints_closed = count("投诉举报办结数", "件", "其中已办结多少件？", help=CLOSED, part_of="投诉举报数")
    complaints_closure_rate = rate("投诉举报办结率", "投诉举报办结数", "投诉举报数", "投诉举报办结率是多少？")
    demolished = count(
        "拆除违建数", "处", "全年拆除违法建设多少处？", help="当年拆掉的处数，自行拆除和强制拆除合计；往年拆的不算"
    )
    demolished_area = number(
        "拆除违建面积", "平方米", "拆除违法建设面积多少平方米？", help="当年拆掉部分的建筑面积，与处数是同一批"
    )
    key_fields = records(
        KeyField,
        "重点领域执法",
        "",
        "各重点领域的检查、立案、处罚各有多少？",
        help="一个领域一行；只填有数的项，不必与全年总数相等",
    )
    joint_actions = count("联合执法次数", "次", "全年开展联合执法多少次？", help="两个以上部门、站所一起出动的；一次行动算一次")
    joint_bodies = names("联合执法部门", "", "与哪些部门、站所开展联合执法？", help="如 自然资源、林业、水务")
    joint_fields = names(
        "联合执法领域", "", "联合执法集中在哪些领域？", help="写主要领域，如 封山禁牧、安全生产；只有一两次的不必列"
    )
    joint_people = count("联合执法出动人次", "人次", "联合执法出动多少人次？", help=ATTENDANCE)
    joint_vehicles = count("联合执法出动车次", "车次", "联合执法出动多少车次？", help="各次出动的车辆数相加；一辆车去两次算两次")
    campaigns = count(
        "专项执法次数", "次", "全年开展专项执法行动多少次？", help="有方案、有主题的集中行动；一次行动连着几天只算一次"
    )
    campaign_names = quotes("专项执法行动", "", "开展了哪些专项执法行动？", help="写方案上的行动名称，不加引号；日常检查不列")
    off_hours = count("错时执法次数", "次", "开展错时执法、夜间巡查多少次？", help="夜间、清晨、节假日等下班时间出动的次数")
    combined = count(
        "综合查一次次数", "次", "按“综合查一次”要求合并检查多少次？", help="几个部门合并成一次检查的次数；不是少检查的次数"
    )
    grid_leads = count(
        "网格移交线索数", "件", "网格移交的执法线索多少件？", help="网格员发现、已登记移交执法机构的违法线索", office="综治中心"
    )
    grid_leads_handled = count(
        "网格线索处置数",
        "件",
        "其中已核查处置多少件？",
        help="已到场核实、有处理结果的；正在核实的不算",
        part_of="网格移交线索数",
    )

    # case files
    files = count("执法案卷数", "卷", "全年形成行政执法案卷多少卷？", help="当年结案、已归档的案卷")
    file_reviews = count("案卷评查次数", "次", "全年组织或参加案卷评查多少次？", help="本级自己评的和参加上级评的合计")
    files_county = count(
        "县级评查案卷数",
        "卷",
        "接受县级（司法局等）评查的案卷多少卷？",
        help="被县级以上抽去评查的卷数；本级自评的另填",
        office="司法所",
    )
    files_county_good = count(
        "评查合格案卷数",
        "卷",
        "县级评查中评定合格以上的案卷多少卷？",
        help="评定为合格、良好、优秀的合计，以评查通报为准",
        part_of="县级评查案卷数",
    )
    files_county_rate = rate("案卷评查合格率", "评查合格案卷数", "县级评查案卷数", "县级案卷评查合格率是多少？")
    files_excellent = count(
        "评查优秀案卷数",
        "卷",
        "县级评查中评定优秀的案卷多少卷？",
        help="评定为优秀的卷数，以评查通报为准",
        part_of="县级评查案卷数",
    )
    files_own = count(
        "自评案卷数", "卷", "本级自行评查案卷多少卷？", help="本级自己组织评查的卷数；后来又被县级抽评的也算", office="司法所"
    )
    file_faults = count("评查问题数", "个", "案卷评查指出问题多少个？", help="评查通报、评查意见里指出的问题，自评的也算")
    file_faults_corrected = count("评查问题整改数", "个", "其中已整改多少个？", help=FIXED, part_of="评查问题数")
    case_meetings = count(
        "案审会次数",
        "次",
        "重大、复杂案件集体讨论（案审会、执法联席会）多少次？",
        help="以讨论记录为准；一次会讨论几个案件只算一次",
    )

    # training and qualification
    trainings = count("执法培训次数", "次", "全年组织或参加执法培训多少次？", help=TRAININGS)
    trainees = count("执法培训人次", "人次", "执法培训共多少人次？", help=ATTENDANCE)
    training_rate = share("执法培训参训率", "%", "执法人员培训参训率是多少？", help="实际参训的占应当参训执法人员的百分之几")
    training_exam_rate = share("执法培训考核率", "%", "执法人员培训考核率是多少？", help="参加考核的占应当考核执法人员的百分之几")
    training_pass_rate = share("执法培训合格率", "%", "执法人员培训考核合格率是多少？", help="考核合格的占参加考核人员的百分之几")
    seconded = count(
        "跟班实训人次", "人次", "到县级部门跟班、跟案学习多少人次？", help="到县级执法部门跟班、跟案的；一人去两次算两次"
    )
    tests = count("执法知识测试次数", "次", "组织执法法规知识测试多少次？", help="本级组织的闭卷或线上测试；执法资格考试另填")
    examinees = count(
        "执法考试参考人数", "名", "本年参加行政执法资格考试多少名？", help="当年实际参加考试的人；一人考两次只算一名"
    )
    exam_passed = count(
        "执法考试通过人数",
        "名",
        "本年通过行政执法资格考试多少名？",
        help="当年考试合格的；等成绩的不算",
        part_of="执法考试参考人数",
    )
    exam_rate = rate("执法考试通过率", "执法考试通过人数", "执法考试参考人数", "执法资格考试通过率是多少？")
    exam_passed_all = count(
        "累计通过执法考试人数",
        "名",
        "历年累计通过执法资格考试的在岗人员多少名？",
        help="历年通过、年底还在岗的；调走、退休的不算",
        stock=True,
    )
    renewed = count("换发执法证人数", "名", "本年换发、补办行政执法证多少名？", help="到期换发、遗失补办的；第一次取得证件的不算")

    # inspections of businesses
    business_matters = count(
        "涉企检查事项数", "项", "公布的涉企行政检查事项多少项？", help="公布的检查事项里，检查对象包括企业的项数", stock=True
    )
    business_filed = count(
        "涉企检查备案数", "件", "备案的涉企行政检查（计划）多少件？", help="按规定报过备案的检查计划、方案件数"
    )
    business_checks = count(
        "涉企检查次数", "次", "全年入企行政检查多少次？", help="进一家企业检查一回算一次；一回查几个事项也只算一次"
    )
    business_scanned = count(
        "扫码入企次数", "次", "其中扫码留痕的多少次？", help="检查时扫码登记、系统里查得到记录的次数", part_of="涉企检查次数"
    )
    business_checked = count("涉企检查企业数", "家", "接受行政检查的企业多少家？", help="被检查过的企业家数，一家查几次只算一家")
    business_fewer_rate = share(
        "涉企检查压减率", "%", "入企检查次数较上年减少百分之多少？", help="与上年入企检查次数相比减少的百分比；没有减少的不填"
    )
    business_leads = count(
        "涉企执法问题数", "个", "自查发现乱收费、乱罚款、乱检查、乱查封问题多少个？", help="自查没有发现的写“无”；没有自查的不填"
    )
    business_leads_corrected = count("涉企执法问题整改数", "个", "其中已整改多少个？", help=FIXED, part_of="涉企执法问题数")

    # supervision of enforcement
    supervisors = count(
        "执法监督员数", "名", "聘请行政执法监督员多少名？", help="有聘书或文件的，如人大代表、企业代表；取年底数", stock=True
    )
    county_supervisions = count(
        "受执法监督次数", "次", "接受县级行政执法监督检查多少次？", help="县级司法行政等部门来查行政执法的次数", office="司法所"
    )
    supervision_faults = count(
        "执法监督问题数", "个", "执法监督反馈问题多少个？", help="监督检查书面反馈的问题；没有反馈问题写“无”", office="司法所"
    )
    supervision_corrected = count(
        "执法监督问题整改数", "个", "其中已整改多少个？", help=FIXED, part_of="执法监督问题数", office="司法所"
    )
    office_supervisions = count(
        "司法所监督次数",
        "次",
        "司法所协助开展行政执法监督多少次？",
        help="司法所参加执法监督检查、案卷抽查的次数",
        office="司法所",
    )
