"""`python -m briefing_tui` is the command `briefing`."""

from briefing_tui.cli.main import main

if __name__ == "__main__":
    main()
