"""Build templates/documents/*.docx from the values of GB/T 9704; run it after changing either:

python -m tools.build_templates
"""

from __future__ import annotations

import sys
from pathlib import Path

from drafter.document import gbt9704 as gb
from drafter.document import wordml
from drafter.document.blocks import HEADINGS, RUN_IN_HEADINGS
from drafter.document.package import pack, write_package
from drafter.draft.tree import Form
from tools.template_styles import font_table_part, settings_part, styles_part, theme_part
from tools.template_xml import (
    HEAD,
    LEVEL_IDS,
    NAMESPACES,
    NORMAL,
    TAG_RUN,
    TAG_STYLE,
    exact,
    indent,
    p,
    rpr,
    run,
    tabs,
    val,
)

FOLDER = Path(__file__).resolve().parent.parent / "templates" / "documents"

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def _tag(tag: str) -> str:
    """A paragraph that holds a tag and nothing else."""
    return p(TAG_STYLE, tag)


def _notes(*notes: str) -> str:
    """Values that follow from the words, see drafter/document/markup.py."""
    return "".join(run(f"{{#{note}#}}", TAG_RUN) for note in notes)


def _if(condition: str, *content: str, otherwise: tuple[str, ...] = ()) -> str:
    middle = (_tag("{%p else %}"), *otherwise) if otherwise else ()
    return "".join((_tag(f"{{%p if {condition} %}}"), *content, *middle, _tag("{%p endif %}")))


def _for(each: str, *content: str) -> str:
    return "".join((_tag(f"{{%p for {each} %}}"), *content, _tag("{%p endfor %}")))


def _table(widths: tuple[int, ...], *rows: str) -> str:
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    side = ' w:w="0" w:type="dxa"/>'
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        f"<w:tblCellMar><w:left{side}<w:right{side}</w:tblCellMar></w:tblPr>"
        f"<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def _row(*cells: tuple[int, str]) -> str:
    inner = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>'
        f"{content}</w:tc>"
        for width, content in cells
    )
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{inner}</w:tr>"


def _guide(form: Form) -> str:
    """What the one who opens the template should know; it is not printed."""
    return "".join(
        p(TAG_STYLE, f"{{#p {line} #p}}".replace("#p}", "#}"))
        for line in (
            f"这是“{form.value}”模板。黑色、红色的样文各用一种样式，可以在 Word 或 WPS 里改样式的字体、字号、行距。",
            "灰色小字和双层花括号是程序的标签：灰色的段落保持原样，不要合并、拆分；双层花括号里的名称不要改。",
            "改好后存为 .docx，放进自己的模板文件夹，文件名保持不变。",
        )
    )


def _head() -> str:
    """版头: mark, number and signers, red line."""
    mark_notes = _notes("字号=标志字号", "行距=标志行距")
    mark = p("Mark", mark_notes, "{{ 名 }}")
    spread = p("Mark", mark_notes, "{{ 名 }}", jc=val("distribute"))
    beside = p("Mark", mark_notes, "{{ 标志文件 }}")
    table = _table(
        (gb.JOINT_NAMES_WIDTH, gb.JOINT_SUFFIX_WIDTH),
        _row((gb.JOINT_NAMES_WIDTH, _for("名 in 标志", spread)), (gb.JOINT_SUFFIX_WIDTH, beside)),
    )
    red_line = (
        f'<w:pBdr><w:bottom w:val="single" w:sz="{gb.RED_LINE_WIDTH}"'
        f' w:space="{gb.RED_LINE_SPACE}" w:color="{gb.RED}"/></w:pBdr>'
    )
    columns = tabs(*(("left", at) for at in (gb.SIGNER_LABEL_TAB, *gb.SIGNER_NAME_TABS)))
    no_right = columns.replace(
        "<w:tabs>", f'<w:tabs><w:tab w:val="clear" w:pos="{gb.SIGNER_RIGHT_TAB}"/>'
    )
    by_columns = (
        "{{ 行.字号 }}\t{{ 行.称谓 }}",
        run("\t{{ 行.姓名 }}\t{{ 行.第二人 }}", "SignerName"),
    )
    return "".join(
        (
            p("MarkSpace"),
            _if("标志并列", table, otherwise=(_for("名 in 标志", mark),)),
            p("Blank") * 2,
            _for(
                "行 in 签发",
                _tag("{%p if 行.末行 and 行.分列 %}"),
                p("Number", *by_columns, pBdr=red_line, tabs=no_right),
                _tag("{%p elif 行.末行 %}"),
                p(
                    "Number",
                    "{{ 行.字号 }}\t{{ 行.称谓 }}",
                    run("{{ 行.姓名 }}", "SignerName"),
                    pBdr=red_line,
                ),
                _tag("{%p else %}"),
                p("Signer", *by_columns, tabs=columns),
                _tag("{%p endif %}"),
            ),
            p("Blank") * 2,
        )
    )


def _title(form: Form) -> str:
    title = p("ReportTitle", "{{ 标题 }}")
    recipient = _if("主送机关", p("Recipient", "{{ 主送机关 }}"))
    if form is Form.UPWARD:
        return "".join((title, p("Blank"), recipient))
    number = p("Number", "{{ 发文字号 }}")
    masthead = _for("名 in 抬头", p("Masthead", "{{ 名 }}"))
    above = _if("抬头", masthead, _if("发文字号", number), p("Blank"))
    below = _if("发文字号 and not 抬头", number)
    return "".join((above, title, below, p("Blank"), recipient))


def _body() -> str:
    """One sample of each kind of paragraph, the most frequent first."""
    samples = [("正文", p(NORMAL, "{{ 段.文 }}"))]
    for level, key in reversed(tuple(enumerate(LEVEL_IDS))):
        lead = run("{{ 段.标题 }}", key + "Lead")
        samples.insert(1, (HEADINGS[level].value, p(key, "{{ 段.文 }}")))
        samples.insert(1, (RUN_IN_HEADINGS[level].value, p(key + "RunIn", lead, "{{ 段.文 }}")))
    cases = "".join(
        _tag(f'{{%p {"elif" if index else "if"} 段.样式 == "{name}" %}}') + sample
        for index, (name, sample) in enumerate(samples)
    )
    return _for("段 in 正文", cases, _tag("{%p endif %}"))


def _signature(form: Form) -> str:
    """Signature and date, with room for a seal where the form can carry one."""
    keep = {"keepNext": ""}
    center = {"jc": val("center")}
    names = p("Signature9704", _notes("左缩进=署名缩进"), "{{ 名 }}")
    date = p("IssueDate", _notes("左缩进=成文日期缩进"), "{{ 成文日期 }}")
    unsealed = (_for("名 in 署名", names), _if("成文日期", date))
    blank = p("Blank", **keep)
    if form is Form.WEB:
        return _if("落款", blank, *unsealed)
    names = p("Signature9704", _notes("左缩进=署名缩进"), "{{ 名 }}", **center)
    date = p("IssueDate", _notes("左缩进=成文日期缩进"), "{{ 成文日期 }}", **center)
    single = (_for("名 in 署名", names), _if("成文日期", date))
    joint = (_joint_signature(), p("ImprintRule"))
    sealed = (blank, _if("联合", *joint, otherwise=single))
    return _if("落款", blank, _if("盖章", *sealed, otherwise=unsealed))


def _joint_signature() -> str:
    half = gb.TEXT_WIDTH // 2
    flat = {"ind": indent(), "jc": val("center")}

    def cell(side: str) -> tuple[int, str]:
        date = p("IssueDate", f"{{{{ 行.{side}日期 }}}}", **flat)
        return half, p("Signature9704", f"{{{{ 行.{side} }}}}", **flat) + _if(
            f"行.{side}日期", date
        )

    def tag_row(tag: str) -> str:
        return _row((half, _tag(tag)), (half, p(TAG_STYLE)))

    return _table(
        (half, half),
        tag_row("{%tr for 行 in 联合署名 %}"),
        _row(cell("左"), cell("右")).replace(
            val("center") + "/></w:tcPr>", val("top") + "/></w:tcPr>"
        ),
        tag_row("{%tr endfor %}"),
    )


def _imprint() -> str:
    """版记 in a text box at the foot of the page of the last paragraph."""

    def rule(edge: str, width: int) -> str:
        line = f'<w:{edge} w:val="single" w:sz="{width}" w:space="0" w:color="000000"/>'
        return p("ImprintRule", pBdr=f"<w:pBdr>{line}</w:pBdr>")

    content = "".join(
        (
            rule("top", gb.IMPRINT_THICK),
            _if("抄送", p("Copies", "{{ 抄送 }}")),
            _if("抄送 and 印发", rule("top", gb.IMPRINT_THIN)),
            _if("印发", p("Printing", "{{ 印发机关 }}\t{{ 印发日期 }}")),
            rule("bottom", gb.IMPRINT_THICK),
        )
    )
    cx, cy = gb.TEXT_WIDTH * gb.EMU_PER_TWIP, 3 * gb.LINE * gb.EMU_PER_TWIP
    box = (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>'
        '<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1"'
        ' behindDoc="0" locked="0" layoutInCell="1" allowOverlap="0"><wp:simplePos x="0" y="0"/>'
        '<wp:positionH relativeFrom="margin"><wp:align>left</wp:align></wp:positionH>'
        '<wp:positionV relativeFrom="margin"><wp:align>bottom</wp:align></wp:positionV>'
        f'<wp:extent cx="{cx}" cy="{cy}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>'
        '<wp:wrapTopAndBottom/><wp:docPr id="1" name="版记" descr="抄送机关、印发机关和印发日期"/>'
        f'<wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="{wordml.WPS}"><wps:wsp>'
        '<wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/>'
        f'<a:ext cx="{cx}" cy="{cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        "<a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr><wps:txbx><w:txbxContent>"
        f"{content}</w:txbxContent></wps:txbx>"
        '<wps:bodyPr rot="0" vert="horz" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0"'
        ' anchor="b" anchorCtr="0"><a:noAutofit/></wps:bodyPr></wps:wsp></a:graphicData>'
        "</a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r>"
    )
    return _if("版记", p("ImprintRule", _notes("高度=版记高度"), box, **exact(10)))


def _section(form: Form) -> str:
    footers = (
        ""
        if form is Form.WEB
        else (
            '<w:footerReference w:type="default" r:id="rId5"/>'
            '<w:footerReference w:type="even" r:id="rId6"/>'
        )
    )
    return (
        f'<w:sectPr>{footers}<w:pgSz w:w="{gb.PAGE_WIDTH}" w:h="{gb.PAGE_HEIGHT}"/>'
        f'<w:pgMar w:top="{gb.MARGIN_TOP}" w:right="{gb.MARGIN_RIGHT}"'
        f' w:bottom="{gb.MARGIN_BOTTOM}" w:left="{gb.MARGIN_LEFT}"'
        f' w:header="{gb.HEADER_DISTANCE}" w:footer="{gb.FOOTER_DISTANCE}" w:gutter="0"/>'
        f'<w:cols w:space="425"/><w:docGrid w:type="lines" w:linePitch="{gb.LINE}"/></w:sectPr>'
    )


def _document(form: Form) -> str:
    upward = form is Form.UPWARD
    note = _if("附注", p("IssueNote", "{{ 附注 }}"))
    body = (
        _guide(form),
        _head() if upward else "",
        _title(form),
        _body(),
        _signature(form),
        note,
        _imprint() if upward else "",
        _section(form),
    )
    return f"{HEAD}<w:document {NAMESPACES}><w:body>{''.join(body)}</w:body></w:document>"


def _footer(*, even: bool) -> str:
    """— 1 — one character from the outer edge."""
    side = {"left": gb.CHARACTER_FOUR} if even else {"right": gb.CHARACTER_FOUR}
    jc = "left" if even else "right"
    field = "".join(
        f"<w:r>{content}</w:r>"
        for content in (
            '<w:fldChar w:fldCharType="begin"/>',
            '<w:instrText xml:space="preserve"> PAGE </w:instrText>',
            '<w:fldChar w:fldCharType="separate"/>',
            f"<w:t>{1 + even}</w:t>",
            '<w:fldChar w:fldCharType="end"/>',
        )
    )
    dash = rpr(rFonts='w:hint="eastAsia"')
    before, after = (
        f'<w:r>{dash}<w:t xml:space="preserve">{text}</w:t></w:r>' for text in ("— ", " —")
    )
    paragraph = p("Footer", before, field, after, ind=indent(**side), jc=val(jc))
    return f"{HEAD}<w:ftr {NAMESPACES}>{paragraph}</w:ftr>"


def _parts(form: Form) -> dict[str, str]:
    """The parts of the word folder: name and text."""
    parts = {
        "document": _document(form),
        "styles": styles_part(form),
        "settings": settings_part(form),
        "fontTable": font_table_part(),
        "theme/theme1": theme_part(),
    }
    if form is not Form.WEB:
        parts |= {"footer1": _footer(even=False), "footer2": _footer(even=True)}
    return parts


def _kind(part: str) -> str:
    return part.rpartition("/")[2].rstrip("12")


def _content_type(part: str) -> str:
    if _kind(part) == "theme":
        return "application/vnd.openxmlformats-officedocument.theme+xml"
    return f"{_WORD_TYPE}.{'document.main' if part == 'document' else _kind(part)}+xml"


def build(form: Form) -> bytes:
    """The template of a form."""
    parts = _parts(form)
    types = "".join(
        f'<Override PartName="/word/{part}.xml" ContentType="{_content_type(part)}"/>'
        for part in parts
    )
    relations = "".join(
        f'<Relationship Id="rId{index}" Type="{_OFFICE}/{_kind(part)}" Target="{part}.xml"/>'
        for index, part in enumerate(parts)
        if index
    )
    package = {
        "[Content_Types].xml": f'{HEAD}<Types xmlns="{wordml.CONTENT_TYPES}">'
        '<Default Extension="rels"'
        ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{types}</Types>',
        "_rels/.rels": f'{HEAD}<Relationships xmlns="{wordml.RELATIONSHIPS}"><Relationship'
        f' Id="rId1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'{HEAD}<Relationships xmlns="{wordml.RELATIONSHIPS}">'
        f"{relations}</Relationships>",
        **{f"word/{part}.xml": text for part, text in parts.items()},
    }
    return write_package(pack(name, text.encode()) for name, text in package.items())


def main() -> None:
    """Write the templates, each under the name of its form."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for form in Form:
        path = FOLDER / f"{form.value}.docx"
        path.write_bytes(build(form))
        sys.stdout.write(f"{path}\n")


if __name__ == "__main__":
    main()
