// Words that are frequent in German, French, Spanish, Italian and Portuguese, and are no English.
const WORDS =
  /(?<!\p{L})(?:ich|nicht|und|eine?|mein[e]?|wie|bitte|möchte|für|ist|das|hallo|bonjour|je|mon|ma|une|est|pas|vous|avec|merci|facture|hola|por|favor|mi|una|que|quiero|cómo|como|gracias|dos|veces|ciao|vorrei|il|mia|della|sono|grazie|olá|não|eu|uma|você|obrigad[oa])(?!\p{L})/giu;
const OTHER_LETTERS = /[\p{L}--[\p{Script=Latin}]]/v;
const FEWEST_WORDS = 2;

/** Whether a text is clearly not in English. */
export function looksForeign(text: string): boolean {
  return OTHER_LETTERS.test(text) || (text.match(WORDS)?.length ?? 0) >= FEWEST_WORDS;
}
