"""The tables of a new file."""

import sqlite3

from workbench.storage import schema


def test_a_new_file_says_what_it_is() -> None:
    connection = sqlite3.connect(":memory:")
    schema.create(connection)
    assert schema.versions(connection) == (schema.APPLICATION_ID, schema.VERSION)
    connection.close()


def test_another_database_carries_other_marks() -> None:
    connection = sqlite3.connect(":memory:")
    assert schema.versions(connection) == (0, 0)
    connection.close()


def test_a_file_of_the_first_version_gets_what_it_lacks(first_tables: str) -> None:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.executescript(first_tables)
    schema.bring_up_to_date(connection)
    new = sqlite3.connect(":memory:")
    schema.create(new)
    assert columns(connection) == columns(new)
    assert schema.versions(connection) == schema.versions(new)
    connection.close()
    new.close()


def columns(connection: sqlite3.Connection) -> dict[str, list[str]]:
    tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
    return {
        name: [row[1] for row in connection.execute(f"PRAGMA table_info({name})")]
        for (name,) in sorted(tables)
    }
