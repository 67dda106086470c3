"""English words for bodies that act and speak as one, and for those who act and speak for a state."""

from functools import cache

from briefing_tui.text.word_sets import word_set

# They name neither one person nor a crowd: "the army" is not somebody who is named before.
BODIES = word_set(
    """academy administration agency airline alliance army assembly association authority bank bloc board bureau
    cabinet centre center charity church city club coalition coastguard college command commission committee company
    confederation congress consortium corporation council court department directorate embassy federation firm force
    forum foundation fund government group house industry inspectorate institute junta legislature ministry mission
    movement navy network office operator organisation organization panel parliament party police prosecution
    regulator secretariat senate service society team treasury tribunal trust union university watchdog"""
)
# Of these, those that are no part of a state: they do not speak for it.
PRIVATE_BODIES = word_set(
    """airline alliance association charity church club company confederation consortium corporation federation firm
    foundation fund group operator organisation organization trust union university watchdog"""
)
# Of bodies of several states, and of those that work in many: by them nobody speaks for one state. Acronyms are most
# often their only name.
INTERNATIONAL_BODIES = word_set(
    """unicef unhcr unrwa unesco unodc unifil undp ocha wfp fao ilo iom iaea imf wto opec nato osce asean ecowas monusco
    minusma amnesty msf icrc oxfam greenpeace"""
)
# What journalists and those who study something write in.
MEDIA = word_set(
    """broadcaster newspaper newspapers magazine weekly daily media newswire tabloid website
    institute institutes consultancy pollster pollsters analysts economists"""
)
# In a name these say that it is that of a government: "the Moldovan government", "the Afghan side".
GOVERNING = word_set("the of government authorities administration regime republic state side delegation leadership")
# What a briefing may write in the `kind` of an actor that is a body, and no person, crowd or state.
KINDS_OF_BODIES = word_set("organisation organization company media agency institution ngo business body")
OFFICES = word_set(
    """ambassador authorities cabinet chancellor court courts diplomat diplomats emir government governments king
    leader leaders leadership military minister ministers ministry official officials parliament premier president
    regime rulers"""
)
# Those who act and speak for themselves, and for no body that they might belong to.
PEOPLE = word_set(
    """activist analyst attacker campaigner citizen civilian critic demonstrator dissident doctor economist expert
    eyewitness farmer fighter fisherman guerrilla gunman historian inhabitant insurgent journalist lawyer
    marcher medic militant militiaman miner neighbor neighbour observer parent passenger patient pirate prisoner
    protester rebel refugee relative reporter resident rioter scholar separatist settler smuggler striker
    student survivor suspect tourist trader victim villager voter witness witnesses worker"""
)
_OTHERS = word_set(
    """captain commander crew employee employer forces guard judge mediator migrant negotiator opposition officer owner
    pilot prosecutor sailor shareholder soldier spokesman supplier troops"""
)


@cache
def people() -> frozenset[str]:
    """Return the words for those who speak for themselves, in the singular and the plural."""
    return _with_plurals(PEOPLE)


@cache
def who_act() -> frozenset[str]:
    """Return the words for people and bodies, who act by themselves, in the singular and the plural."""
    return _with_plurals(BODIES | OFFICES | PEOPLE | _OTHERS)


def _with_plurals(words: frozenset[str]) -> frozenset[str]:
    return words.union(map(_plural, words))


def _plural(word: str) -> str:
    if word.endswith("man"):
        return f"{word[:-2]}en"
    return f"{word[:-1]}ies" if word.endswith("y") else f"{word}s"
