"""The tables of a project file and how older ones are brought up to date."""

import sqlite3

# "wbpj" in ASCII, so that `file` and others can tell a project from any SQLite file.
APPLICATION_ID = 0x7762706A
VERSION = 3

_TABLES = """
CREATE TABLE facts (
    id TEXT NOT NULL, title TEXT NOT NULL, source_language TEXT NOT NULL,
    target_language TEXT NOT NULL, created TEXT NOT NULL,
    source_name TEXT NOT NULL, target_name TEXT NOT NULL, settings TEXT NOT NULL
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
    created TEXT NOT NULL, side TEXT NOT NULL, start INTEGER, "end" INTEGER, quote TEXT NOT NULL,
    category TEXT NOT NULL, severity TEXT NOT NULL, correction TEXT NOT NULL, fault TEXT NOT NULL,
    layer TEXT NOT NULL, finding TEXT NOT NULL, answers TEXT NOT NULL, resolved INTEGER NOT NULL,
    rating REAL
) STRICT, WITHOUT ROWID;
CREATE TABLE names (
    name TEXT PRIMARY KEY, renderings TEXT NOT NULL, author TEXT NOT NULL, decided TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE view (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE journal (
    number INTEGER PRIMARY KEY, moment TEXT NOT NULL, label TEXT NOT NULL, pairs TEXT NOT NULL
) STRICT;
"""

# What brings a file of the version before up to the version that is the key.
_UPDATES = {
    2: """
CREATE TABLE IF NOT EXISTS names (
    name TEXT PRIMARY KEY, renderings TEXT NOT NULL, author TEXT NOT NULL, decided TEXT NOT NULL
) STRICT, WITHOUT ROWID;
ALTER TABLE facts ADD COLUMN settings TEXT NOT NULL DEFAULT '{}';
ALTER TABLE annotations ADD COLUMN category TEXT NOT NULL DEFAULT '';
ALTER TABLE annotations ADD COLUMN severity TEXT NOT NULL DEFAULT '';
ALTER TABLE annotations ADD COLUMN correction TEXT NOT NULL DEFAULT '';
ALTER TABLE annotations ADD COLUMN fault TEXT NOT NULL DEFAULT 'target';
ALTER TABLE annotations ADD COLUMN layer TEXT NOT NULL DEFAULT '';
ALTER TABLE annotations ADD COLUMN finding TEXT NOT NULL DEFAULT '';
ALTER TABLE annotations ADD COLUMN answers TEXT NOT NULL DEFAULT '';
ALTER TABLE annotations ADD COLUMN resolved INTEGER NOT NULL DEFAULT 0;
""",
    3: "ALTER TABLE annotations ADD COLUMN rating REAL;",
}


def create(connection: sqlite3.Connection) -> None:
    """Make the tables of a new project file."""
    connection.executescript(_TABLES)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {VERSION}")


def versions(connection: sqlite3.Connection) -> tuple[int, int]:
    """Give the application id and the version that a file carries."""
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return application, version


def bring_up_to_date(connection: sqlite3.Connection) -> None:
    """Give a file of an earlier version the tables of this one, all of them or none."""
    _, version = versions(connection)
    for number in range(version + 1, VERSION + 1):
        marked = f"PRAGMA user_version = {number};"
        connection.executescript(f"BEGIN IMMEDIATE; {_UPDATES[number]} {marked} COMMIT;")
