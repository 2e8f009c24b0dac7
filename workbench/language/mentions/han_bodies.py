"""Han bodies: titles in 《》 and organisations by their endings, which no lexicon need know."""

import re

from workbench.language.mentions.han_text import PARTING
from workbench.language.names.han_names import ORGANISATION_ENDINGS
from workbench.model.segments import Span

_TITLE = re.compile(r"《([^《》]{2,30})》")
# What stands before a name in a sentence and belongs to none; single endings (部, 会) end words.
_BEFORE = "".join(sorted(PARTING - {"·"})) + "在于由向对从为和任职据请求让使给到往"
_ENDINGS = "|".join(
    sorted((end for end in ORGANISATION_ENDINGS if len(end) > 1), key=len, reverse=True)
)
_BODY = re.compile(
    f"(?:(?<=[^\u3400-\u9fff])|(?<=[{_BEFORE}])|^)"
    f"((?:(?![{_BEFORE}])[\u3400-\u9fff]){{2,10}}?(?:{_ENDINGS}))(?=[^\u3400-\u9fff]|[{_BEFORE}]|$)"
)


def titles_and_bodies(folded: str) -> list[Span]:
    """Give the titles of a folded Chinese text, and its organisations whose edges are plain."""
    titles = [Span(*match.span(1)) for match in _TITLE.finditer(folded)]
    bodies = (Span(*match.span(1)) for match in _BODY.finditer(folded))
    inside = [
        span
        for span in bodies
        if not any(span.start < t.end and t.start < span.end for t in titles)
    ]
    return sorted((*titles, *inside))
