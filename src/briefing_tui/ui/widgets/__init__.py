"""The widgets: each holds what render/ drew, and places it."""
