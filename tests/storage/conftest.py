"""What earlier versions of the program wrote."""

import pytest

# The tables as the first version wrote them, before there was a table of names.
_FIRST = """
CREATE TABLE facts (
    id TEXT NOT NULL, title TEXT NOT NULL, source_language TEXT NOT NULL,
    target_language TEXT NOT NULL, created TEXT NOT NULL,
    source_name TEXT NOT NULL, target_name TEXT NOT NULL
) STRICT;
CREATE TABLE pairs (
    id TEXT PRIMARY KEY, position REAL NOT NULL, document TEXT NOT NULL,
    source TEXT NOT NULL, target TEXT NOT NULL, draft TEXT, status TEXT NOT NULL,
    confidence REAL NOT NULL, origin TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE dismissals (
    fingerprint TEXT PRIMARY KEY, pair TEXT NOT NULL, author TEXT NOT NULL, decided TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE annotations (
    id TEXT PRIMARY KEY, pair TEXT NOT NULL, comment TEXT NOT NULL, author TEXT NOT NULL,
    created TEXT NOT NULL, side TEXT NOT NULL, start INTEGER, "end" INTEGER, quote TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE view (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE journal (
    number INTEGER PRIMARY KEY, moment TEXT NOT NULL, label TEXT NOT NULL, pairs TEXT NOT NULL
) STRICT;
PRAGMA application_id = 2002940010;
PRAGMA user_version = 1;
"""


@pytest.fixture
def first_tables() -> str:
    """The statements that make an empty file of the first version."""
    return _FIRST
