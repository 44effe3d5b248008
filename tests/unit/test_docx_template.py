from __future__ import annotations

import importlib.util
import io
import zipfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from docx import Document
from docx_reading import NOW, audit, parts, words
from docx_sample import sample_view

from minutes_kit.catalogue.documents import RULES
from minutes_kit.errors import TemplateError
from minutes_kit.problems import Words
from minutes_kit.render.docx import render_docx, template
from minutes_kit.render.docx.package import MAX_MEMBERS

ROOT = Path(__file__).parents[2]
REPORT = (ROOT / "templates" / "docx" / "report.docx").read_bytes()


def office_template(*paragraphs, header="{{p strip }}", footer="{{p strip }}", start=None):
    """A template as an office would make it: Word's own default, other styles, a few placeholders."""
    document = Document(start)
    for text in paragraphs:
        document.add_paragraph(text)
    document.sections[0].header.paragraphs[0].text = header
    document.sections[0].footer.paragraphs[0].text = footer
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def changed(data, **members):
    """The package with XML members replaced; in their names __ stands for / and .xml is left out."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in (
            parts(data) | {k.replace("__", "/") + ".xml": v for k, v in members.items()}
        ).items():
            archive.writestr(name, content)
    return buffer.getvalue()


def rendered(data, **changes):
    return render_docx(sample_view(**changes), template=data, template_name="biuro.docx", timestamp=NOW)


def refusal(data, **changes):
    with pytest.raises(TemplateError) as caught:
        rendered(data, **changes)
    fault = caught.value.fault
    for wording in (RULES[fault.rule].pl, RULES[fault.rule].en):
        said = wording.message.format(**fault.params) + wording.hint.format(**fault.params)
        assert "biuro.docx" in said
    return fault


@pytest.mark.parametrize("name", ["report", "paper"])
def test_the_committed_template_is_what_the_script_writes(name):
    spec = importlib.util.spec_from_file_location("script", ROOT / "scripts" / "write_docx_templates.py")
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    committed = ROOT / "templates" / "docx" / f"{name}.docx"
    assert parts(getattr(script, name)()) == parts(committed.read_bytes())


def test_the_template_itself_is_a_sound_document(tmp_path):
    assert audit(REPORT, tmp_path) == []
    assert "{{ title }}" in [p.text for p in Document(io.BytesIO(REPORT)).paragraphs]


def test_every_rule_says_the_same_in_both_languages():
    for rule in (rule for key, rule in RULES.items() if key.startswith("MK-T")):
        assert rule.pl.message
        assert rule.pl.hint
        assert rule.en.message
        assert rule.en.hint


def test_an_office_may_use_its_own_template(tmp_path):
    data = rendered(
        office_template(
            "{{ title }}, {{ author|upper }}",
            "{{p sections.ustalenia.body }}",
            "{%p if sections.nie_ma is defined %}",
            "Nigdy",
            "{%p endif %}",
            '{%p for section in sections if section.key != "ustalenia" %}',
            "{{p section.heading }}",
            "{{p section.body }}",
            "{%p endfor %}",
            footer="{{p strip }}",
        )
    )
    document = Document(io.BytesIO(data))
    texts = [p.text for p in document.paragraphs]
    assert texts[0].endswith("ANNA PRZYKŁADOWA")
    assert texts[1] == "Gospodarzem następnego spotkania będzie Legnica."
    assert "Nigdy" not in texts
    assert "Fakt" in [style.name for style in document.styles]
    assert [e for e in audit(data, tmp_path) if "required relationship" not in e] == []


def test_a_rendered_document_may_be_a_template_again():
    first = rendered(office_template("{{p sections.ustalenia.body }}"))
    again = office_template("{{p sections.ustalenia.body }}", start=io.BytesIO(first))
    numbering = parts(rendered(again))["word/numbering.xml"].decode()
    identifiers = [piece.split('"')[0] for piece in numbering.split('w:numId="')[1:]]
    assert len(identifiers) == len(set(identifiers)) >= 2


def test_style_names_in_another_language_version_are_found_by_name():
    styles = parts(REPORT)["word/styles.xml"].replace(b'w:styleId="Heading1"', b'w:styleId="Nagwek1"')
    document = parts(REPORT)["word/document.xml"].replace(b'w:val="Heading1"', b'w:val="Nagwek1"')
    data = rendered(changed(REPORT, word__styles=styles, word__document=document))
    assert b'<w:pStyle w:val="Nagwek1"/>' in parts(data)["word/document.xml"]


def test_a_dotx_becomes_a_document():
    types = parts(REPORT)["[Content_Types].xml"].replace(b"document.main+xml", b"template.main+xml")
    data = rendered(changed(REPORT, **{"[Content_Types]": types}))
    assert Document(io.BytesIO(data)).paragraphs


def test_properties_of_the_template_do_not_leak():
    document = Document()
    document.core_properties.author = "Ktoś Obcy"
    document.core_properties.last_modified_by = "Ktoś Obcy"
    buffer = io.BytesIO()
    document.save(buffer)
    data = rendered(buffer.getvalue(), strips=())
    assert "Ktoś Obcy".encode() not in b"".join(parts(data).values())
    assert not [name for name in parts(data) if "thumbnail" in name]


def test_placeholders_torn_apart_by_word_are_mended():
    document = Document()
    line = document.add_paragraph()
    for piece in ("{", "{ ti", "tle }", "}", " {% if title == „x” %}A{% else %}B{% endif %}"):
        line.add_run(piece).bold = piece == "{ ti"
    buffer = io.BytesIO()
    document.save(buffer)
    data = rendered(buffer.getvalue(), strips=(), title="Tytuł")
    assert "Tytuł B" in [p.text for p in Document(io.BytesIO(data)).paragraphs]


@pytest.mark.parametrize(
    ("text", "rule", "params"),
    [
        ("Pismo {{ title", "MK-T03", {}),
        ("{% if title %}x", "MK-T03", {}),
        (
            "Pismo {{ nieznane }}",
            "MK-T04",
            {"name": "nieznane", "text": "Pismo {{ nieznane }}", "part_pl": "treść"},
        ),
        ("Pismo {{ titel }}", "MK-T05", {"name": "titel", "near": "title"}),
        ("{{p sections.ustalena.body }}", "MK-T05", {"name": "ustalena", "near": "ustalenia"}),
        ("{{ strip }}", "MK-T04", {"name": "strip"}),
        ("Razem {{ lead }}", "MK-T06", {"name": "lead"}),
        ("{{ lead|upper }}", "MK-T06", {"name": "lead"}),
        ("{{ page_label }}", "MK-T07", {"name": "page_label"}),
        ("{{ sections }}", "MK-T03", {}),
        ("{{ title.__class__ }}", "MK-T10", {"text": "{{ title.__class__ }}"}),
        ("{{ title.upper() }}", "MK-T10", {}),
        ("{{ title|safe }}", "MK-T10", {}),
        ("{% set a = title %}", "MK-T10", {}),
        ("{% macro m() %}{% endmacro %}", "MK-T10", {}),
        ("{% include 'x' %}", "MK-T10", {}),
        ("{{ 'a' * 9999999999 }}", "MK-T10", {}),
        (
            "{% for a in title %}" * 3 + "x" + "{% endfor %}" * 3,
            "MK-T10",
            {},
        ),
    ],
)
def test_a_mistake_is_told_with_its_place(text, rule, params):
    fault = refusal(office_template("Przed", text, "Po"))
    assert fault.rule == rule
    assert params.items() <= fault.params.items()
    assert fault.params["part"] == "word/document.xml"


def test_a_mistake_in_a_footer_is_told_as_the_footer():
    fault = refusal(office_template("x", footer="{{ nieznane }}"), strips=())
    assert (fault.params["part_pl"], fault.params["part_en"]) == ("stopka 1", "footer 1")
    assert fault.params["part"] == "word/footer1.xml"


def test_a_loop_from_a_paragraph_into_a_table_is_told():
    document = Document()
    document.add_paragraph("{% for s in sections %} a")
    document.add_table(1, 1).cell(0, 0).text = "b {% endfor %}"
    buffer = io.BytesIO()
    document.save(buffer)
    assert refusal(buffer.getvalue(), strips=()).rule == "MK-T09"


def test_a_section_is_printed_once():
    fault = refusal(office_template("{{p lead }}", "{{p lead }}"))
    assert (fault.rule, fault.params["name"]) == ("MK-T08", "lead")


def test_a_template_without_room_for_the_marks_is_refused():
    fault = refusal(office_template("x", footer="brak"))
    assert (fault.rule, str(fault.params["place"])) == ("MK-T15", str(Words("stopce", "footer")))
    assert rendered(office_template("x", footer="brak"), strips=())


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"%PDF-1.7", REPORT[:3000]])
def test_what_is_no_word_document_is_refused(data):
    assert refusal(data).rule == "MK-T01"


@pytest.mark.parametrize(
    "member",
    [
        {"word__document": b"<w:document>"},
        {"word__document": b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'},
        {"[Content_Types]": b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'},
        {"word__styles": b"\xff"},
    ],
)
def test_a_broken_part_is_refused(member):
    assert refusal(changed(REPORT, **member)).rule == "MK-T01"


def test_a_bomb_is_refused_before_it_unfolds(monkeypatch):
    monkeypatch.setattr("minutes_kit.render.docx.package.MAX_BYTES", 1_000_000)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * 5_000_000)
    assert refusal(buffer.getvalue()).rule == "MK-T02"


def test_too_many_members_or_placeholders_are_refused():
    many = {f"word__x{n}": b"" for n in range(MAX_MEMBERS)}
    assert refusal(changed(REPORT, **many)).rule == "MK-T02"
    assert refusal(office_template("{{" * 1001)).rule == "MK-T02"


def test_macros_are_refused():
    types = parts(REPORT)["[Content_Types].xml"].replace(
        b"wordprocessingml.document.main+xml", b"wordprocessingml.document.macroEnabled.main+xml"
    )
    assert refusal(changed(REPORT, **{"[Content_Types]": types})).rule == "MK-T12"


def relation(kind):
    uri = f"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}".encode()
    return (
        b'<Relationship Id="out" Type="'
        + uri
        + b'" Target="http://evil.example/x" TargetMode="External"/></Relationships>'
    )


def with_relation(kind):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in parts(REPORT).items():
            if name == "word/_rels/document.xml.rels":
                content = content.replace(b"</Relationships>", relation(kind))
            archive.writestr(name, content)
    return buffer.getvalue()


def test_a_template_cannot_make_word_fetch_a_file():
    fault = refusal(with_relation("image"))
    assert (fault.rule, fault.params["target"]) == ("MK-T13", "http://evil.example/x")
    assert b"evil" not in b"".join(parts(rendered(with_relation("attachedTemplate"))).values())
    assert rendered(with_relation("hyperlink"))


@pytest.mark.parametrize("name", ["nie-ma.docx", "../docx/report.docx", "", "/etc/passwd"])
def test_only_packaged_templates_have_names(name):
    with pytest.raises(TemplateError) as caught:
        render_docx(sample_view(), template_name=name, timestamp=NOW)
    assert caught.value.fault.rule == "MK-T11"


def test_threads_share_a_template():
    template.load.cache_clear()
    views = [sample_view(title=f"Tytuł {n}") for n in range(12)]
    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(lambda view: render_docx(view, timestamp=NOW), views))
    assert together == [render_docx(view, timestamp=NOW) for view in views]


def test_a_placeholder_in_a_title_does_not_reach_docxtpl():
    data = render_docx(sample_view(title="{_{ x }_} {_% y %_}"), timestamp=NOW)
    assert "{_{ x }_} {_% y %_}" in [words(p._p) for p in Document(io.BytesIO(data)).paragraphs]
