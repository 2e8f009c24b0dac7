"""The parts of a bilingual DOCX that do not depend on its segments, filled in from resources."""

from collections.abc import Iterator
from string import Template

from workbench.formats.docx_content import ReviewDocument
from workbench.formats.docx_fonts import typeface, word_tag
from workbench.formats.docx_text import Cleaner, attribute
from workbench.model.resources import resource

# Name in the package and file in resources/docx; content types first, as readers expect.
_PARTS = (
    ("[Content_Types].xml", "content_types.xml"),
    ("_rels/.rels", "package_rels.xml"),
    ("docProps/core.xml", "core.xml"),
    ("docProps/app.xml", "app.xml"),
    ("docProps/custom.xml", "custom.xml"),
    ("word/_rels/document.xml.rels", "document_rels.xml"),
    ("word/styles.xml", "styles.xml"),
    ("word/settings.xml", "settings.xml"),
    ("word/fontTable.xml", "font_table.xml"),
    ("word/theme/theme1.xml", "theme.xml"),
    ("word/footer1.xml", "footer.xml"),
    ("customXml/_rels/item1.xml.rels", "manifest_rels.xml"),
    ("customXml/itemProps1.xml", "manifest_properties.xml"),
)


def fixed_parts(document: ReviewDocument, export: str) -> Iterator[tuple[str, bytes]]:
    """Give name and content of each part; ``export`` is the UUID of this writing."""
    values = _values(document, export)
    for name, file in _PARTS:
        template = Template(resource(f"docx/{file}").read_text("utf-8"))
        yield name, template.substitute(values).encode("utf-8")


def _values(document: ReviewDocument, export: str) -> dict[str, str]:
    direction = document.direction
    face = typeface(direction.target, direction.source, document.labels.language)
    values = {
        "title": document.title,
        "author": document.author,
        "moment": f"{document.moment:%Y-%m-%dT%H:%M:%SZ}",
        "identifier": f"urn:uuid:{document.project}",
        "language": word_tag(direction.target),
        "tool": document.tool,
        "project": document.project,
        "export": export,
        "latin_font": face.latin.font,
        "latin_tag": face.latin.tag,
        "east_asian_font": face.east_asian.font,
        "east_asian_tag": face.east_asian.tag,
        "complex_font": face.complex.font,
        "complex_tag": face.complex.tag,
    }
    cleaner = Cleaner()
    return {name: attribute(cleaner.clean(value)) for name, value in values.items()}
