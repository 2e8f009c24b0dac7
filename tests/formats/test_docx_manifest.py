"""The manifest: what every segment was when the file was written."""

import re
from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from workbench.formats.docx_content import Comments, Layout, Remark, ReviewDocument, ReviewRow
from workbench.formats.docx_manifest import manifest, segment_key, text_hash
from workbench.formats.docx_text import Cleaner
from workbench.model.annotations import Annotation
from workbench.model.findings import Finding, Severity
from workbench.model.languages import Direction
from workbench.model.segments import Pair, Status


def document(*pairs: Pair) -> ReviewDocument:
    return ReviewDocument(
        project="6d0f6f5e-0000-4000-8000-000000000001",
        title="",
        facts="",
        direction=Direction.parse("en", "zh-TW"),
        rows=lambda: (ReviewRow(number, pair) for number, pair in enumerate(pairs, 7)),
        row_count=len(pairs),
        summary=(),
        moment=datetime(2026, 11, 22, tzinfo=UTC),
        tool="",
    )


def test_every_segment_is_listed_with_its_id_and_hashes() -> None:
    pair = Pair('a"<&-1', "", "Quay", "碼頭", "港口", Status.NEEDS_WORK)
    root = etree.fromstring("".join(manifest(document(pair), "e", Cleaner())).encode())
    assert root.get("structure") == "wb-bilingual/1"
    assert (root.get("source"), root.get("target")) == ("en", "zh-Hant-TW")
    assert root.get("columns") == "number source target status findings"
    (segment,) = root
    assert dict(segment.items()) == {
        "key": segment_key(pair.id),
        "id": 'a"<&-1',
        "n": "7",
        "source": text_hash("Quay"),
        "draft": text_hash("港口"),
        "final": text_hash("碼頭"),
        "status": "needs-work",
    }


def test_what_people_wrote_is_known_by_its_words() -> None:
    note = Annotation("n1", "1", "Is this right?", "Bo", "")
    content = replace(
        document(),
        rows=lambda: iter([ReviewRow(1, Pair("1", "", "a", "b", "b"), annotations=(note,))]),
    )
    root = etree.fromstring("".join(manifest(content, "e", Cleaner())).encode())
    assert dict(root[0][0].items()) == {"id": "n1", "text": text_hash("Is this right?")}


def test_what_was_resolved_is_named_so() -> None:
    note = Annotation("n1", "1", "Is this right?", "Bo", "", is_resolved=True)
    row = ReviewRow(1, Pair("1", "", "a", "b", "b"), annotations=(note,))
    content = replace(document(), rows=lambda: iter([row]))
    root = etree.fromstring("".join(manifest(content, "e", Cleaner())).encode())
    assert root[0][0].get("done") == "1"


def test_findings_are_known_by_what_their_comments_say_where_they_are_comments() -> None:
    finding = Finding("numbers", "1", "missing", Severity.ERROR)
    row = ReviewRow(1, Pair("1", "", "a", "b", "b"), (Remark(finding, "Where?"),))
    content = replace(document(), rows=lambda: iter([row]))
    root = etree.fromstring("".join(manifest(content, "e", Cleaner())).encode())
    words = text_hash("[numbers · error] Where?")
    assert dict(root[0][0].items()) == {"id": finding.fingerprint, "text": words}
    people = replace(content, layout=Layout(comments=Comments.PEOPLE))
    root = etree.fromstring("".join(manifest(people, "e", Cleaner())).encode())
    assert len(root[0]) == 0


def test_hashes_are_of_what_is_written() -> None:
    pair = Pair("1", "", "a\x01", "b", "b")
    root = etree.fromstring("".join(manifest(document(pair), "e", Cleaner())).encode())
    assert root[0].get("source") == text_hash("a\ufffd")


def test_equal_texts_have_one_hash() -> None:
    assert text_hash("caf\u00e9\r\nbar\rquay") == text_hash("cafe\u0301\nbar\nquay")
    assert text_hash("13億") != text_hash("130億")


@given(st.text())
def test_a_bookmark_can_be_named_after_any_id(pair_id: str) -> None:
    assert re.fullmatch(r"[a-z][a-z0-9_]{0,39}", f"wb_{segment_key(pair_id)}")


@given(st.sets(st.text()))
def test_no_two_ids_share_a_key(ids: set[str]) -> None:
    assert len({segment_key(pair_id) for pair_id in ids}) == len(ids)
