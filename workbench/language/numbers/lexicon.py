"""The lexicon: what the words of one language say about numbers."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction

from workbench.language.numbers.quantities import Kind, Number, Reading, Strength
from workbench.language.numbers.times import clock_readings
from workbench.language.numbers.units import readings_in, share

# Decades up to here are of this century as often as of the last.
_RECENT = 30


class Role(StrEnum):
    """How a word takes part in a numeral."""

    # In C, as for kinds.
    __hash__ = str.__hash__

    CARDINAL = "cardinal"
    SCALE = "scale"
    GROUP = "group"
    ORDINAL = "ordinal"
    PART = "part"
    WHOLE = "whole"
    DATE = "date"
    IDIOM = "idiom"


@dataclass(frozen=True, slots=True)
class Word:
    """A numeral word, or a phrase that is none (IDIOM).

    A WHOLE word is a quantity by itself, with its kind, unit and further readings; a DATE a day
    of the year, its value month and day as in 1001.
    """

    role: Role
    value: Number = 0
    strength: Strength = Strength.SMALL
    kind: Kind = Kind.CARDINAL
    unit: str = ""
    readings: tuple[Reading, ...] = ()


@dataclass(frozen=True)
class Lexicon:
    """The tables of one language written with spaces between words.

    ``words`` and ``units`` are keyed by lower-case text. ``conjunction`` is what may stand between
    the parts of a numeral besides a space or hyphen; ``ordinal_ending``, ``decade_ending`` and
    ``decade_before`` are patterns around digits; ``range_words`` stand between two ends.
    ``share_before`` and ``share_after`` are patterns that make *a third* a part: by a third.
    ``hours_of_day`` says that a time of day is told in hours (18 heures).
    ``point`` and ``point_digits`` are patterns of decimals in words: nine point zero four.
    ``paired_years`` says that *nineteen eighty-four* is a year.
    ``scales_need_count`` says that *over million* lacks its number, unlike *mehr als tausend*.
    ``attaches`` says that particles follow a word without a space.
    ``compound`` reads numerals that are written as one word, ``compounds`` is their pattern.
    """

    base: str
    words: Mapping[str, Word]
    units: Mapping[str, str]
    conjunction: str = ""
    conjunction_after: int = 100
    score_bases: frozenset[int] = frozenset()
    ordinal_ending: str = ""
    decade_ending: str = ""
    decade_before: str = ""
    century_before: str = ""
    range_words: str = ""
    half_after: str = ""
    all_before: str = ""
    out_of: str = ""
    parts_of: str = ""
    compounds: str = ""
    compound: Callable[[str], Word | None] | None = None
    qualifiers: Mapping[str, str] = field(default_factory=dict)
    qualifiers_after: Mapping[str, str] = field(default_factory=dict)
    dotted_dates: bool = False
    adds_ordinals: bool = True
    hours_of_day: bool = False
    point: str = ""
    point_digits: str = ""
    paired_years: bool = False
    share_before: str = ""
    share_after: str = ""
    capitalised: frozenset[str] = frozenset()
    attaches: bool = False
    scales_need_count: bool = False


def small(value: Number) -> Strength:
    """Grade a number word: one may be an article, up to twelve are often recast."""
    if value == 1:
        return Strength.FAINT
    return Strength.SMALL if value <= 12 else Strength.STRONG


def cardinals(values: Mapping[str, int]) -> dict[str, Word]:
    """Make words that add up: ``{"six": 6, "sixty": 60}``; keys may hold forms split by ``|``."""
    return {
        form: Word(Role.CARDINAL, value, small(value))
        for forms, value in values.items()
        for form in forms.split("|")
    }


def scales(values: Mapping[str, int]) -> dict[str, Word]:
    """Make words that multiply what stands before them."""
    return {
        form: Word(Role.SCALE, value, Strength.STRONG)
        for forms, value in values.items()
        for form in forms.split("|")
    }


# A quarter is as often three months, a district or a half of a half-time.
QUARTER = Word(Role.PART, Fraction(1, 4), Strength.FREE, Kind.FRACTION)
# Thirds of a pitch, a game or a list may be told by other words.
THIRD = Word(
    Role.WHOLE,
    Fraction(1, 3),
    Strength.FREE,
    Kind.FRACTION,
    readings=(*share(Fraction(1, 3)), Reading("", 3)),
)


def groups(values: Mapping[str, int]) -> dict[str, Word]:
    """Make words that count by the group, e.g. dozen."""
    return {
        form: Word(Role.GROUP, value)
        for forms, value in values.items()
        for form in forms.split("|")
    }


def ordinals(values: Mapping[str, int]) -> dict[str, Word]:
    """Make ordinal words; the first is often an idiom and never raises a finding."""
    return {
        form: Word(
            Role.ORDINAL, value, Strength.FREE if value == 1 else small(value), Kind.ORDINAL
        )
        for forms, value in values.items()
        for form in forms.split("|")
    }


def parts(values: Mapping[str, Fraction]) -> dict[str, Word]:
    """Make fractions: half, thirds."""
    return {
        form: Word(
            Role.PART,
            value,
            Strength.FREE if value == Fraction(1, 2) else Strength.SMALL,
            Kind.FRACTION,
            readings=share(value),
        )
        for forms, value in values.items()
        for form in forms.split("|")
    }


def free(values: Mapping[str, Number], strength: Strength = Strength.FREE) -> dict[str, Word]:
    """Make words that may stand for a plain number: both, pair, trio."""
    return {
        form: Word(Role.WHOLE, value, strength, readings=(Reading("", value),))
        for forms, value in values.items()
        for form in forms.split("|")
    }


def articles(forms: str) -> dict[str, Word]:
    """Make words that are articles as often as the number one."""
    return {form: Word(Role.CARDINAL, 1, Strength.FREE) for form in forms.split("|")}


def days(values: Mapping[str, tuple[int, int]]) -> dict[str, Word]:
    """Make names of days that are their month and day: 九一八."""
    return {
        form: Word(Role.DATE, month * 100 + day)
        for forms, (month, day) in values.items()
        for form in forms.split("|")
    }


def free_ordinals(values: Mapping[str, int]) -> dict[str, Word]:
    """Make words that may stand for an ordinal: runner-up, third party."""
    return {
        form: Word(Role.WHOLE, value, Strength.FREE, Kind.ORDINAL, readings=(Reading("", value),))
        for forms, value in values.items()
        for form in forms.split("|")
    }


def multiples(values: Mapping[str, int], strength: Strength = Strength.FAINT) -> dict[str, Word]:
    """Make words for so many times as much: double, triple."""
    return {
        form: Word(
            Role.WHOLE,
            value,
            strength,
            Kind.MULTIPLE,
            "x",
            (Reading("x", value), Reading("", value)),
        )
        for forms, value in values.items()
        for form in forms.split("|")
    }


def months(names: Iterable[str]) -> dict[str, Word]:
    """Make the twelve months in order, each given as forms split by ``|``."""
    return {
        form: Word(
            Role.WHOLE, number, Strength.STRONG, Kind.MONTH, readings=(Reading("M", number),)
        )
        for number, forms in enumerate(names, 1)
        for form in forms.split("|")
    }


def decades(values: Mapping[str, int]) -> dict[str, Word]:
    """Make decades that words name: the nineties; they may be ages too."""
    return {
        form: Word(Role.WHOLE, value, Strength.SMALL, Kind.DECADE, readings=decade_readings(value))
        for forms, value in values.items()
        for form in forms.split("|")
    }


def decade_readings(value: int) -> tuple[Reading, ...]:
    """Read a decade: 90 as the 1990s, perhaps a count of ninety; 1990 as itself."""
    if value < 100:
        own = (Reading("decade", value), Reading("decade", 1900 + value), Reading("", value))
        return (*own, Reading("decade", 2000 + value)) if value < _RECENT else own
    return Reading("decade", value), Reading("", value)


def spans_of_time(values: Mapping[str, tuple[Number, str]]) -> dict[str, Word]:
    """Make words that hold a number and a unit of time: fortnight, decade, ``два года``."""
    return {
        form: Word(
            Role.WHOLE,
            value,
            Strength.FAINT,
            Kind.DURATION,
            unit,
            readings_in(value, unit)[1][1:] if value == 1 else readings_in(value, unit)[1],
        )
        for forms, (value, unit) in values.items()
        for form in forms.split("|")
    }


def clocks(values: Mapping[str, int]) -> dict[str, Word]:
    """Make words for a time of day in minutes after midnight: noon."""
    return {
        form: Word(
            Role.WHOLE,
            value,
            Strength.FREE,
            Kind.TIME,
            readings=(Reading("clock", value), Reading("", value // 60)),
        )
        for forms, value in values.items()
        for form in forms.split("|")
    }


def parts_of_the_hour(values: Mapping[str, int]) -> dict[str, Word]:
    """Make phrases for a time of day in minutes after midnight that are firm: half past eight."""
    return {
        form: Word(
            Role.WHOLE,
            minutes,
            Strength.STRONG,
            Kind.TIME,
            readings=clock_readings(minutes // 60, minutes % 60),
        )
        for form, minutes in values.items()
    }


def vague(values: Mapping[str, int]) -> dict[str, Word]:
    """Make words for an unnamed number of its size: hundreds, dozens."""
    return {
        form: Word(
            Role.WHOLE, value, Strength.FREE, Kind.VAGUE, readings=(Reading("vague", value),)
        )
        for forms, value in values.items()
        for form in forms.split("|")
    }


def idioms(phrases: str) -> dict[str, Word]:
    """Make phrases that look like numbers and are none, split by ``|``."""
    return {phrase.strip(): Word(Role.IDIOM) for phrase in phrases.split("|") if phrase.strip()}


def named(symbols: Mapping[str, str]) -> dict[str, str]:
    """Turn ``{symbol: forms split by |}`` into ``{form: symbol}``."""
    return {form: symbol for symbol, forms in symbols.items() for form in forms.split("|")}
