import { phrases } from '../grammar.ts';
import { NUMBERS } from '../numbers.ts';
import { deeds, type Vocabulary } from '../vocabulary.ts';

/** Italian answers to an offer; an accented "sì" is read as "ok" before. */
export const ITALIAN: Vocabulary = {
  classes: {
    disturbo:
      'il disturbo | il disagio | l attesa | il ritardo | il poco preavviso | la confusione | il cambio',
    day: 'lunedi | martedi | mercoledi | giovedi | venerdi | sabato | domenica',
    cio: `cio | questo | quello | tutto | tutto questo | cosi | la proposta | l offerta | il prezzo | il cambio | la modifica |
    quel prezzo | questo prezzo`,
    e: `e | va | vanno | sembra | mi sembra | mi pare | ci sembra | suona | sarebbe | sara | mi va | ci va | sta | mi sta | andrebbe |
    mi andrebbe | andra | per me e | per me va | a me va | per noi va | tutto e | direi che e | direi che va | risulta | torna`,
    molto: `molto | davvero | proprio | assolutamente | totalmente | completamente | perfettamente | pienamente | veramente | tutto |
    super | piu che | certamente | esattamente | d altronde | decisamente | cosi`,
    bene: `bene | benissimo | benone | perfetto | perfettamente | giusto | corretto | ottimo | d accordo | ok | cosi | a posto |
    fantastico | eccellente | ideale | magnifico | splendido | meraviglioso | bello | buono | ragionevole | equo | stupendo |
    alla grande | a meraviglia | grandioso | favoloso | esatto | a pennello | bellissimo | buonissimo | una buona idea |
    un ottima idea | una bella idea | un buon prezzo | chiaro | bravissimo | top | super | il massimo | accettabile | comodo`,
    me: `per me | per noi | da parte mia | da parte nostra | secondo me | dal canto mio | per quanto mi riguarda | a me`,
    voglio: `voglio | volevo | mi serve | mi serviva | desidero | desideravo | cercavo | ho chiesto | avevo chiesto | chiedevo |
    aspettavo | speravo | vorrei | mi occorre | intendevo | stavo cercando`,
    accetto: `accetto | confermo | autorizzo | approvo | acconsento | sottoscrivo | concordo | lo voglio | lo confermo | lo accetto |
    lo desidero | lo autorizzo | la voglio | la accetto | accettiamo | confermiamo | approviamo | ci sto | ci stiamo | lo prendo |
    la prendo | lo approvo | do il via | firmo`,
    permesso: `permesso | autorizzazione | consenso | approvazione | ok | benestare | assenso | via libera | placet | benedizione | parola |
    si`,
    daccordo: `d accordo | sicuro | sicura | sicurissimo | sicurissima | certo | certa | deciso | decisa | convinto | convinta | favorevole |
    d accordissimo | disposto | disposta`,
    faccia: `faccia | faccia pure | fai | fai pure | fallo | fallo pure | lo faccia | lo faccia pure | fate | fate pure | fatelo |
    fatelo pure | facciamolo | facciamo cosi | faccia cosi | fai cosi | proceda | proceda pure | procedi | procedi pure |
    procediamo | procedete | procedete pure | vada pure | vai pure | andiamo | vada avanti | vai avanti | andiamo avanti |
    avanti | avanti tutta | continui | continua | continui pure | prosegua | prosegui | prosegua pure | dia corso | forza | via |
    puo procedere | puoi procedere | puo farlo | puoi farlo | puo andare avanti | puoi andare avanti | ci pensi lei | pensaci tu |
    ci pensi pure | puo pure procedere | puo fare | procedere`,
    grazie: `grazie | grazie mille | mille grazie | tante grazie | molte grazie | grazie tante | grazie infinite | grazie davvero |
    la ringrazio | ti ringrazio | vi ringrazio | grazie di cuore | grazie ancora | un grazie | grazie assai | infinite grazie`,
    aiuto: `l aiuto | il suo aiuto | il tuo aiuto | tutto | la disponibilita | la sua disponibilita | la pazienza | la sua pazienza |
    il servizio | l assistenza | la cortesia | la gentilezza | la sua gentilezza | il tempo | l attenzione | la rapidita |
    l avviso | avermelo chiesto | avermi aiutato | l informazione | la segnalazione`,
  },
  short: `
  bene: bn
  che: ke | k
  per: x
  non: nn
  comunque: cmq
  grazie: grz | graz | grazieee
  va bene: vabene | vabbene | vabe
  per favore: xfavore | pf | perf
  si si: sisi`,
  plain:
    phrases(`ok | si | si si | sisi | yes | certo | certo che si | certo che ok | ma certo | ma certo che si | certamente | sicuro |
    sicuramente | di sicuro | senz altro | senza dubbio | senza alcun dubbio | naturalmente | ovvio | ovviamente | assolutamente |
    assolutamente si | assolutamente ok | d accordo | daccordo | come no | eccome | altroche | certissimo | sicurissimo | ma si |
    ma ok | dico di si | ho detto si | ho detto di si | gliel ho gia detto si | la risposta e si | la mia risposta e ok |
    la risposta e ok | mille volte ok | un grande ok | ok ok | {faccia} | si {faccia} | ok {faccia} | allora {faccia} |
    dai {faccia} | {faccia} subito | ma {faccia} | proprio cosi | esatto | esattamente | affermativo | mhm |  eh ok certo |
    eh gia certo | ci mancherebbe | e certo | e certo che ok`),
  yes: phrases(`vada | va bene | ok per | ok al | ok alla | si al | si alla | va benissimo | volentieri | molto volentieri | ben volentieri | piu che volentieri | con piacere |
    con molto piacere | con grande piacere | {cio}? {e} {molto}* {bene} {me}? | {me} {e}? {molto}* {bene} | {molto}* {bene} {me} |
    {molto}* {bene} | sono {molto}* {daccordo} | sono {molto}* {daccordo} con {cio} | siamo {molto}* {daccordo} |
    {molto}* {daccordo} con {cio} | io? {accetto} | io? {accetto} {cio} | {accetto} volentieri | {cio} e quello che {voglio} |
    e {molto}? quello che {voglio} | e proprio cio che {voglio} | e esattamente quello che {voglio} |
    e esattamente cio che {voglio} | e cio che {voglio} | proprio quello che {voglio} | proprio cio che {voglio} |
    esattamente quello che {voglio} | ha il mio {permesso} | ha la mia {permesso} | avete il mio {permesso} |
    avete la mia {permesso} | hai il mio {permesso} | hai la mia {permesso} | le do il mio {permesso} | do il mio {permesso} |
    do la mia {permesso} | do il {permesso} | do l {permesso} | vi do il mio {permesso} | ti do il mio {permesso} |
    {permesso} accordato | mi piacerebbe {molto}* | mi farebbe {molto}* piacere | mi piace l idea | l idea mi piace |
    conti su di me | conta su di me | cosi va d accord | va tutto d accord | niente in contrario | nulla in contrario |
    nulla da obiettare | niente da obiettare | sono dei vostri | tutto in ordine | certo che voglio | d accordo con |
    la autorizzo a | vi autorizzo a | ti autorizzo a | confermo di volere | andate pure avanti | faccia il necessario |
    fai il necessario | va bene tutto | sarebbe l ideale | mi fa piacere | cento per cento | mi faccia questo | e d accord |
    tutto d accord | sembra d accord | suona d accord | sarebbe d accord | mi piace | mi conviene | mi interessa | ottima idea |
    buona idea | bella idea | affare fatto | ho deciso | nessuna obiezione | ci sono | cosi sia | tutto confermato |
    d accordissimo | concordo pienamente | autorizzo a | andate avanti | facciamo questo | mi va | lo vorrei | la vorrei |
    li voglio | proprio quello | voglio farlo | mi piacerebbe | fatto | andata | aggiudicato | deciso | dai | puo | puoi |
    prendo | desidero | desidererei | appunto | infatti | confermato | confermare | conferma | confermi | accettato |
    autorizzato | approvato | voglio | vorrei | gradirei`),
  no: phrases(
    `no | non ora | ora no | adesso no | oggi no | non adesso | non oggi | meglio di no | meglio no | per niente | affatto |
    assolutamente no | certo che no | mai | giammai | non voglio | non lo voglio | non lo faccia | non farlo | non faccia niente |
    non fare niente | non serve | non e necessario | non mi interessa | non sono d accordo | non accetto | non autorizzo |
    rifiuto | lasci stare | lascia stare | lascia perdere | lasci perdere | lasciamo stare | lasciamo perdere | si fermi |
    fermati | fermo | stop | basta | negativo | neanche per sogno`,
  ),
  meets: phrases(`a {day} | ci vediamo | ci vediamo {day} | a {day} allora | ci saro | ci vediamo li`),
  polite:
    phrases(`purtroppo | ahime | a malincuore | mi dispiace | scusi | scusa | scusate | mi scusi | scusi per {disturbo} | scusi {disturbo} | scusate {disturbo} | mi dispiace per {disturbo} | {grazie} | {grazie} per {aiuto} | {grazie} dell aiuto | {grazie} di tutto |
    {grazie} della disponibilita | {grazie} della pazienza | {grazie} a lei | {grazie} a voi | {grazie} in anticipo |
    gentile | finalmente | evviva | urra | ahah | haha | eheh | lol | su | orsu | suvvia | oddio | perdio | insomma |
    egregio | cordialmente | sbrigati | sbrighiamoci | svelti | ecco | senta | mm | uhm | eh | allora | bene |
    svelto | presto | veloce | dai | grazie | arrivederci | saluti | ehm | guarda | guardi | perfavore | prego |
    cortesemente | gentilmente | salve | ciao | buongiorno | buonasera | ah | oh | beh | be |
    e molto gentile da parte sua | non c e tempo da perdere | molto gentile da parte sua | per l amor di dio |
    le sono molto grato | le sono molto grata | le sarei molto grato | le sarei molto grata | se e cosi gentile |
    se non le dispiace | mi faccia la cortesia | mi faccia il favore | per carita di dio | per amor del cielo |
    gliel ho gia detto | l ho gia detto | come ho gia detto | come le ho detto | per l ultima volta |
    per l ennesima volta | ci ho pensato bene | mi sarebbe di aiuto | ve ne sono grato | gliene sarei grato |
    gliene sarei grata | sia cosi gentile | fammi il favore | faccia la cortesia | che bella notizia |
    grazie al cielo | grazie a dio | santo cielo ok | buon fine settimana | un caro saluto | non aspetti altro |
    non perda tempo | non perdiamo tempo | smetta di chiedere | smettila di chiedere | come gia detto |
    ne sono sicuro | ne sono sicura | ho gia deciso | ho riflettuto bene | so cosa faccio | tutto chiaro grazie |
    non ho dubbi | le sono grato | le sarei grato | le sarei grata | siete gentilissimi | troppo gentile | se puo |
    sia gentile | che sollievo | ottima notizia | meno male | era ora | wow grazie | dai su | forza dai | dai forza |
    ecco fatto | mamma mia | santo cielo  | buon weekend | buon lavoro | saluti cordiali | un saluto |
    distinti saluti | a risentirci | si sbrighi | in fretta | di corsa | alla svelta | basta domande | quante volte |
    sono sicuro | sono sicura | sono certo | sono certa | sono sicurissimo | sono sicurissima | senza rimpianti |
    buona giornata | per favore | mi aiuta | che bello | buona serata | cordiali saluti | la prego | per piacere |
    per cortesia | buon giorno | buona sera`),
  calls: phrases(
    `tesoro | amore | bello | bella | capo | mitico | grande | ragazzi | carissimo | carissima | dottore | dottoressa | caro | cara | gentilissimo | gentilissima | signore | signora`,
  ),
  small:
    phrases(`integralmente | reperibile | tu | te | ti | si | sua | gliela | glielo | glieli | vostra | vostro | voi | noi | io | fra |
    tra | da | quel | quell | quella | al | alla | alle | agli | ai | allo | mio | mia | pure | lo | gli | le | l | dell | nell |
    sull | sul | sulla | del | della | a | con | quello | che | davvero | totalmente | lui | esso | essa | loro | suoi | sue |
    tuo | tua | stesso | stessa | ne | dalla | dal | sui | nei | nelle | col | proprio | esattamente | capito | ricevuto |
    inteso | chiaro | giorno | numero | qui | li | quindi | il | la | i | un | una | uno | di | d | dei | delle | in |
    per | su | nel | nella | e | questo | questa | mi | me | miei | mie | ci | nostro | nostra | vi | ve | subito | ora | adesso |
    immediatamente | cosi | lei | suo | molto | ore | alla fine di questo mese | quando finisce il mese | alla scadenza del mese |
    come da lei detto | come da lei proposto | di meno di sconto | chi e di turno | chiunque sia di turno | a partire da oggi |
    come mi ha detto | quello che mi serve | esattamente cio che voglio | nessun problema per me | non c e problema |  entro fine mese | a quelle condizioni | alle condizioni indicate | al prezzo indicato |
    cosi come descritto | come descritto sopra | come mi dice | come propone lei | come indicato sopra | a partire da |
    come ha proposto | quello che voglio | quello che volevo | cio che voglio | come ha detto | come hai detto |
    come da proposta | tale e quale | senza alcun dubbio | la sua proposta | la sua offerta | il prima possibile |
    come d accordo | come da accordi | come suggerisce | per intero | in meno | di sconto | che ho | che avevo | di turno |
    di guardia | di reperibilita | la persona | l addetto | subito subito | al volo | da oggi | quello li | la mia |
    come descritto | come indicato | ho capito | tutto chiaro | senza esitazione | nessun dubbio | la proposta | questa proposta |
    l offerta | questa offerta | la modifica | il cambio | questa modifica | quel prezzo | questo prezzo | le condizioni |
    queste condizioni | di mattina | di sera | del pomeriggio | ogni | pronto subito |
    appena possibile | quanto prima | nessun problema | senza problemi | nessuna obiezione | come dice | come dici |
    come proposto | come detto | come concordato | poi si`),
  never: phrases(
    `sono io | un giorno | tra un | fra un | per ora | per adesso | per il momento | tutto bene | tutto bene grazie | sono contento | sono contenta | sono felice |
    nessun problema grazie | beh si | beh ok | ah ecco | si puo | si fa | si deve | si tratta | si paga |
    si potrebbe | si sa | se | ma | pero | tuttavia | oppure | o | solo | soltanto | solamente | quando | quanto | quanta |
    quanti | quante | come | dove | chi | quale | quali | perche | cosa | sono | era | sara | sarebbe | puo | puoi | potrebbe |
    forse | magari | probabilmente | eventualmente | credo | penso | suppongo | immagino | prima | dopo | finche | fino |
    piuttosto | invece | tranne | salvo | senza | piu | meno | molti | altro | altra | altri | altre | anche | entrambi | doppio |
    meta | mezzo | aspetti | aspetta | aspettare | momento | attimo | mentre | purche | ha | ho | hai | hanno | devo | deve |
    bisogna | costa | costano | costo | prezzo | domanda | tenere | tengo | tenga | lasciare | lascia | lasci | chiedere |
    sapere | dire | spiegare | ne | io | niente | nulla | non`,
  ),
  light:
    phrases(`vada per | vada per il | faccia il | faccia la | fai il | fai la | fate il | fate la | faccia un | proceda con il |
    proceda con la | proceda al | proceda alla | proceda all | procedi con il | procedi con la | procedi al | procedi alla |
    procediamo con il | procediamo con la | effettui il | effettui la | esegua il | esegua la | dia corso al | dia corso alla |
    avvii il | avvii la | provveda al | provveda alla | mi faccia il | mi faccia la | mi faccia | mi metta | mettimi |
    mi metta in | vada con | vai con | vada per la | proceda a | procedi a | facciamo | fate | facciamolo | fare | faccia | fai |
    effettuare | effettui | effettua | procedere | procedere con | eseguire | esegua | esegui | completare | completi | completa |
    finalizzare | finalizzi | elaborare | elabori | sbrighi | provvedere | provveda | provvedi | provvedete |  dia | dare | continuare | continui con | continua con | ci pensi lei | ci pensi`),
  clitics: phrases('lo | la | li | le | mi | me lo | me la'),
  stress: phrases(
    'davvero | proprio | assolutamente | molto | totalmente | completamente | certamente | pure',
  ),
  now: phrases(`e urgente | urgente | con urgenza | adesso | ora | subito | immediatamente | il prima possibile | al piu presto |
    prima possibile`),
  permits:
    phrases(`vada per la | autorizzo la | autorizzo il | confermo il | confermo la | confermo che | accetto la | accetto il | vorrei che |
    voglio che | le confermo che | accetto che | accetto di | accetto l | confermo l | confermo di voler | confermo che voglio |
    confermo che puo | autorizzo l | autorizzo a | la autorizzo a | vi autorizzo a | ti autorizzo a | acconsento a |
    acconsento alla | acconsento al | acconsento che | sono d accordo a | sono d accordo con il | sono d accordo con la |
    sono d accordo che | d accordo per | d accordo con | do il consenso per |
    do il mio consenso per | do il mio consenso a | do il mio consenso al | do il mio consenso alla | ha il mio permesso di |
    ha il permesso di | le chiedo di | ti chiedo di | la prego di | vi prego di | prego di | chiedo di | chiedo la | chiedo il |
    richiedo | richiedo la | richiedo il | vorrei che mi | voglio che mi | vorrei farmi | mi farebbe piacere se |
    sarei felice se | se potesse | se puo per favore | potrebbe per favore | puo per favore | puo gia | puoi gia | si puo |
    voglio che lei | va bene per la | va bene per il | si proceda con | si proceda alla | si proceda al | e ora di | andiamo a |
    ho intenzione di | desidero che | desidero | puo | puoi | potete | puo pure | puoi pure | vorrei | voglio | mi piacerebbe`),
  dangling: phrases('e | pronto | buongiorno | buonasera | salve'),
  idioms: {
    wake: `lo butti giu dal letto | buttalo giu dal letto | lo tiri giu dal letto | tiralo giu dal letto | butti giu dal letto`,
    book: `metta in agenda | lo metta in agenda | mettilo in agenda`,
  },
  enclitic: /[aeiou](?:me)?l[oaie]$/,
  participle: /(?:at|ut|it)[oaie]$/,
  numbers: NUMBERS.italian,
  column: 5,
  deeds: deeds(`use: scal|spend|togli|tolg|detra|scont|sfrutt|impieg|convert|mett|metti|sottra|prend|us
    wake: chiam|avvis|contatt|allert|tir|butt|rintracc|sent
    refund: rimettet|rimett|ridat|rimand|storn|ritorn|rend|versi|vers|resti|riaccredit
    book: segn|mett|metti|blocch|blocc|ferm|conferm|inserisc|aggiung|inser|tien|prend
    change: mett|port|trasfer|migr|sal|attiv|upgrad|aggiorn|facc
    close: cancell|elimin|termin|annull|dism|disattiv
    remove: togli|tolg|elimin|lev|cancell|rimuov|straccia
    cancel: cancell|annull|disdi|togli|elimin|disdett
    refund: rimbors|restitu|ridia|rida|riaccredit|rend|accredit
    change: cambi|pass|modific|aggiorn|passi|mett|modifich|spost|scambi|anticip|posticip|rimand
    book: prenot|fiss|riserv|segn|iscriv
    wake: svegli|sveglia|svegl
    close: chiud|chius|chiusur
    page: chiam|avvis
    send: invi|mand|spedi
    order: ordin|compr|acquist|sottoscriv
    use: us|usarl|utilizz|applic|applich|riscatt
    extend: estend|rinnov|prolung|prorog
    delete: rimuov|elimin
    open: apr|cre|avvi
    register: iscriv|registr
    pay: addebit|pag|bonific|trasfer
    activate: attiv
    block: blocc|disattiv
    add: aggiung
    replace: sostitu
    ship: consegn
    notify: avvis|avvert|chiam
    update: aggiorn`),
};
