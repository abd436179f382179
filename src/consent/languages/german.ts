import { phrases } from '../grammar.ts';
import { NUMBERS } from '../numbers.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { GERMAN_DEEDS, GERMAN_IDIOMS, GERMAN_SEPARABLE } from './german-deeds.ts';

/** German answers to an offer. */
export const GERMAN: Vocabulary = {
  classes: {
    muhe: 'die umstande | die muhe | die storung | die unannehmlichkeiten | die spate absage | die spate antwort | den aufwand | das chaos',
    gern: 'gern | gerne | jetzt | ruhig | sofort | also | bitte | somit | von mir aus | meinetwegen | komplett | so',
    gestrichen:
      'storniert | abgesagt | geloscht | gestrichen | gecancelt | aufgelost | gekundigt | beendet | entfernt',
    erstattet:
      'erstattet | zuruckerstattet | zuruckgezahlt | uberwiesen | zuruckuberwiesen | gutgeschrieben | zuruckgebucht',
    umgestellt: 'umgestellt | geandert | gewechselt | umgewandelt | angepasst | hochgestuft',
    eingesetzt:
      'eingesetzt | eingelost | verwendet | genutzt | benutzt | verrechnet | angerechnet | abgezogen',
    gebucht: 'gebucht | reserviert | eingetragen | festgemacht | vereinbart | fixiert',
    day: 'montag | dienstag | mittwoch | donnerstag | freitag | samstag | sonntag',
    das: `das | dies | dieses | es | alles | so | das so | das alles | alles so | der preis | die anderung | das angebot |
    der vorschlag | so alles | dieser preis | das ganze`,
    ist: `ist | klingt | passt | sieht | ware | geht | wird | hort sich | erscheint mir | scheint mir | finde ich | fande ich |
    find ich | fand ich | sind | ist mir | liest sich`,
    sehr: `sehr | wirklich | absolut | total | ganz | vollig | echt | ja | doch | vollkommen | komplett | durchaus | super | so | auch |
    alles | genau | mehr als | richtig | fur mich | mir | uns | voll`,
    gut: `gut | super | perfekt | prima | toll | klasse | wunderbar | richtig | korrekt | okay | ok | in ordnung | bestens | fein |
    recht | spitze | ausgezeichnet | hervorragend | ideal | optimal | fantastisch | genial | grossartig | angenehm | fair |
    angemessen | akzeptabel | stimmig | einwandfrei | traumhaft | genehm | top | cool | tipptopp | mega | geil | eine gute idee |
    eine sehr gute idee | ein guter preis | ein guter vorschlag | eine tolle idee | klar | gebongt | abgemacht |
    genau das richtige | das richtige | meine wahl | genehmigt | in meinem sinne | stark | famos`,
    fur: `fur mich | fur uns | von mir aus | meinerseits | von meiner seite | von meiner seite aus | bei mir | mit mir | mir`,
    an: `an | aus`,
    will: `will | mochte | wollte | brauche | wunsche | meine | meinte | gewunscht habe | wollte ja | gesucht habe | suche | haben will |
    haben mochte | mir vorgestellt habe | mir wunsche | im sinn hatte | gebraucht habe | erwartet habe | erhofft habe`,
    dafur: `einverstanden | dafur | dabei | sicher | mir sicher | ganz sicher | entschieden | fest entschlossen | uberzeugt | ganz dafur |
    sehr dafur | vollkommen einverstanden | voll einverstanden | damit einverstanden | damit zufrieden | damit glucklich`,
    mach: `machen sie das | machen sie es | machen sie mal | mach das | mach es | machs | mach s | mach | mach mal | machen wir |
    machen wir so | machen wir das | so machen wir das | so machen wir es | tun sie das | tun sie es | tu das | legen sie los |
    leg los | los | los geht s | los gehts | auf geht s | auf gehts | nur zu | nur los | weiter | fortfahren | fahren sie fort |
    bitte fortfahren | machen sie ruhig | machen sie nur | machen sie weiter | erledigen sie das | veranlassen sie das |
    machen sie das so | machen sie es so | das machen wir | das machen wir so | setzen sie das um | leiten sie es in die wege |
    leiten sie das in die wege | lassen sie es uns machen | lass uns das machen | ab dafur | her damit | immer her damit |
    ran an den speck | kann losgehen | kann los gehen | rein damit | hau rein | her mit`,
    darf: `konnen sie | kannst du | durfen sie | darfst du | sie konnen | du kannst | sie durfen | du darfst`,
    ok: `einverstandnis | zustimmung | ok | okay | segen | genehmigung | erlaubnis | einwilligung | ja | go | freigabe | ja wort |
    jawort | volle zustimmung | volles einverstandnis`,
    nett: 'nett | lieb | freundlich',
    danke: `danke | vielen dank | herzlichen dank | besten dank | danke schon | dankeschon | danke sehr | tausend dank | 1000 dank |
    lieben dank | danke dir | danke ihnen | danke vielmals | dankee | vielen lieben dank | ganz herzlichen dank | schonen dank |
    danke euch`,
    hilfe: `die hilfe | ihre hilfe | deine hilfe | den service | den guten service | alles | ihre muhe | die muhe | ihre zeit | die zeit |
    ihre geduld | die geduld | die schnelle hilfe | die info | die information | die nachfrage | die ruckfrage | das nachfragen |
    das angebot | die ruckmeldung | die schnelle antwort | die schnelle ruckmeldung | den tollen service | ihre unterstutzung |
    die unterstutzung | ihre freundlichkeit`,
  },
  short: `
  das ist: dasis | is
  es geht: gehts
  habe: hab
  bitte: bidde | budde | bittee | bite | bitt
  nicht: ned | net
  ein: n | nen
  mal: ma
  passt: basst | bassd
  mich: mi
  machen: mochn
  sie: se
  konto: kto
  termin: trm`,
  plain:
    phrases(`ok | ja | ja ja doch | ja ja bitte | meinetwegen ja | jo | joa | joo | jep | jepp | jup | jap | japp | jau | jawohl | jawoll | yes | yep | yo | klar |
    na klar | aber klar | klaro | logo | logisch | naturlich | natuerlich | aber naturlich | na naturlich | selbstverstandlich |
    sicher | sicher doch | aber sicher | na sicher | sicherlich | unbedingt | auf jeden | auf jeden fall | auf alle falle |
    absolut | definitiv | freilich | gewiss | in der tat | allerdings ja | na freilich | ja doch | aber ja | aber ja doch |
    oh ja | au ja | na dann ja | ach ja gerne | ich sage ja | ich sag ja | ich habe ja gesagt | ich habe schon ja gesagt |
    ich sagte ja | ich sagte doch ja | ein klares ja | ganz klar ja | eindeutig ja | die antwort ist ja | meine antwort ist ja |
    von mir ein ja | {mach} | {mach} bitte | bitte {mach} | dann {mach} | na dann {mach} | ja {mach} | {mach} doch |
    {mach} schon | {mach} ruhig | das {darf} machen | das {darf} gerne machen | das {darf} gern machen | {darf} machen |
    {darf} gerne machen | eh klar | ja eh | passt schon ja | bitte ja | bitte gerne | mhm | ohne frage | keine frage |
    hundertpro | hundertprozentig | 100 prozent | 100 pro | zu hundert prozent`),
  yes: phrases(`gern | gerne | gern doch | voll gern | voll gerne | von mir aus gern | von mir aus gerne | genau so | zugestimmt |
    {das}? ware {sehr}* {nett} | {das}? ware {sehr}* {nett} von ihnen | sehr gern | sehr gerne | aber gern | aber gerne | klar doch | mit vergnugen | mit grosstem vergnugen |
    {das}? {ist} {sehr}* {gut} {fur}? {an}? | {das}? {ist} {fur} {sehr}* {gut} {an}? | {sehr}* {gut} {fur} | {sehr}* {gut} |
    {das} passt {fur}? {sehr}* {gut}? | passt {fur}? {sehr}* {gut}? | {das} passt so | {das}? geht {fur}? {sehr}* klar |
    {das} geht {fur}? in ordnung | {das} stimmt {sehr}* | stimmt {sehr}* | {das} stimmt so | ich bin {sehr}* {dafur} |
    bin {sehr}* {dafur} | wir sind {sehr}* {dafur} | damit bin ich {sehr}* {dafur} | damit sind wir {dafur} | {dafur} |
    da bin ich {dafur} | genau das {will} ich | das {will} ich | {das} ist {sehr}* was ich {will} |
    {das} ist {sehr}* das was ich {will} | genau was ich {will} | {das} ist genau das was ich {will} | so {will} ich es |
    so {will} ich das | sie haben mein {ok} | sie haben meine {ok} | du hast mein {ok} | du hast meine {ok} |
    meine {ok} haben sie | mein {ok} haben sie | meine {ok} hast du | mein {ok} hast du | ich gebe mein {ok} |
    ich gebe meine {ok} | ich gebe ihnen mein {ok} | ich gebe ihnen meine {ok} | hiermit gebe ich mein {ok} |
    hiermit gebe ich meine {ok} | ich gebe das {ok} | meine {ok} | {ok} erteilt | ich stimme {sehr}* zu | ist mir {sehr}* recht |
    mir ist das {sehr}* recht | das ware {sehr}* {gut} | das ware {sehr}* {gut} von ihnen | ware {sehr}* {gut} |
    das wurde mir {sehr}* gefallen | das wurde mich {sehr}* freuen | das gefallt mir {sehr}* {gut}? |
    {das} kann so gemacht werden | {das} kann gemacht werden | passt wie die faust aufs auge | machen sie das bitte so durch |
    tun sie das bitte so durch | erledigen sie das bitte so durch | fuhren sie das bitte so durch | ich freue mich sehr daruber |
    da sage ich nicht nein | da sag ich nicht nein | so konnen wir das machen | ich nehme das angebot an |
    mach das bitte so durch | machen sie es so durch | machen sie das so durch | machen sie das bitte durch |
    machen sie es bitte durch | machen sie das gerne durch | mache das bitte so durch | tun sie es so durch |
    tun sie das so durch | tun sie das bitte durch | tun sie es bitte durch | tun sie das gerne durch | tu das bitte so durch |
    machs das bitte so durch | erledigen sie es so durch | erledigen sie das so durch | erledigen sie das bitte durch |
    erledigen sie es bitte durch | erledigen sie das gerne durch | fuhren sie es so durch | fuhren sie das so durch |
    fuhren sie das bitte durch | fuhren sie es bitte durch | fuhren sie das gerne durch | sie konnen das gerne machen |
    sie konnen das gern tun | sie konnen das so machen | du kannst das gerne machen | du kannst das gern tun |
    du kannst das so machen | ich stimme dem zu | dem stimme ich zu | da stimme ich zu | dem ist nichts hinzuzufugen |
    soll mir recht sein | darum wurde ich bitten | ich wurde mich freuen | so soll es sein | ich wurde das gern |
    ich wurde das gerne | ich bitte sie darum | konnen wir so machen | konnen wir gerne machen | mach es so durch |
    mach das so durch | mach das bitte durch | mach es bitte durch | mach das gerne durch | machen sie das durch |
    machen sie es durch | machen sie so durch | mache es so durch | mache das so durch | mache das bitte durch |
    mache es bitte durch | mache das gerne durch | tun sie das durch | tun sie es durch | tun sie so durch | tu es so durch |
    tu das so durch | tu das bitte durch | tu es bitte durch | tu das gerne durch | machs es so durch | machs das so durch |
    machs das bitte durch | machs es bitte durch | machs das gerne durch | erledigen sie das durch | erledigen sie es durch |
    erledigen sie so durch | fuhren sie das durch | fuhren sie es durch | fuhren sie so durch | alles hort sich so |
    ich hatte gern es | ich hatte gerne es | das hatte ich gern | das hatte ich gerne | sie konnen das machen |
    sie konnen das tun | sie konnen es machen | du kannst das machen | du kannst das tun | du kannst es machen | ich willige ein |
    hiermit bestatige ich | ich nehme an | ich nehme es | der deal steht | nichts dagegen einzuwenden | darum bitte ich |
    ich bitte darum | wir bitten darum | das freut mich | wurde mich freuen | so sei es | das ist es | ich wurde gern |
    ich wurde gerne | ich hatte gern | ich hatte gerne | das durfen sie | konnen wir machen | von meiner seite | voll und ganz |
    stimme dem zu | so ist es | na gut gerne | mach das durch | mach es durch | mach so durch | machen sie so | mache das durch |
    mache es durch | mache so durch | tun sie so | tu das durch | tu es durch | tu so durch | machs das durch | machs es durch |
    machs so durch | erledigen sie es | erledigen sie so | fuhren sie es | fuhren sie so | bitte so machen | das ist so |
    das ware so | es ist so | es ware so | dies ist so | dies ware so | dies geht so | alles ist so | alles klingt so |
    alles sieht so | alles ware so | alles geht so | so ist so | so ware so | hort sich so | ich mochte es | ich will es |
    sie konnen loslegen | sie konnen fortfahren | du kannst loslegen | du kannst fortfahren | ich bestatige | ich akzeptiere |
    nehm ich | nehme ich | beschlossene sache | nichts hinzuzufugen | gute idee | super idee | tolle idee | gute sache |
    gefallt mir | wie gewunscht | alles paletti | ist gebucht | aber natuerlich | aber selbstverstandlich | das geht |
    ich mochte | ich will | wir mochten | wir wollen | meinetwegen gerne | sie durfen | du darfst | mein einverstandnis |
    bitte veranlassen | na los | tu es | gerne doch | stimme zu | akzeptiere ich | so machen | wird gemacht | so passts |
    sehr wohl | mache es | mache so | tu so | bitte machen | es geht | so geht | klingt so | sieht so | ich wunsche | mochte ich |
    bewilligt | angenommen | abgenickt | beschlossen | geritzt | deal | gekauft | selbstverstaendlich | genau | sowieso |
    vollkommen | vollig | gebucht | gewunscht | zu | zustimmung | bestatige | bestatigt | akzeptiert | freigegeben | ausfuhren |
    durchfuhren`),
  no: phrases(`nein | ne | nee | no | noe | nix | nicht | nicht jetzt | jetzt nicht | heute nicht | lieber nicht | bitte nicht |
    auf keinen fall | keinesfalls | niemals | nie | kein interesse | kein bedarf | ich mochte nicht | ich will nicht |
    ich mochte das nicht | ich will das nicht | das mochte ich nicht | das will ich nicht | ich lehne ab | lehne ich ab |
    abgelehnt | lassen sie das | lass das | lassen sie es | lass es | lassen wir das | stopp | stop | vergessen sie es |
    vergiss es | nicht notig | nicht einverstanden | ich bin nicht einverstanden | bloss nicht | machen sie das nicht |
    mach das nicht | tun sie das nicht | brauche ich nicht | das brauche ich nicht`),
  meets: phrases(
    `bis {day} | bis dann | bis dahin | ich freue mich auf {day} | freue mich auf {day} | freu mich auf {day} |
    ich freue mich darauf | ich freue mich drauf | ich bin da | ich komme`,
  ),
  polite:
    phrases(`leider | schweren herzens | bedauerlicherweise | tut mir leid | tut mir leid fur {muhe} | entschuldigung | entschuldigen sie | sorry | sorry fur {muhe} | entschuldigen sie {muhe} | entschuldigung fur {muhe} | jaja | ja ja | {danke} | {danke} fur {hilfe} | {danke} im voraus | {danke} schon mal | {danke} schonmal |
    {danke} nochmal | {danke} nochmals | ich danke ihnen {sehr}* | ich bin ihnen {sehr}* dankbar |
    ich ware ihnen {sehr}* dankbar | das ist {sehr}* nett | das ist {sehr}* lieb | das ist {sehr}* freundlich |
    das ist {sehr}* lieb von ihnen | das ist {sehr}* nett von ihnen | das ist {sehr}* nett von dir | herrgott |
    endlich | puh | juhu | juhuu | hurra | yay | yippie | lol | haha | hihi | hehe | au | tschussi | ciao | servus |
    lg | vg | glg | mfg | gruss | grusse | tja | komm | zack | hopp | dalli | fix | flott | eindeutig | ahm | ah |
    also | na | oh | hallo | mm | schnell | beeilung | dann | tschuss | gruezi | thx | bitte | bitteschon | danke |
    dankeschon | merci | nun | hi | moin | ich habe es mir gut uberlegt | ich habe mir das gut uberlegt |
    wenn sie so freundlich waren | wenn sie so nett waren | wenn s recht ist ja | horen sie auf zu fragen |
    ich habe es schon gesagt | ich bin mir ganz sicher | ich weiss was ich tue | das ware eine grosse hilfe |
    seien sie so gut | seien sie so nett | seien sie so freundlich | seien sie so lieb | das freut mich sehr |
    so schnell es geht | so schnell wie moglich | so schnell sie konnen | warten sie nicht langer |
    fragen sie nicht weiter | fragen sie nicht mehr | ich habs schon gesagt | hab ich doch gesagt |
    hab ich schon gesagt | habe ich doch gesagt | habe ich schon gesagt | zum x ten mal | ich bin mir sicher |
    da bin ich sicher | sie sind ein schatz | das ist super nett | sei so lieb | sei so gut | um himmels willen |
    um gottes willen | in gottes namen | mein gott ja | gott sei dank | ich freu mich | freue mich schon |
    freu mich schon | na gut dann | na los schon | warten sie nicht | nicht langer warten | keine zeit verlieren |
    nicht mehr fragen | wie schon gesagt | wie oft noch | zum letzten mal | ein letztes mal | ich bin sicher |
    bin mir sicher | bin ganz sicher | hab ich verstanden | machen sie schon | beeilen sie sich |
    schonen abend noch | danke ihnen vielmals | schonen tag noch | mit freundlichen grussen | das ist lieb |
    lieb von ihnen | ich danke dir | das ist nett | ich danke | sehr aufmerksam | zu freundlich | mein gott |
    herrgott nochmal | meine gute | mensch ja | zum gluck | oh toll | oh super | oh schon | wie schon | wie nett |
    wie lieb | wie toll | bis spater | beste grusse | herzliche grusse | schone grusse | schones wochenende |
    alles gute | nun ja | also gut | na los | komm schon | kommen sie |
    aber flott | aber schnell | aber zackig | ganz bestimmt | gut uberlegt | alles verstanden | habe verstanden |
    alles gelesen | mach schon | schonen tag | bitte sofort | das hilft | bis bald | auf wiedersehen |
    schonen abend | danke dafur | liebe grusse | viele grusse | gruss gott | guten abend | bitte schon | guten tag |
    guten morgen | sehr nett | sehr freundlich`),
  calls: phrases(
    `schatz | schatzchen | liebes | frau | herr | chef | meister | kollege | alter | digga | junge | leute | mensch | meine liebe | mein lieber | lieber herr | freund | mein freund | alte | kumpel`,
  ),
  small:
    phrases(`s | vollstandig | komplett | diensthabenden | diensthabende | zustandigen | zustandige | rein | raus | rauf | runter | ruber |
    hoch | eure | euer | ihrem | ihren | ihrer | dein | deine | deinen | deinem | deiner | unserem | unserer | vom | mein | den |
    diesen | weg | ab | fur | zum | zur | beim | bei | auf | meinen | meine | ihn | sie | es | uhr | am | um | von | das | die |
    wirklich | total | absolut |  ihm | ihnen | dir | dich | euch | sich | deren | dessen | diese | dieses | diesem |
    dieser | pro | je | dafur | damit | davon | dazu | genau | direkt | einfach | halt | verstanden | zweifellos | vorgang | hin |
    her | dies | so | dann | der | dem | des | ein | eine | einen | einem | einer | mir | mich | uns | meinem | meiner | ihr |
    ihre | unser | unsere | unseren | im | in | an | zu | nach | mit | aus | und | jetzt | gleich | sofort | schnellstmoglich |
    umgehend | genauso | du | ganz | sehr | fest | verbindlich | hiermit | ruhig | mal | wenn der monat zu ende ist |
    wenn der monat um ist | wenn der monat vorbei ist | wer auch immer dienst hat | so wie sie es sagen |
    wie sie es vorgeschlagen haben | zu den genannten bedingungen | wie von ihnen beschrieben | wie von ihnen vorgeschlagen |
    genau was ich will | genau was ich mochte | ich habe nichts dagegen | was sie vorgeschlagen haben | so bald wie moglich |
    zum monatsende hin | zu diesem zeitpunkt | zu diesem preis | zu den bedingungen | zu diesen bedingungen | in vollem umfang |
    fur mich bitte | wer dienst hat | der dienst hat | das mit dem | das mit der | von heute an | auf die karte |
    wie vorgeschlagen bitte | wie sie vorschlagen | was ich mochte | was ich will | alle angaben stimmen | habe nichts dagegen |
    wie sie sagten | mit den kosten | wie sie sagen | wie du sagst | sie das bitte | wie genannt | wie angegeben |
    wie angekundigt | wie vereinbart | wie oben | euro weniger | am besten | gleich mal | doch einfach | ware nett |
    wirklich nett | das ganze | die sache | ab heute | ab sofort | der da | zum ende | ende des | bis zum | wieder gerne |
    bitte so | gleich so | bitte jetzt | ohne zweifel | ohne frage | ohne bedenken | nichts dagegen | keine einwande |
    die anderung | das angebot | ihr angebot | dem angebot | da bitte | bald moglichst | kein problem | kein thema |
    kein einwand | wie besprochen | wie vorgeschlagen | wie gesagt | wie angeboten | wie beschrieben | doch bitte | doch gerne`),
  never:
    phrases(`das bin ich | ich bin das | ich bin es | und dann | verstehe | mir geht es gut | mir es geht gut | alles gut | alles gut danke | schon gut | ist schon gut | gut gut | vorerst | furs erste | bin zufrieden | ich bin zufrieden |
    ich bin glucklich | so so | sehr nett | na ja | naja | ach so | ach ja | ach | hm | na gut | na super | na toll |
    na prima | na klasse | wenn | falls | sofern | aber | jedoch | ob | oder | nur | bloss | erst | zuerst | vorher | bevor |
    nachdem | bis | was | wie | wieso | warum | wann | wer | wo | welche | welcher | welches | wieviel | vielleicht | eventuell |
    eigentlich | wahrscheinlich | vermutlich | glaube | denke | meine ich | lieber | eher | statt | anstatt | stattdessen |
    sondern | ausser | ohne | mehr | weniger | viel | viele | noch | auch | anders | andere | anderen | anderes | beide | beides |
    wieder | warte | warten | moment | spater | weil | da | solange | ist | sind | war | wird | werden | wurde | wurden | kann |
    kannst | konnen | konnte | muss | musst | mussen | soll | sollen | hat | haben | habe | hast | bin | kostet | kosten | preis |
    frage | behalten | behalte | lassen | lass | fragen | wissen | sagen | erklaren | als | halb | doppelt | du sicher |
    sie sicher | dachte | ich`),
  light:
    phrases(`machen sie die | machen sie den | machen sie das mit | mach den | mach die | machen sie bitte die | machen sie bitte den |
    nehmen sie den | nehmen sie die | nehmen sie das | fuhren sie die | fuhren sie den | fuhren sie das | fuhren sie bitte die |
    veranlassen sie die | veranlassen sie den | leiten sie die | leiten sie den |  mach mir |
    machen sie mir | gib mir | geben sie mir | tragen sie | trag | setz | setzen sie | setz mich | setzen sie mich | machen |
    mache | mach | erledigen | erledigen sie | veranlassen | veranlassen sie | durchfuhren | fuhren sie | fuhr | vornehmen |
    nehmen sie | nimm | vor | ausfuhren | umsetzen | abschliessen | leiten sie | lassen sie es so machen | tun |
    kummern sie sich | kummern sie sich darum | gehen sie | geben sie | gib | weiter | mach weiter | machen sie weiter`),
  endsInVerb: true,
  stress:
    phrases(`wirklich | absolut | total | sehr | ganz | unbedingt | vollig | echt | gerne | gern | doch | auch gerne | dann | mal | ruhig |
    einfach`),
  now: phrases(`das ist dringend | es ist dringend | ist dringend | dringend | es eilt | jetzt | jetzt gleich | sofort | gleich |
    gleich jetzt | umgehend | auf der stelle | schnellstmoglich | unverzuglich`),
  permits:
    phrases(`ich bin einverstanden dass sie | ich bin damit einverstanden dass sie | einverstanden dass sie |
    damit einverstanden dass sie | ich bin dafur dass sie | ich mochte dass sie | ich will dass sie | ich mochte dass du |
    ich will dass du | ich stimme zu dass sie | ich stimme der | ich stimme dem | ich stimme einer | ich erlaube ihnen |
    ich gestatte ihnen | ich bitte um | ich bitte sie | ich bitte darum dass sie | ich beauftrage sie | ich genehmige |
    ich genehmige die | ich genehmige den | ich bestatige die | ich bestatige den | ich bestatige dass sie |
    ich bestatige dass ich | hiermit bestatige ich die | hiermit bestatige ich den | hiermit beauftrage ich sie | ich bin bereit |
    ich akzeptiere die | ich akzeptiere den | ich freue mich wenn sie | es ware {gut} wenn sie | es ware {sehr}* {gut} wenn sie |
    das ware {gut} wenn sie | wenn sie bitte | wenn sie so nett waren und | konnten sie bitte | konnten sie | konnen sie bitte |
    konnen sie gerne | konnen sie ruhig | sie konnen gerne | sie konnen gern | sie konnen ruhig | du kannst gerne |
    du kannst ruhig | den {darf} | die {darf} | es {darf} | ihn {darf} | {darf} | bitte um | mit der | mit dem | zeit zu |
    sie konnen | du kannst | konnen sie | sie durfen | du darfst | ich mochte | ich will | ich wurde gern | ich wurde gerne |
    ich hatte gern | ich hatte gerne | ich mochte gern | ich mochte gerne | wir mochten | das konnen sie | gerne konnen sie | ich nehme | ich nehm | nehme ich`),
  separable: GERMAN_SEPARABLE,
  dangling: phrases('und | so | mit | von | hallo | hi | moin | guten tag | guten morgen | gruss gott'),
  idioms: GERMAN_IDIOMS,
  participle: /^ge\p{L}+t$/u,
  numbers: NUMBERS.german,
  column: 3,
  deeds: GERMAN_DEEDS,
};
