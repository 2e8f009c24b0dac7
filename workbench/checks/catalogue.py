"""The catalogue: every check there is, in the order in which they run."""

from workbench.checks.check import Check
from workbench.checks.rules import names, numbers, unpaired

CHECKS: tuple[Check, ...] = (numbers.CHECK, names.CHECK, unpaired.CHECK)
