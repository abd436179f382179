/** Words that are frequent in one of the floor's languages and rare in the others. */
const WORDS: Readonly<Record<string, string>> = {
  en: `the and you are is was what how when where who why with have has can could would please thanks thank my your this that not yes yeah
    okay need want hello hey it's i'm don't didn't they there it do does i of to for in on we be will card order booking account cancel bye sorry
    again sure nope yep right correct someone person talk speak`,
  es: `sí si el los las una por para con qué cómo cuándo dónde quién gracias hola buenos buenas días tardes quiero necesito puede puedo está
    estoy mi tarjeta pedido cita cancelar cambiar hablar persona muy más pero también porque usted claro vale adiós perdón entiendo sé nada eso
    del en que fue hace dos vez veces dinero ayuda cobraron cobrado teléfono funciona esto ese esta tengo llamo noches podemos nuestra nuestro nos sale datos todos todo trabajar oficina llamar tenemos hay desde ayer hoy mañana factura`,
  de: `ja nein ich nicht und der die das ein eine einen ist bin bitte danke guten tag morgen hallo möchte brauche kann können mein meine wie was
    wann wo warum mit für auf sie sind mir mich es auch aber noch rechnung termin bestellung sprechen tschüss genau richtig falsch egal keine wir uns unser unsere haben habe alle nichts seit nach geht gehen heute gestern morgens kein diesen gern`,
  fr: `oui non je ne pas vous nous le les des une est suis avec pour merci bonjour bonsoir salut mon ma mes quand comment où pourquoi quoi
    c'est j'ai voudrais veux besoin carte commande facture rendez-vous annuler parler quelqu'un au revoir d'accord aussi très mais plus ça
    du dans que été deux fois argent aide téléphone marche il elle on notre nos rien tout tous depuis aujourd'hui hier demain peut pouvez vais plutôt matin aussi juste après`,
  pt: `sim não eu você os uma por para com obrigado obrigada olá oi bom dia boa tarde noite quero preciso posso pode meu minha cartão pedido
    como quando onde porque falar pessoa muito mais também está isso tchau até valeu cancelar encomenda horário atendente entendi
    em um que foi esta vez vezes duas dinheiro ajuda cobraram cobrado telefone funciona tenho nós nossa nosso nada tudo todos desde hoje ontem amanhã fatura internet trabalhar`,
  hi: `haan haanji ji nahi nahin hai hain mujhe aap mera meri kya kaise kab kahan chahiye karo kar theek accha shukriya dhanyavaad namaste baat
    bhi koi nahi`,
};
const LANGUAGES = new Map<string, string[]>();
for (const [language, words] of Object.entries(WORDS))
  for (const word of words.split(/\s+/)) LANGUAGES.set(word, [...(LANGUAGES.get(word) ?? []), language]);

/** A language of the table, and how many words of a text are its own: a word of two languages counts half for each. */
export interface WordVotes {
  readonly language: string | undefined;
  readonly votes: number;
  readonly words: number;
}

/** Which language of the table a text in Latin letters has most words of; none where two have as many. */
export function voteByWords(text: string): WordVotes {
  const votes = new Map<string, number>();
  const words = [
    ...text
      .toLowerCase()
      .replaceAll('’', "'")
      .matchAll(/[\p{L}\p{M}'-]+/gu),
  ];
  for (const [word] of words) {
    const languages = LANGUAGES.get(word) ?? [];
    for (const language of languages) votes.set(language, (votes.get(language) ?? 0) + 1 / languages.length);
  }
  const [best, second] = [...votes].sort((a, b) => b[1] - a[1]);
  if (!best || best[1] === second?.[1]) return { language: undefined, votes: 0, words: words.length };
  return { language: best[0], votes: best[1], words: words.length };
}
