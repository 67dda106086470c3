"""Signals that whoever started the tests has had ignored, and that the programs which they start must hear."""

import os
import signal


def hear_signals() -> None:
    """Give signals their default actions again: a shell ignores some in the background, nohup another.

    What is ignored here, every program that is started here would ignore.
    """
    for number in (signal.SIGINT, signal.SIGQUIT, signal.SIGHUP) if os.name == "posix" else ():
        if signal.getsignal(number) is signal.SIG_IGN:
            signal.signal(number, signal.default_int_handler if number is signal.SIGINT else signal.SIG_DFL)
