"""Known comments: those that a reviewed file took along, by the words they are known by again."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from workbench.formats.docx_manifest import text_hash
from workbench.formats.docx_provenance import Exported
from workbench.formats.docx_text import Cleaner
from workbench.model.annotations import Annotation
from workbench.model.project import Project
from workbench.model.segments import Pair
from workbench.review.mark_captions import captions, model_for_captions


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of one pair.

    ``marks`` gives, by the hash of the words, the annotations that say so, as far as the project
    still has them; ``resolved`` the ids of those that a file takes along under these words, and
    whether they were resolved then. ``findings`` gives the fingerprints of those exported that say
    so and that nobody has dismissed yet.
    """

    marks: Mapping[str, tuple[Annotation, ...]]
    resolved: Mapping[str, Mapping[str, bool]]
    findings: Mapping[str, frozenset[str]]


class KnownComments:
    """What the project says, in any language of the labels, and what an export of it said."""

    def __init__(self, project: Project, exported: Mapping[str, Exported]) -> None:
        self._project, self._exported = project, exported

    def of_pair(self, key: str, pair: Pair) -> Known:
        """Give what is known of a pair, ``key`` being what stands for it in the file."""
        said = self._said.get(pair.id, {})
        marks = {digest: tuple(own.values()) for digest, own in said.items()}
        base = self._exported.get(key)
        if base is None:
            alone = {digest: own for digest, own in said.items() if len(own) == 1}
            states = {digest: dict.fromkeys(own, False) for digest, own in alone.items()}
            return Known(marks, states, {})
        resolved: dict[str, dict[str, bool]] = {}
        for told in base.comments:
            mark = self._project.annotations.get(told.id)
            own = (mark,) if mark is not None and mark.pair == pair.id else ()
            marks[told.text] = (*own, *(m for m in marks.get(told.text, ()) if m not in own))
            resolved.setdefault(told.text, {})[told.id] = told.is_resolved
        findings: dict[str, frozenset[str]] = {}
        for told in base.findings:
            if told.id not in self._project.dismissals:
                findings[told.text] = findings.get(told.text, frozenset()) | {told.id}
        return Known(marks, resolved, findings)

    def everywhere(self) -> frozenset[str]:
        """Give the hashes of all that is known, in whatever row."""
        exported = {told.text for base in self._exported.values() for told in base.comments}
        return frozenset(exported).union(*self._said.values())

    @cached_property
    def _said(self) -> Mapping[str, Mapping[str, Mapping[str, Annotation]]]:
        """Give by pair, hash and id what the project says."""
        model, cleaner = model_for_captions(self._project), Cleaner()
        found: dict[str, dict[str, dict[str, Annotation]]] = {}
        for mark in self._project.annotations.values():
            said = found.setdefault(mark.pair, {})
            for words in captions(mark, model):
                for line in _lines(words):
                    said.setdefault(text_hash(cleaner.clean(line)), {})[mark.id] = mark
        return found


def _lines(words: str) -> Iterator[str]:
    """Give the whole and its lines: the column of comments holds them one by one."""
    yield words
    yield words.strip()
    yield from map(str.strip, words.splitlines())
