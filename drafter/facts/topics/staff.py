"""Facts on cadres: study of law, examinations, training, qualified people."""

from __future__ import annotations

from drafter.facts.counting import ATTENDANCE
from drafter.facts.declare import count, rate, titles
from drafter.facts.topic import Topic


class Staff(Topic, label="队伍建设", office="司法所"):
    """How cadres learned law, how that was tested, and who is qualified."""

    study_rules = titles(
        "学法制度文件",
        "",
        "印发了哪些学法制度、学法计划？",
        help="本级印发的学法制度、年度学法计划，写全称；转发上级的不算",
        office="党政办公室",
    )
    group_study = count(
        "干部集体学法次数", "次", "组织干部职工集体学法多少次？", help="中心组学法、会前学法、例会学习填在“学习贯彻”"
    )
    group_study_people = count("集体学法人次", "人次", "集体学法累计参加多少人次？", help=ATTENDANCE)
    laws = titles(
        "所学法律",
        "",
        "重点学习了哪些法律法规、文件？",
        help="集体学法专门学过的，写规范名称，如 行政处罚法、民法典；书名号由程序加",
    )
    party_rules = titles(
        "所学党内法规", "", "学习了哪些党内法规？", help="写全称，如 中国共产党纪律处分条例", office="纪检监察办"
    )
    exam_due = count(
        "学法考试应考人数",
        "人",
        "应参加国家工作人员学法考试多少人？",
        help="按上级通知应当参加的在职人员；离岗、长病的按通知要求",
        office="党政办公室",
    )
    exam_taken = count(
        "学法考试参加人数",
        "人",
        "实际参加学法考试多少人？",
        help="实际参加考试的，补考的也算；一人考几次只算一人",
        part_of="学法考试应考人数",
        office="党政办公室",
    )
    exam_passed = count(
        "学法考试合格人数",
        "人",
        "学法考试合格多少人？",
        help="达到合格线的，优秀的也算在内；补考合格的也算",
        part_of="学法考试参加人数",
        office="党政办公室",
    )
    exam_excellent = count(
        "学法考试优秀人数",
        "人",
        "学法考试优秀多少人？",
        help="达到优秀线的，以考试平台或通知划定的分数为准",
        part_of="学法考试参加人数",
        office="党政办公室",
    )
    exam_turnout = rate("学法考试参考率", "学法考试参加人数", "学法考试应考人数", "学法考试参考率是多少？", office="党政办公室")
    exam_pass_rate = rate("学法考试合格率", "学法考试合格人数", "学法考试参加人数", "学法考试合格率是多少？", office="党政办公室")
    exam_excellent_rate = rate(
        "学法考试优秀率",
        "学法考试优秀人数",
        "学法考试参加人数",
        "学法考试优秀率是多少？",
        help="参考人员全部优秀的写 100%",
        office="党政办公室",
    )
    online_people = count("线上学法人数", "人", "参加线上学法平台学习多少人？", help="在学法平台上学习的干部人数，不是登录次数")
    online_done = count(
        "线上学法完成人数", "人", "其中完成学习任务多少人？", help="学满规定学分或学时的；只登录过的不算", part_of="线上学法人数"
    )
    online_rate = rate("线上学法完成率", "线上学法完成人数", "线上学法人数", "线上学法完成率是多少？")
    quizzes = count("普法答题人次", "人次", "组织干部参加法律知识答题多少人次？", help="组织干部参加的；群众参加的填在“普法宣传”")
    trainings = count("法治培训场次", "场", "举办干部法治培训多少场？", help="村干部、调解员等的培训和执法培训另有专项，在此不计")
    training_people = count("法治培训人次", "人次", "法治培训累计多少人次？", help=ATTENDANCE)
    leaders_trained = count(
        "科级干部培训人数",
        "名",
        "科级干部参加法治培训多少名？",
        help="参加本级或上级法治培训的；一人参加几次只算一名",
        office="党建办",
    )
    village_trainings = count(
        "村干部培训场次",
        "场",
        "举办村（社区）干部法治培训多少场？",
        help="专门为村（社区）干部办的；与机关干部合办的填“法治培训场次”",
    )
    village_training_people = count("村干部培训人次", "人次", "村（社区）干部培训多少人次？", help=ATTENDANCE)
    core_trainings = count(
        "骨干培训场次",
        "场",
        "举办调解员、网格员、法律明白人培训多少场？",
        help="各类骨干培训合计；各自另有统计的，也照样填在自己的主题里",
    )
    core_training_people = count("骨干培训人次", "人次", "调解员、网格员、法律明白人培训多少人次？", help=ATTENDANCE)
    court_visits = count("旁听庭审次数", "次", "组织旁听庭审多少次？", help="到法庭或集体在线旁听的次数；个人自行旁听的不算")
    court_visitors = count("旁听庭审人次", "人次", "旁听庭审多少人次？", help=ATTENDANCE)
    oaths = count(
        "宪法宣誓次数", "次", "组织宪法宣誓多少次？", help="任职宣誓、国家宪法日集体宣誓都算；一次活动算一次", office="党建办"
    )
    oath_people = count(
        "宪法宣誓人数", "人", "参加宪法宣誓多少人？", help="参加宣誓的人数；一人宣誓两次只算一人", office="党建办"
    )
    pre_post_exams = count(
        "任前考法人数", "人", "参加任前法律知识考试多少人？", help="提任前参加法律知识考试的人；没有写“无”", office="党建办"
    )
    talent_pool = count("法治人才库人数", "人", "登记在册的法治人才多少人？", help="本级名册上的人数；取年底数", stock=True)
    law_graduates = count(
        "法学专业人数",
        "人",
        "法学专业背景的干部多少人？",
        help="取得法学学历或学位的在编干部；正在读的不算",
        office="组织人事办",
        stock=True,
    )
    qualified = count(
        "法律职业资格人数",
        "人",
        "取得法律职业资格的干部多少人？",
        help="已取得证书的在编干部，旧的律师资格也算；只通过考试未领证的不算",
        office="组织人事办",
        stock=True,
    )
