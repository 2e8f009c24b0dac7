"""Glosses: pinyin that a crawler left in brackets behind a Han character, as in 企業(yè)."""

import re

from workbench.model.segments import Span

_TONED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜḿńňǹ"
_TONE_MARKS = "\u0304\u0301\u030c\u0300"
# One syllable with exactly one tone mark, composed or combining. Without a mark it may as well
# be a unit or a list item: 公斤(kg), 第一項(a).
_GLOSS = re.compile(
    r"(?<=[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff])"
    r"\([bcdfghjklmnpqrstwxyz]{0,2}"
    rf"(?:[aeiouü]{{0,2}}(?:[{_TONED}]|[aeiouü]\u0308?[{_TONE_MARKS}])[aeiou]{{0,2}})"
    r"(?:ng?|r)?\)"
)


def find_glosses(text: str) -> list[Span]:
    """Give the glosses, brackets included."""
    if "(" not in text:
        return []
    return [Span(*match.span()) for match in _GLOSS.finditer(text)]


def clean_glosses(text: str) -> str:
    """Give the text without its glosses."""
    return _GLOSS.sub("", text) if "(" in text else text
