"""Pronouns, articles and other words that only point at something: by language, and which language a text is in.

They are closed classes, listed from the grammars of the languages. Words that count (some, all, both), deny (nobody,
no) or ask are left out: whoever replaces one of these changes what is said.
"""

from briefing_tui.text.regex import regex

_WORD = regex(r"[^\W\d_]+(?:['’][^\W\d_]+)?")

_POINTING = {
    "en": (
        "i me my mine we us our ours you your yours he him his she her hers it its they them their theirs "
        "this that these those who whom whose which the a an there here myself himself herself itself themselves "
        "ourselves yourself"
    ),
    "de": (
        "ich mich mir mein meine meinen meinem meiner meines wir uns unser unsere unseren unserem unserer du dich dir "
        "dein deine er ihn ihm sein seine seinen seinem seiner seines sie ihr ihre ihren ihrem ihrer ihres ihnen es "
        "dieser diese dieses diesen diesem jener jene jenes jenen jenem der die das den dem des ein eine einen einem "
        "einer eines welcher welche welches dort hier dessen deren"
    ),
    "fr": (
        "je j me m moi mon ma mes nous notre nos tu te toi ton ta tes vous votre vos il elle le la les lui leur leurs "
        "ils elles eux son sa ses ce cet cette ces cela ceci celui celle ceux celles qui que dont lequel laquelle l un "
        "une des du y en se soi"
    ),
    "es": (
        "yo me mi mis mí nosotros nos nuestro nuestra nuestros nuestras tú tu tus te usted ustedes él ella ello le la "
        "lo los las les ellos ellas su sus suyo suya este esta estos estas ese esa esos esas esto eso aquel aquella "
        "aquellos aquellas que quien quienes cuyo cuya el un una unos unas allí aquí se"
    ),
    "it": (
        "io mi me mio mia miei mie noi ci nostro nostra nostri nostre tu ti tuo tua lei lui egli ella esso essa essi "
        "esse loro suo sua suoi sue gli le lo la li il i un uno una questo questa questi queste quello quella quelli "
        "quelle che cui chi lì qui si"
    ),
    "pt": (
        "eu me meu minha meus minhas nós nos nosso nossa nossos nossas você vocês seu sua seus suas ele ela eles elas "
        "lhe lhes o a os as um uma este esta estes estas esse essa esses essas isto isso aquele aquela aqueles aquelas "
        "que quem cujo cuja ali aqui se"
    ),
    "nl": (
        "ik mij me mijn wij we ons onze jij je jou jouw hij hem zijn zij ze haar het hun hen dit dat deze die de een "
        "wie welke daar hier"
    ),
    "ru": (
        "я меня мне мной мой моя мое моё мои мы нас нам нами наш наша наше наши ты тебя тебе вы вас вам вами ваш ваша "
        "ваши он его него ему нему им ним она её ее неё нее ей ней оно они их них ими ними этот эта это эти этого этой "
        "этому этих этим этими тот та то те того той тому тех тем теми который которая которое которые которого свой "
        "своя свое своё свои своего своей своих там здесь"
    ),
    "ar": "أنا نحن أنت أنتم هو هي هم هن هما هذا هذه هؤلاء ذلك تلك أولئك الذي التي الذين هناك هنا",
    "fa": "من ما تو شما او وی آن آنها ایشان این اینها آنان اینان که خود خویش آنجا اینجا",
    "zh": "我 我们 你 你们 您 他 她 它 他们 她们 它们 这 那 这些 那些 这个 那个 其 自己 该 此",
    "ja": "私 我々 彼 彼女 彼ら それ これ あれ その この あの そこ ここ",
    "ko": "나 우리 너 당신 그 그녀 그들 이 저 그것 이것 저것 거기 여기",
}
_WORDS = {tag: frozenset(words.split()) for tag, words in _POINTING.items()}


def pointing_words(text: str) -> frozenset[str]:
    """Return the words, in lower case, that only point at something in the language of a text.

    The language is that whose words of this kind make up most of the text; without any, there are none.
    """
    words = [word.lower() for word in _WORD.findall(text)]
    counts = {tag: sum(word in known for word in words) for tag, known in _WORDS.items()}
    best = max(counts, key=lambda tag: counts[tag])
    if counts[best]:
        return _WORDS[best]
    return frozenset().union(*(_WORDS[tag] for tag in ("zh", "ja") if any(word in text for word in _WORDS[tag])))


def only_points(phrase: str, allowed: frozenset[str]) -> bool:
    """Whether a phrase is words of `allowed` alone, without a number; a word in capitals (US, IT, WHO) is a name."""
    words = _WORD.findall(phrase)
    return (
        bool(words)
        and not any(map(str.isdigit, phrase))
        and all(word.lower() in allowed and not (len(word) > 1 and word.isupper()) for word in words)
    )
