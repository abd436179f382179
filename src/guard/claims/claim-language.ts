/** How claims of a transfer are worded in one language. Patterns are of folded words with one space between. */
export interface ClaimLanguage {
  readonly claims: readonly string[];
  /** Words that make an offer or a plan of what would be a claim, standing before it or soon after. */
  readonly conditions: string;
  /** Words that put it into the past, standing after a claim in a past tense. */
  readonly pastTimes: string;
  /** Words after which a condition speaks of something else. */
  readonly newSubject: string;
  /** Words, or pairs of them, with which a claim may begin; separated by commas. */
  readonly subjects: string;
  /** Articles and pronouns with which it may begin shortly before its verb. */
  readonly articles: string;
  /** Words that often open the sentence before it. */
  readonly openings: string;
}

/** At most so many words, each with a space before it. */
export const upTo = (count: number) => `(?: [^ ]+){0,${count}}?`;

/** Not followed by a thing people do not get transferred to, in any of the languages. */
export const NO_PLACE = `(?!${upTo(5)} (?:plan|tariff?|tarife|tarifa|tariffa|piano|plano|abonnement|package|subscription|contract|rate|tier|version|page|pagina|seite|website|site|article|guide|link|portal|faq|section|form|network|netz|netzwerk|reseau|rete|rede|netwerk|wifi|wlan|internet|server|router|app|account|konto|cuenta|compte|conta|conto|rekening|address|resources|documentation|world)(?= |$))`;
