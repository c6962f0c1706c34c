"""Facts on the township's own documents and the review of their legality."""

from __future__ import annotations

from drafter.facts.counting import LISTED
from drafter.facts.declare import count, dated, rate, records, text, titles
from drafter.facts.model import Facts
from drafter.facts.topic import Topic


class IssuedDocument(Facts):
    """One document that the township issued in the year."""

    title = titles("名称", "", "文件的全称是什么？", help="写文件标题全称，不写书名号；附件不另列")
    number = text("文号", "", "文号是什么？", help="如 热府〔2026〕3号，没有文号不填")
    day = dated("日期", "", "哪一天印发？", help="文件落款的日期；只知道月份的写到月，如 2026年5月")


class Documents(Topic, label="规范性文件", office="党政办公室"):
    """Documents made, reviewed, recorded and cleaned up."""

    issued = records(
        IssuedDocument,
        "印发文件",
        "",
        "全年制定印发了哪些与法治建设有关的本级文件？",
        help="计划、制度、方案、规定都算；决策目录填在“重大行政决策”",
    )
    issued_count = count("印发文件数", "件", "制定印发与法治建设有关的本级文件多少件？", help=LISTED, count_of="印发文件")
    party_papers = count(
        "党政发文数", "件", "全年党委、政府发文多少件？", help="以党委、政府名义编了发文字号的；不编号的通知、便函不算"
    )
    party_papers_reviewed = count(
        "党政文件审查数",
        "件",
        "其中印发前经过合法性审查的有多少件？",
        help="印发之前由司法所或合法性审查人员看过、有审查意见的",
        office="司法所",
        part_of="党政发文数",
    )
    normative = count(
        "行政规范性文件数",
        "件",
        "全年制定行政规范性文件多少件？",
        help="涉及群众权利义务、公开发布、反复适用的文件；没有制定写“无”",
        basis="《国务院办公厅关于加强行政规范性文件制定和监督管理工作的通知》",
    )
    normative_reviewed = count(
        "规范性文件审核数",
        "件",
        "其中经过合法性审核多少件？",
        help="印发之前出具了书面合法性审核意见的",
        office="司法所",
        part_of="行政规范性文件数",
        basis="《国务院办公厅关于全面推行行政规范性文件合法性审核机制的指导意见》",
    )
    normative_review_rate = rate(
        "规范性文件审核率", "规范性文件审核数", "行政规范性文件数", "行政规范性文件的合法性审核率是多少？"
    )
    normative_filed = count(
        "规范性文件报备数",
        "件",
        "其中已报备多少件？",
        help="印发之后已向上级报送备案的；正在报的不算",
        part_of="行政规范性文件数",
    )
    normative_filing_rate = rate("规范性文件报备率", "规范性文件报备数", "行政规范性文件数", "行政规范性文件的报备率是多少？")
    cleaned = count("规范性文件清理数", "件", "全年清理行政规范性文件多少件？", help="按纳入清理范围的件数填写")
    cleaned_amended = count(
        "清理修改数", "件", "其中修改多少件？", help="清理后决定修改的；改好重新印发的也算在这里", part_of="规范性文件清理数"
    )
    cleaned_repealed = count(
        "清理废止数", "件", "其中废止多少件？", help="清理后宣布废止的，以公布的目录为准", part_of="规范性文件清理数"
    )
    cleaned_lapsed = count(
        "清理失效数",
        "件",
        "其中宣布失效多少件？",
        help="期限已满、任务已完成而宣布失效的，以公布的目录为准",
        part_of="规范性文件清理数",
    )
    business_papers_cleaned = count("涉企文件清理数", "件", "清理涉企政策文件多少件？", help="妨碍统一市场、公平竞争内容的清理")
    to_review = count(
        "应审查事项数", "件", "全年依规应当合法性审查的涉法事项多少件？", office="司法所", help="文件、决策、合同、执法决定等合计"
    )
    reviewed = count(
        "合法性审查数",
        "件",
        "全年开展合法性审查多少件？",
        help="有书面审查意见的；口头答复不算，同一事项改了再审只算一件",
        office="司法所",
        part_of="应审查事项数",
    )
    review_rate = rate("合法性审查率", "合法性审查数", "应审查事项数", "合法性审查率（覆盖率）是多少？")
    contracts = count(
        "合同审查数",
        "件",
        "其中审查政府合同、协议多少件？",
        help="以本级名义签的合同、协议；村级合同另填",
        office="司法所",
        part_of="合法性审查数",
    )
    early = count(
        "提前介入件数",
        "件",
        "起草、谈判阶段就提前介入的事项多少件？",
        help="还没有正式送审，审查人员就参加起草、谈判的",
        office="司法所",
    )
    opinions = count(
        "审查意见数", "条", "合法性审查提出意见多少条？", help="书面提出的具体修改意见条数；“没有意见”不算", office="司法所"
    )
    opinions_taken = count(
        "审查意见采纳数",
        "条",
        "其中被采纳多少条？",
        help="文本里照着改了的条数；说明理由没有采纳的不算",
        office="司法所",
        part_of="审查意见数",
    )
    opinions_rate = rate("审查意见采纳率", "审查意见采纳数", "审查意见数", "审查意见的采纳率是多少？")
    joint_reviews = count(
        "疑难事项会审数",
        "件",
        "疑难事项请上级专家、公职律师会审多少件？",
        help="本级拿不准，请县级司法行政部门、公职律师等一起审的",
        office="司法所",
    )
    attended = count(
        "司法所列席会议次数",
        "次",
        "司法所所长列席党政会议多少次？",
        help="列席党委会、政府办公会研究涉法议题的次数",
        office="司法所",
    )
    review_list = count(
        "审查目录项数",
        "项",
        "合法性审查事项目录列有多少项？",
        help="本级印发的合法性审查事项目录（清单）里的项数",
        office="司法所",
        stock=True,
    )
    reviewers = count(
        "审查人员数",
        "名",
        "有多少名专门或兼职的合法性审查人员？",
        help="专门做和兼做的合计；法律顾问填在“法律顾问”",
        office="司法所",
        stock=True,
    )
    ledgers = count("发文台账报送次数", "次", "向上级报送发文目录、台账多少次？", help="报一次算一次，每季度一报就是四次")
    village_rules = count(
        "村规民约审查数", "份", "审查村规民约、居民公约多少份？", help="当年审过的份数；一个村改几次只算一份", office="司法所"
    )
    village_rules_fixed = count(
        "村规民约修改条数", "条", "审查中建议修改其中的条款多少条？", help="审查时书面提出的修改建议条数", office="司法所"
    )
    village_contracts = count(
        "村级合同审查数",
        "份",
        "审查村级合同、协议多少份？",
        help="村（社区）、集体经济组织签的合同，送司法所审过的",
        office="司法所",
    )
