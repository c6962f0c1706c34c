"""Facts on the township's bodies, posts and lists of duties."""

from __future__ import annotations

from drafter.facts.declare import count, dated, names, text, titles
from drafter.facts.topic import Topic


class Functions(Topic, label="机构职能", office="组织人事办"):
    """Lists of duties and powers, bodies after reform, posts and people in them."""

    basic_duties = count(
        "基本履职事项数", "项", "履职事项清单中基本履职事项多少项？", stock=True
    )
    assisting_duties = count(
        "配合履职事项数", "项", "履职事项清单中配合履职事项多少项？", stock=True
    )
    returned_duties = count(
        "上级收回事项数", "项", "履职事项清单中上级部门收回事项多少项？", stock=True
    )
    list_changes = count("清单调整项数", "项", "全年履职事项清单动态调整多少项？")
    declined_duties = count(
        "退回事项数", "项", "对照清单退回无法定依据、无力承接的事项多少项？"
    )
    powers = count(
        "权责清单事项数", "项", "公布的权责清单有多少项？", office="司法所", stock=True
    )
    opened = dated("揭牌日期", "", "改革后的机构何时揭牌？", help="当年揭牌的才填")
    scheme = text(
        "机构设置简称", "", "机构设置用简称怎么说？", help="如“五办四中心”，引号不用写", stock=True
    )
    bodies = count(
        "机构总数",
        "个",
        "内设机构和事业单位共多少个？",
        parts=("内设机构数", "事业单位数"),
        stock=True,
    )
    offices = count("内设机构数", "个", "设内设机构多少个？", stock=True)
    institutions = count("事业单位数", "个", "设事业单位多少个？", stock=True)
    committees = names(
        "委员会", "", "设立了哪些委员会？", help="如综合治理委员会、公共服务委员会", stock=True
    )
    committee_number = count(
        "委员会数", "个", "设委员会多少个？", count_of="委员会", stock=True
    )
    posts = count(
        "编制总数",
        "名",
        "核定编制共多少名？",
        parts=("公务员编制数", "事业编制数", "工勤编制数"),
        stock=True,
    )
    civil_posts = count(
        "公务员编制数",
        "名",
        "核定公务员编制多少名？",
        parts=("行政编制数", "执法专项编制数"),
        help="没有执法专项编制的写“无”",
        stock=True,
    )
    civil_posts_before = count(
        "改革前公务员编制数", "名", "改革前公务员编制多少名？", help="当年改革的才填"
    )
    office_posts = count("行政编制数", "名", "其中行政编制多少名？", stock=True)
    enforcement_posts = count(
        "执法专项编制数", "名", "其中行政执法专项编制多少名？", stock=True
    )
    institution_posts = count("事业编制数", "名", "事业编制多少名？", stock=True)
    worker_posts = count("工勤编制数", "名", "工勤编制多少名？", stock=True)
    people = count("实有人数", "人", "在编在岗实有多少人？", help="各类编制合计", stock=True)
    office_people = count(
        "行政编制实有人数", "人", "行政编制实有多少人？", part_of="行政编制数", stock=True
    )
    enforcement_people = count(
        "执法专项编制实有人数",
        "人",
        "行政执法专项编制实有多少人？",
        part_of="执法专项编制数",
        stock=True,
    )
    internal_rules = titles(
        "内部制度", "", "制定、修订了哪些机关内部管理制度？", office="党政办公室"
    )
    internal_rules_number = count(
        "内部制度数",
        "项",
        "制定、修订机关内部管理制度多少项？",
        count_of="内部制度",
        office="党政办公室",
    )
    village_proofs_cut = count(
        "取消村级证明数", "项", "取消村级组织出具证明事项多少项？", office="便民服务中心"
    )
    village_plates_cut = count(
        "清理村级挂牌数", "块", "清理村级组织牌子多少块？", office="民政办"
    )
