import type { Conversation } from '../console-api.ts';

const PROVENANCE = {
  'tool-returned': 'verified',
  host: 'from your server',
  'customer-said': 'customer said',
  inferred: 'inferred',
};

/** How a value that was handed over is known: as a fact of the conversation, or only as an agent wrote it. */
export function knownAs(value: unknown, facts: Conversation['facts']): string {
  const text = JSON.stringify(value);
  const found = Object.entries(facts).find(
    ([, fact]) => JSON.stringify(fact.value) === text || holds(fact.value, text),
  );
  return found === undefined ? 'as the agent wrote it' : `${PROVENANCE[found[1].provenance]}: ${found[0]}`;
}

/** Whether one of a fact's own fields is this value. */
function holds(value: unknown, text: string): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).some((field) => JSON.stringify(field) === text)
  );
}
