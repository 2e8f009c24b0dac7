"""Resampling: the random draws behind intervals and paired tests, in sacrebleu's numbers."""

from enum import Enum

SEED = 12345
"""sacrebleu's own, so that anyone gets the same figures again."""

RESAMPLES = 1000
"""How many resamples sacrebleu makes."""

TRIALS = 10_000
"""How many times sacrebleu swaps segments at random."""

SIGNIFICANT = 0.05
"""The p under which a difference counts as no chance."""


class PairedTest(Enum):
    """A way to tell a difference from chance; the value is sacrebleu's name of it."""

    BOOTSTRAP = "bs"
    RANDOMISATION = "ar"

    @property
    def trials(self) -> int:
        """How many draws it makes, as sacrebleu does."""
        return RESAMPLES if self is PairedTest.BOOTSTRAP else TRIALS

    @property
    def settings(self) -> dict[str, str | int]:
        """What it adds to a signature."""
        return {"seed": str(SEED), self.value: self.trials}
