"""The catalogue: every check there is, in the order in which they run."""

from workbench.checks.check import Check
from workbench.checks.rules import numbers, unpaired

CHECKS: tuple[Check, ...] = (numbers.CHECK, unpaired.CHECK)
