"""The action list: everything that can be done in the window, with its menu, words and keys."""

from dataclasses import dataclass
from enum import Enum

from workbench.gui.translations import marked


class Menu(Enum):
    """The menus from left to right."""

    FILE = marked("actions", "&File")
    EDIT = marked("actions", "&Edit")
    VIEW = marked("actions", "&View")
    GO = marked("actions", "&Go")
    SEGMENT = marked("actions", "&Segment")
    REVIEW = marked("actions", "&Review")
    HELP = marked("actions", "&Help")


class Form(Enum):
    """How an action looks in its menu."""

    PLAIN = "plain"
    SWITCH = "switch"
    CHOICE = "choice"


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that can be done; ``group`` parts a menu by lines.

    Keys leave out what others take: Alt and Ctrl+Alt with a letter (AltGr), Ctrl+Space (input
    methods). What has an F-key has a second one, for keyboards where F needs Fn.
    """

    id: str
    menu: Menu
    group: int
    text: str
    keys: tuple[str, ...] = ()
    form: Form = Form.PLAIN


_FILE = (
    Entry("open", Menu.FILE, 1, marked("actions", "&Open…"), ("Ctrl+O",)),
    Entry("open-sample", Menu.FILE, 1, marked("actions", "Open the sa&mple")),
    Entry("save-as", Menu.FILE, 2, marked("actions", "Save &as…"), ("Ctrl+Shift+S",)),
    Entry("export", Menu.FILE, 2, marked("actions", "&Export…"), ("Ctrl+E",)),
    Entry("export-target", Menu.FILE, 2, marked("actions", "Export tar&get…")),
    Entry("import-review", Menu.FILE, 2, marked("actions", "&Import a review…"), ("Ctrl+I",)),
    Entry("take-in-marks", Menu.FILE, 3, marked("actions", "Take in mar&ks…")),
    Entry("hand-out-marks", Menu.FILE, 3, marked("actions", "&Hand out marks…")),
    Entry("settings", Menu.FILE, 4, marked("actions", "Se&ttings…"), ("Ctrl+,",)),
    Entry("close", Menu.FILE, 5, marked("actions", "&Close the project"), ("Ctrl+W",)),
    Entry("quit", Menu.FILE, 5, marked("actions", "&Quit"), ("Ctrl+Q",)),
)
_EDIT = (
    Entry("undo", Menu.EDIT, 1, marked("actions", "&Undo"), ("Ctrl+Z",)),
    Entry("redo", Menu.EDIT, 1, marked("actions", "&Redo"), ("Ctrl+Shift+Z", "Ctrl+Y")),
    Entry("edit", Menu.EDIT, 2, marked("actions", "&Edit the target"), ("F2",)),
    Entry("restore-draft", Menu.EDIT, 2, marked("actions", "Restore the &draft")),
    Entry("find", Menu.EDIT, 3, marked("actions", "&Find…"), ("Ctrl+F",)),
    Entry("replace", Menu.EDIT, 3, marked("actions", "Find and re&place…"), ("Ctrl+H",)),
    Entry("find-next", Menu.EDIT, 3, marked("actions", "Find &next"), ("F3", "Ctrl+Shift+F")),
    Entry("find-previous", Menu.EDIT, 3, marked("actions", "Find pre&vious"), ("Shift+F3",)),
)
_TEXTS = (
    Entry("languages", Menu.EDIT, 4, marked("actions", "&Languages…")),
    Entry("clean-glosses", Menu.EDIT, 4, marked("actions", "Take crawler &glosses out")),
    Entry("restore-glosses", Menu.EDIT, 4, marked("actions", "Put crawler glosses &back")),
)
_VIEW = (
    Entry("filter", Menu.VIEW, 1, marked("actions", "&Filter the rows"), ("Ctrl+L",)),
    Entry("refresh", Menu.VIEW, 1, marked("actions", "&Refresh the filter"), ("F5",)),
    Entry("all-rows", Menu.VIEW, 1, marked("actions", "Show &all rows")),
    Entry("by-risk", Menu.VIEW, 1, marked("actions", "Ris&kiest rows first"), form=Form.SWITCH),
    Entry(
        "changes",
        Menu.VIEW,
        2,
        marked("actions", "Show &changes to the draft"),
        ("F7", "Ctrl+Shift+C"),
        Form.SWITCH,
    ),
    Entry("only-mine", Menu.VIEW, 2, marked("actions", "&Only my marks"), form=Form.SWITCH),
    Entry("zoom-in", Menu.VIEW, 3, marked("actions", "&Larger text"), ("Ctrl++", "Ctrl+=")),
    Entry("zoom-out", Menu.VIEW, 3, marked("actions", "S&maller text"), ("Ctrl+-",)),
    Entry("zoom-reset", Menu.VIEW, 3, marked("actions", "&Normal text"), ("Ctrl+0",)),
    Entry(
        "theme-system",
        Menu.VIEW,
        4,
        marked("actions", "Colours of the s&ystem"),
        form=Form.CHOICE,
    ),
    Entry("theme-light", Menu.VIEW, 4, marked("actions", "L&ight"), form=Form.CHOICE),
    Entry("theme-dark", Menu.VIEW, 4, marked("actions", "&Dark"), form=Form.CHOICE),
)
_GO = (
    Entry(
        "next-finding",
        Menu.GO,
        1,
        marked("actions", "&Next finding"),
        ("F8", "Ctrl+J"),
    ),
    Entry(
        "previous-finding",
        Menu.GO,
        1,
        marked("actions", "&Previous finding"),
        ("Shift+F8", "Ctrl+Shift+J"),
    ),
    Entry(
        "next-error",
        Menu.GO,
        1,
        marked("actions", "Next marked error"),
        ("Ctrl+F8", "Ctrl+Shift+E"),
    ),
    Entry(
        "previous-error",
        Menu.GO,
        1,
        marked("actions", "Previous marked error"),
        ("Ctrl+Shift+F8", "Ctrl+Shift+W"),
    ),
    Entry(
        "next-unconfirmed",
        Menu.GO,
        1,
        marked("actions", "Next row not &confirmed"),
        ("Ctrl+Shift+N",),
    ),
    Entry("go-to", Menu.GO, 2, marked("actions", "&Go to row…"), ("Ctrl+G",)),
    Entry("first", Menu.GO, 2, marked("actions", "&First row"), ("Ctrl+Home",)),
    Entry("last", Menu.GO, 2, marked("actions", "&Last row"), ("Ctrl+End",)),
    Entry("to-grid", Menu.GO, 3, marked("actions", "To the &rows"), ("Ctrl+1",)),
    Entry("to-findings", Menu.GO, 3, marked("actions", "To the f&indings"), ("Ctrl+2",)),
    Entry("to-comments", Menu.GO, 3, marked("actions", "To the c&omments"), ("Ctrl+3",)),
    Entry("to-numbers", Menu.GO, 3, marked("actions", "To the n&umbers"), ("Ctrl+4",)),
    Entry("to-errors", Menu.GO, 3, marked("actions", "To the &errors"), ("Ctrl+6",)),
    Entry("to-names", Menu.GO, 3, marked("actions", "To the n&ames"), ("Ctrl+5",)),
)
_SEGMENT = (
    Entry(
        "merge",
        Menu.SEGMENT,
        1,
        marked("actions", "&Merge with the next row"),
        ("Ctrl+Shift+M",),
    ),
    Entry(
        "split",
        Menu.SEGMENT,
        1,
        marked("actions", "&Split at the cursor"),
        ("Ctrl+Shift+K",),
    ),
    Entry("shift-source", Menu.SEGMENT, 2, marked("actions", "Shift s&ource down")),
    Entry("shift-target", Menu.SEGMENT, 2, marked("actions", "Shift &target down")),
    Entry("unpair", Menu.SEGMENT, 3, marked("actions", "&Unpair")),
    Entry("pair-up", Menu.SEGMENT, 3, marked("actions", "&Pair with the next row")),
)
_REVIEW = (
    Entry(
        "confirm-next",
        Menu.REVIEW,
        1,
        marked("actions", "&Confirm and go on"),
        ("Ctrl+Return", "Ctrl+Enter"),
    ),
    Entry(
        "confirm",
        Menu.REVIEW,
        1,
        marked("actions", "Confirm and &stay"),
        ("Ctrl+Shift+Return", "Ctrl+Shift+Enter"),
    ),
    Entry("needs-work", Menu.REVIEW, 1, marked("actions", "Needs &work"), ("Ctrl+T",)),
    Entry("to-draft", Menu.REVIEW, 1, marked("actions", "&Back to draft")),
    Entry(
        "dismiss",
        Menu.REVIEW,
        2,
        marked("actions", "&Dismiss the finding and go on"),
        ("Ctrl+D",),
    ),
    Entry(
        "apply",
        Menu.REVIEW,
        2,
        marked("actions", "&Apply the suggestion"),
        ("Ctrl+Shift+A",),
    ),
    Entry("mark-error", Menu.REVIEW, 3, marked("actions", "Mark an &error…"), ("F9", "Ctrl+B")),
    Entry(
        "accept-finding",
        Menu.REVIEW,
        3,
        marked("actions", "Mark the f&inding as an error"),
        ("Shift+F9", "Ctrl+Shift+B"),
    ),
    Entry("rate", Menu.REVIEW, 3, marked("actions", "Ra&te the row…")),
    Entry("comment", Menu.REVIEW, 4, marked("actions", "Add a co&mment"), ("Ctrl+M",)),
    Entry("scorecard", Menu.REVIEW, 5, marked("actions", "Sc&orecard…"), ("Ctrl+Shift+R",)),
    Entry("keep-time", Menu.REVIEW, 5, marked("actions", "&Keep time"), form=Form.SWITCH),
    Entry("sample", Menu.REVIEW, 5, marked("actions", "Draw a sam&ple…")),
    Entry("agreement", Menu.REVIEW, 5, marked("actions", "A&greement…")),
    Entry("scores", Menu.REVIEW, 5, marked("actions", "Sco&res…"), ("Ctrl+R",)),
)
_HELP = (
    Entry("keys", Menu.HELP, 1, marked("actions", "&Keys"), ("F1",)),
    Entry("about", Menu.HELP, 2, marked("actions", "&About")),
)
ENTRIES: tuple[Entry, ...] = (*_FILE, *_EDIT, *_TEXTS, *_VIEW, *_GO, *_SEGMENT, *_REVIEW, *_HELP)

# What stands in the toolbar, in groups; its short words.
TOOLS: tuple[tuple[tuple[str, str], ...], ...] = (
    (
        ("undo", marked("actions", "Undo")),
        ("redo", marked("actions", "Redo")),
    ),
    (
        ("confirm-next", marked("actions", "Confirm")),
        ("needs-work", marked("actions", "Needs work")),
    ),
    (
        ("previous-finding", marked("actions", "Previous finding")),
        ("next-finding", marked("actions", "Next finding")),
        ("dismiss", marked("actions", "Dismiss")),
        ("apply", marked("actions", "Apply suggestion")),
        ("mark-error", marked("actions", "Mark error")),
    ),
    (
        ("find", marked("actions", "Find")),
        ("changes", marked("actions", "Changes")),
    ),
)
