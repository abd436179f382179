import { defineIntent, defineScript, type ScriptContext, step } from 'switchroom';
import { toPrimary } from '../edges.ts';
import { isUrgent } from '../ladder.ts';
import { createCallback } from '../tools/create-callback.ts';
import { addNote, fixed, news, raised, worse } from './incident-intents.ts';
import { openIncidentSteps } from './open-incident.ts';
import { incidentIn, phone, reportOf } from './slots.ts';

const promise = defineIntent({
  id: 'promise',
  title: 'a call back',
  examples: [],
  steps: [
    ...openIncidentSteps,
    step.collect([phone]),
    step.call(createCallback, (known) => ({ phone: known.need(phone), reason: why(known) })),
    step.say(promised),
  ],
});

/** How the floor ends the ladder. */
export const callbackScript = defineScript({
  help: 'A call back is arranged. You can add a note for whoever calls, tell me that it has become worse or is over, or ask how it stands.',
  opensWith: promise,
  intents: [
    promise,
    addNote,
    news,
    fixed,
    worse(step.handOff(toPrimary, (known) => reportOf(known, 'It has become worse.'), raised)),
  ],
});

function urgent(known: ScriptContext): boolean {
  return isUrgent(incidentIn(known)?.severity ?? 'P4');
}

function why(known: ScriptContext): string {
  return urgent(known) ? 'Nobody on call has taken it so far.' : 'It waits until the office opens.';
}

function promised(known: ScriptContext): string {
  const done = known.result(createCallback);
  if (!done) return known.refusal(createCallback) ?? '';
  const { reference, phone: number, local_time, city, holidays } = done;
  const lead = urgent(known)
    ? `Nobody on call has taken ${reference} so far, and I am sorry for that.`
    : `${reference} is on the list.`;
  const meanwhile = urgent(known) ? ' Whoever answers a page sooner writes to you here or calls.' : '';
  const closed = holidays.length > 0 ? ` (it is closed before: ${holidays.join(', ')})` : '';
  return `${lead} We call you at ${number} when your office opens: ${local_time}, ${city} time${closed}.${meanwhile}`;
}
