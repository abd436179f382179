import { NUMBERS } from '../numbers.ts';
import { deeds, each, phrases, type Vocabulary } from '../vocabulary.ts';

const GOOD =
  'goed | prima | perfect | super | top | uitstekend | in orde | oke | ok | correct | juist | akkoord | fijn | mooi | geweldig | prima zo | goed zo';

/** Dutch answers to an offer. */
export const DUTCH: Vocabulary = {
  yes: [
    ...phrases(`tuurlijk | natuurlijk | zekers | jazeker | inderdaad | precies | jep | yes | lijkt me goed | lijkt me top |
    super | perfect | geweldig | fantastisch | uitstekend | mooi zo | dat is prima | dat is prima zo |
    dat is goed hoor | ja ja | jaja | mhm | ik weet het zeker | heel graag | ja natuurlijk | geen probleem | goed zo |
    gaan met die banaan | laten we dat doen | dat wil ik graag | dat wil ik | oke | oke doe maar | is goed | goed |
    prima | top | graag | zeker weten | doe maar | doen | doe het | doe het maar | ga je gang | ja hoor | klopt |
    dat klopt | akkoord | lijkt me prima | mooi | toppie | okidoki | helemaal goed | komt goed`),
    ...phrases(`ja graag | ja zeker weten | ja natuurlijk | ja prima | ja doe maar | jazeker graag | ja hoor graag | jep |
    joh ja | is oke | is ok | is in orde | is perfect | is akkoord | is correct | is juist | klopt helemaal |
    helemaal akkoord | helemaal mee eens | volledig akkoord | voor mij akkoord | voor mij is het goed |
    voor mij prima | voor mij oke | wat mij betreft akkoord | wat mij betreft prima | wat mij betreft wel |
    wat mij betreft | van mij mag het | van mij mag dat | dat mag u | dat mag je | u mag | je mag | u kunt | je kunt |
    u kunt doorgaan | je kunt doorgaan | dat kunt u doen | dat kun je doen | doe dat | doe dat graag | doet u dat |
    doet u dat graag | doe dat alstublieft | doe het alstublieft | ik zou graag | ik wil graag | ik wil | ik wil dat |
    dat wil ik graag | dat zou fijn zijn | dat zou mooi zijn | dat zou goed zijn | dat zou top zijn |
    dat zou ideaal zijn | zou fijn zijn | dat is goed zo | dat is wat ik wil | precies wat ik wil |
    dat is precies wat ik wil | precies dat | goed idee | uitstekend idee | ik neem het | ik neem hem | die neem ik |
    dat neem ik | ik stem toe | ik geef toestemming | u heeft mijn toestemming | je hebt mijn toestemming |
    u hebt mijn toestemming | u heeft mijn akkoord | mijn akkoord heeft u | akkoord wat mij betreft | mee akkoord |
    daar ben ik het mee eens | daar stem ik mee in | laat maar doorgaan | ga akkoord hiermee | ik ga hiermee akkoord |
    hiermee ga ik akkoord | hiermee akkoord | hierbij akkoord | vooruit | toe maar | zet het maar door |
    zet maar door | zet door | gaan | we gaan ervoor | gaan we doen | gaan met die banaan | kom op | zo mag het |
    zo is het goed | zo is goed | dat past me | dat past mij prima | dat komt uit | komt goed uit | zeker wel |
    jawel hoor | ja dat klopt | helemaal prima | helemaal top | helemaal in orde | dik in orde | komt voor elkaar |
    voor honderd procent | ja | jaja graag | jawel | jazeker | yes | yep | jup | zeker | zeker weten | ja zeker |
    vanzelfsprekend | natuurlijk | uiteraard | tuurlijk | graag | heel graag | erg graag | absoluut | beslist |
    inderdaad | precies | exact | klopt | juist | correct | akkoord | ik ga akkoord | ga akkoord | ik ben akkoord |
    ben akkoord | mee eens | ik ben het eens | ben het ermee eens | ik ben het ermee eens | daar ga ik mee akkoord |
    ik ga ermee akkoord | ga ermee akkoord | ik ga daarmee akkoord | ik stem in | ik stem ermee in | goedgekeurd |
    afgesproken | deal | prima | perfect | top | super | uitstekend | fantastisch | geweldig | in orde |
    helemaal goed | heel goed | goed | goed zo | is goed | is prima | oke prima | komt goed | doe maar |
    doe het maar | doe dat maar | doet u maar | doet u het maar | doet u dat maar | doe het | doe dit |
    doe dat alsjeblieft | ga je gang | ga uw gang | gaat uw gang | gaat u uw gang | gaat u verder | ga door |
    gaat u door | ga verder | ga ervoor | ga er maar voor | ga maar door | ga maar verder | regel het |
    regel het maar | regel maar | regelt u het maar | regel dat | regel dat maar | voer uit | voer het uit |
    laten we het doen | laten we dat doen | we doen het | dat doen we | zo doen we het | kom maar op | ik bevestig |
    ik bevestig het | ik bevestig dit | ik bevestig dat | bevestig | bevestigd | hierbij bevestig ik | ik accepteer |
    ik accepteer het | ik accepteer dat | geaccepteerd | bij dezen akkoord | mij best | met plezier | van harte |
    dat mag | mag | dat mag je doen | dat mag u doen | u mag het doen | je mag het doen | fiat | voor elkaar |
    honderd procent`),
    ...each(
      'dat | dit | het | alles',
      'is | klinkt | lijkt me | ziet er | lijkt mij',
      GOOD,
      '| uit | voor mij | voor ons',
    ),
    ...each(
      'dat | dit | het',
      'klopt | werkt | past | komt goed uit | komt me goed uit | past mij | schikt | schikt me | lukt',
      '| voor mij | prima | goed | helemaal',
    ),
    ...each('klinkt | lijkt me | lijkt mij | ziet er', GOOD, '| uit'),
    ...each(
      'ik wil | dat wil ik | ik zou | dat zou ik | ik wens | wil ik',
      '| dat | het | dat graag | het graag | graag | graag willen | dat graag willen | dit | dit graag',
    ),
  ],
  no: phrases(
    `nee | neen | no | nope | niet | niet nu | nu niet | vandaag niet | liever niet | beter niet | nooit | zeker niet |
    absoluut niet | in geen geval | stop | stop maar | laat maar | laat maar zitten | vergeet het | vergeet het maar |
    niet doen | doe maar niet | doe het niet | doe dat niet | ik wil niet | ik wil dat niet | ik wil het niet |
    dat wil ik niet | geen interesse | niet nodig | hoeft niet | dat hoeft niet | niet akkoord | ik ga niet akkoord |
    ik weiger`,
  ),
  polite: phrases(
    `nou | ehm | eh | uh | mm | he | fijn | fijn zo | tot dan | dank | bedankt hoor | fijne dag | snel | gauw |
    schiet op | alsjeblieft | alstublieft | aub | ajb | dank u | dank je | bedankt | hoor | dat helpt |
    dat zou helpen | ik kijk ernaar uit | tot ziens | doei | fijne avond | fijn weekend | u bent geweldig |
    wat een service | super bedankt | dankjulliewel | bedankt voor de hulp | bedankt voor je hulp |
    bedankt voor uw hulp | dank voor de hulp | dank je wel voor de hulp | fijne dag nog | prettige dag | groetjes |
    mvg | alvast heel erg bedankt | alvast hartelijk dank | graag gedaan | lief | meneer | mevrouw | uhm | a u b |
    svp | s v p | dankjewel | dankuwel | dank je wel | dank u wel | hartelijk dank | heel erg bedankt | veel dank |
    alvast bedankt | alvast dank | merci | dankje | thanks | heel fijn | erg fijn | wat fijn | heel vriendelijk |
    dat is vriendelijk | hallo | hoi | goedemorgen | goedemiddag | goedendag | goedenavond | oh | ah`,
  ),
  small: phrases(
    `vanaf | vanaf vandaag | die | dat | dan maar | zo | die van | van mij | hem | haar | het | de | mijn | me | mij |
    naar | bij | om | uur | eind | van | van de | op | op mijn | voor | er | met | echt | precies | absoluut |
    zoals u het zegt | zoals beschreven | wat ik wil | precies wat ik nodig heb | wat ik nodig heb | ze | zij |
    ermee | eraan | erin | erop | hun | jullie | deze ook zo | euro | dollar | per | jij | precies zo | zo graag |
    gewoon | zoals afgesproken | zoals gezegd | zoals u voorstelt | zoals je voorstelt | begrepen | duidelijk |
    zonder twijfel | geen twijfel | geen vragen | het aanbod | dat aanbod | uw voorstel | je voorstel | het voorstel |
    dit voorstel | de wijziging | die wijziging | met de kosten | met de prijs | heen | toe | eens | nou graag |
    tijd | dus | al goed | dit | deze | een | ons | onze | voor mij | voor ons | maar doen | dan | in | aan | te |
    af | door | over | uit | en | nu | meteen | direct | gelijk | zo snel mogelijk | onmiddellijk | geen probleem |
    geen bezwaar | geen punt | zoals besproken | zoals voorgesteld | zoals aangeboden | zoals u zegt | zoals je zegt |
    hoor | u | je | uw | jouw | heel | erg | helemaal | even | hierbij | vast | wel graag | lekker | mooi |
    zo is het | ervoor | het maar | doorgaan | doen`,
  ),
  never: phrases(
    `nou ja | oh ja | ach | ja ja | jaja | ja hoor dag | dan wel | als | indien | mits | tenzij | maar | echter | of |
    alleen | slechts | pas | eerst | voordat | nadat | tot | totdat | wat | hoe | hoeveel | waarom | wanneer | wie |
    waar | welke | welk | misschien | wellicht | eventueel | eigenlijk | waarschijnlijk | denk | geloof | vermoed |
    liever | eerder | plaats | behalve | zonder | meer | minder | veel | nog | ook | ander | andere | anders | beide |
    allebei | weer | wacht | wachten | moment | later | want | omdat | zolang | is | zijn | was | wordt | worden |
    zal | zou | kan | kunt | kunnen | kun | moet | moeten | heeft | heb | hebben | bent | ben | kost | kosten |
    prijs | vraag | houden | hou | laat | laten | vragen | weten | zeggen | uitleggen | dan ook | half | dubbel | ik`,
  ),
  light: phrases(
    `maken | wakker maken | laat maar doen | regel het | regel dat | doe | doet u | regel | regelt u | regelen | voer |
    voert u | uitvoeren | verwerk | verwerkt u | verwerken | maak | maakt u | zet | zetten | handel | rond |
    afronden | plaats | plaatst u | plaatsen | geef | geeft u | neem | zorg | ga door met | gaat u door met |
    ga verder met`,
  ),
  endsInVerb: true,
  stress: phrases('echt | heel | helemaal | zeer | absoluut | zeker | graag | dan | gewoon | even | gerust'),
  now: phrases(`het is dringend | dringend | is dringend | met spoed | spoed | nu | nu meteen | meteen | direct | onmiddellijk |
    gelijk | zo snel mogelijk | zsm | nu direct | nu gelijk | dadelijk`),
  permits: phrases(
    `u mag | je mag | u kunt | je kunt | jullie mogen | ik wil | ik wil graag | ik wil dat u | ik zou graag | mag u |
    dat mag u | dat mag je`,
  ),
  separable: [
    ['haal', 'weg', 'schrap'],
    ['roep', 'op', 'oproepen'],
    ['stop', 'erin', 'boek'],
    ['zet', 'in', 'boek'],
    ['schrijf', 'in', 'boek'],
    ['doe', 'dicht', 'sluit'],
    ['maak', 'dicht', 'sluit'],
    ['draai', 'om', 'omzetten'],
    ['zeg', 'af', 'afzeggen'],
    ['zeg', 'op', 'opzeggen'],
    ['zet', 'over', 'overstappen'],
    ['zet', 'om', 'omzetten'],
    ['stap', 'over', 'overstappen'],
    ['stort', 'terug', 'terugstorten'],
    ['betaal', 'terug', 'terugbetalen'],
    ['maak', 'over', 'terugstorten'],
    ['maak', 'wakker', 'wekken'],
    ['bel', 'wakker', 'wekken'],
    ['bel', 'op', 'bel'],
    ['boek', 'in', 'boek'],
    ['plan', 'in', 'inplannen'],
    ['hef', 'op', 'sluit'],
    ['sluit', 'af', 'sluit'],
    ['geef', 'terug', 'terugstorten'],
  ],
  after: phrases('maar'),
  numbers: NUMBERS.dutch,
  column: 6,
  deeds: deeds(`cancel: annuleer|annuler|afzeg|schrap|cancel|verwijder|opzeg|beeindig|stopzet|zeg
    refund: terugstort|terugbetal|stort|vergoed|terugboek|betaal|retourner
    change: wijzig|verander|overzet|overstap|omzet|switch|wissel|upgrad|zet|aanpass|aanpas|verzet|verplaats|omboek|ruil|stap
    book: boek|reserveer|reserver|inplan|vastleg|inboek|plan
    wake: wek|wakker|oproep
    close: sluit|opheff|opzeg|beeindig|afsluit|dicht
    page: bel|waarschuw|oproep
    send: stuur|verstuur|verzend|zend|opstur|toestur|mail|stur
    order: bestel|koop|kop
    use: gebruik|inwissel|verzilver|inzet|wissel
    extend: verleng|vernieuw
    delete: verwijder|wis
    open: open|aanmak|maak|start
    register: aanmeld|meld|registreer|inschrijv|schrijf
    pay: betaal|betal|afschrijv|incasser
    activate: activeer|activer|inschakel|schakel
    block: blokkeer|blokker
    waive: kwijtscheld
    add: toevoeg|voeg
    replace: vervang
    ship: lever|bezorg
    bring: doorverbind|verbind
    notify: waarschuw|informeer|bel
    file: indien|dien`),
};
