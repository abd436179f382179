import { NUMBERS } from '../numbers.ts';
import { deeds, each, phrases, type Vocabulary } from '../vocabulary.ts';

const GOOD =
  'bene | perfetto | benissimo | giusto | corretto | ottimo | d accord | d accordo | ok | cosi | tutto bene | molto bene | a posto | fantastico | eccellente';

/** Italian answers to an offer; an accented "sì" is read as "ok" before. */
export const ITALIAN: Vocabulary = {
  yes: [
    ...phrases(`esatto | sicuro | certissimo | assolutamente | giusto | ci sto | come no | eh si | ma certo | mhm | gia | si si |
    sisi | perfetto cosi | ottimo cosi | per me va bene | sono sicuro | sono sicura | senza problemi |
    nessun problema | fatto | affare fatto | dai va bene | andata | vai | vada | certamente si | ovviamente si |
    benissimo | fai pure | faccia pure | volentieri | va bene | d accordo | perfetto | certo | dai | si dai | ok dai |
    proceda | senz altro`),
    ...phrases(`ok si certo | certo che voglio | ma si | ma ok | e giusto | e corretto | e perfetto | e esatto | e tutto giusto |
    e tutto corretto | e proprio cosi | e cosi | esattamente quello | esattamente quello che voglio |
    proprio cio che voglio | e esattamente quello che voglio | mi pare perfetto | mi sembra un ottima idea |
    ottima idea | buona idea | bella idea | sono pienamente d accordo | sono completamente d accordo |
    completamente d accordo | totalmente d accordo | d accordissimo | sono d accordissimo | d accordo con | concordo |
    concordo pienamente | acconsento | ha la mia approvazione | ha il mio ok | avete il mio consenso |
    hai la mia autorizzazione | hai il mio ok | do la mia autorizzazione | do l ok | do il mio ok |
    do la mia approvazione | la autorizzo a | vi autorizzo a | ti autorizzo | ti autorizzo a | autorizzo a |
    autorizzo la | autorizzo il | confermo il | confermo la | confermo tutto | confermo che | le confermo che |
    confermo di volere | confermo di si | si confermo | accetto la | accetto il | accetto volentieri |
    accetto la proposta | puo | puoi | puo procedere | puo andare avanti | puoi andare avanti | puo farlo | puo fare |
    puo procedere con | puoi procedere con | proceda con | procedi con | procediamo con | procedere | andate avanti |
    andate pure avanti | vada pure avanti | vai pure avanti | andiamo avanti | forza | via | dai si | dai va bene |
    dai facciamolo | dai ok | facciamo cosi | facciamo questo | faccia come dice | faccia come ha detto |
    faccia il necessario | fai il necessario | fate cosi | fate | lo prendo | la prendo | prendo quello | prendo |
    vada per | vada per la | va bene la | va bene il | va bene per | va bene quello | va bene questo | va bene tutto |
    va bene cosi grazie | va alla grande | alla grande | mi va | mi va bene cosi | mi va benissimo cosi |
    mi va bene la | mi va bene il | per me ok | per me e ok | per me e perfetto | per me perfetto |
    per me va benissimo | per me si | per me ok si | a posto cosi | a posto | tutto ok per me | sarebbe perfetto |
    sarebbe ottimo | sarebbe fantastico | sarebbe bello | sarebbe l ideale | mi farebbe piacere | mi fa piacere |
    mi interessa | mi conviene cosi | desidero | desidererei | vorrei che | voglio che | lo vorrei | la vorrei |
    la voglio | li voglio | certo volentieri | certo grazie | al cento per cento | cento per cento | eccome |
    altroche | certissimo | sicurissimo | perfettamente | assolutamente d accordo | si | si si | ok si | sisi | yes |
    certo | certo che si | certo che ok | ma certo | certamente | sicuro | sicuramente | di sicuro | senz altro |
    senza dubbio | naturalmente | ovvio | ovviamente | assolutamente | assolutamente si | assolutamente ok | esatto |
    esattamente | proprio cosi | proprio quello | giusto | corretto | appunto | infatti | d accordo | daccordo |
    sono d accordo | pienamente d accordo | siamo d accordo | perfetto | benissimo | ottimo | eccellente |
    fantastico | magnifico | splendido | bene | molto bene | va bene | va benissimo | va benone | va bene cosi |
    va bene per me | per me va bene | a me va bene | mi va bene | mi va benissimo | ci sto | affare fatto | fatto |
    volentieri | molto volentieri | con piacere | con molto piacere | piu che volentieri | andata | e andata |
    vada per quello | tutto ok | tutto bene | tutto a posto | tutto giusto | tutto corretto | come no | proceda |
    procedi | procediamo | proceda pure | procedi pure | procedete | procedete pure | puoi procedere | vada avanti |
    vai avanti | avanti | avanti tutta | vada | vada pure | vai | vai pure | andiamo | continui | continui pure |
    continua | continua pure | faccia | faccia pure | fai | fai pure | fallo | fallo pure | lo faccia |
    lo faccia pure | facciamolo | faccia cosi | fai cosi | fate pure | fatelo | puoi farlo | mi faccia questo |
    confermo | lo confermo | confermato | confermare | conferma | confermi | confermi pure | conferma pure |
    le confermo | ti confermo | accetto | lo accetto | accetto l offerta | accettato | autorizzo | la autorizzo |
    vi autorizzo | lo autorizzo | autorizzato | approvo | approvato | do il mio consenso | ha il mio consenso |
    hai il mio consenso | ha la mia autorizzazione | do il consenso | voglio | lo voglio | voglio farlo | vorrei |
    mi piacerebbe | gradirei | lo desidero | mi conviene | mi sembra bene | mi sembra perfetto | mi sembra ottimo |
    mi sembra giusto | mi pare bene | mi pare giusto | mi pare ottimo | mi sta bene | sta bene | e quello che voglio |
    e proprio quello che voglio | e cio che voglio`),
    ...each(
      'e | tutto | cosi va | cosi e | va tutto | sembra | mi sembra | suona | sarebbe',
      GOOD,
      '| per me | per noi | cosi',
    ),
  ],
  no: phrases(
    `no | non ora | ora no | adesso no | oggi no | non adesso | non oggi | meglio di no | meglio no | per niente |
    affatto | assolutamente no | certo che no | mai | giammai | non voglio | non lo voglio | non lo faccia |
    non farlo | non faccia niente | non fare niente | non serve | non e necessario | non mi interessa |
    non sono d accordo | non accetto | non autorizzo | rifiuto | lasci stare | lascia stare | lascia perdere |
    lasci perdere | lasciamo stare | lasciamo perdere | si fermi | fermati | fermo | stop | basta | negativo |
    neanche per sogno`,
  ),
  polite: phrases(
    `ecco | senta | mm | uhm | eh | allora | bene | grazie a lei | buona giornata | arrivederci e grazie | svelto |
    presto | veloce | dai | per favore | grazie | mi aiuta | mi aiuta molto | mi sarebbe di aiuto | arrivederci |
    a presto | ci vediamo | e un tesoro | le sono grato | le sarei grato | le sarei grata | che bello |
    grazie per l aiuto | grazie dell aiuto | grazie per il suo aiuto | grazie per la disponibilita | grazie di tutto |
    grazie di cuore | grazie in anticipo | buona serata | cordiali saluti | saluti | che gentile | e gentile |
    e gentilissimo | la prego | ve ne sono grato | ehm | guarda | guardi | caro | cara | per piacere | perfavore |
    per cortesia | prego | grazie mille | mille grazie | grazie tante | molte grazie | tante grazie |
    grazie infinite | la ringrazio | ti ringrazio | vi ringrazio | grazie a te | gentilissimo | gentilissima |
    molto gentile | e molto gentile | cortesemente | gentilmente | salve | ciao | buongiorno | buonasera |
    buon giorno | buona sera | ah | oh | beh | be | signore | signora`,
  ),
  small: phrases(
    `da oggi | a partire da | a partire da oggi | da | quel | quell | quella | quello li | al | alla | alle | agli |
    ai | allo | la mia | il mio | mio | mia | pure | lo | gli | le | l | dell | nell | sull | sul | sulla | del |
    della | a | con | quello | che | davvero | totalmente | come descritto | come mi ha detto | come ha proposto |
    quello che voglio | quello che volevo | quello che mi serve | cio che voglio | esattamente cio che voglio | lui |
    esso | essa | loro | suoi | sue | tuo | tua | stesso | stessa | euro | dollari | ne | dalla | dal | sui | nei |
    nelle | col | proprio | esattamente | come ha detto | come hai detto | come proposto da lei | come da proposta |
    come indicato | tale e quale | capito | ho capito | ricevuto | inteso | chiaro | tutto chiaro |
    senza alcun dubbio | senza esitazione | nessun dubbio | nessun problema per me | la sua proposta | la proposta |
    questa proposta | l offerta | la sua offerta | questa offerta | la modifica | il cambio | questa modifica |
    quel prezzo | questo prezzo | le condizioni | queste condizioni | di mattina | di sera | del pomeriggio | giorno |
    numero | qui | li | quindi | al mese | all anno | ogni mese | mensili | pronto subito | il | la | i | un | una |
    uno | di | d | dei | delle | in | per | per me | per noi | su | nel | nella | e | questo | questa | mi | me |
    miei | mie | ci | nostro | nostra | vi | ve | subito | ora | adesso | immediatamente | il prima possibile |
    appena possibile | quanto prima | nessun problema | non c e problema | senza problemi | nessuna obiezione | cosi |
    come dice | come dici | come proposto | come detto | come concordato | come d accordo | come da accordi | lei |
    suo | sua | molto | poi si | ore`,
  ),
  never: phrases(
    `beh si | beh ok | ah si | ah ok | ah ecco | eh si | eh ok | si puo | si fa | si deve | si tratta | si paga |
    si potrebbe | si sa | se | ma | pero | tuttavia | oppure | o | solo | soltanto | solamente | quando | quanto |
    quanta | quanti | quante | come | dove | chi | quale | quali | perche | cosa | sono | era | sara | sarebbe | puo |
    puoi | potrebbe | forse | magari | probabilmente | eventualmente | credo | penso | suppongo | immagino | prima |
    dopo | finche | fino | piuttosto | invece | tranne | salvo | senza | piu | meno | molti | altro | altra | altri |
    altre | anche | entrambi | doppio | meta | mezzo | aspetti | aspetta | aspettare | momento | attimo | mentre |
    purche | ha | ho | hai | hanno | devo | deve | bisogna | costa | costano | costo | prezzo | domanda | tenere |
    tengo | tenga | lasciare | lascia | lasci | chiedere | sapere | dire | spiegare | ne | io | niente | nulla | non`,
  ),
  light: phrases(
    `facciamo | fate | facciamolo | fare | faccia | fai | effettuare | effettui | effettua | procedere |
    procedere con | eseguire | esegua | esegui | completare | completi | completa | finalizzare | finalizzi |
    elaborare | elabori | sbrighi | provvedere | provveda | provvedi | provvedete | mettere | metta | metti | dia |
    dare | continuare | continui con | continua con | ci pensi lei | ci pensi`,
  ),
  clitics: phrases('lo | la | li | le | mi | me lo | me la'),
  stress: phrases(
    'davvero | proprio | assolutamente | molto | totalmente | completamente | certamente | pure',
  ),
  now: phrases(`e urgente | urgente | con urgenza | adesso | ora | subito | immediatamente | il prima possibile | al piu presto |
    prima possibile`),
  permits: phrases(
    `puo | puoi | potete | puo pure | puoi pure | vorrei che | voglio che | vorrei | voglio | desidero |
    mi piacerebbe`,
  ),
  numbers: NUMBERS.italian,
  column: 5,
  deeds: deeds(`cancel: cancell|annull|disdi|togli|elimin|disdett
    refund: rimbors|restitu|ridia|rida|riaccredit|rend|accredit
    change: cambi|pass|modific|aggiorn|passi|mett|modifich|spost|scambi|anticip|posticip|rimand
    book: prenot|fiss|riserv|segn
    wake: svegli|sveglia|svegl
    close: chiud
    page: chiam|avvis
    send: invi|mand|spedi
    order: ordin|compr|acquist|sottoscriv
    use: us|utilizz|applic|applich|riscatt
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
