import { NUMBERS } from '../numbers.ts';
import { deeds, each, phrases, type Vocabulary } from '../vocabulary.ts';

const GOOD =
  'gut | super | perfekt | prima | toll | klasse | wunderbar | richtig | korrekt | okay | ok | in ordnung | bestens | fein | so';

/** German answers to an offer. */
export const GERMAN: Vocabulary = {
  yes: [
    ...phrases(`logisch | logo | bitte ja | gebongt | abgemacht | gut so | sehr gut | klingt gut | klingt super | klingt prima |
    hort sich gut an | ja klar | ja sicher | ja genau | ja richtig | ja natuerlich | natuerlich |
    selbstverstaendlich | unbedingt | auf jeden | auf jeden fall | sicher | ganz sicher | hundertprozentig | mhm |
    aber klar | aber natuerlich | aber selbstverstandlich | ich bin sicher | bin sicher | da bin ich mir sicher |
    ich bin mir sicher | das nehme ich | nehme ich gern | ich bin dabei | das geht | das geht gut | geht klar |
    kein problem | ist mir recht | mir recht | das ist mir recht | wunderbar | tipptopp | dann machen wir das |
    dann machen sie das | so soll es sein | ist genehmigt | das wollte ich | das will ich | sind okay | sind ok |
    sind in ordnung | sind gut | ist gut | ist ok | ist okay | ist perfekt | ist prima | jo | joo | jawohl |
    alles klar | genau | los | passt | super | gerne | sehr gern | sehr gerne | auf gehts | auf geht s | na klar |
    ja doch | freilich | passt schon | das passt | passt perfekt | jep | top | cool`),
    ...phrases(`sicher doch | na sicher | sowieso | jo klar | ja doch gerne | ok gerne | unbedingt gerne | das ist es |
    genau das | genau das will ich | genau das mochte ich | das ist korrekt so | stimmt genau | stimmt so |
    sehr gute idee | gute idee | damit einverstanden | ich stimme dem zu | bin dabei | ich bin dabei | ich mochte |
    ich will | ich wurde gern | ich wurde gerne | ich wurde das gern | ich wurde das gerne | ich hatte gern |
    ich hatte gerne | wir mochten | wir wollen | wir bitten darum | ich bitte darum | darum bitte ich |
    ich bitte sie darum | ich willige ein | meinetwegen gerne | das konnen sie machen | das konnen sie gern machen |
    das konnen sie gerne machen | das kannst du machen | das kannst du gern machen | das kannst du gerne machen |
    sie durfen | du darfst | das durfen sie | sie durfen das | konnen sie machen | konnen sie gerne machen |
    kannst du machen | kannst du gerne machen | konnen wir so machen | konnen wir machen | konnen wir gerne machen |
    so konnen wir das machen | das konnen wir so machen | so nehme ich das | ich nehme es | ich nehme das |
    nehme ich | das nehme ich | den nehme ich | die nehme ich | das ware super | das ware toll | das ware prima |
    das ware perfekt | das ware schon | das ware nett | das ware gut | ware super | ware toll | ware prima |
    ware gut | ware schon | ist ok | ist okay | ist in ordnung | ist gut | ist gut so | ist perfekt | ist richtig |
    ist korrekt | ist prima | ist super | passt perfekt | passt prima | passt super | passt wunderbar |
    passt mir gut | geht in ordnung | ich gebe mein einverstandnis | mein einverstandnis |
    sie haben mein einverstandnis | sie haben meine zustimmung | meine zustimmung haben sie | sie haben mein ok |
    ok von mir | okay von mir | von meiner seite | von mir aus ja | fur mich ok | fur mich okay |
    fur mich in ordnung | ja sicher | jawohl ja | hundertprozentig | voll und ganz | vollkommen | vollig |
    vollkommen einverstanden | voll einverstanden | veranlassen sie das | bitte veranlassen |
    bitte veranlassen sie das | leiten sie das in die wege | bitte ausfuhren | bitte durchfuhren | mach das |
    mach es | na los | tu das | tu es | gebucht | so gewunscht | wie gewunscht | gewunscht | gerne doch | aber ja |
    ach ja gerne | ja unbedingt | zu | ja | jaja | jo | joa | jep | jepp | jup | jap | yes | yep | jawohl | jawoll |
    jau | klar | na klar | ja klar | alles klar | klaro | sicher | aber sicher | sicherlich | naturlich |
    naturlich gerne | selbstverstandlich | gern | gerne | sehr gern | sehr gerne | aber gern | aber gerne |
    unbedingt | auf jeden fall | absolut | definitiv | genau | ganz genau | genau so | richtig | korrekt | stimmt |
    freilich | gewiss | in ordnung | geht klar | einverstanden | abgemacht | passt | passt so | passt gut |
    passt mir | passt fur mich | perfekt | super | prima | toll | klasse | wunderbar | bestens | ausgezeichnet |
    hervorragend | spitze | gebongt | von mir aus gerne | zustimmung | ich stimme zu | stimme zu | stimme dem zu |
    dem stimme ich zu | ich bestatige | ich bestatige das | bestatige | bestatigt | hiermit bestatigt |
    ich bin einverstanden | bin einverstanden | ich bin damit einverstanden | bin damit einverstanden |
    damit bin ich einverstanden | ich bin dafur | bin dafur | dafur | ich akzeptiere | akzeptiere ich | akzeptiert |
    ich nehme das angebot an | ich nehme an | angenommen | genehmigt | freigegeben | so machen wir das |
    so machen wir es | so machen | machen wir | machen wir so | das machen wir | wird gemacht | so soll es sein |
    so ist es | so ist es recht | so ist es richtig | so ist gut | so passt es | so passt das | so passts | los |
    los geht s | los gehts | auf geht s | auf gehts | nur zu | weiter so | weiter | fortfahren | bitte fortfahren |
    leg los | legen sie los | ausfuhren | durchfuhren | gut so | gut | sehr gut | na gut gerne | ist recht |
    recht so | mit vergnugen | sehr wohl`),
    ...each(
      'mach | machen sie | mache | tun sie | tu | machs | erledigen sie | fuhren sie',
      'das | es | es so | das so | das bitte | es bitte | das gerne | so | das bitte so',
      '| aus | durch',
    ),
    ...phrases(
      `machs | mach s | mach mal | machen sie mal | machen sie ruhig | mach ruhig | machen sie das ruhig | bitte machen |
    bitte so machen | bitte machen sie das | bitte tun sie das | tun sie das bitte`,
    ),
    ...each(
      'das | es | dies | alles | so',
      'ist | klingt | passt | hort sich | sieht | ware | geht',
      GOOD,
      '| an | aus | fur mich | fur uns',
    ),
    ...each(
      'das | es | so',
      'passt | geht in ordnung | geht klar | stimmt | stimmt so | geht',
      '| so | fur mich | mir | mir gut | fur uns',
    ),
    ...each('klingt | hort sich | sieht', GOOD, '| an | aus'),
    ...each(
      'ich mochte | das mochte ich | ich will | das will ich | ich wunsche | das wunsche ich | ich hatte gern | ich hatte gerne | das hatte ich gern | das hatte ich gerne | mochte ich',
      '| das | es | das gern | das gerne | das so',
    ),
    ...each(
      'sie konnen | du kannst',
      'das machen | das tun | das gerne machen | loslegen | fortfahren | das gern tun | es machen | das so machen',
    ),
  ],
  no: phrases(`nein | ne | nee | no | noe | nix | nicht | nicht jetzt | jetzt nicht | heute nicht | lieber nicht | bitte nicht |
    auf keinen fall | keinesfalls | niemals | nie | kein interesse | kein bedarf | ich mochte nicht | ich will nicht |
    ich mochte das nicht | ich will das nicht | das mochte ich nicht | das will ich nicht | ich lehne ab |
    lehne ich ab | abgelehnt | lassen sie das | lass das | lassen sie es | lass es | lassen wir das | stopp | stop |
    vergessen sie es | vergiss es | nicht notig | nicht einverstanden | ich bin nicht einverstanden | bloss nicht |
    machen sie das nicht | mach das nicht | tun sie das nicht | brauche ich nicht | das brauche ich nicht`),
  polite:
    phrases(`mach schon | machen sie schon | ahm | ah | also | na | oh | hallo | mm | danke ihnen | danke euch | schonen tag |
    schnell | bitte schnell | bitte sofort | beeilung | beeilen sie sich | mensch | na dann | dann |
    das ware eine grosse hilfe | das hilft | das hilft mir sehr | ich freue mich | freue mich | freu mich |
    ich freue mich darauf | bis dann | bis dahin | tschuss | bis bald | auf wiedersehen | schonen abend noch |
    schonen abend | sie sind ein schatz | das ist super nett | danke fur den service | tausend dank |
    danke fur die hilfe | danke fur ihre hilfe | danke fur deine hilfe | vielen dank fur ihre hilfe |
    vielen dank fur die hilfe | danke dafur | danke ihnen vielmals | danke vielmals | schonen tag noch |
    einen schonen tag | liebe grusse | viele grusse | mit freundlichen grussen | das ist lieb | lieb von ihnen |
    servus | gruss gott | gruezi | guten abend | thx | bitte | bitteschon | bitte schon | bitte sehr | danke |
    dankeschon | danke schon | danke sehr | danke dir | vielen dank | herzlichen dank | besten dank |
    ich danke ihnen | ich danke dir | lieben dank | merci | danke im voraus | vielen dank im voraus | nun |
    guten tag | guten morgen | hi | moin | das ist nett | sehr nett | das ist nett von ihnen | sehr freundlich | mfg`),
  small:
    phrases(`vom | mein | ware nett | wirklich nett | das ganze | die sache | ab heute | ab sofort | von heute an | den |
    diesen | der da | weg | den termin | dem termin | zum ende | zum ende des | ende des | ab | auf die karte | fur |
    zum | zur | beim | bei | auf | auf den | auf die | auf meine | meinen | meine | ihn | sie | es | uhr | am | um |
    bis zum | von | das | die | wirklich | total | absolut | wie vorgeschlagen bitte | wie sie vorschlagen |
    was ich mochte | was ich will | genau was ich will | genau was ich mochte | so wie beschrieben |
    so wie vorgeschlagen | so wie sie es sagen | den vorschlag | ihr vorschlag | ihrem vorschlag | dem vorschlag |
    vorschlag | ihm | ihnen | dir | dich | euch | sich | deren | dessen | diese | dieses | diesem | dieser | euro |
    franken | dollar | cent | pro | je | wieder gerne | dafur | damit | davon | dazu | genau | direkt | bitte so |
    einfach | gleich so | alle angaben stimmen | halt | bitte jetzt | an meine | auf mein | auf meinen | verstanden |
    ohne zweifel | ohne frage | zweifellos | ohne bedenken | nichts dagegen | habe nichts dagegen |
    ich habe nichts dagegen | keine einwande | was sie vorgeschlagen haben | wie sie es vorgeschlagen haben |
    wie sie sagten | vorgang | die anderung | das angebot | ihr angebot | dem angebot | dieser termin | der termin |
    mit den kosten | hin | her | da bitte | dies | so | dann | der | dem | des | ein | eine | einen | einem | einer |
    mir | mich | uns | meinem | meiner | ihr | ihre | unser | unsere | unseren | fur mich | fur uns | im | in | an |
    zu | nach | mit | aus | und | jetzt | gleich | sofort | bald moglichst | so bald wie moglich | schnellstmoglich |
    umgehend | kein problem | kein thema | kein einwand | wie besprochen | wie vorgeschlagen | wie gesagt |
    wie angeboten | wie beschrieben | wie sie sagen | wie du sagst | genauso | doch bitte | doch gerne | du | ganz |
    sehr | fest | verbindlich | hiermit | ruhig | mal | fur sie | sie das bitte`),
  never:
    phrases(`na ja | naja | ach so | ach ja | ach | hm | ja ja | na gut | na super | na toll | na prima | na klasse | wenn |
    falls | sofern | aber | jedoch | ob | oder | nur | bloss | erst | zuerst | vorher | bevor | nachdem | bis | was |
    wie | wieso | warum | wann | wer | wo | welche | welcher | welches | wieviel | vielleicht | eventuell |
    eigentlich | wahrscheinlich | vermutlich | glaube | denke | meine ich | lieber | eher | statt | anstatt |
    stattdessen | sondern | ausser | ohne | mehr | weniger | viel | viele | noch | auch | anders | andere | anderen |
    anderes | beide | beides | wieder | warte | warten | moment | spater | weil | da | solange | ist | sind | war |
    wird | werden | wurde | wurden | kann | kannst | konnen | konnte | muss | musst | mussen | soll | sollen | hat |
    haben | habe | hast | bin | kostet | kosten | preis | frage | behalten | behalte | lassen | lass | fragen |
    wissen | sagen | erklaren | als | halb | doppelt | du sicher | sie sicher | dachte | ich`),
  light: phrases(
    `machen | mache | mach | erledigen | erledigen sie | veranlassen | veranlassen sie | durchfuhren | fuhren sie |
    fuhr | vornehmen | nehmen sie | nimm | vor | ausfuhren | umsetzen | setzen sie | abschliessen | schliessen sie |
    leiten sie | lassen sie es so machen | tun | kummern sie sich | kummern sie sich darum | gehen sie | geben sie |
    gib | weiter | mach weiter | machen sie weiter`,
  ),
  endsInVerb: true,
  stress:
    phrases(`wirklich | absolut | total | sehr | ganz | unbedingt | vollig | echt | gerne | gern | doch | auch gerne | dann |
    mal | ruhig | einfach`),
  now: phrases(`das ist dringend | es ist dringend | ist dringend | dringend | es eilt | jetzt | jetzt gleich | sofort | gleich |
    gleich jetzt | umgehend | auf der stelle | schnellstmoglich | unverzuglich`),
  permits: phrases(
    `sie konnen | du kannst | konnen sie | sie durfen | du darfst | ich mochte | ich will | ich wurde gern |
    ich wurde gerne | ich hatte gern | ich hatte gerne | ich mochte gern | ich mochte gerne | wir mochten |
    das konnen sie | gerne konnen sie`,
  ),
  separable: [
    ['trag', 'ein', 'eintragen'],
    ['stor', 'aus', 'stornieren'],
    ['klingel', 'wach', 'wecken'],
    ['hol', 'aus', 'wecken'],
    ['stell', 'ein', 'eintragen'],
    ['gib', 'zuruck', 'zuruckzahlen'],
    ['geb', 'zuruck', 'zuruckzahlen'],
    ['erstatte', 'zuruck', 'zuruckerstatten'],
    ['buch', 'zuruck', 'zuruckzahlen'],
    ['buch', 'ein', 'einbuchen'],
    ['leg', 'fest', 'buchen'],
    ['nehm', 'raus', 'streichen'],
    ['nimm', 'raus', 'streichen'],
    ['sag', 'ab', 'absagen'],
    ['sag', 'zu', 'zusagen'],
    ['stell', 'um', 'umstellen'],
    ['buch', 'um', 'umbuchen'],
    ['weck', 'auf', 'wecken'],
    ['mach', 'wach', 'wecken'],
    ['zahl', 'zuruck', 'zuruckzahlen'],
    ['uberweis', 'zuruck', 'zuruckuberweisen'],
    ['schick', 'zuruck', 'zuruckzahlen'],
    ['schreib', 'gut', 'gutschreiben'],
    ['ruf', 'an', 'anrufen'],
    ['mach', 'zu', 'schliessen'],
    ['los', 'auf', 'kundigen'],
    ['heb', 'auf', 'kundigen'],
    ['trag', 'ein', 'eintragen'],
    ['stufe', 'hoch', 'wechseln'],
    ['nehm', 'vor', 'mach'],
  ],
  numbers: NUMBERS.german,
  column: 3,
  deeds:
    deeds(`cancel: stornier|absag|streich|losch|rauswerf|rausnehm|loesch|kundig|abbrech|beend|annullier|abbestell|cancel|widerruf
    refund: erstatt|ruckerstatt|uberweis|zuruckzahl|gutschreib|zuruckuberweis|zuruckerstatt|gutschrift
    change: wechsl|wechsel|ander|aender|umstell|upgrad|hochstuf|umbuch|verschieb|verleg|umzieh|tausch|umtausch|anpass|abander|stell
    book: buch|reservier|eintrag|vereinbar|festmach|einbuch|vormerk
    wake: weck|aufweck|wach|klingel
    close: schliess|losch|kundig|auflos|dicht
    page: anruf|ruf|alarmier
    send: schick|send|zusend|zuschick|verschick|versend|mail
    order: bestell|kauf|nachbestell
    use: nutz|verwend|einlos|einsetz|benutz|anrechn
    extend: verlanger|erneuer
    delete: losch|entfern
    open: eroffn|offn|anleg|erstell|einricht|start|richt
    register: anmeld|registrier|eintrag
    pay: abbuch|belast|zahl|bezahl|uberweis|berechn
    activate: aktivier|freischalt
    block: sperr|blockier|deaktivier
    waive: erlass
    add: hinzufug|erganz|fug
    update: aktualisier
    replace: ersetz|austausch
    ship: liefer|versand
    notify: benachrichtig|informier|alarmier|anruf
    bring: verbind|durchstell
    file: beantrag|beauftrag|einreich`),
};
