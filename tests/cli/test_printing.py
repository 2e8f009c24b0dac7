"""Records as JSON and JSON lines."""

import io
import json

from workbench.cli.printing import counted, print_records
from workbench.cli.requests import Shape

RECORDS = [{"text": "渡輪"}, {"text": "“碼頭”\n"}]


def test_json_lines_hold_a_record_each() -> None:
    out = io.StringIO()

    print_records("lines", RECORDS, Shape.JSONL, out)

    assert [json.loads(line) for line in out.getvalue().splitlines()] == RECORDS


def test_json_is_one_object_with_readable_text() -> None:
    out = io.StringIO()

    print_records("lines", RECORDS, Shape.JSON, out)

    assert json.loads(out.getvalue()) == {"lines": RECORDS}
    assert "渡輪" in out.getvalue()


def test_numbers_agree_with_their_nouns() -> None:
    assert [counted(n, "error") for n in (0, 1, 2)] == ["0 errors", "1 error", "2 errors"]
