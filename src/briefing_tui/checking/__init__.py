"""The rules that a briefing is checked by: values in, problems out."""
