"""The parts that come from resources."""

from datetime import UTC, datetime

import pytest
from lxml import etree

from workbench.formats.docx_content import ReviewDocument
from workbench.formats.docx_template import fixed_parts
from workbench.model.languages import Direction
from workbench.model.resources import resource

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def child(element: etree._Element, path: str) -> etree._Element:
    found = element.find(path)
    assert found is not None
    return found


def parts(title: str = "Harbour", author: str = "") -> dict[str, etree._Element]:
    document = ReviewDocument(
        project="6d0f6f5e-0000-4000-8000-000000000001",
        title=title,
        facts="",
        direction=Direction.parse("en", "zh-Hant"),
        rows=lambda: iter(()),
        row_count=0,
        summary=(),
        moment=datetime(2026, 11, 22, 9, 30, tzinfo=UTC),
        tool="Translation Workbench 9",
        author=author,
    )
    return {name: etree.fromstring(content) for name, content in fixed_parts(document, "export")}


def texts(part: etree._Element) -> dict[str, str]:
    return {etree.QName(node).localname: node.text or "" for node in part}


def test_the_properties_name_title_structure_project_and_language() -> None:
    core = texts(parts(author="R. Viewer")["docProps/core.xml"])
    assert core["title"] == "Harbour"
    assert core["subject"] == "wb-bilingual/1"
    assert core["identifier"] == "urn:uuid:6d0f6f5e-0000-4000-8000-000000000001"
    assert core["language"] == "zh-TW"
    assert core["created"] == "2026-11-22T09:30:00Z"
    assert core["creator"] == core["lastModifiedBy"] == "R. Viewer"


@pytest.mark.parametrize("text", ["<&>\"'", "a\x00b\ud800", "$title ${author}", "港口"])
def test_any_title_and_author_can_be_written(text: str) -> None:
    core = texts(parts(text, text)["docProps/core.xml"])
    assert (
        core["title"]
        == core["creator"]
        == text.replace("\x00", "\ufffd").replace("\ud800", "\ufffd")
    )


def test_changes_of_the_next_reader_are_tracked() -> None:
    settings = parts()["word/settings.xml"]
    assert settings.find(f"{W}trackRevisions") is not None
    assert child(settings, f"{W}zoom").get(f"{W}percent") == "100"


def test_every_part_has_a_content_type_and_every_relationship_a_part() -> None:
    found = parts()
    named = {n.get("PartName") for n in found["[Content_Types].xml"]} - {None}
    streamed = {"/word/document.xml", "/customXml/item1.xml"}
    streamed |= {"/word/comments.xml", "/word/commentsExtended.xml"}
    assert named <= {f"/{name}" for name in found} | streamed
    targets = {n.get("Target") for n in found["word/_rels/document.xml.rels"]}
    inside = {f"word/{target}" for target in targets if not str(target).startswith("..")}
    assert {f"/{name}" for name in inside - set(found)} <= streamed


def test_the_order_of_settings_is_that_of_the_schema() -> None:
    order = [etree.QName(node).localname for node in parts()["word/settings.xml"]]
    assert order == [
        "zoom",
        "trackRevisions",
        "defaultTabStop",
        "characterSpacingControl",
        "compat",
        "decimalSymbol",
        "listSeparator",
    ]


def test_no_resource_lies_unused() -> None:
    assert len(list(resource("docx").iterdir())) == len(parts())
