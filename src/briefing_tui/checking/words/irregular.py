"""The irregular verbs of English, and the nouns whose plural is: each form that no ending tells, with its base form.

The verbs are those of the list in R. Quirk and others, A Comprehensive Grammar of the English Language (1985), 3.11-20,
without those that news and reports hardly use.
"""

_FORMS = """
arise arose arisen; bear bore borne; beat beaten; become became; begin began begun; bend bent; bid bade bidden; bind
bound; bite bit bitten; bleed bled; blow blew blown; break broke broken; breed bred; bring brought; build built; burn
burnt; buy bought; catch caught; choose chose chosen; come came; creep crept; deal dealt; die died dying; dig dug; do
does did done; draw drew drawn; drink drank drunk; drive drove driven; eat ate eaten; fall fell fallen; feed fed; feel
felt; fight fought; find found; flee fled; fly flew flown; forbid forbade forbidden; foresee foresaw foreseen; forget
forgot forgotten; freeze froze frozen; get got gotten; give gave given; go goes went gone; grow grew grown; hang hung;
have has had; hear heard; hide hid hidden; hold held; keep kept; know knew known; lay laid; lead led; leave left; lend
lent; lie lay lain lied lying; lose lost; make made; mean meant; meet met; mistake mistook mistaken; outdo outdid
outdone; overcome overcame; oversee oversaw overseen; overtake overtook overtaken; overthrow overthrew overthrown; pay
paid; prove proven; repay repaid; ride rode ridden; ring rang rung; rise rose risen; run ran; say said; see saw seen;
seek sought; sell sold; send sent; shake shook shaken; shoot shot; show shown; shrink shrank shrunk; sing sang sung;
sink sank sunk; sit sat; sleep slept; slide slid; speak spoke spoken; speed sped; spend spent; spring sprang sprung;
stand stood; steal stole stolen; stick stuck; strike struck stricken; strive strove striven; swear swore sworn; sweep
swept; swim swam swum; swing swung; take took taken; teach taught; tear tore torn; tell told; think thought; throw
threw thrown; tie tied tying; undergo underwent undergone; understand understood; undertake undertook undertaken; undo
undid undone; uphold upheld; wake woke woken; wear wore worn; win won; wind wound; withdraw withdrew withdrawn;
withhold withheld; withstand withstood; write wrote written;
man men; woman women; child children; person people; life lives; half halves; wife wives; thief thieves
"""
IRREGULAR_FORMS = {
    form: base for base, *forms in (line.split() for line in _FORMS.split(";")) for form in forms if form != "lay"
}
_NOUNS = frozenset(("man", "woman", "child", "person", "life", "half", "wife", "thief"))
PASTS = frozenset(form for form, base in IRREGULAR_FORMS.items() if base not in _NOUNS)  # and participles
