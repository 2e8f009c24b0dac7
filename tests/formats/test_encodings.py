"""Bytes to text: proof or the user's choice, never a silent guess."""

import os
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.formats.encodings import (
    DAMAGED_UTF8,
    EncodingNeeded,
    candidates_for,
    decode,
)
from workbench.model.problems import InputProblem

HANT = "港口管理局週二宣布，今年首季貨櫃吞吐量增長百分之十二，達到三百四十萬標準箱。"
HANS = "港口管理局周二宣布，今年首季集装箱吞吐量增长百分之十二，达到三百四十万标准箱。"
JAPANESE = "港湾局は火曜日、今年のコンテナ取扱量が１２％増加したと発表した。"
TEXTS = {
    "gb18030": HANS,
    "big5": HANT,
    "big5hkscs": HANT + "佢哋話嗰度好靚，啲船都返嚟喇。",
    "utf-16-le": HANT,
    "utf-16-be": HANS,
    "shift_jis": JAPANESE,
    "euc_jp": JAPANESE,
    "euc_kr": "항만청은 화요일 올해 컨테이너 처리량이 12% 증가했다고 발표했다.",
    "cp1252": "Die Behörde schloss den Kai für größere Schiffe; l’été, la côte était fermée.",
    "cp1250": "Zarząd portu poinformował, że w pierwszym kwartale przeładunek wzrósł.",
    "cp1251": "Управление порта сообщило, что грузооборот вырос на двенадцать процентов.",
    "koi8_r": "Управление порта сообщило, что грузооборот вырос на двенадцать процентов.",
    "cp1253": "Η διοίκηση του λιμανιού ανακοίνωσε ότι η κίνηση αυξήθηκε.",
    "cp1254": "Liman yönetimi yük miktarının arttığını açıkladı.",
    "cp1255": "רשות הנמל הודיעה כי תנועת המכולות עלתה",
    "cp1256": "أعلنت إدارة الميناء أن حركة الحاويات ارتفعت",
    "cp874": "การท่าเรือประกาศว่าปริมาณตู้สินค้าเพิ่มขึ้น",
}


@pytest.mark.parametrize("encoding", TEXTS)
def test_an_encoding_without_proof_is_asked_for_with_the_right_one_first(encoding: str) -> None:
    text = TEXTS[encoding]
    with pytest.raises(EncodingNeeded) as caught:
        decode(text.encode(encoding), "port.txt")
    first = caught.value.candidates[0]
    assert first.encoding == encoding
    assert first.preview in text
    assert not first.preview.isascii()
    assert "port.txt" in str(caught.value)


@pytest.mark.parametrize("encoding", TEXTS)
def test_an_encoding_that_is_named_is_used(encoding: str) -> None:
    text = TEXTS[encoding]
    decoded = decode(text.encode(encoding), "port.txt", encoding)
    assert (decoded.text, decoded.encoding) == (text, encoding)


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (b"\xef\xbb\xbf", "utf-8"),
        (b"\xff\xfe", "utf-16-le"),
        (b"\xfe\xff", "utf-16-be"),
        (b"\xff\xfe\0\0", "utf-32-le"),
        (b"\0\0\xfe\xff", "utf-32-be"),
    ],
)
def test_a_byte_order_mark_is_believed_and_taken_off(mark: bytes, encoding: str) -> None:
    decoded = decode(mark + HANT.encode(encoding), "port.txt")
    assert (decoded.text, decoded.encoding) == (HANT, encoding)


def test_utf8_needs_no_question() -> None:
    assert decode(HANT.encode(), "port.txt").encoding == "utf-8"
    assert decode(b"plain", "port.txt").text == "plain"


def test_one_wrong_byte_is_named_with_line_and_place() -> None:
    data = f"{HANT}\r\n{HANT}\n".encode() + b"se\xe9n\n" + HANT.encode()
    with pytest.raises(EncodingNeeded, match=r"line 3.*0xE9") as caught:
        decode(data, "port.txt")
    assert str(data.index(b"\xe9n")) in str(caught.value)
    first = caught.value.candidates[0]
    assert first.encoding == DAMAGED_UTF8
    assert "se\ufffdn" in first.preview


def test_a_preview_shows_where_encodings_differ() -> None:
    data = ("The quay was opened. " * 30 + "\nIn the café.").encode("cp1252")
    with pytest.raises(EncodingNeeded) as caught:
        decode(data, "port.txt")
    first = caught.value.candidates[0]
    assert (first.encoding, first.preview) == ("cp1252", " the café.")


def test_bytes_that_no_text_has_are_named_by_their_line() -> None:
    with pytest.raises(InputProblem, match=r"port\.txt is not a text file: line 2 holds"):
        decode(b"The quay\nwas\0opened.", "port.txt")


def test_wrong_bytes_are_replaced_only_where_asked_for() -> None:
    data = HANT.encode() + b"\xff"
    assert decode(data, "port.txt", DAMAGED_UTF8).text == HANT + "\ufffd"


def test_a_stray_control_character_in_a_long_text_stays() -> None:
    text = "The quay was opened.\x0b" * 20 + "\x08"
    assert decode(text.encode(), "port.txt").text == text


@pytest.mark.parametrize(("encoding", "text"), [("hz", HANS), ("iso2022_jp", JAPANESE)])
def test_seven_bit_encodings_do_not_pass_as_ascii(encoding: str, text: str) -> None:
    with pytest.raises(EncodingNeeded) as caught:
        decode(text.encode(encoding, "ignore"), "port.txt")
    assert caught.value.candidates[0].encoding == encoding


def test_utf16_of_english_is_not_taken_for_binary() -> None:
    with pytest.raises(EncodingNeeded) as caught:
        decode("The quay opens in March.".encode("utf-16-le"), "port.txt")
    assert caught.value.candidates[0].encoding == "utf-16-le"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b"ab\0cd", "not a text file"),
        (b"%PDF-1.7 something", "a PDF"),
        (b"\x89PNG\r\n\x1a\n", "a picture"),
        (b"PK\x03\x04rest", "an archive"),
        (b"\xd0\xcf\x11\xe0rest", "old Office"),
        (b"ab\x01\x02\x03cd", "control character"),
        (bytes(range(256)) * 4, "not a text file"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, words: str) -> None:
    with pytest.raises(InputProblem, match=words):
        decode(data, "port.txt")


def test_one_nul_byte_in_a_long_text_of_any_encoding_is_refused() -> None:
    with pytest.raises(InputProblem, match="not a text file"):
        decode((HANT * 20).encode("big5") + b"\0" + HANT.encode("big5"), "port.txt")


@pytest.mark.parametrize("encoding", ["gb18030", "utf-8", "shift_jis"])
def test_an_encoding_that_does_not_fit_names_the_line(encoding: str) -> None:
    with pytest.raises(InputProblem, match="line 2"):
        decode(b"one\n\xff\xff\xff", "port.txt", encoding)


@pytest.mark.parametrize("encoding", ["klingon", "hex", "punycode-8"])
def test_an_unknown_encoding_is_said_to_be_one(encoding: str) -> None:
    with pytest.raises(InputProblem, match="no encoding named"):
        decode(b"abc", "port.txt", encoding)


@given(st.binary(min_size=1, max_size=300))
def test_any_bytes_are_text_or_a_problem(data: bytes) -> None:
    with suppress(InputProblem):
        decode(data, "port.txt").text.encode("utf-8")


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cn"]), min_size=1))
def test_utf8_comes_back_to_the_letter(text: str) -> None:
    assert decode(b"a" + text.encode(), "port.txt").text == "a" + text


def test_candidates_are_ordered_by_score() -> None:
    scores = [candidate.score for candidate in candidates_for(HANT.encode("big5"))]
    assert scores == sorted(scores, reverse=True)


def test_a_candidate_may_end_in_half_a_character() -> None:
    data = (HANS * 2000).encode("gb18030")
    assert candidates_for(data[: 2**16 + 1])[0].encoding == "gb18030"


def test_noise_is_never_text() -> None:
    for _ in range(20):
        with pytest.raises(InputProblem):
            decode(os.urandom(2000), "noise")
