import { NUMBERS } from '../numbers.ts';
import { deeds, each, phrases, type Vocabulary } from '../vocabulary.ts';

const GOOD =
  'bon | parfait | tres bien | super | correct | exact | ca | juste | genial | entendu | d accord | note | valide | ok | impeccable | nickel | excellent | bien ca | tout bon | tres bon';

/** French answers to an offer. */
export const FRENCH: Vocabulary = {
  yes: [
    ...phrases(`nickel | impec | impeccable | top | super | genial | exact | exactement | c est ca | tout a fait | absolument |
    carrement | bien entendu | evidemment | ca me va | c est parfait | daccord | go | banco | je confirme |
    je veux bien | ben oui | bah oui | ouep | ouaip | yep | mais oui | mais bien sur | sans probleme |
    pas de probleme | aucun probleme | je suis sur | je suis sure | c est note | c est entendu | marche conclu |
    adjuge | mhm | c est bien ca | c est bon | c est parti | bien sur | ca roule | volontiers | avec plaisir |
    entendu | parfait | ouais | allez | ok pour moi | je valide | valide | c est ok`),
    ...phrases(`mais oui | ah oui volontiers | oui oui oui | si si bien sur | carrement | grave | yep | c est exactement ca |
    exactement ca | c est bien ca | c est bien cela | c est cela | cela me parait bien | ca me parait bien |
    cela me semble bien | c est d accord pour moi | d accord pour moi | ok pour nous | c est tout bon |
    c est tout a fait ca | c est correct | c est juste | je suis tout a fait d accord | tout a fait d accord |
    entierement d accord | je suis d accord avec ca | je suis d accord pour | d accord pour | ok pour | bon pour |
    partant pour | je prends | je le prends | je la prends | je les prends | je veux le | je veux la |
    je souhaite le | je voudrais le | j aimerais le | je desire | je le desire | je tiens a | faites le necessaire |
    fais le necessaire | faites comme vous dites | faites comme convenu | faites comme propose | procedez ainsi |
    allez y s il vous plait | vous pouvez le faire | vous pouvez la | vous pouvez le | tu peux le | tu peux la |
    vous avez mon feu vert | feu vert | vous avez mon autorisation | je vous donne mon accord |
    je donne mon feu vert | je vous le confirme | je le confirme | je confirme bien | je vous confirme |
    oui je confirme | cela me va parfaitement | ca me va parfaitement | ca me va nickel | ca me convient tres bien |
    cela me convient tres bien | ca convient | cela convient | ca va | ca va tres bien | ca va pour moi |
    c est ok pour nous | c est super | c est genial | c est top | top | ce sera tres bien | ce serait tres bien |
    ce serait bien | ca serait bien | ce serait gentil | ce sera bien | ce sera super | avec grand plaisir merci |
    bonne idee | tres bonne idee | excellente idee | a cent pour cent | comme ca c est parfait | me convient |
    me convient parfaitement | me convient tres bien | me va | me va bien | me va tres bien | me va parfaitement |
    est parfait | est bien | est bon | est correct | en avant | go | c est valide | valide pour moi | je suis pour |
    on part la dessus | on part sur ca | partons la dessus | va pour | va pour ca | oui da | ok ok | oui | oui oui |
    ouais | ouaip | ouep | yes | d accord | daccord | dac | d acc | entendu | volontiers | avec plaisir |
    avec grand plaisir | bien sur | mais bien sur | bien sur que oui | evidemment | naturellement | certainement |
    absolument | tout a fait | exactement | exact | effectivement | parfait | parfaitement | tres bien | super |
    genial | excellent | impeccable | impec | nickel | formidable | sans hesiter | sans aucun probleme | correct |
    c est exact | ca marche | ca me va | ca me va bien | ca me va tres bien | ca me convient | ca me convient bien |
    ca me convient parfaitement | cela me convient | cela me convient parfaitement | cela me va |
    cela me va tres bien | ca roule | ca joue | ca nous va | ca nous convient | c est bon | c est bon pour moi |
    c est bon pour nous | c est ok | c est ok pour moi | ok pour moi | bon pour moi | bon pour accord | c est parti |
    banco | affirmatif | adjuge | vendu | marche conclu | c est entendu | c est d accord | je suis d accord |
    je suis partant | je suis partante | partant | partante | nous sommes d accord | on est d accord | j accepte |
    j accepte l offre | j accepte cette offre | nous acceptons | j approuve | je confirme | nous confirmons |
    je valide | nous validons | je donne mon accord | vous avez mon accord | tu as mon accord | mon accord |
    accord donne | accepte | confirme | confirmez | valide | validez | valide ca | je consens | j autorise |
    je vous autorise | je vous y autorise | je vous fais confiance | allez y | vas y | allons y | allez | on y va |
    faites | faites le | faites ca | faites cela | faites donc | fais le | fais ca | fais donc | faites comme ca |
    faisons comme ca | faisons ca | faisons cela | on fait comme ca | on fait ca | poursuivez | procedez | continuez |
    lancez | lancez vous | lance | c est ce que je veux | c est ce que je souhaite | c est ca | voila c est ca |
    je veux bien | je le veux bien | je le souhaite | je le veux | je veux | je souhaite | je voudrais | j aimerais |
    j aimerais bien | je voudrais bien | ce sera parfait | ce serait parfait | ce serait super | ce serait genial |
    ca serait parfait | ca serait super | avec joie | tout bon | tout est bon | vous pouvez y aller |
    tu peux y aller | tu peux le faire | vous pouvez proceder | vous pouvez | tu peux`),
    ...each(
      'c est | tout est | ca me parait | ca me semble | ca parait | ca semble | cela me semble',
      GOOD,
      '| pour moi | pour nous | comme ca',
    ),
  ],
  no: phrases(
    `non | non non | nan | nope | pas maintenant | pas aujourd hui | pas du tout | surtout pas | jamais |
    certainement pas | absolument pas | je ne veux pas | je veux pas | je n en veux pas | je ne souhaite pas |
    je refuse | je decline | refuse | laissez tomber | laisse tomber | laissez | laisse | oubliez | oubliez ca |
    oublie | arretez | arrete | stop | ne faites rien | ne fais rien | ne faites pas ca | ne le faites pas |
    pas besoin | pas la peine | pas d accord | je ne suis pas d accord | ca ne m interesse pas | pas interesse |
    plutot pas | pas question | hors de question`,
  ),
  polite: phrases(
    `alors | ben | bah | bon | ah | oh | hein | mm | merci a vous | c est gentil | bonne journee | bonne soiree | euh |
    vite | s il te plait | s il vous plait | svp | stp | allez | merci bien | merci d avance | ca m aide |
    ca m aide beaucoup | ca m arrange | ca m arrange bien | ca m arrangerait | cela m arrange | a bientot |
    au revoir | bon week end | vous etes super | vous etes au top | quel service | merci du fond du coeur |
    merci pour votre aide | merci pour ton aide | merci de votre aide | merci pour tout | merci infiniment |
    cordialement | c est sympa | c est tres sympa | tres gentil | tres gentil a vous | vous etes gentil |
    vous etes gentille | s il vous plaît | sil vous plait | sil te plait | mci | mrc | heu | hein oui | hop | s v p |
    s il vous plais | merci | merci beaucoup | mille mercis | grand merci | un grand merci | je vous remercie |
    je te remercie | je vous en prie | c est tres gentil | c est gentil merci | bonjour | bonsoir | salut | eh bien |
    voila | monsieur | madame`,
  ),
  small: phrases(
    `etre | ete | celui la | bien le | bien la | a moi | par vos soins | des | des aujourd hui | a partir de |
    a partir d aujourd hui | des maintenant | pour moi | celle la | celui | celle | celui de | celle de | a partir d |
    sur | sur la | sur le | sur ma | sur mon | par | par mois | de la | du | au | aux | ma | mon | mes | le mien |
    la mienne | heures | heure | h | y | en | pour le | pour la | c est ca | chez | l | d | les | de l | vraiment |
    totalement | comme decrit | comme propose s il vous plait | ce que je veux | ce que je voulais |
    exactement ce que je veux | exactement ce que je voulais | ce qu il me faut | lui | leur | celui ci | celle ci |
    meme | mêmes | ainsi | bien sur | ici | euros | euro | dollars | francs | la dessus | dessus | ca ira | tel quel |
    telle quelle | comme indique | comme vous l avez dit | comme vous l avez propose | comme vous avez dit | compris |
    j ai compris | bien compris | c est note | note | rien a redire | sans hesitation | aucune objection |
    pas d objection | sans objection | votre offre | votre proposition | cette proposition | l offre |
    la proposition | la modification | le changement | ce changement | ce tarif | ce prix | ces conditions |
    les conditions | jour | numero | elle meme | moi le | moi la | moi ca | vite | rapidement | aussitot | pile |
    cher | le | la | un | une | de | a | pour | pour nous | avec | et | ca | cela | ceci | ce | cette | cet | moi |
    me | m | nous | notre | nos | mien | mienne | que vous | tout de suite | maintenant | immediatement |
    des que possible | au plus vite | pas de probleme | pas de souci | aucun probleme | aucun souci | sans probleme |
    sans souci | comme ca | comme convenu | comme propose | comme prevu | comme vous dites | comme vous le proposez |
    bien | tres | donc | votre | vous | euh`,
  ),
  never: phrases(
    `mouais | bof | bon ben | ah bon | ah oui | ah ouais | si | mais | ou | cependant | toutefois | pourtant |
    seulement | uniquement | juste | que | qu | quand | quoi | qui | quel | quelle | quels | quelles | comment |
    combien | pourquoi | est | sont | etait | sera | serait | peut | pouvez | peux | pourriez | peut etre |
    sans doute | probablement | eventuellement | crois | pense | suppose | avant | apres | jusqu | d abord | plutot |
    lieu | sauf | sans | plus | moins | beaucoup | encore | aussi | autre | autres | deux | double | demi | attendez |
    attends | attendre | moment | plus tard | parce | puisque | tant | a | as | ont | avez | ai | dois | doit | faut |
    coute | coutent | cout | prix | question | garder | garde | laisser | demander | savoir | dire | expliquer | ne |
    pas | je | j | tu | il | elle | on`,
  ).filter((word) => word !== 'a'),
  light: phrases(
    `faire | faites | fais | effectuer | effectuez | effectue | proceder | procedez a | procede | proceder a |
    realiser | realisez | lancer | lancez | traiter | traitez | finaliser | finalisez | executer | executez |
    poursuivre | poursuivez avec | continuer | continuez avec | passez | passe | mettez | mets | prenez | donnez |
    occupez vous en | occupe t en | chargez vous en`,
  ),
  clitics: phrases('me | le | la | les | l'),
  stress: phrases(
    `vraiment | tout a fait | tres | absolument | totalement | parfaitement | completement | donc | bien | volontiers`,
  ),
  now: phrases(`c est urgent | urgent | en urgence | maintenant | tout de suite | immediatement | de suite | sur le champ |
    des maintenant | des que possible | au plus vite | illico`),
  permits: phrases(
    `vous pouvez | tu peux | vous pouvez y aller | je veux que vous | je voudrais que vous | je veux | je voudrais |
    j aimerais | je souhaite | je souhaiterais | on peut`,
  ),
  numbers: NUMBERS.french,
  column: 2,
  deeds: deeds(`cancel: annul|supprim|enlev|retir|decommand|resili
    refund: rembours|rend|restitu|recredit|vers|credit
    change: chang|pass|bascul|modif|upgrad|modifi|deplac|report|decal|echang|avanc|mett|met
    book: reserv|bloqu|inscri|prenez|prends|prendre|book|planifi|programm|fix
    wake: reveill
    close: ferm|clotur|supprim|resili
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
