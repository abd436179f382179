import { type ModelSession, startModel } from './model-end.ts';
import { answerWith } from './process.ts';
import { portionsOf } from './sound.ts';

// A speech model in a process of its own, whose callers each say something now and then: it confirms every change at once,
// hands over after a customer's words, and then answers with a word.
const THINKS_MS = 100;
const REASON = '{"reason":"A charge on the invoice of May appears twice."}';
const WORD = portionsOf(100);

const sessions = new Set<ModelSession>();
/** Sessions whose customer has spoken and was not handed over yet. */
const asking = new Set<ModelSession>();
let said = 0;

const url = await startModel(
  {
    respond(session) {
      if (session.responding) return;
      const transfer = session.tools.find((name) => name.startsWith('transfer_to_'));
      if (asking.delete(session) && transfer !== undefined)
        setTimeout(() => session.call(transfer, REASON), THINKS_MS);
      else answer(session);
    },
    hear: () => undefined,
    left: (session) => sessions.delete(session),
  },
  (session) => sessions.add(session),
);

answerWith({ modelUrl: () => url, talk });

function answer(session: ModelSession): void {
  session.begin();
  session.words('Certainly.');
  session.speak(WORD);
  session.end();
}

/** All customers speak, each once in `everyMs`, at times of their own, for so long. */
async function talk({ everyMs, ms }: { readonly everyMs: number; readonly ms: number }): Promise<void> {
  const until = performance.now() + ms;
  await Promise.all([...sessions].map((session) => talkFor(session, everyMs, until)));
}

async function talkFor(session: ModelSession, everyMs: number, until: number): Promise<void> {
  await pause(Math.random() * everyMs);
  while (performance.now() < until) {
    asking.add(session);
    session.notice();
    session.understand(`I was charged twice for invoice ${said++}`);
    await pause(everyMs);
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
