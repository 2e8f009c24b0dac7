"""The words of an export in the language of the window."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from workbench.formats.docx_labels import Labels
from workbench.gui.export_labels import check_titles, labels

pytestmark = pytest.mark.gui


class Chinese(QTranslator):
    """Translates two words and says which language it is."""

    @override
    def translate(
        self, context: str, text: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        words = {"en": "zh-Hant", "Confirmed": "已確認", "Numbers": "數字"}
        return words.get(text, text) if context in {"Labels", "Checks"} else text

    @override
    def isEmpty(self) -> bool:
        return False


@pytest.fixture
def chinese(qapp: QApplication) -> Iterator[None]:
    translator = Chinese()
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


def test_without_a_translation_the_words_are_english(qapp: QApplication) -> None:
    assert labels() == Labels()
    assert check_titles()["numbers"] == "Numbers"


def test_a_translation_of_the_window_is_one_of_the_export(chinese: None) -> None:
    assert labels().confirmed == "已確認"
    assert labels().language.tag == "zh-Hant"
    assert labels().edited == "Edited"
    assert check_titles()["numbers"] == "數字"
