"""Immutable value types of the program: briefings, articles, dates, anchors, problems; no I/O and no clock."""
