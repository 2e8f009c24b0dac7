"""Naming: each name of a row beside what stands for it, with the ground for thinking so."""

from collections.abc import Sequence

import pytest

from workbench.checks.naming.study import study_names
from workbench.model.languages import Direction
from workbench.model.project import Facts, Project
from workbench.model.segments import Pair, Side
from workbench.review.naming import Ground, Occurrence, occurrences


def places(
    texts: Sequence[tuple[str, str]], languages: tuple[str, str] = ("en", "zh-TW")
) -> list[tuple[Occurrence, ...]]:
    pairs = [Pair(f"p{n}", "d", a, b, b) for n, (a, b) in enumerate(texts)]
    facts = Facts("f", "Ferry", Direction.parse(*languages), "2026-11-22T00:00:00+00:00")
    study = study_names(Project(facts, pairs))
    return [occurrences(pair, study) for pair in pairs]


@pytest.mark.parametrize(
    ("source", "target", "name", "rendering", "ground"),
    [
        ("The ferry left for Osaka.", "渡輪開往大阪。", "Osaka", "大阪", Ground.LEXICON),
        ("Tomas Vereker laughed.", "托馬斯·維雷克笑了。", "Vereker", "維雷克", Ground.SOUND),
        ("Xu Wenhao laughed.", "許文浩笑了。", "Xu Wenhao", "許文浩", Ground.ROMANISED),
        ("Moon Jae-in laughed.", "文在寅笑了。", "Moon Jae-in", "文在寅", Ground.LEXICON),
        ("Tomas Vereker laughed.", "Tomas Vereker笑了。", "Vereker", "Vereker", Ground.COPIED),
    ],
)  # fmt: skip
def test_a_name_stands_beside_its_rendering_as_it_is_written(
    source: str, target: str, name: str, rendering: str, ground: Ground
) -> None:
    ((place,),) = [
        [place for place in found if place.name == name] for found in places([(source, target)])
    ]
    assert (place.rendering, place.ground) == (rendering, ground)
    assert [span.quote(source) for span in place.spans(Side.SOURCE)] == [name]
    assert [span.quote(target) for span in place.spans(Side.TARGET)] == [rendering]


def test_a_surname_knows_the_longer_name_it_is_part_of() -> None:
    ((place,),) = places([("Tomas Vereker laughed.", "托馬斯·維雷克笑了。")])
    assert place.full == "Tomas Vereker"


def test_a_name_without_anything_for_it_has_no_rendering() -> None:
    ((place,),) = places([("The ferry left for Osaka.", "渡輪離開了。")])
    assert (place.rendering, place.target, place.ground) == ("", (), None)


def test_what_may_stand_for_a_name_is_no_rendering_of_it() -> None:
    ((place,),) = places([("Washington objected.", "美國反對。")])
    assert (place.rendering, place.ground) == ("美國", None)


def test_words_copied_together_are_one_rendering() -> None:
    ((place,),) = places([("They call it First-in-Class.", "他們稱之為First-in-Class。")])
    assert place.rendering == "First-in-Class"


def test_names_of_a_chinese_source_are_the_chinese_ones() -> None:
    found = places([("渡輪開往大阪。", "The ferry left for Osaka.")], ("zh-TW", "en"))
    ((place,),) = found
    assert (place.name, place.rendering) == ("大阪", "Osaka")
    assert place.source[0].start == 4


def test_a_chinese_name_that_the_english_lacks_has_no_rendering() -> None:
    ((place,),) = places([("渡輪開往大阪。", "The ferry left.")], ("zh-TW", "en"))
    assert (place.name, place.rendering) == ("大阪", "")


def test_a_row_with_one_side_only_has_no_names() -> None:
    assert places([("The ferry left for Osaka.", "")]) == [()]


@pytest.mark.parametrize(
    ("target", "tag", "rendering", "ground"),
    [
        ("Das ist Verekers Fähre.", "de", "Verekers", Ground.COPIED),
        ("Это паром Верекера.", "ru", "Верекера", Ground.SOUND),
        ("Das ist die Fähre.", "de", "", None),
    ],
)
def test_names_are_followed_between_other_languages(
    target: str, tag: str, rendering: str, ground: Ground | None
) -> None:
    ((place,),) = places([("This is the ferry of Tomas Vereker.", target)], ("en", tag))
    assert (place.name, place.rendering, place.ground) == ("Vereker", rendering, ground)


def test_between_two_languages_in_han_no_names_are_followed() -> None:
    assert places([("渡輪開往大阪。", "フェリーは大阪へ出発した。")], ("zh-TW", "ja")) == [()]


def test_titles_and_organisations_of_a_chinese_source_are_listed() -> None:
    texts = [
        ("他在泰岳集團，讀《梯田》，去過大阪。", "He works at a mill, read Terraces, saw Osaka.")
    ]
    (found,) = places(texts, ("zh-Hant", "en"))
    assert [(place.name, place.rendering) for place in found] == [
        ("泰岳集團", ""),
        ("梯田", ""),
        ("大阪", "Osaka"),
    ]
