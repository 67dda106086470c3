"""The command `briefing`, which `python -m briefing_tui` is too."""

import gc
import sys

_OBJECTS_TO_COLLECTION = 200_000
_INTERRUPTED_STATUS = 130  # as in shells: 128 plus the number of SIGINT


def main() -> None:
    """Run the program; an interrupt ends it without a word, at any time: while it is still being loaded, too."""
    gc.set_threshold(_OBJECTS_TO_COLLECTION)  # loading and checking make many objects, hardly any with cycles
    try:
        from briefing_tui.cli.main import main as run  # noqa: PLC0415  # most of the time before the first word

        run()
    except KeyboardInterrupt:
        sys.exit(_INTERRUPTED_STATUS)
    except RuntimeError as error:  # what Python 3.11 makes of an interrupt while a class is given its descriptors
        if not isinstance(error.__cause__, KeyboardInterrupt):
            raise
        sys.exit(_INTERRUPTED_STATUS)
    finally:
        gc.freeze()  # Python ends with a collection of all that is there, a tenth of the time of a check


if __name__ == "__main__":
    main()
