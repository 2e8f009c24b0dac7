"""The reader for languages written with spaces between words: its patterns."""

import re

from workbench.language.numbers import digits, figures, tries
from workbench.language.numbers.lexicon import Lexicon

LETTER = r"[^\W\d_]"
_CLOCK = r"(?<![\d:.])(?P<clock>(?:[01]?\d|2[0-4])(?:[:h]|\sh\s)[0-5]\d)(?![:\d])"
_DOTTED = r"(?<![\d.])(?P<dm>(?:[012]?\d|3[01])\.(?:0?[1-9]|1[012])\.)(?!\d)"
# Figures that no letter, quote, dash, sign or further figure stands at, as most are.
_BARE = r"(?<![^ (])(?P<bare>\d+)(?![^ ,;.)!?%])(?!.[\d¼½¾⅐-⅞]| h\s)"
# What no number begins inside of: a word, with what mostly follows it. Any letter would do.
_NO_NUMBER = r"(?:[a-zß-öø-ʯа-џ]++[ ,]*+|(?s:.))"


class WesternReader:
    """The compiled patterns of one language."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.decimal = digits.decimal_mark(lexicon.base)
        self.scan = re.compile(_scanner(lexicon))
        # º is typed for ° as often as not.
        alike = {form.replace("°", "º"): unit for form, unit in lexicon.units.items()}
        self.units = {**alike, **lexicon.units}
        self.unit = re.compile(rf"[ \u00a0\u202f‑-]?({_trie(self.units)}){_end(lexicon)}")
        # Whatever may follow a number and belong to it; most have nothing of the kind.
        endings = (lexicon.ordinal_ending, lexicon.decade_ending, lexicon.half_after)
        attached = "|".join(f"(?:{ending})" for ending in endings if ending) or "(?!)"
        self.goes_on = re.compile(rf"(?:{attached})(?!{LETTER})|{self.unit.pattern}")
        self.ordinal = _after(lexicon.ordinal_ending)
        self.decade = _after(lexicon.decade_ending)
        self.decade_before = _before(lexicon.decade_before)
        self.century_before = _before(lexicon.century_before)
        self.half_after = _after(lexicon.half_after)
        self.all_before = _before(lexicon.all_before)
        digit = rf"(?:{lexicon.point_digits})"
        self.point = re.compile(
            rf"\s{lexicon.point}\s({digit}(?:[\s-]{digit})*)(?!{LETTER})"
            if lexicon.point
            else "(?!)"
        )
        self.share_before = _before(lexicon.share_before)
        self.share_after = _after(lexicon.share_after)
        out_of = lexicon.out_of or "(?!)"
        self.out_of = re.compile(rf"[\s-](?:{out_of})[\s-](?:(?:an?|every)\s)?")
        # One house in ten: what is counted may stand between.
        self.one_in = re.compile(rf"\s(?:\w+\s){{1,2}}(?:{out_of})\s")
        self.parts_of = re.compile(lexicon.parts_of or "(?!)")
        # The word right before a number tells whether it is worth looking for a qualifier.
        ends = (*lexicon.qualifiers, *lexicon.out_of.split("|"), "a", "an")
        self.before_qualified = frozenset(form.rsplit(None, 1)[-1] for form in ends if form)
        self.qualified_ends = frozenset(word[-2:] for word in self.before_qualified)
        self.qualifier = re.compile(
            rf"(?<!{LETTER})({_trie(lexicon.qualifiers)})\s[^\w\s]{{0,3}}"
            rf"(?:\w{{1,5}}\s(?:{out_of})\s|an?\s)?$"
        )
        self.qualifier_after = re.compile(rf"(?:{_trie(lexicon.qualifiers_after)})(?!{LETTER})")
        words = rf"|\s(?:{lexicon.range_words})\s" if lexicon.range_words else ""
        self.range = re.compile(rf"\s?(?:[-–—~‑])\s?{words}")
        self.conjunction = re.compile(rf"[\s-]{lexicon.conjunction}[\s-]|[\s-]")


def _trie(words: object) -> str:
    return tries.pattern(words) if isinstance(words, dict) and words else "(?!)"


def _scanner(lexicon: Lexicon) -> str:
    """Give the pattern of a number with all before it, or of a text's end with what is left.

    Going on by words, not by characters, takes half the time.
    """
    token = digits.FIGURES
    dotted = f"|{_DOTTED}" if lexicon.dotted_dates else ""
    words = f"(?P<word>{_trie(lexicon.words)})"
    if lexicon.compounds:
        words = f"(?:{words}(?!{LETTER})|(?P<compound>{lexicon.compounds}))"
    return (
        rf"{_NO_NUMBER}*?(?:(?<!{LETTER}){words}{_end(lexicon)}(?!(?<=\d)\d)"
        rf"|(?=[\d.¼½¾⅐-⅞])(?:{_BARE}|{figures.MIXED}|{figures.DATE}{dotted}|{figures.LAP}|{figures.FEET}|{_CLOCK}|{figures.RATIO}|(?P<figures>{token}))"
        r"|\Z)"
    )


def _end(lexicon: Lexicon) -> str:
    return "" if lexicon.attaches else rf"(?!{LETTER})"


def _after(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{pattern})(?!{LETTER})" if pattern else "(?!)")


def _before(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!{LETTER})(?:{pattern})\s?$" if pattern else "(?!)")
