"""Facts on the township's bodies, posts and lists of duties."""

from __future__ import annotations

from drafter.facts.counting import LISTED
from drafter.facts.declare import count, dated, names, text, titles
from drafter.facts.topic import Topic


class Functions(Topic, label="机构职能", office="组织人事办"):
    """Lists of duties and powers, bodies after reform, posts and people in them."""

    basic_duties = count(
        "基本履职事项数",
        "项",
        "履职事项清单中基本履职事项多少项？",
        help="以批准公布的履职事项清单为准，指本级必须直接办的事项",
        stock=True,
    )
    assisting_duties = count(
        "配合履职事项数", "项", "履职事项清单中配合履职事项多少项？", help="清单里由上级部门主责、本级配合的事项", stock=True
    )
    returned_duties = count(
        "上级收回事项数",
        "项",
        "履职事项清单中上级部门收回事项多少项？",
        help="清单里写明由上级部门收回、本级不再承担的事项；收回的执法事项另填在“行政执法”",
        stock=True,
    )
    list_changes = count(
        "清单调整项数", "项", "全年履职事项清单动态调整多少项？", help="清单公布以后，当年增加、减少、修改的项数合计"
    )
    declined_duties = count(
        "退回事项数",
        "项",
        "对照清单退回无法定依据、无力承接的事项多少项？",
        help="上级部门另外交来、清单里没有而依规退回的；清单里已收回的不算",
    )
    powers = count(
        "权责清单事项数",
        "项",
        "公布的权责清单有多少项？",
        help="在政府网站公布的本级权责清单总项数；与履职事项清单不是一回事",
        office="司法所",
        stock=True,
    )
    opened = dated(
        "揭牌日期", "", "改革后的机构何时揭牌？", help="机构改革后挂牌的日子；当年揭牌的才填，往年揭牌的不写进今年的报告"
    )
    scheme = text(
        "机构设置简称",
        "",
        "机构设置用简称怎么说？",
        help="当地对机构设置的概括叫法，如“五办四中心”，引号不用写；没有的不填",
        stock=True,
    )
    bodies = count(
        "机构总数",
        "个",
        "内设机构和事业单位共多少个？",
        help="填了各部分由程序相加；派驻机构不算",
        parts=("内设机构数", "事业单位数"),
        stock=True,
    )
    offices = count(
        "内设机构数", "个", "设内设机构多少个？", help="机构编制文件核定的办公室等；上级部门派驻的站所不算", stock=True
    )
    institutions = count(
        "事业单位数", "个", "设事业单位多少个？", help="机构编制文件核定的中心、站；上级部门派驻的不算", stock=True
    )
    committees = names(
        "委员会", "", "设立了哪些委员会？", help="机构改革中设立的议事机构，如综合治理委员会、公共服务委员会", stock=True
    )
    committee_number = count("委员会数", "个", "设委员会多少个？", help=LISTED, count_of="委员会", stock=True)
    posts = count(
        "编制总数",
        "名",
        "核定编制共多少名？",
        help="编制文件核定的数，不是实有人数；填了各类编制由程序相加",
        parts=("公务员编制数", "事业编制数", "工勤编制数"),
        stock=True,
    )
    civil_posts = count(
        "公务员编制数",
        "名",
        "核定公务员编制多少名？",
        parts=("行政编制数", "执法专项编制数"),
        help="行政编制与执法专项编制之和，由程序相加；没有执法专项编制的，那一项写“无”",
        stock=True,
    )
    civil_posts_before = count(
        "改革前公务员编制数", "名", "改革前公务员编制多少名？", help="用来写出改革前后的变化；当年改革的才填"
    )
    office_posts = count(
        "行政编制数", "名", "其中行政编制多少名？", help="编制文件核定的行政编制；执法专项编制另填，不含在内", stock=True
    )
    enforcement_posts = count(
        "执法专项编制数", "名", "其中行政执法专项编制多少名？", help="核定给综合行政执法队伍的专项编制；没有的写“无”", stock=True
    )
    institution_posts = count(
        "事业编制数", "名", "事业编制多少名？", help="编制文件核定的事业编制；聘用、购买服务的人员不占编制，不算", stock=True
    )
    worker_posts = count("工勤编制数", "名", "工勤编制多少名？", help="核定的机关工勤编制；已经取消的写“无”", stock=True)
    people = count(
        "实有人数", "人", "在编在岗实有多少人？", help="各类编制内年底在册人数合计，抽调出去的也算；编外聘用的不算", stock=True
    )
    office_people = count(
        "行政编制实有人数", "人", "行政编制实有多少人？", help="占行政编制、年底在册的人数", part_of="行政编制数", stock=True
    )
    enforcement_people = count(
        "执法专项编制实有人数",
        "人",
        "行政执法专项编制实有多少人？",
        help="占执法专项编制、年底在册的人数",
        part_of="执法专项编制数",
        stock=True,
    )
    internal_rules = titles(
        "内部制度",
        "",
        "制定、修订了哪些机关内部管理制度？",
        help="当年制定或修订的机关管理制度，如财务、考勤、公章管理；法治专项制度填在各自主题",
        office="党政办公室",
    )
    internal_rules_number = count(
        "内部制度数", "项", "制定、修订机关内部管理制度多少项？", help=LISTED, count_of="内部制度", office="党政办公室"
    )
    village_proofs_cut = count(
        "取消村级证明数",
        "项",
        "取消村级组织出具证明事项多少项？",
        help="不再让村（社区）开的证明有几种；不是少开了多少份",
        office="便民服务中心",
    )
    village_plates_cut = count(
        "清理村级挂牌数", "块", "清理村级组织牌子多少块？", help="当年摘下的牌子，各村（社区）合计", office="民政办"
    )
