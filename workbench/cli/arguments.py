"""Arguments: the commands, their options and their help, read into requests."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Never

from typing_extensions import override

from workbench import __version__
from workbench.cli.export_options import add_export_options, export_request
from workbench.cli.requests import (
    AlignRequest,
    CheckRequest,
    FailOn,
    ImportReviewRequest,
    Inputs,
    NewRequest,
    Request,
    ScoreRequest,
    Shape,
)
from workbench.model.languages import Language
from workbench.review.taking import Take

COMMANDS = ("check", "align", "score", "new", "export", "import-review")

_INPUT_FORMS = "a text, DOCX, CSV or TSV file, or a project (.wbproj)"
_WINDOW = """\
Without a command the window opens, with the file if one is given:
  workbench [FILE [TARGET]]

workbench COMMAND --help explains a command.
Exit codes: 0 done, 1 the check found what --fail-on names, 2 wrong usage or input.
"""
_EXAMPLES = {
    "check": "workbench check report.en.txt report.zh.txt --checks numbers --format jsonl",
    "align": "workbench align report.en.txt report.zh.txt --format json",
    "score": "workbench score pairs.csv --reference reference.txt --metrics bleu,chrf,ter",
    "new": "workbench new report.en.docx report.zh.docx -o report.wbproj",
    "export": "workbench export report.wbproj -o report-reviewed.docx",
    "import-review": "workbench import-review reviewed.docx --into report.wbproj --preview",
}
_SUMMARIES = {
    "check": "look for errors in a translation",
    "align": "say which paragraphs of two files belong together",
    "score": "compare a translation with a reference, and with the draft it was made from",
    "new": "make a project file of a source and its translation",
    "export": "write a bilingual DOCX with findings, or the target alone",
    "import-review": "take a reviewed DOCX back into its project",
}


def parse(arguments: Sequence[str]) -> Request:
    """Read the arguments of one command; leave the program with code 2 where they are wrong."""
    parser = _parser()
    options = parser.parse_args(arguments)
    if options.command == "import-review":
        return _import_review(options)
    inputs = _inputs(options)
    match options.command:
        case "check":
            shape, fail_on = Shape(options.shape), FailOn(options.fail_on)
            return CheckRequest(inputs, options.checks, shape, fail_on)
        case "align":
            return AlignRequest(inputs, Shape(options.shape))
        case "score":
            return ScoreRequest(
                inputs,
                options.reference,
                options.reference_encoding,
                options.metrics,
                options.tokenizer,
                Shape(options.shape),
            )
        case "new":
            return NewRequest(inputs, options.output, options.force)
        case _:
            return export_request(inputs, options)


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one sentence, without the usage of all options."""

    @override
    def error(self, message: str) -> Never:
        sys.stderr.write(f"{self.prog}: {message}. See “{self.prog} --help”.\n")
        raise SystemExit(2)


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="workbench",
        description="Review a draft translation against its source.",
        epilog=_WINDOW,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"workbench {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    parsers = {name: _command(commands, name) for name in COMMANDS}
    for name, command in parsers.items():
        if name == "import-review":
            _add_import_options(command)
        else:
            _add_inputs(command)
    for name in ("check", "align", "score", "import-review"):
        _add_shape(parsers[name])
    _add_check_options(parsers["check"])
    _add_score_options(parsers["score"])
    _add_output(parsers["new"], "the project file to make, *.wbproj")
    _add_output(parsers["export"], "the file to write: *.docx, or *.txt for the target alone")
    add_export_options(parsers["export"])
    parsers["new"].add_argument(
        "--force", action="store_true", help="replace a project of that name"
    )
    return parser


def _command(
    commands: "argparse._SubParsersAction[_Parser]", name: str
) -> argparse.ArgumentParser:
    return commands.add_parser(
        name,
        help=_SUMMARIES[name],
        description=f"{_SUMMARIES[name].capitalize()}.",
        epilog=f"example:\n  {_EXAMPLES[name]}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )


def _add_inputs(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", type=Path, help=_INPUT_FORMS)
    parser.add_argument(
        "target",
        metavar="TARGET",
        type=Path,
        nargs="?",
        help="the translation, if in a file apart",
    )
    group = parser.add_argument_group("how to read the files")
    group.add_argument(
        "--source-lang", type=_language, metavar="TAG", help="e.g. en; found out if not given"
    )
    group.add_argument(
        "--target-lang", type=_language, metavar="TAG", help="e.g. zh-Hant; found out if not given"
    )
    group.add_argument("--encoding", default="", metavar="NAME", help="of all files, e.g. gb18030")
    group.add_argument("--source-encoding", default="", metavar="NAME")
    group.add_argument("--target-encoding", default="", metavar="NAME")
    group.add_argument(
        "--clean-glosses",
        action="store_true",
        help="take out pronunciations that a crawler left behind Chinese characters",
    )


def _add_shape(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--format",
        dest="shape",
        choices=[shape.value for shape in Shape],
        default=Shape.TEXT.value,
        help="how to print the result (default: text)",
    )


def _add_check_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--checks", type=_names, default=(), metavar="NAME,...", help="default: all checks"
    )
    parser.add_argument(
        "--fail-on",
        choices=[least.value for least in FailOn],
        default=FailOn.ERROR.value,
        help="what makes the exit code 1 (default: error)",
    )


def _add_score_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--reference",
        type=Path,
        metavar="REF",
        help="a line for each segment with a target, or a table or project with the same ids",
    )
    parser.add_argument("--reference-encoding", default="", metavar="NAME")
    parser.add_argument(
        "--metrics",
        type=_names,
        default=("bleu", "chrf", "ter"),
        metavar="NAME,...",
        help="of bleu, chrf, chrf++, ter (default: bleu,chrf,ter)",
    )
    parser.add_argument(
        "--tokenizer", default="", metavar="NAME", help="for BLEU, in place of the language's own"
    )


def _add_output(parser: argparse.ArgumentParser, explanation: str) -> None:
    parser.add_argument(
        "-o", "--output", type=Path, required=True, metavar="OUT", help=explanation
    )


def _add_import_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", type=Path, help="the DOCX that came back")
    parser.add_argument(
        "--into", type=Path, required=True, metavar="PROJECT", help="the project, *.wbproj"
    )
    parser.add_argument("--preview", action="store_true", help="change nothing, only report")
    takes = [take.value for take in Take]
    parser.add_argument(
        "--conflicts",
        choices=takes,
        default=Take.MINE.value,
        help="whose text counts where the project has changed, too (default: mine)",
    )
    parser.add_argument(
        "--emptied",
        choices=takes,
        default=Take.MINE.value,
        help="whose text counts where the file has none any more (default: mine)",
    )


def _import_review(options: argparse.Namespace) -> ImportReviewRequest:
    return ImportReviewRequest(
        options.file,
        options.into,
        options.preview,
        Shape(options.shape),
        Take(options.conflicts),
        Take(options.emptied),
    )


def _inputs(options: argparse.Namespace) -> Inputs:
    paths = (options.file, options.target) if options.target else (options.file,)
    return Inputs(
        paths,
        options.source_lang,
        options.target_lang,
        options.source_encoding or options.encoding,
        options.target_encoding or options.encoding,
        options.clean_glosses,
    )


def _language(tag: str) -> Language:
    try:
        return Language.parse(tag)
    except ValueError as error:
        msg = f"“{tag}” is no language tag; write one like en or zh-Hant"
        raise argparse.ArgumentTypeError(msg) from error


def _names(text: str) -> tuple[str, ...]:
    names = tuple(name.strip() for name in text.split(",") if name.strip())
    if not names:
        msg = "name at least one"
        raise argparse.ArgumentTypeError(msg)
    return names
