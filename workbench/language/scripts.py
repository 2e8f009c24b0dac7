"""Chinese scripts: Simplified or Traditional; the one door to OpenCC."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

import opencc

from workbench.model.languages import Language

_NOT_HAN = re.compile("[^\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+")

# Enough to outvote single characters that a crawler or a quotation left in the other script.
_SAMPLE = 4000
_PART = 4096


def chinese_script(text: str) -> str:
    """Give ``Hant`` if the text is rather Traditional than Simplified, else ``Hans``.

    Each character that OpenCC would change into the other script speaks for its own. A text
    without any such character is taken for Simplified.
    """
    sample = _NOT_HAN.sub("", text)[:_SAMPLE]
    traditional = _changed(sample, "t2s")
    simplified = _changed(sample, "s2t")
    return "Hant" if traditional > simplified else "Hans"


@cache
def simplified_characters() -> Mapping[str, str]:
    """Give the Simplified character of every Traditional one, for folding one by one."""
    blocks = (range(0x3400, 0xA000), range(0xF900, 0xFB00), range(0x20000, 0x2B000))
    # All at once OpenCC would take fourteen megabytes and not give them back.
    parts = [block[at : at + _PART] for block in blocks for at in range(0, len(block), _PART)]
    return {a: b for part in parts for a, b in _simplified(part) if a != b and len(b) == 1}


def _simplified(codes: range) -> Iterator[tuple[str, str]]:
    characters = [chr(code) for code in codes]
    simplified = _converter("t2s").convert("\n".join(characters)).split("\n")
    return zip(characters, simplified, strict=True)


def write_han(text: str, language: Language) -> str:
    """Write Simplified text in the characters of a Chinese language; others are left as is."""
    if language.script != "Hant":
        return text
    region = "s2hk" if language.region in ("HK", "MO") else "s2tw"
    return str(_converter(region).convert(text))


def _changed(text: str, conversion: str) -> int:
    converted = _converter(conversion).convert(text)
    return sum(a != b for a, b in zip(text, converted, strict=False))


@cache
def _converter(conversion: str) -> opencc.OpenCC:
    return opencc.OpenCC(conversion)
