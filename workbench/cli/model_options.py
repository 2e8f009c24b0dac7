"""Model options: what the command line may say about how marked errors are scored."""

import argparse
import re
from fractions import Fraction
from pathlib import Path

from workbench.cli.requests import ScoreWish
from workbench.scoring.evaluation import Rows
from workbench.scoring.model_catalogue import NAMES

_AMOUNT = re.compile(r"\d{1,7}(?:\.\d{1,6})?", re.ASCII)


def add_model_options(parser: argparse.ArgumentParser) -> None:
    """Let the parser of ``score`` take them."""
    group = parser.add_argument_group("how marked errors are scored")
    group.add_argument(
        "--model",
        default="",
        metavar="NAME_OR_FILE",
        help=f"a quality model: {', '.join(NAMES)}, or a *.toml file (default: the project's)",
    )
    group.add_argument(
        "--passing", type=_amount, metavar="SCORE", help="the score from which on a text passes"
    )
    group.add_argument(
        "--acceptable",
        type=_amount,
        metavar="POINTS",
        help="the points for 1,000 words up to which a text passes; with --passing, MQM scores "
        "are calibrated by both",
    )
    group.add_argument(
        "--save-model", type=Path, metavar="OUT", help="write the model with its line to *.toml"
    )
    group.add_argument(
        "--layers",
        type=_layers,
        default=(),
        metavar="NAME,...",
        help="whose errors count (default: the final layer, or all annotators)",
    )
    group.add_argument(
        "--rows",
        choices=[rows.value for rows in Rows],
        default=Rows.ALL.value,
        help="which rows count as evaluated: all, or those that were confirmed or marked",
    )
    group.add_argument(
        "--seed", type=int, metavar="NUMBER", help="of the random draws for intervals"
    )


def score_wish(options: argparse.Namespace) -> ScoreWish:
    """Give what the options say."""
    return ScoreWish(
        options.model,
        options.passing,
        options.acceptable,
        options.save_model,
        options.layers,
        Rows(options.rows),
        options.seed,
    )


def _amount(text: str) -> Fraction:
    if not _AMOUNT.fullmatch(text):
        msg = f"“{text}” is no number; write one like 90 or 87.5"
        raise argparse.ArgumentTypeError(msg)
    return Fraction(text)


def _layers(text: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in text.split(",") if name.strip())
