"""The styles, settings, fonts and theme of the templates."""

from __future__ import annotations

from dataclasses import dataclass

from drafter.document import gbt9704 as gb
from drafter.document import wordml
from drafter.document.blocks import HEADINGS, RUN_IN_HEADINGS
from drafter.draft.tree import Form
from tools.template_xml import (
    HEAD,
    LEVEL_IDS,
    NAMESPACES,
    NO_INDENT,
    NORMAL,
    TAG_RUN,
    TAG_STYLE,
    exact,
    fonts,
    indent,
    ppr,
    rpr,
    tabs,
    typeface,
    val,
)


@dataclass(frozen=True)
class _Style:
    """A style; `kind` is paragraph or character, `shown` puts it among the quick styles."""

    key: str
    name: str
    ppr: str = ""
    rpr: str = ""
    based_on: str = NORMAL
    then: str = ""
    kind: str = "paragraph"
    shown: bool = True

    def xml(self, rank: int) -> str:
        """The style element."""
        custom = ' w:customStyle="1"' if not self.name.isascii() else ""
        default = ' w:default="1"' if self.key in (NORMAL, "DefaultParagraphFont") else ""
        based = f'<w:basedOn w:val="{self.based_on}"/>' if self.based_on else ""
        then = f'<w:next w:val="{self.then}"/>' if self.then else ""
        quick = "<w:qFormat/>" if self.shown else "<w:semiHidden/><w:unhideWhenUsed/>"
        return (
            f'<w:style w:type="{self.kind}"{default}{custom} w:styleId="{self.key}">'
            f'<w:name w:val="{self.name}"/>{based}{then}<w:uiPriority w:val="{rank}"/>{quick}'
            f"{self.ppr}{self.rpr}</w:style>"
        )


def _head_styles(form: Form) -> list[_Style]:
    number: dict[str, str] = {"ind": indent(), "jc": val("center")}
    if form is Form.UPWARD:
        number = {
            # Not left and right indents: they would shorten the red line.
            "ind": indent(first=gb.CHARACTER_FULL, chars=100),
            "jc": val("left"),
            "tabs": tabs(("right", gb.SIGNER_RIGHT_TAB)),
        }
    mark_line = exact(1000)
    return [
        _Style("MarkSpace", "版头空白", ppr(**exact(gb.MARK_SPACER), **NO_INDENT), shown=False),
        _Style(
            "Mark",
            "发文机关标志",
            ppr(**mark_line, **NO_INDENT, jc=val("center")),
            rpr(**typeface(gb.XIAOBIAOSONG, gb.MARK_SIZE_MAX), color=val(gb.RED)),
        ),
        _Style("Number", "发文字号", ppr(**number)),
        _Style("Signer", "签发人", ppr(ind=indent(), jc=val("left"))),
        _Style(
            "SignerName",
            "签发人姓名",
            rpr=rpr(rFonts=fonts(gb.KAITI)),
            based_on="",
            kind="character",
        ),
        _Style(
            "ReportTitle",
            "公文标题",
            ppr(keepNext="", **exact(gb.TITLE_LINE), **NO_INDENT, jc=val("center")),
            rpr(**typeface(gb.XIAOBIAOSONG, gb.SIZE_TWO)),
            then=NORMAL,
        ),
        _Style(
            "Masthead",
            "抬头",
            ppr(keepNext="", **exact(gb.TITLE_LINE), **NO_INDENT, jc=val("center")),
            rpr(**typeface(gb.XIAOBIAOSONG, gb.SIZE_TWO_SMALL)),
            then=NORMAL,
        ),
        _Style("Recipient", "主送机关", ppr(**NO_INDENT), then=NORMAL),
    ]


def _level_styles() -> list[_Style]:
    found: list[_Style] = []
    for level, face in enumerate(gb.LEVEL_FACES):
        key, own, run_in = LEVEL_IDS[level], HEADINGS[level], RUN_IN_HEADINGS[level]
        outline = {"outlineLvl": val(level)}
        own_ppr = ppr(keepNext="", keepLines="", **outline)
        own_rpr = rpr(rFonts=fonts(face))
        found += [
            _Style(key, own.value, own_ppr, own_rpr, then=NORMAL),
            _Style(key + "RunIn", run_in.value, ppr(**outline), then=NORMAL),
            _Style(key + "Lead", own.value + "字", "", own_rpr, "", kind="character"),
        ]
    return found


def _foot_styles() -> list[_Style]:
    four = rpr(**typeface(gb.FANGSONG, gb.SIZE_FOUR))
    copies = indent(
        left=gb.IMPRINT_SIDE + gb.IMPRINT_COPIES_HANGING,
        right=gb.IMPRINT_SIDE,
        hanging=gb.IMPRINT_COPIES_HANGING,
        chars=100 * gb.IMPRINT_COPIES_HANGING // gb.CHARACTER_FOUR,
    )
    signature = indent(left=gb.TEXT_WIDTH - round(12 * gb.CHARACTER))
    date = indent(left=gb.TEXT_WIDTH - round(10 * gb.CHARACTER))
    printing = {
        "ind": indent(left=gb.IMPRINT_SIDE),
        "tabs": tabs(("right", gb.IMPRINT_DATE_TAB)),
        "jc": val("left"),
    }
    rule = ppr(**exact(gb.IMPRINT_RULE), **NO_INDENT)
    return [
        _Style("Signature9704", "署名", ppr(keepNext="", ind=signature, jc=val("left"))),
        _Style("IssueDate", "成文日期", ppr(ind=date, jc=val("left"))),
        _Style("IssueNote", "附注"),
        _Style("Blank", "空行", ppr(**NO_INDENT)),
        _Style("Copies", "抄送", ppr(**exact(gb.LINE), ind=copies), four),
        _Style("Printing", "印发", ppr(**exact(gb.LINE), **printing), four),
        _Style("ImprintRule", "版记线", rule, rpr(sz=val(2), szCs=val(2)), shown=False),
    ]


def _other_styles() -> list[_Style]:
    number = typeface(gb.SONGTI, gb.SIZE_FOUR, latin=gb.SONGTI)
    tag = {"color": val("7F7F7F"), **typeface(gb.SONGTI, 16)}
    note = typeface(gb.SONGTI, 21)
    plain = 'w:before="0" w:after="0" w:line="240" w:lineRule="auto"'
    return [
        _Style("Footer", "footer", ppr(**exact(400), **NO_INDENT), rpr(**number), shown=False),
        _Style(TAG_STYLE, "模板标签", ppr(**exact(240), **NO_INDENT), rpr(**tag)),
        _Style(TAG_RUN, "模板标签字", "", rpr(**tag), "", kind="character", shown=False),
        _Style(
            "CommentText",
            "annotation text",
            ppr(snapToGrid=val(0), spacing=plain, **NO_INDENT, jc=val("left")),
            rpr(**note),
            shown=False,
        ),
        _Style(
            "CommentReference",
            "annotation reference",
            rpr=rpr(sz=val(21), szCs=val(21)),
            based_on="DefaultParagraphFont",
            kind="character",
            shown=False,
        ),
    ]


def styles_part(form: Form) -> str:
    """The styles part; the number of an upward report shares its line with the signers."""
    body = _Style(
        NORMAL,
        "Normal",
        ppr(
            widowControl=val(0),
            autoSpaceDE=val(0),
            autoSpaceDN=val(0),
            **exact(gb.LINE, on_grid=True),
            ind=indent(first=gb.INDENT, chars=100 * gb.INDENT_CHARACTERS),
            jc=val("both"),
        ),
        rpr(**typeface(gb.FANGSONG, gb.SIZE_THREE, gb.SCALE)),
        based_on="",
    )
    default = _Style(
        "DefaultParagraphFont", "Default Paragraph Font", "", "", "", "", "character", False
    )
    every = [body, default, *_head_styles(form), *_level_styles(), *_foot_styles()]
    every += _other_styles()
    return (
        f"{HEAD}<w:styles {NAMESPACES}><w:docDefaults><w:rPrDefault>"
        + rpr(rFonts=fonts(gb.FANGSONG), lang='w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"')
        + "</w:rPrDefault><w:pPrDefault/></w:docDefaults>"
        '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="1"'
        ' w:defUnhideWhenUsed="1" w:defQFormat="0" w:count="376"/>'
        + "".join(style.xml(rank) for rank, style in enumerate(every))
        + '<w:style w:type="table" w:default="1" w:styleId="TableNormal">'
        '<w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>'
        '<w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>'
        "</w:styles>"
    )


def settings_part(form: Form) -> str:
    """The settings part; the web copy knows no odd and even pages."""
    even = "" if form is Form.WEB else "<w:evenAndOddHeaders/>"
    uri = 'w:uri="http://schemas.microsoft.com/office/word"'
    options = {
        "compatibilityMode": 15,
        "overrideTableStyleFontSizeAndJustification": 1,
        "enableOpenTypeFeatures": 1,
        "doNotFlipMirrorIndents": 1,
    }
    settings = "".join(
        f'<w:compatSetting w:name="{name}" {uri} w:val="{value}"/>'
        for name, value in options.items()
    )
    return (
        f'{HEAD}<w:settings {NAMESPACES}><w:zoom w:percent="100"/>{even}'
        '<w:characterSpacingControl w:val="compressPunctuation"/>'
        f"<w:compat><w:doNotExpandShiftReturn/><w:useFELayout/>{settings}</w:compat>"
        '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>'
    )


def font_table_part() -> str:
    """The font table: what may stand in where a face is not installed."""
    fonts = "".join(
        f'<w:font w:name="{face}"><w:altName w:val="{other}"/><w:charset w:val="86"/>'
        '<w:family w:val="auto"/><w:pitch w:val="default"/></w:font>'
        for face, other in gb.FACE_SUBSTITUTES.items()
    )
    latin = (
        f'<w:font w:name="{gb.LATIN}"><w:charset w:val="00"/><w:family w:val="roman"/>'
        '<w:pitch w:val="variable"/></w:font>'
    )
    return f"{HEAD}<w:fonts {NAMESPACES}>{latin}{fonts}</w:fonts>"


def theme_part() -> str:
    """A theme of black and white and of our own faces: Word asks for one, no style uses it."""
    colors = {
        "dk1": "000000",
        "lt1": "FFFFFF",
        "dk2": "000000",
        "lt2": "FFFFFF",
        **{f"accent{number}": gb.RED if number == 1 else "7F7F7F" for number in range(1, 7)},
        "hlink": "0000FF",
        "folHlink": "800080",
    }
    scheme = "".join(
        f'<a:{name}><a:srgbClr val="{color}"/></a:{name}>' for name, color in colors.items()
    )
    faces = "".join(
        f'<a:{kind}Font><a:latin typeface="{gb.LATIN}"/><a:ea typeface="{han}"/>'
        f'<a:cs typeface="{gb.LATIN}"/></a:{kind}Font>'
        for kind, han in (("major", gb.HEITI), ("minor", gb.FANGSONG))
    )
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>' * 3
    line = f'<a:ln w="6350">{fill[: len(fill) // 3]}</a:ln>' * 3
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>" * 3
    return (
        f'{HEAD}<a:theme xmlns:a="{wordml.A}" name="公文"><a:themeElements>'
        f'<a:clrScheme name="公文">{scheme}</a:clrScheme>'
        f'<a:fontScheme name="公文">{faces}</a:fontScheme>'
        f'<a:fmtScheme name="公文"><a:fillStyleLst>{fill}</a:fillStyleLst>'
        f"<a:lnStyleLst>{line}</a:lnStyleLst><a:effectStyleLst>{effect}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{fill}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
    )
