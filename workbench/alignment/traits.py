"""Traits: what the aligner sees of a paragraph, or of some that are taken together."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass

from workbench.alignment.anchors import Anchor, read_anchors
from workbench.language.sentences import count_sentences
from workbench.model.languages import Language

# A Han or kana sign stands for about 2.6 Latin letters, a Hangul syllable for 1.9.
# Source: measured on news in English, Chinese; Hangul by the ratio of UDHR lengths.
_HAN_WEIGHT = 2.6
_HANGUL_WEIGHT = 1.9
_HAN = re.compile(r"[\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_HANGUL = re.compile(r"[\uac00-\ud7a3]")

_FINAL = ".!?。！？…।؟۔։｡"
_CLOSERS = "\"'”’»›)）]】」』》〉 \u00a0\u3000"
_QUOTES = '"“”„«»「」『』'
_QUOTE_MARK = re.compile(f"[{_QUOTES}]")
_SHAPES = (
    _QUOTE_MARK,
    re.compile("[?？؟]"),
    re.compile("[!！]"),
    re.compile("[(（]"),
    re.compile("[:：]"),
    re.compile("%|％|per ?cent|百分|个百分点|procent|prozent", re.IGNORECASE),
    re.compile(
        "[$€£¥₹￥]|dollar|euro|pounds|yuan|[美欧歐日澳加]元|英[镑鎊]|人民[币幣]|美金",
        re.IGNORECASE,
    ),
    re.compile("[;；]"),
    re.compile("[—–]|--"),
)
STARTS_QUOTED = 1 << len(_SHAPES)
ENDS_QUOTED = STARTS_QUOTED << 1
IS_OPEN = ENDS_QUOTED << 1
SHAPES = tuple(1 << n for n in range(len(_SHAPES) + 3))
_AT_START = STARTS_QUOTED
_AT_END = ENDS_QUOTED | IS_OPEN


@dataclass(frozen=True, slots=True)
class Traits:
    """``weight`` counts in Latin letters, ``shapes`` is a set of the bits in SHAPES."""

    weight: float
    log_weight: float
    anchors: frozenset[Anchor]
    sentences: int
    quote_marks: int
    shapes: int

    @property
    def is_open(self) -> bool:
        """Whether no final punctuation closes it, as in headlines and captions."""
        return bool(self.shapes & IS_OPEN)


def read_traits(text: str, language: Language) -> Traits:
    """Look at one paragraph."""
    text = text.strip()
    weight = (
        len(text)
        + (_HAN_WEIGHT - 1) * len(_HAN.findall(text))
        + (_HANGUL_WEIGHT - 1) * len(_HANGUL.findall(text))
    )
    return Traits(
        weight,
        math.log(weight + 1),
        read_anchors(text, language),
        count_sentences(text, language),
        len(_QUOTE_MARK.findall(text)),
        _read_shapes(text),
    )


def joined(parts: Sequence[Traits]) -> Traits:
    """Give the traits of paragraphs in a row as if they were one."""
    if len(parts) == 1:
        return parts[0]
    weight = sum(part.weight for part in parts)
    shapes = parts[0].shapes & _AT_START | parts[-1].shapes & _AT_END
    for part in parts:
        shapes |= part.shapes & ~(_AT_START | _AT_END)
    return Traits(
        weight,
        math.log(weight + 1),
        frozenset().union(*(part.anchors for part in parts)),
        sum(part.sentences for part in parts),
        sum(part.quote_marks for part in parts),
        shapes,
    )


def _read_shapes(text: str) -> int:
    shapes = 0
    for bit, shape in zip(SHAPES, _SHAPES, strict=False):
        if shape.search(text):
            shapes |= bit
    if text.startswith(tuple(_QUOTES)):
        shapes |= STARTS_QUOTED
    if text.endswith(tuple(_QUOTES)):
        shapes |= ENDS_QUOTED
    if not text.rstrip(_CLOSERS).endswith(tuple(_FINAL)):
        shapes |= IS_OPEN
    return shapes
