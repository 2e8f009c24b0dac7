"""Name entries: how names are to be rendered in a project, as its reviewers have decided."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NameEntry:
    """A name of the source and all its accepted renderings, the preferred one first.

    ``decided`` is ISO 8601 in UTC.
    """

    name: str
    renderings: tuple[str, ...]
    author: str = ""
    decided: str = ""
