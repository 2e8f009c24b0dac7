"""What stands in the source word for word is untranslated, but for names and abbreviations."""

import pytest

from workbench.model.languages import Direction
from workbench.model.segments import Pair
from workbench.scoring.untranslated import untranslated_share


def share(source_language: str, target_language: str, source: str, target: str) -> float:
    direction = Direction.parse(source_language, target_language)
    return untranslated_share(Pair("1", "harbour", source, target, ""), direction)


@pytest.mark.parametrize(
    ("languages", "source", "target", "least", "most"),
    [
        (("en", "zh-Hans"), "The ferry is late.", "渡轮晚点了。", 0, 0),
        (("en", "zh-Hans"), "The ferry is late.", "The ferry is late.", 1, 1),
        (("en", "zh-Hans"), "The ferry leaves late.", "渡轮 ferry leaves late.", 0.8, 1),
        (("en", "zh-Hant"), "The NATO ferry Aurora", "北約渡輪 Aurora，NATO", 0, 0),
        (("en", "de"), "The harbour was closed.", "Der Hafen war zu.", 0, 0),
        (("en", "de"), "The harbour was closed.", "Der harbour was geschlossen.", 0.2, 0.4),
        (("zh-Hans", "en"), "渡轮晚点了。", "The 渡轮 is late.", 0.15, 0.25),
        (("zh-Hans", "zh-Hant"), "渡轮晚了。", "渡輪晚了。", 0, 0),
        (("ja", "en"), "船は出た。", "12", 0, 0),
        (("en", "fr"), "NATO", "NATO", 0, 0),
    ],
)
def test_the_share_is_of_the_letters(
    languages: tuple[str, str], source: str, target: str, least: float, most: float
) -> None:
    assert least <= share(*languages, source, target) <= most
