"""Error menu: what kind of error and how grave, chosen with three keys or the pointer."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QMenu, QWidget

from workbench.review.marking import Judgement
from workbench.scoring.quality_model import Category, QualityModel


class ErrorMenu(QMenu):
    """Dimensions, their subtypes and the severities of a quality model as nested menus.

    A model without categories, like ESA, has its severities alone. Every entry has a key of its
    own among its neighbours, so that the way is the same each time.
    """

    chosen = Signal(object)
    """The user has decided: a Judgement."""

    def __init__(self, model: QualityModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        dimensions = model.dimensions()
        titles = keyed([(_tr(each.title), each.key) for each in dimensions])
        for dimension, title in zip(dimensions, titles, strict=True):
            self._add_dimension(dimension, title)
        if not dimensions:
            self._add_levels(self, "")

    def _add_dimension(self, dimension: Category, title: str) -> None:
        menu = self.addMenu(title)
        subtypes = self._model.subtypes(dimension.id)
        if not subtypes:
            self._add_levels(menu, dimension.id)
            return
        named = [(_tr(each.title), each.key) for each in subtypes]
        # The key that opened the menu, pressed again, takes the dimension as a whole.
        whole = _tr("{dimension}, in general").format(dimension=_tr(dimension.title))
        titles = keyed([*named, (whole, "")])
        for category, text in zip((*subtypes, dimension), titles, strict=True):
            if category is dimension:
                menu.addSeparator()
            self._add_levels(menu.addMenu(text), category.id)

    def _add_levels(self, menu: QMenu, category_id: str) -> None:
        levels = self._model.levels
        titles = keyed([(_tr(level.title), level.key) for level in levels])
        for level, title in zip(levels, titles, strict=True):
            judgement = Judgement(category_id, level.id)
            menu.addAction(title).triggered.connect(partial(self.chosen.emit, judgement))


def keyed(titles: Sequence[tuple[str, str]]) -> list[str]:
    """Give titles, each with the key it wants, if any, an ampersand before a key of its own.

    A key that a title does not have stands before it; one that has no key free gets a digit.
    """
    taken = {key.casefold() for _, key in titles if key}
    digits = (digit for digit in "123456789" if digit not in taken)
    named = []
    for title, wanted in titles:
        folded = title.casefold()
        place = folded.find(wanted.casefold()) if wanted else _free_place(title, taken)
        if place is None or place < 0:
            named.append(f"&{wanted or next(digits, '')}  {title}")
            continue
        taken.add(folded[place])
        named.append(f"{title[:place]}&{title[place:]}")
    return named


def _free_place(title: str, taken: set[str]) -> int | None:
    """Give the place of a letter that is not taken, at the start of a word if there is one."""
    starts = [
        n for n, char in enumerate(title) if char.isalpha() and (not n or title[n - 1] == " ")
    ]
    places = [*starts, *(n for n in range(len(title)) if n not in starts)]
    free = (n for n in places if title[n].isascii() and title[n].isalpha())
    return next((n for n in free if title[n].casefold() not in taken), None)


def _tr(text: str) -> str:
    return QCoreApplication.translate("QualityModels", text)
