"""The reader for Chinese and Japanese: its tables and patterns."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from workbench.language.numbers import figures, tries
from workbench.language.numbers.han_numerals import value_of
from workbench.language.numbers.lexicon import Word
from workbench.language.numbers.quantities import Number

DIGIT = "〇零○一二三四五六七八九两兩"
SCALE = "十百千万萬亿億兆廿卅"
SCALES = frozenset(SCALE)
_FORMAL = "壹贰貳叁參肆伍陆陸柒捌玖拾佰仟"
_FIGURE = (
    r"(?<!\d )\d{1,3}(?: \d{3})+(?![,.]?\d)|(?<![\w.])\.\d{1,8}(?![\d.])"
    r"|\d+(?:,\d{3})*(?!,?\d)(?:\.\d+)?|\d+(?:,\d+)*(?:\.\d+)?"
)
# 千 and 兆 may belong to the unit: 50千克, 30万千瓦, 12千米, 5兆瓦.
_ONE_SCALE = r"(?:[十百万萬亿億廿卅佰仟]|千(?![克瓦米伏卡])|兆(?![瓦赫字欧帕歐]))"
_SCALES = rf"{_ONE_SCALE}+"
# 九十有三.
_AND_ONES = "(?<=十)有(?=[一二三四五六七八九][，。、；！？,.])"
# 两个多亿.
_COUNTED = "[个個]多?(?=[万萬亿億])"
_ALL = f"[{DIGIT}{SCALE}{_FORMAL}]"
_DECIMAL = (
    rf"(?P<decimal>[{DIGIT}十百千万萬亿億]+[点點](?!一[直起路边邊连連共同再度些齐齊到])[〇零一二三四五六七八九]+"
    rf"(?![刻分〇零一二三四五六七八九十])[百千万萬亿億兆]*)"
)
_CHAIN = (
    rf"(?:{_FIGURE})(?:\s?(?:[多余餘來来]|{_COUNTED})?\s?{_SCALES}(?:\s?零?\d[\d,.]*\s?{_SCALES})*"
    r"(?:零?(?:\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?))?)?"
    rf"|{_ALL}*(?:[拾佰仟]|[壹贰貳叁肆柒捌玖](?=[十百千万萬亿億])){_ALL}*"
    rf"|(?:[{DIGIT}]|{_ONE_SCALE}|{_AND_ONES})+(?:(?:\s?[多余餘几幾]?|{_COUNTED}){_SCALES})?(?:\d[\d.]*[{SCALE}]+)*"
)
# Figures that nothing goes on after; most are, and are found without trying the rest.
_PLAIN = rf"(?P<figure>\d+)(?![\d\s.,·/:：¼½¾⅐-⅞分份多余餘來来{SCALE}佰仟-]|{_COUNTED})"
_CLOCK = r"(?<![\d:：.])(?P<clock>(?:[01]?\d|2[0-4])[:：][0-5]\d)(?![:：\d])"
_SHARE = (
    rf"(?P<share>(?:{_FIGURE}[万萬亿億兆]*|[{DIGIT}{SCALE}{_FORMAL}点點]+)\s?(?:[分份]\s?之|分の)\s?"
    rf"(?:{_FIGURE}|[{DIGIT}{SCALE}{_FORMAL}点點]+))"
)

_BEFORE_UNIT = frozenset("多余餘來来几幾") | {chr(c) for c in range(0x3001) if chr(c).isspace()}


@dataclass(frozen=True)
class HanLexicon:
    """The tables of one language written with Han characters.

    ``units`` maps what follows a number to a unit symbol, or to a rule of the reader: ``年`` a
    year or years, ``月`` a month, ``日`` a day, ``時`` a time, ``#`` a classifier. ``halves`` maps
    words before a time to ``am`` or ``pm``; ``qualifiers`` and ``qualifiers_after`` stand around
    a number; ``value_of`` gives the value of a chain; ``growth`` is a pattern for verbs after
    which *n* times means *n* more, ``comparatives`` adjectives after which it may;
    ``decimal_dot`` is a further decimal mark; ``light`` for what may stand between a qualifier
    and its number, ``light_ends`` its last characters; ``no_qualifier`` for what after a
    qualifier makes it part of another word.
    """

    base: str
    words: Mapping[str, Word]
    units: Mapping[str, str]
    halves: Mapping[str, str]
    qualifiers: Mapping[str, str]
    qualifiers_after: Mapping[str, str]
    growth: str = "(?!)"
    comparatives: frozenset[str] = frozenset()
    not_tenths: str = ""
    value_of: Callable[[str], Number] = value_of
    range_words: str = "(?!)"
    decimal_dot: str = ""
    light: str = ""
    light_ends: str = ""
    no_qualifier: str = "(?!)"


class HanReader:
    """The compiled patterns of one language."""

    def with_points(self, text: str) -> str:
        """Write a decimal mark of the language (四・八) as the common one, same length."""
        dot = re.escape(self.lexicon.decimal_dot)
        text = re.sub(rf"(?<=\d){dot}(?=\d)", ".", text)
        return re.sub(rf"(?<=[{DIGIT}百千]){dot}(?=[〇零一二三四五六七八九])", "点", text)

    def __init__(self, lexicon: HanLexicon) -> None:
        self.lexicon = lexicon
        firsts = "".join(sorted({word[0] for word in lexicon.words}))
        self.scan = re.compile(
            rf"(?=[\d.¼½¾⅐-⅞{DIGIT}{SCALE}{_FORMAL}{re.escape(firsts)}几幾数數])"
            rf"(?:(?=[\d.¼½¾⅐-⅞])(?:{_PLAIN}|{figures.MIXED}|{figures.DATE}|{figures.VERSION}|{figures.LAP}"
            rf"|{_CLOCK}|{figures.RATIO})|{_SHARE}|{_DECIMAL}|(?P<word>{tries.pattern(lexicon.words)})|(?P<few>[几幾数數][十百千万萬亿億]+)|(?P<chain>{_CHAIN}))"
        )
        self.unit = re.compile(
            rf"\s?([多余餘来來几幾]?)\s?({tries.pattern(lexicon.units)})(?![A-Za-z])"
        )
        # What a unit may begin with; where nothing does, the pattern need not be tried.
        self.unit_firsts = frozenset(unit[0] for unit in lexicon.units) | _BEFORE_UNIT
        self.minutes = re.compile(
            rf"\s?(?:(\d{{1,2}}|[{DIGIT}十廿卅]{{1,3}})\s?分(?![钟鐘之])|(半)|([一三])刻)"
        )
        self.half = re.compile(rf"({_any(lexicon.halves)})\s?(?:的)?$")
        # Most numbers have none; the nearest character tells.
        self.before_qualified = frozenset(word[-1] for word in lexicon.qualifiers) | frozenset(
            lexicon.light_ends
        )
        self.after_qualified = frozenset(word[0] for word in lexicon.qualifiers_after)
        self.qualifier = re.compile(rf"({_any(lexicon.qualifiers)})(?:{lexicon.light})?\s?$")
        self.qualifier_after = re.compile(
            rf"\s?({_any(lexicon.qualifiers_after)})(?!{lexicon.no_qualifier})"
        )
        self.growth = re.compile(rf"(?:{lexicon.growth})[了約约近逾超过過]*\s?$")
        self.range = re.compile(rf"\s?(?:[-–—~～]|{lexicon.range_words})\s?")


def _any(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True)) or "(?!)"
