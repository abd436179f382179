import { phrases } from '../grammar.ts';
import { NUMBERS } from '../numbers.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { DUTCH_DEEDS, DUTCH_IDIOMS, DUTCH_SEPARABLE } from './dutch-deeds.ts';

/** Dutch answers to an offer. */
export const DUTCH: Vocabulary = {
  classes: {
    moeite:
      'de moeite | het ongemak | de overlast | de late reactie | het gedoe | de verwarring | het late afzeggen',
    graag: 'graag | gerust | nu | meteen | wel | hoor | wat mij betreft | van mij',
    geschrapt:
      'geschrapt | geannuleerd | afgezegd | gecanceld | opgezegd | gesloten | verwijderd | opgeheven | gewist | beeindigd',
    terugbetaald: 'terugbetaald | teruggestort | overgemaakt | teruggeboekt | vergoed',
    geboekt: 'geboekt | gereserveerd | ingepland | vastgelegd | ingeboekt | genoteerd',
    day: 'maandag | dinsdag | woensdag | donderdag | vrijdag | zaterdag | zondag',
    dat: `dat | dit | het | alles | dat alles | die prijs | de prijs | dat voorstel | het voorstel | de wijziging | dat bedrag |
    het bedrag | zo | dat zo | dat aanbod | het aanbod | die`,
    isx: `is | klinkt | lijkt me | lijkt mij | ziet er | zou | zou me | voelt | zou zijn | vind ik | vinden wij | komt | komt me |
    komt mij | lijkt | was`,
    heel: `heel | erg | echt | helemaal | zeer | absoluut | zeker | volledig | volkomen | prima | meer dan | super | best | gewoon |
    hartstikke | dik | allemaal | ontzettend | uiterst | geheel | ook | wel | precies | mij | voor mij | me | ons | zo`,
    goed: `goed | prima | perfect | super | top | uitstekend | in orde | oke | ok | correct | juist | akkoord | fijn | mooi | geweldig |
    prima zo | goed zo | ideaal | fantastisch | redelijk | schappelijk | acceptabel | helder | leuk | lekker | heerlijk | keurig |
    toppie | gaaf | eerlijk | voortreffelijk | puik | een goed idee | een prima idee | een goed plan | een prima plan |
    een mooie prijs | een goede prijs | een goede deal | netjes | best | oké | tof | mooi zo | kits | geregeld | voor elkaar |
    lief | helemaal | fijn zo | zoals het moet`,
    mij: `voor mij | voor ons | wat mij betreft | van mijn kant | bij mij | mij | me | met mij | door mij | aan mijn kant`,
    wil: `wil | wilde | nodig heb | zoek | zocht | bedoel | bedoelde | vroeg | wou | zou willen | graag wil | graag zou willen |
    graag wilde | had gehoopt | gevraagd heb | in gedachten had | verwachtte | hoopte`,
    akkoord: `akkoord | het eens | het ermee eens | ermee eens | zeker | overtuigd | voor | ervoor | erbij | overstag | klaar voor |
    er klaar voor | er helemaal voor | er blij mee | het er mee eens | zeker ervan | vastbesloten | eruit`,
    toestemming: `toestemming | akkoord | goedkeuring | instemming | zegen | fiat | ja | ok | oke | groen licht | jawoord | permissie |
    volledige toestemming`,
    doe: `doe maar | doe het | doe het maar | doe dat | doe dat maar | doe dit maar | doen | doet u maar | doet u dat maar |
    doet u het maar | doet u dat | ga je gang | ga uw gang | gaat uw gang | gaat u uw gang | ga door | gaat u door | ga verder |
    gaat u verder | ga ervoor | ga maar door | ga maar verder | ga er maar voor | ga maar | regel het | regel het maar |
    regel dat | regel dat maar | regelt u het maar | regelt u dat maar | regel maar | voer maar uit | voer het maar uit |
    zet maar door | zet het maar door | toe maar | vooruit | vooruit maar | kom maar op | laten we het doen | laten we dat doen |
    laten we gaan | we doen het | we gaan ervoor | doen we | dat doen we | gaan | gaan met die banaan | maak het in orde |
    maak er werk van | je kunt doorgaan | u kunt doorgaan | je kan doorgaan | u kunt verder | laat maar doorgaan |
    laat maar komen | gooi maar | hup | kom op | doorgaan | maak maar in orde | doe je ding | steek van wal`,
    dank: `dank | dank u | dank je | dank u wel | dank je wel | dankjewel | dankuwel | bedankt | heel erg bedankt | hartelijk dank |
    hartelijk bedankt | heel hartelijk dank | veel dank | duizendmaal dank | duizend maal dank | enorm bedankt | super bedankt |
    erg bedankt | alvast bedankt | alvast dank | alvast heel erg bedankt | nogmaals dank | nogmaals bedankt | merci | dankje |
    thanks | thx | tnx | mijn dank is groot | ontzettend bedankt | vriendelijk bedankt | vriendelijk dank | reuze bedankt`,
    hulp: `de hulp | je hulp | uw hulp | alles | de moeite | uw tijd | je tijd | de goede service | de service | het geduld | uw geduld |
    je geduld | de snelle reactie | de snelle hulp | het meedenken | het regelen | de informatie | het vragen | het checken |
    de info | uw moeite | je moeite | de goede zorgen | het voorstel | het aanbod | de goede hulp | de fijne service`,
  },
  short: `
  graag: grag | gaag | graah
  even: ff | effe
  inderdaad: idd
  alsjeblieft: aub | ajb | asjeblieft | aljeblieft | alstublieft
  bedankt: bdnkt | bedank
  wat mij betreft: wmb
  het: t
  mijn: m n | mn
  een: n
  zijn: z n
  maar: mr
  zeker: zkr
  je: j
  dat is: das | tis
  heb: heb
  afspraak: afspr`,
  plain:
    phrases(`ok | awel ja | wel ja | amai ja | bah ja | ja | jaja graag | ja ja graag | ja hoor | jawel | jazeker | ja zeker | jep | jup | yep | yes | joh ja | jo | jow |
    zeker | zekers | zeker weten | absoluut | absoluut wel | vanzelfsprekend | natuurlijk | uiteraard | tuurlijk |
    maar natuurlijk | maar uiteraard | ja graag | ja gerust | inderdaad | beslist | allicht | oke | oki | okido | okidoki |
    ja prima | ja natuurlijk | ik zeg ja | ik zei ja | ik zei al ja | ik heb al ja gezegd | ik heb ja gezegd |
    het antwoord is ja | mijn antwoord is ja | een volmondig ja | volmondig ja | duizendmaal ja | duizend keer ja | {doe} |
    {doe} hoor | {doe} dan | {doe} dan maar | dan {doe} | ja {doe} | {doe} even | nou {doe} | ga gerust je gang |
    ga gerust uw gang | ga gerust door | doe gerust | gerust | mhm | hm ja | nou en of | en of | reken maar | jazekers |
    uhu | aha ja | sure | ongetwijfeld | honderd procent | 100 procent`),
  yes: phrases(`graag | gaarne | van mij mag het | van mij mag dat | {dat} zou ik {heel}* {goed} vinden | heel graag | erg graag | graag zelfs | dolgraag | prima | is goed | is prima | goed hoor | akkoord | afgesproken |
    met plezier | met alle plezier | met genoegen | van harte | {dat}? {isx} {heel}* {goed} {mij}? |
    {dat}? {isx} {heel}* {goed} uit | {dat}? {isx} {mij}? {heel}* {goed} | {heel}* {goed} {mij} |
    {mij} {isx}? {dat}? {heel}* {goed} | {heel}* {goed} | {dat} zou {heel}* {goed} zijn | zou {heel}* {goed} zijn |
    {dat} {heel}* klopt | {dat} klopt {heel}* | klopt {heel}* | {dat} werkt {heel}* {goed}? {mij}? |
    {dat} past {heel}* {goed}? {mij}? | past {mij}? {heel}* {goed}? | {dat} komt {mij}? {heel}* {goed} uit |
    komt {mij}? {heel}* {goed} uit | {dat} schikt {mij}? | {dat} bevalt {mij}? | ik ben {heel}* {akkoord} |
    ik ben {heel}* {akkoord} hiermee | ik ben {heel}* {akkoord} daarmee | ben {heel}* {akkoord} | wij zijn {akkoord} |
    we zijn {akkoord} | ik ga {heel}* akkoord | ik ga {heel}* akkoord hiermee | ga {heel}* akkoord |
    daar ga ik {heel}* mee akkoord | daar ben ik {heel}* {akkoord} mee | daar ben ik {heel}* blij mee | daar ben ik {heel}* voor |
    daar ben ik het {heel}* mee eens | {dat} is {heel}* wat ik {wil} | {heel}* wat ik {wil} | dat {wil} ik |
    {dat} {wil} ik graag | {dat} {wil} ik {heel}* graag | zo {wil} ik het | zo {wil} ik het graag | u heeft mijn {toestemming} |
    u hebt mijn {toestemming} | je hebt mijn {toestemming} | jullie hebben mijn {toestemming} | mijn {toestemming} heeft u |
    mijn {toestemming} heb je | mijn {toestemming} hebt u | ik geef {toestemming} | ik geef mijn {toestemming} |
    ik geef u {toestemming} | ik geef je {toestemming} | ik geef u mijn {toestemming} | hierbij mijn {toestemming} |
    hierbij geef ik {toestemming} | hierbij geef ik mijn {toestemming} | {toestemming} gegeven | ik vind het {heel}* {goed} |
    vind ik {heel}* {goed} | dat vind ik {heel}* {goed} | zo is het {heel}* {goed} | dat mag {heel}* | mag {heel}* |
    ik heb er niets op tegen | daar zeg ik geen nee tegen | dat zou ik dat graag willen | daar stem ik mee in |
    niets aan toe te voegen | daar zeg ik ja tegen | ik wil dat graag willen | ik zou dat graag willen | dat zou ik graag willen |
    ik wens dat graag willen | wil ik dat graag willen | ik ga ermee akkoord | ik ga daarmee akkoord | klopt als een bus |
    ik stem ermee in | ik stem daarmee in | wat een goed idee | in kannen en kruiken | mijn besluit staat vast |
    ik weet het zeker | wat mij betreft wel | dat kunt u doen | dat kun je doen | ik ga hiermee akkoord | hiermee ga ik akkoord |
    dat mag je doen | dat mag u doen | u mag het doen | je mag het doen | ik wil het graag | ik wil graag willen |
    ik zou graag willen | ik wens graag willen | wil ik graag willen | we gaan akkoord | wij gaan akkoord | ik stem toe |
    ik stem in | hierbij bevestig ik | ik neem hem | ik neem dat | ik doe mee | van mij wel | geen enkel bezwaar |
    niets op tegen | niks op tegen | niks mis mee | voor de bakker | ik heb besloten | wat mij betreft | dat mag u | dat mag je |
    ik zou graag | ik wil graag | ik wil dat | ga akkoord hiermee | gaan we doen | dat komt uit | ga ermee akkoord |
    voer het uit | ik wil dit | dat zou ik | precies zo | ik bevestig | bij dezen | ik accepteer | neem ik | goed idee |
    prima idee | top idee | uitstekend idee | goed plan | prima plan | geen bezwaar | staat vast | u mag | je mag |
    u kunt | je kunt | ik wil | mee akkoord | hiermee akkoord | zet door | zeker wel | mee eens | doe dit | voer uit | dat lukt |
    dit lukt | het lukt | ik zou | ik wens | wil ik | precies | exact | bevestigd | deal | verkocht | besloten |
    goedgekeurd | bevestig | geaccepteerd | fiat`),
  no: phrases(
    `nee | neen | no | nope | niet | niet nu | nu niet | vandaag niet | liever niet | beter niet | nooit | zeker niet |
    absoluut niet | in geen geval | stop | stop maar | laat maar | laat maar zitten | vergeet het | vergeet het maar | niet doen |
    doe maar niet | doe het niet | doe dat niet | ik wil niet | ik wil dat niet | ik wil het niet | dat wil ik niet |
    geen interesse | niet nodig | hoeft niet | dat hoeft niet | niet akkoord | ik ga niet akkoord | ik weiger`,
  ),
  meets: phrases(
    `tot {day} | tot dan | tot {day} dan | ik kijk ernaar uit | ik ben er | ik kom | zie je {day}`,
  ),
  polite:
    phrases(`helaas | jammer genoeg | met pijn in het hart | sorry | het spijt me | sorry voor {moeite} | excuses | excuses voor {moeite} | excuus voor {moeite} | jaja | ja ja | {dank} | {dank} voor {hulp} | {dank} hoor | {dank} alvast | ik ben u {heel}* dankbaar |
    ik zou u {heel}* dankbaar zijn | dat is {heel}* vriendelijk | dat is {heel}* vriendelijk van u |
    dat is {heel}* aardig | dat is {heel}* aardig van u | dat is {heel}* lief | dat is {heel}* lief van je | jeetje |
    goh | tjonge | tjee | hehe | eindelijk | gelukkig | godzijdank | pff | pfff | hoera | joepie | jippie | yay |
    haha | hihi | lol | heerlijk | lekker | leuk | mooi | fijn | nou | kom | komaan | allez | hup | opschieten |
    doeg | dag | groet | groeten | beste | joh |  hè | he | duidelijk | ehm | eh | uh | mm | dank | snel |
    gauw | alsjeblieft | alstublieft | aub | ajb | bedankt | hoor | doei | dankjulliewel | groetjes | mvg | lief |
    uhm | svp | dankjewel | dankuwel | merci | dankje | thanks | hallo | hoi | goedemorgen | goedemiddag |
    goedendag | goedenavond | oh | ah | als u zo vriendelijk wilt zijn | ik heb er goed over nagedacht |
    wilt u zo vriendelijk zijn | dat heb ik al gezegd | ik weet het heel zeker | daar heb ik over nagedacht |
    dat waardeer ik zeer | zo snel mogelijk graag | geen tijd te verliezen | hou op met vragen | dat zei ik al |
    ik zei het al | zoals ik al zei | voor de laatste keer | voor de zoveelste keer | ik weet het zeker |
    dat weet ik zeker | ik dank u | ik dank je | dat waardeer ik | ik waardeer het | ik waardeer dat | als je wilt |
    als u wilt | wees zo goed | wat een opluchting | kom op nou | schiet eens op | snel een beetje |
    wacht niet langer | stop met vragen | niet meer vragen | zoals ik zei | hoe vaak nog | ik ben zeker |
    goed over nagedacht | fijne dag verder | fijne avond nog | dat komt goed | komt helemaal goed |
    dat scheelt weer | dat zou helpen | u bent geweldig | wat een service | fijne dag nog | alvast hartelijk dank |
    a u b | s v p | wordt gewaardeerd | erg gewaardeerd | wat aardig | wat lief | wat attent | wat vriendelijk |
    in godsnaam | in hemelsnaam | om godswil | mijn god | mijn hemel | gelukkig maar | oh fijn | oh top |
    oh heerlijk | mooi zo | ah fijn | ah top | kom op | vooruit dan | schiet op | niet wachten | heel zeker |
    tot gauw | tot snel | tot straks | prettig weekend | vriendelijke groet | hartelijke groet |
    dat scheelt | fijn zo | fijne dag | dat helpt | tot ziens | fijne avond | fijn weekend | prettige dag |
    graag gedaan | heel fijn | erg fijn | wat fijn | heel vriendelijk`),
  calls: phrases(
    `schat | schatje | lieverd | meid | jongen | vriend | vriendin | maat | makker | kerel | baas | chef | mensen | mop | gozer | meneer | mevrouw | lieve mensen | vrienden | beste mensen`,
  ),
  small:
    phrases(`eraf | volledig | korting | dienstdoende | daar | daarvoor | hiervoor | hierop | mijne | zich | al | vanaf | die | dat | zo |
    hem | haar | het | de | mijn | me | mij | naar | bij | om | uur |  van | op | voor | er | met | echt | precies |
    absoluut | ze | zij | ermee | eraan | erin | erop | hun | jullie | per | jij | gewoon | begrepen | duidelijk | heen | toe |
    eens | tijd | dus | dit | deze | een | ons | onze | dan | in | aan | te | af | door | over | uit | en | nu | meteen | direct |
    gelijk | onmiddellijk | hoor | u | je | uw | jouw | heel | erg | helemaal | even | hierbij | vast | lekker | mooi | ervoor |
    doorgaan | doen | aan het eind van de maand | aan het einde van de maand | als de maand om is | als de maand voorbij is |
    per eind van de maand | per einde van de maand | precies wat ik nodig heb | eind van deze maand | zoals u het voorstelt |
    zoals u het zegt | precies zoals u zegt | wie er dienst heeft | degene die dienst heeft | wat ik nodig heb | eind deze maand |
    per einde maand | op die voorwaarden | op deze voorwaarden | onder die voorwaarden | onder deze voorwaarden |
    tegen die prijs | voor die prijs | voor dat bedrag | zoals u aangaf | in zijn geheel | die dienst heeft | wie dienst heeft |
    per direct maar | wat ik wil | deze ook zo | zoals u voorstelt | zoals je voorstelt | met de kosten | met de prijs |
    zo snel mogelijk | zoals u zegt | zoals je zegt | zo is het | zoals vermeld | zoals aangegeven | zoals genoemd | van dienst |
    die dienstdoet | er maar | per vandaag | vanaf vandaag | dan maar | zoals beschreven | precies zo | zo graag |
    zoals afgesproken | zoals gezegd | zonder twijfel | geen twijfel | geen vragen | het aanbod | dat aanbod | uw voorstel |
    je voorstel | het voorstel | dit voorstel | de wijziging | die wijziging | al goed | maar doen | geen probleem |
    geen bezwaar | geen punt | zoals besproken | zoals voorgesteld | zoals aangeboden | wel graag | het maar`),
  slot: phrases('de agenda | mijn agenda | de planning | het boek'),
  never: phrases(
    `zelf | ja he | klopt dat | het is goed zo | het is wel goed zo | zo is het goed | zo is het prima | zo is het wel goed | is goed zo | maak dat | maak me | maak mij | zeg maar | zeg het maar | zeg het | zeg eens | noteer het | zet {dat}? erop | zet {dat}? maar erop | zet {dat}? er maar op | zet hem erop | zet me erop | zet mij erop | zet hem er maar op | zet me er maar op | dat ben ik | ik ben het | en nu | ja dag | mij best | over een | voor nu | voorlopig | alles goed | ik ben blij | ik ben tevreden | nou ja | oh ja | ach | ja hoor dag |
    dan wel | als | indien | mits | tenzij | maar | echter | of | alleen | slechts | pas | eerst | voordat | nadat | tot |
    totdat | wat | hoe | hoeveel | waarom | wanneer | wie | waar | welke | welk | misschien | wellicht | eventueel | eigenlijk |
    waarschijnlijk | denk | geloof | vermoed | liever | eerder | plaats | behalve | zonder | meer | minder | veel | nog | ook |
    ander | andere | anders | beide | allebei | weer | wacht | wachten | moment | later | want | omdat | zolang | is | zijn |
    was | wordt | worden | zal | zou | kan | kunt | kunnen | kun | moet | moeten | heeft | heb | hebben | bent | ben | kost |
    kosten | prijs | vraag | houden | hou | laat | laten | vragen | weten | zeggen | uitleggen | dan ook | half | dubbel | ik`,
  ),
  light:
    phrases(`maakt u de | maak de | maak maar | maak er | doe mij | doe me | regel de | regel mijn | regelt u de | regelt u mijn | verwerk de |
    verwerk mijn | ga door met de | ga door met het | ga verder met de | gaat u door met de | voer de | voer het | laat de |
    breng de |   maken | wakker maken | laat maar doen | regel het | regel dat | doe | doet u |
    regel | regelt u | regelen | voer | voert u | uitvoeren | verwerk | verwerkt u | verwerken | maak | maakt u |
    handel | rond | afronden | plaats | plaatst u | plaatsen |  neem | zorg | ga door met | gaat u door met |
    ga verder met`),
  endsInVerb: true,
  stress: phrases('echt | heel | helemaal | zeer | absoluut | zeker | graag | dan | gewoon | even | gerust'),
  now: phrases(`het is dringend | dringend | is dringend | met spoed | spoed | nu | nu meteen | meteen | direct | onmiddellijk | gelijk |
    zo snel mogelijk | zsm | nu direct | nu gelijk | dadelijk`),
  permits:
    phrases(`ik bevestig het | ik neem het | ik doe het | ik accepteer het | ik wil het | ik ga akkoord met | ik ga akkoord met de |
    ik ga akkoord met het | ga akkoord met de | ga akkoord met het | ik ben akkoord met | ik ben het eens met | akkoord met de |
    akkoord met het | akkoord met | ik stem in met | ik stem in met de | ik stem in met het | ik geef toestemming om |
    ik geef toestemming voor | ik geef u toestemming om | ik geef je toestemming om | hierbij geef ik toestemming om |
    hierbij geef ik toestemming voor | u heeft mijn toestemming om | je hebt mijn toestemming om | ik bevestig de |
    ik bevestig dat u | ik bevestig dat ik | ik bevestig mijn | hierbij bevestig ik de | hierbij bevestig ik het |
    ik accepteer de | ik wil graag dat u | ik wil graag dat je | ik wil dat u | ik wil dat je | ik wil mijn | ik wil graag mijn |
    ik wil hem | ik wil de | ik zou graag | ik zou graag mijn | ik zou graag willen | ik verzoek u | ik verzoek u om |
    ik vraag u | wilt u | wilt u alstublieft | wilt u alsjeblieft | wil je alsjeblieft | wil je | kunt u alstublieft |
    kun je alsjeblieft | zou u | zou u alstublieft | u mag gerust | je mag gerust | u mag het | je mag het | u mag de |
    je mag de | u mag mijn | je mag mijn | je mag me | u mag me | je kunt de | u kunt de | u kunt mijn | je kunt mijn | laten we |
    laat maar | graag de | graag het | graag mijn | mag je | mag u | die mag u | die mag je | die kunt u | hem mag je |
    het is tijd om | ik vind het goed dat u | ik vind het goed dat je | ik vind het prima dat u |
    ik heb er geen bezwaar tegen dat u | ik ben blij als u | u mag | je mag | u kunt | je kunt | jullie mogen | ik wil |
    ik wil graag | dat mag u | dat mag je | ik neem`),
  separable: DUTCH_SEPARABLE,
  after: phrases('maar'),
  dangling: phrases(
    'bij | erbij | op | erop | aan | uit | af | neer | en | dus | hallo | hoi | goedemorgen | goedemiddag | goedendag',
  ),
  idioms: DUTCH_IDIOMS,
  participle: /^ge\p{L}+[td]$/u,
  numbers: NUMBERS.dutch,
  column: 6,
  deeds: DUTCH_DEEDS,
};
