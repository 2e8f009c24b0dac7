"""What is learned of documents is kept for the last of them, and made again for others."""

from workbench.checks.naming.documents import Documents
from workbench.model.segments import Pair


def pairs_of(document, count=3):
    return [Pair(f"{document}{n}", document, "Ann left.", "安走了。", "") for n in range(count)]


def test_a_document_is_read_when_it_is_asked_for_and_the_last_are_kept(monkeypatch):
    monkeypatch.setattr("workbench.checks.naming.documents._KEPT_LINES", 6)
    read = []

    def learn(pairs):
        ids = [pair.id for pair in pairs]
        read.append(ids[0][0])
        return ids

    documents = Documents([*pairs_of("a"), *pairs_of("b"), *pairs_of("c")], learn)
    assert read == []
    for name in "abaca":
        documents.learned(name)
    assert read == ["a", "b", "c"]
    documents.learned("b")
    assert read == ["a", "b", "c", "b"]


def test_pairs_of_one_side_tell_nothing_and_dropped_ones_are_gone():
    first, second, third = pairs_of("a")
    documents = Documents([first, Pair("x", "a", "Ann left.", "", "")], list)
    documents.put(second)
    documents.put(third)
    documents.drop("a", first.id)
    documents.drop("nowhere", first.id)
    assert documents.learned("a") == [second, third]
    assert documents.learned("nowhere") == []
