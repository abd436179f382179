import type { Concepts } from './concepts.ts';

export const german: Concepts = {
  common:
    'der die das und ich ist nicht ein eine einen mit von zu den dem auf fur wir sie es hat haben mein meine habe sich auch wenn aber im ihr ihre wie kann noch bei aus was wird nach bitte war sind mir mich seit dass ja nein danke gut auch dann hier meine glaube schon doch alle einer jemand',
  me: 'ich mich mir mein meine meinem meinen meiner meins selbst',
  us: 'wir uns unser unsere unseren unserem unserer',
  you: 'du dich dir dein deine euch euer eure ihnen ihr_laden sie_haben',
  they: 'er sie ihn ihm ihr ihre sein seine seinen seinem seiner',
  child:
    'kind kinder* kindes baby babys saugling sohn* tochter junge jungen madchen schuler* kleine kleiner kleinen enkel* nichte neffe teenager jugendliche* minderjahrig* stieftochter stiefsohn zwillinge kleinkind* neugebor* jahrige* schwesterchen bruderchen kita_kind pflegekind',
  partner:
    'mann ehemann frau ehefrau freund freundin partner* ex exmann exfrau exfreund verlobt* lebensgefahrt* gatte',
  parent: 'vater mutter papa mama eltern stiefvater stiefmutter mutti vati papi mami',
  kin: 'bruder schwester oma opa grossmutter grossvater tante onkel cousin* mitbewohner* schwieger* wg familie grosseltern',
  guardian:
    'onkel trainer lehrer* pfarrer priester babysitter* tagesmutter erzieher* stiefvater betreuer* nachhilfelehrer tagesvater freund_von_mama freund_meiner_mutter',
  person:
    'jemand mann manner frau frauen typ typen kerl leute nachbar* kolleg* kunde kundin kunden patient* fahrgast fahrer* techniker* monteur* freund elektriker* chef* fremde* gast gaste mieter* arbeiter* mensch menschen person herr dame alle azubi* lehrling besucher*',
  animal: 'hund katze kater pferd vogel maus haustier* hamster ameisen wespen ratten',
  body: 'arm arme bein beine hand hande finger kopf brust hals kehle gesicht auge augen rucken bauch mund lippe lippen zunge haut fuss fusse handgelenk* schulter knie hufte nase ohr rippe* herz korper daumen stirn kiefer kopfhaut mundwinkel',
  breathe: 'atem* atm* luft puls rochel* japst keuch* schnauf*',
  unconscious:
    'bewusstlos* ohnmach* zusammengebrochen zusammengesackt umgekippt umgefallen kollabiert reagiert_nicht ansprechbar wach weggetreten leblos ruhrt_sich regt_sich bricht_zusammen aufwach* bewegt_sich_nicht aufwecken schlapp reagiert zusammen wacht_nicht schlafrig eingeschlafen benommen gerutscht antwortet_nicht bewegungslos',
  seizure: 'krampf* epilep* anfall zuckt zucken schaum zittert krampfanfall',
  blood: 'blut* verblut* spritzt schlagader aufgerissen',
  pain: 'schmerz* weh tut_weh druck sticht stechen enge eng brennt_in zieht kopfschmerz* kopfweh',
  swell:
    'schwill* geschwollen angeschwollen zugeschwollen zuschwell* ausschlag quaddeln schwillt_zu geht_zu juckt blasen dick',
  symptom:
    'blau grau lila blass schwitz* taub kribbel* schwindl* schwindelig verwirrt erbricht erbrochen ubergeben lallt verwaschen haengt hangt schief kaltschweiss* fieber schwach steif gelahmt wirres_zeug wirr gelb weiss kalt schuttelfrost nackensteif',
  illness:
    'herzinfarkt infarkt schlaganfall allerg* anaphyl* asthma* diabet* zucker* unterzucker* insulin uberdosis vergift* gift fehlgeburt hitzschlag gehirnerschutterung notfallset epipen meningitis',
  pills:
    'tablette* pille* schlaftablette* bleiche medikament* paracetamol rattengift reiniger abflussreiniger saure frostschutz* knopfzelle waschmittel spulmaschinentab chemikalie* drogen packung schachtel ibuprofen chlor heroin tropfen',
  swallow:
    'geschluckt verschluckt getrunken genommen eingenommen geschluck* gegessen trinkt schluckt gespritzt nimmt intus',
  choke: 'erstick* verschluckt wurg* ertrink* ertrunken stranguliert luftrohre unter_wasser',
  birth: 'schwanger* wehen fruchtblase geburt entbind* ssw presswehen kommt_das_baby woche hebamme',
  fall: 'gesturzt sturzt gefallen runtergefallen treppe leiter gerust ausgerutscht aufgeschlagen abgesturzt unfall angefahren uberfahren sturz hingefallen gestolpert gabelstapler verungluckt',
  injury:
    'verletz* gebrochen bruch knochen zerquetscht eingeklemmt wunde verbrannt verbruht abgetrennt abgeschnitten tiefe_wunde schnitt geschnitten offen gequetscht platzwunde aufgespiesst',
  electric: 'stromschlag strom_bekommen elektrischer_schlag hochspannung starkstrom einen_schlag',
  ambulance:
    'krankenwagen notarzt rettungswagen rettungsdienst arzt krankenhaus notruf sanitater 112 klinik erste_hilfe notfall wiederbelebung herzdruckmassage notaufnahme rtw',
  urgent:
    'hilfe schnell sofort dringend beeilen beeilung schickt schicken helft bitte_helfen helfen_sie kommen_sie was_soll_ich_tun was_machen_wir was_soll_ich_machen oh_gott mein_gott weiss_nicht_weiter was_tun brauche_hilfe brauchen_hilfe',
  suicide:
    'umbring* umzubringen umbringe bringe_mich_um bring_mich_um suizid* selbstmord* selbstmordgedanken erhang* aufhang* mir_das_leben das_leben_nehmen leben_nehmen mir_was_antun etwas_antun antun ritz* selbstverletz* vor_den_zug erschiess* mir_die_kugel umgebracht_hat die_pulsadern schluss_zu_machen mach_schluss wehtun',
  live: 'leben lebe weiterleben weitermachen dasein existieren aufwachen hier_sein da_sein welt am_leben weiter morgen_fruh durchhalten erleben',
  die: 'sterb* stirbt tot tod tote toter gestorben verschwinden weg_sein nicht_mehr_da nicht_mehr_sein tod*',
  end: 'ende beenden schluss vorbei letzte letzten letztes zum_letzten_mal aufhoren fertig genug endgultig',
  goodbye:
    'abschied* abschiedsbrief* brief briefe verabschied* lebt_wohl leb_wohl kummert_euch kummern_sie_sich vergebt verzeiht verzeih brauche_ich_nicht_mehr nicht_mehr_brauchen testament verschenkt beerdigung sagt_meiner wenn_ihr_das_lest nachricht_an tut_mir_leid',
  height:
    'brucke dach gleise gleisen bahngleise bahnsteig balkon fenster abgrund kante gelander springen spring springt hochhaus parkhaus zug klippe schienen',
  rope: 'seil strick schlinge klinge* rasierklinge* messer_an_meinen pulsadern gurtel abgase pistole_an ritzen schneide_mich',
  despair:
    'kann_nicht_mehr halte_es_nicht ertrage hoffnungslos sinnlos keinen_sinn last besser_dran ohne_mich mude_von allein einsam keinen_ausweg aufgegeben leer depress* verzweifelt niemand_wurde mag_nicht_mehr will_nicht_mehr nicht_mehr_weiter wertlos keiner_vermisst nichts_mehr egal aushalten satt alles_zu_viel schaffe_es_nicht',
  fire: 'feuer brand brennt brennen brande flamm* in_brand in_flammen angezundet feuerwehr lodert abgefackelt gebrannt wohnungsbrand',
  smoke: 'rauch* qualm* verrauch* kokelt schmort schwel* verkohlt russ verschmort geschmort glimmt gluht',
  gas: 'gas gasgeruch kohlenmonoxid benzin ausgetreten leck gasleitung propan faule_eier stromt_aus co gasflasche zischt chlorgas',
  smell: 'riech* geruch stinkt gestank stinken',
  spark: 'funken* kurzschluss geschmolzen schmilzt knistert heiss uberhitzt aufgeblaht knackt blaht',
  explode: 'explo* explodiert hochgegangen knall geknallt detonat* geplatzt',
  collapse:
    'eingesturzt sturzt_ein einsturz decke_kommt_runter uberschwemm* hochwasser riss wasser_steigt eingebrochen_dach',
  house:
    'haus wohnung kuche zimmer schlafzimmer bad badezimmer flur keller dachboden garage gebaude treppenhaus buro laden salon lager wand decke vorhang* sofa nebenan stock etage nachbarwohnung dachstuhl mulleimer bett geschaft hof',
  appliance:
    'ofen herd pfanne fritteuse fohn trockner heizung therme steckdose stecker sicherungskasten schaltschrank akku batterie ladegerat router server rack waschmaschine kuhlschrank mikrowelle kabel boiler toaster lampe laptop kerze adventskranz e_roller fernseher verteiler netzteil zahler glatteisen',
  alarm: 'alarm melder rauchmelder brandmelder piept feuermelder sirene feuerloscher loscher',
  trapped:
    'gefangen eingesperrt kommen_nicht_raus komme_nicht_raus kommt_nicht_raus noch_drin versperrt sitzen_fest stecken_fest eingeschlossen raus drin aufzug verschuttet fluchtweg',
  hit: 'schlagt schlug geschlagen schlagen verpruge* verprugelt prugel* getreten tritt tritten geohrfeigt ohrfeig* boxt wurgt gewurgt geschubst schubst stosst haut gehauen faust gurtel misshandel* zusammengeschlagen packt riss_mich verdrischt',
  weapon:
    'messer pistole waffe* gewehr axt machete hammer schlager beil bewaffnet schusswaffe knarre saure eisenstange baseballschlager schere schraubenzieher flasche benzin',
  threat:
    'droht drohung* bedroh* gedroht bringe_euch_um bringt_mich_um bringe_dich_um umbringen_wenn bringe_ihn_um bringe_sie_um mach_euch_fertig mach_dich_fertig mache_euch weiss_wo wisst_wo werdet_ihr_bereuen werdet_bereuen bereuen rechnet_ab abrechnen abfackeln zunde_euch anzunden kriege_euch steche_euch stech_dich knall_euch knalle_euch euch_kommen dafur_bezahlen weiss_wo_ihr fackel abstechen abknallen umlegen',
  kill: 'tote* totet getotet toten mord ermord* erstochen erschossen schuss schusse schiesst geschossen gestochen sticht_zu niedergestochen umbring* umgebracht abgestochen amoklauf amok erwurg* hinricht* aufgeschnitten',
  attack:
    'angegriffen greift_an angriff uberfall* uberfallen ausgeraubt schlagerei geisel* entfuhr* gewalt* gewalttatig randal* prugelei gestalkt attackiert anschlag folter* rastet_aus ausgerastet',
  rape: 'vergewaltig* begrapscht missbrauch* sexuell* genotigt bedrangt ko_tropfen angefasst',
  follow:
    'verfolgt folgt_mir verfolger stalk* lauert beobachtet_mich hinter_mir_her wartet_vor wartet_auf_mich auflauert steht_vor_meiner hinterher schleicht_um verfolgen',
  breakin:
    'einbrecher* eingebrochen einbruch bricht_ein brechen_ein einzubrechen tritt_die_tur tur_eintreten hammert_gegen schritte eingedrungen steigt_ein fremder_im ins_haus in_der_wohnung aufbrech* aufhebeln hintertur brechen_die aufgebrochen',
  lock: 'eingesperrt sperrt lasst_mich_nicht lassen_uns_nicht halt_mich gefesselt gefesselt_an pass_weggenommen passe festgehalten abgeschlossen einsperr* angekettet weggesperrt handy_weggenommen nicht_raus zwingt',
  hide: 'versteck* verstecke unterm_bett unter_dem_bett im_schrank leise flustern kann_nicht_sprechen nicht_laut hort_mich hort_uns findet_mich verbarrikadiert verschanzt unterm_tisch im_bad_eingeschlossen so_tun nicht_reden flustere',
  afraid: 'angst furcht* panik gefahr verangstigt bedrohlich hab_angst traue_mich',
  scream: 'schrei* weint weinen brullt heult wimmert fleht gebrull',
  police: 'polizei frauenhaus streife anzeige 110 kontaktverbot beamte* jugendamt',
  bomb: 'bombe* sprengstoff granate sprengsatz paket_tickt bombendrohung',
  abuse: 'missbrauch* misshandl* vernachlassig* padophil* kindeswohl* belastig* tut_mir_weh tut_ihr_weh',
  touch:
    'fasst_mich anfassen angefasst beruhrt kusst in_mein_bett mein_bett streichelt auszieh* ausgezogen unten_rum auf_den_schoss intimbereich ins_bett anfass* da_unten',
  naked:
    'nackt* nacktfotos nacktbilder ausziehen unterwasche bilder fotos ohne_kleider filmt videos kamera oben_ohne',
  secret:
    'geheimnis* niemandem_sagen nicht_sagen nicht_verraten niemandem_erzahlen keinem_sagen darf_nichts_sagen darf_es_niemand verraten niemand_glaubt glaubt_mir nichts_erzahlen',
  bruise:
    'blaue_flecken bluterg* blauen_flecken striemen brandmale hamatom* veilchen blaues_auge narben abdrucke zuckt_zusammen wunden',
  hungry:
    'hunger* essen nichts_zu_essen allein_zu_hause alleine barfuss schmutzig verwahrlost verdreckt ganz_allein seit_tagen ohne_jacke windel im_auto aufgesperrt im_heissen_auto tagelang',
  online:
    'internet instagram chat snapchat discord kennengelernt_im erwachsener alterer treffen geschenke im_spiel onlinefreund whatsapp webcam roblox alter_mann',
  bill: 'rechnung* gebuhr* preis* bezahl* zahl* erstattung ruckerstatt* kosten kostet geld bank vertrag* abo tarif* angebot rabatt konto bestell* lieferung kundig* kundigung rate raten beitrag versicherung lastschrift mahnung gutschein steuer teuer gunstig kredit police',
  tech: 'server* app webseite website handy telefon wlan internet router* modem drucker computer pc laptop software update* prozess* akku bildschirm code programm* python mail e_mail passwort login datenbank daten netz* leitung signal verbindung port firewall virus system windows backup festplatte kabel browser abfrage api vpn anruf* glasfaser tab thread session neustart absturz absturzt sturzt_ab job cluster container rechner tastatur sim konsole dienst',
  product:
    'farbe shampoo kleid schuhe jacke tasche sofa hemd lippenstift farbton creme grosse modell marke version ausverkauf set geschenk rot schwarz rezept kuchen kaffee pizza sosse scharf spielzeug kostum fahrrad stuhl matratze kerze kerzen grill parfum wein rauchtarn',
  laugh: 'haha* hihi* lol scherz witz spass nur_spass im_ernst xd sozusagen hehe',
  fiction:
    'film filme buch bucher roman* lied album band spiel* serie staffel folge schauspieler figur level geschichte theater doku* karten konzert festival netflix krimi* mannschaft liga titel autor comic museum horbuch tatort lesen schauen hoerspiel krimidinner',
  ask: 'wie was welche welcher wo wann wieviel wie_viel habt_ihr haben_sie gibt_es kann_ich konnen_sie konnt_ihr ich_mochte ich_hatte_gern ist_es_moglich brauche suche bietet bieten_sie wurde_gern frage ist_der ist_die muss_ich konnte_ich wollte_fragen darf_ich',
  past: 'vor_jahren vor_einem_jahr letztes_jahr letzten_monat letzte_woche fruher als_kind damals gestern uberlebt genesen verstorben* jahrestag vor_monaten kindheit hatte_ich_mal seit_jahren letzten_sommer wieder_gut',
  prevent:
    'ubung probe* test zertifikat schulung kurs richtlinie vorbeugung pravention kompatibel austausch* installier* einbau prufung vorschrift* deckt abgedeckt versichert formular sicherheit leitfaden spende* ehrenamt* wartung handbuch genehmigung jugendschutz kindersicherung brandschutz* kurse rauchfrei ersthelfer* ausbildung broschure fuhrungszeugnis anforderung* protokoll zertifiziert feuerfest',
  appointment:
    'termin* buch* reservier* uhr samstag sonntag montag dienstag mittwoch donnerstag freitag geoffnet offnungszeiten besuch verschieben nachste_woche absagen lieferung platz tisch frei verlegen',
  hair: 'haare haar schnitt strahnen blond pony nagel manikure bart rasur wachs massage make_up wimpern brauen balayage ansatz farben locken friseur* stufen',
  work: 'arbeit firma team besprechung projekt frist markt umsatz kampagne leistung prasentation konkurrenz mitarbeiter* buro chef_will kollegen kundenansturm',
  idiom:
    'zum_sterben todlich todmude todsicher totlachen tot_gelacht zu_tode sterbe_vor sterbe_fur umbringt_mich bringt_mich_noch_um bringt_mich_um herzinfarkt_bekommen feuer_und_flamme feuertaufe brandneu brandheiss brandaktuell unter_beschuss bombe_wird bombenwetter bombastisch der_hammer hammer_angebot schiesst_in schiesst_durch schuss_gehen killer killt abgeschossen sturzt_ab todesstern wird_mich_umbringen nervt brennt_durch brennender gebrannt_auf cd_brennen dvd_brennen brennend_interessiert herzblut blutorange blutjung todschick todlangweilig mordsmassig schlagt_vor schlagt_fehl schlagen_sie_vor schlagt_alles tote_leitung toter_pixel tote_hose ausgebrannt am_verhungern verhungere kampfe_mit umgehauen haut_mich erstick_in ersticke_in ertrinke_in',
  not: 'nicht nichts kein keine keinen keiner nie niemand niemals ohne kaum nimmer weder aufgehort',
  can: 'kann konnen konnte kannst',
  want: 'will wollen wollte werde wird gehe uberlege plane entschieden versucht versuche mochte gedanken vorhabe vor_zu wunsche',
  if: 'wenn falls ob',
  now: 'jetzt gerade heute heute_nacht heute_abend eben minuten plotzlich schon_wieder jeden_tag jede_nacht jeden_abend immer gleich noch sofort standig momentan seit nacht nachts stunde stunden',
  make: 'zwingt zwingen muss soll will_dass lasst verlangt befiehlt',
  say: 'sagt gesagt sagte schreibt geschrieben nachricht* schickt gedroht erzahlt anruf ruft angerufen meinte',
  see: 'hore horen gehort sehe gesehen klingt sieht gefunden gerausch* larm bemerkt',
  door: 'tur fenster draussen strasse eingang haustur parkplatz parkhaus flur einfahrt',
  car: 'auto bus zug taxi lkw motorrad fahrrad unfall autobahn kofferraum wagen roller',
  posture: 'liegt liegen sitzt sitze steht stehe am_boden kniet',
  coming: 'kommt kommen komme geht raus zuruck hoch rein',
  online_hurt: 'erpress* veroffentlicht_meine',
};
