import { SwitchroomError } from '../../contracts/errors.ts';
import type { Phone } from './parts.ts';
import type { CallForm } from './schemas.ts';

/** What a webhook says of the desk that a call is for. */
export interface CalledDesk {
  /** In the address that we gave the network. */
  readonly desk?: string | undefined;
}

/** The desks of a phone line. */
export class Phones {
  readonly first: Phone;
  readonly #all: readonly Phone[];

  constructor(all: readonly [Phone, ...Phone[]]) {
    [this.first] = all;
    this.#all = all;
  }

  /** The desk with this id, or the only one; undefined where it is not one of the line's. */
  with(id: string | undefined): Phone | undefined {
    return id === undefined ? this.first : this.#all.find(({ desk }) => desk.id === id);
  }

  /** The desk that a number of ours stands for. */
  at(number: string): Phone {
    return this.with(this.first.deskOf?.(number)) ?? this.first;
  }

  /** The desk that a webhook is about: the one its address names, else the one whose number was called, or calls. */
  of({ desk }: CalledDesk, { From, To, Direction }: Pick<CallForm, 'From' | 'To' | 'Direction'>): Phone {
    const named = desk === undefined ? undefined : this.with(desk);
    return named ?? this.at(Direction.startsWith('outbound') ? From : To);
  }

  /** The desk that a list of calls is for. Throws `desk-not-found`. */
  calling({ desk, from }: { readonly desk?: string | undefined; readonly from: string }): Phone {
    if (desk === undefined) return this.at(from);
    const named = this.with(desk);
    if (named) return named;
    throw new SwitchroomError('desk-not-found', `Nobody is called for a desk "${desk}".`);
  }
}
