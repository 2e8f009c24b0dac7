"""What one side may say and the other not, or say otherwise."""

import pytest

from workbench.checks.check import Context
from workbench.checks.rules.numbers import CHECK
from workbench.language.numbers import allowances
from workbench.language.numbers.reader import read_quantities
from workbench.model.findings import Severity
from workbench.model.languages import Direction, Language
from workbench.model.segments import Pair


def alarms(direction: tuple[str, str], source: str, target: str) -> list[str]:
    pair = Pair("p", "d", source, target, target)
    found = CHECK.find(pair, Context(Direction.parse(*direction)))
    return [f.message for f in found if f.severity is not Severity.INFO]


@pytest.mark.parametrize(
    ("whole", "parts"),
    [
        (("fr", "Le trajet dure 1 h 12."), ("en", "The journey takes 1 hour 12 minutes.")),
        (("en", "It lasts 95 minutes."), ("zh", "全程1小时35分。")),
        (("en", "He served 30 months."), ("de", "Er saß zwei Jahre und sechs Monate.")),
    ],
)
def test_a_duration_may_be_told_whole_or_in_parts(
    whole: tuple[str, str], parts: tuple[str, str]
) -> None:
    left, right = (read_quantities(text, Language.parse(tag)) for tag, text in (whole, parts))

    assert allowances.told_in_parts(left, right) == ([], [])


def test_parts_that_add_up_to_another_duration_stay() -> None:
    left = read_quantities("It lasts 95 minutes.", Language.parse("en"))
    right = read_quantities("全程1小时25分。", Language.parse("zh"))

    assert allowances.told_in_parts(left, right) == (list(left), list(right))


def test_a_bare_day_of_the_month_may_be_a_day_of_the_week() -> None:
    assert not alarms(("zh", "en"), "代表团9日抵达河内。", "The party reached Hanoi on Friday.")
    assert alarms(("zh", "en"), "代表团9日抵达河内。", "The party reached Hanoi.")
    assert not alarms(("zh", "en"), "代表团3月9日抵达河内。", "They reached Hanoi on Friday.")
    assert alarms(("zh", "en"), "代表团3月9日抵达河内。", "In March, on a Friday, they arrived.")


def test_the_date_before_an_agency_report_may_go() -> None:
    report = "新华社北京3月9日电 桥长40米。"

    assert not alarms(("zh", "en"), report, "The bridge is 40 metres long.")
    assert alarms(("zh", "en"), "3月9日通车的桥长40米。", "The bridge is 40 metres long.")


def test_what_a_target_explains_in_brackets_is_no_alarm() -> None:
    right = "The farm covers 300 mu (20 hectares)."

    assert not alarms(("zh", "en"), "农场占地300亩。", right)
    assert alarms(("zh", "en"), "农场（共40户）占地300亩。", right)


def test_a_chinese_text_may_take_month_and_year_as_known() -> None:
    assert not alarms(("zh", "en"), "大桥于5月2日通车。", "The bridge opened on May 2, 2023.")
    assert alarms(("en", "de"), "It opened on May 2.", "Sie wurde am 2. Mai 2023 eröffnet.")


def test_a_diffusion_index_may_lose_its_percent_sign() -> None:
    assert not alarms(("zh", "en"), "采购经理指数为49.5%。", "The purchasing index was 49.5.")
    assert alarms(("zh", "en"), "失业率为49.5%。", "Unemployment was 49.5.")


def test_words_of_a_language_that_is_not_read_may_hold_a_number() -> None:
    assert not alarms(("en", "it"), "Three of the 40 died.", "Dei 40 ne sono morti tre.")
    assert alarms(("en", "it"), "Three of the 40 died.", "Dei 45 ne sono morti tre.")
