"""Months, scales and units of languages without a table of their own."""

import pytest

from workbench.language.numbers.cldr_words import lexicon_of
from workbench.language.numbers.quantities import Kind
from workbench.language.numbers.reader import read_quantities
from workbench.model.languages import Language


@pytest.mark.parametrize(
    ("tag", "text", "value"),
    [
        ("pt", "1,5 milhão de passageiros", 1_500_000),
        ("ar", "أرباح 1.3 مليار دولار", 1_300_000_000),
        ("hi", "1 करोड़ किसान", 10_000_000),
        ("ko", "6조 6000억 원으로", 6_600_000_000_000),
        ("ko", "940만명이", 9_400_000),
        ("vi", "405,5 tỷ USD", 405_500_000_000),
    ],
)
def test_scales_are_read(tag: str, text: str, value: int) -> None:
    assert [q.value for q in read_quantities(text, Language.parse(tag))] == [value]


@pytest.mark.parametrize(
    ("tag", "text"),
    [("it", "il 3 marzo"), ("pl", "3 marca"), ("tr", "3 Mart'ta"), ("ko", "3월에 3명")],
)
def test_months_are_read(tag: str, text: str) -> None:
    months = [q.value for q in read_quantities(text, Language.parse(tag)) if q.kind is Kind.MONTH]

    assert months == [3]


def test_units_are_read() -> None:
    (read,) = read_quantities("40 quilômetros", Language.parse("pt"))

    assert read.unit == "km"


def test_of_an_unknown_language_percent_signs_are_known() -> None:
    assert lexicon_of("tlh").words == {}
    assert lexicon_of("tlh").units["%"] == "%"
