"""The command line: from arguments to an exit code, with one sentence for what goes wrong."""

import os
import sys
from collections.abc import Sequence
from typing import TextIO

from workbench.cli.arguments import parse
from workbench.cli.requests import (
    AlignRequest,
    CheckRequest,
    ExportRequest,
    ImportReviewRequest,
    MarksRequest,
    NewRequest,
    Request,
    ScoreRequest,
)
from workbench.cli.terminal import complain, use_utf8
from workbench.model.problems import Problem

USAGE_OR_INPUT = 2
# What a shell reports for a program that SIGINT or SIGPIPE has ended.
_INTERRUPTED = 130
_PIPE_CLOSED = 141


def run(arguments: Sequence[str]) -> int:
    """Run one command; give 0, 1 (the check failed) or 2 (wrong usage or input)."""
    use_utf8(sys.stdout, sys.stderr)
    try:
        code = _command(parse(arguments), sys.stdout)
        sys.stdout.flush()
    except Problem as problem:
        complain(str(problem))
        return USAGE_OR_INPUT
    except BrokenPipeError:
        # Python would complain once more when it closes the stream at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _PIPE_CLOSED
    except KeyboardInterrupt:
        complain("stopped.")
        return _INTERRUPTED
    return code


def _command(request: Request, out: TextIO) -> int:
    """Load and run what this command alone needs: sacrebleu or the DOCX parts take a while."""
    match request:
        case CheckRequest():
            from workbench.cli import check  # noqa: PLC0415 - start-up time

            return check.run(request, out)
        case AlignRequest():
            from workbench.cli import align  # noqa: PLC0415 - start-up time

            return align.run(request, out)
        case ScoreRequest():
            from workbench.cli import score  # noqa: PLC0415 - start-up time

            return score.run(request, out)
        case NewRequest():
            from workbench.cli import new  # noqa: PLC0415 - start-up time

            return new.run(request, out)
        case _:
            return _on_project(request, out)


def _on_project(request: ExportRequest | ImportReviewRequest | MarksRequest, out: TextIO) -> int:
    """Do the same for what works on a project that is under way."""
    match request:
        case ExportRequest():
            from workbench.cli import export  # noqa: PLC0415 - start-up time

            return export.run(request, out)
        case ImportReviewRequest():
            from workbench.cli import import_review  # noqa: PLC0415 - start-up time

            return import_review.run(request, out)
        case MarksRequest():
            from workbench.cli import marks  # noqa: PLC0415 - start-up time

            return marks.run(request, out)
