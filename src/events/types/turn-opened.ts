import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { deskVersion, turnCause } from '../fields.ts';

/** A turn began that no customer message began. */
export const turnOpened = defineEvent({
  type: 'turn-opened',
  version: 1,
  about: 'A turn began that no customer message began.',
  data: z.object({ cause: turnCause, deskVersion }),
  place: 'opens-turn',
  fold: 'nothing',
  history: 'nothing',
  customer: 'nothing',
  projections: [],
});
