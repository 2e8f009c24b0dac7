"""Renderings: how a name is written in the other language, and what that is known from."""

from dataclasses import dataclass
from enum import Enum, IntEnum
from typing import NamedTuple

from workbench.language.scripts import write_han
from workbench.model.languages import Language
from workbench.model.segments import Span


class Evidence(IntEnum):
    """What a rendering is known from; the smaller, the stronger."""

    PROJECT = 0
    DOCUMENT = 1
    HAND = 2
    CLDR = 3
    GEONAMES_AND_CEDICT = 4
    CEDICT = 5
    GEONAMES = 6
    ROMANISED = 7
    SOUND = 8
    COPIED = 9

    @property
    def is_strong(self) -> bool:
        """Whether a target without the rendering may be reported on this evidence alone."""
        return self in _STRONG


_HONG_KONG = ("HK", "MO")
_STRONG = frozenset((Evidence.PROJECT, Evidence.HAND, Evidence.CLDR, Evidence.GEONAMES_AND_CEDICT))


class Kind(Enum):
    """What a name of the lexicon names."""

    STATE = "state"
    PEOPLE = "people"
    REGION = "region"
    PLACE = "place"
    PERSON = "person"
    ORGANISATION = "organisation"
    LANGUAGE = "language"
    CURRENCY = "currency"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Rendering:
    """One way to write a name in the other language; Han text is folded (``fold_han``)."""

    text: str
    source: Evidence

    @property
    def is_short(self) -> bool:
        """Whether it is a single Han character that counts only beside others: 美 in 美中."""
        return len(self.text) == 1 and self.text >= "\u3400"


@dataclass(frozen=True, slots=True)
class RegionalForms:
    """How a name is usually written by region; ``of`` puts it in the region's characters.

    ``hans``, ``hant`` and ``hant_hk`` are the usual forms of the mainland, Taiwan and Hong Kong;
    ``further`` are other forms seen there, in the same order.
    """

    hans: str
    hant: str
    hant_hk: str
    further: tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]] = ((), (), ())

    def of(self, language: Language) -> str:
        """Give the form for a Chinese language tag."""
        if language.script != "Hant":
            return self.hans
        form = self.hant_hk if language.region in _HONG_KONG else self.hant
        return write_han(form, language)

    def used_in(self, language: Language) -> tuple[str, ...]:
        """Give every form seen in a region; Traditional without a region has those of both."""
        mainland, taiwan, hong_kong = (
            (usual, *others)
            for usual, others in zip(
                (self.hans, self.hant, self.hant_hk), self.further, strict=True
            )
        )
        if language.script != "Hant":
            return mainland
        if not language.region:
            return taiwan + hong_kong
        return hong_kong if language.region in _HONG_KONG else taiwan


@dataclass(frozen=True, slots=True)
class Entry:
    """What the lexicon knows of one name.

    ``concept`` is the head name of what it belongs to: ``U.S.``, ``American`` and ``Washington``
    all give ``United States``. ``is_metonym`` says that the name may stand for the concept
    without being it (a capital for its state); ``stays_latin`` that good Chinese keeps the
    letters (FBI). ``is_word`` marks a name that is an ordinary word (Congress, Nice) or, in the
    weaker lexicons, a personal name as well (Gary): a caller should want it capitalised inside a
    sentence.
    """

    name: str
    kind: Kind
    renderings: tuple[Rendering, ...]
    concept: str = ""
    is_metonym: bool = False
    stays_latin: bool = False
    is_word: bool = False

    @property
    def is_strong(self) -> bool:
        """Whether the name may be reported without other evidence.

        By hand and CLDR always; by two lexicons together only if it is no ordinary word.
        """
        sources = [rendering.source for rendering in self.renderings]
        if any(source <= Evidence.CLDR for source in sources):
            return True
        return not self.is_word and any(source.is_strong for source in sources)


class Mention(NamedTuple):
    """A place in a text where names of the lexicon may stand, the likeliest first."""

    span: Span
    names: tuple[str, ...]
