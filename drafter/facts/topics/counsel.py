"""Facts on the township's own legal counsel."""

from __future__ import annotations

from drafter.facts.counting import LISTED
from drafter.facts.declare import count, names
from drafter.facts.topic import Topic


class Counsel(Topic, label="法律顾问", office="司法所"):
    """Counsel retained by the township and what they did; counsel of villages stand elsewhere."""

    firms = names("顾问单位", "", "受聘的律师事务所有哪些？", help="写律师事务所全称；几家的用“、”隔开", stock=True)
    firm_count = count("顾问律所数", "家", "受聘的律师事务所有多少家？", help=LISTED, count_of="顾问单位", stock=True)
    counsel = count("法律顾问数", "名", "聘有多少名本级法律顾问？", help="村（社区）法律顾问填在“公共法律服务”", stock=True)
    public_lawyers = count(
        "公职律师数", "名", "有多少名公职律师？", help="有公职律师证书的本级干部；县里派来帮忙的不算", stock=True
    )
    matters = count(
        "参与涉法事项数",
        "次",
        "法律顾问参与决策、合同等涉法事项多少次？",
        help="研究、谈判、出意见都算，以服务台账为准；一个事项参与几次算几次",
    )
    opinions = count(
        "法律意见书数", "份", "法律顾问出具法律意见书、审查意见书多少份？", help="书面出具并署名的；口头、微信答复不算"
    )
    papers = count("审改文书数", "份", "审查修改合同、文书多少份？", help="送顾问审过、有修改意见的；一份文书改几稿只算一份")
    contracts = count(
        "审改合同数", "份", "其中合同、协议多少份？", help="上面份数里以本级名义签的合同、协议", part_of="审改文书数"
    )
    letters = count("律师函数", "件", "代为出具律师函多少件？", help="以本级名义委托发出的件数")
    meetings = count(
        "顾问列席会议次数",
        "次",
        "法律顾问列席重大事项研究会议多少次？",
        help="列席党委会、政府办公会等的次数；一次会议来几名顾问只算一次",
    )
    mediations = count("现场调解次数", "次", "参加矛盾纠纷现场调解、释法多少次？", help="到场参加调解、释法的次数；电话咨询不算")
    lectures = count(
        "顾问授课次数", "次", "给干部、村两委授课培训多少次？", help="顾问主讲的次数；已算进“队伍建设”培训场次的，这里照样填"
    )
    village_papers = count(
        "村级文书审查数", "份", "为村（社区）审查合同、公约等文书多少份？", help="由本级顾问审的份数；司法所审的填在“规范性文件”"
    )
    appraisals = count("顾问考评次数", "次", "对法律顾问履职考评多少次？", help="按合同或办法对顾问履职作的评价；一年一次就填 1")
