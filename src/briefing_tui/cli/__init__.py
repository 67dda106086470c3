"""The commands: the one place where the parts are put together, and the only one that prints."""
