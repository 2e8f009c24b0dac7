"""Notes in the segment table of a bilingual DOCX: status, findings and comments in words."""

from workbench.formats.docx_content import Column, ReviewDocument, ReviewRow
from workbench.formats.docx_text import Cleaner, Typesetter
from workbench.model.annotations import Annotation
from workbench.model.findings import Severity

# Of an ISO 8601 time.
_DAY = 10
_ANSWER = "↳ "
_COLOURS = {Severity.ERROR: "A31515", Severity.WARNING: "7A4A00", Severity.INFO: "404040"}


class Notes:
    """Writes the cells that say something about a pair, in the language of the labels."""

    def __init__(self, document: ReviewDocument, cleaner: Cleaner) -> None:
        labels, direction = document.labels, document.direction
        self._labels, self._cleaner = labels, cleaner
        self._words = Typesetter(labels.language, direction.target, direction.source)
        self._names_people = bool(document.author)
        self._has_findings = Column.FINDINGS in document.layout.shown
        self._nothing = self.paragraph("Note", "")
        self._statuses: dict[tuple[object, ...], str] = {}
        self._severities = {severity: self._severity(severity) for severity in Severity}

    def paragraph(self, style: str, text: str) -> str:
        """Give a paragraph of plain words."""
        return self._words.paragraph(style, self._words.runs(self._cleaner.clean(text)))

    def status(self, row: ReviewRow) -> str:
        """Say how the review of the pair stands; there are few ways to say it."""
        pair = row.pair
        state = pair.status, pair.is_edited, pair.is_unpaired
        said = self._statuses.get(state)
        if said is None:
            said = "".join(self.paragraph("Note", word) for word in self._labels.of_pair(pair))
            self._statuses[state] = said
        return said

    def findings(self, row: ReviewRow) -> str:
        """Say what was found and which errors were marked, for those who print the table."""
        if not row.remarks and not row.annotations:
            return self._nothing
        paragraphs = []
        for remark in row.remarks:
            head = self._severities[remark.finding.severity]
            runs = head + self._words.runs(self._cleaner.clean(remark.text))
            paragraphs.append(self._words.paragraph("Note", runs))
        paragraphs.extend(self._error(mark) for mark in row.annotations if mark.is_error)
        return "".join(paragraphs) or self._nothing

    def comments(self, row: ReviewRow) -> str:
        """Say who wrote what and when, for those who print the table.

        Errors are there only if the table has no column of findings.
        """
        texts = []
        for annotation in row.annotations:
            if annotation.is_error and self._has_findings:
                continue
            author = annotation.author if self._names_people else ""
            date = annotation.created[:_DAY]
            text = self._labels.signed.format(
                author=author or self._labels.reviewer, date=date, text=annotation.comment
            )
            sign = _ANSWER if annotation.answers else ""
            texts.append(self.paragraph("Note", sign + self._told(annotation, text)))
        return "".join(texts) or self._nothing

    def _error(self, annotation: Annotation) -> str:
        """Give the words for an error, what stands in brackets before them in bold."""
        text = self._cleaner.clean(self._told(annotation, annotation.comment))
        end = text.find("]") + 1
        # The column is narrower than many a kind of error.
        head = text[:end].replace("/", "/\u200b")
        runs = self._words.runs(head, _ERROR) if end else ""
        return self._words.paragraph("Note", runs + self._words.runs(text[end:]))

    def _told(self, annotation: Annotation, text: str) -> str:
        """Say of what is resolved that it is, before the words by which they are known again."""
        return self._labels.resolved.format(text=text) if annotation.is_resolved else text

    def _severity(self, severity: Severity) -> str:
        emphasis = _emphasis(_COLOURS[severity])
        word = self._cleaner.clean(self._labels.of_severity(severity))
        return self._words.runs(f"{word}: ", emphasis)


def _emphasis(colour: str) -> str:
    return f'<w:b/><w:bCs/><w:color w:val="{colour}"/>'


_ERROR = _emphasis(_COLOURS[Severity.ERROR])
