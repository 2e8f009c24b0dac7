"""The shipped tables hold what reviewers meet, in every form."""

import pytest

from workbench.language.names.knowledge import Knowledge
from workbench.language.names.name_tables import load_lexicon
from workbench.language.names.renderings import Evidence
from workbench.model.languages import Direction, Language


@pytest.mark.parametrize(
    ("name", "rendering"),
    [
        ("U.S.", "美国"), ("American", "美"), ("EU", "欧盟"), ("NATO", "北约"), ("WHO", "世卫"),
        ("British", "英国"), ("Chinese", "中方"), ("Chinese", "华"), ("California", "加州"),
        ("Texas", "德州"), ("San Francisco", "旧金山"), ("New Zealand", "纽西兰"),
        ("Italy", "义大利"), ("Saudi", "沙特"), ("Côte d’Ivoire", "象牙海岸"), ("Trump", "川普"),
        ("Korean", "韩国"), ("Riyadh", "利雅得"), ("Federal Reserve", "联准会"),
    ],
)  # fmt: skip
def test_short_forms_adjectives_states_and_acronyms_are_known(
    knowledge: Knowledge, name: str, rendering: str
) -> None:
    forms = {r.text: r.source for r in knowledge.lexicon.renderings(name)}
    assert forms.get(rendering, Evidence.COPIED).is_strong, forms


@pytest.mark.parametrize(
    ("name", "concept"), [("White House", "United States"), ("Paris", "France")]
)
def test_a_capital_may_stand_for_its_state(knowledge: Knowledge, name: str, concept: str) -> None:
    entry = knowledge.lexicon.entry(name)
    assert entry is not None
    assert (entry.concept, entry.is_metonym) == (concept, True)


def test_georgia_is_two_places(knowledge: Knowledge) -> None:
    forms = {r.text for r in knowledge.lexicon.renderings("Georgia")}
    assert {"格鲁吉亚", "佐治亚"} <= forms


@pytest.mark.parametrize("name", ["FBI", "CIA", "GOP", "EU", "NATO"])
def test_only_some_acronyms_stay_in_letters(knowledge: Knowledge, name: str) -> None:
    entry = knowledge.lexicon.entry(name)
    assert entry is not None
    assert entry.stays_latin == (name in ("FBI", "CIA"))


@pytest.mark.parametrize("name", ["Mobile", "Gary", "Nice", "Congress"])
def test_names_that_are_words_or_given_names_are_marked(knowledge: Knowledge, name: str) -> None:
    entry = knowledge.lexicon.entry(name)
    assert entry is not None
    assert entry.is_word


@pytest.mark.parametrize(
    ("tag", "form"), [("zh-Hans", "新西兰"), ("zh-Hant", "紐西蘭"), ("zh-HK", "紐西蘭")]
)
def test_regional_forms_are_given_in_their_own_characters(
    knowledge: Knowledge, tag: str, form: str
) -> None:
    forms = knowledge.lexicon.regional("New Zealand")
    assert forms is not None
    assert forms.of(Language.parse(tag)) == form


@pytest.mark.parametrize("name", ["Davis", "Palmer", "Casey"])
def test_a_time_zone_named_after_a_person_accuses_nobody(knowledge: Knowledge, name: str) -> None:
    entry = knowledge.lexicon.entry(name)
    assert entry is None or not entry.is_strong


@pytest.mark.parametrize(
    ("name", "form", "tag", "expected"),
    [
        ("Australia", "澳洲", "zh-CN", None), ("Texas", "德州", "zh-CN", None),
        ("South Korea", "韓國", "zh-TW", None), ("Merkel", "梅克爾", "zh-CN", "默克尔"),
        ("Italy", "義大利", "zh-CN", "意大利"), ("Laos", "寮國", "zh-Hant", None),
    ],
)  # fmt: skip
def test_only_forms_foreign_to_the_region_are_mismatches(
    knowledge: Knowledge, name: str, form: str, tag: str, expected: str | None
) -> None:
    assert knowledge.lexicon.region_mismatch(name, form, Language.parse(tag)) == expected


def test_the_state_is_not_found_under_a_city_of_china(knowledge: Knowledge) -> None:
    assert "China" not in knowledge.lexicon.names_of("唐山")


def test_two_other_languages_know_the_territories() -> None:
    names = load_lexicon(Direction.parse("en", "de"))
    assert [r.text for r in names.renderings("Germany")] == ["Deutschland"]
    assert load_lexicon(Direction.parse("xx", "yy")).renderings("Germany") == ()


def test_a_state_is_known_by_all_its_english_names() -> None:
    names = load_lexicon(Direction.parse("en", "de"))
    for name in ("Turkey", "Türkiye"):
        assert [rendering.text for rendering in names.renderings(name)] == ["Türkei"]
    assert names.names_beginning("schwed") == ("Sweden",)
    assert names.names_beginning("quatsch") == ()


def test_a_japanese_rendering_is_found_in_a_line() -> None:
    names = load_lexicon(Direction.parse("en", "ja"))
    text = "首相はフランスとドイツを訪れた。"
    assert [m.span.quote(text) for m in names.scan_renderings(text)] == ["フランス", "ドイツ"]
