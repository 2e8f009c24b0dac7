"""What counts as a Han name in the sources, and how it is folded."""

import re
from collections.abc import Iterable

import opencc

from workbench.language.names.folding import fold_han

_HAN_NAME = re.compile("[\u3400-\u9fff]+(?:[·-][\u3400-\u9fff]+)*")
_DOTS = re.compile("[‧•∙⋅・･＝=]")
# Administrative suffixes; the bare form is a name as well: 深圳市, 東京都.
_SUFFIXES = tuple("市县区町村镇")


def han_names(candidates: Iterable[str]) -> list[str]:
    """Keep what is Han only, with ``·`` between its parts, folded and without repetition."""
    dotted = (_DOTS.sub("·", candidate.strip()) for candidate in candidates)
    kept = (c.replace("-", "·") for c in dotted if len(c) > 1 and _HAN_NAME.fullmatch(c))
    return list(dict.fromkeys(fold_han(c) for c in kept))


def with_bare_forms(forms: Iterable[str]) -> list[str]:
    """Add the name without its administrative suffix, where two characters remain."""
    found: dict[str, None] = {}
    for form in forms:
        if form.endswith(_SUFFIXES) and len(form) > 2:
            found[form[:-1]] = None
        found[form] = None
    return list(found)


def from_japanese(text: str) -> str:
    """Write Japanese characters as Chinese ones: 沢 as 澤, before folding makes it 泽."""
    return str(opencc.OpenCC("jp2t").convert(text))
