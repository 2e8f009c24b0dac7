"""The language box: a list of languages by name, with the one that was found out first."""

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QComboBox, QWidget

from workbench.model.languages import Language

# What translators are asked for most; any other tag can be typed.
_TAGS = (
    "en", "en-GB", "en-US", "zh-Hans", "zh-Hant", "zh-Hant-TW", "zh-Hant-HK", "ja", "ko", "de",
    "fr", "es", "pt", "pt-BR", "it", "nl", "ru", "uk", "pl", "cs", "sv", "nb", "da", "fi", "el",
    "tr", "ar", "he", "fa", "hi", "th", "vi", "id", "ms",
)  # fmt: skip


class LanguageBox(QComboBox):
    """Offers “found out by itself”, the usual languages by name, and takes any typed tag."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(18)
        self.addItem(self.tr("Found out by itself"), "")
        for tag in _TAGS:
            self.addItem(display_name(Language.parse(tag)), tag)

    def language(self) -> Language | None:
        """Give the language chosen or typed; None for “found out by itself” or what is no tag."""
        known = self.findText(self.currentText())
        tag = self.itemData(known) if known >= 0 else self.currentText().strip()
        try:
            return Language.parse(tag) if tag else None
        except ValueError:
            return None

    def choose(self, language: Language | None) -> None:
        """Show a language, or “found out by itself” for None."""
        tag = language.tag if language else ""
        row = self.findData(tag)
        if row < 0 and language:
            self.addItem(display_name(language), tag)
            row = self.count() - 1
        self.setCurrentIndex(row)

    def show_found(self, language: Language) -> None:
        """Say which language was found out, without choosing it for good."""
        self.setItemText(0, self.tr("Found: {language}").format(language=display_name(language)))


def display_name(language: Language) -> str:
    """Give a language as people call it, with its tag, e.g. ``French (fr)``."""
    locale = QLocale(language.tag.replace("-", "_"))
    name = QLocale.languageToString(locale.language())
    if locale.language() is QLocale.Language.C:
        return language.tag
    if language.base == "zh":
        name = f"{name}, {QLocale.scriptToString(locale.script())}"
    if language.region:
        name = f"{name}, {QLocale.territoryToString(locale.territory())}"
    return f"{name} ({language.tag})"
