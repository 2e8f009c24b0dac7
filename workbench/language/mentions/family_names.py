"""Family names: which names in Latin letters have the family first, as in East Asia."""

import re

from workbench.language.mentions.chinese_spelling import looks_chinese
from workbench.language.names.folding import fold_name

# The commonest family names of Korea and Vietnam, which nine in ten people there bear.
_KOREAN = frozenset(
    """kim lee park choi jung jeong kang cho yoon jang lim han oh seo shin kwon hwang ahn song ryu
    yoo hong jeon ko moon yang son bae baek heo nam noh roh ri pak choe cha joo woo koo min ban
    """.split()  # noqa: SIM905 - a list of words is read more easily so
)
_VIETNAMESE = frozenset(["nguyen", "tran", "pham", "hoang", "phan", "vu", "dang", "bui", "ngo"])
# Two syllables, mostly with a hyphen: Jae-in, Jong Un. Folding makes spaces of hyphens.
_KOREAN_GIVEN = re.compile(r"[a-z]{1,5} [a-z]{1,5}")


def is_family_first(name: str) -> bool:
    """Whether a person's name begins with the family: Zhang Jianmin, Moon Jae-in."""
    family, _, given = fold_name(name).partition(" ")
    if looks_chinese(name):
        return True
    if family in _KOREAN:
        return bool(_KOREAN_GIVEN.fullmatch(given))
    return family in _VIETNAMESE and " " in given
