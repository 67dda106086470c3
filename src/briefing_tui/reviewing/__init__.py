"""Changes of a briefing as a person asks for them: pure functions that make a `Change`, or refuse with a sentence.

Each raises `RefusedError` (`str(error)` is the sentence; `error.needs` the key of a field to be given as well), and
`UnchangedError`, which is one, where all is so already (changes.py). `claims` are ids; one or several make one change.

- fields.py: `settable(briefing, thing) -> (Settable(address, field), ...)`, `field_at(briefing, address)`
- options.py: `options(briefing, address) -> (Option(value, words, meaning, chosen), ...)`
- typed.py: `as_typed(briefing, field, value)`, what a line to be edited begins with; `in_words(briefing, field, value)`
- setting.py: `set_field(briefing, addresses, typed, also={"by": ...})`; `typed` is a text or, for a list, its items;
  `toggle_item(briefing, addresses, item)`
- judging.py: `accept(briefing, claims)`, `reject(briefing, claims)`
- arranging.py: `move(briefing, claims, pane)`, `move_to_new_section(briefing, claims, title)`,
  `delete(briefing, claims)`, `delete_section(briefing, section)`, `toggle_key_judgement(briefing, claims)`
- ordering.py: `shift(briefing, addresses, steps)`, `shift_key_judgement(briefing, claim, steps)`
- renaming.py: `rename(briefing, claim, typed)`
- joining.py: `merge(briefing, claims)`, `split(briefing, claim, second, quotes, first)`, `parts_of(claim)`
- linking.py: `link(briefing, claims, key, others)`, `unlink(briefing, claims, key, others)`
- quoting.py: `quote_of_passage(haystack, source, span)`, `new_claim(briefing, quote, pane, text, after)`,
  `add_quote(briefing, claim, quote)`, `replace_quote(briefing, claim, number, quote)`,
  `remove_quote(briefing, claim, number)`, `take_source_words(briefing, claim, number, haystack, anchor, place=...)`
- actors.py: `new_actor(briefing, name, kind, claims)`, `add_alias(briefing, actor, alias)`,
  `delete_actor(briefing, actor)`, `claims_that_name(briefing, name)`
"""
