"""Latin spellings of Han names are accepted exactly, and near ones only suggested."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.language.names.romanization import Romanizer

ROMANIZER = Romanizer.load()


@pytest.mark.parametrize(
    ("latin", "han"),
    [
        ("Zhang Jianmin", "張建敏"), ("Fei-Fei Li", "李飛飛"), ("Zeng Guofan", "曾國藩"),
        ("Lyu Bu", "呂布"), ("Chongqing", "重慶"), ("Ouyang Xiu", "歐陽修"),
        ("Tsai Ing-wen", "蔡英文"), ("Chang Chien-min", "張建敏"), ("Han Kuo-yu", "韓國瑜"),
        ("Leung Chun-ying", "梁振英"), ("Chow Yun-fat", "周潤發"), ("Lee Hsien Loong", "李顯龍"),
        ("Moon Jae-in", "文在寅"), ("Park Geun-hye", "朴槿惠"), ("Shinzo Abe", "安倍晉三"),
        ("Koizumi", "小泉"),
    ],
)  # fmt: skip
def test_common_spellings_are_accepted_in_both_orders(latin: str, han: str) -> None:
    assert ROMANIZER.is_romanized(latin, han)


@pytest.mark.parametrize(
    ("latin", "han"),
    [("Zhang Jianming", "張建敏"), ("Zhang Jianmin", "張建明"), ("Wang Yi", "張建敏"), ("Li", "")],
)
def test_another_name_is_not(latin: str, han: str) -> None:
    assert not ROMANIZER.is_romanized(latin, han)


def test_names_are_found_where_they_stand() -> None:
    text = "主任張建敏與李飛飛會面，張建敏先致詞。"
    assert [span.quote(text) for span in ROMANIZER.find("Zhang Jianmin", text)] == ["張建敏"] * 2
    assert [span.quote(text) for span in ROMANIZER.find("Fei-Fei Li", text)] == ["李飛飛"]


def test_readings_hold_every_reading_of_a_character() -> None:
    assert {"zengdan", "cengshan"} <= ROMANIZER.readings("曾單")


@given(st.text(max_size=12), st.text(st.sampled_from("张建敏李飛安倍a· 长"), max_size=12))
def test_any_text_is_answered(latin: str, text: str) -> None:
    assert all(0 <= s.start < s.end <= len(text) for s in ROMANIZER.find(latin, text))
