"""Tables of words, by language, that turn the sense of what stands beside them.

The words were collected for this program from grammars' lists of negations, subordinators, connectives and verbs of
saying and denial.
"""

from briefing_tui.text.sense_words import SenseWords

ENGLISH = SenseWords(
    common="the of and to in that is was for on with as by it are he from at not be",
    negations="not never no nobody none nothing nowhere neither nor cannot hardly barely scarcely no_one *n't "
    "seldom rarely few_of few_people very_few at_no_time under_no_circumstances in_no_way",
    lacking="without",
    denials="deny denies denied denying mistaken false_that untrue_that wrong_that incorrect_that is_false was_false "
    "is_untrue was_untrue is_wrong false_claim* false_report* false_rumo* false_allegation* myth hoax refute refutes "
    "refuted dispute disputes disputed rejected unfounded",
    doubts="doubt doubts doubted doubtful disbelieve* unlikely improbable impossible falsely reject rejects dismiss "
    "dismisses dismissed fail fails failed failing refuse refuses refused refusing refusal decline declines declined "
    "unable unwilling unclear uncertain unproven unconfirmed far_from rule_out ruled_out rules_out questioned "
    "pretend pretends pretended imagine imagined",
    asking="whether if_or_when",
    conditions="if lest provided_that providing_that on_condition as_long_as so_long_as in_case until till "
    "assuming supposing "
    "suppose in_the_event",
    exceptions="unless only_if only_when except but_only but_not but_never",
    falsehoods="false untrue wrong incorrect baseless retracted debunked fabricated",
    limits="only provided providing assume hypothetically",
    contrasts="but however yet nevertheless nonetheless contrary rather instead conversely otherwise",
    concessions="although though despite notwithstanding unlike whereas albeit regardless",
    attributions="say says said according claim claims claimed claiming allege alleges alleged reported reportedly "
    "tell tells told announce announced argue argues argued assert asserts asserted believe believes believed think "
    "thinks thought suggest suggests suggested stated added adds wrote writes tweeted testified recalled quoted "
    "accuse accused insists insisted maintains maintained rumor rumors rumour rumours purported presumed supposed "
    "expects expected hopes hoped fears feared",
    linking="that whether if",
    passing="that to be been being is was are were have has had having a an any the this his her their of yet even "
    "it ever there seem seems seemed evidence proof sign signs indication indications reason reasons grounds ground "
    "believe believes believed believing think thinks thought know knows knew known expect expects expected say says "
    "said suggest suggests suggested suggesting show shows shown clear certain sure true likely possible case "
    "confirm confirmed confirms mean means imply implies intend intends intended want wants wanted claim claims "
    "allegation allegations report reports reported suggestion suggestions accusation accusations idea notion agree "
    "agreed one would going_to able_to about_to ready_to willing_to will could can did does do",
    adverbs="also still yet probably certainly currently actually indeed now simply ever in_fact so_far perhaps "
    "clearly really therefore however at_present",
    joining="and then so",
    parting="but while whereas yet although though",
    hanging="and or which who whom whose where when because since after before as than so nor "
    "in_order despite although though while what how why over",
    harmless="a_few_of a_few_people "
    "no_doubt no_question without_doubt without_question beyond_doubt not_only not_just not_merely "
    "not_simply not_least not_to_mention no_less no_fewer no_later no_sooner no_matter nothing_but nothing_less "
    "whether_or_not even_if as_if if_any if_anything if_necessary if_not cannot_deny not_deny no_wonder "
    "not_surprisingly not_unlikely not_doubt never_doubted can't_deny without_fail",
    trailing="with by for without to",
    inverted="had were should",
)

GERMAN = SenseWords(
    common="der die das und den von zu mit dem des im ist ein eine sich auf nicht für es auch werden hat",
    negations="nicht kein keine keinen keiner keinem keines nie niemals niemand nichts nirgends weder kaum "
    "keinesfalls keineswegs",
    lacking="ohne ohne_dass",
    denials="bestreite* bestritt* leugne* geleugnet dementier* verneint* falsch unwahr widerleg* lüge unbegründet",
    doubts="bezweifel* zweifel zweifelt zweifeln zweifelte unwahrscheinlich unmöglich unklar ungewiss fraglich "
    "zweifelhaft weiger* weigerung irrtum gerücht ausgeschlossen",
    asking="ob",
    conditions="wenn falls sofern solange vorausgesetzt sollte sollten bis",
    exceptions="es_sei_denn nur_wenn außer",
    falsehoods="gelogen erfunden",
    limits="nur sobald angenommen",
    contrasts="aber jedoch doch allerdings dennoch trotzdem sondern hingegen dagegen",
    concessions="obwohl obgleich trotz",
    attributions="sagt sagte sagten laut zufolge behauptet behauptete behaupteten angeblich berichtet berichtete "
    "erklärte erklärten meint meinte glaubt glaubte",
    linking="dass daß ob wenn falls zu",
    passing="dass daß es ist sei wäre war wurde wird hat haben die der das den dem ein eine einen davon daran dafür "
    "darauf belege beleg beweise beweis hinweise anzeichen grund glaubt glauben glaubte sagt sagte sagen denkt "
    "erwartet bestätigt bekannt sicher klar wahr behauptung bericht berichte vorwurf zu an man",
    adverbs="auch noch doch wohl derzeit jetzt bislang bisher weiterhin aber damit mehr jedoch also",
    joining="und",
    parting="aber sondern doch jedoch während obwohl",
    hanging="und oder weil da nachdem bevor als die der das welche dass um wo wie was indem obwohl",
    harmless="nicht_nur nicht_zuletzt nichts_anderes_als nicht_bezweifel* kein_zweifel ohne_zweifel auch_wenn "
    "nicht_weniger selbst_wenn keine_frage",
    inverted="hätte hätten wäre wären würde würden könnte könnten sollte sollten",
)

FRENCH = SenseWords(
    common="le la les des et que une est du en un dans pour qui par sur au plus avec il ce ne pas",
    negations="ne n' n'* pas jamais rien aucun aucune personne guère nullement ni non nul nulle point",
    lacking="sans sans_que",
    denials="nie nient niait nié nier niant démenti dément démentent démentir démentit faux fausse conteste contesté "
    "réfute réfuté mensonge infondé infondée",
    doubts="doute doutent doutait douter impossible improbable rejette refuse refusent refusé refus incertain "
    "peu_probable exclu exclut rumeur",
    asking="si",
    conditions="si s'il s'ils pourvu_que à_condition jusqu'à_ce_que tant_que au_cas_où",
    exceptions="à_moins_que à_moins_qu' à_moins_de sauf_si sauf seulement_si",
    falsehoods="",
    limits="seulement pourvu supposons",
    contrasts="mais cependant toutefois pourtant néanmoins",
    concessions="malgré quoique bien_que hormis",
    attributions="dit disait selon affirme affirmait prétend prétendait déclare déclaré d'après",
    linking="que qu' si s'",
    passing="que qu' de d' à le la les un une l' avoir être a est soit était ont preuve preuves indice signe raison "
    "croit croient croire pense dit affirme sait vrai certain clair sûr probable allégations il elle y avait",
    adverbs="aussi encore donc toujours actuellement certainement sans_doute en_effet toutefois",
    joining="et",
    parting="mais tandis alors_que bien_que quoique",
    hanging="et ou qui que dont où lorsque quand parce car après avant afin pour comme puisque tandis",
    harmless="sans_doute pas_seulement non_seulement même_si nul_doute aucun_doute comme_si pas_moins",
    concord=True,
)

SPANISH = SenseWords(
    common="el la los las de que y en una por del un se con para su es al lo como más no",
    negations="no nunca jamás nadie nada ningún ninguna ninguno tampoco ni apenas",
    lacking="sin sin_que",
    denials="niega niegan negó negaron negado negar negaba desmiente desmintió desmintieron desmentido falso falsa "
    "refuta refutó mentira infundado infundada",
    doubts="duda dudan dudó dudaba dudar imposible improbable rechaza rechazó rechazaron rechazado incierto "
    "poco_probable descarta descartó rumor",
    asking="si",
    conditions="si siempre_que con_tal_de_que en_caso_de hasta_que a_condición mientras_no",
    exceptions="a_menos_que salvo_que solo_si sólo_si excepto",
    falsehoods="",
    limits="solo sólo suponiendo",
    contrasts="pero sino embargo obstante",
    concessions="aunque salvo pese_a a_pesar_de",
    attributions="dice dijo según afirma afirmó asegura aseguró sostiene declaró",
    linking="que si",
    passing="que de a el la los las un una haber ha han sea es fue era hay existe existen pruebas prueba indicios "
    "señales razón cree creen creer creía piensa dice dijo afirma sabe cierto seguro claro verdad probable haya "
    "habido se acusación acusaciones informes",
    adverbs="también todavía aún ya ahora probablemente ciertamente actualmente",
    joining="y e",
    parting="pero sino mientras aunque",
    hanging="y o e que quien cuyo donde cuando porque después antes para como pues aunque",
    harmless="no_solo no_sólo no_obstante sin_duda no_menos como_si ni_siquiera_si nada_menos no_cabe_duda aun_si",
    concord=True,
)

RUSSIAN = SenseWords(
    common="и в не на что с по как это от за для из к о его но у же был",
    negations="не нет ни никто ничто ничего никогда нельзя никак нигде никакой никаких никакого вовсе_не",
    lacking="без",
    denials="отрицает отрицают отрицал отрицала отрицали отрицать опроверг* опровергла неверно ложь ложно ложным "
    "неправда",
    doubts="сомнева* сомнени* вряд_ли едва_ли маловероятно невозможно отказ* отверг* отклонил* якобы неясно "
    "неизвестно возможно может_быть исключено исключил* слух*",
    asking="ли",
    conditions="если пока_не при_условии в_случае до_тех_пор",
    exceptions="разве_что лишь_если только_если кроме",
    falsehoods="",
    limits="только пока разве",
    contrasts="но однако зато наоборот",
    concessions="хотя несмотря вопреки",
    attributions="сказал сказала сказали говорит говорят заявил заявила заявили словам утверждает утверждал "
    "утверждают считает считают",
    linking="что чтобы будто если",
    passing="что чтобы будто в о об том того тому это бы был была было были быть будет верит верят верил считает "
    "считают думает думают говорит подтвердил подтверждает доказательств доказательства данных признаков сообщения "
    "обвинения утверждение и из кто собирается собираются намерен намерены может могут хочет хотят",
    adverbs="также ещё еще пока уже сейчас больше вовсе совсем всё все",
    joining="и",
    parting="но а однако хотя тогда",
    hanging="и или котор* потому так_как когда где чтобы после поскольку что чей как",
    harmless="не_только не_менее не_раз не_более не_просто не_исключено_что тем_не_менее нет_сомнений не_сомнева* "
    "даже_если несмотря",
    concord=True,
)

ARABIC = SenseWords(
    common="في من أن على إلى التي الذي هذا عن ما إن كان قد بعد مع هذه بين لم",
    negations="لا لم لن ليس ليست ليسوا لست",
    lacking="غير دون بدون عدم",
    denials="نفى نفت نفوا ينفي تنفي أنكر أنكرت ينكر تنكر كاذب كاذبة باطل كذب تكذيب",
    doubts="شك يشك تشك يشكك شكك مستحيل رفض رفضت يرفض ترفض زعم يزعم مزاعم فشل فشلت استبعد يستبعد استبعدت شائعات ربما",
    asking="هل عما_إذا ما_إذا",
    conditions="إذا لو لولا شريطة بشرط في_حال طالما",
    exceptions="ما_لم إلا_إذا إلا",
    falsehoods="",
    limits="فقط",
    contrasts="لكن لكنّ بل",
    concessions="رغم",
    attributions="قال قالت قالوا يقول تقول بحسب وفقا زعم يزعم صرح أعلن أعلنت",
    linking="أن بأن إن أنه أنها أنهم بأنه بأنها إذا",
    passing="أن بأن إن أنه أنها يعتقد تعتقد يعتقدون يصدق أحد يوجد توجد هناك دليل أدلة أي على من يكون تكون كان يقول "
    "يؤكد تؤكد يتوقع تتوقع المرجح الواضح الصحيح صحة ادعاءات تقارير اتهامات",
    adverbs="أيضا بعد حتى_الآن الآن",
    joining="و",
    parting="لكن ولكن بل بينما",
    hanging="و التي الذي الذين لأن بعد قبل عندما حيث كما مما أن بسبب",
    harmless="لا_تزال لا_يزال لا_يزالون لا_شك لا_سيما دون_شك لا_بد غير_أن لا_زال لا_زالت حتى_لو",
    concord=False,
    prefixes="وف",
)

PERSIAN = SenseWords(
    common="که را است این از به می شد برای آن با در و شده های کرد خود ها",
    negations="نه هیچ هیچکس هرگز نمی* نیست نیستند نیستیم نیستم نبود نبودند نبوده نباشد نباشند نباید ندارد ندارند "
    "نداشت نداشتند نداشته ندارم نداریم نکرد نکردند نکرده نکرده‌اند نکند نکنند نشد نشدند نشده نشود نشوند نخواهد "
    "نخواهند نخواست نخواستند نتوانست نتوانستند نتواند نتوانند نداد ندادند نداده ندهد نگفت نگفته نگرفت نگرفته نگیرد "
    "نرفت نرفته نیامد نیامده ندید نپذیرفت نپذیرفته نپذیرفتند نپذیرد نیافت نیافته نرسید نرسیده نماند نگذاشت",
    lacking="بدون غیر",
    denials="تکذیب تکذیب_* انکار انکار_* دروغ نادرست",
    doubts="رد_کرد رد_کردند رد_کرده بعید تردید شک مشکوک ناممکن غیرممکن خودداری شایعه شاید امتناع محال",
    asking="آیا",
    conditions="اگر چنانچه در_صورتی_که به_شرط به_شرطی تا_زمانی_که هرگاه",
    exceptions="مگر مگر_اینکه فقط_اگر",
    falsehoods="",
    limits="فقط تنها",
    contrasts="اما ولی لیکن بلکه",
    concessions="هرچند گرچه",
    attributions="گفت گفتند گفته می‌گوید می‌گویند",
    linking="که",
    passing="که این را کس کسی باور اعتقاد فکر دارد دارند کند کرد گفت گفته مدرکی شواهدی نشانه دلیل بر وجود است آن از "
    "به ادعا ادعای گزارش اینکه",
    adverbs="هم نیز هنوز اکنون دیگر",
    joining="و",
    parting="اما ولی بلکه درحالی_که در_حالی_که گرچه",
    hanging="و که زیرا چون وقتی پس_از پیش_از یا",
    harmless="بدون_شک نه_تنها بی_شک بدون_تردید حتی_اگر نه_فقط",
    concord=True,
)

CHINESE = SenseWords(
    common="的 是 在 了 和 有 不 这 我 他 中 对 为 上",
    negations="不 没 没有 未 无 并非 并不 并未 从未 绝不 决不 不会 不能 无法 无人 毫无 尚未 没人 非",
    lacking="缺乏",
    denials="否认 虚假 谣言 不实 驳斥 反驳 否定 谎言",
    doubts="拒绝 怀疑 质疑 不可能 不太可能 难以 也许 或许",
    asking="是否 能否 会否 可否",
    conditions="如果 假如 要是 倘若 假设 只要 万一 直到 若 如若 的话",
    exceptions="除非 只有",
    falsehoods="",
    limits="仅",
    contrasts="但 却 然而 不过",
    concessions="虽然 尽管",
    attributions="据 声称 表示 认为",
    linking="说 称 表示 认为 相信",
    passing="会 能 要 曾 是 有 人 任何 任何人 认为 相信 说 称 表示 证据 表明 显示 证明 可能 将 想 打算 再 了 过 "
    "迹象 理由 对 关于 真的 这种 确认 承认 有人 地",
    adverbs="也 还 仍 并 都 却 将 已 的 说法 这一 是 从 根本 毫 完全 消息 报道",
    joining="和 并且",
    parting="但 但是 而 然而 不过 虽然",
    hanging="因为 由于 所以 以便 并且 以及 和",
    harmless="不过 不仅 不但 不断 不久 不少 不同 不论 不管 不得不 未来 未必 非洲 非常 无论 无线 毫无疑问 无疑 没收 "
    "不久前 不只 不止 即使 不锈 未婚 非法 不少于 不低于 南非 北非 是非 不久后",
    spaced=False,
)

LATIN = (ENGLISH, GERMAN, FRENCH, SPANISH)  # the languages written in Latin letters
