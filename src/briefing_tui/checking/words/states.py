"""The states of the world in English: the names of each, what is made of them, and the capital that stands for it.

On either side of a line stand a state's names with the words for its people, and its capital, by which news and
reports often mean its government: "Tehran threatened", "Iran threatened". The states are the members and observers of
the United Nations, and some that are not but are written about as states. "_" stands for a space.
"""

from functools import cache

_STATES = """
Afghanistan Afghan Afghans | Kabul; Albania Albanian | Tirana; Algeria Algerian | Algiers; Andorra Andorran;
Angola Angolan | Luanda; Argentina Argentine Argentinian | Buenos_Aires; Armenia Armenian | Yerevan;
Australia Australian | Canberra; Austria Austrian | Vienna; Azerbaijan Azerbaijani Azeri | Baku;
Bahamas Bahamian | Nassau; Bahrain Bahraini | Manama; Bangladesh Bangladeshi | Dhaka; Barbados Barbadian | Bridgetown;
Belarus Belarusian Belarussian | Minsk; Belgium Belgian | Brussels; Belize Belizean | Belmopan; Benin Beninese |
Porto-Novo; Bhutan Bhutanese | Thimphu; Bolivia Bolivian | La_Paz; Bosnia Bosnian Bosnia-Herzegovina | Sarajevo;
Botswana Botswanan | Gaborone; Brazil Brazilian | Brasilia Brasília; Brunei Bruneian; Bulgaria Bulgarian | Sofia;
Burkina_Faso Burkinabe | Ouagadougou; Burundi Burundian | Bujumbura Gitega; Cambodia Cambodian | Phnom_Penh;
Cameroon Cameroonian | Yaounde Yaoundé; Canada Canadian | Ottawa; Chad Chadian | N'Djamena Ndjamena;
Chile Chilean | Santiago; China Chinese | Beijing Peking; Colombia Colombian | Bogota Bogotá; Comoros Comorian | Moroni;
Congo Congolese DRC | Kinshasa; Costa_Rica Costa_Rican | San_Jose; Ivory_Coast Ivorian Côte_d'Ivoire | Yamoussoukro;
Croatia Croatian Croat | Zagreb; Cuba Cuban | Havana; Cyprus Cypriot | Nicosia; Czechia Czech Czech_Republic | Prague;
Czechoslovakia Czechoslovak Czechoslovakian; Denmark Danish Dane Danes | Copenhagen; Djibouti Djiboutian;
Dominican_Republic | Santo_Domingo; Ecuador Ecuadorian Ecuadorean | Quito; Egypt Egyptian | Cairo;
El_Salvador Salvadoran Salvadorean | San_Salvador; Equatorial_Guinea | Malabo; Eritrea Eritrean | Asmara;
Estonia Estonian | Tallinn; Eswatini Swaziland Swazi | Mbabane; Ethiopia Ethiopian | Addis_Ababa; Fiji Fijian | Suva;
Finland Finnish Finn Finns | Helsinki; France French | Paris; Gabon Gabonese | Libreville; Gambia Gambian | Banjul;
Georgia Georgian | Tbilisi; Germany German | Berlin Bonn; Ghana Ghanaian | Accra; Greece Greek | Athens;
Grenada Grenadian; Guatemala Guatemalan; Guinea Guinean | Conakry; Guinea-Bissau | Bissau; Guyana Guyanese |
Georgetown; Haiti Haitian | Port-au-Prince; Honduras Honduran | Tegucigalpa; Hungary Hungarian | Budapest;
Iceland Icelandic | Reykjavik; India Indian | New_Delhi Delhi; Indonesia Indonesian | Jakarta; Iran Iranian Persia
Persian | Tehran Teheran; Iraq Iraqi | Baghdad; Ireland Irish | Dublin; Israel Israeli | Jerusalem Tel_Aviv;
Italy Italian | Rome; Jamaica Jamaican | Kingston; Japan Japanese | Tokyo; Jordan Jordanian | Amman;
Kazakhstan Kazakh Kazakhstani | Astana; Kenya Kenyan | Nairobi; Kosovo Kosovar | Pristina; Kuwait Kuwaiti;
Kyrgyzstan Kyrgyz | Bishkek; Laos Lao Laotian | Vientiane; Latvia Latvian | Riga; Lebanon Lebanese | Beirut;
Lesotho | Maseru; Liberia Liberian | Monrovia; Libya Libyan | Tripoli; Liechtenstein; Lithuania Lithuanian | Vilnius;
Luxembourg; Madagascar Malagasy | Antananarivo; Malawi Malawian | Lilongwe; Malaysia Malaysian | Kuala_Lumpur;
Maldives Maldivian | Male; Mali Malian | Bamako; Malta Maltese | Valletta; Mauritania Mauritanian | Nouakchott;
Mauritius Mauritian; Mexico Mexican | Mexico_City; Moldova Moldovan | Chisinau; Monaco; Mongolia Mongolian |
Ulaanbaatar; Montenegro Montenegrin | Podgorica; Morocco Moroccan | Rabat; Mozambique Mozambican | Maputo;
Myanmar Burma Burmese | Naypyidaw Rangoon Yangon; Namibia Namibian | Windhoek; Nepal Nepalese Nepali | Kathmandu;
Netherlands Dutch Holland | The_Hague Amsterdam; New_Zealand New_Zealander | Wellington; Nicaragua Nicaraguan |
Managua; Niger Nigerien | Niamey; Nigeria Nigerian | Abuja; North_Korea North_Korean DPRK | Pyongyang;
North_Macedonia Macedonia Macedonian | Skopje; Norway Norwegian | Oslo; Oman Omani | Muscat; Pakistan Pakistani |
Islamabad; Palestine Palestinian | Ramallah; Panama Panamanian | Panama_City; Papua_New_Guinea | Port_Moresby;
Paraguay Paraguayan | Asuncion; Peru Peruvian | Lima; Philippines Philippine Filipino | Manila; Poland Polish Pole
Poles | Warsaw; Portugal Portuguese | Lisbon; Qatar Qatari | Doha; Romania Romanian | Bucharest; Russia Russian |
Moscow Kremlin; Rwanda Rwandan | Kigali; Samoa Samoan | Apia; Saudi_Arabia Saudi Saudi_Arabian | Riyadh;
Senegal Senegalese | Dakar; Serbia Serbian Serb Serbs | Belgrade; Seychelles; Sierra_Leone Sierra_Leonean | Freetown;
Singapore Singaporean; Slovakia Slovak Slovakian | Bratislava; Slovenia Slovenian Slovene | Ljubljana;
Solomon_Islands | Honiara; Somalia Somali | Mogadishu; South_Africa South_African | Pretoria; South_Korea South_Korean |
Seoul; South_Sudan South_Sudanese | Juba; Soviet_Union Soviet USSR; Spain Spanish Spaniard | Madrid;
Sri_Lanka Sri_Lankan | Colombo; Sudan Sudanese | Khartoum; Suriname Surinamese | Paramaribo; Sweden Swedish Swede |
Stockholm; Switzerland Swiss | Bern Berne; Syria Syrian | Damascus; Taiwan Taiwanese | Taipei; Tajikistan Tajik |
Dushanbe; Tanzania Tanzanian | Dodoma; Thailand Thai | Bangkok; Timor-Leste East_Timor Timorese | Dili; Togo Togolese |
Lome Lomé; Tonga Tongan; Trinidad | Port_of_Spain; Tunisia Tunisian | Tunis; Turkey Türkiye Turkish Turk | Ankara;
Turkmenistan Turkmen | Ashgabat; Uganda Ugandan | Kampala; Ukraine Ukrainian | Kyiv Kiev; United_Arab_Emirates UAE
Emirati Emirates | Abu_Dhabi; United_Kingdom UK Britain Great_Britain British Briton Britons England English | London
Westminster; United_States US USA America American Americans United_States_of_America | Washington White_House Pentagon;
Uruguay Uruguayan | Montevideo; Uzbekistan Uzbek | Tashkent; Vanuatu | Port_Vila; Vatican Holy_See;
Venezuela Venezuelan | Caracas; Vietnam Vietnamese | Hanoi; Yemen Yemeni | Sanaa; Yugoslavia Yugoslav;
Zambia Zambian | Lusaka; Zimbabwe Zimbabwean | Harare
"""


@cache
def states() -> dict[str, str]:
    """Return the words for a state, its people and its capital, in lower case, each with the state's first name."""
    found: dict[str, str] = {}
    for line in _STATES.split(";"):
        words = [word.replace("_", " ").lower() for word in line.replace("|", " ").split()]
        for word in words:
            found[word] = words[0]
            found.setdefault(f"{word}s", words[0])
    return found


@cache
def capitals() -> frozenset[str]:
    """Return the capitals and seats of government among the words for states, in lower case."""
    lines = (line.partition("|")[2] for line in _STATES.split(";"))
    return frozenset(word.replace("_", " ").lower() for line in lines for word in line.split())
