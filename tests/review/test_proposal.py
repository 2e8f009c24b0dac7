"""What intake says about what it found."""

from workbench.formats.format import Leftover
from workbench.model.languages import Direction
from workbench.model.segments import Pair
from workbench.review.proposal import (
    Account,
    Arrangement,
    Notice,
    Proposal,
    TextFacts,
    balance,
    notices_on,
)


def pairs(*texts: tuple[str, str]) -> tuple[Pair, ...]:
    return tuple(Pair(f"p:{n}", "p", s, t, t) for n, (s, t) in enumerate(texts))


def ids(account: Account, *texts: tuple[str, str]) -> list[str]:
    return [notice.id for notice in notices_on(pairs(*texts), account)]


def test_the_account_balances_rows_and_leftovers() -> None:
    leftovers = (Leftover("deleted", "deleted text", 2),)
    account = balance(9, pairs(("a b", "碼頭"), ("", "c")), leftovers)
    assert (account.rows, account.lost) == (5, 2)
    assert ids(account, ("a", "b")) == ["lost-text"]


def test_sides_that_say_the_same_are_noticed() -> None:
    sound = Account(0, 0, ())
    assert ids(sound, ("One", "One"), ("Two", "Two"), ("Three", "三")) == ["equal-sides"]
    assert ids(sound, ("One", "One"), ("Two", "二"), ("Three", "三")) == []
    assert ids(sound, ("OK", "OK")) == []


def test_rows_with_one_side_only_are_noticed_where_they_are_the_most() -> None:
    sound = Account(0, 0, ())
    assert ids(sound, ("One", ""), ("", "二"), ("Three", "三")) == ["few-pairs"]
    assert ids(sound, ("One", "一"), ("", "二")) == []


def test_a_notice_has_its_wording_and_its_template() -> None:
    notice = Notice("x", "{n} of {file}", (("n", "3"), ("file", "a.txt")))
    assert notice.wording == "3 of a.txt"


def test_a_project_takes_over_pairs_languages_and_names() -> None:
    texts = (TextFacts("a.txt", "utf-8", 1, 1), TextFacts("b.txt", "utf-8", 1, 1))
    proposal = Proposal(
        Direction.parse("en", "zh-Hant"),
        Arrangement.TWO_TEXTS,
        texts,
        pairs(("One", "一")),
        (),
        0,
        Account(0, 0, ()),
        (),
    )
    one, other = proposal.project("Harbour"), proposal.project("Harbour")
    assert [pair.source for pair in one] == ["One"]
    assert (one.facts.title, one.facts.source_name, one.facts.target_name) == (
        "Harbour",
        "a.txt",
        "b.txt",
    )
    assert one.facts.created.endswith("+00:00")
    assert one.facts.id != other.facts.id
