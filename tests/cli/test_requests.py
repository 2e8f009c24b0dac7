"""The severity that makes a check fail."""

import pytest

from workbench.cli.requests import FailOn
from workbench.model.findings import Severity


@pytest.mark.parametrize(
    ("fail_on", "counted"),
    [
        (FailOn.ERROR, {Severity.ERROR}),
        (FailOn.WARNING, {Severity.ERROR, Severity.WARNING}),
        (FailOn.NEVER, set()),
    ],
)
def test_graver_findings_count_as_well_and_infos_never(
    fail_on: FailOn, counted: set[Severity]
) -> None:
    assert {severity for severity in Severity if fail_on.counts(severity)} == counted
