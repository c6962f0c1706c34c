"""Facts on cadres: study of law, examinations, training, qualified people."""

from __future__ import annotations

from drafter.facts.declare import count, rate, titles
from drafter.facts.topic import Topic


class Staff(Topic, label="队伍建设", office="司法所"):
    """How cadres learned law, how that was tested, and who is qualified."""

    study_rules = titles(
        "学法制度文件", "", "印发了哪些学法制度、学法计划？", office="党政办公室"
    )
    group_study = count(
        "干部集体学法次数",
        "次",
        "组织干部职工集体学法多少次？",
        help="中心组学法、会前学法、例会学习填在“学习贯彻”",
    )
    group_study_people = count("集体学法人次", "人次", "集体学法累计参加多少人次？")
    laws = titles("所学法律", "", "重点学习了哪些法律法规、文件？")
    party_rules = titles("所学党内法规", "", "学习了哪些党内法规？", office="纪检监察办")
    exam_due = count(
        "学法考试应考人数", "人", "应参加国家工作人员学法考试多少人？", office="党政办公室"
    )
    exam_taken = count(
        "学法考试参加人数",
        "人",
        "实际参加学法考试多少人？",
        part_of="学法考试应考人数",
        office="党政办公室",
    )
    exam_passed = count(
        "学法考试合格人数",
        "人",
        "学法考试合格多少人？",
        part_of="学法考试参加人数",
        office="党政办公室",
    )
    exam_excellent = count(
        "学法考试优秀人数",
        "人",
        "学法考试优秀多少人？",
        part_of="学法考试参加人数",
        office="党政办公室",
    )
    exam_turnout = rate(
        "学法考试参考率",
        "学法考试参加人数",
        "学法考试应考人数",
        "学法考试参考率是多少？",
        office="党政办公室",
    )
    exam_pass_rate = rate(
        "学法考试合格率",
        "学法考试合格人数",
        "学法考试参加人数",
        "学法考试合格率是多少？",
        office="党政办公室",
    )
    exam_excellent_rate = rate(
        "学法考试优秀率",
        "学法考试优秀人数",
        "学法考试参加人数",
        "学法考试优秀率是多少？",
        help="参考人员全部优秀的写 100%",
        office="党政办公室",
    )
    online_people = count("线上学法人数", "人", "参加线上学法平台学习多少人？")
    online_done = count(
        "线上学法完成人数", "人", "其中完成学习任务多少人？", part_of="线上学法人数"
    )
    online_rate = rate(
        "线上学法完成率", "线上学法完成人数", "线上学法人数", "线上学法完成率是多少？"
    )
    quizzes = count("普法答题人次", "人次", "组织干部参加法律知识答题多少人次？")
    trainings = count(
        "法治培训场次",
        "场",
        "举办干部法治培训多少场？",
        help="村干部、调解员等的培训和执法培训另有专项，在此不计",
    )
    training_people = count("法治培训人次", "人次", "法治培训累计多少人次？")
    leaders_trained = count(
        "科级干部培训人数", "名", "科级干部参加法治培训多少名？", office="党建办"
    )
    village_trainings = count("村干部培训场次", "场", "举办村（社区）干部法治培训多少场？")
    village_training_people = count("村干部培训人次", "人次", "村（社区）干部培训多少人次？")
    core_trainings = count("骨干培训场次", "场", "举办调解员、网格员、法律明白人培训多少场？")
    core_training_people = count(
        "骨干培训人次", "人次", "调解员、网格员、法律明白人培训多少人次？"
    )
    court_visits = count("旁听庭审次数", "次", "组织旁听庭审多少次？")
    court_visitors = count("旁听庭审人次", "人次", "旁听庭审多少人次？")
    oaths = count("宪法宣誓次数", "次", "组织宪法宣誓多少次？", office="党建办")
    oath_people = count("宪法宣誓人数", "人", "参加宪法宣誓多少人？", office="党建办")
    pre_post_exams = count(
        "任前考法人数", "人", "参加任前法律知识考试多少人？", office="党建办"
    )
    talent_pool = count("法治人才库人数", "人", "登记在册的法治人才多少人？", stock=True)
    law_graduates = count(
        "法学专业人数", "人", "法学专业背景的干部多少人？", office="组织人事办", stock=True
    )
    qualified = count(
        "法律职业资格人数", "人", "取得法律职业资格的干部多少人？", office="组织人事办", stock=True
    )
