"""The lexicon finds names and renderings at their places, and says how sure it is."""

from hypothesis import given
from hypothesis import strategies as st

from workbench.language.names.lexicon import Lexicon, Row, Table
from workbench.language.names.renderings import Evidence, Kind, RegionalForms
from workbench.model.languages import Language


def lexicon() -> Lexicon:
    by_hand = {
        "us": Row("U.S.", Kind.STATE, ("美国", "美"), "United States"),
        "united states": Row("United States", Kind.STATE, ("美国", "美"), "United States"),
        "china": Row("China", Kind.STATE, ("中国", "中"), "China"),
        "washington": Row("Washington", Kind.PLACE, ("华盛顿",), "United States", is_metonym=True),
        "new zealand": Row("New Zealand", Kind.STATE, ("新西兰", "纽西兰")),
    }
    cedict = {
        "york": Row("York", Kind.PLACE, ("约克",)),
        "new york": Row("New York", Kind.PLACE, ("纽约",)),
    }
    geonames = {
        "new york": Row("New York", Kind.PLACE, ("纽约", "纽约市")),
        "washington post": Row("Washington Post", Kind.ORGANISATION, ("华盛顿邮报",)),
    }
    return Lexicon(
        (
            Table(Evidence.HAND, by_hand),
            Table(Evidence.CEDICT, cedict),
            Table(Evidence.GEONAMES, geonames),
        ),
        {"new zealand": RegionalForms("新西兰", "紐西蘭", "紐西蘭")},
        common=frozenset(("和平",)),
    )


def found_names(text: str) -> list[str]:
    return [mention.span.quote(text) for mention in lexicon().scan_names(text)]


def found_renderings(text: str) -> list[str]:
    return [mention.span.quote(text) for mention in lexicon().scan_renderings(text)]


def test_two_lexicons_that_agree_make_a_rendering_strong() -> None:
    evidence = {r.text: r.source for r in lexicon().renderings("New York")}
    assert evidence == {"纽约": Evidence.GEONAMES_AND_CEDICT, "纽约市": Evidence.GEONAMES}
    entry = lexicon().entry("New York")
    assert entry is not None
    assert entry.is_strong


def test_the_longest_name_is_found_at_word_edges() -> None:
    assert found_names("New York's port, not Yorkers in York") == ["New York", "York"]


def test_an_acronym_is_not_the_word_with_its_letters() -> None:
    assert found_names("The U.S. told us and US firms") == ["U.S.", "US"]
    assert lexicon().entry("us") is None


def test_a_name_runs_over_a_hyphen_but_not_into_other_words() -> None:
    assert found_names("a China-U.S. pact") == ["China", "U.S."]


def test_the_longest_rendering_hides_the_shorter_one() -> None:
    assert found_renderings("《華盛頓郵報》在紐約") == ["華盛頓郵報", "紐約"]


def test_a_single_character_counts_in_company_only() -> None:
    assert found_renderings("美中談判") == ["美", "中"]
    assert found_renderings("總統訪美") == ["美"]
    assert found_renderings("很美的城市中心") == []


def test_names_of_a_rendering_come_in_the_order_of_the_tables() -> None:
    assert lexicon().names_of("美國") == ("U.S.", "United States")
    assert lexicon().names_of("沒有") == ()


def test_relatives_share_a_concept() -> None:
    assert set(lexicon().relatives("U.S.")) == {"United States", "Washington"}
    assert lexicon().relatives("York") == ()


def test_a_form_of_another_region_is_told_with_the_usual_one() -> None:
    names = lexicon()
    assert names.region_mismatch("New Zealand", "紐西蘭", Language.parse("zh-Hans")) == "新西兰"
    assert names.region_mismatch("New Zealand", "紐西蘭", Language.parse("zh-TW")) is None
    assert names.region_mismatch("New Zealand", "奥克兰", Language.parse("zh-CN")) is None
    assert names.region_mismatch("New Zealand", "紐西蘭", Language.parse("ja")) is None


def test_a_form_that_both_regions_use_is_no_mismatch() -> None:
    forms = RegionalForms("得克萨斯", "德州", "德州", (("德州",), (), ()))
    texas = {"texas": Row("Texas", Kind.REGION, ("得克萨斯", "德州"))}
    names = Lexicon((Table(Evidence.HAND, texas),), {"texas": forms})
    assert names.region_mismatch("Texas", "德州", Language.parse("zh-CN")) is None
    assert names.region_mismatch("Texas", "得克萨斯", Language.parse("zh-TW")) == "德州"


def test_traditional_without_a_region_is_written_as_in_taiwan_or_hong_kong() -> None:
    forms = RegionalForms("特朗普", "川普", "特朗普")
    trump = {"trump": Row("Trump", Kind.PERSON, ("特朗普", "川普"))}
    names = Lexicon((Table(Evidence.HAND, trump),), {"trump": forms})
    assert names.region_mismatch("Trump", "特朗普", Language.parse("zh-Hant")) is None
    assert names.region_mismatch("Trump", "特朗普", Language.parse("zh-TW")) == "川普"
    assert names.region_mismatch("Trump", "川普", Language.parse("zh-CN")) == "特朗普"


def test_ordinary_words_are_known_as_such() -> None:
    assert lexicon().is_common("和平")
    assert not lexicon().is_common("紐約")


@given(st.text(st.sampled_from("USNewYorkChina .,’'-美中国纽约訪方·"), max_size=40))
def test_every_mention_lies_inside_the_text_and_none_overlap(text: str) -> None:
    for mentions in (lexicon().scan_names(text), lexicon().scan_renderings(text)):
        edges = [edge for mention in mentions for edge in mention.span]
        assert edges == sorted(edges)
        assert all(0 <= edge <= len(text) for edge in edges)
        assert all(mention.names for mention in mentions)
