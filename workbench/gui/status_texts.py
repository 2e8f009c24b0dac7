"""Status texts: the words of the window for what the model only names."""

from PySide6.QtCore import QCoreApplication

from workbench.gui.translations import marked
from workbench.model.findings import Severity
from workbench.model.languages import CountingUnit
from workbench.model.problems import Problem
from workbench.model.segments import Side
from workbench.review.filtering import Kind

_SEVERITIES = {
    Severity.ERROR: marked("severities", "Error"),
    Severity.WARNING: marked("severities", "Warning"),
    Severity.INFO: marked("severities", "Note"),
}
_KINDS = {
    Kind.ALL: marked("kinds", "All rows"),
    Kind.UNCONFIRMED: marked("kinds", "Not confirmed"),
    Kind.CONFIRMED: marked("kinds", "Confirmed"),
    Kind.NEEDS_WORK: marked("kinds", "Needs work"),
    Kind.EDITED: marked("kinds", "Edited"),
    Kind.WITH_FINDINGS: marked("kinds", "With findings"),
    Kind.WITH_ALARMS: marked("kinds", "With errors or warnings"),
    Kind.WITH_COMMENTS: marked("kinds", "With comments"),
    Kind.WITH_ERRORS: marked("kinds", "With marked errors"),
    Kind.IN_SAMPLE: marked("kinds", "In the sample"),
    Kind.UNPAIRED: marked("kinds", "Unpaired"),
    Kind.DOUBTFUL: marked("kinds", "Check this pair"),
}
_SIDES = {
    Side.SOURCE: marked("sides", "Source"),
    Side.TARGET: marked("sides", "Target"),
}
_LABELS = {
    "edit-target": marked("changes", "Edit"),
    "replace": marked("changes", "Replace"),
    "apply-suggestion": marked("changes", "Apply suggestion"),
    "restore-draft": marked("changes", "Restore draft"),
    "set-status-confirmed": marked("changes", "Confirm"),
    "set-status-needs-work": marked("changes", "Mark as needing work"),
    "set-status-draft": marked("changes", "Back to draft"),
    "dismiss-finding": marked("changes", "Dismiss finding"),
    "reinstate-finding": marked("changes", "Reinstate finding"),
    "accept-names": marked("changes", "Accept names"),
    "forget-name": marked("changes", "Forget name"),
    "correct-everywhere": marked("changes", "Correct name"),
    "add-comment": marked("changes", "Add comment"),
    "remove-comment": marked("changes", "Remove comment"),
    "resolve-comment": marked("changes", "Resolve comment"),
    "reopen-comment": marked("changes", "Reopen comment"),
    "set-settings": marked("changes", "Project settings"),
    "amend-annotation": marked("changes", "Amend error"),
    "sign-marks": marked("changes", "Sign marks"),
    "merge-layers": marked("changes", "Take marks in"),
    "import-annotations": marked("changes", "Import marks"),
    "decide-error": marked("changes", "Decide on an error"),
    "correct-error": marked("changes", "Put the correction in"),
    "clean-texts": marked("changes", "Take glosses out"),
    "restore-texts": marked("changes", "Put glosses back"),
    "set-languages": marked("changes", "Set languages"),
    "merge-pairs": marked("changes", "Merge"),
    "split-pair": marked("changes", "Split"),
    "unpair": marked("changes", "Unpair"),
    "pair-up": marked("changes", "Pair up"),
    "shift": marked("changes", "Shift down"),
    "import-review": marked("changes", "Import review"),
}


def severity_text(severity: Severity) -> str:
    """Give a severity in words."""
    return QCoreApplication.translate("severities", _SEVERITIES[severity])


def kind_text(kind: Kind) -> str:
    """Give a kind of row in words."""
    return QCoreApplication.translate("kinds", _KINDS[kind])


def side_text(side: Side) -> str:
    """Give a side of a pair in words."""
    return QCoreApplication.translate("sides", _SIDES[side])


def change_text(label: str) -> str:
    """Give the name of a kind of change; one that is not known here is named by its label."""
    text = _LABELS.get(label)
    return QCoreApplication.translate("changes", text) if text else label


def problem_text(problem: Problem) -> str:
    """Give the sentence of a problem."""
    return QCoreApplication.translate("problems", problem.message).format(**problem.values)


def count_text(count: int, unit: CountingUnit) -> str:
    """Give a length, in a form that needs no plural, e.g. ``Words: 12``."""
    if unit is CountingUnit.WORDS:
        return QCoreApplication.translate("units", "Words: {count}").format(count=count)
    return QCoreApplication.translate("units", "Characters: {count}").format(count=count)
