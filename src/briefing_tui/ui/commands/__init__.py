"""The handlers of the reader's commands by subject: functions from session and viewport to an effect.

None of them loads Textual.
"""
