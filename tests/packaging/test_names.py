"""The names that travel with the program, and how their sounds are learned."""

import importlib
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from workbench.language.names.transliteration import SoundModel, read_table, write_table

ROOT = Path(__file__).resolve().parents[2]
NAMES = ROOT / "resources" / "names"

Load = Callable[[str], ModuleType]


@pytest.fixture
def build(monkeypatch: pytest.MonkeyPatch) -> Load:
    monkeypatch.syspath_prepend(str(ROOT / "packaging" / "names"))
    return importlib.import_module


PAIRS = [
    (first + second, han + more)
    for first, han in (("ka", "卡"), ("va", "瓦"), ("no", "诺"), ("li", "利"))
    for second, more in (("mer", "默"), ("kel", "克尔"), ("ton", "顿"), ("da", "达"))
]
READINGS = {"卡": "ka", "瓦": "wa", "诺": "nuo", "利": "li", "默": "mo", "克": "ke", "尔": "er",
            "顿": "dun", "达": "da"}  # fmt: skip


def test_training_learns_which_letters_a_character_writes(build: Load) -> None:
    table = build("sound_training").train(PAIRS, READINGS)
    model = SoundModel(read_table(write_table(table)))
    assert model.score("kakel", "卡克尔") > model.score("kakel", "诺顿")
    assert model.score("noton", "诺顿") > model.score("noton", "卡克尔")


def test_pairs_with_unread_characters_are_left_out(build: Load) -> None:
    table = build("sound_training").train([*PAIRS, ("lake", "湖")], READINGS)
    assert "湖" not in table.units


def test_evaluation_ranks_the_right_form_among_the_others(build: Load) -> None:
    figures = build("sound_evaluation").evaluate(SoundModel.load(), PAIRS)
    assert figures.asked == len(PAIRS)
    assert 0 < figures.first <= figures.top_three <= figures.top_ten <= 1


def test_one_name_in_ten_is_kept_out_of_training(build: Load) -> None:
    is_kept_out = build("sound_evaluation").is_kept_out
    kept = sum(is_kept_out(f"name {number}") for number in range(2000))
    assert 150 < kept < 250


def test_the_tables_are_small_enough_to_travel() -> None:
    assert sum(path.stat().st_size for path in NAMES.iterdir()) <= 1_500_000
    assert (NAMES / "sound.tsv").stat().st_size <= 200_000


def test_every_table_has_a_line_on_where_it_comes_from() -> None:
    said = (NAMES / "ATTRIBUTION.md").read_text("utf-8")
    tables = [path.name for path in NAMES.iterdir() if path.name != "ATTRIBUTION.md"]
    assert [name for name in tables if f"`{name}`" not in said] == []
