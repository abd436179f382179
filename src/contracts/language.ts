import type { ConversationState } from './conversation.ts';
import { own } from './own.ts';

/** Name of the fact under which the language is kept that a customer writes in (ISO 639-1); English without it. */
export const LANGUAGE = 'language';

/** The language a customer writes in (ISO 639-1); undefined while nothing says that it is another than English. */
export function languageSpoken({ facts }: Pick<ConversationState, 'facts'>): string | undefined {
  const spoken = own(facts, LANGUAGE)?.value;
  return typeof spoken === 'string' && /^[a-z]{2,3}$/.test(spoken) ? spoken : undefined;
}
