"""Name words: each verdict and each ground has words of its own."""

from workbench.gui.name_words import (
    ground_sentence,
    ground_words,
    name_count_words,
    name_verdict_words,
    rendering_words,
)
from workbench.model.name_entries import NameEntry
from workbench.model.segments import Span
from workbench.review.name_register import FollowedName, Verdict
from workbench.review.naming import Ground, Occurrence


def place(pair: str, rendering: str, ground: Ground) -> Occurrence:
    return Occurrence(
        pair, "kiel", "Kiel", "Kiel", rendering, rendering, (Span(0, 4),), (Span(0, 2),), ground
    )


def test_verdicts_have_words_of_their_own() -> None:
    assert len({name_verdict_words(verdict) for verdict in Verdict}) == len(Verdict)
    assert name_count_words(1200, Verdict.MISSING) == "1,200 missing somewhere"


def test_renderings_come_with_their_rows_and_grounds_from_the_strongest() -> None:
    places = (
        place("a", "基爾", Ground.SOUND),
        place("b", "凱爾", Ground.LEXICON),
        place("c", "凱爾", Ground.LEXICON),
    )
    name = FollowedName("kiel", "Kiel", places, entry=NameEntry("Kiel", ("凱爾",)))
    assert rendering_words(name) == "凱爾 ×2, 基爾 ×1"
    assert ground_words(name) == "name table, lexicon, sound"
    assert ground_sentence(name).startswith("accepted in this project; ")


def test_every_ground_has_words() -> None:
    for ground in set(Ground) - {Ground.PROJECT}:
        name = FollowedName("kiel", "Kiel", (place("a", "基爾", ground),))
        assert ground_words(name)
        assert ground_sentence(name) != ground_words(name)
