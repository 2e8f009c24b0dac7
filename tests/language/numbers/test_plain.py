"""Plain numbers are what the longer way finds, only sooner."""

import pytest

from workbench.language.numbers.amounts import read_figures
from workbench.language.numbers.passages import Passage
from workbench.language.numbers.phrases import read_words
from workbench.language.numbers.plain import plain_figures, plain_word
from workbench.language.numbers.reader import western_reader


def passage(text: str, base: str) -> Passage:
    made = Passage(western_reader(base), text)
    made.scan()
    return made


@pytest.mark.parametrize("base", ["en", "de", "fr", "es", "ru", "ko"])
@pytest.mark.parametrize(
    "text",
    [
        "the 34 boats", "in 1998 they", "(12) nets", "12,345 km", "1.500 boats", "3 ships.",
        "5%", "17 percent", "40 km", "9 days ago", "3 Tagen", "5 jours", "3 horas", "7 дней",
    ],
)  # fmt: skip
def test_plain_figures_are_read_as_the_long_way_reads_them(base: str, text: str) -> None:
    line = passage(text, base).line
    plain = plain_figures(line, 0)
    assert plain is None or ([plain], 1) == read_figures(line, 0)


@pytest.mark.parametrize(
    "text",
    ["$5 more", "5th", "90s", "007", "COVID-19", "3-4", "12 million", "3 p.m.", "5 and a half",
     "the '98 storm", "1.2.3", "80m", "2:30", "4 hours"],
)  # fmt: skip
def test_what_may_belong_to_a_number_is_left_to_the_long_way(text: str) -> None:
    line = passage(text, "en").line
    assert not line.atoms or plain_figures(line, 0) is None


@pytest.mark.parametrize(
    "text", ["seven boats", "all three", "the Four winds", "twelve.", "seven days"]
)
def test_a_plain_word_is_read_as_the_long_way_reads_it(text: str) -> None:
    line = passage(text, "en").line
    word = line.word_at(0)
    assert word is not None
    plain = plain_word(line, 0, word)
    assert plain is not None
    assert (plain, 1) == read_words(line, 0, word)


@pytest.mark.parametrize("text", ["two hundred", "two and a half", "six point two"])
def test_a_word_that_goes_on_is_not_plain(text: str) -> None:
    line = passage(text, "en").line
    word = line.word_at(0)
    assert word is not None
    assert plain_word(line, 0, word) is None
