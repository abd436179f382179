import type { DangerLanguage } from './danger-language.ts';

/** Dutch, of the Netherlands and of Flanders. */
export const dutch: DangerLanguage = {
  code: 'nl',
  classes: {
    child:
      'kind(?:eren|je|jes|erlijk)?|baby|zoon(?:tje)?|dochter(?:tje)?|jongen(?:s|tje)?|jongetje|meisjes?|kleintje|zusje|broertje|neefje|nichtje|kleinkind\\w*|peuter|kleuter|tiener|leerling\\w*|minderjarige\\w*|kids',
    who: 'man|vrouw|vader|moeder|papa|mama|opa|oma|broer|zus|vriend|vriendin|ex|partner|collega|buurman|buurvrouw|buren|baas|klant|zoon|dochter|kind|baby|oom|tante|iemand|kerel|gast|huisgenoot|hij|zij|ze|stiefvader|monteur|medewerker|kapster|schoonmoeder|schoonvader|mevrouw|meneer',
    body: 'arm(?:en)?|been|benen|hand(?:en)?|gezicht|hoofd|nek|rug|borst|vinger(?:s)?|mond|ogen?|kant|voet|zij|lichaam',
    slaat:
      'slaat|sloeg|geslagen|slaan|schopt|geschopt|mishandel\\w*|wurgt|gewurgd|steekt|gestoken|neergestoken|bedreigt|bedreigd|bedreigen|verkracht\\w*|achtervolg\\w*|volgt|aangevallen|valt aan|opgesloten|sluit|sloot|duwt|duwde|misbruik\\w*|betast|aangerand|aanrand\\w*|stalkt|gestalkt|overvallen|ontvoerd|knijpt|trapt|getrapt|vermoord\\w*|verbrandt|raakt',
    pills:
      'pillen|tabletten|slaappillen|medicijnen|bleek(?:middel)?|chloor|gif|schoonmaakmiddel|ontstopper|antivries|batterij(?:en|tje)?|knoopcel|insuline|wasmiddel|aceton|paracetamol|rattengif|vaatwastablet',
  },
  patterns: {
    'self-harm': {
      sure: [
        '(?:mezelf|mijzelf|zichzelf|me|mij|zich|zelf) (?:\\w+ ){0,3}?(?:van kant|ophangen|opgehangen|verhangen|snijden|gesneden|snijd|snijdt|verwonden|pijn (?:doen|doe|doet)|iets aan|wat aan|vermoorden|doden|doodschieten|voor de trein|verdrinken|iets aandoen)(?! van)',
        '(?:wil|wilt|wou|ga|gaat|kan|zou) (?:\\w+ ){0,4}?(?:dood(?! (?:aan|van|lachen))|doodgaan|sterven|niet meer (?:leven|wakker worden|verder leven|hier zijn|verder|bestaan)|zelfmoord|er niet meer zijn|niet meer zijn)(?= (?:\\.|$|en|ik|hij|zij|ze|gaan|zijn|het|maar|plegen|vandaag|vanavond|als|want|sorry|echt|hoor|leven|worden))',
        '(?:niet meer willen leven|zelfmoord\\w*|suicidaal|suicidale|zelfdoding|levensmoe|zelfbeschadig\\w*|zelfmutilatie)(?! squad)',
        '(?:een|er) (?:eind|einde) (?:\\w+ ){0,3}?(?:aan maak\\w*|aan maken|aan mijn leven|aan maakt|aan)(?! (?:aan|contract|deze ruzie))(?= (?:\\.|$|als|vanavond|maak\\w*|mijn|vannacht|en|ik|nu))|maak\\w* er ~4 (?:eind|einde) aan|(?:mijn|haar|zijn) leven beeindigen|uit het leven stappen',
        '(?:zie|zien|ziet) (?:het|t) (?:\\w+ ){0,3}?niet meer zitten(?! (?:met|bij))|(?:leven|alles|het) ~3 (?:geen zin meer|zinloos|niet meer de moeite)(?= (?:\\.|$|ik|en|voor mij|om te leven|meer))(?! (?:in|om (?:te (?:wachten|bellen))))',
        '(?:iedereen|jullie|kinderen|familie|ze|wereld|beter) ~5 (?:beter af zonder mij|zonder mij|als ik (?:dood|weg|er niet))',
        'afscheidsbrief\\w*|afscheidsbericht|(?:afscheid|vaarwel) & (?:brief|appje|bericht|genomen|leven|pillen|brug|gestuurd|dood)',
        '(?:brug|dak|spoor|balkon|flat|trein|raam) & (?:spring\\w*|afspringen|gooi\\w*|sprong) & (?:ik|hij|zij|ze|wil|sta|staat|mezelf|zichzelf)',
        '(?:heb|heeft) ~5 (?:pillen|slaappillen|medicijnen|tabletten) ~3 (?:geslikt|genomen|ingenomen) & (?:alle|hele|doosje|te veel|veel|strip|potje|dood|leven|\\d+|praten)(?! dokter)',
        '(?:ik ben er (?:morgen|straks|vrijdag|zaterdag) niet meer) & (?:brief|afscheid|leven|dood|sorry|pillen)',
      ],
      likely: [],
    },
    medical: {
      sure: [
        '(?:ademt?|ademhaling|ademen|ademhalen|lucht|adem) (?:\\w+ )?(?:niet|niet meer|amper|nauwelijks|slecht|meer|raar|bijna niet|moeilijk)|(?:geen|amper|nauwelijks|krijgt geen|krijg geen|moeilijk|niet|niet goed|slecht|nauwelijks|bijna geen|moeite met) ~1 (?:lucht|ademen|ademhalen|adem|ademt)|benauwd(?! (?:weer|warm))',
        '(?:bewusteloos|buiten bewustzijn|flauwgevallen|flauw gevallen|valt flauw|in elkaar gezakt|ingestort|onwel|reageert niet(?: meer)?|niet aanspreekbaar|beweegt niet|niet meer wakker|niet wakker|wordt niet wakker|stuiptrek\\w*|epileptisch\\w*|toeval|stuipen)(?! (?:op (?:mijn|onze|mails|tickets|klikken))) & (?:<who>|ik|help|iemand)(?! server)',
        '(?:hartaanval|hartinfarct|hartstilstand|beroerte|herseninfarct|hersenbloeding|allergische (?:reactie|shock)|anafylact\\w*|astma ?aanval|overdosis|miskraam|hypo)(?! (?:van|toen|bij het zien|gekregen van|als ik)) & (?:denk|heeft|heb|krijgt|man|moeder|vader|help|nu|iemand|volgens mij|krijg|vrouw|collega|arm)(?<!bijna een )',
        '(?:pijn|druk|steken|drukkend\\w*|strak) ~4 (?:borst|linkerarm|op de borst)|borst ~3 (?:pijn|doet zeer|drukt)',
        '(?:mond|gezicht|mondhoek) ~3 (?:scheef|hangt|verlamd|naar beneden)|(?:voel\\w*|beweeg\\w*|kan) ~3 (?:<body>) ~2 (?:niet (?:meer )?(?:voelen|bewegen|optillen)|niet meer)|praat (?:wartaal|onduidelijk|raar)|wartaal',
        '(?:bloedt|bloeden|bloed|bloeding) ~4 (?:heel|hevig|erg|overal|hard|veel|hoofd|niet|stopt|uit|spuit|stelpen|dood|als een rund|flink|enorm)|(?:veel|zoveel|plas|onder het|vol|verliest|verlies|braakt|spuugt|hoest|overal|heel veel) bloed(?! onderzoek)',
        '(?:ingeslikt|gedronken|geslikt|opgegeten|ingenomen|gegeten|dronk|drinkt) ~4 (?:<pills>)|(?:<pills>) ~3 (?:ingeslikt|gedronken|geslikt|opgegeten|ingenomen|gegeten|op)(?! (?:voorraad)) & (?:<who>|<child>|ik)|vergiftigd|vergiftiging|geelektrocuteerd|elektrische schok|onder stroom|stroomstoot|schok gekregen',
        '(?:keel|tong|lippen|gezicht|ogen) ~4 (?:dicht|zwelt|zwellen|opgezwollen|gezwollen|opgezet|dik|opzwellen)(?= (?:\\.|$|op|en|ik|hij|ze|help|na|door|van|te)) & (?:allerg\\w+|lucht|ad[ei]m\\w*|zwel\\w*|gezwollen|opgezwollen|wesp\\w*|bij|verf|help|dicht|steek|opgezet|noten)',
        '(?:ambulance|ziekenwagen|dokter nodig)(?= (?:\\.|$|nu|snel|nodig|bellen|sturen|aub|alsjeblieft|alstublieft|komen|graag|voor|en))|(?:bel|stuur|heb|roep|moet ik|kunt u|kun je) ~4 (?:ambulance|ziekenwagen|dokter|arts|112)(?! (?:via|op voip|afspraak))',
        '(?:gevallen|viel|van de trap|uitgegleden) & (?:trap|ladder|hoofd|dak|steiger|vloer|douche|grond) & (?:bloed\\w*|hoofd|beweegt|opstaan|been|heup|aanspreekbaar|pijn|bewusteloos|wartaal|ademt|rug|reageert|bij|suf)',
        '(?:zwanger|weken|weeen|vliezen|bevalling) & (?:bloed\\w*|vliezen|gebroken|weeen|pijn|komt|minuten)|vliezen (?:zijn )?gebroken|baby komt|aan het bevallen|(?:blauw|paars) (?:aan|aangelopen|aan het worden)|(?:loopt|wordt|ziet) (?:\\w+ )?(?:blauw|paars)|stikt(?! (?:van|het van))|verslikt|aan het stikken|stikken(?! in)',
        '(?:krijg|krijgen|krijgt) ~5 niet (?:meer )?wakker|niet (?:meer )?wakker ~2 (?:krijgen|te krijgen|maken)|(?:suiker\\w*|insuline|diabet\\w*) & (?:wakker|bewusteloos|tril\\w*|reageert|zweet\\w*|verward|flauw\\w*|dubbel|raar)',
        '(?:vinger|hand|arm|been|pols|voet|slagader) ~4 (?:afgesneden|eraf|afgehakt|klem|beklemd|verbrijzeld|opengehaald|gebroken|open)|(?:verbrand|brandwonden|kokend water) & (?:<who>|ik|arm|gezicht|huid|hoofdhuid|hand|been)|hoofdwond|bekneld|gaat dood(?= (?:\\.|$|help))|(?:ligt|is) (?:op sterven|stervende)',
        '(?:oog|ogen) & (?:bleek\\w*|verf|chemisch\\w*|zuur|chloor|peroxide|ontkleuring) & (?:brand\\w*|zie|gekomen|gespat|prikt)|hoofdhuid ~3 (?:brandt|blaren|verbrand)',
      ],
      likely: [],
    },
    fire: {
      sure: [
        '(?:staat|staan|vliegt|vloog|stond|is) (?:\\w+ ){0,3}?(?:in brand|in de fik|in lichterlaaie|in vlammen)(?! van)|(?:in brand|in de fik|vlam gevat|vat vlam|vliegt in brand|vlammen ~3 (?:uit|uitslaan|hoog|overal|komen)|brand (?:in|bij|op|uitgebroken|op zolder)|er is brand|het brandt|brand brand|hier brandt|alles brandt|huis brandt|keuken brandt|uitslaande brand|brandt (?:in|bij|hier|nu|het|de))(?! (?:alarm|melder|oefening|rood|lampje))',
        '(?:ruik|ruikt|stinkt|geur|stank|ruiken|gasgeur|gaslucht|rook ruik) ~4 (?:gas|brand|rook|verbrand\\w*|schroei\\w*|rotte eieren|benzine|aangebrand|doorgebrand|gesmolten)|gaslucht|gasgeur|brandlucht|gaslek|gas ~3 (?:lekt|ontsnapt|lekkage)|gasleiding ~4 (?:geraakt|lek|kapot|doorboord|geboord)',
        '(?:rook) ~4 (?:komt|uit|overal|in de|in het|trappenhuis|onder|staat|trekt|hal)|(?:vol|vol met|veel|zwarte|dikke|witte|vol van) rook|(?:router|accu|stopcontact|server|modem|laptop|telefoon|kabel|oplader|meterkast|wasmachine|droger|fohn|kast|apparaat|stekker|batterij) (?:\\w+ ){0,3}?(?:rookt|smeult|smelt|vonkt|knettert|brandt|ontploft|gesmolten|rook)|vonken & (?:stopcontact|meterkast|kabel|kast|stekker|uit|leiding)',
        '(?:ontploft|ontploffing|explosie|geexplodeerd|ontplofte)(?! van (?:mails|kosten|berichten)) & (?:accu|gas|huis|batterij|telefoon|ketel|gehoord|straat|hiernaast|kelder|keuken|buren|gewond\\w*|muur|knal|was|laptop|fles|trafo\\w*|fiets)|harde knal & (?:rook|muur|vuur|stof|gewond\\w*|weg|ramen)',
        '(?:koolmonoxide\\w*|rookmelder|co melder|brandalarm|gasmelder|brandmelder)(?! (?:oefening|batterij|aansluiten|ook)) & (?:gaat af|piept|loeit|hoofdpijn|duizelig|misselijk|afgaat|blijft|ging af) & (?:rook|hoofdpijn|duizelig|misselijk|ruik\\w*|brand|buren|mensen|echt|koolmonoxide\\w*|co)(?! batterij)',
        '(?:bel|stuur|roep|moet ik|haal) ~3 brandweer|brandweer (?:nu|snel|aub|nodig|bellen|sturen)|(?:opgesloten|kunnen er niet uit|kan er niet uit|zitten vast|vast in|ingesloten) & (?:rook|brand|vuur|vlammen|lift|gas)|ingestort & (?:muur|dak|plafond|balkon|gebouw|vloer|steiger)|(?:benzine) ~4 (?:gegoten|gegooid|brievenbus|deur)|brandstichting|brandbom|molotov\\w*|hoogspanning\\w* ~4 (?:ligt|grond|gebroken)',
      ],
      likely: [],
    },
    violence: {
      sure: [
        '(?:hij|zij|ze|man|ex|vriend|vader|broer|iemand|partner|buurman|stiefvader|kerel|gast|huisgenoot|zoon|klant|mannen|vrouw) ~6 (?:mij|me|ons|haar|hem|mijn \\w+) ~4 (?:<slaat>|vermoorden|wat aan|dood)(?! (?:over (?:naar)?|op (?:instagram|twitter)|met mails|af van))',
        '(?:heeft|hebben|ben|word|wordt|werd|is|worden) (?:\\w+ ){0,5}?(?:geslagen|mishandeld|geschopt|gewurgd|neergestoken|bedreigd|verkracht|overvallen|aangevallen|achtervolgd|gestoken|in elkaar geslagen|ontvoerd|opgesloten|gestalkt|aangerand|beroofd)(?! (?:door (?:spam|virussen|hackers|reclame|ddos)))',
        '(?:hij|ze|man|ex|zij|vriend|broer|vader) ~3 (?:slaat|bedreigt|mishandelt|wurgt|schopt|stalkt|achtervolgt) (?:me|mij|ons|haar|mijn)',
        '(?:vermoord\\w*|doodsteken|doodschieten|doodslaan|neersteken|afmaken|kapotmaken|wat aandoen|in brand steken|in de fik steken|iets aandoen|verkrachten|kapot slaan|doodmaken|opblazen)(?! (?:op prijs|qua prijs)) & (?:ga|gaat|zal|wil|zegt|zei|dreigt|dreigde|jullie|je|hem|haar|me|mij|kom|kwam|gezegd|ons)(?= |$)',
        '(?:maak|steek|schiet|sla) (?:je|jullie|hem|haar|iemand|die|de volgende|iedereen) (?:\\w+ ){0,3}?(?:af|dood|neer|kapot|in elkaar|overhoop)(?! (?:die concurrent|printer))|weet waar (?:je|jullie|u) (?:woon\\w*|werk\\w*)|(?:doodsbedreiging\\w*|bedreigt (?:me|mij|ons|mijn|onze)|dreigt (?:me|mij|ons|met een|te))(?! (?:met (?:incasso|opzegging|afsluiten)))',
        '(?:met|heeft|een|trekt|zwaait|houdt) (?:een |zijn |\\w+ )?(?:mes|pistool|bijl|wapen|geweer|machete|hamer|knuppel|vuurwapen)(?! (?:techniek|snit|set)) & (?:hij|man|iemand|bedreigt|winkel|buiten|kom|mij|me|ons|deur|collega|klant|salon|jullie|ex|langs)',
        '(?:inbreker\\w*|ingebroken nu|breekt (?:nu )?in|inbraak (?:bezig|nu)|breken in|gijzel\\w*|overval(?! wagen)|schietpartij|schoten|wordt geschoten|steekpartij|vechtpartij|aanslag)(?! (?:op (?:mijn|de) portemonnee|in de film|belasting))',
        '(?:staat|bonkt|trapt|schopt|beukt|wacht|wil|probeert) ~5 (?:voor (?:de|mijn|onze) deur|tegen (?:de|mijn) deur|op (?:de|mijn) deur|de deur in|binnen te (?:komen|dringen)|voor het huis|de deur open) & (?:ex|man|hij|iemand|bang|mes|schreeuwt|help|dreig\\w*|kerel|vermoord\\w*|slaat|stalker|alleen)(?! pakket)',
        '(?:verstop\\w*|verstopt|verschuil\\w*|opgesloten|gebarricadeerd) (?:\\w+ ){0,3}?(?:me|ons|in|onder|achter|zit|mezelf|heb)|(?:zit|zitten|heb|ben|hebben) (?:\\w+ ){0,4}?(?:verstopt|opgesloten|ondergedoken)|laat (?:me|mij|ons|haar) (?:\\w+ ){0,3}?niet (?:meer )?(?:weg|gaan|naar buiten|eruit|bellen|het huis uit)(?! (?:uit (?:het )?contract))',
        '(?:bang) ~4 (?:voor (?:hem|mijn (?:man|ex|vader|vriend|broer|stiefvader|leven))|om naar huis|dat hij|voor mn leven|thuis)(?! (?:duur|factuur))|(?:bel|stuur|roep|haal|moet) ~3 politie(?! als)|politie (?:nu|snel|aub|alsjeblieft|nodig|bellen|sturen)|(?:volgt|achtervolgt|loopt|staat) ~3 (?:me|mij|ons) ~3 (?:man|al|achterna|te wachten|op te wachten|straat|huis)|(?:man|iemand|auto|kerel) ~5 (?:volgt|achtervolgt|achterna|bespiedt|begluurt)',
        '(?:neus|arm|rib|ribben|kaak|tand|vinger|pols) ~3 gebroken & (?:hij|man|ex|vriend|partner|mijn)|huiselijk geweld|verkracht\\w*|verkrachting|aangerand|aanranding|blauw oog|gewelddadig\\w*|(?:fluister\\w*|zachtjes|niet hard praten|kan niet praten) & (?:hij|man|ex|ze) ~4 (?:hoort|thuis|naast|hier|kamer|slaapt|luistert|terug|komt)|bom(?! prijs) & (?:gelegd|melding|ontploft|geplaatst|in het|jullie)',
      ],
      likely: [],
    },
    'child-abuse': {
      sure: [
        '(?:papa|mama|vader|moeder|stiefvader|stiefmoeder|oom|opa|meester|juf|trainer|coach|buurman|broer|oppas|vriend van (?:mama|mijn moeder)|neef|leraar|pastoor) ~4 (?:mij|me|ons|met mij) ~4 (?:<slaat>|aan|dingen|riem|pijn|kelder|bed|foto s|op|knuffelen) & (?:slaat|raakt|doet|riem|pijn|kelder|geheim|bang|bed|opgesloten|ben \\d+|niet wil|elke (?:dag|avond|nacht)|schopt|betast|misbruikt|zit aan|sluit)|(?:doet|deed|doen) (?:dingen|iets) (?:met|bij) (?:mij|me) (?:die|dat|wat) ik niet wil',
        '(?:ben|is|was) (?:pas |nog maar )?(?:[5-9]|1[0-7])(?: jaar)?(?= (?:\\.|$|en|jaar|oud)) & (?:slaat|geslagen|raakt|bang|alleen|foto s|naakt|bloot|geheim|honger|opgesloten|pijn|trouwen|afspreken|man|trainer|stiefvader|oom|riem|uitkleden|misbruik\\w*|niet wil)',
        '(?:slaat|schudt|schopt|mishandelt|misbruikt|sluit|wurgt|brandt|betast|sloeg|schreeuwt|bindt|verwaarloost|geslagen|geschud|zit aan|vergrijpt zich aan|raakt) (?:\\w+ ){0,3}?(?:<child>)(?! (?:tarief|telefoon|de telefoon|aan op de tablet))',
        '(?:<child>) & (?:blauwe plekken|brandwonden|striemen|vastgebonden|opgesloten|alleen (?:thuis|in de auto|gelaten|achtergelaten|in huis|sinds)|honger|riem|mishandel\\w*|misbruik\\w*|vermagerd|geslagen|sigaretten\\w*|verwaarloos\\w*|huilt al|gilt elke|gilt|geen eten|uitgehongerd|doodsbang) & (?:<who>|bang|papa|buren|buurman|uren|dagen|nacht|avond|rug|arm\\w*|nek|kelder|kast|huis|hoor|zegt|school|lijf)(?! wifi)',
        '(?:foto s|fotos|foto|filmpjes|video s|plaatjes|beelden) & (?:naakt\\w*|bloot|blote|uitgekleed|ondergoed|seksueel|seksuele|misbruik\\w*|zonder kleren|chanteer\\w*) & (?:<child>|jaar|ben \\d+|trainer|leraar|minderjarig\\w*)',
        '(?:man|volwassen\\w*|vreemde|onbekende|iemand|kerel|pedo\\w*|oudere) ~10 (?:stuurt|appt|afspreken|bericht\\w*|chat|contact|ontmoeten|praat|vraagt|schrijft|benadert) & (?:<child>) & (?:afspreken|foto s|fotos|oud\\w*|alleen|stiekem|naakt\\w*|vandaag|vanavond|cadeau\\w*|online|hotel|jarige|ontmoeten|jaar)',
        '(?:kinderporno\\w*|pedo(?:fiel\\w*|filie)|kindermishandeling|kindermisbruik|gedwongen huwelijk|uithuwelij\\w*|uitgehuwelijkt|besnijd\\w* ~3 (?:zusje|dochter|meisje))(?! (?:training|cursus|meldcode))|(?:trouwen) & (?:moet|dwingen|gedwongen|dwingt) & (?:1[0-7]|zusje|nichtje|meisje|dochter)',
        '(?:hoor|hoort) ~6 (?:<child>) ~6 (?:gil\\w*|huil\\w*|schreeuw\\w*|krijs\\w*|slaan|geslagen)|(?:<child>) ~4 (?:verdwenen|ontvoerd|vermist|meegenomen)(?! (?:van de lijst|de telefoon|uit (?:de|het) (?:app|abonnement)))',
        '(?:bang) ~3 (?:voor|om) (?:papa|haar vader|zijn vader|stiefvader|naar huis|oom|opa) & (?:<child>)',
      ],
      likely: [],
    },
  },
  denials: 'niet|geen|niemand|niks|niets|nooit|zonder|bijna|bijna een',
  harmless: 'lol|haha\\w*|grapje|film|serie|spel|jaren geleden|vorig jaar|weer beter|oefening',
  present: 'nu|vanavond|weer|nog steeds|help|vandaag',
  signs: {
    people: 'ik|mij|me|mijn|mn|hij|zij|ze|hem|haar|we|wij|ons|onze|iemand|<who>',
    urgent:
      'help|alsjeblieft|alstublieft|aub|nu|snel|meteen|noodgeval|spoed|dringend|vanavond|vannacht|wat moet ik doen|bang|niet|niet meer|meer|weer|steeds|altijd|alleen|ambulance|politie|brandweer|112|huil|huilt|sorry|heel|veel|overal|ineens|plotseling|sinds|kan|nog|echt',
    things:
      'lol|haha\\w*|prijs|prijzen|rekening|factuur|app|laptop|server|printer|wifi|proces|vergadering|pony|kleur|film|serie|spel|liedje|korting|abonnement|cursus|training|oefening|contract|tarief|mail|mails|wachtwoord|ticket|update|vorig jaar|jaren geleden|hoe (?:kan|veel)|wat kost|hebben jullie|kunnen jullie|verkopen|opzeggen|monteur|beeldscherm|kassa|telefoon|internet',
    of: {
      'self-harm': {
        strong:
          'dood|doodgaan|sterven|zelfmoord|suicid\\w*|leven|pillen|brug|dak|spoor|trein|balkon|afscheid\\w*|snijd\\w*|gesneden|springen|eind|einde|polsen|ophangen|zonder mij|wakker|zin|zitten|verdwijnen|touw|van kant|geslikt',
        weak: 'wil|wou|gaat|alles|niemand|vanavond|morgen|brief|berichtje|zegt|zei|familie|moe|genomen|wereld|beter|kinderen|opgesloten|verder|zie|mezelf|zichzelf|ga|kan',
      },
      medical: {
        strong:
          'adem\\w*|ademt|bewusteloos|flauwgevallen|stuip\\w*|bloed\\w*|stik\\w*|verslikt|hartaanval|hartinfarct|beroerte|borst|allergi\\w*|opgezwollen|zwel\\w*|dik|overdosis|pillen|ingeslikt|ambulance|dokter|arts|zwanger|weeen|vliezen|schok|stroom|verbrand|wakker|diabet\\w*|suikerziekte|keel|gevallen|hoofd|hart|duizelig|koorts|overgeven|reageert|aanspreekbaar|benauwd|gif|lucht|gestoken|gedronken',
        weak: 'arm|pijn|mond|praten|trap|ladder|gezicht|baby|minuten|bleek|blauw|tong|been|grond|huid|ogen|lippen|beweegt|bewegen|vinger|hand|linker\\w*|krijg|krijgt|scheef|vloer',
      },
      fire: {
        strong:
          'vuur|brand|brandt|vlammen|rook|gas|explo\\w*|ontplof\\w*|vonken|ruik|ruikt|stinkt|geur|lucht|brandweer|opgesloten|koolmonoxide\\w*|rookmelder|alarm|benzine|fik|smeult|knal|gaslucht|brandlucht|ingestort|smelt',
        weak: 'keuken|huis|flat|kelder|stopcontact|router|modem|trappenhuis|deur|binnen|uit|buren|verdieping|accu|ketel|sterk|alles|dak|zwarte|mensen|hoofdpijn|winkel|auto|kabel|meterkast|overal|vol|komt|hal|gaat af|kapsalon|salon',
      },
      violence: {
        strong:
          'slaat|sloeg|geslagen|vermoord\\w*|doden|bedreig\\w*|dreig\\w*|mes|wapen|pistool|verkracht\\w*|volgt|achtervolg\\w*|inbreker\\w*|ingebroken|verstop\\w*|opgesloten|politie|bang|neergestoken|steekt|steken|overval\\w*|schreeuw\\w*|gil\\w*|wurgt|schopt|trapt|schiet\\w*|schoten|mishandel\\w*|dood|kapot|vecht\\w*|geweld\\w*',
        weak: 'ex|man|vriend|kerel|deur|huis|straat|komt|staat|laat|weg|buiten|binnen|zei|zegt|weet|woon\\w*|wacht|neus|gezicht|arm|jullie|gisteren|nacht|raam|iemand|vannacht|naar huis|slaapkamer',
      },
      'child-abuse': {
        strong:
          'slaat|geslagen|slaan|blauwe plekken|raakt|aangeraakt|vastgebonden|opgesloten|naakt\\w*|bloot|blote|foto s|fotos|geheim\\w*|riem|verbrand\\w*|honger|mishandel\\w*|misbruik\\w*|betast|gil\\w*|schreeuw\\w*|huil\\w*|bang|alleen|trouwen|stiefvader|minderjarig\\w*|schudt|afspreken|kelder|dingen',
        weak: 'papa|mama|vader|moeder|oom|trainer|leraar|buren|buurman|nachts|nacht|dagen|kamer|bed|huis|jaar|volwassen\\w*|man|berichten|stuurt|vraagt|wil|school|auto|vriend|eten|arm\\w*|rug|elke|niet wil|doet|ophalen',
      },
    },
  },
  words: {
    'self-harm': ({ crisis, medical }) =>
      `Wat erg dat het zo zwaar is. U staat er niet alleen voor. Praat nu met iemand: bel ${crisis}. Is er nu direct gevaar, bel dan meteen ${medical}.`,
    medical: ({ medical }) =>
      `Dit klinkt als een noodgeval. Bel nu ${medical} en doe wat ze zeggen, tot de ambulance er is.`,
    fire: ({ fire }) =>
      `Ga nu met iedereen naar buiten, laat alles liggen en bel buiten ${fire}. Ruikt u gas, raak dan geen schakelaars aan en steek niets aan.`,
    violence: ({ police }) =>
      `Bent u of is iemand anders in gevaar, bel dan nu ${police}. Ga als dat kan eerst naar een veilige plek.`,
    'child-abuse': ({ police, child }) =>
      `Is een kind nu in gevaar, bel dan meteen ${police}. U kunt ook praten met ${child}. Het is goed dat u het vertelt.`,
  },
  asked: 'Ik heb een collega gevraagd om hierbij te komen. Al het andere kan wachten.',
  anywhere: {
    medical: 'het alarmnummer waar u bent (112 in Europa)',
    fire: 'het alarmnummer waar u bent (112 in Europa)',
    police: 'het alarmnummer waar u bent (112 in Europa)',
    crisis: 'een crisislijn in uw land (113 in Nederland, 1813 in België)',
    child: 'een kindertelefoon (116 111 in een groot deel van Europa)',
  },
};
