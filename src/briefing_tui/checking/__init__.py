"""The rules of the check: functions that take a briefing and its evidence, and return problems."""
