import type { Credentials } from '../frame.ts';
import type { Api } from './api.ts';
import type { Outbox } from './outbox.ts';
import type { Step } from './server.ts';

/** What sending works with, and whom it tells. */
interface Sending {
  readonly api: Pick<Api, 'say'>;
  readonly outbox: Outbox;
  readonly open: () => Promise<Credentials>;
  readonly changed: () => void;
  readonly opened: (who: Credentials) => void;
  /** The server has the message; `turn` is undefined when it had it before. */
  readonly accepted: (turn: number | undefined) => void;
  readonly onStep: (step: Step) => void;
}

/**
 * Sends the first message that waits; resolves as soon as the server has it on record, to when its turn is over. Rejects with `Refused`
 * when the server does not have it, as far as is known: the same may be sent again, it is taken once.
 */
export async function sendFirst(sending: Sending): Promise<{ readonly isOver: Promise<void> }> {
  const { api, outbox, open, changed, opened, accepted, onStep } = sending;
  const message = outbox.next();
  // Another tab has sent it meanwhile.
  if (message === undefined) return { isOver: Promise.resolve() };
  const { promise: taken, resolve, reject } = promiseToKeep();
  let isTaken = false;
  const take = (turn: number | undefined) => {
    isTaken = true;
    outbox.accept(message);
    accepted(turn);
    resolve();
  };
  const said = outbox.sending(
    message,
    open().then((who) => {
      opened(who);
      return api.say(who, message, (step) => {
        if (step.type === 'message-accepted') take(step.turn);
        else onStep(step);
      });
    }),
  );
  changed();
  const isOver = said.then(
    () => {
      if (!isTaken) take(undefined);
    },
    (thrown) => {
      // What is on record is answered whatever happens: the log tells it.
      if (!isTaken) reject(thrown);
    },
  );
  await taken;
  return { isOver };
}

function promiseToKeep() {
  let resolve = () => {};
  let reject: (thrown: unknown) => void = () => {};
  const promise = new Promise<void>((keep, breakIt) => {
    resolve = keep;
    reject = breakIt;
  });
  return { promise, resolve, reject };
}
