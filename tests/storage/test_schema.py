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
