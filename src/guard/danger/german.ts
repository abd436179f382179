import type { DangerLanguage } from './danger-language.ts';

/** German; folding takes the dots from ä, ö and ü and leaves ß. */
export const german: DangerLanguage = {
  code: 'de',
  classes: {
    child:
      'kind(?:er|es|ern)?|baby|sohn(?:es)?|tochter|jungen?|madchen|kleine[nrm]?|enkel\\w*|saugling|bruder(?:chen)?|schwester(?:chen)?|neffe\\w*|nichte|schuler\\w*|teenager|minderjahrige\\w*|stiefsohn|stieftochter|kids',
    who: 'mann|frau|vater|mutter|papa|mama|opa|oma|bruder|schwester|freund|freundin|ex|partner\\w*|kolleg\\w+|nachbar\\w*|chef\\w*|kund\\w+|sohn|tochter|kind|baby|onkel|tante|jemand|typ|mitbewohner\\w*|er|sie|stiefvater|mitarbeiter\\w*|techniker|ehemann|lehrling|azubi|gast',
    body: 'arme?s?|beine?s?|hand|hande|gesicht|kopf|hals|rucken|brust|finger|mund|augen?|seite|fuß|fuße|fuss|korper',
    schlagt:
      'schlagt|schlug|geschlagen|schlagen|verpruge\\w*|prugelt\\w*|gepruge\\w*|verprugelt|wurgt\\w*|gewurgt|tritt|getreten|sticht|stach|gestochen|bedroht\\w*|bedrohen|vergewaltig\\w+|verfolgt|verfolgen|angegriffen|greift|sperrt|eingesperrt|haut|gehauen|ohrfeig\\w*|schuttelt|schutteln|verbrenn\\w*|misshandel\\w+|missbrauch\\w+|fasst|angefasst|stalkt|uberfallen|geschubst|schubst|quael\\w+|qualt|verletzt|niedergestochen|zusammengeschlagen|entfuhrt|umgebracht',
    pills:
      'tabletten?|pillen|schlaftabletten|medikamente?n?|bleiche|putzmittel|reiniger|rohrreiniger|frostschutz\\w*|batterien?|knopfzelle|gift|rattengift|insulin|spulmittel|waschmittel|saure|aceton|entwickler|paracetamol|ibuprofen',
  },
  patterns: {
    'self-harm': {
      sure: [
        '(?:mich|sich|mir|dich) (?:\\w+ ){0,3}?(?:umbringen|umbringe|umbringt|umzubringen|umgebracht|toten|aufhangen|erhangen|erhangt|erschießen|vergiften|vor den zug|das leben (?:zu )?(?:nehmen|nehme)|die pulsadern|was an|etwas an|ritze\\w*|ritzt|geritzt|schneide[nt]?|selbst verletz\\w*|verletze|vom (?:dach|balkon|hochhaus)|aus dem fenster|von der brucke)(?! die haare)',
        '(?:bring|bringe|bringt|hange|hang|ritze|ritzt|schneide|schneidet|erschieß\\w*|tote|nehm\\w*|tu\\w*|nimmt) (?:mich|sich|mir|ihm selbst)(?: [^ .]+){0,4} (?:um|auf|das leben|was an|etwas an|wieder|die arme|die pulsadern|selbst)(?! (?:freunde|mit|in))',
        '(?:will|mochte|kann|mag|wollte|wunsche) (?:\\w+ ){0,4}?(?:nicht mehr (?:leben|da sein|hier sein|aufwachen|weiterleben|existieren|sein)|sterben|tot sein|nie mehr aufwachen|einschlafen und nicht)(?! vor (?:lachen|hunger|langeweile))',
        '(?:nicht mehr|kein\\w*|null) (?:leben wollen|lust (?:mehr )?(?:zu|auf das) leben|lebenswillen|sinn mehr (?:im|zu)|grund (?:mehr )?(?:zu|um) leben)|lebensmude|(?:leben|alles) ~3 (?:keinen sinn|sinnlos|nicht mehr lebenswert|nicht lebenswert)(?! mit)',
        '(?:suizid\\w*|selbstmord\\w*|freitod|selbstverletz\\w*) (?!squad)|(?:suizid|selbstmord)(?:gedanken|versuch|gefahrdet)?(?! squad)(?= (?:\\.|$|begehen|machen|nach\\w*|denke|und|zu|gedanken|heute))',
        '(?:abschiedsbrief\\w*|abschiedsnachricht\\w*|abschiedsmail|letzte nachricht an)',
        '(?:alle|familie|ihr|kinder|welt|jeder|besser) ~4 (?:besser dran ohne mich|ohne mich|wenn ich (?:weg|tot|nicht mehr))',
        '(?:brucke|dach|gleis\\w*|balkon|hochhaus|fenster|schienen) & (?:spring\\w*|sprung|runter|sturz\\w*|zug) & (?:ich|er|sie|will|steh\\w*|leben|ende)(?! wasser)',
        '(?:ein ende|dem ein ende|schluss|alles beenden|mein leben beenden|leben zu beenden|leben beenden) ~3 (?:machen mit (?:dem leben|allem|meinem leben)|setzen|mit meinem leben|beenden|leben)(?! vertrag)|(?:mein|sein|ihr) leben (?:zu )?beenden|(?:mache|mach|macht) ~2 schluss mit (?:dem leben|allem)',
        '(?:habe|hab|hat) ~5 (?:tabletten|pillen|schlaftabletten|medikamente) ~2 (?:genommen|geschluckt|eingenommen) & (?:alle|ganze|packung|viele|zu viele|sterben|leben|mehr|reden|schachtel|\\d+)',
      ],
      likely: [
        '(?:ich )?kann nicht mehr & (?:leben|sterben|ende|weinen|allein|sinn|aufgeben|niemand|tabletten)',
      ],
    },
    medical: {
      sure: [
        '(?:atmet|atmen|atme|luft|atmung) (?:\\w+ )?(?:nicht|kaum|nicht mehr|schlecht|schwer|mehr|komisch|flach|aus)(?! im)|(?:kaum|keine|schwer|schlecht|nicht|nicht mehr|kriegt keine|kriege keine|bekomm\\w* keine|bekommt kaum) ~2 (?:atmen|luft|atmet|luft mehr)|atemnot|ringt nach luft',
        '(?:bewusstlos\\w*|ohnmachtig|ohnmacht|zusammengebrochen|umgekippt|umgefallen|kollabiert|nicht ansprechbar|reagiert nicht(?: mehr)?|wacht nicht|nicht mehr wach|krampf(?:t|anfall|anfalle|en)|epileptisch\\w*|ruhrt sich nicht|bewegt sich nicht)(?! auf (?:meine|mails|anrufe|tickets|klicks|eingaben)) & (?:<who>)(?! server)',
        '(?:herzinfarkt|schlaganfall|herzstillstand|allergischer schock|anaphylakt\\w+|asthmaanfall|lungenembolie|fehlgeburt|uberdosis|unterzucker\\w*)(?! (?:bei|beim|als|bekommen von|wegen|von der|gekriegt)) & (?:glaube|hat|habe|hatte gerade|verdacht|gerade|hilfe|mein|meine|jetzt|denke|arm|bekommt)',
        '(?:schmerzen|druck|stechen|enge|stiche|schmerz|engegefuhl|ziehen) ~4 (?:brust|herz|linken arm)|brustschmerz\\w*|brust (?:\\w+ )?(?:tut weh|schmerzt|drückt|druckt|zieht)|herz ~3 (?:rast|stolpert|sticht)',
        '(?:mundwinkel|gesicht) ~3 (?:hangt|schief|gelahmt|taub)|(?:kann|konnen) ~4 (?:<body>) ~3 (?:nicht (?:mehr )?(?:bewegen|spuren|heben)|bewegen|spuren)|spure? ~3 (?:<body>) nicht|kann nicht (?:mehr )?(?:sprechen|aufstehen|laufen|schlucken)(?= (?:\\.|$|und))|lallt|redet (?:wirr|komisch)',
        '(?:blutet|blute|blut|blutung) ~3 (?:stark|sehr|uberall|spritzt|kopf|nicht|heftig|viel|lauft|ohne ende|wie verruckt|extrem|aus)|(?:viel|voller|verliert|so viel|alles voll|kotzt|spuckt|hustet|erbricht|verlier\\w*|lache) blut|(?:horte?|hort) nicht auf zu bluten|verblute\\w*|blut ~4 (?:gestoppt|stoppen|spritzt)',
        '(?:verschluckt|getrunken|geschluckt|gegessen|trank|trinkt|genommen|eingenommen) ~4 (?:<pills>)|(?:<pills>) ~4 (?:verschluckt|getrunken|geschluckt|gegessen|genommen|eingenommen) & (?:<who>|kind|ich|alle|viele)(?! regelmaßig)',
        '(?:vergiftet|vergiftung|stromschlag|elektroschock|strom bekommen|einen schlag bekommen|verbruht|verbrennung\\w*|verbrannt)(?! (?:den|die) (?:daten|haare)) & (?:<who>|ich|hand|arm|gesicht|kopfhaut|haut|sich)',
        '(?:hals|zunge|lippen|gesicht|augen|kehle|rachen) ~5 (?:schwillt|geschwollen|zu|angeschwollen|zuschwillt|anschwellen|dick)(?= (?:\\.|$|an|und|ich|er|sie|kann|nach|zu|bitte)) & (?:allerg\\w+|luft|atm\\w*|schwill\\w*|geschwollen|wespe\\w*|biene\\w*|farbe|hilfe|angeschwollen|stich)',
        '(?:krankenwagen|rettungswagen|notarzt|sanitater|rtw|rettungsdienst)(?= (?:\\.|$|bitte|schnell|rufen|sofort|kommen|schicken|jetzt|gerufen|und|holen|bestellen))|(?:ruf\\w*|schick\\w*|brauch\\w*|hol\\w*) ~4 (?:krankenwagen|rettungswagen|notarzt|arzt|sanitater|hilfe arzt|112)(?! (?:termin|fur die app))',
        '(?:gesturzt|gefallen|sturzte|runtergefallen|hingefallen|abgesturzt|ausgerutscht) & (?:treppe|leiter|kopf|dach|gerust|dusche|boden) & (?:blut\\w*|kopf|bewegt|aufstehen|bein|hufte|ansprechbar|schmerzen|bewusstlos|wirr|atmet|ruckt\\w*|rucken|auf)(?! preis)',
        '(?:schwanger|woche|ssw|fruchtblase|wehen) & (?:blut\\w*|fruchtblase|geplatzt|wehen|schmerzen|kommt|minuten)|fruchtblase|(?:kind|baby) kommt(?= (?:\\.|$|jetzt|gerade))',
        '(?:lauft|wird|ist|schon|ganz) (?:\\w+ )?(?:blau|lila)(?= (?:\\.|$|an|und|im|angelaufen)) & (?:er|sie|kind|baby|gesicht|lippen|opa|oma|mann|luft|verschluckt)(?! haare)|blau angelaufen|erstickt(?! (?:in|an) (?:arbeit|mails|papier))|verschluckt ~3 (?:und|kriegt|luft|bekommt|lauft)',
        '(?:arm|finger|hand|bein|pulsader|daumen|fuß) ~5 (?:aufgerissen|abgetrennt|abgeschnitten|abgesagt|eingeklemmt|aufgeschnitten|zerquetscht|gebrochen|aufgeschlitzt)|(?:tief geschnitten|eingeklemmt unter|platzwunde|offener bruch)',
        '(?:stirbt|sterbe gleich|liegt im sterben)(?! vor| an langeweile)(?= (?:\\.|$|bitte|hilfe|gerade|mir|hier)) & (?:er|sie|mein|meine|ich|hilfe|jemand|bitte)',
        '(?:zucker\\w*|insulin|diabet\\w+) & (?:bewusstlos|zitter\\w*|wach|umgekippt|ansprechbar|schwitz\\w*|wirr|doppelt|reagiert|schwindel\\w*)',
        '(?:auge|augen) & (?:bleiche|farbe|blondierung|chemikal\\w*|saure|reiniger|oxid|wasserstoff\\w*|entwickler) & (?:brenn\\w*|seh\\w*|gekommen|gespritzt)|kopfhaut ~3 (?:brennt|blasen|verbrannt)',
      ],
      likely: [],
    },
    fire: {
      sure: [
        '(?:es|alles|das|der|die|haus|router|kuche|keller|wohnung|dach|auto|akku|steckdose|kabel|server\\w*|vorhang|hier|nachbar\\w*|gebaude|mulltonne|laden|salon|ladegerat|fohn|sofa|adventskranz|raum|herd|pfanne|balkon|lager) ~2 ?brennt(?! (?:die sonne|mir unter|darauf|durch|lichterloh vor|das licht|keine|noch licht|nicht))|brennt (?:es|gerade|im|in|bei|lichterloh|hier|das (?:haus|dach)|die (?:kuche|wohnung))|in brand|in flammen|flammen ~3 (?:schlagen|raus|aus|kommen|hoch|uber)|feuer (?:im|in|bei|auf dem|am|gefangen|fangt|ausgebrochen)(?! (?:app|tv|stick))|fangt (?:an zu brennen|feuer)|steht in flammen|lichterloh',
        '(?:riecht|stinkt|gestank|geruch|rieche|gerochen) ~4 (?:gas|verbrannt\\w*|rauch|verschmort\\w*|brand|benzin|faulen eiern|angebrannt|nach kabel|verkokelt|schmort)|(?:gas|brand|rauch|verbrannter) ?geruch|gasgeruch|brandgeruch|gasleck|gasaustritt|gas ~3 (?:tritt aus|stromt|aus|ausgetreten|zischt)(?! dem vertrag)|gasleitung ~4 (?:angebohrt|leck|undicht|kaputt|getroffen|beschadigt)',
        '(?:rauch|qualm) ~4 (?:kommt|aus|im|uberall|steigt|dringt|raus|treppenhaus|unter|zieht|dicht\\w*)|(?:voller|voll|voll von|viel|starker|dichter|schwarzer|weißer|dicker) (?:rauch|qualm)|verraucht|verqualmt|(?:router|akku|steckdose|server|gerat|laptop|handy|kabel|box|fohn|trockner|es|maschine|modem|sicherungskasten|batterie|drucker) (?:\\w+ ){0,3}?(?:qualmt|raucht|schmort|kokelt|brutzelt|glimmt)',
        '(?:explodiert|explosion|in die luft geflogen|verpufft\\w*|verpuffung)(?! (?:in|vor|die (?:kosten|preise|rechnung))) & (?:akku|gas|haus|batterie|handy|heizung|gehort|straße|nebenan|keller|kuche|trafo|verletzt\\w*|wand|knall|gab|herd|flasche|laptop|steckdose|powerbank)|lauter knall & (?:rauch|wand|feuer|staub|verletzt\\w*|weg|fenster)',
        '(?:funken|spruht funken|schlagt funken|funkt) & (?:steckdose|kabel|kasten|leitung|dose|sicherung\\w*|gerat|router|verteiler|box|stecker|strom\\w*)',
        '(?:kohlenmonoxid\\w*|co melder|rauchmelder|gasmelder|feueralarm|brandmelder)(?! (?:ubung|batterie)) & (?:piept|geht|schlagt|kopfschmerzen|heult|horte?|hort|lost|schwindel\\w*|ausgelost) & (?:rauch|kopf\\w*|schwindel\\w*|nicht auf|riecht|feuer|leute|ubel|brennt|wirklich|alarm|co|kohlenmonoxid\\w*|nachbar\\w*)(?! batterie)',
        '(?:ruf\\w*|schick\\w*|brauch\\w*|hol\\w*) ~3 feuerwehr|feuerwehr (?:bitte|schnell|sofort|rufen|kommen|jetzt)|(?:eingeschlossen|kommen nicht raus|komme nicht raus|sitzen fest|gefangen) & (?:rauch|feuer|flammen|brennt|qualm|aufzug|gas)|(?:eingesturzt|sturzt ein|decke kommt runter)|(?:benzin|spiritus) ~4 (?:gegossen|geschuttet|gekippt|vergossen)|brandstift\\w*|molotow\\w*|stromleitung ~4 (?:liegt|gerissen|runter|straße)',
      ],
      likely: [],
    },
    violence: {
      sure: [
        '(?:er|sie|mann|ex|freund|vater|bruder|typ|jemand|partner|nachbar|stiefvater|ehemann|sohn|kunde|mitbewohner|kerl|leute|frau) ~6 (?:mich|mir|uns|sie|ihn) ~4 (?:<schlagt>|um|umbringen|abstechen|das messer|zusammen)(?! (?:auf (?:instagram|spotify)|vom hocker|mit mails))(?= (?:\\.|$|und|wieder|schon|gestern|hat|heute|weil|jetzt|ein|lasst|er|sie|seit|ich|bis|mit|nicht|wenn|vor|im|in|am|auf|die|ihn|bitte|gerade|jeden|immer))(?! fragen)',
        '(?:hat|hatte|haben|wurde|werde|werden|bin|wird) (?:\\w+ ){0,4}?(?:geschlagen|verprugelt|gewurgt|getreten|bedroht|vergewaltigt|niedergestochen|uberfallen|angegriffen|gestochen|zusammengeschlagen|verfolgt|entfuhrt|eingesperrt|gestalkt)(?! (?:von (?:spam|viren|werbung|ddos|hackern)|im preis))',
        '(?:bringt|bringe|bring|sticht|stech|steche|schlagt|schlage|schlag|macht|mache|mach|knall|knalle|leg|lege|fackel|zund|zunde|brech|breche) (?:mich|uns|dich|euch|sie|ihn|den|die|einen|das|dir|ihm|ihr|ihnen|alle|jeden)(?: [^ .]+){0,6} (?:um|ab|tot|kalt|fertig|nieder|die knochen|den hals|kaputt|zusammen|an den kragen)(?= (?:\\.|$|ich|und|wenn|das|er|versprochen))(?! (?:drucker|prozess|server))',
        '(?:umbringen|abstechen|abknallen|totschlagen|erschießen|ermorden|zu tode prugeln|erwurgen|toten|verprugeln|niederbrennen|abfackeln|kalt machen|vergewaltigen)(?! (?:lassen|konnte ich den|den (?:prozess|dienst|task)|muss ich den)) & (?:dich|euch|mich|uns|ihn|sie|gedroht|droht|will|wird|werde|jemand\\w*|alle|frau|chef|ihnen|sagt|gesagt|den|die) (?!(?:prozess|dienst))',
        '(?:morddrohung\\w*|bedroht (?:mich|uns|meine|die|den|unsere)|droht (?:mir|uns|damit|mich)|gedroht)(?! mit (?:kundigung|inkasso|mahnung|anwalt))',
        '(?:mit|hat|ein|zieht|halt|das|einer|eine|einem) (?:einem |einer |ein |eine |\\w+ )?(?:messer|pistole|axt|waffe|gewehr|machete|beil|baseballschlager|knarre)(?! (?:schnitt|set|block)) & (?:er|mann|jemand|bedroht\\w*|laden|drauß\\w*|komm\\w*|mich|uns|tur|kollegin|typ|salon|kunde|ex|freund|bei euch|vorbei)',
        '(?:einbrecher|eingebrochen gerade|bricht (?:gerade )?(?:ein|die tur)|brechen (?:gerade )?ein|einbruch (?:gerade|jetzt|im gange)|uberfall|raububerfall|geisel\\w*|amok\\w*|schusse|schießerei|geschossen|schießt|messerstecher\\w*|schlagerei)(?! (?:auf die (?:preise|leitung)|im (?:film|spiel)))',
        '(?:steht|hammert|tritt|klopft|schlagt|wartet|lauert|will|versucht) ~4 (?:vor (?:der|meiner|unserer) tur|gegen (?:die|meine|unsere) tur|vor dem (?:haus|salon|laden)|die tur (?:ein|auf)|an die tur|rein) & (?:ex|mann|er|typ|jemand|umbring\\w*|bringt|angst|messer|schrei\\w*|hilfe|droht|fremder|stalker)(?! paket)',
        '(?:verstecke?|versteckt|verstecken|eingeschlossen|verbarrikadiert|verschanzt) (?:\\w+ ){0,2}?(?:mich|uns|im|in|unter|hinter|vor|bin|habe)|(?:mich|uns|bin|haben uns|habe mich|sind) (?:\\w+ ){0,3}?(?:versteckt|eingeschlossen|verbarrikadiert|eingesperrt)(?! (?:in (?:der|die) (?:app|cloud)))',
        '(?:lasst|lassen) (?:mich|uns|sie) (?:\\w+ ){0,3}?nicht (?:mehr )?(?:raus|gehen|weg|aus dem haus|aus der wohnung|telefonieren)(?! (?:aus dem vertrag))|(?:sperrt|schließt|halt) (?:mich|uns) (?:\\w+ ){0,2}?(?:ein|fest|gefangen)',
        '(?:angst|furchte|panik) ~5 (?:vor (?:ihm|meinem (?:mann|ex|vater|freund|bruder|stiefvater))|um mein leben|nach hause|dass er (?:mich|uns|mir|wieder|kommt)|heimzugehen|dass er)(?! (?:preis|router))',
        '(?:ruf\\w*|schick\\w*|brauch\\w*|hol\\w*) ~3 polizei(?! wenn)|polizei (?:bitte|schnell|sofort|rufen|jetzt|kommen)|(?:verfolgt|folgt|lauft|beobachtet) ~5 (?:mir|mich|uns) ~4 (?:mann|jemand|auto|nach|hinterher|straße|typ|schon|seit)|(?:mann|jemand|typ|auto|fremder) ~4 (?:folgt|verfolgt|beobachtet|lauert) ~2 (?:mir|mich|uns|auf)',
        '(?:nase|arm|rippe|rippen|kiefer|zahn|finger|handgelenk) ~3 gebrochen & (?:er|mann|ex|freund|partner|mein|sie|hat mir)|(?:hausliche gewalt|vergewaltigung|vergewaltigt|blaues auge|gewalttatig)|(?:fluster\\w*|leise|kann nicht (?:laut )?reden) & (?:er|mann|ex|sie) ~3 (?:nebenan|hort|zuhaus\\w*|hier|schlaft|kommt|da|im|neben)',
        '(?:euch|dich|sie|ihn|euren|eure|ihren|deine) ~4 (?:finden|erwischen|kriegen|umlegen|anzunden|abfackeln|in die luft (?:jagen|sprengen)|fertigmachen)(?= (?:\\.|$|und|ich)) & (?:wohnst|wohnt|wo|bezahlen|ernst|messer|feuer|tot|blut|bereuen|laden|knochen|buro|luft|weiß)|bombe(?! preis) & (?:gelegt|drohung|hochgehen|platzt|im|euer)',
      ],
      likely: [],
    },
    'child-abuse': {
      sure: [
        '(?:papa|mama|vater|mutter|stiefvater|stiefmutter|onkel|opa|lehrer|trainer|nachbar|bruder|babysitter|freund (?:von|meiner|der) \\w+|pfarrer|cousin|erzieher\\w*|betreuer) ~4 (?:mich|mir|uns) ~5 (?:<schlagt>|an|gurtel|immer|jeden|ein|weh|beruhrt|zwingt|keller|einsperren|bett|ausgezogen)(?! (?:gekauft|abholen|geschenkt|angerufen)) & (?:haut|schlagt|schlug|fasst|gurtel|keller|weh|sperrt|geheimnis|angst|bin \\d+|tritt|jeden|verprugelt|missbraucht|zwingt|beruhrt|bett|angefasst|eingesperrt|geschlagen)',
        '(?:bin|ist|war) (?:erst )?(?:[5-9]|1[0-7])(?: jahre)?(?: alt)?(?= (?:\\.|$|und|jahre|alt)) & (?:schlagt|haut|fasst|angst|allein\\w*|fotos?|nackt\\w*|geheimnis|hunger|eingesperrt|weh|heirat\\w*|treffen|mann|trainer|stiefvater|onkel|gurtel|bilder|ausziehen|missbrauch\\w*)',
        '(?:schlagt|schuttelt|verpruge\\w*|haut|tritt|misshandelt|missbraucht|wurgt|sperrt|verbrannt\\w*|beruhrt|schlug|prugelt|quält|qualt|geschlagen|schreit|fesselt|geschuttelt|vernachlassigt|anfassen|begrapscht|vergreift sich|vergreift) (?:\\w+ ){0,3}?(?:<child>)(?! (?:auf dem handy|tarif|zahne))',
        '(?:<child>) & (?:blaue flecken|hamatome|brandwunden|striemen|verbrennungen|abgemagert|eingesperrt|angebunden|gefesselt|allein (?:zu ?haus\\w*|in der wohnung|im auto|gelassen|seit)|hunger|gurtel|missbrauch\\w*|misshandel\\w*|verprugelt|geschlagen|vernachlassigt|verwahrlost|schreit (?:jede|jeden|seit)|halb verhungert|zigaretten\\w*|geschuttelt|weint seit) & (?:<who>|angst|papa|nachbar\\w*|stunden|tagen|tage|nacht|abend|rucken|arm|hals|keller|wohnung|erzahlt|hore|vater)(?! wlan)',
        '(?:fotos?|bilder|videos?) & (?:nackt\\w*|ausgezogen|ausziehen|unterwasche|sexuell\\w*|intim\\w*|missbrauch\\w*|ohne kleid\\w*|erpress\\w*) & (?:<child>|jahre|bin \\d+|trainer|lehrer|minderjahrig\\w*)',
        '(?:mann|erwachsener|fremder|unbekannter|typ|jemand|padophil\\w*|altere\\w*) ~10 (?:schreib\\w*|treffen|nachricht\\w*|chattet|kontaktiert|trifft|spricht|verlangt|anspricht|angesprochen|geschrieben) & (?:<child>) & (?:treffen|fotos?|bilder|alt\\w*|allein|heimlich|nackt\\w*|heute|geschenke|internet|online|hotel|jahrig\\w*|schule|spielplatz)',
        '(?:kinderporno\\w*|padophil\\w*|kindesmissbrauch|kindesmisshandlung|zwangsheirat\\w*|zwangsverheirat\\w*|kindesentfuhrung|beschneid\\w+ ~3 (?:schwester|tochter|madchen))|(?:verheirat\\w*|heiraten) & (?:zwingen|gezwungen|zwingt|muss|soll) & (?:1[0-7]|schwester|cousine|madchen|tochter)',
        '(?:hore|hort|hor) ~6 (?:<child>) ~6 (?:schrei\\w*|wein\\w*|wimmer\\w*|geschlagen)|(?:<child>) ~4 (?:verschwunden|entfuhrt|vermisst|mitgenommen)(?! (?:uns|das handy))',
        '(?:angst|furchtet sich|weint) ~5 (?:vor (?:papa|mama|ihm|dem|seinem|ihrem|stiefvater|opa|onkel)) & (?:<child>|allein|wieder|freund|heute)',
      ],
      likely: [],
    },
  },
  denials: 'nicht|kein|keine|keiner|niemand|nichts|nie|ohne|fast|beinahe',
  harmless:
    'lol|haha\\w*|witz|scherz|spaß|film|serie|spiel|vor (?:jahren|zehn jahren)|letztes jahr|wieder gesund|ubung',
  present: 'jetzt|heute|wieder|immer noch|hilfe|gerade',
  signs: {
    people: 'ich|mich|mir|mein|meine|meiner|meinem|meinen|er|sie|ihn|ihm|ihr|wir|uns|jemand|<who>',
    urgent:
      'hilfe|helfen|bitte|schnell|jetzt|sofort|notfall|dringend|heute|heute nacht|was soll ich tun|was tun|angst|nicht|nicht mehr|mehr|wieder|immer|allein|krankenwagen|polizei|112|110|weint|weine|entschuldigung|tut mir leid|ganz|plotzlich|uberall|seit|gerade|kann|noch',
    things:
      'lol|haha\\w*|preis|preise|rechnung|app|laptop|server|drucker|wlan|prozess|dienst|meeting|pony|farbe|farben|film|serie|spiel|lied|rabatt|tarif|kurs|ubung|portal|vertrag|abo|mail|mails|passwort|ticket|update|letztes jahr|vor jahren|wie (?:kann|viel)|was kostet|haben sie|verkauft|firewall|haarschnitt|warteschleife|netz|internet|krieg ich|wann',
    of: {
      'self-harm': {
        strong:
          'sterben|tot|umbringen|suizid\\w*|selbstmord\\w*|leben|tabletten|brucke|dach|fenster|abschied\\w*|ritze\\w*|springen|ende|pulsadern|erhangen|ohne mich|aufwachen|sinn|da sein|schluss|gleise\\w*|verschwinden',
        weak: 'will|wollte|lust|alles|niemand|keiner|nacht|morgen|brief|sagt|kraft|familie|mude|genommen|geschluckt|welt|besser|kinder|eingeschlossen|weiter|nichts',
      },
      medical: {
        strong:
          'atm\\w*|bewusstlos\\w*|ohnmachtig|krampf\\w*|blut\\w*|erstick\\w*|herzinfarkt|schlaganfall|brust|allergisch\\w*|geschwollen|schwill\\w*|tabletten|verschluckt|krankenwagen|notarzt|arzt|schwanger|wehen|fruchtblase|stromschlag|verbrannt|verbruht|wach|umgekippt|zusammengebrochen|diabet\\w*|zucker|hals|gesturzt|gefallen|kopf|herz|schwindlig|schwindel\\w*|fieber|luft|reagiert|ansprechbar|taub|gestochen|vergift\\w*|getrunken|uberdosis',
        weak: 'arm|schmerzen|schmerz|weh|mund|sprechen|treppe|leiter|gesicht|baby|minuten|blass|blau|zunge|bein|boden|haut|augen|lippen|kalt|bewegt|bewegen|finger|hand|linken|stark',
      },
      fire: {
        strong:
          'feuer|brennt|brand|flammen|rauch|qualm\\w*|gas|explo\\w*|funken|riecht|stinkt|geruch|feuerwehr|eingeschlossen|kohlenmonoxid|rauchmelder|alarm|benzin|zischt|verbrannt|verschmort|knall|gasgeruch|raucht|kokelt|eingesturzt|schmort',
        weak: 'kuche|haus|wohnung|keller|steckdose|router|treppenhaus|tur|drin|raus|nachbar\\w*|stock|akku|heizung|stark|alles|dach|schwarz\\w*|leute|kopfschmerzen|laden|auto|kabel|server|uberall|voller|kommt|balkon|sicherung\\w*',
      },
      violence: {
        strong:
          'schlagt|schlug|geschlagen|umbringen|bringt|bedroht\\w*|droht|messer|waffe|pistole|vergewaltig\\w*|verfolgt|folgt|einbrecher|einbruch|versteck\\w*|eingesperrt|eingeschlossen|polizei|angst|sticht|stech|gestochen|uberfall\\w*|schreit|schreie|wurgt|gewurgt|tritt|getreten|schießt|schusse|prugel\\w*|pruge\\w*|verprugelt|gewalt\\w*|fertig',
        weak: 'ex|mann|freund|typ|tur|haus|straße|kommt|steht|lasst|raus|draußen|drin|gesagt|weiß|wohnt|wartet|um|gesicht|nase|arm|euch|den|nachts|gestern|nebenan|hort|wieder|ab',
      },
      'child-abuse': {
        strong:
          'schlagt|schlagen|geschlagen|haut|blaue flecken|fasst|angefasst|angebunden|eingesperrt|sperrt|nackt\\w*|fotos?|bilder|geheimnis|gurtel|verbrannt|hunger|misshandel\\w*|missbrauch\\w*|vergreift|schrei\\w*|weint|weinen|angst|allein\\w*|heiraten|stiefvater|minderjahrig\\w*|schuttelt|treffen|keller',
        weak: 'papa|mama|vater|mutter|onkel|trainer|lehrer|nachbar\\w*|nachts|nacht|tage\\w*|zimmer|bett|haus\\w*|jahre|erwachsener|mann|nachrichten|schickt|will|schule|auto|freund|essen|arm|rucken|immer|jeden|kleinen',
      },
    },
  },
  words: {
    'self-harm': ({ crisis, medical }) =>
      `Es tut mir sehr leid, dass es so schwer ist. Sie sind damit nicht allein. Bitte sprechen Sie jetzt mit jemandem: ${crisis}. Wenn jetzt Gefahr besteht, rufen Sie sofort ${medical} an.`,
    medical: ({ medical }) =>
      `Das klingt nach einem Notfall. Bitte rufen Sie jetzt ${medical} an und tun Sie, was man Ihnen dort sagt, bis der Rettungswagen da ist.`,
    fire: ({ fire }) =>
      `Bitte gehen Sie jetzt alle hinaus, lassen Sie alles liegen und rufen Sie von draußen ${fire} an. Wenn es nach Gas riecht: keinen Schalter berühren, nichts anzünden.`,
    violence: ({ police }) =>
      `Wenn Sie oder jemand anderes in Gefahr ist, rufen Sie jetzt ${police} an. Wenn Sie können, gehen Sie zuerst dorthin, wo Sie sicher sind.`,
    'child-abuse': ({ police, child }) =>
      `Wenn ein Kind jetzt in Gefahr ist, rufen Sie sofort ${police} an. Sie können auch mit ${child} sprechen. Es ist richtig, dass Sie davon erzählen.`,
  },
  asked: 'Ich habe einen Kollegen gebeten, hier dazuzukommen. Alles andere kann warten.',
  anywhere: {
    medical: 'den Notruf dort, wo Sie sind (112 in Europa),',
    fire: 'den Notruf dort, wo Sie sind (112 in Europa),',
    police: 'den Notruf dort, wo Sie sind (112 in Europa),',
    crisis:
      'ein Krisentelefon in Ihrem Land (in Deutschland 0800 111 0 111, in Österreich 142, in der Schweiz 143)',
    child: 'einem Kindertelefon (116 111 in weiten Teilen Europas)',
  },
};
