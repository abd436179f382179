import { phraseFinder } from './phrase.ts';

/** English, Spanish, French, German, Portuguese, Italian and Dutch words of one meaning, folded (see `foldText`). */
const anyOf = (...languages: readonly string[]) => languages.join('|');

const IGNORE = anyOf(
  'ignor(?:e|es|ing)|disregard(?:ing)?|forget|override|overrule|bypass|discard|neglect|circumvent|cancel|erase|unlearn',
  '(?:stop|quit|cease) (?:following|obeying)|(?:do not|don t|no longer|never) (?:follow|obey)|pay no attention to|set aside',
  'ignor(?:a|ar|ad|en|as)|olvid(?:a|ar|ad|e|en|ate|es)|omit(?:e|ir)|descarta|desobedece|no (?:sigas|siga|obedezcas)',
  'ignorez|ignorer|oubli(?:e|ez|er)|neglige[rz]?|ne (?:suis|suivez|respecte|respectez|tiens|tenez)',
  'ignorier(?:e|en|st|t)|vergiss|vergessen|vergesst|missacht(?:e|en|et)|umgeh(?:e|en)|befolge(?:n)?',
  'ignor(?:e|em|ai)|esquec(?:a|e|er|am)|desconsider(?:e|a|ar)|descarte|nao (?:siga|obedeca)',
  'ignor(?:are|ate|i)|dimentic(?:a|are|ate|ati|hi)|trascura(?:re)?|scarta(?:re)?|non (?:seguire|rispettare)',
  'negeer|negeren|vergeet|vergeten|omzeil|sla',
);
const INSTRUCTIONS = anyOf(
  'instructions?|prompts?|guidelines?|directives?|programming|training|system messages?|system prompts?|commands?',
  '(?:safety|ethical|content) (?:protocols?|guidelines?|polic(?:y|ies)|filters?|rules|constraints|restrictions)',
  'instruccion(?:es)?|indicaciones|directrices|consignas',
  'instructions?|consignes?|directives?',
  'anweisung(?:en)?|instruktion(?:en)?|vorgaben?|richtlinien?|systemprompts?|systemanweisung(?:en)?|befehle?',
  'instruc(?:ao|oes)|diretrizes|comandos',
  'istruzion[ei]|direttive|comandi',
  'instructies?|richtlijnen|opdrachten|systeemprompt',
);
const RULES = anyOf(
  'rules?|restrictions?|constraints?|limitations?|safeguards?|guardrails?|safety (?:checks?|measures)|filters?',
  'reglas|normas|restricciones|limitaciones',
  'regles|restrictions|limites',
  'regeln?|beschrankungen|einschrankungen',
  'regras|restricoes',
  'regole|restrizioni',
  'regels|beperkingen',
);
const WHOSE = anyOf(
  'previous|previously|prior|above|earlier|preceding|foregoing|former|your|system|original|initial|existing|current',
  'all|any|every|given|hidden|developer|safety|content|ethical|old|other|those|these',
  'anterior(?:es)?|previas|previos|tus?|sus?|vuestras|sistema|todas|iniciales|originales|recibidas',
  'precedente?s?|anterieure?s?|vos|tes|ton|votre|systeme|toutes?|initiales|ci dessus|recues',
  'vorherigen?|bisherigen?|vorigen?|obigen?|deine[nr]?|ihre[nr]?|allen?|fruheren?|ursprunglichen?|systems?|gegebenen?|vorangegangenen?',
  'suas|tuas|todas|iniciais|originais|acima|recebidas',
  'precedenti|tue|tuoi|vostre|tutte|iniziali|originali|sopra|ricevute',
  'vorige|eerdere|voorgaande|bovenstaande|jouw|je|uw|alle|systeem|oorspronkelijke|voorafgaande',
);
/** Whose own they are, or on what they are printed: words of customers. */
const HARMLESS = anyOf(
  'my|our|mine|i (?:gave|sent|left|wrote|told|said|made|put|entered|typed|mentioned)|we (?:gave|sent|left|wrote)',
  'you (?:sent|gave|mailed|emailed|posted) (?:me|us)|(?:on|in|from|with) (?:the|a|this|that) \\w+|for (?:the|this|that) \\w+',
  '(?:delivery|assembly|washing|care|return|returns|shipping|installation|setup|parking|cooking|dosage|payment|wiring) instructions',
  'mis?|nuestras?|que (?:di|envie|deje|mande)|del (?:manual|folleto|correo)|de (?:entrega|montaje|lavado)',
  'mes|mon|nos|notre|que j ai|de (?:livraison|montage|lavage)|du (?:manuel|courrier)',
  'meinen?|meiner|unseren?|die ich|in der|im|auf (?:dem|der)|zur|zum',
  'minhas?|meus?|nossas?|que (?:enviei|dei|deixei)|de (?:entrega|montagem|lavagem)',
  'mi[eo]i?|nostre|che ho|di (?:consegna|montaggio|lavaggio)',
  'mijn|onze|die ik|in de|op de|voor de',
);

/** "Ignore all previous instructions", in seven languages. */
export const overridesInstructions = phraseFinder({
  verbs: IGNORE,
  nouns: INSTRUCTIONS,
  marks: WHOSE,
  unless: HARMLESS,
});

/** "Forget your rules", which angry customers say as well. */
export const overridesRules = phraseFinder({
  verbs: IGNORE,
  nouns: RULES,
  marks: WHOSE,
  unless: HARMLESS,
});

/** The same with nothing between the words, for texts that were spelt out letter by letter. */
export const OVERRIDE_WITHOUT_SPACES =
  /(?:ignore|disregard|forget|override)(?:all|any|every|the|of|your|these|those)*(?:previous|prior|above|earlier|system)*(?:instruction|prompt|rule|guideline)/;
