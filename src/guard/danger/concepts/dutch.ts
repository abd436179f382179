import type { Concepts } from './concepts.ts';

export const dutch: Concepts = {
  common:
    'de het een en van ik is niet dat die in op te met voor aan er mijn je we hij ze zijn heb heeft jullie als maar ook om bij naar wat kan hoe nog wel dan uit door wordt moet u mn deze kunnen ben hebben ja nee bedankt goed ook hier alle alles iemand denk hoor gewoon',
  me: 'ik mij me mijn mn mezelf mijzelf',
  us: 'wij we ons onze',
  you: 'jij je jou jullie jouw u uw',
  they: 'hij zij ze hem haar zijn hun hen zichzelf',
  child:
    'kind kinderen kindje* baby* zoon zoontje dochter dochtertje jongen jongens jongetje meisje* leerling* peuter kleuter kleine kleintje kleinkind* kleinzoon kleindochter nichtje neefje tiener* minderjarig* stiefdochter stiefzoon broertje zusje jarige kids tweeling pleegkind',
  partner: 'man echtgenoot vrouw vriend vriendin partner ex verloofde exman ex_man wederhelft',
  parent: 'vader moeder papa mama ouders stiefvader stiefmoeder pa ma',
  kin: 'broer zus oma opa oom tante neef nicht huisgenoot* schoon* familie grootmoeder grootvader',
  guardian:
    'oom trainer leraar lerares meester juf priester pastoor oppas begeleider stiefvader coach vriend_van_mama vriend_van_mijn_moeder leider',
  person:
    'iemand man mannen vrouw vrouwen kerel gast mensen buren buurman buurvrouw buurmeisje buurjongen collega* klant klanten passagier* chauffeur* monteur patient* vriend baas werknemer* elektricien vreemde* huurder* medewerker* persoon meneer mevrouw iedereen gasten stagiair* bezoeker*',
  animal: 'hond kat poes paard vogel muis huisdier* hamster mieren wespen',
  body: 'arm armen been benen hand handen vinger* hoofd borst nek keel gezicht oog ogen rug buik maag mond lip lippen tong huid voet voeten pols polsen schouder* knie heup neus oor ribben hart lichaam duim voorhoofd mondhoek',
  breathe: 'adem* ademt ademhal* lucht hartslag snurk* reutel* happen benauwd*',
  unconscious:
    'bewusteloos flauwgevallen flauw bewustzijn ingestort in_elkaar_gezakt in_elkaar onwel reageert_niet reageert aanspreekbaar beweegt_niet wakker wakker_krijgen niet_wakker bijgekomen slap levenloos omgevallen weggezakt buiten_westen slaperig suf weggevallen versuft gleed',
  seizure: 'stuip* epilep* aanval schokt trilt schuim toeval kramp schokken',
  blood: 'bloed* bloedt bloeden bloeding slagader spuit gutst doorweekt',
  pain: 'pijn doet_zeer zeer druk drukkend steken strak stekend hoofdpijn migraine',
  swell: 'zwel* gezwollen opgezwollen dik opgezet uitslag bulten dicht galbulten jeukt blaren',
  symptom:
    'blauw grauw paars bleek zweet* zweten gevoelloos tintel* duizelig verward overgegeven braakt braken lijkbleek scheef koorts stijf zwak verlamd wartaal geel wit koud klam lodderig brabbelt',
  illness:
    'hartaanval hartinfarct hartstilstand beroerte herseninfarct allerg* anafyl* astma* diabet* suiker insuline overdosis vergift* gif miskraam hypo hersenschudding hersenvlies* epipen zonnesteek',
  pills:
    'pillen pil tabletten slaappillen bleek* chloor medicijn* paracetamol rattengif schoonmaakmiddel ontstopper zuur antivries knoopcel batterijtje wasmiddel chemisch* drugs strip doosje aceton ammoniak spul vaatwastablet',
  swallow: 'ingeslikt geslikt gedronken genomen ingenomen gegeten drinkt slikt opgegeten gespoten',
  choke: 'stikt stikken verslikt verslikken verdrink* gewurgd wurgt onder_water luchtpijp',
  birth: 'zwanger weeen vliezen bevalling bevalt bevallen weken geboorte ontsluiting verloskundige',
  fall: 'gevallen viel valt trap ladder steiger uitgegleden aangereden ongeluk val gestruikeld geknald overreden heftruck botsing',
  injury:
    'gewond* gebroken bot verbrijzeld klem bekneld wond verbrand brandwonden afgesneden afgehakt diepe snee gesneden open eraf verwond* kokend',
  electric: 'geelektrocuteerd elektrische_schok onder_stroom stroomstoot hoogspanning een_schok',
  ambulance:
    'ambulance ziekenwagen dokter ziekenhuis 112 hulpdiensten arts spoed* noodgeval reanim* ehbo huisarts_nu eerste_hulp verpleegk* hulpverlener*',
  urgent:
    'help hulp snel direct meteen schiet_op stuur dringend haast kom_nu kom_snel wat_moet_ik_doen wat_doen_we wat_nu oh_god onmiddellijk weet_niet_wat alsjeblieft_snel mijn_god weet_niet_meer_wat',
  suicide:
    'zelfmoord* suicid* zelfdoding mezelf_van_kant van_kant een_einde_aan eind_aan einde_aan mezelf_wat_aan iets_aandoen mezelf_iets zichzelf_iets ophangen mezelf_ophangen zelfbeschad* mezelf_snijden mezelf_pijn voor_de_trein uit_het_leven mezelf_kapot er_een_eind leven_benemen',
  live: 'leven leef verder bestaan er_zijn wakker_worden hier_zijn wereld doorgaan volhouden morgen_niet zien_zitten door_te_gaan erbij',
  die: 'sterven sterft dood doodgaan dode overleden gestorven doodga verdwijnen er_niet_meer weg_zijn doodgaat',
  end: 'einde eind stoppen klaar laatste afgelopen voorbij genoeg laatste_keer voorgoed ophouden',
  goodbye:
    'afscheid* afscheidsbrief* brief brieven vaarwel vergeef zorg_goed_voor zorgen_jullie niet_meer_nodig testament begrafenis weggegeven zeg_tegen als_jullie_dit_lezen sorry_voor_alles sorry_voor',
  height:
    'brug dak spoor rails perron balkon raam afgrond rand reling springen spring springt trein flat klif parkeergarage viaduct',
  rope: 'touw strop mes_op mesje scheermes* polsen aderen riem uitlaatgas pistool_op krassen snijd_mezelf snij snijden',
  despair:
    'kan_niet_meer trek_het_niet hopeloos zinloos geen_zin_meer last tot_last zonder_mij beter_af moe_van zo_moe alleen eenzaam uitweg opgegeven leeg depressief wanhop* niemand_zou niemand_mist hoeft_niet_meer hoeft_het_niet hoeft_voor_mij wil_niet_meer niks_meer houd_het_niet hou_het_niet zat niet_zitten waardeloos op_is te_veel',
  fire: 'brand vuur vlam* brandt in_brand in_de_fik fik brandweer aangestoken lichterlaaie vlammen branden brandend',
  smoke: 'rook rookt smeult schroei* verkoold roet rookontwikkeling gloeit walm',
  gas: 'gas gaslucht koolmonoxide benzine lek lekt gaslek gasfles rotte_eieren propaan sist chloorgas',
  smell: 'ruik* ruikt stinkt geur lucht_van stank brandlucht geroken',
  spark: 'vonk* kortsluiting gesmolten smelt knettert heet gloeiend oververhit bol_staat opgezwollen_accu',
  explode: 'ontplo* explo* knal ontploft geknald klapte',
  collapse: 'instort* ingestort overstrom* plafond_komt scheur water_stijgt bezweken',
  house:
    'huis woning keuken kamer slaapkamer badkamer gang kelder zolder garage gebouw trappenhuis kantoor winkel salon magazijn muur plafond gordijn* bank hiernaast verdieping appartement etage prullenbak schuur bed portiek',
  appliance:
    'oven fornuis pan frituur* droger ketel kachel stopcontact meterkast accu batterij lader oplader router server rack wasmachine koelkast magnetron kabel* fohn tosti kaars lamp laptop stekker step televisie cv_ketel waterkoker stijltang patchkast fiets_accu',
  alarm: 'alarm melder rookmelder brandmelder piept sirene brandblusser loeit',
  trapped:
    'vast opgesloten kunnen_er_niet_uit kan_er_niet_uit komen_er_niet_uit nog_binnen geblokkeerd ingesloten zitten_vast naar_buiten bekneld lift eruit',
  hit: 'slaat sloeg geslagen slaan schopt geschopt wurgt trapt getrapt duwt mept stompt klappen mishandel* afgerost pakt_me knijpt riem in_elkaar_geslagen aframmeling gooit_met sleurt stomp',
  weapon:
    'mes pistool wapen* geweer bijl machete hamer knuppel vuurwapen gewapend zuur honkbalknuppel messen schaar schroevendraaier fles benzine',
  threat:
    'dreig* bedreig* vermoord_me vermoord_je vermoord_jullie maak_je_af maak_jullie_af maakt_me_af jullie_dood maak_je_dood weet_waar weten_waar spijt_krijgen spijt zal_je_krijgen krijg_jullie_wel in_de_fik_steken steek_de_boel de_boel_in kom_naar_jullie kom_langs_met jullie_boeten boeten overhoop kapot_maken schiet_iedereen afrekenen kom_met_een zal_jullie opblazen',
  kill: 'vermoord* moord dood_maken doodslaan neergestoken doodgestoken steekt_iemand gestoken geschoten schiet schoten schietpartij afgemaakt doodschieten steekpartij',
  attack:
    'aangevallen valt_aan aanval overval overvallen beroofd vechtpartij gegijzeld gijzel* ontvoer* geweld* agressief gewelddadig stalk* mishandel* marteld rellen doorgedraaid flipt vechten',
  rape: 'verkracht* aangerand aanrand* misbruik* betast seksueel gedrogeerd gedwongen',
  follow:
    'volgt achtervolg* stalk* achterna wacht_buiten wacht_me_op opwachten staat_voor bespied* loert gevolgd houdt_me_in staat_me_op te_wachten achter_me_aan',
  breakin:
    'inbreker* ingebroken inbraak breekt_in breken_in binnen_te_komen bonst bonkt trapt_de_deur voetstappen indringer insluiper in_huis binnengedrongen forceren deur_in achterdeur breken_de',
  lock: 'opgesloten laat_me_niet laten_ons_niet vastgebonden paspoort* afgepakt op_slot vastgehouden ketting niet_weg mag_niet_naar_buiten gevangen sluit_me dwingt',
  hide: 'verstop* verstopt onder_het_bed in_de_kast zachtjes fluister* kan_niet_praten kan_niet_hardop hoort_me hoort_ons stil_zijn gebarricadeerd doe_alsof vindt_me niet_bellen ondergedoken',
  afraid: 'bang angst* paniek gevaar doodsbang onveilig durf',
  scream: 'schreeuw* gilt gil gillen huilt huilen roept_om smeekt krijst gekrijs kermt',
  police: 'politie agent* aangifte contactverbot wijkagent blijf_van_mijn_lijf straatverbod veilig_thuis',
  bomb: 'bom bommen explosief explosieven granaat bommelding verdacht_pakket',
  abuse: 'misbruik* mishandel* verwaarlo* pedo* uitbuit* doet_me_pijn doet_pijn kindermishandeling',
  touch:
    'raakt_me aanraken aangeraakt zit_aan_me zit_aan kust zoent in_mijn_bed mijn_bed streelt uitkleden geslachtsdelen op_schoot daar_beneden plasser komt_s_nachts betast',
  naked: 'naakt* bloot blote naaktfoto* foto_s fotos ondergoed uitkleden filmt webcam kleren_uit filmpjes',
  secret:
    'geheim* niet_zeggen niet_vertellen niemand_vertellen mag_niet_vertellen ons_geheim tegen_niemand gelooft_me als_ik_het_vertel niks_zeggen verklappen',
  bruise: 'blauwe_plekken striemen brandplekken blauw_oog littekens plekken afdrukken bont_en_blauw',
  hungry:
    'honger eten alleen_thuis alleen_gelaten helemaal_alleen blote_voeten vies verwaarloosd vuil dagen_alleen zonder_jas luier in_de_auto in_de_hete_auto',
  online:
    'internet instagram chat snapchat discord online_leren volwassen ouder_dan ontmoeten afspreken cadeautjes whatsapp roblox oudere_man webcam afgesproken',
  bill: 'factuur facturen prijs prijzen betaal* betaling terugbetal* kosten kost geld bank contract* abonnement* aanbieding korting rekening bestel* levering opzeg* tarief offerte kaart termijn verzekering polis incasso boete duur goedkoop lening belasting vergoed*',
  tech: 'server* app website site telefoon mobiel wifi internet router modem printer computer pc laptop software update* proces* accu scherm code programma python mail e_mail wachtwoord login database data netwerk lijn signaal verbinding poort firewall virus systeem windows backup schijf kabel browser query api vpn gesprek* glasvezel tab thread herstart* crasht crash vastloopt tv sim job script dienst',
  product:
    'kleur shampoo jurk schoenen jas tas bank shirt lippenstift tint creme maat model merk versie uitverkoop set cadeau rood zwart recept taart koffie pizza saus pittig speelgoed kostuum fiets stoel matras kaars kaarsen barbecue parfum wijn',
  laugh: 'haha* hihi* lol grapje grap geintje lachen xd hehe lacht',
  fiction:
    'film* boek boeken roman liedje album band spel game games serie seizoen aflevering acteur personage level theater documentaire kaartjes concert festival netflix team wedstrijd competitie titel schrijver strip museum escaperoom lezen kijken thriller podcast',
  ask: 'hoe wat welke waar wanneer hoeveel hebben_jullie heeft_u is_er zijn_er kan_ik kunt_u kunnen_jullie ik_wil_graag graag is_het_mogelijk zoek doen_jullie mag_ik moet_ik zou_ik verkopen_jullie vraag kan_je werkt_de hoelang',
  past: 'jaar_geleden jaren_geleden vorig_jaar vorige_maand vorige_week toen_ik vroeger gisteren overleefd hersteld overleden maanden_geleden als_kind herdenking jeugd alweer_goed destijds',
  prevent:
    'oefening test certificaat training cursus beleid preventie compatibel vervang* installeren installatie keuring inspectie regels dekking gedekt vergoedt formulier veiligheid handleiding donatie doneren vrijwilliger* onderhoud vergunning ouderlijk_toezicht brandveilig* bhv eisen folder cursussen vog lezing protocol verplicht brandwerend',
  appointment:
    'afspraak afspraken boek* reserver* uur zaterdag zondag maandag dinsdag woensdag donderdag vrijdag open gesloten openingstijden bezoek verzetten volgende_week afzeggen bezorg* tafel plek plaats',
  hair: 'haar haren knippen highlights blond pony nagels manicure baard scheren waxen massage make_up wimpers wenkbrauwen balayage uitgroei kleuren krullen kapper kapsel coupe',
  work: 'werk bedrijf team vergadering project deadline markt verkoop* campagne verkeer prestaties presentatie concurren* personeel kantoor collegas omzet',
  idiom:
    'om_te_sterven doodmoe doodop doodsaai doodleuk doodeenvoudig dood_gelachen lach_me_dood kapot_gelachen sterf_van sterf_van_de dood_van vermoordt_me moordend moordprijs hartaanval_van hartverzakking kreeg_bijna bomvol bom_van knaller knalprijs vuurwerk in_vuur_en_vlam brandnieuw onder_vuur schiet_niet_op schoot_omhoog killer slaat_nergens slaat_aan slaat_op slaat_vast vecht_met worstel* dood_spoor dode_pixel dode_lijn doodlopend verdrink_in bloedheet bloedsinaasappel moord_en_brand een_moord_voor doodzonde valt_uit valt_weg valt_mee valt_tegen verbinding_valt stik_van stik_de brand_los stervens* uitgebrand branden_op',
  not: 'niet geen nooit niemand niets niks zonder nauwelijks amper noch gestopt',
  can: 'kan kunnen kon kunt',
  want: 'wil willen ga gaat wilde denk overweeg plan besloten probeert probeer zin van_plan ga_het sta_op',
  if: 'als indien mocht',
  now: 'nu net vandaag vannacht vanavond zojuist minuten ineens weer elke_dag elke_nacht elke_avond altijd opeens op_dit_moment nog steeds telkens daarnet vanochtend sinds nacht nachten uur_lang',
  make: 'dwingt moet_van laat_me vraagt_me wil_dat verplicht gedwongen',
  say: 'zegt zei gezegd bericht* schrijft geschreven appt gestuurd verteld belde gebeld stuurde appje',
  see: 'hoor horen gehoord zie gezien klinkt lijkt geluid* gevonden merkte',
  door: 'deur ramen buiten straat ingang voordeur parkeerplaats hal poort',
  car: 'auto bus trein taxi vrachtwagen motor fiets ongeluk kofferbak snelweg scooter busje',
  posture: 'ligt liggen zit zitten staat sta op_de_grond knielt',
  coming: 'komt komen kom gaat terug naar_boven binnen weg',
  online_hurt: 'chantage afpers* verspreiden delen_mijn',
};
