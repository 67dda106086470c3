"""English words that put a thing into the past: what was so before may not be so now."""

from briefing_tui.checking.words.tables import word_set

FORMER = word_set("former erstwhile onetime")  # before a noun: somebody's office of before
BEFORE = word_set("previously formerly once hitherto")  # with a verb in the past
# In a claim, each of these says as well that it was so before.
PAST = FORMER | BEFORE | word_set("ago longer then past previous used until before earlier ex late last since")
