"""Facts on the study of Xi Jinping Thought on the Rule of Law and of plenum decisions."""

from __future__ import annotations

from drafter.facts.counting import ATTENDANCE, LISTED
from drafter.facts.declare import count, quotes, titles
from drafter.facts.topic import Topic


class Study(Topic, label="学习贯彻", office="党建办"):
    """How leaders, cadres and villages studied the guiding thought and the year's decisions."""

    core_group_sessions = count(
        "中心组学法次数",
        "次",
        "党委（党工委）理论学习中心组全年专题学法多少次？",
        help="含专题学习习近平法治思想；按中心组学习记录填写",
    )
    discussions = count(
        "交流研讨次数",
        "次",
        "围绕法治专题开展交流研讨多少次？",
        help="有人发言研讨的才算，只传达文件、只听讲座的不算；可与中心组学法是同一次",
    )
    first_agenda = count(
        "第一议题学习次数",
        "次",
        "以“第一议题”传达学习法治方面重要讲话、指示和部署多少次？",
        help="会议第一项议程学的是法治内容才算；一次会议学几篇只算一次",
        office="党政办公室",
    )
    before_meetings = count(
        "会前学法次数",
        "次",
        "党委（党工委）会议等会前学法多少次？",
        help="议事之前专门学一段法律的次数；已算进“第一议题”的不再算",
        office="党政办公室",
    )
    regular_meetings = count(
        "例会学习次数",
        "次",
        "利用干部例会、干部大会集中学习习近平法治思想和全会精神多少次？",
        help="学习法律法规的集体学法填在“队伍建设”",
        office="党政办公室",
    )
    attendance = count("集中学习人次", "人次", "集中学习累计参加多少人次？", help=ATTENDANCE)
    relay_meetings = count(
        "传达会议次数",
        "次",
        "召开会议传达全会精神和中央、上级法治工作会议精神多少次？",
        help="专门开会传达、列为议题传达都算；只算本级的会，村（社区）和站所再传达的不算",
        office="党政办公室",
    )
    books = titles("研读著作", "", "组织研读了哪些权威著作、读本？", help="如《论坚持全面依法治国》《习近平法治思想学习纲要》")
    books_given = count(
        "读本发放数", "册", "发放学习读本多少册？", help="实际发到干部手里的册数；发给群众的普法宣传册填在“普法宣传”"
    )
    platforms = quotes("学习平台", "", "依托哪些学习平台组织自学？", help="写平台名称，如“学习强国”；单位自建的微信群不算平台")
    activities = quotes(
        "学习活动",
        "",
        "开展了哪些有名称的学习活动？",
        help="有固定名称、在不止一处开展的活动，如“支部书记上党课”；一般学习会不列",
    )
    party_lessons = count(
        "法治党课次数", "次", "讲授法治专题党课多少次？", help="党员干部讲的法治专题党课；书记、镇长讲的另填在“第一责任人”"
    )
    lectures = count(
        "法治讲座次数",
        "场",
        "为干部举办法治专题讲座多少场？",
        help="面向群众的讲座填在“普法宣传”；主要负责人讲课填在“第一责任人”",
        office="司法所",
    )
    cadre_lessons = count(
        "干部讲法次数",
        "次",
        "干部轮流上台讲法多少次？",
        help="一名干部上台讲一次算一次；请外面的人来讲的填“法治讲座次数”",
        office="司法所",
    )
    talks = count(
        "宣讲场次",
        "场",
        "组织习近平法治思想、全会精神宣讲多少场？",
        help="含上级宣讲团来讲和本级宣讲队宣讲；专门面向群众的宣讲填在“普法宣传”",
    )
    talks_from_above = count(
        "上级宣讲场次",
        "场",
        "其中邀请上级宣讲团来讲多少场？",
        help="县级以上宣讲团、党校、司法局派人来讲的场次",
        part_of="宣讲场次",
    )
    own_talks = count(
        "本级宣讲场次",
        "场",
        "其中本级宣讲队宣讲多少场？",
        help="本级宣讲队、宣讲员讲的场次，进村入户讲的也算",
        part_of="宣讲场次",
    )
    leaders_talks = count(
        "班子宣讲次数",
        "次",
        "班子成员在分管线、挂点村（社区）宣讲多少次？",
        help="班子成员各人的次数相加；已算进本级宣讲场次的，这里照样填",
    )
    listeners = count("宣讲受众人次", "人次", "宣讲受众多少人次？", help="各类宣讲到场听众相加，可写“约”“余”；线上收看的不算")
    posts = count(
        "学习推送条数",
        "条",
        "通过新媒体等推送习近平法治思想和全会精神内容多少条？",
        help="公众号、视频号、微信群推送的条数；同一内容发在几个平台算一条",
    )
    places = quotes(
        "学习阵地",
        "",
        "有哪些固定的学习阵地？",
        help="有固定场所和牌子、用来学习的地方，如“小院讲堂”；普法公园等填在“普法宣传”",
        stock=True,
    )
    places_number = count("学习阵地数", "个", "固定学习阵地有多少个？", help=LISTED, count_of="学习阵地", stock=True)
