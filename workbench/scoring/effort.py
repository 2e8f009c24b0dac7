"""Reviewer effort: how much of a draft was changed on its way to the reviewed text."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from unicodedata import normalize

from rapidfuzz.distance import Levenshtein

from workbench.model.languages import CountingUnit, Language
from workbench.model.progress import Progress
from workbench.model.segments import Pair
from workbench.scoring.metrics import Sample, Score, measure

# Marks that take another shape, not another meaning, with the house style: quotation marks of
# the scripts at hand and the two stops whose wide form is a character of its own.
_SHAPES = str.maketrans(
    {
        "“": '"', "”": '"', "„": '"', "«": '"', "»": '"',
        "「": '"', "」": '"', "『": '"', "』": '"',
        "‘": "'", "’": "'", "‚": "'",
        "。": ".", "、": ",", "…": "...",
    }
)  # fmt: skip

# Unicode 16 has no decomposition marked as <wide> or <narrow> outside.
_WIDTH_FORMS = re.compile("[\u3000\uff01-\uffee]")


class Kind(Enum):
    """What became of a draft."""

    UNTOUCHED = "untouched"
    FORMAT_ONLY = "format-only"
    TOUCHED = "touched"


@dataclass(frozen=True, slots=True)
class Effort:
    """How much work a review was; it says nothing about quality, an untouched draft costs 0.

    ``n`` counts the segments with a draft or a target; ``touched`` those whose wording
    changed and ``format_only`` those where nothing but spaces, width or quotation marks did.
    ``changed`` is the Levenshtein distance, in characters, over the touched segments, and
    ``characters`` the sum over all n of the longer of draft and target, so that ``share`` is
    0 to 1.
    """

    n: int
    touched: int
    format_only: int
    changed: int
    characters: int

    @property
    def share(self) -> float:
        """The share of the characters that changed, 0 to 1."""
        return self.changed / self.characters if self.characters else 0.0


def effort(pairs: Sequence[Pair], language: Language) -> Effort:
    """Compare each target, in ``language``, with the draft that was received."""
    counted = [pair for pair in pairs if pair.draft or pair.target]
    kinds = [kind_of_edit(pair, language) for pair in counted]
    touched = [p for p, kind in zip(counted, kinds, strict=True) if kind is Kind.TOUCHED]
    return Effort(
        n=len(counted),
        touched=len(touched),
        format_only=kinds.count(Kind.FORMAT_ONLY),
        changed=sum(Levenshtein.distance(pair.draft, pair.target) for pair in touched),
        characters=sum(max(len(pair.draft), len(pair.target)) for pair in counted),
    )


def edit_rate(pairs: Sequence[Pair], language: Language, progress: Progress) -> Score:
    """Give the HTER: the TER of the drafts with the reviewed targets as their references.

    Source: Snover et al. 2006, "A Study of Translation Edit Rate with Targeted Human
    Annotation". Takes seconds for a long Chinese paragraph that was rewritten. Raises
    InputProblem if no pair has a draft or a target.
    """
    counted = [pair for pair in pairs if pair.draft or pair.target]
    drafts = [pair.draft for pair in counted]
    targets = [pair.target for pair in counted]
    return measure(["ter"], Sample(drafts, [targets], language), progress)[0]


def kind_of_edit(pair: Pair, language: Language) -> Kind:
    """Say whether the wording of a draft was changed, or its format only, or nothing."""
    if not pair.is_edited:
        return Kind.UNTOUCHED
    if _without_format(pair.draft, language) == _without_format(pair.target, language):
        return Kind.FORMAT_ONLY
    return Kind.TOUCHED


def _without_format(text: str, language: Language) -> str:
    narrow = _WIDTH_FORMS.sub(_narrowed, normalize("NFC", text))
    words = narrow.translate(_SHAPES).split()
    gap = "" if language.counting_unit is CountingUnit.CHARACTERS else " "
    return gap.join(words)


def _narrowed(character: re.Match[str]) -> str:
    """Fold full and half width; unlike NFKC of the text this keeps ² and ① apart from 2 and 1."""
    return normalize("NFKC", character[0])
