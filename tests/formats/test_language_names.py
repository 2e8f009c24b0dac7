"""Headings that are languages."""

import pytest

from workbench.formats.language_names import language_named


@pytest.mark.parametrize(
    ("heading", "tag"),
    [
        ("English", "en"), ("English (US)", "en"), ("Chinese (Traditional)", "zh-Hant"),
        ("Chinese (Taiwan)", "zh-Hant-TW"), ("zh-CN", "zh-Hans-CN"), ("Deutsch", "de"),
        ("Français (France)", "fr"), ("العربية", "ar"), ("Portuguese, Brazil", "pt"),
    ],
)  # fmt: skip
def test_names_and_tags_are_known(heading: str, tag: str) -> None:
    language = language_named(heading)
    assert language is not None
    assert language.tag == tag


@pytest.mark.parametrize("heading", ["", "ID", "Status", "Comment", "no", "Elvish"])
def test_other_words_are_none(heading: str) -> None:
    assert language_named(heading) is None
