import { z } from 'zod';
import type { Desk } from '../../contracts/desk.ts';

interface AnyTrial {
  /** Up to 40 letters, digits and dashes. Under another name it is another trial, with other customers. */
  readonly name: string;
  /** Of new conversations, from 0 to 1. */
  readonly share: number;
}

/** A trial of a desk with the same id, which works on the same tables. */
export interface CodeTrial extends AnyTrial {
  readonly desk: Desk;
}

/** A trial of changes that were published, by their number. It begins when there is such a number. */
export interface PublishedTrial extends AnyTrial {
  readonly published: number;
}

/** A second version of a desk that serves a share of its new conversations, to be compared with the one that serves the others. */
export type Trial = CodeTrial | PublishedTrial;

const anyTrial = {
  name: z.string().regex(/^[A-Za-z0-9-]{1,40}$/, 'must be up to 40 letters, digits and dashes'),
  share: z.number().min(0).max(1),
};

/** Trials by the id of the desk, as a configuration has them. */
export const trialSettings = z.record(
  z.string(),
  z.union([
    z.strictObject({ ...anyTrial, desk: z.custom<Desk>(isDesk, 'must be made by defineDesk(...)') }),
    z.strictObject({ ...anyTrial, published: z.int().positive() }),
  ]),
);

function isDesk(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'desk';
}
