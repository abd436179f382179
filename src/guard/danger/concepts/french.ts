import type { Concepts } from './concepts.ts';

export const french: Concepts = {
  common:
    'le la les de des du et un une je est pas que qui en dans pour sur avec il elle ne ce mon ma mes vous nous au aux sont suis ai plus se son sa y a cette c j l d qu n s est_ce avez votre vos mais et oui merci bien aussi alors ici mes tout tous elles crois pense mais on fait t m',
  me: 'je j moi me m mon ma mes',
  us: 'nous notre nos on',
  you: 'tu te toi ton ta tes vous votre vos',
  they: 'il elle lui ils elles son sa ses leur eux',
  child:
    'enfant* bebe* fils fille filles garcon* petit petite petits gamin* gosse* ado ados adolescent* eleve* nourrisson mineur* niece neveu petit_frere petite_soeur belle_fille beau_fils de_ans jumeaux mome* fillette nouveau_ne',
  partner: 'mari femme conjoint* compagnon compagne copain copine ex epoux epouse fiance* mec',
  parent: 'pere mere papa maman parents beau_pere belle_mere papi_et',
  kin: 'frere soeur grand_mere grand_pere mamie papi mamy papy oncle tante cousin* colocataire* coloc famille beau_frere tonton',
  guardian:
    'oncle entraineur prof professeur* maitre pretre cure nounou baby_sitter moniteur educateur* animateur* beau_pere coach copain_de_maman copain_de_ma_mere surveillant',
  person:
    'quelqu un_homme homme hommes femme femmes monsieur dame type types mec gars gens voisin* collegue* client* passager* chauffeur* conducteur technicien* patient* ami amie patron* ouvrier* electricien* inconnu* locataire* personne_est des_gens tout_le_monde stagiaire eleve* visiteur*',
  animal: 'chien chat chatte cheval oiseau souris animal animaux hamster fourmis guepes rats',
  body: 'bras jambe* main mains doigt* tete poitrine cou gorge visage oeil yeux dos ventre estomac bouche levre* langue peau pied* poignet* epaule* genou hanche nez oreille* cotes coeur corps pouce front machoire',
  breathe: 'respir* souffle air pouls etouff* rale haletant suffoqu*',
  unconscious:
    'inconscient* evanoui* malaise effondre* ecroule* connaissance repond_plus reagit_plus reagit_pas ne_bouge_plus bouge_plus bouge_pas reveille_pas reveille_plus reveill* inanime* tombe_dans_les_pommes par_terre syncope amorphe ne_repond_pas conscient* mou endormi* somnolent* affaisse*',
  seizure: 'convuls* epilep* crise tremble* bave spasmes secousses',
  blood: 'sang saign* hemorragie saigne_beaucoup pisse_le_sang gicle trempe',
  pain: 'mal douleur* souffr* serre serree oppress* pression point_dans brulure_dans lance mal_de_tete migraine',
  swell: 'gonfl* enfl* urticaire boutons plaques se_ferme demange cloques oedeme',
  symptom:
    'bleu bleue gris grise violet violette pale transpir* sueur* engourdi* vertige* confus* vomi* fievre paralys* tordue de_travers bouche_tordue blanc blanche froid* tete_qui_tourne faible jaune incoheren* raide n_importe_quoi delire',
  illness:
    'infarctus crise_cardiaque avc allerg* anaphyla* asthm* diabet* sucre insuline overdose intoxi* empoisonn* poison fausse_couche arret_cardiaque hypoglycemi* coup_de_chaleur epipen meningite',
  pills:
    'comprime* cachet* medicament* javel pilule* paracetamol doliprane mort_aux_rats somnifere* detergent deboucheur acide antigel pile_bouton lessive produit_menager chimique* drogue boite_de plaquette anxiolytiques tranquillisants ammoniaque capsule',
  swallow: 'aval* bu boit pris avale* ingere* mange gobe inject* ai_pris a_pris boire',
  choke: 'etouff* etrangl* noie noyade noye* fausse_route dans_la_gorge sous_l_eau',
  birth:
    'enceinte grossesse contraction* perdu_les_eaux accouch* semaines travail_a_commence bebe_arrive sage_femme',
  fall: 'tombe* chute* echelle escalier* echafaudage gliss* renverse* percut* accident cogne heurt* chariot bascule',
  injury:
    'bless* casse* fractur* os ecras* brule* ebouillant* coupe* section* arrach* profond* coince* plaie ouvert* entaill* amput* transperce*',
  electric: 'electrocut* decharge haute_tension courant electris* chatai*',
  ambulance:
    'ambulance* samu medecin hopital urgence* secours pompiers 15 112 docteur premiers_secours massage_cardiaque infirmier*',
  urgent:
    'aide aidez aidez_moi au_secours vite urgent depechez envoyez venez svp_vite que_faire je_fais_quoi on_fait_quoi mon_dieu rapidement tout_de_suite a_l_aide sais_pas_quoi_faire besoin_d_aide qu_est_ce_que_je_fais',
  suicide:
    'suicid* me_tuer se_tuer me_foutre_en_l_air en_finir pendre me_pendre se_pendre mettre_fin_a_mes fin_a_mes_jours fin_a_ses_jours mes_jours me_faire_du_mal se_faire_du_mal mutil* scarifi* me_jeter me_buter m_ouvrir_les_veines tirer_une_balle me_supprimer me_noyer',
  live: 'vivre vie vivant* exister etre_la continuer tenir monde demain_matin encore_la me_reveiller sur_terre rester_la',
  die: 'mourir meurs meurt mort morte morts mourant disparaitre deces mourrai creve crever',
  end: 'fin finir fini terminer arreter derniere dernier derniere_fois plus_jamais stop assez',
  goodbye:
    'adieu* lettre lettres pardon pardonn* dites_a occupez_vous prenez_soin ne_serai_plus ne_serai_pas n_aurai_plus_besoin testament enterrement j_ai_donne mot_d message_d_adieu quand_vous_lirez desole_pour',
  height:
    'pont toit rails voie_ferree quai balcon fenetre vide falaise bord saut* sauter train rambarde viaduc immeuble corniche',
  rope: 'corde lame lames rasoir veines ceinture noeud fusil pistolet_sur couper_les couteau_sur me_coupe gaz_d_echappement cutter',
  despair:
    'n_en_peux_plus en_peux_plus je_peux_plus peux_plus fardeau sans_espoir aucun_sens sert_a_rien a_quoi_bon sans_moi seul* vide_en plus_rien fatigue_de personne_ne_me deprime* desesper* bout a_bout pas_d_issue plus_envie plus_la_force abandonn* rien_a_perdre mieux_sans poids supporte_plus envie_de_rien',
  fire: 'feu flamme* incendie* brule brulent en_feu pris_feu pompiers embrase* crame flambe incendier',
  smoke: 'fumee fume fumer enfume* roussi brule_odeur suie calcine*',
  gas: 'gaz monoxyde fuite essence butane propane bouteille_de_gaz oeuf_pourri sifflement carbone chlore',
  smell: 'odeur sent pue puanteur sentir ca_sent',
  spark:
    'etincelle* court_circuit fond fondu chauffe brulant crepite gresille bombe_la gonflee grille surchauff*',
  explode: 'explos* explose* saute eclate* deflagration detonation boum',
  collapse: 'effondre* ecroule* inond* plafond_est_tombe fissure eboulement mur_est_tombe',
  house:
    'maison appartement appart cuisine chambre salle_de_bain couloir cave grenier garage immeuble cage_d_escalier bureau magasin boutique salon entrepot mur plafond rideau* canape etage sous_sol piece local toit poubelle lit hotel palier',
  appliance:
    'four plaque poele friteuse seche_linge chaudiere chauffage prise tableau_electrique compteur batterie chargeur box routeur serveur baie lave_linge frigo micro_ondes cable* bougie lampe portable telephone trottinette radiateur multiprise seche_cheveux lisseur grille_pain barbecue appareil onduleur',
  alarm: 'alarme detecteur* sirene bipe sonne extincteur* sprinkler*',
  trapped:
    'coince* bloque* peux_pas_sortir peut_pas_sortir pouvons_pas_sortir enferme* a_l_interieur sortir prisonnier* piege* ascenseur enseveli* issue',
  hit: 'frappe* frapper tape tabass* coups coup_de gifle* etrangl* pousse* cogne* battu battue bat secoue* ceinture fouett* agripp* plaqu* roue_de_coups',
  weapon:
    'couteau arme* pistolet fusil hache machette marteau batte acide revolver lame carabine barre ciseaux tournevis bouteille essence',
  threat:
    'menac* te_tuer vous_tuer me_tuer_si va_me_tuer vais_le_tuer vais_vous vais_te vais_la_tuer tuer_tous je_sais_ou_vous sait_ou_j vous_allez_payer allez_le_regretter regretter bruler_votre cramer buter faire_la_peau plante_tous vous_plante tout_faire_sauter je_viens_avec brule_tout allez_voir egorger le_payer vont_payer debarque_avec crever_tous',
  kill: 'tue tuer tues assassin* poignard* tirs tire_sur coups_de_feu fusillade egorg* meurtre plante execut* massacr* abatt*',
  attack:
    'attaqu* agress* braqu* vole* bagarre prise_d_otage otage* kidnapp* enlev* violen* torture* sequestr* harcel* poursui* pete_les_plombs racket*',
  rape: 'viol viole* violer agression_sexuelle attouchement* abuse* touche_sans drogue* force_a peloter',
  follow:
    'suit me_suit suivie suivi poursui* traque* m_attend attend_dehors attend_en_bas surveille_mon guette rode derriere_moi espionn* harcel*',
  breakin:
    'cambriol* intrus entre_chez entrer_chez forc* defonc* enfonc* essaie_d_entrer tambourine bruits_de_pas s_introduit s_est_introduit rentre_chez voleurs quelqu_un_dans frappe_a_la_porte casse_la_porte',
  lock: 'enferme* m_empeche_de_sortir empeche_de_partir laisse_pas_sortir laisse_pas_partir attach* sequestr* retenu* retient passeport* confisqu* cadenas pris_mon_telephone pris_nos ligot*',
  hide: 'cach* sous_le_lit placard dans_la_salle_de_bain sans_bruit chuchot* peux_pas_parler m_entend nous_entend tout_bas barricad* doucement fais_semblant me_trouve discret* voix_basse planque*',
  afraid: 'peur terrifi* effraye* panique* danger crains apeure* angoiss* trouille',
  scream: 'cri crie* hurle* hurlement* pleur* supplie* gemi* sanglot*',
  police: 'police gendarme* gendarmerie plainte 17 patrouille commissariat ordonnance',
  bomb: 'bombe* explosif* grenade engin alerte_a_la_bombe colis_suspect',
  abuse: 'abus* maltrait* neglig* pedophil* pedocrimin* exploit* me_fait_mal enfance_en_danger incest*',
  touch:
    'touche* toucher attouch* embrasse* dans_mon_lit mon_lit caresse* deshabill* parties_intimes zizi genoux entre_les_jambes vient_dans_ma_chambre la_ou_il_faut_pas culotte',
  naked:
    'nu nue nus toute_nue photos videos sous_vetements deshabill* webcam camera intimes seins filme denud*',
  secret:
    'secret secrets dire_a_personne rien_dire le_dire ne_dis_rien pas_le_droit_de_dire n_en_parle raconter me_croira personne_ne_sait si_je_parle notre_secret si_j_en_parle',
  bruise:
    'bleus hematome* marques traces cicatrice* brulures_de_cigarette oeil_au_beurre coquard ecchymose* traces_de_coups',
  hungry:
    'faim manger nourri* seul_a_la_maison seuls toute_seule tout_seul pieds_nus sale sales sans_manger abandonne* delaiss* couche depuis_hier dans_la_voiture en_plein_soleil sans_manteau poubelles',
  online:
    'internet instagram snap snapchat discord tchat en_ligne rencontre_sur adulte plus_age rencontrer cadeaux webcam roblox homme_de jeu_en_ligne vieux rendez_vous_avec',
  bill: 'facture* prix pay* paiement rembours* cout* coute frais argent banque contrat* abonnement* forfait offre remise compte commande* livraison resili* devis carte mensualit* assurance prelevement tarif* promo impot* dette cher chere credit mutuelle',
  tech: 'serveur* appli application site portable telephone wifi internet box routeur modem imprimante ordinateur pc logiciel mise_a_jour processus batterie ecran code programme python mail email mot_de_passe session base_de_donnees donnees reseau ligne signal connexion port pare_feu virus systeme windows sauvegarde disque cable navigateur requete api vpn appel* fibre onglet redemarr* plante tele sim cluster bug job hote',
  product:
    'couleur coloration shampoing robe chaussures veste sac chemise rouge_a_levres teinte creme taille modele marque version soldes kit cadeau rouge noir recette gateau cafe pizza sauce piquante jouet* deguisement velo chaise matelas bougies barbecue parfum vin poussette',
  laugh: 'mdr lol haha* ptdr blague rire rigole hihi* je_plaisante expression xd jpp',
  fiction:
    'film* livre roman* chanson album groupe jeu jeux serie saison episode acteur personnage niveau histoire piece_de_theatre documentaire billets concert festival netflix equipe match ligue titre auteur bd musee polar escape_game lire voir spectacle tome enquete',
  ask: 'comment quel quelle quels quelles ou quand combien avez_vous est_ce_que puis_je peut_on pouvez_vous je_voudrais j_aimerais proposez faites_vous possible cherche y_a_t besoin_de serait_il souhaite voudrais_savoir question vendez',
  past: 'il_y_a_des_annees l_annee_derniere le_mois_dernier quand_j_etais autrefois hier la_semaine_derniere il_y_a_un_an ans_plus_tard decede* survecu guerie gueri anniversaire enfance depuis_des_annees a_l_epoque ete_dernier remis',
  prevent:
    'exercice test certificat* formation* cours politique prevention compatible remplac* install* inspection reglement* couvre couvert* couverture formulaire securite guide don dons benevol* revision manuel permis controle_parental norme* attestation entretien brochure stage atelier casier ignifuge* protocole obligatoire sensibilisation verifie',
  appointment:
    'rendez_vous rdv reserv* heure* creneau samedi dimanche lundi mardi mercredi jeudi vendredi ouvert ferme horaire* visite decaler semaine_prochaine annuler deplacer table dispo*',
  hair: 'cheveux coupe_de meches blond frange ongles manucure barbe raser epil* cire massage maquillage cils sourcils balayage racines decolor* boucles coiff* brushing carre degrade',
  work: 'travail entreprise equipe reunion projet delai marche ventes campagne trafic performance presentation concurrent* employe* boulot patron chiffres',
  idiom:
    'mort_de_rire mourir_de_rire morte_de meurs_d_envie a_mourir tue_l ca_me_tue me_tue tuant tue_le_temps crise_cardiaque_en crise_cardiaque_quand faire_une_crise_cardiaque feu_vert feu_d_artifice mettre_le_feu a_le_feu coup_de_fil coup_de_main coup_de_coeur coup_de_foudre tout_feu la_bombe de_la_bombe une_tuerie tuerie coup_dur feux_d_artifice bain_de_sang rend_malade fou_furieux m_etrangle prix_fou explosent explosé_mon explose_mon batterie_morte est_mort_apres me_bats_avec se_bat creve_la_dalle meurs_de coup_de_pub coupe_feu coup_de_soleil au_feu noyee_sous noye_sous etouffe_sous',
  not: 'pas ne n non jamais rien personne aucun* sans plus ni peine arrete_de',
  can: 'peux peut peuvent pouvons arrive arrive_a',
  want: 'veux veut vais va vont pense pensais envie decide* essaie essaye compte_me voudrais_mourir songe prevois',
  if: 'si au_cas',
  now: 'maintenant la_maintenant ce_soir cette_nuit aujourd minutes vient_de encore tous_les_jours tous_les_soirs toutes_les_nuits chaque_soir chaque_jour toujours soudain en_ce_moment depuis ce_matin chaque_nuit nuit nuits',
  make: 'oblige* force* fait_faire me_demande veut_que laisse m_oblige exige',
  say: 'dit disait raconte message* ecrit envoy* appele* menace parle publie',
  see: 'entends entend entendu vois vu voit bruit* semble trouve* on_dirait remarque',
  door: 'porte* fenetre* dehors rue hall entree parking portail palier',
  car: 'voiture bus train taxi camion moto velo route accident coffre autoroute metro scooter',
  posture: 'allonge* assis* debout couche_par par_terre au_sol',
  coming: 'vient viennent arrive revient rentre sort monte entre',
  online_hurt: 'chantage extorqu* diffuser publier_mes',
};
