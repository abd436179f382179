import { PERSON } from '../../contracts/edge.ts';
import type { Trace } from '../../contracts/trace.ts';
import { ATTRIBUTE, OPERATION, SPAN } from './names.ts';

/** Who owned the conversation, one after the other: `triage > billing > triage > sales`; a person is `person`. */
export function chainOf({ spans }: Pick<Trace, 'spans'>): string {
  const owners: string[] = [];
  for (const { name, attributes } of spans.toSorted((one, other) => one.seq - other.seq)) {
    const owner = name === SPAN.person ? PERSON : ownerIn(new Map(Object.entries(attributes)));
    if (typeof owner === 'string' && owners.at(-1) !== owner) owners.push(owner);
  }
  return owners.join(' > ');
}

function ownerIn(attributes: ReadonlyMap<string, unknown>): unknown {
  const operation = attributes.get(ATTRIBUTE.operation);
  if (operation === OPERATION.conversation) return attributes.get(ATTRIBUTE.owner);
  return operation === OPERATION.agent ? attributes.get(ATTRIBUTE.agent) : undefined;
}
