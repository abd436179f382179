import type { DangerLanguage } from './danger-language.ts';

/** Italian. */
export const italian: DangerLanguage = {
  code: 'it',
  classes: {
    child:
      'bambin[oaie]|figli[oae]?|bimb[oaie]|neonat[oa]|ragazzin[oaie]|minor[ei]|minorenn[ei]|nipotin[oaie]|nipote|fratellino|sorellina|piccol[oaie]|alunn[oaie]|figliastr[oa]|adolescente|ragazz[oa] di \\d+ anni',
    who: 'madre|padre|mamma|papa|marito|moglie|compagn[oa]|fidanzat[oa]|ragazz[oa]|ex|fratello|sorella|nonn[oa]|zi[oa]|cugin[oa]|suocer[oa]|patrigno|matrigna|vicin[oaie]|collega|capo|client[ei]|uomo|uomini|signor[ae]|tizio|tipo|qualcuno|gente|amic[oa]|tecnico|lui|lei|<child>',
    body: 'bracci[oa]|gamb[ae]|man[oi]|faccia|viso|testa|collo|schiena|petto|dit[oa]|bocca|occhi[o]?|lato|pied[ei]|corpo|naso|costol[ae]',
    picchia:
      'picchi\\w*|pesta\\w*|mena|menato|malmen\\w+|colpi\\w*|minacci\\w+|strangol\\w+|soffoc\\w+|accoltell\\w+|violent\\w+|stupr\\w+|aggred\\w+|insegu\\w+|segue|seguito|perseguit\\w+|spint\\w+|spinge|chiude|chiuso|chius[ae]|rinchiu\\w+|brucia\\w*|abus[ao]\\w*|tocc[ao]\\w*|maltratt\\w+|schiaffegg\\w+|prend\\w+ a (?:calci|pugni|schiaffi|botte|cinghiate)|preso a (?:calci|pugni|schiaffi|botte)|sequestr\\w+|molest\\w+|tira\\w* (?:schiaffi|pugni|calci)|lega\\w*|scuot\\w+|spacc\\w+|rotto|rompe|stalk\\w+',
    pills:
      'pastigli[ae]|pillol[ae]|compress[ae]|medicin[ae]|farmac[oi]|sonniferi|candeggina|varechina|veleno|detersivo|detergente|pil[ae]|batteri[ae]|acetone|insulina|acido|antigelo|tranquillanti|gocce|topicida|flacone|scatola',
  },
  patterns: {
    'self-harm': {
      sure: [
        '(?:ammazzar(?:mi|si)|uccider(?:mi|si)|suicidar(?:mi|si)|(?:pens\\w+|parl\\w+|voglia|tentat\\w+) ~3 suicid\\w+|impiccar(?:mi|si)|buttar(?:mi|si) (?:giu|dal|dalla|sotto|di sotto)|togliermi la vita|togliersi la vita|tagliar(?:mi|si)(?: le vene)?(?! (?:i capelli|la frangia|le punte|un))|farmi del male|farsi del male|farla finita|faccio finita|fa finita|fare finita|autolesion\\w*|lanciar(?:mi|si)|gettar(?:mi|si)|sparar(?:mi|si))(?! (?:squad|con (?:il|questo|questa|la|l|voi|quest)))',
        '(?:mi|si|m) (?:ammazzo|ammazza|uccido|uccide|impicco|impicca|butto (?:giu|dal|sotto|di sotto)|butta (?:giu|dal|sotto|di sotto)|taglio le vene|taglia|sparo|tolgo la vita|suicido|faccio del male)(?! (?:di risate|dalle risate|la linea|i capelli|dal ridere))(?= (?:\\.|$|dal|dalla|stasera|le|oggi|adesso|e|se|ora|di|con|sotto|giu|davvero|perche|ancora))',
        '(?:non|piu) (?:voglio|vuole|riesco a|ho voglia di|ha voglia di|ce la faccio a) (?:piu )?(?:vivere|piu vivere|esistere|esserci|svegliarmi|stare al mondo|andare avanti a vivere|essere viv[oa])|(?:non ha|non c e|nessun|non vedo) ~3 (?:senso|motivo|ragione|scopo) (?:vivere|di vivere|la vita|per vivere|a vivere|andare avanti|nella vita)(?! con)|non ha piu senso niente|niente ha piu senso|(?:stanc[oa]|stuf[oa]) di vivere|vita non (?:ha|vale)',
        '(?:voglio|vorrei|vuole|preferisco|deciso di|voglia di|preferirei|pensato di|meglio) (?:solo |davvero )?(?:morire|sparire per sempre|scomparire|essere mort[oa]|non svegliarmi|dormire e non svegliarmi)(?! (?:di|dal|dalle))',
        '(?:tutti|meglio|famiglia|mondo|voi) ~6 (?:meglio senza di me|senza di me|se non ci fossi|se morissi|se sparissi)',
        '(?:ho|ha) ~2 (?:preso|ingoiato|mandato giu|inghiottito|buttato giu) ~5 (?:pastiglie|pillole|compresse|sonniferi|scatola|gocce|tranquillanti|flacone|medicine)',
        '(?:lettera|messaggio|biglietto|messaggi) ~1 ?(?:d addio|di addio|di commiato)|(?:detto|dire|salutato) ~3 addio(?! (?:al|alla) (?:nubilato|celibato|vecchi\\w*|contratto))',
        '(?:ponte|tetto|binari|cornicione|balcone|finestra|terrazzo) & (?:butt\\w+|salt\\w+|lanci\\w+|getta\\w*)(?! rifiuti)',
        '(?:domani|sabato|venerdi|dopo stasera) (?:io )?~2 non ci saro (?:piu|mai piu)',
      ],
      likely: [],
    },
    medical: {
      sure: [
        '(?:non|fatica a|smesso di|fatico a|difficolta a|male|riesce a|riesco a|a stento|senza|manca) ~3 (?:respir\\w+|il respiro|l aria|fiato)(?= (?:\\.|$|piu|bene|e|aiuto|da|per|ha|mi|vi|dopo|lo|la|con|si))|respira (?:male|a fatica|piu)|non respira',
        '(?:incosciente|privo di sensi|priva di sensi|svenut\\w+|svenire|perso (?:i sensi|conoscenza)|convulsion\\w+|crisi epilettic\\w+|non reagisce|non risponde (?:piu )?(?:e|quando|se)|non si sveglia|non si muove|non si rialza|accasciat\\w+|collassat\\w+|svieni\\w*)(?! (?:il (?:server|computer|router)|dal prezzo|alla vista del)) ',
        '(?:infarto|ictus|arresto cardiaco|attacco (?:di cuore|cardiaco|d asma)|shock anafilattico|reazione allergica|overdose|emorragia|aborto|embolia)(?! (?:quando|a vedere|per la bolletta|alla vista)) & (?:credo|sta|ha|avendo|avuto|penso|aiuto|adesso|padre|madre|marito|mamma|papa|moglie|collega|forse|avere|sto|viso)(?! (?:preso un colpo))',
        '(?:male|dolore|dolori|oppressione|peso|fitta|fitte|stretta|brucia) ~4 petto|petto ~3 (?:male|stringe|oppresso)|braccio sinistro|bocca storta|faccia (?:storta|paralizzata)|non (?:sento|sente|muove|muovo|riesce a muovere|riesco a muovere) (?:piu )?~1 ?(?:il |la |le |un |una )?(?:<body>)|parla strano|non (?:riesce|riesco) (?:piu )?a (?:parlare|muover\\w+|alzar\\w+|deglutire|stare in piedi)(?! con (?:un|il|nessuno))|non vedo (?:piu )?(?:da un occhio|niente da|bene da)',
        '(?:sanguin\\w+|sangue) ~4 (?:molto|tanto|testa|naso|ferma\\w*|fermare|dappertutto|ovunque|non|terra|bocca|smette|esce|tantissimo|schizza)|(?:tanto|perde|perdendo|pieno di|coperto di|vomit\\w+|sputa|molto|pozza di|perso molto|un sacco di) sangue|sanguina|dissangu\\w+',
        '(?:ingoiato|bevuto|inghiottito|ingerito|mangiato|preso) ~4 (?:<pills>)(?! a magazzino) & (?:<who>|<child>|ho|tutt\\w+|sbagli\\w+|sbaglio|aiuto)|avvelen\\w+|intossic\\w+|folgorat\\w+|(?:preso la|scossa|scarica elettrica) ~3 (?:scossa|terra|svenut\\w+|muove)|ustion\\w+|scottat\\w+ (?:il|la|le|con)|bruciat\\w+ (?:il braccio|la mano|la faccia|il viso|il cuoio|le mani|la pelle)',
        '(?:gola|lingua|labbra|viso|faccia|occhi|collo) ~4 (?:gonfi\\w+|chiud\\w+|gonfiando)|gonfia\\w* ~3 (?:faccia|viso|gola|lingua|labbra|tutt[oa]|dappertutto)|(?:soffoc\\w+|strozz\\w+|affogat\\w+)(?! (?:di lavoro|dalle (?:mail|bollette)))(?= (?:\\.|$|con|e|aiuto|sta|ha|un|per|mentre))|(?:diventa\\w*|e|diventando|sta diventando) (?:blu|viola|cianotic\\w+)(?= (?:\\.|$|e|in|aiuto|non))(?! capelli)',
        '(?:ambulanza|118)(?= (?:\\.|$|per|subito|presto|urgente|e|qui|adesso))|(?:chiam\\w+|mand\\w+|serve|bisogno|manda) ~4 (?:ambulanza|un medico|medico|dottore|118|112|soccorsi)(?! di base)',
        '(?:cadut[oa]|scivolat[oa]|caduta) ~5 (?:scale|scala|tetto|ponteggio|terra|testa|doccia|balcone)(?! la linea) & (?:sangue|testa|muove|rialza\\w*|gamba|respira|sveglia|male|risponde|incosciente|schiena|alz\\w+|anca|femore)',
        '(?:incinta|settimane|gravidanza|acque|contrazioni) & (?:sangu\\w+|rott\\w+|contrazioni|dolor\\w+|perdite|minuti)|(?:rotto|rotte) le acque|sta partorendo|in travaglio|sto partorendo',
        '(?:diabetic[oa]|glicemia|insulina|zuccheri) & (?:svenut\\w*|sveglia|incosciente|trema\\w*|risponde|confus[oa]|sud\\w+)|sta morendo(?! (?:il|la|dal|di) )|sto morendo(?= (?:\\.|$|aiuto))|(?:tagliat[oa]|schiacciat[oa]|amputat[oa]|incastrat[oa]|mozzat[oa]) ~3 (?:dit[oa]|mano|braccio|gamba|polso|vena)|(?:battuto|sbattuto|picchiato|ferita) ~2 testa|(?:occhi|occhio) & (?:candeggina|tinta|prodotto|ammoniaca|decolorante|acido) & (?:bruci\\w+|vedo|entrat\\w+|finit\\w+)',
      ],
      likely: [],
    },
    fire: {
      sure: [
        '(?:c e|ci sono|un|il|prend\\w+|preso|va|in|andando|sta|ha|a|dato|dare|appicc\\w+|le|delle) ~1 ?(?:fuoco|incendio|fiamme)(?= (?:\\.|$|in|nel|nella|e|la|il|al|alla|aiuto|dalla|dal|a|sul|qui|che|nell|dell|dentro|alle))(?! d artificio)(?! (?:tv|stick))|(?:incendio|fiamme) (?:in|nel|nella|dal|dalla|al|che|alte)',
        '(?:sta|stanno|brucia|va|e) ~2 (?:bruciando|a fuoco|in fiamme|brucia)(?! (?:i|tutti i) (?:giga|dati))|(?:brucia|bruciano) (?:la|il|l|tutto|tutta)(?! (?:i|la) (?:giga|batteria del))',
        '(?:puzza|odore|sento|puzzo|sa|puzzi) ~3 (?:gas|bruciato|fumo|benzina|plastica bruciata|uova marce|di gas)|(?:fuga|perdita|fuoriuscita) di gas|gas ~3 (?:esce|uscendo|perde|fuoriesce)',
        'fumo ~4 (?:esce|nero|presa|scale|dal|dalla|che|bianco|dappertutto|entra|uscendo|sotto|ovunque)|(?:pieno di|esce|molto|uscire|piena di|tanto|del|c e|uscendo) (?:del )?fumo|(?:esplos\\w+|scoppiat\\w+|esploso|saltat\\w+ in aria) ~5 (?:batteria|telefono|quadro|caldaia|bombola|trasformatore|presa|router|palazzo|cucina|gas|strada|caricatore)|(?:batteria|telefono|quadro|caldaia|bombola|trasformatore|presa|router|caricatore|modem|forno|cellulare|phon|power bank|contatore) ~4 (?:esplos\\w+|scoppiat\\w+|brucia\\w*|fumo|sciolt\\w+|scintill\\w*|fuma|fuoco|fonde\\w*)|(?:sentito|c e stata|stata|sentita) un ?a? ?esplosione|scintille',
        '(?:monossido|allarme (?:antincendio|fumo|gas)|rilevatore di (?:fumo|gas)) & (?:suona|suonando|testa|gira|scattat\\w+|smette|nausea)(?! prova) & (?:fumo|testa|gira|puzza|odore|nausea|monossido|gente|smette|gas)|(?:chiam\\w+|mand\\w+|serv\\w+) ~3 (?:pompieri|vigili del fuoco)|(?:intrappolat\\w+|bloccat\\w+|non riusciamo a uscire|non riesco a uscire|chius\\w+ dentro) & (?:fumo|fuoco|fiamme|incendio|gas|ascensore)|(?:crollat\\w+|crollando) ~3|(?:versato|buttato|cosparso|gettato) ~3 benzina|cav\\w+ ~4 (?:scopert\\w+|terra|caduti|tranciat\\w+) & (?:scintill\\w+|strada|acqua|corrente|tensione)',
      ],
      likely: [],
    },
    violence: {
      sure: [
        '(?:marito|ex|compagn[oa]|fidanzat[oa]|ragazzo|uomo|uomini|vicino|padre|fratello|qualcuno|patrigno|figlio|lui|tizio|tipo|moglie|coinquilin[oa]|capo|cliente|zio|suocero) ~4 (?:mi|ci|la|lo|gli|le) (?:ha |sta |vuole |ha sempre |hanno |continua a |stanno )?~1 ?(?:<picchia>|ammazz\\w+|uccid\\w+|uccider\\w*)(?! (?:su instagram|il (?:pc|telefono)|se (?:cambio|non (?:funziona|torna))|di risate))',
        '(?:mi|ci) (?:ha |hanno |sta |stanno |vuole |voleva )?(?:<picchia>)(?! (?:la linea|il (?:conto|numero|contratto|ticket)|la (?:pratica|frangia|connessione)|l abbonamento)) & (?:marito|ex|compagno|padre|uomo|qualcuno|fratello|fidanzato|vicino|patrigno|paura|casa|strada|coltello|polizia|ieri|porta|lui|naso|botte)',
        '(?:detto|dice|giura\\w*|minacci\\w+|urla\\w*|promesso|scritto|grida) ~6 (?:mi ammazza|ammazzarmi|uccidermi|ammazza|uccide|brucia la|accoltell\\w+|ci ammazza|morte|mi uccide)(?! (?:di risate|se (?:cambio|non)))|minacci\\w+ (?:di morte|con (?:un|una|il)|mia|mio|me|noi|la|il|i)|minacce di morte',
        '(?:vi|ti|lo|la|li|mi|ci) (?:ammazzo|uccido|accoltello|vengo a prendere|do fuoco|spacco la (?:faccia|testa)|trovo|sparo|faccio fuori|brucio|gonfio di botte|ammazza|uccide)(?! (?:il (?:tempo|processo)|di risate|se (?:cambio|non|sbaglio)|subito su))|(?:ammazzar(?:vi|ti|lo|la|mi|ci)|uccider(?:vi|ti|lo|la|mi|ci)|accoltellar\\w+|dare fuoco (?:a|al|alla)|far saltare (?:in aria)?)(?! di risate)',
        '(?:con|ha|un|tira\\w* fuori|impugna) (?:un |una |il )?(?:coltello|pistola|arma|ascia|martello|mazza|fucile|machete|accetta)(?! (?:a caldo|da cucina in offerta)) & (?:uomo|lui|qualcuno|minacci\\w+|negozio|vengo|salone|ex|marito|porta|qui|li|strada|cliente|collega|dentro|mano|reception)',
        '(?:sfond\\w+|forz\\w+|scassin\\w+|entrand\\w+|entrat\\w+|cercando di entrare|prende\\w* a calci) ~4 (?:porta|finestra|casa|negozio|salone|appartamento)(?! (?:il contratto)) & (?:qualcuno|uomo|uomini|ladr\\w+|lui|ex|tizi\\w*|sconosciut\\w+|stanno|mascherat\\w+|marito)|ladr[oi] ~3 (?:casa|dentro|negozio|piano|giardino)|(?:rapina|rapinando|ostagg\\w+|sparatoria|spari|accoltell\\w+|rapit\\w+|sequestrat\\w+|rissa|aggressione)(?! (?:di prezzi|a (?:questi|quei) prezzi|nel (?:film|gioco)|commerciale))',
        '(?:sono|siamo|mi sono|ci siamo) ~2 (?:nascost\\w+|chius\\w+ (?:in|a chiave|dentro|nel|nella)|barricat\\w+|rinchius\\w+)|non (?:mi|ci) (?:lascia|fa) (?:uscire|andare|parlare|telefonare)|(?:paura|terrore) ~4 (?:di lui|di tornare|per la mia vita|che (?:mi|torni|venga)|del mio|di mio|a casa|tornare a casa)|(?:chiam\\w+|mand\\w+|serve|bisogno) ~3 (?:polizia|carabinieri)(?! se non)|(?:mi|ci) (?:segue|sta seguendo|stanno seguendo|insegue|pedina|aspetta sotto)(?! su (?:instagram|facebook))|(?:uomo|macchina|qualcuno|tizio|ex) ~4 (?:mi segue|seguendo|pedina\\w*|aspetta sotto|sotto casa|appostat\\w+)',
        '(?:spaccat[oa]|rott[oa]|rompe|fratturat[oa]|spacca) (?:il|la|un|una|le|due|i) (?:naso|braccio|costol[ae]|dent[ei]|mascella|polso|dito|faccia|labbro|testa)|violenza (?:domestica|sessuale)|stuprat\\w+|stupro|violentat\\w+|occhio nero|botte da|(?:parlare piano|parlo piano|sottovoce|non posso parlare) & (?:lui|marito|ex|compagno|sente|stanza|ragazzo)|bomba(?! (?:sexy|di))',
      ],
      likely: [],
    },
    'child-abuse': {
      sure: [
        '(?:papa|mamma|padre|madre|patrigno|matrigna|zio|nonno|professore|allenatore|vicino|fratello|prete|cugino|maestr[oa]|compagno di (?:mia )?(?:madre|mamma)|insegnante|mister|babysitter|tata) ~4 (?:mi|ci) ~1 ?(?:<picchia>|obblig\\w+|costring\\w+|fa fare|fa male|entra|viene|chiede foto|mette le mani|accarezz\\w+|bacia|tocca) & (?:anni|mamma|papa|patrigno|letto|segreto|notte|scuola|cintura|paura|mio (?:padre|zio|nonno|fratello|allenatore|cugino|professore)|mia (?:madre|mamma)|ogni|sempre|tutti i giorni|camera|cinghia)',
        '(?:ho|ha) (?:solo )?(?:[5-9]|1[0-7]) anni & (?:<picchia>|paura|sol[oa]|foto|nud[oa]|patrigno|fame|segreto|sposar\\w*|uomo|incontr\\w+|allenatore|professore|zio|camera|letto)(?! e (?:vuole|vorrebbe))',
        '(?:<picchia>|urla\\w* (?:a|contro)|scuote|picchiare|maltratta|strattona) ~1 ?(?:il|la|i|le|suo|sua|suoi|mio|mia|un|una|lo|l|al|alla|sul|sulla|quel|quella|nostr[oa])? ?(?:suo |sua |mio |mia |propri[oa] |piccol[oa] )?(?:<child>)(?! (?:dal tablet|il telefono))',
        '(?:<child>) & (?:lividi|bruciature|segni|ustioni|legat\\w+|chius\\w+ (?:in|nel|nella|a chiave|fuori)|rinchius\\w+|da sol[oaie] (?:in casa|in macchina|da)|fame|denutrit\\w+|cintura|cinghia|maltratt\\w+|abbandonat\\w+|picchiat\\w+|non mangia|sigaretta|sigarette|botte|magr\\w+) & (?:madre|padre|vicin\\w+|giorni|ore|notte|schiena|braccio|paura|porta|piang\\w+|urla\\w*|casa|macchina|papa|mamma|scuola|cantina|collo|sera|ieri|patrigno|sola)',
        '(?:foto|video|immagini) & (?:nud[oaie]|senza vestiti|spogliat\\w+|intimo|sessual\\w*|intime|abus\\w+|pedoporn\\w+|ricatt\\w+) & (?:<child>|anni|professore|allenatore|minor\\w*)',
        '(?:uomo|adulto|sconosciuto|signore|tizio|qualcuno|pedofilo|tipo|maggiorenne) ~10 (?:messaggi|scriv\\w+|incontr\\w+|veder\\w+|contatt\\w+|chiede|chiesto|parla\\w*|adesca\\w*|appuntamento|manda\\w*|avvicin\\w+) ~6 (?:<child>)|(?:<child>) ~8 (?:messaggi|incontrar\\w+|contattat\\w+|scrive|parla) ~4 (?:uomo|adulto|sconosciuto|pedofilo)|pedofil\\w+|pedoporn\\w+|abus\\w+ (?:su|di) (?:minor\\w+|un minore)|matrimonio (?:forzato|combinato)|infibul\\w+|(?:spos\\w+) & (?:obblig\\w+|costr\\w+|forza) & (?:1[0-7]|sorella|cugina|figlia)',
        '(?:sento|si sente|sentiamo) & (?:<child>) & (?:url\\w+|piang\\w+|picchi\\w+|grid\\w+|botte|cinghia) & (?:vicin\\w+|accanto|sopra|sotto|piano|notte|notti|muro|nessuno|adesso|sera)|(?:<child>) ~3 (?:scompars\\w+|rapit\\w+|sparit[oa])|(?:rapito|portato via|preso) (?:mi[oa] |il |la |nostr[oa] )?(?:<child>)(?! (?:il telefono|appuntamento))|(?:tocca\\w*|abusa\\w*|violent\\w+|molest\\w+|mette le mani addosso) ~4 (?:<child>)',
      ],
      likely: [],
    },
  },
  denials: 'non|nessuno|niente|mai|senza|nessun|quasi',
  harmless:
    'ahah\\w*|haha\\w*|scherzo|film|serie|gioco|anni fa|l anno scorso|ora sta bene|adesso sta bene|esercitazione',
  present: 'adesso|stasera|ancora|aiuto|oggi',
  signs: {
    people: 'io|mi|me|mio|mia|miei|mie|lui|lei|loro|ci|qualcuno|si|suo|sua|gli|sono|ho|<who>',
    urgent:
      'aiuto|aiutatemi|per favore|presto|subito|adesso|ora|urgente|emergenza|stasera|stanotte|cosa faccio|non so cosa fare|paura|non|piu|ancora|sempre|sol[oa]|ambulanza|polizia|carabinieri|112|118|piango|piange|scusi|scusate|molto|tanto|tanta|da|improvvisamente|dappertutto|ovunque',
    things:
      'ahah\\w*|haha\\w*|prezzo|prezzi|bolletta|app|portatile|server|stampante|wifi|processo|riunione|frangia|colore|tinta|film|serie|gioco|canzone|sconto|piano|corso|esercitazione|contratto|tariffa|offerta|offerte|email|mail|password|ticket|aggiornamento|anno scorso|anni fa|come (?:faccio|posso|metto)|quanto|avete|vendete|giga|abbonamento|taglio|appuntamento|telecomando|modem',
    of: {
      'self-harm': {
        strong:
          'morire|mort[oa]|ammazzar\\w*|suicid\\w*|vivere|vita|pastiglie|pillole|ponte|balcone|finestra|addio|tagliar\\w*|buttar\\w*|sparire|finita|vene|impicc\\w*|senza di me|svegliar\\w*|senso|farla|saro piu|uccider\\w*|lanciar\\w*',
        weak: 'voglio|vuole|voglia|tutto|nessuno|stasera|domani|lettera|messaggio|dice|posso|famiglia|dolore|stanc[oa]|preso|ingoiato|figli|chius[oa]|riesco|niente|basta|mondo|deciso|ce la faccio',
      },
      medical: {
        strong:
          'respir\\w*|svenut\\w*|incosciente|convulsion\\w*|sanguin\\w*|sangue|soffoc\\w*|infarto|ictus|petto|allergi\\w*|gonfi\\w*|overdose|pastiglie|ingoiato|bevuto|ambulanza|118|medico|incinta|contrazioni|acque|scossa|ustion\\w*|sveglia|diabetic\\w*|gola|candeggina|cadut[oa]|testa|cuore|gira|febbre|vomit\\w*|sensi|reagisce|puntura',
        weak: 'braccio|terra|dolore|male|bocca|parlare|muove|riesce|scale|faccia|bimb[oa]|bambin[oa]|minuti|pallid[oa]|lingua|gamba|sento|blu|mano|occhio|vedo|viso',
      },
      fire: {
        strong:
          'fuoco|incendio|fiamme|fumo|bruci\\w*|gas|esplo\\w*|scintille|puzza|odore|pompieri|vigili del fuoco|intrappolat\\w*|bloccat\\w*|monossido|allarme|benzina|crollat\\w*|scoppi\\w*',
        weak: 'cucina|casa|palazzo|presa|modem|router|esce|uscire|scale|porta|dentro|vicin\\w*|piano|batteria|caldaia|forte|fortissima|tutto|tetto|nero|gente|testa|negozio|macchina|appartamento|fili|tenda|quadro|cavi|strada',
      },
      violence: {
        strong:
          'picchi\\w*|ammazz\\w*|uccid\\w*|minacci\\w*|coltello|pistola|arma|violent\\w*|stupr\\w*|segue|seguendo|insegue|ladr[oi]|rapin\\w*|nascost\\w*|chius[oa]|polizia|carabinieri|paura|accoltell\\w*|spar\\w*|aggred\\w*|urla\\w*|grida|spacc\\w*|rotto|sfond\\w*|botte|mena\\w*|strangol\\w*|piano',
        weak: 'ex|marito|compagno|fidanzato|uomo|uomini|porta|casa|strada|torna\\w*|tizio|lascia|uscire|fuori|entra\\w*|detto|dice|sa|dove|aspetta|naso|faccia|braccio|vi|vengo|ieri|notte|fratello|controlla|stavolta',
      },
      'child-abuse': {
        strong:
          'picchi\\w*|lividi|tocc\\w*|legat\\w*|chius\\w*|nud[oaie]|foto|segreto|cintura|cinghia|bruciature|fame|maltratt\\w*|abus\\w*|violent\\w*|url\\w*|piang\\w*|paura|sol[oaie]|sposar\\w*|patrigno|minor\\w*|incontr\\w*|veder\\w*|scuote|botte|spogli\\w*',
        weak: 'papa|mamma|padre|madre|zio|allenatore|professore|vicin\\w*|notte|giorni|camera|letto|casa|anni|adulto|uomo|messaggi|scrive|chiede|chiesto|scuola|macchina|compagno|mangia|braccio|schiena|porta|sento|adesso',
      },
    },
  },
  words: {
    'self-harm': ({ crisis, medical }) =>
      `Mi dispiace molto che sia così dura. Non è da solo in questo. Parli con qualcuno adesso: chiami ${crisis}. Se c’è pericolo in questo momento, chiami subito il ${medical}.`,
    medical: ({ medical }) =>
      `Sembra un’emergenza. Chiami adesso il ${medical} e faccia quello che le dicono finché arriva l’ambulanza.`,
    fire: ({ fire }) =>
      `Uscite tutti adesso, senza portare via niente, e chiamate il ${fire} da fuori. Se sentite odore di gas, non toccate interruttori e non accendete nulla.`,
    violence: ({ police }) =>
      `Se lei o qualcun altro è in pericolo, chiami adesso il ${police}. Se può, vada prima in un posto sicuro.`,
    'child-abuse': ({ police, child }) =>
      `Se un bambino è in pericolo adesso, chiami subito il ${police}. Può anche parlare con ${child}. Fa bene a dirlo.`,
  },
  asked: 'Ho chiesto a un collega di unirsi a noi qui. Tutto il resto può aspettare.',
  anywhere: {
    medical: 'numero di emergenza del posto in cui si trova (112 in Europa)',
    fire: 'numero di emergenza del posto in cui siete (112 in Europa)',
    police: 'numero di emergenza del posto in cui si trova (112 in Europa)',
    crisis: 'una linea di ascolto del suo paese (02 2327 2327 in Italia)',
    child: 'una linea di ascolto per bambini (114 in Italia)',
  },
};
