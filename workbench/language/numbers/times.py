"""Times of day: readings of hours and minutes, with or without the half of the day."""

from workbench.language.numbers.quantities import Reading

NOON = 720


def clock_readings(hour: int, minute: int, half: str = "") -> tuple[Reading, ...]:
    """Give the readings of a time of day; ``half`` is ``am``, ``pm`` or empty.

    Without a half of the day, hours up to 12 may mean either one. Full hours may be written as
    the bare hour on the other side.
    """
    bare = (Reading("", hour),) if not minute else ()
    if half and hour <= 12:
        shifted = hour % 12 + (12 if half == "pm" else 0)
        if half == "pm" and hour == 12:
            return Reading("clock", NOON + minute), Reading("clock", minute), *bare
        return Reading("clock", shifted * 60 + minute), *bare
    start = hour % 24 * 60 + minute
    if hour > 12 or half:
        return Reading("clock", start), Reading("", hour), Reading("", hour % 12)
    return Reading("clock", start), Reading("clock", (start + NOON) % 1440), *bare
