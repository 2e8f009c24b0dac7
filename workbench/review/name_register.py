"""The name register: every name of a project with its renderings and rows, kept true."""

from collections import Counter
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import Enum
from itertools import chain

from workbench.checks.naming.study import study_names
from workbench.language.names.folding import fold_han, name_key
from workbench.language.names.knowledge import Knowledge
from workbench.model.findings import Finding
from workbench.model.name_entries import NameEntry
from workbench.model.progress import Progress
from workbench.model.project import Project
from workbench.model.segments import Pair, Side, Span
from workbench.review.inspection import Inspection
from workbench.review.naming import Ground, Occurrence, Occurrences, knowledge_of, occurrences
from workbench.review.session import Session, Touched

_STEP = 50
_CHECK = "names"
_REGIONAL = "regional"


class Verdict(Enum):
    """What following a name has shown; DECIDED: all is as the project's name table has it.

    OPEN is no fault: nothing is known of the name, or only what may stand for it was found.
    """

    CONSISTENT = "consistent"
    SEVERAL = "several"
    MISSING = "missing"
    REGIONAL = "regional"
    DECIDED = "decided"
    OPEN = "open"

    @property
    def is_fault(self) -> bool:
        """Whether a reviewer should look at it."""
        return self in {Verdict.SEVERAL, Verdict.MISSING, Verdict.REGIONAL}


@dataclass(frozen=True, slots=True)
class FollowedName:
    """A name with all its places in the order of the rows, and what the check says of them.

    ``findings`` are those that nobody has dismissed. Where the check found something else in the
    place of a name, that is the rendering.
    """

    key: str
    name: str
    places: Occurrences
    findings: tuple[Finding, ...] = ()
    entry: NameEntry | None = None

    @property
    def rows(self) -> tuple[str, ...]:
        """The ids of the pairs that have the name, each once."""
        return tuple(dict.fromkeys(place.pair for place in self.places))

    @property
    def full_names(self) -> tuple[str, ...]:
        """The longer names that it is part of."""
        longer = (place.full for place in self.places if len(place.full) > len(self.name))
        return tuple(dict.fromkeys(longer))

    @property
    def grounds(self) -> tuple[Ground, ...]:
        """What its renderings are known from, the strongest first."""
        known = {place.ground for place in self.places}
        return tuple(
            ground
            for ground in Ground
            if ground in known or (ground is Ground.PROJECT and self.entry)
        )

    @property
    def verdict(self) -> Verdict:
        """What following it has shown."""
        is_known = any(place.ground for place in self.places)
        accused = [place for place in self.places if not place.ground and self.finding_at(place)]
        if accused and not (is_known and all(place.rendering for place in accused)):
            return Verdict.MISSING
        if accused or self._departs():
            return Verdict.SEVERAL
        if any(finding.message == _REGIONAL for finding in self.findings):
            return Verdict.REGIONAL
        if self.entry:
            return Verdict.DECIDED
        return Verdict.CONSISTENT if is_known else Verdict.OPEN

    def within(self, pair_ids: Container[str]) -> "FollowedName | None":
        """Give the same in some rows only, None if none of them has it."""
        places = tuple(place for place in self.places if place.pair in pair_ids)
        findings = tuple(finding for finding in self.findings if finding.pair in pair_ids)
        return replace(self, places=places, findings=findings) if places else None

    def renderings(self) -> Counter[str]:
        """Count the rows with each rendering."""
        rows = {(place.pair, place.rendering) for place in self.places if _is_known(place)}
        return Counter(rendering for _, rendering in sorted(rows))

    def finding_at(self, place: Occurrence) -> Finding | None:
        """Give what the check says of a place."""
        own = (finding for finding in self.findings if finding.pair == place.pair)
        return next((finding for finding in own if _concerns(finding, place)), None)

    def corrected(self, project: Project, rendering: str, by: str) -> dict[str, str]:
        """Give the new targets of the rows in which one rendering is replaced by another.

        What no longer stands where it was read is left alone.
        """
        spans: dict[str, set[Span]] = {}
        for place in self.places:
            pair = project.pairs.get(place.pair)
            if pair:
                own = {span for span in place.target if span.quote(pair.target) == rendering}
                spans.setdefault(place.pair, set()).update(own)
        texts = {row: _replaced(project.pairs[row].target, spans[row], by) for row in spans}
        return {row: text for row, text in texts.items() if text != project.pairs[row].target}

    def accepted(self, rendering: str, author: str) -> NameEntry:
        """Give the decision, made now, that a rendering is right and is to be preferred."""
        before = self.entry.renderings if self.entry else ()
        others = tuple(other for other in before if other != rendering)
        name = self.entry.name if self.entry else self.name
        now = datetime.now(UTC).isoformat(timespec="seconds")
        return NameEntry(name, (rendering, *others), author, now)

    def _departs(self) -> bool:
        """Whether it is rendered in several ways, or otherwise than was decided."""
        known = [place for place in self.places if _is_known(place)]
        if self.entry:
            accepted = [fold_han(rendering) for rendering in self.entry.renderings]
            return any(not _is_within(fold_han(place.rendering), accepted) for place in known)
        senses = {place.sense for place in known}
        longest = max(senses, key=len, default="")
        return any(not _is_within(sense, [longest]) for sense in senses)


def _is_known(place: Occurrence) -> bool:
    return bool(place.rendering and (place.ground or place.sense))


def _is_within(form: str, others: Sequence[str]) -> bool:
    """Whether a form is one of the others, or shorter or longer by a part of the name."""
    return any(form in other or other in form for other in others)


def _concerns(finding: Finding, place: Occurrence) -> bool:
    """Whether a finding is about a place: by its name, or by the rendering if there is none."""
    side = Side.SOURCE if finding.source_spans else Side.TARGET
    return _overlap(finding.spans(side), place.spans(side))


def _overlap(some: Iterable[Span], others: Sequence[Span]) -> bool:
    return any(a.start < b.end and b.start < a.end for a in some for b in others)


def _tells_what_stands(finding: Finding) -> bool:
    """Whether it points at what stands in the place of a name, not at a mere suspicion."""
    return not finding.message.startswith(("missing", "untranslated", "left", _REGIONAL))


def _replaced(target: str, spans: Iterable[Span], by: str) -> str:
    for span in sorted(spans, reverse=True):
        target = target[: span.start] + by + target[span.end :]
    return target


@dataclass(frozen=True, slots=True)
class NamesRead:
    """A project as it was read for names, and those of its rows."""

    project: Project
    places: Mapping[str, Occurrences]


def read_names(project: Project, knowledge: Knowledge | None, progress: Progress) -> NamesRead:
    """Read the names of a frozen project, with what is known already; raises Cancelled."""
    progress.advance(0, len(project))
    study = study_names(project, knowledge)
    found = {}
    for number, pair in enumerate(chain.from_iterable(project.by_document())):
        if number % _STEP == 0:
            progress.advance(number, len(project))
        places = occurrences(pair, study)
        if places:
            found[pair.id] = places
    progress.advance(len(project), len(project))
    return NamesRead(project, found)


class NameRegister:
    """The names of a session's project; after an edit only what it concerns is read again.

    ``is_stale`` is set until someone reads all names and has it adopted, and again after a change
    of the languages, of the name table, or of the texts of more than ``at_once`` pairs; what was
    read before is kept until then. What the check has learned keeps it true through edits.
    """

    def __init__(self, session: Session, inspection: Inspection, at_once: int) -> None:
        self.is_stale = True
        self._session = session
        self._inspection = inspection
        self._at_once = at_once
        self._read: dict[str, Pair] = {}
        self._places: dict[str, Occurrences] = {}
        self._rows: dict[str, set[str]] = {}
        self._names: dict[str, FollowedName] = {}
        self._order: dict[str, int] = {}
        self._observers: list[Callable[[frozenset[str]], None]] = []
        inspection.observe(self._on_findings)
        session.observe(self._on_touched)

    @property
    def knowledge(self) -> Knowledge | None:
        """What the check has read of the lexicons already."""
        study = self._inspection.study(_CHECK)
        return knowledge_of(study, self._session.project.facts.direction)

    def observe(self, observer: Callable[[frozenset[str]], None]) -> None:
        """Have ``observer`` called with the keys of names that are told otherwise now."""
        self._observers.append(observer)

    def documents(self) -> Sequence[str]:
        """Give the documents in the order of their rows."""
        return list(dict.fromkeys(pair.document for pair in self._session.project))

    def names(self, document: str = "") -> Iterable[FollowedName]:
        """Give all names, or those of a document with their places in it, in no order."""
        if not document:
            return self._names.values()
        narrowed = (self._within(name, document) for name in self._names.values())
        return [name for name in narrowed if name]

    def name(self, key: str, document: str = "") -> FollowedName | None:
        """Give the name with a key, or its part in a document; None if there is none any more."""
        name = self._names.get(key)
        return self._within(name, document) if name and document else name

    def _within(self, name: FollowedName, document: str) -> FollowedName | None:
        pairs = self._session.project.pairs
        rows = {row for row in name.rows if row in pairs and pairs[row].document == document}
        return name.within(rows)

    def keys_in(self, pair_id: str) -> frozenset[str]:
        """Give the keys of the names in a row."""
        return frozenset(place.key for place in self._places.get(pair_id, ()))

    def adopt(self, read: NamesRead) -> None:
        """Take over what was read; rows edited since are read anew.

        It stays stale if that cannot be done, or languages or decisions are others now.
        """
        project, before = self._session.project, read.project
        if before.facts.direction != project.facts.direction or before.names != project.names:
            return
        former = self._names.keys()
        self._read = {pair.id: pair for pair in before}
        self._places = dict(read.places)
        self._rows, self._names, self._order = {}, {}, {}
        for pair_id in self._places:
            self._note(pair_id)
        self.is_stale = False
        changed = self._changed(self._read.keys() | project.pairs.keys())
        if changed:
            self._read_again(changed, changed)
        self._tell(self._rows.keys() | former)

    def _on_findings(self, pair_ids: frozenset[str]) -> None:
        """Follow the check, which knows whom an edit concerns."""
        if self.is_stale:
            return
        self._order = {}
        before = {key for pair_id in pair_ids for key in self.keys_in(pair_id)}
        changed = self._changed(pair_ids)
        if changed:
            self._read_again(changed, pair_ids)
        self._tell(before | {key for pair_id in pair_ids for key in self.keys_in(pair_id)})

    def _on_touched(self, touched: Touched) -> None:
        if touched.concerns_all:
            self._become_stale()

    def _become_stale(self) -> None:
        self.is_stale = True
        self._tell(())

    def _changed(self, pair_ids: Iterable[str]) -> set[str]:
        pairs = self._session.project.pairs
        return {row for row in pair_ids if _is_other(self._read.get(row), pairs.get(row))}

    def _read_again(self, changed: set[str], concerned: Iterable[str]) -> None:
        """Read rows as they are now, and those in which their names may be found otherwise."""
        study = self._inspection.study(_CHECK)
        if study is None or self._inspection.is_stale or len(changed) > self._at_once:
            self.is_stale = True
            return
        pairs = self._session.project.pairs
        for pair_id in concerned:
            self._forget(pair_id)
            pair = pairs.get(pair_id)
            if pair is None:
                continue
            self._read[pair_id] = pair
            places = occurrences(pair, study)
            if places:
                self._places[pair_id] = places
                self._note(pair_id)

    def _note(self, pair_id: str) -> None:
        for key in self.keys_in(pair_id):
            self._rows.setdefault(key, set()).add(pair_id)

    def _forget(self, pair_id: str) -> None:
        for key in self.keys_in(pair_id):
            self._rows[key].discard(pair_id)
            if not self._rows[key]:
                del self._rows[key]
        self._places.pop(pair_id, None)
        self._read.pop(pair_id, None)

    def _tell(self, keys: Iterable[str]) -> None:
        keys = frozenset(keys)
        for key in keys:
            if key in self._rows:
                self._names[key] = self._followed(key)
            else:
                self._names.pop(key, None)
        for observer in self._observers:
            observer(keys)

    def _followed(self, key: str) -> FollowedName:
        if not self._order:
            self._order = {row: n for n, row in enumerate(self._session.project.order)}
        rows = sorted(self._rows[key], key=lambda row: self._order.get(row, 0))
        places = tuple(place for row in rows for place in self._places[row] if place.key == key)
        spelled = Counter(place.name for place in places)
        name = max(spelled, key=lambda text: (spelled[text], len(text), text))
        bare = FollowedName(key, name, places)
        findings = tuple(
            finding
            for row in rows
            for finding in self._inspection.findings_of(row)
            if finding.check == _CHECK
            and any(_concerns(finding, place) for place in places if place.pair == row)
        )
        followed = replace(bare, findings=findings, entry=self._entry(key, spelled))
        return replace(followed, places=tuple(self._with_found(followed, p) for p in places))

    def _entry(self, key: str, spelled: Iterable[str]) -> NameEntry | None:
        names = self._session.project.names
        known = (names[text] for text in spelled if text in names)
        by_key = (entry for name, entry in names.items() if name_key(name) == key)
        return next(known, None) or next(by_key, None)

    def _with_found(self, followed: FollowedName, place: Occurrence) -> Occurrence:
        """Take what the check found in the place of a name for its rendering."""
        finding = followed.finding_at(place)
        spans = finding.target_spans if finding and _tells_what_stands(finding) else ()
        if not spans or (place.target and not _overlap(spans, place.target)):
            return place
        text = spans[0].quote(self._session.project.pairs[place.pair].target)
        sense = fold_han(text)
        return replace(place, rendering=text, sense=sense, target=spans, ground=None)


def _is_other(before: Pair | None, after: Pair | None) -> bool:
    if before is None or after is None:
        return before is not after
    texts = (before.source, before.target, before.document)
    return texts != (after.source, after.target, after.document)
