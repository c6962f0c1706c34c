"""Facts on the township's own legal counsel."""

from __future__ import annotations

from drafter.facts.declare import count, names
from drafter.facts.topic import Topic


class Counsel(Topic, label="法律顾问", office="司法所"):
    """Counsel retained by the township and what they did; counsel of villages stand elsewhere."""

    firms = names(
        "顾问单位", "", "受聘的律师事务所有哪些？", help="写律师事务所全称", stock=True
    )
    firm_count = count(
        "顾问律所数", "家", "受聘的律师事务所有多少家？", count_of="顾问单位", stock=True
    )
    counsel = count(
        "法律顾问数",
        "名",
        "聘有多少名本级法律顾问？",
        help="村（社区）法律顾问填在“公共法律服务”",
        stock=True,
    )
    public_lawyers = count("公职律师数", "名", "有多少名公职律师？", stock=True)
    matters = count("参与涉法事项数", "次", "法律顾问参与决策、合同等涉法事项多少次？")
    opinions = count("法律意见书数", "份", "法律顾问出具法律意见书、审查意见书多少份？")
    papers = count("审改文书数", "份", "审查修改合同、文书多少份？")
    contracts = count("审改合同数", "份", "其中合同、协议多少份？", part_of="审改文书数")
    letters = count("律师函数", "件", "代为出具律师函多少件？")
    meetings = count("顾问列席会议次数", "次", "法律顾问列席重大事项研究会议多少次？")
    mediations = count("现场调解次数", "次", "参加矛盾纠纷现场调解、释法多少次？")
    lectures = count("顾问授课次数", "次", "给干部、村两委授课培训多少次？")
    village_papers = count("村级文书审查数", "份", "为村（社区）审查合同、公约等文书多少份？")
    appraisals = count("顾问考评次数", "次", "对法律顾问履职考评多少次？")
