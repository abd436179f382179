import type { CannedReply, Conversation } from '../console-api.ts';

/** A canned reply that is being looked for: what stands before it in the draft, and what of its name was typed. */
export interface Sought {
  readonly before: string;
  readonly typed: string;
}

/** What is looked for in a draft: a slash at the beginning of a word, and a part of a name after it; null: nothing. */
export function soughtIn(draft: string): Sought | null {
  const found = /^([\s\S]*?(?:^|\s))\/([a-z0-9-]*)$/i.exec(draft);
  return found && { before: found[1] ?? '', typed: (found[2] ?? '').toLowerCase() };
}

const MOST_SHOWN = 8;

/** The replies that fit what was typed: those whose name begins with it before those that have it somewhere. */
export function fitting(replies: readonly CannedReply[], typed: string): CannedReply[] {
  const begins = replies.filter(({ name }) => name.startsWith(typed));
  const has = replies.filter(
    ({ name, text }) =>
      !name.startsWith(typed) && (name.includes(typed) || text.toLowerCase().includes(typed)),
  );
  return [...begins, ...has].slice(0, MOST_SHOWN);
}

const PLACEHOLDER = /\{\{\s*([\w.-]+)\s*\}\}/g;

/** What is known to fill a reply in with. */
export type Known = Pick<Conversation, 'facts' | 'customer'> & { readonly me: string };

/** A reply with what is known filled in; what is not stays as it is, to be seen. */
export function filledIn(text: string, { facts, customer, me }: Known): string {
  return text.replace(PLACEHOLDER, (placeholder, name: string) => {
    if (name === 'me') return me;
    const fact = Object.hasOwn(facts, name) ? facts[name]?.value : undefined;
    if (typeof fact === 'string' || typeof fact === 'number') return String(fact);
    return name === 'customer' ? (customer?.name ?? placeholder) : placeholder;
  });
}

/** The placeholders that are left in a text: it is not to be sent with them. */
export function gapsIn(text: string): string[] {
  return [...new Set(text.match(PLACEHOLDER) ?? [])];
}
