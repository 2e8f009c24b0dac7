import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.alignment.interleaved import languages_of, side_shown, split_interleaved
from workbench.model.languages import Direction
from workbench.model.segments import Side

EN_ZH = Direction.parse("en", "zh-Hans")
EN_FR = Direction.parse("en", "fr")
Beads = list[tuple[list[int], list[int]]]

ENGLISH = [
    "The ferry will sail again from Monday.",
    'The mayor, Ines Holm, called it "a good day for 4,000 islanders" and thanked the crew.',
    "Two boats were lost in the storm of 2017. Nobody was hurt.",
    "Captain Oduya said he would not sail when the wind is above 60 knots.",
    "Tickets go on sale tomorrow.",
]
CHINESE = [
    "渡轮将从周一起恢复航行。",
    "市长Ines Holm称这是“4000名岛民的好日子”，并向船员致谢。",
    "2017年的暴风雨中有两艘船沉没。无人受伤。",
    "船长奥杜亚说，风速超过60节时他不会出航。",
    "船票明天开售。",
]
FRENCH = [
    "Le ferry naviguera de nouveau à partir de lundi.",
    "La maire, Ines Holm, y voit « un beau jour pour 4 000 insulaires » et a remercié l'équipage.",
    "Deux bateaux ont été perdus dans la tempête de 2017. Personne n'a été blessé.",
    "Le capitaine Oduya a dit qu'il ne partirait pas quand le vent dépasse 60 nœuds.",
    "Les billets sont en vente dès demain.",
]


def _mixed(first: list[str], second: list[str]) -> list[str]:
    return [line for pair in zip(first, second, strict=True) for line in pair]


def _split(lines: list[str], direction: Direction = EN_ZH) -> Beads:
    return [(list(bead.source), list(bead.target)) for bead in split_interleaved(lines, direction)]


def _neighbours(start: int, count: int) -> Beads:
    return [([line], [line + 1]) for line in range(start, start + 2 * count, 2)]


@pytest.mark.parametrize(("direction", "second"), [(EN_ZH, CHINESE), (EN_FR, FRENCH)])
def test_perfect_alternation_pairs_neighbours(direction: Direction, second: list[str]) -> None:
    assert _split(_mixed(ENGLISH, second), direction) == _neighbours(0, 5)


@pytest.mark.parametrize(("direction", "second"), [(EN_ZH, CHINESE), (EN_FR, FRENCH)])
def test_the_target_may_come_first(direction: Direction, second: list[str]) -> None:
    expected = [([line + 1], [line]) for line in range(0, 10, 2)]
    assert _split(_mixed(second, ENGLISH), direction) == expected


def test_a_stray_date_and_a_site_line_stay_alone() -> None:
    lines = ["2026-03-04", *_mixed(ENGLISH, CHINESE), "Read more in the ISLAND POST : ferry news"]
    assert _split(lines) == [([0], []), *_neighbours(1, 5), ([11], [])]


def test_a_chinese_site_line_at_the_top_stays_alone() -> None:
    lines = ["来源：海岛邮报", *_mixed(ENGLISH, CHINESE)]
    assert _split(lines) == [([], [0]), *_neighbours(1, 5)]


@pytest.mark.parametrize("missing", [2, 4, 6])
@pytest.mark.parametrize(("direction", "second"), [(EN_ZH, CHINESE), (EN_FR, FRENCH)])
def test_a_line_whose_partner_is_missing_stays_alone(
    direction: Direction, second: list[str], missing: int
) -> None:
    lines = _mixed(ENGLISH, second)
    del lines[missing + 1]
    before = missing // 2
    alone: Beads = [([missing], [])]
    expected = _neighbours(0, before) + alone + _neighbours(missing + 1, 4 - before)
    assert _split(lines, direction) == expected


def test_a_doubled_line_is_paired_once() -> None:
    lines = _mixed(ENGLISH, CHINESE)
    lines.insert(4, lines[4])
    assert _split(lines) == [*_neighbours(0, 2), ([4], []), *_neighbours(5, 3)]


def test_a_split_translation_makes_one_bead_of_three_lines() -> None:
    lines = _mixed(ENGLISH, CHINESE)
    first, second = lines[5].split("。", 1)
    lines[5:6] = [first + "。", second]
    assert _split(lines) == [*_neighbours(0, 2), ([4], [5, 6]), *_neighbours(7, 2)]


def test_blank_lines_are_in_no_bead_but_count() -> None:
    lines = [part for line in _mixed(ENGLISH, CHINESE) for part in (line, "", "  ")]
    assert _split(lines) == [([line], [line + 3]) for line in range(0, 30, 6)]


@pytest.mark.parametrize(
    ("line", "side"),
    [
        ("市长Ines Holm致谢", Side.TARGET),
        ("4,000 islanders", Side.SOURCE),
        ("2026-03-04", None),
        ("* * *", None),
        ("Ещё одна строка", None),
    ],
)
def test_scripts_tell_the_side(line: str, side: Side | None) -> None:
    assert side_shown(EN_ZH)(line) is side


def test_kanji_alone_are_japanese_beside_an_alphabet() -> None:
    assert side_shown(Direction.parse("en", "ja"))("船長談話") is Side.TARGET


def test_function_words_tell_the_side_where_the_script_does_not() -> None:
    judge = side_shown(EN_FR)
    assert [judge(line) for line in ENGLISH[:4]] == [Side.SOURCE] * 4
    assert [judge(line) for line in FRENCH[:4]] == [Side.TARGET] * 4
    assert judge("Ines Holm") is None


def test_characters_tell_simplified_from_traditional() -> None:
    judge = side_shown(Direction.parse("zh-Hans", "zh-Hant"))
    assert judge("船长说，风会来的。") is Side.SOURCE
    assert judge("船長說，風會來的。") is Side.TARGET


@pytest.mark.parametrize("second", [CHINESE, FRENCH])
@pytest.mark.parametrize("order", [1, -1])
@pytest.mark.parametrize("count", [1, 14])
def test_the_two_languages_are_told_in_their_order(
    second: list[str], order: int, count: int
) -> None:
    first, then = (ENGLISH[:count], second[:count])[::order]
    bases = ["en", "zh" if second is CHINESE else "fr"][::order]
    for lines in (_mixed(first, then), first + then):
        assert [language.base for language in languages_of(lines) or ()] == bases


def test_strays_do_not_hide_the_languages() -> None:
    lines = ["2026-03-04", "", *_mixed(ENGLISH, CHINESE), "Lire plus dans l'ISLAND POST"]
    del lines[5]
    assert [language.base for language in languages_of(lines) or ()] == ["en", "zh"]


@pytest.mark.parametrize(
    "lines", [[], ["", " "], ["2026"], ENGLISH, CHINESE, FRENCH, [ENGLISH[0], *CHINESE]]
)
def test_other_texts_are_in_one_language(lines: list[str]) -> None:
    assert languages_of(lines) is None


_LINES = st.lists(
    st.text(max_size=20) | st.sampled_from([*ENGLISH, *CHINESE, *FRENCH, "2026-03-04", ""]),
    max_size=14,
)


@given(_LINES, st.sampled_from(["zh-Hans", "fr", "ja", "en"]))
def test_every_line_with_text_is_in_exactly_one_bead(lines: list[str], language: str) -> None:
    beads = split_interleaved(lines, Direction.parse("en", language))
    numbers = [n for bead in beads for n in sorted(bead.source + bead.target)]
    assert numbers == [n for n, line in enumerate(lines) if line.strip()]
    assert all(0 <= bead.confidence <= 1 for bead in beads)


def test_the_seed_article_gives_its_golden_pairs(shared: Callable[[str], Path]) -> None:
    golden = json.loads(shared("seeds/golden.json").read_text("utf-8"))["interleaved"]
    lines = shared(f"seeds/{golden['file']}").read_text("utf-8").split("\n")
    direction = Direction.parse(golden["source_language"], golden["target_language"])
    beads = split_interleaved(lines, direction)
    assert [[*b.source, *b.target] for b in beads if b.source and b.target] == golden["pairs"]
    assert [(*b.source, *b.target)[0] for b in beads if not b.target] == golden["unpaired"]
