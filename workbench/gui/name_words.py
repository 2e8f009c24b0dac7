"""Name words: what is known of names, in the words of the window."""

from PySide6.QtCore import QCoreApplication

from workbench.gui.translations import marked
from workbench.review.name_register import FollowedName, Verdict
from workbench.review.naming import Ground

_VERDICTS = {
    Verdict.CONSISTENT: marked("Names", "Consistent"),
    Verdict.SEVERAL: marked("Names", "Rendered in several ways"),
    Verdict.MISSING: marked("Names", "Missing somewhere"),
    Verdict.REGIONAL: marked("Names", "Form of another region"),
    Verdict.DECIDED: marked("Names", "Decided"),
    Verdict.OPEN: marked("Names", "Nothing is known"),
}
_COUNTS = {
    Verdict.CONSISTENT: marked("Names", "{count} consistent"),
    Verdict.SEVERAL: marked("Names", "{count} in several ways"),
    Verdict.MISSING: marked("Names", "{count} missing somewhere"),
    Verdict.REGIONAL: marked("Names", "{count} of another region"),
    Verdict.DECIDED: marked("Names", "{count} decided"),
    Verdict.OPEN: marked("Names", "{count} unknown"),
}
_GROUNDS = {
    Ground.PROJECT: marked("Names", "name table"),
    Ground.DOCUMENT: marked("Names", "document"),
    Ground.LEXICON: marked("Names", "lexicon"),
    Ground.ROMANISED: marked("Names", "romanisation"),
    Ground.SOUND: marked("Names", "sound"),
    Ground.COPIED: marked("Names", "copied"),
}
_GROUND_TIPS = {
    Ground.PROJECT: marked("Names", "accepted in this project"),
    Ground.DOCUMENT: marked("Names", "usual on other lines of the document"),
    Ground.LEXICON: marked("Names", "found in the lexicons"),
    Ground.ROMANISED: marked("Names", "the name is its romanisation"),
    Ground.SOUND: marked("Names", "it sounds like the name"),
    Ground.COPIED: marked("Names", "the name, letter by letter"),
}


def name_verdict_words(verdict: Verdict) -> str:
    """Give a verdict in words."""
    return _tr(_VERDICTS[verdict])


def name_count_words(count: int, verdict: Verdict) -> str:
    """Give a number of names of one verdict in words."""
    return _tr(_COUNTS[verdict]).format(count=f"{count:,}")


def rendering_words(followed: FollowedName) -> str:
    """Give the renderings, the most frequent first, with the rows of each: ``哈爾登 ×3``."""
    counted = followed.renderings().most_common()
    return ", ".join(f"{rendering} ×{count}" for rendering, count in counted)


def ground_words(followed: FollowedName) -> str:
    """Give what the renderings are known from."""
    return ", ".join(_tr(_GROUNDS[ground]) for ground in followed.grounds)


def ground_sentence(followed: FollowedName) -> str:
    """Give what the renderings are known from, at length."""
    return "; ".join(_tr(_GROUND_TIPS[ground]) for ground in followed.grounds)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Names", text)
