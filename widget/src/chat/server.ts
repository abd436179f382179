import type { CustomerDesk, Event, TurnEvent } from '../../../console/src/server-types.ts';

/** The desk as customers see it. */
export type DeskInfo = CustomerDesk;
/** A desk that one can choose. */
export type DeskName = Pick<CustomerDesk, 'id' | 'name'>;
/** An event of the log. */
export type LogEvent = Event;
/** A step of a turn that is streamed; `error`: the turn broke off. */
export type Step = TurnEvent | { readonly type: 'error'; readonly status: number; readonly code: string };

/** What the server refused, or could not do; `status` 0: it was not reached. */
export class Refused extends Error {
  readonly status: number;
  readonly code: string;
  /** When the same may be asked again, in s. */
  readonly retryAfter: number | undefined;

  constructor(status: number, code: string, retryAfter?: number, options?: ErrorOptions) {
    super(code, options);
    this.name = 'Refused';
    this.status = status;
    this.code = code;
    this.retryAfter = retryAfter;
  }

  /** Whether the same may succeed later. */
  get isPassing(): boolean {
    return this.status === 0 || this.status >= 500 || this.status === 429 || this.status === 408;
  }
}

/** Anything thrown as a refusal: a request that reached nobody has the status 0. */
export function asRefused(thrown: unknown): Refused {
  return thrown instanceof Refused ? thrown : new Refused(0, 'offline', undefined, { cause: thrown });
}
