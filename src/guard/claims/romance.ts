import { type ClaimLanguage, NO_PLACE, upTo } from './claim-language.ts';

const ES_TEAM =
  '(?:companer[oa]s?|colegas?|persona|agentes?|equipo|supervisora?|especialistas?|departamento|responsable|asesora?|tecnic[oa]|operadora?|facturacion|soporte|human[oa]|alguien)';
const ES_YOU = '(?:te|le|lo|la|os|les|los|las)';
const ES_WITH =
  '(?: (?:ahora|mismo|de|inmediato|enseguida|directamente|ya))*(?: con(?= |$)| al(?= |$)| a (?:la|un|una|nuestr[oa]|mi|otr[oa])(?= |$)|$)';

/** Claims in Spanish. */
export const spanish: ClaimLanguage = {
  claims: [
    `${ES_YOU} (?:transfiero|transferire(?:mos)?|transferimos|paso|pasare(?:mos)?|pasamos|comunico|comunicare|comunicamos|conecto|conectare|conectamos|derivo|derivare|derivamos|redirijo|traslado|trasladare)${ES_WITH}${NO_PLACE}`,
    `${ES_YOU} (?:pongo|pondre|ponemos|estoy poniendo) en contacto`,
    `${ES_YOU} (?:estoy|estamos) (?:transfiriendo|pasando|comunicando|conectando|derivando|redirigiendo)${ES_WITH}${NO_PLACE}`,
    `(?:voy a|vamos a|procedo a|permitame|permiteme|dejame|dejeme) (?:transferir|pasar|comunicar|conectar|derivar|redirigir|trasladar)${ES_YOU}${ES_WITH}${NO_PLACE}`,
    `${ES_YOU} (?:voy|vamos) a (?:transferir|pasar|comunicar|conectar|derivar|redirigir)${ES_WITH}${NO_PLACE}`,
    `(?:voy a|vamos a) poner${ES_YOU} en contacto`,
    `(?:transfiriendo|comunicando|conectando|derivando)${ES_YOU}${ES_WITH}`,
    '(?:sera|seras|esta siendo|estas siendo|ha sido|has sido) (?:transferid|derivad|trasladad)[oa]',
    `he (?:escalado|derivado|trasladado|pasado|transferido|remitido|reenviado)${upTo(5)} (?:al?|con)${upTo(3)} ${ES_TEAM}`,
    `he (?:avisado|pedido|informado|contactado|solicitado|llamado)(?: ayuda)? (?:al?|con)${upTo(3)} ${ES_TEAM}`,
    `(?:una?|mi|nuestr[oa]) ${ES_TEAM} (?:se unira|tomara el relevo|se hara cargo|${ES_YOU} atendera (?:en breve|enseguida|ahora|en un))`,
  ],
  conditions: 'si|cuando|una vez|en caso|en cuanto|despues de|antes de|quiere|quieres|manana|luego',
  pastTimes: 'ayer|veces|antes|anteriormente|pasad[oa]',
  newSubject: 'que|quien|quienes|porque|y',
  subjects:
    'voy a,vamos a,estoy,estamos,procedo a,permitame,permiteme,dejame,dejeme,he escalado,he derivado,he trasladado,he pasado,he transferido,he remitido,he reenviado,he avisado,he pedido,he informado,he contactado,he solicitado,he llamado,transfiriendole,transfiriendolo,transfiriendola,conectandole,conectandolo,conectandola',
  articles: 'te,le,lo,os,les,los,la,las,un,una,mi,nuestro,nuestra,sera,seras,ha,has',
  openings: 'claro,vale,perfecto,gracias,bien,bueno,momento,espere,entendido,por,de,si',
};

const FR_TEAM =
  "(?:collegues?|conseillere?s?|conseillers?|service|(?:l')?equipe|specialistes?|responsable|personne|agents?|(?:l')?agent|departement|humain|technicien(?:ne)?|(?:l')?expert|superviseur|facturation|interlocuteur|manager|quelqu'un)";

/** Claims in French. */
export const french: ClaimLanguage = {
  claims: [
    `je (?:vous|te) (?:transfere|transfererai|redirige|connecte|bascule)(?! (?:la|les|le|l'\\w+|un|une|[0-9]+|cette|ce|votre)(?= |$))${NO_PLACE}`,
    '(?:je|nous) (?:vous|te) (?:mets|mettrai|mettons|mettrons) en (?:relation|contact|communication|ligne)',
    `je (?:vous|te) (?:passe|passerai|oriente|orienterai|dirige|adresse)${upTo(3)} ${FR_TEAM}`,
    `(?:je vais|nous allons|laissez moi|laisse moi|permettez moi de|je suis en train de) (?:vous|te) (?:transferer|rediriger|connecter)(?! (?:la|les|le|un|une|[0-9]+)(?= |$))${NO_PLACE}`,
    '(?:je vais|nous allons|laissez moi|laisse moi|permettez moi de|je suis en train de) (?:vous|te) mettre en (?:relation|contact|communication)',
    `(?:je vais|nous allons|laissez moi|laisse moi|permettez moi de) (?:vous|te) (?:passer|orienter|diriger)${upTo(3)} ${FR_TEAM}`,
    '(?:vous allez etre|vous serez|tu vas etre|tu seras|vous avez ete) (?:transfere|redirige|connecte|mis en relation|mise en relation|mis en contact)e?',
    `(?:j'ai|nous avons) (?:transmis|escalade|transfere|fait suivre|remonte|signale)${upTo(5)} (?:a|au|aux)${upTo(3)} ${FR_TEAM}`,
    `(?:j'ai|nous avons) (?:demande|prevenu|averti|contacte|informe|alerte)(?: a| au)?(?: (?:un|une|mon|ma|notre|le|la|nos|mes))?${upTo(2)} ${FR_TEAM}`,
    `je (?:transmets|transfere|fais suivre|remonte) (?:votre|ta|ton|cette|ce) (?:demande|dossier|message|question|probleme)${upTo(4)} (?:a|au|aux)${upTo(3)} ${FR_TEAM}`,
    `(?:un|une|mon|ma|notre)(?: [^ ]+)? ${FR_TEAM} (?:va prendre|prendra|prend) (?:le relais|la suite)`,
    '(?:transfert|mise en relation) en cours',
  ],
  conditions:
    "si|s'il(?! vous plait| te plait)|quand|lorsque|des que|une fois|apres|avant de|voulez|souhaitez|demain|plus tard",
  pastTimes: 'hier|fois|dernier|derniere|auparavant',
  newSubject: 'qui|ils|elle|il|parce|car|et',
  subjects:
    "je vous,je te,je vais,je suis,je transmets,je transfere,je fais,je remonte,nous vous,nous te,nous allons,nous avons,nous mettons,j'ai,laissez moi,laisse moi,permettez moi,vous allez,vous serez,vous avez,tu vas,tu seras,transfert en,mise en",
  articles: 'un,une,mon,ma,notre',
  openings: "d'accord,bien,tres,merci,parfait,entendu,patientez,instant,ok,oui",
};

const IT_TEAM =
  '(?:collega|colleghi|reparto|team|ufficio|specialista|operatore|operatrice|persona|responsabile|supervisore|tecnico|consulente|addett[oa]|servizio|assistenza|fatturazione|amministrazione|qualcuno)';
const IT_YOU = '(?:la|ti|vi|lo|le)';
const IT_WITH =
  "(?: (?:subito|ora|adesso|direttamente))*(?: (?:al|alla|all'\\w+|con|col|a un|a una|ad un|ad una|a un'\\w+|al nostro)(?= |$)|$)";

/** Claims in Italian. */
export const italian: ClaimLanguage = {
  claims: [
    `${IT_YOU} (?:trasferisco|trasferiro|passo|passero|collego|colleghero|connetto|reindirizzo|inoltro)${IT_WITH}${NO_PLACE}`,
    `${IT_YOU} passo (?:subito |ora )?(?:un|una|il|la|l'\\w+)(?: [^ ]+)? ?${IT_TEAM}`,
    `${IT_YOU} (?:metto|mettero|sto mettendo) in (?:contatto|comunicazione)`,
    `${IT_YOU} (?:sto|stiamo) (?:trasferendo|passando|collegando)${IT_WITH}${NO_PLACE}`,
    `(?:sto|stiamo|mi permetta di|mi lasci|lasci che|provvedo a|procedo a|vado a) (?:trasferi|passa|collega|trasferend|passand|collegand)(?:r|o)${IT_YOU}${IT_WITH}${NO_PLACE}`,
    `(?:mi permetta di|provvedo a|procedo a|vado a) metter${IT_YOU} in contatto`,
    '(?:sto|stiamo) (?:trasferendo|inoltrando|passando) (?:la|questa|sua|la sua|tua|la tua) (?:chiamata|conversazione|richiesta)',
    '(?:sara|verra|sarai|verrai|sta per essere|e stat[oa]) (?:trasferit[oa]|mess[oa] in contatto|collegat[oa] con)',
    `ho (?:inoltrato|passato|segnalato|trasferito|trasmesso|girato)${upTo(5)} (?:ad?|al|alla|ai|all'\\w+)${upTo(3)} ?${IT_TEAM}`,
    `ho (?:chiesto|avvisato|informato|contattato|avvertito)(?: ad?| al| alla)?${upTo(3)} ${IT_TEAM}`,
    `(?:un|una|il mio|la mia)(?: [^ ]+)? ?${IT_TEAM} (?:subentrera|prendera in carico|${IT_YOU} (?:raggiungera|assistera (?:subito|a breve|tra poco)))`,
  ],
  conditions: 'se|qualora|quando|una volta|appena|dopo|prima di|vuole|desidera|domani',
  pastTimes: 'ieri|volte|scors[oa]|prima',
  newSubject: 'che|perche|e',
  subjects:
    'sto,stiamo,mi permetta,mi lasci,lasci che,provvedo a,procedo a,vado a,ho inoltrato,ho passato,ho segnalato,ho trasferito,ho trasmesso,ho girato,ho chiesto,ho avvisato,ho informato,ho contattato,ho avvertito',
  articles: 'la,ti,vi,le,lo,un,una,il,sara,verra,sarai,verrai,e',
  openings: 'certo,bene,va,perfetto,grazie,attenda,attimo,ok,si',
};

const PT_TEAM =
  '(?:colegas?|equipe|equipa|time|setor|departamento|especialistas?|atendentes?|pessoa|supervisora?|gerente|responsavel|tecnic[oa]|consultora?|agente|human[oa]|faturamento|suporte|financeiro|alguem)';
const PT_YOU =
  '(?:lo|la|los|te|voce|o senhor|a senhora|sua (?:ligacao|chamada|conversa)|seu atendimento|no|na)';
const PT_TO = '(?= (?:para|ao?|com|agora|imediatamente|diretamente|ja)(?= |$)|$)';

/** Claims in Portuguese. */
export const portuguese: ClaimLanguage = {
  claims: [
    `(?:vou|irei|iremos|vamos|estou|estamos|deixe me|permita me)(?: a)? (?:transferi(?:r|ndo)?|passa(?:r|ndo)?|conecta(?:r|ndo)?|encaminha(?:r|ndo)?|direciona(?:r|ndo)?|redireciona(?:r|ndo)?) ${PT_YOU}${PT_TO}${NO_PLACE}`,
    `(?:vou|irei|iremos|vamos|estou|estamos) (?:te|lhe|o|a) (?:transferir|transferindo|passar|passando|conectar|conectando|encaminhar|encaminhando|direcionar|direcionando)${PT_TO}${NO_PLACE}`,
    `(?:vou|irei|vamos) (?:te |lhe |o |a )?coloca(?:r)?(?: (?:lo|la|te|voce))? em contato`,
    `(?:transfiro|passo|conecto|encaminho|transferindo|conectando|encaminhando) (?:lhe|o|a|te|voce|o senhor|a senhora|sua (?:ligacao|chamada))${PT_TO}${NO_PLACE}`,
    `(?:te|lhe) (?:transfiro|passo|conecto)${PT_TO}`,
    `(?:voce|o senhor|a senhora|sua (?:ligacao|chamada)) (?:sera|esta sendo|foi) (?:transferid|conectad|direcionad|encaminhad)[oa]`,
    `(?:encaminhei|escalei|repassei|passei|transferi)${upTo(5)} (?:para|ao?)${upTo(3)} ${PT_TEAM}`,
    `(?:pedi|avisei|informei|contatei|contactei|acionei|chamei)(?: ao?)?${upTo(3)} ${PT_TEAM}`,
    `(?:uma?|meu|minha)(?: [^ ]+)? ?${PT_TEAM} (?:ira|vai) (?:assumir|entrar|continuar)`,
  ],
  conditions: 'se|caso|quando|assim que|depois|apos|antes de|quer|deseja|amanha',
  pastTimes: 'ontem|vezes|passad[oa]|antes',
  newSubject: 'que|quem|porque|e',
  subjects:
    'vou,irei,iremos,vamos,estou,estamos,deixe me,permita me,transfiro,passo,conecto,encaminho,transferindo,conectando,encaminhando,voce sera,voce esta,voce foi,sua ligacao,sua chamada,encaminhei,escalei,repassei,passei,transferi,pedi,avisei,informei,contatei,contactei,acionei,chamei',
  articles: 'te,lhe,um,uma,meu,minha,o,a',
  openings: 'claro,certo,ok,perfeito,obrigado,obrigada,so,aguarde,bem,sim',
};
