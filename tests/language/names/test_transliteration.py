"""The sound model accepts what sounds alike and writes its table back as it read it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.language.names.transliteration import (
    NO_SOUND,
    SoundModel,
    read_table,
    sound_letters,
    write_table,
)
from workbench.model.resources import resource

SOUND = SoundModel.load()


@pytest.mark.parametrize(
    ("latin", "han"),
    [
        ("Kavanaugh", "卡瓦诺"), ("Gates", "盖茨"), ("Pichai", "皮查伊"), ("Biden", "拜登"),
        ("Merkel", "默克爾"), ("Scheeren", "谢伦"), ("Fiona", "菲奥娜"),
        ("Mark Rutte", "马克·吕特"),
    ],
)  # fmt: skip
def test_a_transliteration_is_accepted(latin: str, han: str) -> None:
    assert SOUND.score(latin, han) > 0.45


@pytest.mark.parametrize(
    ("latin", "han"),
    [("Yorkshire", "沙特"), ("Kavanaugh", "默克尔"), ("Gates", "的是"), ("", "卡"), ("Li", "")],
)
def test_other_names_are_not(latin: str, han: str) -> None:
    assert SOUND.score(latin, han) < 0


def test_the_best_window_is_the_name_alone() -> None:
    text = "星期四，卡瓦諾在參議院作證時否認了這些指控。"
    found = SOUND.best_window("Kavanaugh", text)
    assert found is not None
    assert found[0].quote(text) == "卡瓦諾"
    assert found[1] == pytest.approx(SOUND.score("Kavanaugh", "卡瓦諾"))


def test_a_window_runs_over_the_dot_between_two_names() -> None:
    text = "首相馬克·呂特曾到過這裡"
    found = SOUND.best_window("Mark Rutte", text)
    assert found is not None
    assert found[0].quote(text) == "馬克·呂特"


def test_a_text_without_sounds_has_no_window() -> None:
    assert SOUND.best_window("Kavanaugh", "") is None
    assert SOUND.best_window("", "卡瓦诺") is None
    assert SOUND.best_window("Kavanaugh", "no Han at all") is None


def test_more_characters_than_letters_sound_like_nothing() -> None:
    assert SOUND.score("Ma", "马马马") == NO_SOUND


def test_letters_are_folded() -> None:
    assert sound_letters("São-Tomé d’Or") == "saotomedor"
    assert sound_letters("Scheeren") == sound_letters("Sheren")


def test_a_table_survives_being_written() -> None:
    text = resource("names/sound.tsv").read_text("utf-8")
    assert write_table(read_table(text)) == text
    assert len(text.encode()) <= 200_000


@given(st.text(max_size=12), st.text(st.sampled_from("卡瓦诺默克尔的·a，斯"), max_size=30))
def test_any_text_is_answered(latin: str, text: str) -> None:
    found = SOUND.best_window(latin, text)
    assert found is None or 0 <= found[0].start < found[0].end <= len(text)
    assert SOUND.score(latin, text) >= NO_SOUND
