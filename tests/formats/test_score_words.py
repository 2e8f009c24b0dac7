"""Score words: with the blanks of the English ones, and for every kind of error in MQM Core."""

from string import Formatter

import pytest

from workbench.formats.label_languages import LABELS
from workbench.formats.score_words import score_words
from workbench.model.languages import Language
from workbench.model.resources import resource
from workbench.scoring.model_catalogue import built_in_models

CHINESE = [tag for tag in LABELS if tag != "en"]
ENTRIES = [
    line.split("\t") for line in resource("labels/score_words.tsv").read_text("utf-8").splitlines()
]


def blanks(text: str) -> set[str | None]:
    return {name for _, name, _, _ in Formatter().parse(text)} - {None}


def test_the_table_has_a_column_for_every_language_and_no_gap() -> None:
    assert ENTRIES[0] == list(LABELS)
    assert [entry for entry in ENTRIES if len(entry) != len(LABELS) or not all(entry)] == []
    assert [e for e in ENTRIES if len({frozenset(blanks(text)) for text in e}) > 1] == []
    assert len({entry[0] for entry in ENTRIES}) == len(ENTRIES)


@pytest.mark.parametrize("tag", CHINESE)
def test_every_kind_and_severity_of_the_usual_model_has_a_word(tag: str) -> None:
    said, model = score_words(Language(tag)), built_in_models()[0]
    titles = {entry.title for entry in (*model.categories, *model.levels)}
    assert {title for title in titles if said(title) == title} == set()


def test_what_has_no_word_stays_as_it_is() -> None:
    assert score_words(Language("zh-Hant"))("Marine growth") == "Marine growth"
    assert score_words(Language("en"))("Accuracy") == "Accuracy"
    assert score_words(Language("zh-Hans"))("Accuracy") == "准确性"
