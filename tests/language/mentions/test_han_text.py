"""Han text and the Latin words in it."""

from workbench.language.mentions.han_text import entries_of, pieces, read_han
from workbench.model.segments import Span


def test_latin_in_brackets_after_han_is_a_gloss(knowledge):
    han = read_han("瓦爾加 (Varga) 和Okafor", knowledge)
    assert [(word.text, word.is_gloss) for word in han.latin] == [
        ("Varga", True),
        ("Okafor", False),
    ]


def test_a_dot_between_han_and_latin_is_seen(knowledge):
    (word,) = read_han("米拉·Novak", knowledge).latin
    assert word.is_dotted


def test_latin_words_side_by_side_keep_company(knowledge):
    assert all(word.has_company for word in read_han("乘Ocean Spirit来", knowledge).latin)


def test_traditional_text_is_folded_and_mentions_are_found(knowledge):
    han = read_han("挪威與瑞典", knowledge)
    assert han.folded == "挪威与瑞典"
    names = [entries_of(mention, knowledge)[0].name for mention in han.mentions]
    assert names == ["Norway", "Sweden"]


def test_single_characters_count_in_pairs_and_lists(knowledge):
    assert read_han("中美两国", knowledge).find_short("美") == [Span(1, 2)]
    assert read_han("在美、欧、亚", knowledge).find_short("亚") == [Span(5, 6)]
    assert read_han("美丽的港口", knowledge).find_short("美") == []


def test_every_place_of_a_form_is_found(knowledge):
    assert read_han("加州人在加州", knowledge).find("加州") == [Span(0, 2), Span(4, 6)]


def test_pieces_do_not_cross_what_parts_words():
    assert pieces("老船长的渡轮，Ann·安娜号") == ["老船长", "渡轮", "安娜号"]
