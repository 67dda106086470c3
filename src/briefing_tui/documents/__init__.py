"""A briefing on disk: its file is opened, its sources are read, its quotes anchored and its problems found."""
