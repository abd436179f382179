import type { Concepts } from './concepts.ts';

export const italian: Concepts = {
  common:
    'il lo la i gli le di che e un una in per con non e si mi mio mia del della al da sono ho ha hai questo come se ma piu anche quando dove nel nella l d c po sto abbiamo avete vostro ci dei delle alla si grazie bene anche allora qui miei tutto tutti credo penso pero loro stanno siamo',
  me: 'io mi me mio mia miei mie',
  us: 'noi ci nostro nostra nostri',
  you: 'tu ti te tuo tua voi vi vostro vostra vostri lei_puo',
  they: 'lui lei loro suo sua suoi gli',
  child:
    'bambin* figlio figlia figli figlie bimb* neonat* ragazzin* minor* piccolo piccola nipot* adolescente* alunn* sorellina fratellino figliastr* gemelli ragazzino studentess* di_anni ragazzi_di',
  partner: 'marito moglie fidanzat* compagno compagna ex ragazzo_mio ragazza coniuge partner ex_marito',
  parent: 'padre madre papa mamma genitori patrigno matrigna babbo',
  kin: 'fratello sorella nonno nonna nonni zio zia cugin* suocer* cognat* coinquilin* famiglia',
  guardian:
    'zio allenatore professore prof maestr* prete don catechista babysitter tata patrigno educator* istruttore compagno_di_mamma compagno_di_mia_madre insegnante bidello',
  person:
    'qualcuno uomo uomini donna donne signore signora persona persone gente vicin* collega colleghi cliente clienti passegger* autista tecnico paziente* amico amica capo operaio ragazzo tizio tipo elettricista sconosciut* inquilin* tutti ospite* cassier*',
  animal: 'cane gatto gatta cavallo uccello topo animale animali formiche vespe',
  body: 'braccio braccia gamba gambe mano mani dito dita testa petto collo gola faccia viso occhio occhi schiena stomaco pancia bocca labbr* lingua pelle piede piedi polso polsi spalla ginocchio anca naso orecchi* costole cuore corpo fronte',
  breathe: 'respir* aria fiato polso_non battito rantol* soffoc* ansim* affann*',
  unconscious:
    'svenut* svenuta incoscien* privo_di_sensi priva_di_sensi collassat* collasso non_risponde non_reagisce non_si_sveglia sveglia svegli* accasciat* non_si_muove a_terra per_terra crollat* perso_i_sensi perso_conoscenza inerme risponde reagisce sensi molle assonnat* addormentat* afflosciat* stordit*',
  seizure: 'convuls* epile* crisi trema schiuma spasmi attacco',
  blood: 'sangu* sanguina* emorragi* dissangu* zampill* schizza inzupp*',
  pain: 'dolor* male fa_male oppressione pressione stretta fitte fitta brucia_il stringe mal_di_testa emicrania',
  swell: 'gonfi* gonfia gonfiando orticaria chiudendo chiude sfogo bolle prude vesciche',
  symptom:
    'blu viola cianotic* pallid* sudat* sudando sudore intorpid* formicol* vertigini confus* vomit* grigio bianco febbre storta storto biascic* fredd* debole paralizz* giallo sconness* gira_la_testa rigido',
  illness:
    'infarto ictus allerg* anafila* asma diabet* zuccher* insulina overdose intossic* avvelen* veleno aborto ipoglicemi* shock colpo_di_calore meningite epipen',
  pills:
    'pastigli* pillol* compress* candeggina medicin* farmac* paracetamol* tachipirina topicida detersivo acido sonnifer* tranquillant* pila_a_bottone batteria_a scatola_di blister disgorgante chimic* droga eroina candegg* varechina ammoniaca gocce',
  swallow: 'ingoiat* ingerit* bevuto beve preso ho_preso ha_preso mangiato ingoi* iniettat* inghiott*',
  choke: 'soffoc* strozz* annega* affog* strangol* di_traverso sott_acqua',
  birth:
    'incinta gravidanza contrazion* rotte_le_acque parto partor* acque settimane travaglio nascendo ostetrica',
  fall: 'cadut* cade caduta scala scale scivolat* ponteggio impalcatura investit* incidente battuto_la_testa precipitat* schiant* inciamp* ribaltat* tamponat* muletto',
  injury:
    'ferit* rott* frattur* osso schiacciat* ustion* bruciat* tagliat* taglio amputat* profond* incastrat* staccat* scottat* aperta infilzat*',
  electric: 'folgorat* scossa alta_tensione fulminat* corrente',
  ambulance:
    'ambulanz* medico ospedale 118 112 emergenza pronto_soccorso dottor* soccors* soccorritor* infermier* massaggio_cardiaco',
  urgent:
    'aiuto aiutatemi aiutateci aiutami presto subito urgente veloce mandate venite per_favore_aiuto sbrigatevi cosa_faccio che_faccio cosa_devo_fare oddio mio_dio fate_presto correte non_so_cosa_fare aiutate',
  suicide:
    'suicid* uccidermi mi_uccido mi_ammazzo ammazzarmi togliermi_la_vita togliersi_la_vita tolgo_la_vita farla_finita farmi_del_male farsi_del_male impicc* autolesion* buttarmi buttarsi finirla mi_butto tagliarmi gettarmi spararmi mi_faccio_fuori',
  live: 'vivere vita vivo viva esistere andare_avanti mondo esserci restare domattina svegliarmi resistere continuare',
  die: 'morire muoio muore morto morta morte morti morendo sparire scomparire moriro',
  end: 'fine finire finita finisce basta ultima_volta ultimo ultima smettere chiudere',
  goodbye:
    'addio lettera lettere biglietto scusate perdon* perdonatemi prendetevi_cura badate non_mi_servira non_mi_servono non_ci_saro non_saro testamento funerale salutate salutare dite_a quando_leggerete regalato',
  height:
    'ponte tetto binari binario treno balcone finestra vuoto ringhiera cornicione salto saltare mi_butto dirupo scogliera cavalcavia terrazzo parapetto metro',
  rope: 'corda cappio lametta lamette lama vene cintura pistola_alla tagli mi_taglio taglierino rasoio gas_di_scarico fucile',
  despair:
    'non_ce_la_faccio non_ne_posso peso senza_speranza non_ha_senso non_ha_piu_senso inutile senza_di_me stanc* solo sola vuoto_dentro nessuno_mi disperat* depress* arrendo non_reggo non_vale_la_pena nulla_da_perdere niente_da_perdere meglio_senza stufo_di_tutto non_sopporto non_voglio_piu soffrire via_d_uscita',
  fire: 'fuoco fiamm* incendio incendi brucia bruciando in_fiamme preso_fuoco pompieri vigili_del_fuoco rogo incendiat* va_a_fuoco',
  smoke: 'fumo fuma fumando fumante bruciacchi* fuliggine affumicat*',
  gas: 'gas fuga perdita monossido benzina bombola uova_marce carbonio metano butano cloro',
  smell: 'odore puzza puzzo sento_odore odora puzzando',
  spark:
    'scintill* corto_circuito cortocircuito fuso fonde sciolto scioglie scoppietta bollente surriscald* gonfiata sfrigola rovente',
  explode: 'esplo* esploso scoppi* scoppiat* boato saltat* deflagr*',
  collapse: 'crollat* crollo crolla allag* alluvion* crepa frana cedut* soffitto_e',
  house:
    'casa appartamento cucina camera stanza bagno corridoio palazzo edificio garage cantina soffitta negozio ufficio piano soffitto parete muro tende tenda divano scale salone magazzino letto albergo pianerottolo tetto',
  appliance:
    'forno fornello padella friggitrice asciugatrice caldaia stufa presa quadro_elettrico quadro batteria caricatore caricabatterie router server lavatrice frigo microonde cavo cavi phon piastra candela monopattino televisore lampada contatore ciabatta asciugacapelli apparecchio camino',
  alarm: 'allarme rilevatore sirena suona estintore estintori rivelatore',
  trapped:
    'intrappolat* bloccat* chius* non_riesco_a_uscire non_riusciamo_a_uscire non_possiamo_uscire dentro uscire sepolt* ascensore incastrat*',
  hit: 'picchi* picchia botte pugno pugni schiaff* calci calcio strangol* spint* spinge pestat* cinghia cinta menat* mena sberl* malmenat* afferr* strattona colpisce',
  weapon:
    'coltello pistola arma armi fucile ascia machete martello mazza acido armato armati spranga lama accetta forbici cacciavite bottiglia benzina',
  threat:
    'minacci* ti_ammazzo vi_ammazzo ti_uccido vi_uccido mi_ammazza mi_uccide lo_ammazzo la_ammazzo la_pagherete pagherete ve_ne_pentirete pentirete so_dove sa_dove bruciare_tutto do_fuoco dare_fuoco vengo_li_con vi_faccio_fuori ammazzo_tutti sparo_a la_pagate faccio_una_strage ve_la_faccio spacco_la_faccia vi_brucio ammazzare_se vi_aspetto vedrete',
  kill: 'uccid* uccis* ammazz* assassin* accoltell* spar* sparat* sparatoria colpi_di_pistola strage pugnalat* sgozz*',
  attack:
    'aggred* aggress* attacc* assalt* rapin* rissa sequestr* ostagg* violen* tortur* rapit* persegu* molest* stalk* impazzit*',
  rape: 'stupr* violent* abus* palpeggi* sessual* molestat* drogato violenza_sessuale costrett*',
  follow:
    'segue seguendo mi_segue insegue insegu* pedin* aspetta_fuori mi_aspetta spia sorveglia dietro_di_me stalk* appostat* sotto_casa',
  breakin:
    'entrare_in entrato entrati ladr* intrus* forz* sfond* sta_entrando stanno_entrando cercano_di_entrare cerca_di_entrare passi scassin* dentro_casa prende_a_calci_la prendendo_a_calci bussa_forte',
  lock: 'chius* non_mi_lascia non_mi_fa_uscire non_ci_lascia legat* trattien* passaport* rinchius* segregat* tolto_il_telefono lucchetto incatenat* chiude_a_chiave chiuso_a_chiave obblig*',
  hide: 'nascost* nascond* sotto_il_letto armadio nel_bagno senza_far_rumore non_posso_parlare sussurr* piano_piano mi_sente ci_sente mi_trova barricat* fingo far_finta sottovoce a_bassa_voce in_silenzio',
  afraid: 'paura terrorizzat* spaventat* panico pericolo temo terrore timore',
  scream: 'urla* grida* piange* piangere strilla* supplica lament* gemiti urlo',
  police: 'polizia carabinieri denunci* 113 pattuglia ordine_restrittivo questura centro_antiviolenza',
  bomb: 'bomba bombe esplosiv* granata ordigno pacco_sospetto',
  abuse: 'abus* maltratt* trascur* pedofil* sfrutt* mi_fa_male fa_del_male',
  touch:
    'tocca toccat* toccare parti_intime bacia baciare nel_mio_letto mio_letto accarezza spogli* grembo sulle_ginocchia li_sotto entra_in_camera mutandine palpa',
  naked: 'nud* senza_vestiti foto video biancheria intime spogliare filma telecamera webcam svestit*',
  secret:
    'segret* non_dirlo non_dire di_non_dirlo a_nessuno nessuno_lo_sa nostro_segreto non_posso_dirlo se_parlo se_lo_dico mi_crede non_raccontare',
  bruise:
    'livid* ematom* segni bruciature_di_sigaretta occhio_nero lividi graffi cicatric* segni_di_cintura tumefatt*',
  hungry:
    'fame mangiare cibo da_solo_in_casa da_sola_in_casa soli_in_casa da_soli scalz* sporc* senza_mangiare abbandonat* da_ieri pannolino in_macchina sotto_il_sole digiun* denutrit*',
  online:
    'internet instagram chat whatsapp discord snapchat tiktok conosciuto_su adulto piu_grande incontrar* incontro regali roblox gioco_online videochiamata vecchio',
  bill: 'fattur* bolletta bollette prezz* pag* rimborso costo costa tariffa soldi banca contratto abbonamento piano offerta sconto conto ordine ordini spedizione preventivo carta canone disdetta disdire polizza assicurazione addebit* rata promozione multa tasse caro economico debito mutuo',
  tech: 'server app applicazione sito cellulare telefono wifi wi_fi internet router modem stampante computer pc portatile software aggiorn* processo processi batteria schermo codice programma python email mail password accesso database dati rete linea segnale connessione porta_del firewall virus sistema windows backup disco cavo browser api vpn chiamata chiamate fibra scheda riavvi* decoder tv sim bug script cluster',
  product:
    'colore tinta shampoo vestito scarpe giacca borsa camicia rossetto tonalita crema taglia modello marca versione saldi kit regalo rosso nero ricetta torta caffe pizza salsa piccante giocattol* costume bici sedia materasso candele barbecue profumo vino',
  laugh: 'ahah* haha* scherzo scherzando lol ahahah battuta eheh* scherzi ironia',
  fiction:
    'film libro libri romanzo canzone album gruppo gioco giochi serie stagione episodio attore personaggio livello teatro documentario biglietti concerto festival netflix squadra partita campionato titolo autore fumetto museo giallo cena_con_delitto puntata leggere vedere romanzi',
  ask: 'come quale quali dove quando quanto quanta avete c_e_qualche posso potete potrei vorrei si_puo e_possibile mi_serve cerco fate offrite vorrei_sapere volevo_sapere vendete esiste accettate bisogna domanda',
  past: 'anni_fa l_anno_scorso il_mese_scorso quando_ero una_volta ieri la_settimana_scorsa mesi_fa sopravvissut* guarit* deceduto mancat* anniversario infanzia tempo_fa anno_scorso estate_scorsa',
  prevent:
    'esercitazione prova certificat* formazione corso politica prevenzione compatibile sostitu* install* installazione ispezione normativ* copertura copre modulo sicurezza guida donare donazione campagna volontari* revisione manuale licenza permesso parental controllo_parentale requisiti manutenzione opuscolo collaudo attestato convegno ignifug* obbligatori* antincendio',
  appointment:
    'appuntamento prenot* orario orari ora sabato domenica lunedi martedi mercoledi giovedi venerdi aperto aperti chiuso_il visita spostare settimana_prossima consegna disdire_l tavolo posto',
  hair: 'capelli taglio_di colpi_di_sole biond* frangia unghie manicure barba ceretta massaggio trucco ciglia sopracciglia balayage ricrescita decolor* ricci parrucchier* piega meches',
  work: 'lavoro azienda squadra riunione progetto scadenza mercato vendite campagna traffico prestazioni presentazione concorren* dipendent* ufficio capo_mi',
  idiom:
    'da_morire morire_dal_ridere muoio_dalla muoio_di_fame morto_di morta_di mi_uccide_il mi_sta_uccidendo sta_uccidendo mi_ammazza_la ammazzare_il_tempo un_infarto_quando un_infarto_con infarto_per prende_un_infarto viene_un_infarto e_una_bomba la_bomba bomba_di a_bomba fuochi_d_artificio colpo_di_sole colpo_di_fulmine colpo_d_occhio sparare_prezzi sparata prezzi_sparati litigo_con combatto_con lotta_con soffoco_di affogo affogare_nei annegando bruciato_le esploso_il e_morta_la e_morto_il muore_il praticamente_muore fuoco_lento masterizz* taglio_dei_costi strozzin* da_paura paura_dal fame_da al_fuoco che_spacca mi_piange',
  not: 'non mai nessuno niente nulla senza ne neanche appena nemmeno no smesso_di nessun*',
  can: 'posso puo possono riesco riesce riusciamo possiamo',
  want: 'voglio vuole vado sto_per sta_per penso pensando deciso provo prova cerca vorrei_morire intenzione ho_voglia',
  if: 'se nel_caso',
  now: 'adesso ora proprio_ora stasera stanotte oggi minuti appena di_nuovo ogni_giorno ogni_sera ogni_notte sempre improvvisamente ancora in_questo_momento subito tutte_le_sere tutte_le_notti tutti_i_giorni notte notti',
  make: 'obblig* costring* mi_fa_fare mi_chiede vuole_che lascia mi_fa',
  say: 'detto dice diceva messagg* scritto scrive mandato chiamato raccontato minacciato confidato',
  see: 'sento sentito vedo visto rumore rumori sembra trovat* si_sente si_vede sentiamo',
  door: 'porta finestra fuori strada ingresso portone parcheggio cancello citofono',
  car: 'macchina auto autobus treno taxi camion moto bici strada incidente bagagliaio autostrada',
  posture: 'sdraiat* sedut* in_piedi per_terra a_terra disteso',
  coming: 'viene vengono arriva torna esce salendo entra sale',
  online_hurt: 'ricatt* estor* pubblicare_le',
};
