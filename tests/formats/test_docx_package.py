"""Hostile and broken packages: refused in one sentence, before they cost anything."""

import io
import tracemalloc
import zipfile

import pytest

from workbench.formats.docx_package import open_package
from workbench.model.problems import InputProblem

BODY = "<w:p><w:r><w:t>Ahoy</w:t></w:r></w:p>"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(64)


def opened(data: bytes) -> None:
    package = open_package(data, "port.docx")
    package.xml(package.document)


def refusal(data: bytes) -> str:
    with pytest.raises(InputProblem) as caught:
        opened(data)
    assert "port.docx" in str(caught.value)
    return str(caught.value)


def test_a_sound_package_gives_its_main_part(word) -> None:
    package = open_package(word.document(BODY), "port.docx")
    assert package.document == "word/document.xml"
    assert len(list(package.xml(package.document).iter("{*}t"))) == 1


def test_the_main_part_may_have_any_name(word) -> None:
    parts = {
        "_rels/.rels": b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006'
        b'/relationships"><Relationship Id="r" Target="/x/y.xml" Type="z/officeDocument"/>'
        b"</Relationships>",
        "x/y.xml": word.xml(BODY),
    }
    assert open_package(word.package(parts), "port.docx").document == "x/y.xml"


def test_strict_documents_are_read_like_others(word) -> None:
    strict = word.xml(BODY).replace(
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    package = open_package(word.package({"word/document.xml": strict}), "port.docx")
    assert package.xml("word/document.xml").tag.endswith("/2006/main}document")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "is empty"),
        (OLE, r"old \.doc format"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "password"),
        (b"{\\rtf1 hello}", "RTF, HTML or XML"),
        (b"\n<html><body>hello", "RTF, HTML or XML"),
        (b"just text", "not a Word document"),
        (b"PK\x03\x04 and nothing more", "damaged or was cut short"),
    ],
)
def test_other_files_are_told_apart(data: bytes, words: str) -> None:
    with pytest.raises(InputProblem, match=words):
        open_package(data, "port.docx")


def test_a_truncated_file_is_refused_wherever_it_ends(word) -> None:
    data = word.document(BODY)
    for end in range(1, len(data) - 1, 40):
        refusal(data[:end])


def test_a_damaged_part_is_named(word) -> None:
    data = bytearray(word.document("<w:p/>" * 50))
    at = data.index(b"word/document.xml") + 40
    data[at : at + 8] = b"\xff" * 8
    assert "word/document.xml" in refusal(bytes(data))


def test_a_zip_bomb_is_refused_without_being_unpacked(word) -> None:
    bomb = word.package({"word/document.xml": b"\0" * (300 * 2**20)})
    tracemalloc.start()
    words = refusal(bomb)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert "exhaust a computer" in words
    assert peak < 20 * 2**20


def test_too_many_parts_are_refused(word) -> None:
    assert "10001 parts" in refusal(word.package({f"x/{n}.xml": b"" for n in range(10_001)}))


def test_a_part_that_is_there_twice_is_refused(word) -> None:
    out = io.BytesIO(word.document(BODY))
    with pytest.warns(UserWarning, match="Duplicate"), zipfile.ZipFile(out, "a") as archive:
        archive.writestr("word/document.xml", word.xml(""))
    assert "word/document.xml twice" in refusal(out.getvalue())


def test_parts_that_differ_in_case_alone_are_the_same_part(word) -> None:
    assert "twice" in refusal(word.document(BODY, {"Word/Document.xml": b"<a/>"}))
    assert "twice" in refusal(word.package({"X.xml": b"<a/>", "x.xml": b"<a/>"}))


@pytest.mark.parametrize(
    "doctype",
    [
        b'<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        b'<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY x "&a;&a;">]>',
        b"<!DOCTYPE w>",
    ],
)
@pytest.mark.parametrize("part", ["word/document.xml", "word/styles.xml"])
def test_a_doctype_in_any_part_is_refused(word, doctype: bytes, part: str) -> None:
    parts = {"word/document.xml": word.xml(BODY)}
    parts[part] = doctype + b"<w>&x;</w>"
    assert f"{part} of port.docx holds a DOCTYPE" in refusal(word.package(parts))


def test_a_doctype_in_utf16_is_refused(word) -> None:
    part = "\ufeff<!DOCTYPE w><w/>".encode("utf-16-le")
    assert "DOCTYPE" in refusal(word.package({"word/document.xml": part}))


def test_a_doctype_behind_a_long_comment_is_refused(word) -> None:
    part = b"<!--" + b"x " * 5000 + b"--><!DOCTYPE w><w/>"
    assert "DOCTYPE" in refusal(word.package({"word/document.xml": part}))


@pytest.mark.parametrize(
    "xml",
    [b"", b"<w:document", b"<a>&x;</a>", b"<a>" * 300, b"<a>\0</a>"],
)
def test_unsound_xml_is_refused_with_its_part(word, xml: bytes) -> None:
    assert "word/document.xml" in refusal(word.package({"word/document.xml": xml}))


def test_utf16_parts_are_read(word) -> None:
    part = word.xml(BODY).decode().encode("utf-16")
    package = open_package(word.package({"word/document.xml": part}), "port.docx")
    assert [t.text for t in package.xml("word/document.xml").iter("{*}t")] == ["Ahoy"]


def test_a_zip_without_a_document_is_refused(word) -> None:
    assert "no part word/document.xml" in refusal(word.package({"a.txt": b"hello"}))


def test_names_that_climb_out_write_nothing(word, tmp_path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    open_package(word.document(BODY, {"../../evil.xml": b"<a/>"}), "port.docx")
    assert [path.name for path in tmp_path.iterdir()] in ([], ["home"])


def test_comments_inside_text_split_nothing(word) -> None:
    data = word.document("<w:p><w:r><w:t>Ah<!-- x -->oy</w:t></w:r></w:p>")
    root = open_package(data, "port.docx").xml("word/document.xml")
    assert [t.text for t in root.iter("{*}t")] == ["Ahoy"]
