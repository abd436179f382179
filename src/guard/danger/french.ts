import type { DangerLanguage } from './danger-language.ts';

/** French; spoken French drops its "ne". */
export const french: DangerLanguage = {
  code: 'fr',
  classes: {
    child:
      'enfants?|bebes?|fils|filles?|gamin(?:e|s|es)?|petit(?:e|s|es)?|garcons?|ado|nourrisson|neveu|niece|mineure?s?|gosses?|petit frere|petite s(?:oe|œ)ur|eleves?|mome|petit fils',
    who: 'mere|pere|maman|papa|mari|femme|copain|copine|compagnon|conjoint|ex|frere|s(?:oe|œ)ur|grand mere|grand pere|mamie|papi|oncle|tante|cousine?|beau pere|belle mere|voisine?s?|collegue|amie?|client[es]?|cliente|patron|quelqu un|homme|type|mec|monsieur|dame|gens|technicien|il|elle|ils|<child>',
    body: 'bras|jambes?|mains?|visage|tete|cou|dos|poitrine|doigts?|bouche|yeux|oeil|œil|cote|pieds?|corps',
    frappe:
      'frapp\\w+|tap(?:e|es|ent|ait|er|ee|ees)|bat(?:s|tu\\w*|tre)?|cogn\\w+|gifl\\w+|etrangl\\w+|poignard\\w+|menac\\w+|agress\\w+|viol(?:e|ee|er|ent|ait)|sui(?:t|vi|vie|vre)|poursui\\w+|enferm\\w+|sequestr\\w+|brul\\w+|touch\\w+|secou\\w+|maltrait\\w+|tabass\\w+|pouss\\w+|harcel\\w+|insult\\w+ et|etouff\\w+|bless\\w+|attaqu\\w+|plant\\w+|casse la gueule|casse le|casse un|fouett\\w+|attach\\w+',
    pills:
      'cachets|comprimes?|medicaments?|somniferes|javel|produit|poison|antigel|detergent|pile|piles|lessive|acetone|doliprane|paracetamol|anxiolytiques|insuline|boites?|plaquettes?|antidepresseurs',
  },
  patterns: {
    'self-harm': {
      sure: [
        '(?:me|se|m|s) (?:tuer|suicider|pendre|foutre en l air|jeter (?:par|sous|du|d|dans|sur)|ouvrir les veines|taillader|noyer|flinguer|faire du mal|scarifi\\w*|mutil\\w*|defenestr\\w*|supprimer|tirer une balle|couper les veines)(?! (?:a la tache|au travail|de rire))',
        '(?:je (?:vais )?me|il (?:veut |va )?se|elle (?:veut |va )?se|veut se|va se|s est|me suis) (?:tue|suicid\\w+|pend\\w*|jett?e\\w*|coup(?:e|ee)|scarifi\\w+|mutil\\w+|taillad\\w+|ouvert les veines)(?! la parole)',
        '(?:suicid(?:e|er|aire|aires)) & (?:pens\\w+|envie|veux|veut|parle\\w*|idees?|menac\\w+|lettre|tentative|ce soir|song\\w+|va|tente\\w*|j ai|risque)(?! squad)',
        '(?:veux|veut|envie|preferer\\w*|prefere\\w*|voudrais|voulais|decide\\w*|hate|besoin|vais) ~2 (?:mourir|crever|en finir|disparaitre|dormir pour toujours|ne plus (?:me reveiller|exister|vivre)|plus me reveiller)(?! (?:de (?:rire|faim|chaud|honte)|avec (?:ce|cet|cette|mon|votre|le|l)))',
        '(?:plus|pas) ~2 (?:envie|force|gout|raison|courage) ~2 (?:vivre|d etre la|continuer|de vivre|exister|vie|etre (?:en vie|la|ici))(?! avec)',
        '(?:veux|veut|peux|peut|supporte|vois) plus ~1 (?:vivre|etre la|exister|me reveiller|cette vie|de raison|la vie|continuer a vivre)',
        'a quoi bon (?:continuer|vivre|rester|tout)|(?:plus|aucun|pas de) (?:rien n a de )?sens ~3 vie|(?:vie|ca|vivre) ~3 vaut (?:plus |pas )?(?:la peine|le coup)',
        '(?:tout le monde|vous|famille|enfants|ils|mieux) ~6 (?:mieux sans moi|si je n etais plus|si je disparai\\w+|sans moi|si j etais mort)',
        '(?:en finir|mettre fin a mes jours|fin a ses jours|met\\w* fin a (?:mes|ses|ma)|mettre fin a (?:ma|sa) vie|m ote\\w* la vie|oter la vie)(?! avec (?:ce|cet|cette|mon|votre|le|l|les|vos))',
        '(?:j ai|il a|elle a|ai|viens d|vient d|vais|va) ~1 ?(?:aval\\w+|pris|gobe|prendre) ~4 (?:cachets|comprimes|medicaments|somniferes|boites?|plaquettes?|antidepresseurs|anxiolytiques)',
        '(?:lettre|message|mot|sms) ~1 ?d (?:adieu|adieux)|(?:dit|dire|fait|faire) (?:adieu|ses adieux|mes adieux)|lettres d adieu',
        '(?:pont|toit|rails|balcon|fenetre|voie) & (?:sauter|saute|jeter|jette|sauter du)',
        '(?:je ne serai plus|je serai plus|serai plus la|je serai mort\\w*|plus de ce monde) & (?:lettre|adieu|demain|ce soir|mort|vie|pardon|fin|sans moi|apres)',
      ],
      likely: [],
    },
    medical: {
      sure: [
        '(?:respire|respirer|respiration) (?:plus|pas|mal|a peine|tres mal|difficile\\w*|bizarre\\w*)|(?:mal|peine|arrive plus|arrive pas|n arrive|difficulte\\w*|arrete|peux plus|peut plus|cesse|du mal) ~3 (?:a |de )?respirer|ne respire',
        '(?:s|m|nous) (?:est |etouffe|suis )?~1 ?(?:etouffe\\w*|etrangle avec|etouffer)(?! (?:de rire|en voyant))(?= (?:\\.|$|avec|et|il|elle|aide\\w*|vite|sur|je|devient))',
        '(?:inconscient\\w*|evanoui\\w*|dans les pommes|fait un malaise|perdu connaissance|perd connaissance|convuls\\w+|crise d epilepsie|reagit (?:plus|pas)|repond plus (?:et|il|elle|quand)|se reveille (?:pas|plus)|reveille pas|bouge plus|ne bouge|arret cardiaque|effondre\\w* (?:par|au|d|devant|et))(?! (?:en (?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)|l (?:an|annee)|le (?:serveur|routeur|prix)))',
        '(?:tombe\\w*|chute|chuter) ~5 (?:par terre|escaliers?|echelle|toit|tete|echafaudage|etage|malade soudain) & (?:respir\\w+|bouge\\w*|sang|tete|reveill\\w+|lever|jambe|mal|conscience|repond\\w*|parle|saigne|hanche|dos)',
        '(?:crois|fait|faire|fais|en train de faire|victime d|eu|peut etre) ~3 (?:infarctus|avc|crise cardiaque|attaque cardiaque|choc anaphylactique|embolie|hemorragie|crise d asthme|overdose|fausse couche|crise d epilepsie)(?! (?:en voyant|quand|en ouvrant|en recevant))',
        '(?:mal|douleur\\w*|serre\\w*|oppress\\w+|pression|poids|brule) ~4 poitrine|poitrine ~4 (?:serre\\w*|mal|oppress\\w+|comprim\\w+)',
        '(?:visage|bouche) ~3 (?:paralys\\w+|tombe|affaiss\\w+|tordu\\w*|de travers|deform\\w+)|(?:n arrive plus|peut plus|arrive plus|peux plus|arrive pas|n arrive pas|peut pas) a? ?~1 ?(?:parler|bouger|se lever|marcher|me lever|avaler)(?= (?:\\.|$|et|le|la|son|sa|ni|mon|ma|ses|mes|il|elle|depuis))|(?:sens|sent) plus ~2 (?:<body>)',
        '(?:saigne\\w*|sang) ~3 (?:beaucoup|partout|tete|enormement|arrete\\w*|pas|abondamment|plus|coule|nez|pisse|par terre)|(?:perd|plein de|couverte? de|mare de|vomi\\w*|crache\\w*|perds|pisse le|beaucoup de|perdu) (?:du |de |beaucoup de |enormement de )?sang|hemorragie|saigne',
        '(?:aval\\w+|bu|pris|ingere|mange|boire|avale) ~5 (?:javel|produit|poison|antigel|detergent|pile|piles|lessive|acetone|medicaments|cachets|comprimes|insuline|champignons|destop|deboucheur)(?! (?:en stock|d appel))',
        '(?:gorge|langue|levres|visage|figure|yeux|cou) ~4 (?:gonfl\\w+|ferme\\w*|serre\\w*|enfle\\w*)|(?:gonfle|enfle|gonflee?) (?:de partout|du visage|comme)|(?:allergi\\w+|pique\\w*|guepe|abeille|cacahu\\w+) & (?:gonfl\\w+|respir\\w+|gorge|plaques|visage|enfl\\w+)',
        '(?:ambulance|samu|pompiers) (?:vite|svp|s il vous plait|maintenant|tout de suite|urgent\\w*)|(?:appel\\w+|envoy\\w+|besoin|il faut|faut|faites) ~3 (?:ambulance|samu|medecin|secours|le 15|112)(?! (?:de garde pour))',
        '(?:enceinte|semaines|grossesse) & (?:saigne\\w*|sang|contractions|perdu les eaux|douleurs?|mal)|perdu les eaux|perd les eaux|accouche\\w* (?:la|maintenant|dans|ici|sur)|contractions',
        '(?:electrocut\\w+|decharge electrique|pris le courant|pris du courant|brulure\\w*|ebouillant\\w+|brule (?:le|la|au|les) (?:visage|bras|main|cuir|mains|peau|yeux))',
        '(?:devient|est|vire|devenu\\w*|levres) (?:tout |toute )?(?:bleue?s?|violette?|violet)(?! (?:marine|roi|canard|cheveux))(?= (?:\\.|$|et|aide\\w*|vite|il|elle))|en train de mourir|va mourir (?:si|aide)|mord\\w* la langue',
        '(?:coupe\\w*|tranche\\w*|sectionne\\w*|arrache\\w*|ecrase\\w*|coince\\w*|entaille\\w*) ~4 (?:doigts?|main|bras|jambe|poignet|artere|orteil)(?! sur le prix)',
        '(?:diabetique|hypoglycemie|insuline|sucre) & (?:reveille\\w*|malaise|tremble\\w*|inconscient\\w*|transpire\\w*|confus\\w*|repond|vertige\\w*|evanoui\\w*)',
        '(?:produit|decoloration|javel|teinture|ammoniaque|coloration) ~5 (?:yeux|oeil|œil) & (?:brul\\w+|vois|voit|pique\\w*|rouge|mal)|cuir chevelu ~4 (?:brul\\w+|cloque\\w*)',
      ],
      likely: [
        '(?:cogne|tape|coup|blesse\\w*) ~4 (?:a la )?tete & (?:sang|vomi\\w*|bizarre|conscience|evanoui\\w*|vertige\\w*)',
      ],
    },
    fire: {
      sure: [
        '(?:il y a|y a|il y a eu|voila|c est|au) ~1 ?(?:le |un |du )?(?:feu|incendie|des flammes|flammes)(?= (?:\\.|$|dans|a|au|chez|en|sur|vite|et|partout|ici|qui|dehors))',
        '(?:prend|pris|prit|prendre|mis|met|mettre|mettent|prends|prennent) (?:le )?feu|en feu|en flammes|(?:feu|flammes|incendie) (?:dans|au|a la|chez|sur) (?:la|le|les|l|mon|ma|cuisine|nous|sous)(?! d artifice)',
        '(?:ca|brule|sent|odeur|pue) ~2 (?:brule(?= (?:dans|\\.|$|chez|et|tres|fort|partout))|le gaz|le brule|de gaz|de brule|la fumee|de fumee|l essence|le cram\\w*|l oeuf pourri|le plastique)',
        '(?:fuite|odeur|fuites) de gaz|gaz ~3 (?:fuit|echapp\\w+|siffl\\w+|fuite|partout)',
        '(?:fume|fumee|fumees) ~5 (?:sort|partout|noire|blanche|escalier|cage|sous|prise|du|de la|epaisse|dans|envahi\\w*|routeur|box|couloir)(?! (?:pas|cigarette|de ski|ecran))|(?:plein de|rempli\\w* de|envahi\\w* par la|voit de la|vois de la|il y a de la|y a de la|de la) fumee',
        '(?:batterie|prise|box|routeur|chargeur|multiprise|ordinateur|telephone|tableau electrique|four|compteur|modem|seche cheveux|chaudiere|serveur|baie|portable|cable|friteuse|maison|immeuble|appartement|voiture|cuisine|poubelle|rideau|toit|salon) ~4 (?:brule|en train de bruler|brulent|fond|etincelles|explose|a explose|fume|crame|flambe)(?! (?:les prix|tout mon|mon forfait))',
        '(?:explosion|explose) ~5 (?:rue|gaz|immeuble|voisin\\w*|batterie|cuisine|chaudiere|transformateur|bouteille|a cote|sous sol|etage|cave)|(?:entendu|eu|une) (?:une )?(?:grosse |enorme )?explosion(?! de (?:prix|couleurs?|facture))|etincelles',
        '(?:monoxyde|detecteur de (?:fumee|gaz)|alarme incendie) & (?:sonne\\w*|mal a la tete|vertiges?|arrete|declench\\w+|bip\\w*) & (?:tete|fumee|mal|odeur|sent|arrete|vertiges?|malaise|nausees?|brule)',
        '(?:appel\\w+|envoy\\w+|besoin|faut|prevenez) ~3 pompiers|bloque\\w* ~5 (?:fumee|feu|flammes|incendie)|(?:effondr\\w+|ecroul\\w+) ~4 (?:mur|toit|plafond|immeuble|balcon|etage|plancher)|(?:mur|toit|plafond|immeuble|balcon|plancher) ~3 (?:effondr\\w+|ecroul\\w+)',
        '(?:verse|asperge|jete|repandu|mis) ~3 (?:essence|white spirit)|cocktail molotov|cable\\w* ~4 (?:tombe\\w*|arrache\\w*|haute tension|par terre|denude\\w*) & (?:etincell\\w*|trottoir|route|rue|eau|courant)',
      ],
      likely: [],
    },
    violence: {
      sure: [
        '(?:m|me|nous|l|la|le|lui|les) (?:a |ont |avait |est en train de |va |veut |veulent |vont )?(?:encore |deja |re)?(?:<frappe>)(?! (?:avec (?:vos|ces) prix|en plein|les (?:prix|yeux)|que|un (?:courriel|mail)|par (?:mail|sms)|a la porte|trop cher|sur instagram|le forfait)) & (?:mari|ex|copain|copine|compagnon|conjoint|pere|frere|homme|type|mec|il|ils|elle|quelqu un|voisin|beau pere|fils|patron|ami|oncle|gars|inconnu|client|hommes)',
        '(?:mari|ex|copain|compagnon|conjoint|homme|type|mec|quelqu un|voisin|beau pere|pere|frere|fils) ~4 (?:<frappe>) ~1 (?:sa|ma|une|un|la|le|mon|ses|mes|des|notre|quelqu un)(?! (?:telephone|forfait|wifi|porte de garage|prix|box))',
        '(?:va|vais|veut|veux|vont|allait|voulait|allez|jure de|menace de|menacent de) (?:me |te |nous |vous |la |le |les |lui |tous |tout )*(?:tuer|poignarder|frapper|buter|planter|egorger|crever|violer|etrangler|bruler|defoncer|tabasser|massacrer)(?! (?:si (?:je|le|la) (?:change|coupe|rate|wifi)|le (?:temps|processus)|(?:mon|son) forfait|mes cheveux|de rire))',
        '(?:dit|dis|crie|hurle|jure|ecrit|menac\\w+) ~6 (?:me tuer|tuer|me tue|nous tuer|va me|creve|mort|te tue|bruler|egorg\\w+)(?! (?:de rire|mon telephone|le temps))',
        '(?:menac\\w+) ~6 (?:mort|couteau|arme|tuer|pistolet|fusil)|menaces? de mort',
        '(?:avec|a|tient|sorti|brandit|porte|un) (?:un |une |son )?(?:couteau|pistolet|fusil|hache|arme|machette|marteau|batte)(?! (?:de (?:coiffeur|cuisine inox)|a (?:colle|chaleur)|d appel))',
        '(?:entre\\w*|force\\w*|essai\\w+|casse\\w*|defonc\\w+|fractur\\w+|cambriol\\w+|tambourin\\w+) ~5 (?:porte|fenetre|chez (?:moi|nous)|magasin|maison|vitre|appart\\w*|serrure|vitrine) & (?:quelqu un|homme|hommes|il|ils|ex|mec|mari|types?|cambriol\\w+|inconnu|couteau)',
        '(?:cambriol(?:eurs?|age en cours)|intrus|braquage|braqu\\w+|otages?|fusillade|coups? de feu|tire\\w* sur (?:les|des)|agression|agressee?s?|poignard\\w+|enlevement|kidnapp\\w+|bagarre|se battent)(?! (?:commercial\\w*|publicitaire|le mois|l annee|dans (?:le|la|un) (?:film|serie|jeu)))',
        '(?:suis|sommes|me suis|nous sommes|on est|s est) (?:cache\\w*|enferme\\w*|barricade\\w*)(?! (?:dehors|sur|hors|dans (?:un|votre|le) (?:contrat|abonnement|menu)))',
        '(?:ne )?(?:me|nous|m) (?:laisse|empeche|enferme|sequestre|retient) ~2 (?:pas|plus|de)? ?(?:sortir|partir|aller|dehors|enferm\\w+)(?! (?:de l (?:appli|app)|du (?:menu|site)))',
        '(?:peur) ~4 (?:de lui|pour ma vie|pour mes enfants|rentrer|de (?:mon|mon ex|son)|qu il|pour ma)(?! (?:coupe|rate|prix|facture))',
        '(?:appel\\w+|envoy\\w+|besoin|faut|prevenez) ~3 (?:police|gendarm\\w+|flics)(?! (?:si vous))|police (?:vite|svp|s il vous plait)',
        '(?:suit|suivent|suivie?|poursui\\w+|traque\\w*|guette|attend) ~6 (?:rue|depuis|homme|voiture|sortie|chez moi|maison|travail|dehors|metro) & (?:peur|homme|ex|quelqu un|type|mec|inconnu|voiture) & (?:me|m|moi|nous)',
        '(?:je|on) (?:vais|viens|arrive|va) ~4 (?:vous|te|le|la|les|tous|quelqu un|avec) ~2 (?:tuer|crever|planter|buter|couteau|fusil|bruler|defoncer|casser la gueule|retrouver|exploser|faire sauter|cramer|massacrer)(?! (?:les prix))|(?:je )?(?:vous|te|le|la) (?:tue|creve|plante|retrouve|bute|brule|defonce)(?! (?:le temps))|mettre le feu (?:a|au|chez) (?:votre|vous|la|le|ton|vos)',
        '(?:casse\\w*|cass\\w+|fractur\\w+|brise|pete) (?:le|la|mon|ma|un|une|deux|trois|son|sa|les) (?:nez|bras|cote|cotes|dents?|machoire|poignet|doigts?|gueule)|violences? conjugales?|(?:viol|violee|agression sexuelle|attouchements)(?! (?:de (?:donnees|contrat|confidentialite|propriete)|et))(?= |$)',
        '(?:chut|chuchote|parler|parle) ~4 (?:fort|doucement|bas|pas) & (?:il|mari|ex|copain|elle|lui) ~5 (?:cote|entend\\w*|ecoute|la|piece|frapp\\w+|revient|dort)',
      ],
      likely: [],
    },
    'child-abuse': {
      sure: [
        '(?:papa|maman|pere|mere|beau pere|belle mere|oncle|tonton|prof|entraineur|coach|voisine?|nounou|grand pere|papi|frere|cousin|pretre|moniteur|copain de (?:ma|maman)|mari|il|elle|baby sitter) ~4 (?:<frappe>|caresse\\w*|force\\w*|oblige\\w*|deshabill\\w+|hurle sur|prive\\w*) ~3 (?:<child>|mon petit frere|ma petite s(?:oe|œ)ur)(?! (?:doigt du|tablette))',
        '(?:papa|maman|beau pere|oncle|tonton|prof|entraineur|coach|grand pere|papi|belle mere|mon pere|ma mere|cousin|pretre) ~4 (?:me|m|nous) ~1 ?(?:<frappe>|force\\w*|oblige\\w*|caresse\\w*|demande des photos|fait des choses|fait mal|rejoint dans mon lit|prive)',
        '(?:j ai|il a|elle a|ai|a) (?:que |seulement )?(?:[5-9]|1[0-7]) ans & (?:<frappe>|peur|seule?|photos?|nue?|touche\\w*|secret|faim|enferm\\w+|mal|mariage|marier|homme|adulte|rencontrer|beau pere|oncle|lit|chambre)(?! et (?:veut|voudrait))',
        '(?:<child>) & (?:bleus?(?! marine)|hematomes?|traces|brulures|cigarettes?|marques|coups|ceinture|attache\\w*|enferme\\w*|maigre\\w*|faim|mange\\w* (?:plus|pas)|maltrait\\w+|seule?s? (?:depuis|dans la voiture|a la maison|chez)|hurle\\w*|terrifi\\w+|battu\\w*) & (?:peur|pere|mere|papa|maman|voisin\\w*|dos|bras|cou|jours|nuit|crie\\w*|pleur\\w+|soirs?|cave|placard|ecole|corps|parents|hier|mari|heures|personne|frapp\\w+|oncle|beau)',
        '(?:photos?|videos?|images|nudes) & (?:nue?s?|deshabill\\w+|sans vetements|sous vetements|sexuel\\w*|intimes?|exige\\w*|pornograph\\w*|abus\\w*) & (?:<child>|ans|prof|entraineur|coach|mineure?s?)',
        '(?:adulte|homme|inconnu|type|monsieur|predateur|pedophile|majeur|mec|quelqu un) ~10 (?:messages?|ecrit|rencontrer|voir|parle\\w*|contact\\w+|exige\\w*|rendez vous|demande\\w*|approche\\w*|attend) ~6 (?:<child>)|(?:<child>) ~8 (?:messages?|contacte\\w*|rendez vous|ecrit|rencontrer|parle) ~4 (?:adulte|homme|inconnu|majeur|pedophile|type)',
        '(?:pedophil\\w*|pedoporn\\w*|pornographie infantile|maltraitance|inceste|mariage force|excis\\w+|attouchements?)(?! (?:formation|animale))',
        '(?:marier|mariage|epouser) & (?:force\\w*|oblig\\w+|de force|veulent|pays|bled) & (?:1[0-7]|s(?:oe|œ)ur|cousine|fille|niece)',
        '(?:entends|entend|entendre) ~6 (?:<child>) ~6 (?:crie\\w*|hurl\\w+|pleur\\w+|frapp\\w*)|(?:<child>) ~3 (?:disparu\\w*|enleve\\w*|kidnapp\\w+)(?! (?:de la liste|l option))',
        '(?:secoue\\w*|taper|frapper|tape|frappe|etrangle\\w*|battre|bat|maltraite\\w*|brule\\w*|touche\\w*|attache\\w*|enferme\\w*) (?:sur |a |encore )?(?:le|la|les|mon|ma|mes|son|sa|ses|cet|cette|des|un|une|leur|leurs) (?:petite? )?(?:<child>)(?! (?:ecran|de tablette|commerce|doigt|caract\\w+))',
      ],
      likely: [],
    },
  },
  denials: 'pas|aucun|aucune|personne|jamais|sans|rien|failli|manque|presque',
  harmless:
    'mdr|lol|ptdr|haha\\w*|je plaisante|pour rire|film|serie|jeu|il y a (?:des|dix|cinq|deux|trois) ans|l annee derniere|va bien depuis|tout va bien',
  present: 'maintenant|ce soir|encore|toujours|aujourd hui|aidez\\w*|au secours|la tout de suite',
  signs: {
    people: 'je|j|me|m|moi|mon|ma|mes|il|elle|ils|on|nous|quelqu|son|sa|lui|<who>',
    urgent:
      'aide\\w*|aidez|secours|vite|svp|s il vous plait|maintenant|urgent\\w*|urgence|ce soir|que faire|quoi faire|peur|plus|pas|encore|toujours|seule?|ambulance|police|samu|15|17|18|112|pleure\\w*|pardon|tres|depuis|soudain|partout|desole\\w*',
    things:
      'mdr|ptdr|lol|haha\\w*|prix|tarif|tarifs|facture|appli|serveur|imprimante|wifi|processus|reunion|frange|couleur|coloration|film|serie|jeu|chanson|promo|remise|forfait|formation|exercice|contrat|abonnement|mail|mot de passe|ticket|mise a jour|l an dernier|il y a \\w+ ans|comment|combien|avez vous|vendez|compatible|box tv|coupe|livraison',
    of: {
      'self-harm': {
        strong:
          'mourir|mort|tuer|suicid\\w*|vivre|vie|cachets|comprimes|medicaments|pont|toit|fenetre|adieux?|couper|sauter|jeter|disparaitre|en finir|veines|pendre|sans moi|reveiller|sens|etre la|la corde|finir',
        weak: 'veux|veut|envie|tout|personne|soir|demain|lettre|message|dit|peux|famille|monde|fatigue\\w*|avale|pris|vais|va|quoi bon|enfants|enferme\\w*|continuer|douleur|arrete',
      },
      medical: {
        strong:
          'respir\\w*|evanoui\\w*|inconscient\\w*|convuls\\w*|saign\\w*|sang|etouff\\w*|infarctus|avc|poitrine|allergi\\w*|gonfl\\w*|overdose|cachets|avale|ambulance|samu|medecin|enceinte|contractions|electrocut\\w*|brul\\w*|reveille|malaise|diabetique|gorge|javel|tombe\\w*|tete|c(?:oe|œ)ur|crise|vertiges?|fievre|vom\\w*|conscience|bouge',
        weak: 'bras|mal|douleur|bouche|parler|escaliers?|visage|bebe|minutes|pale|langue|jambe|sens|sol|terre|peau|yeux|levres|bleu|froid|main',
      },
      fire: {
        strong:
          'feu|incendie|flammes?|fumee|fume|brul\\w*|gaz|explo\\w*|etincelles|odeur|pompiers|bloque\\w*|coince\\w*|monoxyde|alarme|essence|sent|effondr\\w*|crame\\w*|fuite',
        weak: 'cuisine|maison|immeuble|prise|box|compteur|sort|escalier|porte|dedans|voisin\\w*|etage|sortir|batterie|chaudiere|fort|tout|toit|noire|gens|tete|magasin|voiture|appartement|salon|cave|couloir',
      },
      violence: {
        strong:
          'frapp\\w*|tap\\w*|bat|battu\\w*|tue|tuer|menac\\w*|couteau|arme|pistolet|viol\\w*|suit|suivi|poursui\\w*|voleur\\w*|cambriol\\w*|cache\\w*|enferme\\w*|police|peur|poignard\\w*|agress\\w*|cri\\w*|braqu\\w*|coups?|casse\\w*|defonc\\w*|etrangl\\w*|hurl\\w*',
        weak: 'ex|mari|copain|homme|hommes|porte|chez|rue|revient|type|mec|laisse|sortir|dehors|entre\\w*|dit|sait|habite|attend|sang|visage|nez|bras|vais|vous|maison|nuit|hier',
      },
      'child-abuse': {
        strong:
          'frapp\\w*|tape|tapent|bleus|touche\\w*|attache\\w*|enferme\\w*|nue?s?|photos?|secret|ceinture|brul\\w*|faim|maltrait\\w*|abus\\w*|viol\\w*|cri\\w*|hurl\\w*|pleur\\w*|peur|seule?s?|marier|mariage|beau pere|mineure?|bat|coups',
        weak: 'pere|mere|papa|maman|oncle|entraineur|prof|voisin\\w*|soirs?|nuits?|jours|chambre|lit|maison|ans|adulte|homme|messages|demande|ecole|voiture|copain|mange\\w*|bras|dos|menace',
      },
    },
  },
  words: {
    'self-harm': ({ crisis, medical }) =>
      `Je suis vraiment désolé que ce soit si dur. Vous n’êtes pas seul. Parlez à quelqu’un maintenant : appelez le ${crisis}. En cas de danger immédiat, appelez le ${medical}.`,
    medical: ({ medical }) =>
      `Cela ressemble à une urgence. Appelez le ${medical} maintenant et suivez leurs conseils jusqu’à l’arrivée des secours.`,
    fire: ({ fire }) =>
      `Sortez tous maintenant, sans rien emporter, et appelez le ${fire} une fois dehors. Si cela sent le gaz, ne touchez à aucun interrupteur et n’allumez rien.`,
    violence: ({ police }) =>
      `Si vous ou quelqu’un d’autre êtes en danger, appelez le ${police} maintenant. Si vous le pouvez, mettez-vous d’abord à l’abri.`,
    'child-abuse': ({ police, child }) =>
      `Si un enfant est en danger maintenant, appelez le ${police}. Vous pouvez aussi parler à ${child}. Vous avez raison d’en parler.`,
  },
  asked: 'J’ai demandé à un collègue de nous rejoindre ici. Tout le reste peut attendre.',
  anywhere: {
    medical: 'numéro d’urgence de l’endroit où vous êtes (112 en Europe, 911 en Amérique du Nord)',
    fire: 'numéro d’urgence de l’endroit où vous êtes (112 en Europe, 911 en Amérique du Nord)',
    police: 'numéro d’urgence de l’endroit où vous êtes (112 en Europe, 911 en Amérique du Nord)',
    crisis: 'numéro d’écoute de votre pays (3114 en France, 988 en Amérique du Nord)',
    child: 'une ligne d’écoute pour enfants (119 en France, 116 111 dans une grande partie de l’Europe)',
  },
};
