import type { Desk } from '../contracts/desk.ts';
import type { ChooseDesk } from '../contracts/desk-choice.ts';
import { SwitchroomError } from '../contracts/errors.ts';
import { own } from '../contracts/own.ts';

/** What a deployment says of its desks. */
export interface DeskMap {
  readonly desks: readonly [Desk, ...Desk[]];
  /** Which desk a number stands for. */
  readonly numbers?: Readonly<Record<string, string>> | undefined;
  /** Which desk a host name stands for. */
  readonly hosts?: Readonly<Record<string, string>> | undefined;
  /** At which desk a conversation is, by its id. */
  readonly deskOf: (conversation: string) => string;
}

/**
 * The one rule of who is meant: the desk that is named; else the one of the number dialled; else the one of the host name; else
 * the desk that the key, session or token is for; else the first. Nobody is sent by a host name to a desk they may not work at.
 */
export function chooseDesk({ desks, numbers = {}, hosts = {}, deskOf }: DeskMap): ChooseDesk {
  const deskWith = (id: string | undefined) => desks.find((desk) => desk.id === id);
  return ({ named, dialled = [], host, principal }) => {
    const within = principal?.desks;
    const isWithin = (desk: Desk) => within?.includes(desk.id) ?? true;
    if (named !== undefined) {
      const desk = deskWith(named);
      if (desk === undefined) throw notFound(desks.filter(isWithin));
      if (isWithin(desk)) return desk;
      throw notTheirs();
    }
    const theirs = principal?.conversation === undefined ? undefined : deskOf(principal.conversation);
    const found = [...dialled.map((number) => own(numbers, number)), host && own(hosts, host), theirs]
      .flatMap((id) => deskWith(id) ?? [])
      .find(isWithin);
    const chosen = found ?? (within === undefined ? desks[0] : desks.find(isWithin));
    if (chosen === undefined) throw notTheirs();
    return chosen;
  };
}

function notTheirs(): SwitchroomError {
  return new SwitchroomError('not-allowed', 'This is for other desks.');
}

function notFound(desks: readonly Desk[]): SwitchroomError {
  return new SwitchroomError('desk-not-found', `The desks are ${desks.map(({ id }) => id).join(', ')}.`);
}
