"""Templates that the user has changed, and templates of strangers."""

import re
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from drafter.document import template
from drafter.document.blocks import Style
from drafter.document.docx import to_docx
from drafter.document.faults import TemplateFault
from drafter.document.probe import lacks
from drafter.document.reading import body_text
from drafter.draft.tree import Form
from tests.document.samples import (
    BOTH,
    changed_package,
    changed_template,
    draft,
    part,
    saved,
    section,
    short,
)


def without_paragraph(text: str, count: int = 0) -> Callable[[str], str]:
    """An edit that takes out the innermost paragraphs with a text."""
    pattern = r"<w:p>(?:(?!<w:p>|</w:p>).)*?" + re.escape(text) + r"(?:(?!<w:p>|</w:p>).)*</w:p>"
    return lambda xml: re.sub(pattern, "", xml, count=count, flags=re.DOTALL)


def replaced(old: str, new: str) -> Callable[[str], str]:
    def edit(xml: str) -> str:
        assert old in xml
        return xml.replace(old, new)

    return edit


def fault_of(path: Path, report: object = None) -> TemplateFault:
    with pytest.raises(TemplateFault) as caught:
        to_docx(report or draft(Form(path.stem)), path)  # type: ignore[arg-type]
    (fault,) = caught.value.faults
    assert fault.path == str(path)
    return caught.value


@pytest.mark.parametrize(
    ("edit", "style"),
    [
        (without_paragraph("{{ 标题 }}"), Style.TITLE),
        (without_paragraph("{{ 主送机关 }}"), Style.RECIPIENT),
        (without_paragraph("{{ 附注 }}"), Style.NOTE),
        (without_paragraph("{{ 抄送 }}"), Style.COPIES),
        (without_paragraph("{{ 行.字号 }}"), Style.NUMBER),
        (replaced("一级标题接排", "其他"), Style.LEVEL_1_RUN_IN),
        (replaced('段.样式 == "三级标题"', '段.样式 == "三级"'), Style.LEVEL_3),
    ],
)
def test_a_template_without_a_place_for_something_says_what_is_missing(
    edit: Callable[[str], str], style: Style, tmp_path: Path
) -> None:
    path = saved(tmp_path, Form.UPWARD, changed_template(Form.UPWARD, edit))
    message = f"模板“上行文.docx”没有放“{style.value}”的地方。"
    assert message in [fault.message for fault in lacks(path, Form.UPWARD)]
    assert fault_of(path).message == message
    assert "复制过来" in fault_of(path).hint


def test_a_place_that_a_report_does_not_need_may_be_missing(tmp_path: Path) -> None:
    path = saved(
        tmp_path, Form.PLAIN, changed_template(Form.PLAIN, without_paragraph("{{ 附注 }}"))
    )
    assert body_text(to_docx(draft(Form.PLAIN, issue_note=None), path))


def test_a_fault_that_only_a_joint_report_meets_does_not_stop_others(tmp_path: Path) -> None:
    path = saved(tmp_path, Form.UPWARD, changed_template(Form.UPWARD, replaced("联合署名", "签发")))
    assert to_docx(draft(), path)
    assert (
        fault_of(path, draft(**BOTH)).message == "模板“上行文.docx”的标签有错：没有“左”这个名称。"
    )


@pytest.mark.parametrize(
    ("tag", "hint"),
    [("主送单位", "是不是想写“主送机关”？"), ("xyz", "可用的名称：")],
)
def test_an_unknown_name_is_named_with_a_suggestion(tag: str, hint: str, tmp_path: Path) -> None:
    edit = replaced("{{ 主送机关 }}", f"{{{{ {tag} }}}}")
    fault = fault_of(saved(tmp_path, Form.PLAIN, changed_template(Form.PLAIN, edit)))
    assert fault.message == f"模板“普通报告.docx”用了不认识的名称“{tag}”。"
    assert hint in fault.hint


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("{%p endfor %}", "{%p end %}"),
        ("{%p if 附注 %}", "{%p if 附注"),
        ("{{ 标题 }}", "{{ 标题"),
        ("{{ 标题 }}", "{{ }}"),
        ("{{ 标题 }}", "{{ 段.文 }}"),
        ("{{ 标题 }}", "{{ 正文 }}"),
        ("{{ 标题 }}", "{{ 标题.没有 }}"),
        ("{{ 标题 }}", "{% if 标题 %}{{ 标题 }}"),
        ("{%p if 主送机关 %}", "{% if 主送机关 %}"),
    ],
)
def test_a_broken_tag_is_reported_in_chinese(old: str, new: str, tmp_path: Path) -> None:
    fault = fault_of(saved(tmp_path, Form.WEB, changed_template(Form.WEB, replaced(old, new))))
    assert fault.message.startswith("模板“网页稿.docx”")
    assert fault.hint


@pytest.mark.parametrize(
    "tag",
    [
        "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
        "{{ ''.__class__.__mro__ }}",
        "{{ 标题.append(1) }}",
        "{{ 标题|attr('append') }}",
        "{{ 标题 * 9999999 }}",
        "{{ 2 ** 99999999 }}",
        "{% set 甲 = 标题 %}",
        "{% include '/etc/passwd' %}",
        "{% macro 甲() %}{% endmacro %}",
        "{{ range(10000) }}",
        "{{ lipsum() }}",
        "{{ self }}",
        "".join(f"{{% for {name} in 正文 %}}" for name in "甲乙丙丁") + "{% endfor %}" * 4,
    ],
)
def test_a_template_can_only_print_what_it_is_given(tag: str, tmp_path: Path) -> None:
    edit = replaced("{{ 标题 }}", tag.replace("&", "&amp;"))
    fault = fault_of(saved(tmp_path, Form.WEB, changed_template(Form.WEB, edit)))
    assert fault.code in ("bad-tag", "unknown-name", "broken-layout")


@pytest.mark.parametrize(
    "split",
    [
        '{{ </w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t>标题</w:t></w:r><w:r><w:t xml:space="preserve"> }}',
        "{</w:t></w:r><w:r><w:t>{ 标题 }</w:t></w:r><w:r><w:t>}",
        "{{标题}}",
        "{{r 标题 }}",
    ],
)
def test_a_tag_that_word_has_split_still_works(split: str, tmp_path: Path) -> None:
    path = saved(tmp_path, Form.WEB, changed_template(Form.WEB, replaced("{{ 标题 }}", split)))
    assert body_text(to_docx(draft(Form.WEB), path)) == body_text(to_docx(draft(Form.WEB)))


@pytest.mark.parametrize(
    "flood", ["{{ " * 40_000, "{{ 标题 }}" * 20_000, "{{ " + "(" * 9_000 + " }}"]
)
def test_a_flood_of_tags_is_refused_soon(flood: str, tmp_path: Path) -> None:
    edit = replaced("{{ 标题 }}", flood)
    started = time.monotonic()
    fault = fault_of(saved(tmp_path, Form.WEB, changed_template(Form.WEB, edit)))
    assert fault.code == "bad-tag"
    assert time.monotonic() - started < 5


def test_a_tag_outside_the_text_is_refused(tmp_path: Path) -> None:
    edit = replaced('w:linePitch="579"', 'w:linePitch="{{ 标题 }}"')
    assert fault_of(saved(tmp_path, Form.WEB, changed_template(Form.WEB, edit))).code == "bad-tag"


def test_curly_quotes_in_a_tag_still_work(tmp_path: Path) -> None:
    edit = replaced('== "正文"', "== “正文”")
    path = saved(tmp_path, Form.WEB, changed_template(Form.WEB, edit))
    assert body_text(to_docx(draft(Form.WEB), path)) == body_text(to_docx(draft(Form.WEB)))


def test_words_around_a_tag_are_kept_and_take_its_type(tmp_path: Path) -> None:
    edit = replaced("{{ 附注 }}", "甲{{ 附注 }}乙{{ 成文日期 }}丙")
    path = saved(tmp_path, Form.WEB, changed_template(Form.WEB, edit))
    assert body_text(to_docx(draft(Form.WEB), path))[-1] == "甲（此件公开发布）乙2027年1月20日丙"


def test_a_restyled_template_prints_in_its_own_type(tmp_path: Path) -> None:
    edit = replaced('w:eastAsia="方正小标宋简体"', 'w:eastAsia="华文中宋"')
    path = saved(tmp_path, Form.WEB, changed_template(Form.WEB, edit, "word/styles.xml"))
    assert "华文中宋" in part(to_docx(draft(Form.WEB), path), "word/styles.xml")


def test_a_value_that_follows_from_the_words_may_be_fixed_by_the_template(tmp_path: Path) -> None:
    edit = replaced("{#左缩进=署名缩进#}", "")
    path = saved(tmp_path, Form.WEB, changed_template(Form.WEB, edit))
    ours, theirs = part(to_docx(draft(Form.WEB))), part(to_docx(draft(Form.WEB), path))
    signature = re.compile(r'<w:pStyle w:val="Signature9704"/>(.*?)</w:pPr>')
    assert "w:ind" in signature.findall(ours)[0]
    assert "w:ind" not in signature.findall(theirs)[0]


def test_a_name_unknown_to_a_note_is_reported(tmp_path: Path) -> None:
    edit = replaced("{#左缩进=署名缩进#}", "{#左缩进=没有#}")
    assert (
        fault_of(saved(tmp_path, Form.WEB, changed_template(Form.WEB, edit))).code == "unknown-name"
    )


def test_tags_work_in_headers_and_footers(tmp_path: Path) -> None:
    edit = replaced("— ", "{{ 成文日期 }} {{ 标题 }}")
    data = changed_template(Form.PLAIN, edit, "word/footer1.xml")
    report = draft(Form.PLAIN, issue_date="【待补：日期】", title="A & B报告")
    printed = to_docx(report, saved(tmp_path, Form.PLAIN, data))
    footer = part(printed, "word/footer1.xml")
    assert "【待补：日期】" in footer
    assert "A &amp; B报告" in footer
    assert "commentRangeStart" not in footer


def test_traces_of_the_templates_author_are_not_in_the_report(tmp_path: Path) -> None:
    def types(xml: str) -> str:
        kind = "application/vnd.openxmlformats-officedocument"
        added = (
            f'<Override PartName="/docProps/app.xml" ContentType="{kind}.extended-properties+xml"/>'
            f'<Override PartName="/word/comments.xml" ContentType="{kind}.wordprocessingml.comments+xml"/>'
        )
        return xml.replace("</Types>", added + "</Types>")

    def relations(xml: str) -> str:
        kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        return xml.replace(
            "</Relationships>",
            f'<Relationship Id="c" Type="{kind}/comments" Target="comments.xml"/></Relationships>',
        )

    def body(xml: str) -> str:
        start = '<w:commentRangeStart w:id="7"/><w:bookmarkStart w:id="3" w:name="_GoBack"/><w:bookmarkEnd w:id="3"/>'
        end = '<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r></w:p>'
        run = '<w:r><w:t xml:space="preserve">{{ 附注 }}</w:t></w:r>'
        assert run + "</w:p>" in xml
        return xml.replace(run + "</w:p>", start + run + end)

    data = changed_package(
        template.shipped(Form.WEB).read_bytes(),
        {
            "[Content_Types].xml": types,
            "word/_rels/document.xml.rels": relations,
            "word/document.xml": body,
            "docProps/app.xml": lambda _: "<Properties><Company>某公司</Company></Properties>",
            "word/comments.xml": lambda _: "<comments>改一下</comments>",
        },
    )
    path = saved(tmp_path, Form.WEB, data)
    for report in (short(Form.WEB), draft(Form.WEB)):
        printed = to_docx(report, path)
        ours = to_docx(report)
        assert part(printed) == part(ours)
        assert part(printed, "[Content_Types].xml") == part(ours, "[Content_Types].xml")
        assert part(printed, "word/_rels/document.xml.rels") == part(
            ours, "word/_rels/document.xml.rels"
        )


def test_a_style_that_is_not_defined_is_reported(tmp_path: Path) -> None:
    edit = replaced('w:styleId="ReportTitle"', 'w:styleId="Gone"')
    fault = fault_of(saved(tmp_path, Form.WEB, changed_template(Form.WEB, edit, "word/styles.xml")))
    assert fault.code == "missing-style"
    assert "ReportTitle" in fault.message


def test_a_heading_without_outline_level_is_listed_but_prints(tmp_path: Path) -> None:
    edit = replaced('<w:outlineLvl w:val="1"/>', "")
    path = saved(tmp_path, Form.WEB, changed_template(Form.WEB, edit, "word/styles.xml"))
    assert [fault.message for fault in lacks(path, Form.WEB)] == [
        "模板“网页稿.docx”的“二级标题”没有大纲级别，导航窗格里看不到。",
        "模板“网页稿.docx”的“二级标题接排”没有大纲级别，导航窗格里看不到。",
    ]
    assert to_docx(draft(Form.WEB), path)


def test_a_template_without_styles_is_reported(tmp_path: Path) -> None:
    import io
    from zipfile import ZipFile

    source = ZipFile(template.shipped(Form.WEB))
    target = io.BytesIO()
    with ZipFile(target, "w") as archive:
        for name in source.namelist():
            if name != "word/styles.xml":
                archive.writestr(name, source.read(name))
    fault = fault_of(saved(tmp_path, Form.WEB, target.getvalue()))
    assert "缺少部件“word/styles.xml”" in fault.message


def test_a_cell_left_empty_is_reported(tmp_path: Path) -> None:
    path = saved(
        tmp_path, Form.UPWARD, changed_template(Form.UPWARD, without_paragraph("{{ 标志文件 }}"))
    )
    fault = fault_of(path, draft(**BOTH))
    assert "格子里没有段落" in fault.message


def test_a_template_may_be_changed_while_the_program_runs(tmp_path: Path) -> None:
    path = saved(tmp_path, Form.WEB, template.shipped(Form.WEB).read_bytes())
    before = body_text(to_docx(short(Form.WEB), path))
    saved(tmp_path, Form.WEB, changed_template(Form.WEB, replaced("{{ 附注 }}", "{{ 附注 }}改")))
    assert body_text(to_docx(short(Form.WEB), path)) == [*before[:-1], before[-1] + "改"]


def test_levels_beyond_the_fourth_print_as_the_fourth() -> None:
    assert "①小节" in body_text(to_docx(short(Form.WEB, sections=(section(5, "①", "小节"),))))
