"""Changes of a briefing as a person asks for them: pure functions that make a `Change`, or refuse with a sentence.

Each raises `RefusedError` (`str(error)` is the sentence; `error.needs` the key of a field to be given as well), and
`UnchangedError`, which is one, where all is so already (changes.py). `claims` are ids; one or several make one change.

- fields.py: `settable(briefing, thing) -> (Settable(address, field), ...)`, `field_at(briefing, address)`
- options.py: `options(briefing, address) -> (Option(value, words, meaning, chosen), ...)`
- typed.py: `as_typed(briefing, field, value)`, what a line to be edited begins with; `in_words(briefing, field, value)`
- setting.py: `set_field(briefing, addresses, typed, also={"by": ...})`; `typed` is a text or, for a list, its items
- judging.py: `accept(briefing, claims)`, `reject(briefing, claims)`
"""
