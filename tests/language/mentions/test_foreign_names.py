"""Names in a text with capitals."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.language.mentions.foreign_names import read_foreign
from workbench.language.names.knowledge import Knowledge
from workbench.model.languages import Direction


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("We asked Mr Okafor.", ["Okafor"]),
        ("Fernanda Okafor sailed from Norway.", ["Fernanda", "Okafor", "Norway"]),
        ("He joined the U.S. Navy.", ["U.S.", "U.S. Navy"]),
        ("America's ports", ["America"]),
        ("They met on Monday.", []),
        ("We met Jordan Lindqvist.", ["Jordan", "Lindqvist"]),
        ("We met Zhang Jianmin.", ["Zhang", "Jianmin"]),
        ("We saw Fernanda de Okafor.", ["Fernanda", "Okafor"]),
    ],
)
def test_names_are_found(knowledge, text, names):
    assert [n.text for n in read_foreign(text, knowledge).names if not n.is_doubtful] == names


def test_the_last_word_stands_for_the_whole(knowledge):
    names = read_foreign("We met Fernanda Okafor.", knowledge).names
    assert [name.text for name in names if name.is_head and not name.is_doubtful] == ["Okafor"]


def test_an_acronym_and_its_full_name_are_one(knowledge):
    names = read_foreign("The U.N. is the United Nations.", knowledge).names
    assert len({name.key for name in names if not name.is_doubtful}) == 1


def test_a_dictionary_word_at_the_start_is_doubtful(knowledge):
    assert all(name.is_doubtful for name in read_foreign("Engines freeze.", knowledge).names)


KNOWN = Knowledge.load(Direction.parse("en", "zh-Hans"))


@given(st.text(max_size=60))
def test_any_text_is_read_and_names_lie_inside_without_a_doubled_place(text):
    names = read_foreign(text, KNOWN).names
    assert all(0 <= n.span.start < n.span.end <= len(text) for n in names)
    assert all(n.run.start <= n.span.start and n.span.end <= n.run.end for n in names)


def test_a_hyphen_cuts_no_given_name_in_two(knowledge):
    name = read_foreign("We met Moon Jae-in.", knowledge).names[-1]
    assert name.key == "jae in"
