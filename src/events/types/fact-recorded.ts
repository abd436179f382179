import { z } from 'zod';
import { PROVENANCES, TRUST } from '../../contracts/fact.ts';
import { own } from '../../contracts/own.ts';
import { defineEvent } from '../define-event.ts';
import { callId, json } from '../fields.ts';
import { without } from '../without.ts';

/** Something became known; null takes back what was known. */
export const factRecorded = defineEvent({
  type: 'fact-recorded',
  version: 1,
  about: 'Something became known; null takes back what was known.',
  data: z.object({
    name: z.string(),
    value: json,
    provenance: z.enum(PROVENANCES),
    callId: callId.optional(),
  }),
  place: 'within-turn',
  fold: ({ facts }, { data, seq }) => {
    const { name, value, provenance } = data;
    const known = own(facts, name);
    // What is less certain never replaces what is more certain.
    if (known && TRUST[known.provenance] > TRUST[provenance]) return undefined;
    if (value === null) return { facts: without(facts, name) };
    return { facts: { ...facts, [name]: { value, provenance, seq } } };
  },
  history: 'nothing',
  customer: 'nothing',
  projections: [],
});
