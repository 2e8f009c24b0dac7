"""Decisions: a finding that a reviewer has dismissed."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Dismissal:
    """A finding, by its fingerprint, judged to be no error; ``decided`` is ISO 8601, UTC."""

    fingerprint: str
    pair: str
    author: str
    decided: str
