"""Format the results of a check as text, JSON and SARIF, for people, editors and code hosts."""
