"""Arguments: the commands, their options and their help, read into requests."""

import argparse
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Never

from typing_extensions import override

from workbench import __version__
from workbench.cli.export_options import add_export_options, export_request
from workbench.cli.metric_options import add_metric_options, metric_wish
from workbench.cli.model_options import add_model_options, score_wish
from workbench.cli.option_values import listed_names, whole_number
from workbench.cli.requests import (
    AlignRequest,
    CheckRequest,
    FailOn,
    ImportReviewRequest,
    Inputs,
    MarksRequest,
    NewRequest,
    Request,
    ScoreRequest,
    Shape,
)
from workbench.model.languages import Language
from workbench.model.project_settings import UNTRANSLATED_NAMES
from workbench.review.taking import Take

COMMANDS = ("check", "align", "score", "new", "export", "import-review", "marks")

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
    "score": "workbench score report.wbproj --model mqm-core -o report.html",
    "new": "workbench new report.en.docx report.zh.docx -o report.wbproj",
    "export": "workbench export report.wbproj -o report-reviewed.docx",
    "import-review": "workbench import-review reviewed.docx --into report.wbproj --preview",
    "marks": "workbench marks report.wbproj --take-in colleague.wbproj -o marks.tsv",
}
_RECORDS = (Shape.TEXT, Shape.JSON, Shape.JSONL)
_SUMMARIES = {
    "check": "look for errors in a translation",
    "align": "say which paragraphs of two files belong together",
    "score": "score marked errors, and a translation against a reference and its own draft",
    "new": "make a project file of a source and its translation",
    "export": "write a bilingual DOCX with findings, or the target alone",
    "import-review": "take a reviewed DOCX back into its project",
    "marks": "take in the errors that others marked, or hand out those of a project",
}


def parse(arguments: Sequence[str]) -> Request:
    """Read the arguments of one command; leave the program with code 2 where they are wrong."""
    parser = _parser()
    options = parser.parse_args(arguments)
    if options.command in _OF_PROJECTS:
        return _OF_PROJECTS[options.command](options)
    inputs = _inputs(options)
    match options.command:
        case "check":
            shape, fail_on = Shape(options.shape), FailOn(options.fail_on)
            left = options.untranslated_names
            return CheckRequest(inputs, options.checks, shape, fail_on, left, options.jobs)
        case "align":
            return AlignRequest(inputs, Shape(options.shape))
        case "score":
            return ScoreRequest(
                inputs,
                metric_wish(options),
                Shape(options.shape),
                score_wish(options),
                options.output,
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
        _OPTIONS_OF.get(name, _add_inputs)(command)
    for name in ("check", "align", "import-review"):
        _add_shape(parsers[name], _RECORDS)
    _add_shape(parsers["score"], tuple(Shape))
    _add_check_options(parsers["check"])
    add_metric_options(parsers["score"])
    add_model_options(parsers["score"])
    parsers["score"].add_argument(
        "-o", "--output", type=Path, metavar="OUT", help="write a report: *.html or *.xlsx"
    )
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


def _add_shape(parser: argparse.ArgumentParser, shapes: Sequence[Shape]) -> None:
    parser.add_argument(
        "--format",
        dest="shape",
        choices=[shape.value for shape in shapes],
        default=Shape.TEXT.value,
        help="how to print the result (default: text)",
    )


def _add_check_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--checks", type=listed_names, default=(), metavar="NAME,...", help="default: all checks"
    )
    parser.add_argument(
        "--fail-on",
        choices=[least.value for least in FailOn],
        default=FailOn.ERROR.value,
        help="what makes the exit code 1 (default: error)",
    )
    parser.add_argument(
        "--untranslated-names",
        choices=UNTRANSLATED_NAMES,
        default="",
        help="how a name left in Latin letters weighs; off: it is the house style"
        " (default: as the project has it, else warning)",
    )
    parser.add_argument(
        "--jobs",
        type=whole_number,
        default=1,
        metavar="N",
        help="processes for a project of some thousand pairs in several documents (default: 1)",
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


def _add_marks_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("project", metavar="PROJECT", type=Path, help="the project, *.wbproj")
    parser.add_argument(
        "--take-in",
        dest="taken_in",
        type=Path,
        action="append",
        default=[],
        metavar="FILE",
        help="a copy of the project, an MQM table (.tsv), an ESA campaign (.json) or a table of"
        " ours (.csv, .xlsx); may be given more than once",
    )
    parser.add_argument(
        "-o", "--output", type=Path, metavar="OUT", help="hand out as .tsv, .json, .csv or .xlsx"
    )


_OPTIONS_OF = {"import-review": _add_import_options, "marks": _add_marks_options}


def _import_review(options: argparse.Namespace) -> ImportReviewRequest:
    return ImportReviewRequest(
        options.file,
        options.into,
        options.preview,
        Shape(options.shape),
        Take(options.conflicts),
        Take(options.emptied),
    )


def _marks(options: argparse.Namespace) -> MarksRequest:
    return MarksRequest(options.project, tuple(options.taken_in), options.output)


_OF_PROJECTS: Mapping[str, Callable[[argparse.Namespace], Request]] = {
    "import-review": _import_review,
    "marks": _marks,
}


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
