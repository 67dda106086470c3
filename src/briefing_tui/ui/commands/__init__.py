"""The commands of the reader by subject: functions from session and view to an effect. None of them loads Textual."""
