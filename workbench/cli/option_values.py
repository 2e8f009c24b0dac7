"""Option values: what several options take, read from the words behind them."""

import argparse


def whole_number(text: str) -> int:
    """Read a number from 1 on, in ASCII figures."""
    if not text.isascii() or not text.isdecimal() or int(text) < 1:
        msg = f"“{text}” is no number from 1 on"
        raise argparse.ArgumentTypeError(msg)
    return int(text)


def listed_names(text: str) -> tuple[str, ...]:
    """Read names with commas between them; at least one."""
    names = tuple(name.strip() for name in text.split(",") if name.strip())
    if not names:
        msg = "name at least one"
        raise argparse.ArgumentTypeError(msg)
    return names
