import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { modelMark } from '../fields.ts';
import { noteEntry } from '../history-entry.ts';

/** Something a model wants back but nobody reads. */
export const modelNoted = defineEvent({
  type: 'model-noted',
  version: 1,
  about: 'Something a model wants back but nobody reads, e.g. an encrypted reasoning item.',
  data: z.object({ agent: z.string(), item: z.record(z.string(), z.unknown()), mark: modelMark }),
  place: 'within-turn',
  fold: 'nothing',
  history: (event) => noteEntry(event, event.data),
  customer: 'nothing',
  projections: [],
});
