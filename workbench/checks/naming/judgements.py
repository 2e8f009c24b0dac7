"""Judgements: what is amiss with a name on a line, before it is put into a finding."""

from dataclasses import dataclass

from workbench.model.segments import Span


@dataclass(frozen=True, slots=True)
class Judgement:
    """``rule`` is the message with the evidence, ``missing.lexicon``; spans by script.

    ``count`` of ``total`` lines have what is expected, ``others`` what was found. ``is_certain``
    says that what is expected may be put in place of what was found in the target.
    """

    rule: str
    name: str
    expected: str
    foreign: tuple[Span, ...] = ()
    han: tuple[Span, ...] = ()
    found: str = ""
    count: int = 0
    total: int = 0
    others: int = 0
    is_certain: bool = False
