# ruff: noqa: E501
"""Names that are well known: first names, places, organizations, and words that tell of them.

In:  "london" in PLACES, "university" in ORGANIZATION_WORDS
Out: True, True; all in lower case, names of several words with one space
"""

TITLES = frozenset(
    """mr mrs ms miss dr prof professor sir lady lord king queen prince princess president senator
    senators sen governor gov mayor minister captain capt general gen colonel col sergeant judge
    justice pope saint uncle aunt auntie chancellor ambassador coach detective inspector rev
    father sister brother""".split()
)
"""Words before the name of a person."""

ROLES = TITLES | frozenset(
    """mp mep ceo cfo secretary director manager chairman chairwoman chair chief executive leader editor
    reporter spokesman spokeswoman prosecutor lawyer attorney sheriff officer goalkeeper striker defender
    midfielder actor actress singer author writer founder nurse engineer teacher student analyst economist
    representative congressman congresswoman councillor commissioner superintendent pilot footballer""".split()
)
"""Titles, and what people are or do: a name that begins after one is a person's."""

FIRST_NAMES = frozenset(
    """aaron abby adam adele ahmed alan albert alex alexander ali alice alison amanda amber amy ana
    andre andrea andrew andy angela ann anna anne anthony antonio april ariana arthur ashley austin
    barack barbara ben benjamin bernie beth betty beyonce bill billy bob bobby brad brandon brian
    britney bruce bruno caitlyn cameron carl carla carlos carol caroline catherine charles charlie
    charlotte chelsea chloe chris christian christina christine christopher claire clara cody
    colin connor courtney craig cristiano dan daniel danny dave david dean deborah demi dennis
    diana diane donald donna drake drew dylan ed eddie edward elena eli elizabeth ella ellen ellie
    elon emily emma eric erica ethan eva evan evelyn fiona frank fred gabriel gary george gerald
    grace greg hailey hannah harry harvey heather helen henry hillary hugh hugo ian ibrahim isaac
    isabel ivan jack jackie jacob jake james jamie jane janet jason jay jeff jen jennifer jenny
    jeremy jerry jesse jessica jessie jill jim jimmy joan joe joel john johnny jon jonathan jordan
    jose joseph josh joshua juan judy julia julian julie justin kanye karen kate katherine kathy
    katie katy keith kelly ken kenny kevin kim kobe kristen kurt kyle kylie larry laura lauren
    lebron lee leo leonardo lewis liam lily linda lindsay lionel lisa liz logan louis lucas lucy
    luis luke madison marco margaret maria mariah marie mario mark martha martin mary matt matthew
    max megan melissa michael michelle miguel mike miley mohamed mohammed molly monica morgan
    muhammad nadia nancy natalie nathan neil nicholas nick nicki nicole nigel noah nora oliver
    olivia omar oprah oscar otto pablo pam pamela patricia patrick paul paula pedro peter phil
    philip rachel ralph ray rebecca ricardo richard rick rihanna rob robert robin roger ron ronald
    rosa rose ross roy russell ruth ryan sam samantha samuel sandra sara sarah scott sean selena
    serena sergio shane shannon sharon shawn simon sofia sophia sophie stella stephanie stephen
    steve steven stuart sue susan taylor ted teresa terry theresa thomas tim timothy tina todd tom
    tommy tony tracy travis trevor tyler vanessa victor victoria vincent vladimir walter wayne
    wendy will william yusuf zac zach zayn zoe""".split()
)

PLACES = frozenset(
    name.strip()
    for name in """afghanistan, albania, algeria, argentina, armenia, australia, austria, bangladesh,
    belarus, belgium, bolivia, bosnia, brazil, britain, bulgaria, cambodia, cameroon, canada, chile,
    china, colombia, costa rica, croatia, cuba, cyprus, czech republic, denmark, ecuador, egypt,
    england, estonia, ethiopia, finland, france, georgia, germany, ghana, great britain, greece,
    guatemala, haiti, holland, hong kong, hungary, iceland, india, indonesia, iran, iraq, ireland,
    israel, italy, jamaica, japan, jordan, kazakhstan, kenya, kosovo, kuwait, latvia, lebanon,
    libya, lithuania, luxembourg, malaysia, malta, mexico, mongolia, morocco, myanmar, nepal,
    netherlands, new zealand, nicaragua, nigeria, north korea, northern ireland, norway, oman,
    pakistan, palestine, panama, paraguay, peru, philippines, poland, portugal, puerto rico, qatar,
    romania, russia, rwanda, saudi arabia, scotland, senegal, serbia, singapore, slovakia, slovenia,
    somalia, south africa, south korea, spain, sri lanka, sudan, sweden, switzerland, syria, taiwan,
    tanzania, thailand, tunisia, turkey, uganda, ukraine, united kingdom, united states, uruguay,
    venezuela, vietnam, wales, yemen, zambia, zimbabwe, u.s, u.s.a, u.k, usa, uk, uae, us of a, gaza,
    africa, america, asia, europe, antarctica, middle east, south america, north america, the west,
    alabama, alaska, arizona, arkansas, california, colorado, connecticut, delaware, florida, hawaii,
    idaho, illinois, indiana, iowa, kansas, kentucky, louisiana, maine, maryland, massachusetts,
    michigan, minnesota, mississippi, missouri, montana, nebraska, nevada, new hampshire, new jersey,
    new mexico, new york, north carolina, north dakota, ohio, oklahoma, oregon, pennsylvania,
    rhode island, south carolina, south dakota, tennessee, texas, utah, vermont, virginia,
    washington, west virginia, wisconsin, wyoming, ontario, quebec, british columbia, queensland,
    tasmania, nsw, kashmir, punjab, crimea, siberia, tibet, catalonia, bavaria, sicily, crete,
    aberdeen, abuja, adelaide, amsterdam, ankara, athens, atlanta, auckland, austin, baghdad,
    baltimore, bangkok, barcelona, beijing, beirut, belfast, berlin, birmingham, bogota, boston,
    brighton, brisbane, bristol, brooklyn, brussels, bucharest, budapest, buenos aires, buffalo,
    cairo, calgary, cambridge, canberra, cape town, caracas, cardiff, chennai, chicago, cincinnati,
    cleveland, cologne, copenhagen, dallas, damascus, delhi, denver, detroit, dhaka, doha, dubai,
    dublin, durban, edinburgh, florence, frankfurt, geneva, glasgow, hamburg, hanoi, harlem, havana,
    helsinki, hiroshima, hollywood, honolulu, houston, hyderabad, istanbul, jakarta, jerusalem,
    johannesburg, kabul, karachi, kiev, kyiv, kyoto, lagos, lahore, las vegas, leeds, leicester,
    lima, lisbon, liverpool, london, los angeles, lyon, madrid, manchester, manhattan, manila,
    marseille, melbourne, memphis, miami, milan, milwaukee, minneapolis, montreal, moscow, mumbai,
    munich, nairobi, naples, nashville, new delhi, new orleans, newcastle, nyc, oakland, orlando,
    osaka, oslo, ottawa, oxford, paris, perth, philadelphia, phoenix, pittsburgh, portland, prague,
    pretoria, reykjavik, riyadh, rome, rotterdam, sacramento, san diego, san francisco, san jose,
    santiago, sao paulo, seattle, seoul, shanghai, sheffield, silicon valley, st louis, stockholm,
    sydney, tehran, tel aviv, texas, tokyo, toronto, tunis, turin, vancouver, venice, vienna,
    warsaw, wellington, zurich, mars, the moon, thames, danube, nile, amazon river, alps, himalayas,
    atlantic, pacific, mediterranean, wall street, times square, white house, la, dc, ny""".split(
        ","
    )
)

ORGANIZATIONS = frozenset(
    name.strip()
    for name in """abc, adidas, ajax, airbnb, aljazeera, al jazeera, apple, arsenal, associated press,
    barcelona fc, bbc, bmw, boeing, bp, cbs, chelsea fc, cia, cnn, coca cola, congress, conservatives,
    democrats, disney, ebay, espn, eu, european union, everton, facebook, fbi, fda, fed, fifa, ford,
    fox, fox news, fulham, gop, google, greenpeace, guardian, hbo, honda, ibm, imf, instagram, intel,
    interpol, isis, itv, juventus, knicks, labour, lakers, lehman brothers, lfc, linkedin, man united,
    man utd, mcdonald's, mcdonalds, mercedes, microsoft, mufc, nasa, nato, nba, nbc, netflix, nfl,
    nhl, nhs, nike, nintendo, nokia, nra, nsa, nypd, oecd, patriots, pepsi, pfizer, pixar, r.e.m,
    reddit, republicans, reuters, rolling stones, samsung, senate, shell, skype, snapchat, sony,
    spacex, spotify, spurs, starbucks, steelers, supreme court, tesco, tesla, toyota, tories,
    tottenham, toys r us, twitter, uber, uefa, ufc, un, unesco, unhcr, unicef, united nations,
    volkswagen, walmart, warriors, whatsapp, who, wikipedia, world bank, wwe, yahoo, yankees, youtube,
    zara, general motors, general electric, general mills, general dynamics, red cross,
    red crescent, salvation army, siemens, bosch, novartis, roche, nestle, nestlé, deloitte, kpmg, pwc,
    accenture, mckinsey, airbus, lufthansa, ryanair, easyjet, british airways, air france, volvo, audi,
    porsche, daimler, renault, peugeot, fiat, ferrari, nissan, mazda, hyundai, kia, philips, ericsson,
    siemens energy, thyssenkrupp, basf, bayer, allianz, deutsche bank, commerzbank, deutsche telekom, sap,
    ikea, h&m, lidl, aldi, unilever, vodafone, telefonica, telefónica, santander, bbva, huawei, xiaomi,
    alibaba, tencent, lenovo, bytedance, tiktok, amazon, openai, nvidia, amd, oracle, cisco, qualcomm,
    dell, hp, paypal, mastercard, jpmorgan, goldman sachs, morgan stanley, citigroup, barclays, hsbc,
    astrazeneca, moderna, sanofi, glaxosmithkline, gsk, chevron, exxon, exxonmobil, gazprom, rolls-royce,
    caterpillar, dhl, fedex, panasonic, toshiba, hitachi, lego, rolex, gucci, zalando, sainsbury's,
    marks and spencer, mckinsey & company, parliament, kremlin, home office, one direction, the beatles, pentagon, playstation, xbox
    """.split(",")
) - {"who"}

ORGANIZATION_WORDS = frozenset(
    """inc ltd llc plc corp corporation co gmbh company university uni college institute academy school
    bank group foundation association assoc agency ministry department dept council committee
    commission party union club fc united records studios news times post journal magazine
    orchestra army navy police airlines airways motors pharmaceuticals society church hospital
    museum federation league trust fund partners holdings industries labs media press network
    team cabinet court bureau office authority""".split()
)
"""A name with one of these is an organization's."""

PLACE_WORDS = frozenset(
    """street st road rd avenue ave blvd boulevard lane drive square bridge river lake sea ocean bay
    gulf mount mountain mountains hill hills valley island islands isle coast beach park forest
    desert county city town village airport station stadium arena palace castle tower canyon falls
    peninsula building cathedral abbey plaza province district harbour harbor port cape fort heights springs creek""".split()
)
"""A name with one of these is a place's."""

PLACE_BEFORE = frozenset("in near from at to visit visiting visited outside across".split())
"""Words that often stand before a place."""

SPEAKS_AFTER = frozenset(
    """said says told tells asked asks thinks thought wrote writes married sings sang plays played
    scored smiled laughed died won loves and""".split()
) - {"and"}
"""Words that often stand after a person."""
