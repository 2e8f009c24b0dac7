"""Slips: a rendering with one character wrong, a Latin name with a letter or two wrong."""

from collections.abc import Iterable, Iterator

from workbench.language.mentions.han_text import HanText
from workbench.language.mentions.letter_distance import letter_distance
from workbench.language.names.romanization import Romanizer
from workbench.model.segments import Span

# 参议院 and 参议员, 美国 and 美国的: another word, not a slip.
_OTHER_WORDS = frozenset((("院", "员"), ("员", "院")))
_SHORTEST = 4
_MOST_WRONG = 2  # 格蕾丝 and 格雷斯 are one name
_LONG = 4  # characters from which on one of another sound is a slip too


def han_slip(form: str, han: HanText, romanizer: Romanizer) -> Span | None:
    """Find a stretch that differs from a rendering in a character or two of the same sound.

    What is a rendering of another name itself is none.
    """
    size = len(form)
    if size < 2:
        return None
    known = {mention.span for mention in han.mentions}
    for span in _windows(form, han):
        text = span.quote(han.folded)
        wrong = [(b, a) for a, b in zip(text, form, strict=True) if a != b]
        if span in known or wrong[0] in _OTHER_WORDS:
            continue
        if size >= _LONG and len(wrong) == 1:
            return span
        if all(romanizer.readings(a) & romanizer.readings(b) for a, b in wrong):
            return span
    return None


def _windows(form: str, han: HanText) -> Iterator[Span]:
    """Give the stretches that share all but one character with a rendering."""
    size = len(form)
    folded = han.folded
    starts = set()
    for offset, character in enumerate(form):
        at = folded.find(character)
        while at >= 0:
            starts.add(at - offset)
            at = folded.find(character, at + 1)
    for start in sorted(starts):
        text = folded[max(0, start) : start + size]
        if start < 0 or len(text) < size or not all(map(_is_han, text)):
            continue
        same = sum(a == b for a, b in zip(text, form, strict=True))
        if size > same >= max(1, size - _MOST_WRONG):
            yield Span(start, start + size)


def _is_han(character: str) -> bool:
    return "\u3400" <= character <= "\u9fff"


def letter_slip(key: str, wanted: Iterable[str]) -> str | None:
    """Find the word that another one nearly, but not quite, is: one slip of the pen away.

    Words of less than four letters are left alone: too many are one letter apart.
    """
    if len(key) < _SHORTEST:
        return None
    for word in sorted(wanted):
        alike = len(word) >= _SHORTEST and (word[0] == key[0] or word[-2:] == key[-2:])
        if alike and letter_distance(key, word, 1) == 1:
            return word
    return None
