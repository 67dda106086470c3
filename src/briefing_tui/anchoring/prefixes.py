"""What makes another word, often the opposite one, of the word behind it: increase and decrease, legal and illegal."""

import re

LONGEST = 7  # letters

_NO_WORDS = (
    "ab|anti|bi|co|con|contra|counter|de|des|di|dis|down|e|ea|ex|extra|fe|fore|grand|great|half|hyper|hypo|il|im|in|"
    "inter|intra|ir|macro|mal|micro|mid|mis|mono|multi|non|north|east|out|over|post|pre|pro|re|self|semi|south|step|sub|"
    "super|sur|un|under|up|west|after|не|без|в|вы|при|у|از|با|بی|نا|ن|می|نمی"
)
# Those that are hardly ever words of their own before another one.
PREFIX = re.compile(f"(?:{_NO_WORDS})")
# All, and none.
ANY_OR_NONE = re.compile(f"(?:a|an|as|for|off|on|per|we|{_NO_WORDS})?")
