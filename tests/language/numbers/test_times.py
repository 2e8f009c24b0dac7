from workbench.language.numbers.quantities import Reading
from workbench.language.numbers.times import clock_readings


def test_a_time_with_its_half_has_one_place_on_the_clock() -> None:
    assert clock_readings(9, 30, "pm") == (Reading("clock", 1290),)


def test_a_time_without_a_half_may_be_in_either() -> None:
    scales = {value for scale, value in clock_readings(9, 30) if scale == "clock"}
    assert scales == {570, 1290}


def test_an_afternoon_hour_of_the_full_day_needs_no_half() -> None:
    assert clock_readings(21, 30)[0] == Reading("clock", 1290)


def test_noon_and_midnight_are_told_by_the_half() -> None:
    assert clock_readings(12, 0, "am")[0] == Reading("clock", 0)
    assert clock_readings(12, 0, "pm")[0] == Reading("clock", 720)


def test_a_full_hour_may_be_the_bare_number() -> None:
    assert Reading("", 3) in clock_readings(3, 0, "pm")
    assert Reading("", 3) not in clock_readings(3, 15, "pm")
