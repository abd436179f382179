import { phrases } from '../grammar.ts';
import { NUMBERS } from '../numbers.ts';
import { deeds, type Vocabulary } from '../vocabulary.ts';

/** French answers to an offer. */
export const FRENCH: Vocabulary = {
  classes: {
    gene: 'le derangement | la gene | le retard | l attente | le contretemps | le desagrement | le dernier moment',
    day: 'lundi | mardi | mercredi | jeudi | vendredi | samedi | dimanche',
    ca: `ca | cela | ceci | c | tout ca | tout cela | tout | le tout | ce prix | ce tarif | le prix | le changement | cette offre |
    l offre | la proposition | votre proposition`,
    est: `est | c est | ca me parait | ca me semble | ca parait | ca semble | cela me semble | cela me parait | tout est | me semble |
    me parait | semble | ce serait | ca serait | cela serait | ce sera | ca sera | sera | serait | ca a l air | m a l air`,
    tres: `tres | vraiment | tout a fait | parfaitement | absolument | totalement | completement | super | bien | trop | entierement |
    carrement | plus que | tout | pleinement | exactement | on ne peut plus`,
    bon: `bon | bien | parfait | correct | exact | juste | genial | entendu | d accord | valide | ok | impeccable | nickel |
    excellent | top | super | ideal | raisonnable | formidable | merveilleux | fantastique | convenu | impec | bonne | cool |
    chouette | convenable | acceptable | magnifique | royal | une bonne idee | une tres bonne idee | une excellente idee |
    bon prix | un bon prix | l ideal | la bonne | le bon | honnete | clair`,
    moi: `pour moi | pour nous | de mon cote | a mes yeux | par moi | chez moi | de notre cote`,
    va: `va | convient | conviennent | plait | arrange | suffit | vont | tente bien | irait | conviendrait`,
    veux: `veux | voulais | souhaite | souhaitais | desire | demande | cherchais | attendais | voudrais | avais demande | ai demande |
    avais en tete | cherche | attends | esperais`,
    sure: `sur | sure | certain | certaine | decide | decidee | convaincu | convaincue | partant | partante | d accord | pour |
    favorable | ravi | ravie | ok | preneur | preneuse | dispose`,
    accepte: `accepte | confirme | valide | approuve | autorise | consens | signe | adhere | accepte volontiers | confirme bien |
    suis d accord | le confirme | vous le confirme | le veux | la veux | les veux | le souhaite | prends | le prends | la prends |
    veux bien | adore | vote pour`,
    accord: `accord | feu vert | autorisation | permission | consentement | aval | approbation | benediction | ok`,
    faites: `faites | faites le | faites ca | faites cela | faites donc | allez y | vas y | allons y | faites ainsi | faites comme ca |
    procedez | procedez ainsi | continuez | poursuivez | fais le | fais ca | fais donc | lancez | lancez vous | foncez | fonce |
    on y va | go | faisons ca | faisons le | faisons comme ca | faites le necessaire | vous pouvez y aller |
    vous pouvez proceder | vous pouvez le faire | proceder | y aller | le faire | on fait ca | on fait comme ca |
    partez la dessus | allez`,
    merci: `merci | merci beaucoup | mille mercis | grand merci | un grand merci | merci bien | merci infiniment | merci mille fois |
    merci encore | merci bcp | merci d avance`,
    aide: `votre aide | ton aide | l aide | tout | votre temps | votre patience | votre gentillesse | votre rapidite | votre reactivite |
    le service | votre service | la reactivite | m aider | l info | l information | la proposition | l attention |
    votre attention | le geste | ce geste | la rapidite`,
  },
  short: `
  c est: cest
  je suis: chui | jsuis
  d accord: dac | daccor
  s il vous plait: silvouplait | sivouplait | svp | sil vous plait
  s il te plait: stp | siteplait
  quelque chose: qqch
  rdv: rendez vous | rendezvous
  oui: ui | wi | vi`,
  plain:
    phrases(`envoye donc | ok | oui | oui oui | ouais | ouaip | ouep | yes | yep | d accord | dac | d acc | entendu | bien sur | bien sur que oui |
    mais bien sur | bien entendu | evidemment | naturellement | certainement | absolument | tout a fait | carrement | affirmatif |
    assurement | sans hesiter | sans hesitation | mais oui | ah oui volontiers | ben oui | bah oui | oui da | bien evidemment |
    cela va de soi | ca va de soi | sans aucun doute | sans probleme | pour sur | si si | je dis oui | j ai dit oui |
    j ai deja dit oui | je vous dis oui | c est oui | c est un oui | la reponse est oui | ma reponse est oui | un grand oui |
    mille fois oui | deux fois oui | trois fois oui | dix fois oui | cent fois oui | {faites} | {faites} donc | oui {faites} | alors {faites} | evidement | effectivement | mhm |
    hm oui | ah oui`),
  yes: phrases(`volontiers | c est {tres}* ca | c est {tres}* cela | oui pour | oui pour le | oui pour la | tres volontiers | bien volontiers | avec plaisir | avec grand plaisir | avec joie | volontier | parfaitement |
    exactement | {ca}? {est} {tres}* {bon} {moi}? | {tres}* {bon} {moi} | {tres}* {bon} | {ca}? me {va} {tres}* {bon}? |
    {ca}? nous {va} {tres}* {bon}? | {ca} {va} {tres}* {bon}? {moi}? | {ca} m arrange {tres}* {bon}? |
    {ca} marche {tres}* {moi}? | {ca} roule {moi}? | {ca} joue | je suis {tres}* {sure} | nous sommes {tres}* {sure} |
    on est {tres}* {sure} | {sure} {moi}? | je suis {tres}* {sure} avec {ca} | je suis {tres}* {sure} pour {ca} | j {accepte} |
    j {accepte} {ca} | je {accepte} | je {accepte} {ca} | nous {accepte} | c est {tres}* ce que je {veux} |
    c est {tres}* ce que j {veux} | {tres}* ce que je {veux} | ce que j {veux} | vous avez mon {accord} | tu as mon {accord} |
    vous avez tout mon {accord} | vous avez le {accord} | vous avez {accord} | je donne mon {accord} |
    je vous donne mon {accord} | mon {accord} vous est acquis | {accord} donne | {accord} accorde | va pour {ca} |
    je valide {tres}* | je n y vois aucun inconvenient | je n ai rien contre | je suis d accord pour | j aime l idee |
    j adore l idee | ma decision est prise | je suis des votres | a cent pour cent | on part la dessus | on part sur ca |
    je vous y autorise | je vous fais confiance | vous pouvez y aller | tu peux y aller | tu peux le faire | j y consens |
    tres bonne idee | quelle bonne idee | c est parti | rien a redire | on est bon | on est bons | c est decide | j en suis |
    comptez sur moi | d accord pour | je les prends | je le desire | je tiens a | fais le necessaire | je vous confirme |
    ce serait gentil | partons la dessus | sans aucun probleme | bon pour accord | je vous autorise | j aimerais bien |
    je voudrais bien | excellente idee | bonne idee | marche conclu | affaire conclue | aucune objection | ok pour | bon pour |
    partant pour | je desire | feu vert | en avant | va pour | nous acceptons | nous confirmons | nous validons | mon accord |
    faisons cela | je veux | je souhaite | je voudrais | j aimerais | vous pouvez | tu peux | vendu | banco | parti |  daccord | adjuge | grave | accepte | confirme | confirmez | validez | lance`),
  no: phrases(
    `non | non non | nan | nope | pas maintenant | pas aujourd hui | pas du tout | surtout pas | jamais | certainement pas |
    absolument pas | je ne veux pas | je veux pas | je n en veux pas | je ne souhaite pas | je refuse | je decline | refuse |
    laissez tomber | laisse tomber | laissez | laisse | oubliez | oubliez ca | oublie | arretez | arrete | stop | ne faites rien |
    ne fais rien | ne faites pas ca | ne le faites pas | pas besoin | pas la peine | pas d accord | je ne suis pas d accord |
    ca ne m interesse pas | pas interesse | plutot pas | pas question | hors de question`,
  ),
  meets: phrases(
    `a {day} | a {day} alors | on se voit {day} | a bientot alors | j y serai | je serai la | hate d y etre`,
  ),
  polite:
    phrases(`malheureusement | helas | a regret | a contrecoeur | desole | desolee | desole pour {gene} | desolee pour {gene} | pardon pour {gene} | excusez moi | excusez moi pour {gene} | dommage mais oui | {merci} | {merci} pour {aide} | {merci} de {aide} | {merci} a vous | {merci} a toi |
    je vous remercie {tres}* | c est {tres}* gentil | c est {tres}* aimable | c est {tres}* sympa |
    c est {tres}* gentil a vous | c est {tres}* gentil de votre part | veuillez | pardi | dites | enfin | ouf |
    chic | youpi | chouette | hourra | mdr | lol | haha | hihi | bises | bisous | ciao | depechez | alors | ben |
    bah | bon | ah | oh | hein | mm | euh | vite | svp | stp | allez | cordialement | mci | mrc | heu | hop | merci |
    bonjour | bonsoir | salut | voila | je vous l ai deja dit | comme je vous l ai dit |
    je vous en serais reconnaissant | je vous en serais reconnaissante | pour l amour du ciel |
    pour l amour de dieu | je l ai deja dit | comme je l ai dit | je suis sur de moi | je suis sure de moi |
    j y ai bien reflechi | merci du fond du coeur | je vous remercie beaucoup | je vous en remercie |
    si vous voulez bien | si tu veux bien | je t en prie | bonne fin de journee | a tout de suite |
    pour la derniere fois | j en suis sur | j en suis sure | j en suis certain | j en suis certaine |
    c est tout reflechi | s il te plait | s il vous plait | ca m aide beaucoup | ca m arrange bien |
    vous etes au top | s il vous plaît | s il vous plais | je vous en prie | avec mes remerciements | je vous prie |
    ayez la gentillesse | quelle bonne nouvelle | bien a vous | en vous remerciant | ne tardez pas | n attendez pas |
    n attendez plus | nom de dieu | arretez de demander | tout est clair | c est clair | ca m aide | ca m arrange |
    ca m arrangerait | cela m arrange | bon week end | vous etes super | vous etes gentil | vous etes gentille |
    sil vous plait | sil te plait | s v p | je te remercie | trop gentil | trop sympa | dis donc | ma foi |
    quel soulagement | super nouvelle | bonne nouvelle | bonne continuation | bien cordialement | belle journee |
    excellente journee | a plus | bon allez | eh bien | depeche toi |
    magnez vous | grouillez vous | bon sang | bon dieu | sans regret | bonne journee | bonne soiree | a bientot |
    au revoir | quel service | tres gentil | hein oui`),
  calls: phrases(
    `chef | patron | monsieur | madame | mon ami | mon amie | mes amis | ma chere | mon cher | chere madame | cher monsieur | ami | amie | mec | ma belle | mon grand | les amis`,
  ),
  small:
    phrases(`integralement | mienne | elle | sa | son | ses | se | te | toi | ton | ta | etre | ete | des | celui | celle | sur | par |
    du | au | aux | ma | mon | mes | heures | heure | h | y | en | chez | l | d | les | vraiment | totalement | lui | leur |
    meme | mêmes | ainsi | ici | dessus | compris | note | jour | numero | vite | rapidement | aussitot | pile | cher | le | la |
    un | une | de | a | pour | avec | et | ca | cela | ceci | ce | cette | cet | moi | me | m | nous | notre | nos | mien |
    maintenant | immediatement | bien | tres | donc | votre | vous | euh | a la fin de ce mois | comme propose s il vous plait |
    quand le mois est fini | a l issue du mois | a partir d aujourd hui | exactement ce que je veux |
    exactement ce que je voulais | ce qu il me faut | comme vous l avez dit | comme vous l avez propose | au terme du mois |
    le mois prochain fini | comme vous le dites | a ce prix la | qui est d astreinte | qui est de garde | ce que je veux |
    ce que je voulais | comme vous avez dit | comme vous le proposez | fin de mois | selon vos conditions | dans ces conditions |
    aux conditions indiquees | aux conditions annoncees | que j ai | que j avais | n importe qui | au nom de | par vos soins |
    des aujourd hui | a partir de | a partir d | c est ca | j ai compris | c est note | rien a redire | pas d objection |
    tout de suite | des que possible | au plus vite | pas de probleme | pas de souci | comme vous dites | a echeance | de moins |
    de reduction | de remise | comme indique | comme annonce | en totalite | d astreinte | de garde | la personne | mon nom |
    celui la | bien le | bien la | des maintenant | pour moi | celle la | sur la | sur le | sur ma | sur mon | par | de la |
    le mien | la mienne | pour le | pour la | de l | comme decrit | celui ci | celle ci | bien sur | la dessus | ca ira |
    tel quel | telle quelle | bien compris | sans hesitation | aucune objection | sans objection | votre offre |
    votre proposition | cette proposition | l offre | la proposition | la modification | le changement | ce changement |
    ce tarif | ce prix | ces conditions | les conditions | elle meme | moi le | moi la | moi ca | pour nous | que vous |
    aucun probleme | aucun souci | sans probleme | sans souci | comme ca | comme convenu | comme propose | comme prevu`),
  never: phrases(
    `c est moi | c est bien moi | dites moi | un jour | ca va | ca va merci | tout va bien | pour l instant | pour le moment | pas de probleme merci | c est note merci | mouais |
    bof | bon ben | ah bon | si | mais | ou | cependant | toutefois | pourtant | seulement | uniquement |
    juste | que | qu | quand | quoi | qui | quel | quelle | quels | quelles | comment | combien | pourquoi | est | sont | etait |
    sera | serait | peut | pouvez | peux | pourriez | peut etre | sans doute | probablement | eventuellement | crois | pense |
    suppose | avant | apres | jusqu | d abord | plutot | lieu | sauf | sans | plus | moins | beaucoup | encore | aussi | autre |
    autres | deux | double | demi | attendez | attends | attendre | moment | plus tard | parce | puisque | tant | a | as | ont |
    avez | ai | dois | doit | faut | coute | coutent | cout | prix | question | garder | garde | laisser | demander | savoir |
    dire | expliquer | ne | pas | je | j | tu | il | elle | on`,
  ).filter((word) => word !== 'a'),
  light:
    phrases(`faites le | faites la | faites un | proceder au | procedez au | procedez a la | procedez a l | faites proceder a | lancez le |
    lancez la | effectuez le | effectuez la | faites moi le | faites moi la | faites moi un | faites moi | realisez le |
    realisez la | validez le | validez la | occupez vous du | occupez vous de | occupez vous de la | continuez avec le |
    poursuivez avec le | faire | faites | fais | effectuer | effectuez | effectue | proceder | procedez a | procede | proceder a |
    realiser | realisez | lancer | lancez | traiter | traitez | finaliser | finalisez | executer | executez | poursuivre |
    poursuivez avec | continuer | continuez avec |  donnez | occupez vous en |
    occupe t en | chargez vous en`),
  clitics: phrases('me | le | la | les | l'),
  stress: phrases(
    `vraiment | tout a fait | tres | absolument | totalement | parfaitement | completement | donc | bien | volontiers`,
  ),
  now: phrases(`c est urgent | urgent | en urgence | maintenant | tout de suite | immediatement | de suite | sur le champ | des maintenant |
    des que possible | au plus vite | illico`),
  permits:
    phrases(`je veux le | je veux la | je souhaite le | je voudrais le | j aimerais le | vous pouvez la | vous pouvez le | tu peux le |
    tu peux la | veuillez | merci de | merci de bien vouloir | j accepte que vous | j accepte de | j accepte le | j accepte la |
    j accepte que l on | je confirme vouloir | je confirme que je veux | je confirme que je souhaite | je confirme le |
    je confirme la | je confirme l | j autorise le | j autorise la | j autorise l | je vous autorise a | je vous demande de |
    je vous prie de | je suis d accord pour | je suis d accord pour que vous | je suis d accord avec | je suis d accord que vous |
    d accord pour | ok pour | ok pour le | partant pour | je vous laisse | je veux que tu |
    vous pouvez me | vous pouvez bien | tu peux me | peux tu | pouvez vous me | je tiens a | j ai envie de | je desire |
    je souhaite que vous | j aimerais que vous | je vous donne mon accord pour | je donne mon accord pour |
    vous avez mon accord pour | bon pour | on va | il faut | il est temps de | n hesitez pas a | ayez l amabilite de |
    je prefere | je vous charge de | vous pouvez | tu peux | je veux que vous | je voudrais que vous |
    je veux | je voudrais | j aimerais | je souhaite | je souhaiterais | on peut`),
  dangling: phrases('et | donc | ma | mon | le | la | de | pour | avec | bonjour | bonsoir | salut | dites'),
  idioms: {
    wake: `sortez le du lit | sortez la du lit | tirez le du lit | tirez la du lit | sortez l ingenieur du lit`,
  },
  numbers: NUMBERS.french,
  column: 2,
  deeds:
    deeds(`use: deduis|dedui|deduct|depens|prend|pren|prenez|retir|enlev|convert|echang|emploi|employ|decompt|mett|mets|ot|debit
    wake: appel|prevenez|alert|contact|joign|sonn|lev|tir|sort|reveil
    refund: recredit|redonn|revers|renvoy|renvoi|remett|remets|retourn
    book: not|inscri|cal|mett|mets|prend|pren|retien|confirm|pos|gard
    change: mont|migr|augment|transfer|surclass
    close: supprim|termin|annul|arret|efface|desactiv|resili
    remove: ray|biff|supprim|dégag|degag|vir|saut|barr|effac|lib
    cancel: annul|supprim|enlev|retir|decommand|resili
    refund: rembours|rend|restitu|recredit|vers|credit
    change: chang|pass|bascul|modif|upgrad|modifi|deplac|report|decal|echang|avanc|mett|met
    book: reserv|bloqu|inscri|prenez|prends|prendre|bookez|planifi|programm|fix
    wake: reveill
    close: fermet|ferm|clotur|supprim|resili
    page: appel|prevenez|alert
    send: envoi|envoy|expedi|transmet|transmett
    order: command|achet|souscri
    use: utilis|appliqu
    extend: prolong|renouvel|reconduis
    delete: effac|supprim
    open: ouvr|cre|demarr|lanc
    register: inscri|enregistr
    pay: prelev|debit|pay|factur|vir|transfer
    activate: activ
    block: bloqu|desactiv
    add: ajout
    replace: remplac
    ship: livr
    notify: prevenir|previen|preven|inform|alert|appel
    bring: connect
    accept: prend|pren`),
};
