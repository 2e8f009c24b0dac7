"""The words of our own in a bilingual DOCX."""

from dataclasses import fields
from string import Formatter

from workbench.formats.docx_labels import Labels
from workbench.model.findings import Severity
from workbench.model.segments import Pair, Status


def test_every_status_and_severity_has_a_word_of_its_own() -> None:
    labels = Labels()
    words = [labels.of_status(status) for status in Status]
    words += [labels.of_severity(severity) for severity in Severity]
    assert len(set(words)) == len(Status) + len(Severity)


def test_a_pair_is_described_in_words() -> None:
    labels = Labels()
    plain = Pair("1", "", "Quay", "碼頭", "碼頭", Status.CONFIRMED)
    assert list(labels.of_pair(plain)) == ["Confirmed"]
    emptied = Pair("1", "", "Quay", "", "碼頭", Status.NEEDS_WORK)
    assert list(labels.of_pair(emptied)) == ["Needs work", "Edited", "Unpaired"]


def test_templates_name_what_they_are_filled_with() -> None:
    labels = Labels()
    named = {
        field.name: {name for _, name, _, _ in Formatter().parse(getattr(labels, field.name))}
        for field in fields(labels)
        if field.name != "language"
    }
    filled = {name: names - {None} for name, names in named.items() if names - {None}}
    assert filled == {
        "facts": {"source", "target", "date", "segments", "edited", "findings", "tool"},
        "source": {"language"},
        "target": {"language"},
        "reviewed": {"language"},
        "comment": {"category", "severity", "text"},
        "suggested": {"text", "suggestion"},
        "resolved": {"text"},
        "signed": {"author", "date", "text"},
        "segment": {"number"},
        "findings_by_severity": {"severity"},
        "findings_by_check": {"check"},
        "part": {"number", "total"},
    }
