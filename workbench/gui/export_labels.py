"""Export labels: the words of a file that is handed over, in the language of the window."""

from dataclasses import fields, replace

from PySide6.QtCore import QCoreApplication

from workbench.checks.catalogue import CHECKS
from workbench.formats.docx_labels import Labels
from workbench.model.languages import Language

# A translation of the window puts its own tag here.
_LANGUAGE = "en"


def labels() -> Labels:
    """Give every word of our own in an export."""
    english = Labels()
    words = {
        field.name: QCoreApplication.translate("Labels", getattr(english, field.name))
        for field in fields(english)
        if field.name != "language"
    }
    language = Language.parse(QCoreApplication.translate("Labels", _LANGUAGE))
    return replace(english, language=language, **words)


def check_titles() -> dict[str, str]:
    """Name the checks by id."""
    return {check.id: QCoreApplication.translate("Checks", check.title) for check in CHECKS}
