"""Metric options: what the command line may say about references, drafts and risk."""

import argparse
from pathlib import Path

from workbench.cli.option_values import listed_names, whole_number
from workbench.cli.requests import MetricWish
from workbench.scoring.resampling import RESAMPLES, PairedTest


def add_metric_options(parser: argparse.ArgumentParser) -> None:
    """Let the parser of ``score`` take them."""
    _add_reference_options(parser.add_argument_group("how a text is held against references"))
    _add_draft_options(parser.add_argument_group("how drafts are compared"))
    parser.add_argument(
        "--risk",
        type=whole_number,
        default=0,
        metavar="N",
        help="list the N segments to look at first, with the reasons; no measure of quality",
    )


def metric_wish(options: argparse.Namespace) -> MetricWish:
    """Read what was said about them."""
    return MetricWish(
        references=tuple(options.references or ()),
        encoding=options.reference_encoding,
        metrics=options.metrics,
        tokenizer=options.tokenizer,
        tokenizer_model=options.tokenizer_model,
        tokenizer_checksum=options.tokenizer_sha256,
        resamples=RESAMPLES if options.confidence else 0,
        has_segments=options.segments,
        drafts=tuple(options.drafts or ()),
        test=PairedTest(options.test),
        risky=options.risk,
    )


def _add_reference_options(group: "argparse._ArgumentGroup") -> None:
    group.add_argument(
        "--reference",
        dest="references",
        type=Path,
        action="append",
        metavar="REF",
        help="a line for each segment with a target, or a table or project with the same ids;"
        " may be given again for further references",
    )
    group.add_argument("--reference-encoding", default="", metavar="NAME")
    group.add_argument(
        "--metrics",
        type=listed_names,
        default=("bleu", "chrf", "ter"),
        metavar="NAME,...",
        help="of bleu, chrf, chrf++, ter (default: bleu,chrf,ter)",
    )
    group.add_argument(
        "--confidence",
        action="store_true",
        help="with 95 %% confidence intervals (bootstrap, 1,000 resamples, seed 12345)",
    )
    group.add_argument(
        "--segments",
        action="store_true",
        help="score each segment, too; only for sorting",
    )
    group.add_argument(
        "--tokenizer", default="", metavar="NAME", help="for BLEU, in place of the language's own"
    )
    group.add_argument(
        "--tokenizer-model",
        type=Path,
        metavar="FILE",
        help="take in the model that the tokenizer needs (flores101, flores200, spBLEU-1K);"
        " nothing is downloaded",
    )
    group.add_argument(
        "--tokenizer-sha256", default="", metavar="SUM", help="the model's checksum, to be held to"
    )


def _add_draft_options(group: "argparse._ArgumentGroup") -> None:
    group.add_argument(
        "--draft",
        dest="drafts",
        type=Path,
        action="append",
        metavar="DRAFT",
        help="another translation of the same segments, given like a reference, to be held"
        " against this one; may be given again. Without a reference the points of risk are"
        " compared",
    )
    group.add_argument(
        "--test",
        choices=[test.value for test in PairedTest],
        default=PairedTest.BOOTSTRAP.value,
        help="paired bootstrap (bs) or approximate randomisation (ar) (default: bs)",
    )
