import type { Reading } from './fold-text.ts';
import { OVERRIDE_WITHOUT_SPACES, overridesInstructions, overridesRules } from './override-phrases.ts';

/** One thing that speaks for an attempt to instruct the model; from 1 on, the weights of a text make it an attack. */
export interface Sign {
  readonly name: string;
  readonly weight: number;
  readonly found: (reading: Reading) => boolean;
}

/** A sign in the folded words. */
const words = (name: string, weight: number, ...patterns: readonly string[]): Sign => {
  const pattern = new RegExp(`(?<![^ ])(?:${patterns.join('|')})(?![^ ])`);
  return { name, weight, found: (reading) => pattern.test(reading.words) };
};
/** A sign in case and punctuation. */
const raw = (name: string, weight: number, pattern: RegExp): Sign => ({
  name,
  weight,
  found: (reading) => pattern.test(reading.raw),
});

const OVERRIDES: readonly Sign[] = [
  { name: 'override', weight: 1, found: ({ words }) => overridesInstructions(words) },
  { name: 'override-rules', weight: 0.6, found: ({ words }) => overridesRules(words) },
  {
    name: 'override',
    weight: 1,
    found: ({ joined, words }) => joined && OVERRIDE_WITHOUT_SPACES.test(words.replace(/[ .]/g, '')),
  },
  words(
    'override',
    1,
    '(?:ignore|disregard|forget) (?:all |everything |anything |whatever )?(?:of )?(?:the |what is |what was )?(?:above|you were told|you have been told|you ve been told|you know about|before this)',
    '(?:ignore|disregard|forget) (?:everything|anything|all|whatever) (?:that )?(?:was |you |they |the developers? )(?:\\w+ )?(?:told|said|instructed|given|learned|know)',
    '(?:your|all|the) (?:previous |prior |old |original |earlier )?(?:instructions|rules|guidelines|restrictions|directives) (?:are|have been|were) (?:now )?(?:cancell?ed|void|revoked|lifted|suspended|disabled|removed|obsolete|replaced|no longer)',
    '(?:vergiss|ignoriere) alles (?:was|davor|bisherige|vorherige|obige|oben)',
    '(?:olvida|ignora) (?:todo )?lo (?:anterior|que te (?:han dicho|dijeron)|de arriba)',
    '(?:oublie|oubliez|ignore|ignorez) tout ce qui (?:precede|a ete dit)|(?:oublie|ignore)z? ce qui precede',
    '(?:esqueca|esquece|ignore) (?:tudo )?(?:o que (?:foi dito|te disseram|lhe disseram)|acima)',
    '(?:dimentica|ignora) tutto (?:quello|cio) che (?:precede|ti e stato|ti hanno)',
    '(?:vergeet|negeer) alles (?:wat|hierboven|hiervoor)',
  ),
];

const LEAKS: readonly Sign[] = [
  words(
    'leak',
    1,
    '(?:reveal|show|print|repeat|output|display|tell|give|leak|dump|share|write|expose|disclose|recite|list|quote|copy|paste|summari[sz]e|translate|read|return|send|say|encode|what is|what s|what are|what were|whats)(?: [^ .]+){0,5}? (?:system|hidden|secret|developer|internal|underlying) (?:prompts?|instructions?|messages?|rules|directives|configuration|guidelines)',
    '(?:reveal|show|print|repeat|output|display|tell|leak|dump|expose|disclose|recite|quote|copy|paste|translate|encode|what is|what s|what was|whats)(?: [^ .]+){0,4}? (?:your|the) (?:\\w+ )?(?:system ?prompt|initial prompt|first prompt|prompt|initial instructions|original instructions|preprompt|pre prompt)',
    '(?:repeat|print|output|copy|write|quote|tell me|what is|what was|show)(?: [^ .]+){0,4}? (?:above|before) (?:this|verbatim|word for word|exactly|starting|in a code block|line|the line|and)',
    '(?:repeat|print|output|copy) (?:everything|all|the (?:words|text|lines?|message|content|conversation))(?: [^ .]+){0,3} above',
    '(?:your|the) (?:exact |full |complete |entire )?(?:instructions|prompt|guidelines)(?: [^ .]+){0,4} (?:verbatim|word for word|letter by letter)',
    '(?:starting|beginning) with (?:the (?:phrase|words?) )?you are',
    '(?:what|which|show|print|translate|repeat|tell|list|give|summari[sz]e|quote)(?: [^ .]+){0,5}? instructions (?:that )?you (?:were|have been|ve been|got|received|had)',
    '(?:muestra|muestrame|dime|revela|imprime|repite|escribe|cual es|cuales son)(?: [^ .]+){0,4}? (?:prompt|instrucciones (?:del sistema|iniciales|ocultas|internas|secretas)|mensaje del sistema)',
    '(?:montre|montrez|affiche|affichez|revele|revelez|repete|repetez|donne|donnez|dis|quel est|quelles sont)(?: [^ .]+){0,4}? (?:prompt|(?:invite|message|instructions|consignes) (?:du )?systeme|(?:instructions|consignes) (?:initiales|cachees|internes|secretes))',
    '(?:zeig|zeige|gib|verrate|nenne|wiederhole|drucke|wie lautet|was ist|was steht in)(?: [^ .]+){0,4}? (?:system ?prompt|prompt|systemanweisung(?:en)?|systemnachricht|(?:internen?|geheimen?|ursprunglichen?|versteckten?) (?:anweisungen|instruktionen|regeln))',
    '(?:mostre|mostra|revele|revela|diga|repita|imprima|escreva|qual e|quais sao)(?: [^ .]+){0,4}? (?:prompt|instrucoes (?:do sistema|iniciais|internas|ocultas|secretas)|mensagem do sistema)',
    '(?:mostra|mostrami|rivela|rivelami|dimmi|ripeti|stampa|scrivi|qual e|quali sono)(?: [^ .]+){0,4}? (?:prompt|istruzioni (?:di sistema|iniziali|interne|nascoste|segrete)|messaggio di sistema)',
    '(?:toon|laat|geef|onthul|herhaal|print|wat is|wat zijn)(?: [^ .]+){0,4}? (?:systeem ?prompt|prompt|systeeminstructies|(?:interne|verborgen|geheime|oorspronkelijke) instructies)',
  ),
  words(
    'leak-hint',
    0.5,
    '(?:show|tell|give|list|reveal|what are)(?: me)? (?:all )?(?:of )?your (?:instructions|guidelines|rules)',
  ),
];

const PERSONAS: readonly Sign[] = [
  words(
    'jailbreak',
    1,
    'do anything now|jailbr[eo]ak(?:en|ed|ing)?|dan mode|you are (?:now )?dan|as dan',
    '(?:unrestricted|unfiltered|uncensored|amoral|lawless)(?: [^ .]+){0,3}? (?:ai|assistant|model|mode|version|chatbot|bot|agent|persona|language)',
    '(?:enter|entering|activate|activating|you are (?:now )?in|switch to|switching to|engage|boot into|go into)(?: [^ .]+){0,2}? (?:developer|dev|debug|god|admin|administrator|root|sudo|jailbreak|maintenance|unrestricted|opposite|test) mode',
    '(?:you are|you re|are) no longer (?:bound|restricted|limited|subject|an? (?:ai|assistant|agent|support))',
    '(?:modo|mode|modalita) (?:de )?(?:desarrollador|administrador|dios|developpeur|administrateur|dieu|desenvolvedor|sviluppatore|amministratore)',
    '(?:entwickler|administrator|admin|ontwikkelaars|beheerders?|wartungs) ?modus',
  ),
  words(
    'no-rules',
    0.6,
    '(?:without|no|free (?:of|from)|ignoring)(?: [^ .]+){0,2}? (?:restrictions|filters?|censorship|guidelines|ethical|moral|content polic(?:y|ies)|safety|guardrails)',
    '(?:you|it|which|that|who) (?:have|has|had) no (?:rules|limits|limitations|restrictions|filters?|ethics|guidelines)',
    'sin (?:ninguna? )?(?:restricci\\w+|filtros?|reglas|censura)|sans (?:aucune? )?(?:restrictions?|filtres?|regles?|censure)',
    'ohne (?:jegliche |alle |irgendwelche )?(?:einschrankungen|regeln|filter|beschrankungen|zensur)',
    'sem (?:nenhuma? )?(?:restri\\w+|filtros?|regras|censura)|senza (?:alcuna? )?(?:restrizion[ei]|filtri|regole|censura)',
    'zonder (?:enige )?(?:beperkingen|regels|filters?|censuur)',
  ),
  words(
    'persona',
    0.6,
    'from now on (?:you|your|act|respond|answer|only)|you are now|you re now an?',
    '(?:act|behave|respond|answer|reply|talk) (?:as|like) (?:if )?(?:you|an?|my|the)|(?:pretend|imagine|suppose|assume)(?: that)? (?:to be|you|your|we|i am the)',
    'role ?play(?:ing)?|play the role|simulate (?:an?|being|the)|let s play a game (?:where|in which)|take on the (?:role|persona)',
    'actua como|finge (?:ser|que)|ahora eres|eres ahora|a partir de ahora (?:eres|vas|debes|responde|actua)|imagina que eres',
    'agis(?:sez)? comme|fais comme si|faites comme si|(?:tu es|vous etes) (?:maintenant|desormais)|desormais (?:tu|vous)|a partir de maintenant (?:tu|vous)|imagine que tu',
    'du bist (?:jetzt|nun|ab (?:jetzt|sofort))|ab (?:jetzt|sofort) (?:bist|antwortest|wirst|musst|sollst) du|tu so als|verhalte dich (?:wie|als)|stell dir vor du',
    'aja como|finja (?:ser|que)|(?:voce agora|agora voce) e|a partir de agora (?:voce|responda|aja)|imagine que voce',
    'agisci come|fingi di|(?:ora|adesso) sei|sei (?:ora|adesso)|da? ?(?:ora|adesso) in poi|immagina di essere',
    'doe alsof|gedraag je als|je bent (?:nu|vanaf nu)|vanaf nu (?:ben|moet|zul|antwoord|mag) je|stel je voor dat je',
  ),
  words(
    'obey',
    0.5,
    'you (?:must|will|have to|shall|are to) (?:now )?(?:obey|comply|follow)|(?:never|do not|don t|must not|cannot|can t|may not|not allowed to) (?:refuse|decline|say no|say you can)',
    '(?:start|begin) your (?:answer|response|reply) with|(?:respond|reply|answer) (?:only )?with (?:only )?(?:yes|ok|the word|exactly|sure|approved)|say (?:exactly|only)',
    'stay in character|break character|opposite (?:of your|day)|evil (?:twin|version)|your (?:true|real) self',
    '(?:do not|don t|without) (?:tell|inform|mention|telling|informing|mentioning|notify|notifying|alert)(?: [^ .]+){0,3}? (?:the )?(?:user|customer|human|operator|staff|anyone)',
  ),
];

const ROLES: readonly Sign[] = [
  raw(
    'fake-role',
    1,
    /<\|[a-z_]{2,24}\|>|\[\/?INST\]|<<\/?SYS>>|<\/?(?:system|assistant|developer|system[-_]prompt|instructions?)(?:\s[^>]{0,80})?>|^\s*#{2,6}\s*(?:system|new |updated? )?(?:instructions?|prompt|system|assistant|response)\b/im,
  ),
  raw(
    'fake-role',
    1,
    /(?:^|["'.!?>]\s?)\W{0,6}(?:system|developer|admin(?:istrator)?|assistant|sistema|systeme|système|systeem|openai|supervisor)(?:\s(?:message|prompt|note|notice|override|instruction|update|alert|command|to \w+))?\W{0,4}:.{0,80}\b(?:you|ignore|disregard|grant|from now|new|override|mark|verified|approved?|authori[sz]ed?|refund|disable|enable|the (?:user|customer|caller)|du|tu|sie|ahora|usuario|cliente|kunde|client|klant|utente)\b/im,
  ),
  raw(
    'fake-role',
    0.7,
    /[[({<]\s*(?:system|developer|admin|internal)(?:\s\w+){0,2}\s*[:\])}>]|"role"\s*:\s*"(?:system|developer)"/i,
  ),
  raw(
    'fake-end',
    1,
    /(?:end|begin|start)(?: of)?(?: (?:the|new|real|actual))? (?:system|developer)? ?(?:prompt|instructions|system|context)\b\W*$/im,
  ),
  words(
    'new-instructions',
    0.8,
    '(?:your|here (?:are|is) (?:your|the)|these are your|follow (?:these|this|the following|my)) (?:new|updated|real|actual|revised|only)(?: [^ .]+)? (?:instructions?|rules?|task|role|goal|objective|job|prompt|purpose|mission|directives?|guidelines?|identity|name is)',
  ),
  raw(
    'new-instructions',
    0.8,
    /\b(?:new|updated|additional|important|real) (?:system )?(?:instructions?|directives?|task|prompt|rules?)\s*(?::|follow)/i,
  ),
];

const AUTHORITIES: readonly Sign[] = [
  words(
    'authority',
    1,
    'i (?:am|m) your (?:developer|creator|programmer|administrator|admin|engineer|maker|owner|master)',
    'i (?:am|m) (?:[^ .]+ ){0,3}?(?:developer|creator|programmer|engineer|administrator|admin)s? (?:of|who (?:built|made|wrote)) (?:this|the|you)(?: [^ .]+)? (?:bot|chatbot|assistant|ai|model|agent)',
    '(?:admin(?:istrator)?|developer|security|authori[sz]ation|system) override|override (?:code|key|password)',
    '(?:openai|anthropic|your (?:developers?|creators?|programmers?|makers?)) (?:told|asked|instructed|authori[sz]ed|has|have|want|wants|allow|allows|approved|gave)',
    '(?:i work (?:for|at)|i am from|i m from|message from) (?:openai|anthropic|your (?:developers?|creators?))',
  ),
  words('authority', 1, '(?:(?<=^)|(?<=\\. ))sudo [a-z]+'),
  words(
    'test-excuse',
    0.4,
    'security (?:test|audit|drill|research)|penetration test|pen test|red team(?:ing)?|for testing purposes|purely hypothetical(?:ly)?',
  ),
];

const LEADS_OUT: readonly Sign[] = [
  raw('exfiltration', 1, /!\[[^\]]{0,80}\]\(\s*https?:[^)]{0,300}[?=][^)]{0,300}\)/i),
  words(
    'exfiltration',
    1,
    '(?:send|post|forward|upload|append|include|encode)(?: [^ .]+){0,6}? (?:card numbers|passwords|credentials|api keys?|other customers)(?: [^ .]+){0,6}? (?:http|https|url|webhook|server)',
    '(?:list|show|give|dump|export|print|tell)(?: [^ .]+){0,4}? (?:other|all) customers(?: s)?(?: [^ .]+){0,4}? (?:data|details|e ?mails?|cards?|passwords|records|addresses)',
  ),
  words(
    'exfiltration',
    0.7,
    'exfiltrat\\w+|(?:send|post|forward|upload|append|include|encode)(?: [^ .]+){0,6}? (?:conversation|chat history|customer data|transcripts?)(?: [^ .]+){0,6}? (?:http|https|url|webhook|server)',
  ),
  words(
    'decode-and-obey',
    1,
    '(?:decode|decrypt|decipher|unscramble|base64|rot13)(?: [^ .]+){0,8}? (?:follow (?:it|them|this|that|the)|execute|obey|do what|carry out|comply with)',
  ),
];

/** What speaks for an attack in anything a customer, a model or a tool says. */
export const INJECTION_SIGNS: readonly Sign[] = [
  ...OVERRIDES,
  ...LEAKS,
  ...PERSONAS,
  ...ROLES,
  ...AUTHORITIES,
  ...LEADS_OUT,
];
