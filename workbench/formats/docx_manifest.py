"""The manifest of a bilingual DOCX: what every segment was when the file was written."""

from collections.abc import Iterator
from functools import lru_cache
from hashlib import blake2b
from unicodedata import normalize

from workbench.formats.docx_comments import finding_words
from workbench.formats.docx_content import Comments, Remark, ReviewDocument, ReviewRow
from workbench.formats.docx_labels import Labels
from workbench.formats.docx_text import Cleaner, attribute

STRUCTURE = "wb-bilingual/1"
NAMESPACE = "urn:wb:review:1"
_DONE = ' done="1"'


@lru_cache(maxsize=2)
def segment_key(pair_id: str) -> str:
    """Give what stands for a pair in bookmark names (``wb_<key>``) and tags (``wb:<key>``).

    A bookmark name has at most 40 characters of A-Z, a-z, 0-9 and _ and Word does not tell
    capitals apart in it, so the id itself, which the manifest names, may not fit.
    """
    return blake2b(pair_id.encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()


def text_hash(text: str) -> str:
    """Identify a cleaned text; canonically equal texts and all line ends count as equal."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return blake2b(normalize("NFC", lines).encode("utf-8"), digest_size=16).hexdigest()


def manifest(document: ReviewDocument, export: str, cleaner: Cleaner) -> Iterator[str]:
    """Write the custom XML part piece by piece; ``export`` is the UUID of this writing.

    What people wrote is named under its segment with the hash of the words, so that it is known
    when the file comes back, also where it says nobody's name, and with ``done`` if resolved.
    So are findings that are comments, under their fingerprints.
    """
    direction, layout = document.direction, document.layout
    columns = " ".join(column.value for column in layout.shown)
    yield (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<wb:review xmlns:wb="{NAMESPACE}" structure="{STRUCTURE}" project="{document.project}"'
        f' export="{export}" source="{direction.source.tag}" target="{direction.target.tag}"'
        f' columns="{columns}" changes="{layout.changes.value}">'
    )
    labels = document.labels if layout.comments is Comments.ALL else None
    for row in document.rows():
        yield _segment(row, cleaner, labels)
    yield "</wb:review>"


def _segment(row: ReviewRow, cleaner: Cleaner, labels: Labels | None) -> str:
    pair = row.pair
    source = text_hash(cleaner.clean(pair.source))
    final = text_hash(cleaner.clean(pair.target))
    draft = text_hash(cleaner.clean(pair.draft)) if pair.is_edited else final
    comments = "".join(
        f'<wb:comment id="{attribute(cleaner.clean(annotation.id))}"'
        f' text="{text_hash(cleaner.clean(annotation.comment))}"'
        f"{_DONE if annotation.is_resolved else ''}/>"
        for annotation in row.annotations
    )
    if labels is not None and row.remarks:
        comments += "".join(_finding(remark, cleaner, labels) for remark in row.remarks)
    return (
        f'<wb:segment key="{segment_key(pair.id)}" id="{attribute(cleaner.clean(pair.id))}"'
        f' n="{row.number}" source="{source}" draft="{draft}" final="{final}"'
        f' status="{pair.status.value}">{comments}</wb:segment>'
    )


def _finding(remark: Remark, cleaner: Cleaner, labels: Labels) -> str:
    words = text_hash(cleaner.clean(finding_words(remark, labels).strip()))
    return f'<wb:finding id="{remark.finding.fingerprint}" text="{words}"/>'
