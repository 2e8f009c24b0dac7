"""Evidence has an order, and only the strong kinds accuse."""

import pytest

from workbench.language.names.renderings import Entry, Evidence, Kind, RegionalForms, Rendering
from workbench.model.languages import Language


def test_evidence_is_ordered_from_the_project_to_a_copy() -> None:
    assert Evidence.PROJECT < Evidence.DOCUMENT < Evidence.CLDR < Evidence.SOUND < Evidence.COPIED


@pytest.mark.parametrize("source", [Evidence.CEDICT, Evidence.GEONAMES, Evidence.SOUND])
def test_weak_evidence_does_not_accuse(source: Evidence) -> None:
    assert not source.is_strong
    assert not Entry("Nowhere", Kind.PLACE, (Rendering("某地", source),)).is_strong


def test_a_city_that_is_an_ordinary_word_is_not_strong_by_two_lexicons() -> None:
    both = (Rendering("莫比尔", Evidence.GEONAMES_AND_CEDICT),)
    assert Entry("Mobile", Kind.PLACE, both).is_strong
    assert not Entry("Mobile", Kind.PLACE, both, is_word=True).is_strong


def test_a_single_character_is_short_and_a_letter_is_not() -> None:
    assert Rendering("美", Evidence.HAND).is_short
    assert not Rendering("美国", Evidence.HAND).is_short
    assert not Rendering("Q", Evidence.HAND).is_short


@pytest.mark.parametrize(
    ("tag", "form"),
    [("zh-CN", "悉尼"), ("zh-TW", "雪梨"), ("zh-HK", "雪梨港")],
)
def test_the_form_of_a_region_follows_the_language_tag(tag: str, form: str) -> None:
    assert RegionalForms("悉尼", "雪梨", "雪梨港").of(Language.parse(tag)) == form
