"""Metric options read references, drafts and what to print of them."""

import argparse
from pathlib import Path

import pytest

from workbench.cli.metric_options import add_metric_options, metric_wish
from workbench.cli.requests import MetricWish
from workbench.scoring.resampling import PairedTest


def wish(*arguments: str) -> MetricWish:
    parser = argparse.ArgumentParser()
    add_metric_options(parser)
    return metric_wish(parser.parse_args(arguments))


def test_nothing_is_measured_that_was_not_asked_for() -> None:
    assert wish() == MetricWish(metrics=("bleu", "chrf", "ter"))


def test_references_and_drafts_may_be_given_again() -> None:
    asked = wish("--reference", "a", "--reference", "b", "--draft", "c", "--draft", "d")

    assert asked.references == (Path("a"), Path("b"))
    assert asked.drafts == (Path("c"), Path("d"))


def test_what_is_printed_can_be_chosen() -> None:
    asked = wish("--confidence", "--segments", "--test", "ar", "--risk", "7", "--metrics", "ter,")

    assert (asked.resamples, asked.has_segments, asked.risky) == (1000, True, 7)
    assert (asked.test, asked.metrics) == (PairedTest.RANDOMISATION, ("ter",))


@pytest.mark.parametrize("arguments", [("--risk", "0"), ("--risk", "x"), ("--metrics", ",")])
def test_what_makes_no_sense_is_refused(
    arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        wish(*arguments)
    assert "no number from 1" in (said := capsys.readouterr().err) or "name at least one" in said
