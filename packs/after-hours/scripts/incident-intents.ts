import { defineIntent, type Intent, type ScriptContext, slot, step } from 'switchroom';
import { said } from '../examples.ts';
import { RUNG_NAMES, SLA_MINUTES } from '../ladder.ts';
import { addIncidentNote } from '../tools/add-incident-note.ts';
import { checkPages, type PageStatus, type Pages } from '../tools/check-pages.ts';
import { raiseSeverity } from '../tools/raise-severity.ts';
import { resolveIncident } from '../tools/resolve-incident.ts';
import { CALL_EMERGENCY, incidentIn, mayHurt } from './slots.ts';

const raisedTo = slot.choice({
  name: 'raised_to',
  ask: 'How bad is it now: P1 (nobody can work, or people or property are at risk) or P2 (many are held up)?',
  askAgain: 'P1 or P2, please.',
  options: [
    { value: 'P1', words: ['nobody can work', 'everything is down', 'at risk', 'emergency'] },
    { value: 'P2', words: ['many', 'held up', 'most of us'] },
  ],
});

const words = slot.text({ name: 'note', ask: 'What shall I write down for whoever takes it?' });

/** Who was paged, and what they answered. */
export const news = defineIntent({
  id: 'news',
  title: 'how it stands',
  examples: said.of('news'),
  steps: [step.call(checkPages, () => ({})), step.say((known) => standing(known.result(checkPages)))],
});

/** Makes it more urgent; `after` follows once it is. */
export function worse(...after: Intent['steps']): Intent {
  return defineIntent({
    id: 'worse',
    title: 'that it has become worse',
    examples: said.of('worse'),
    steps: [
      step.say(CALL_EMERGENCY, mayHurt),
      step.call(addIncidentNote, (known) => ({ text: known.opening }), isWorst),
      step.say(
        (known) =>
          `${incidentIn(known)?.reference} is a P1 already, the worst there is. I have noted what you say for whoever takes it.`,
        isWorst,
      ),
      step.stop(isWorst),
      step.collect([raisedTo]),
      step.call(raiseSeverity, (known) => ({ severity: known.need(raisedTo), why: known.opening })),
      step.say(
        (known) => known.refusal(raiseSeverity) ?? '',
        (known) => known.refusal(raiseSeverity) !== undefined,
      ),
      step.say((known) => {
        const { reference, severity } = known.result(raiseSeverity) ?? {};
        return `${reference} is a ${severity} now.`;
      }, raised),
      ...after,
    ],
  });
}

/** Nothing is worse than a P1; one that was only just raised is being told about. */
function isWorst(known: ScriptContext): boolean {
  return incidentIn(known)?.severity === 'P1' && !raised(known);
}

/** Whether the severity was raised in this form. */
export function raised(known: ScriptContext): boolean {
  return known.result(raiseSeverity) !== undefined;
}

/** Ends the incident after a clear yes. */
export const fixed = defineIntent({
  id: 'fixed',
  title: 'that it is over',
  examples: said.of('fixed'),
  steps: [
    step.confirm(
      'Is it really over, so that I call everybody off?',
      'All right, everything goes on as it was.',
    ),
    step.call(resolveIncident, (known) => ({ how: known.opening })),
    step.say((known) => {
      const { reference } = known.result(resolveIncident) ?? {};
      return `Good. ${reference} is closed, and nobody is paged for it any more.`;
    }),
  ],
});

/** Writes down what the customer adds. */
export const addNote = defineIntent({
  id: 'note',
  title: 'a note for the engineer',
  examples: said.of('note'),
  steps: [
    step.collect([words], (known) => noteIn(known) === undefined),
    step.call(addIncidentNote, (known) => ({ text: noteIn(known) ?? known.need(words) })),
    step.say((known) => `It is noted in ${known.result(addIncidentNote)?.reference}.`),
  ],
});

/** What follows "that" or a colon in "please tell them that ..."; undefined when only a note is announced. */
function noteIn({ opening }: ScriptContext): string | undefined {
  return /(?:\bthat\b|:)\s+(\S+\s+\S.*)$/is.exec(opening)?.[1];
}

function standing(found: Pages | undefined): string {
  if (!found) return '';
  const { reference, status, taken_by, pages } = found;
  if (status === 'resolved') return `${reference} is closed.`;
  if (taken_by !== null) return `${taken_by} has taken ${reference}.`;
  if (pages.length === 0) return `${reference} waits for the call back; nobody has been paged for it.`;
  const lines = pages.map((page) => {
    const passed = page.status === 'passed' ? ' and can not come' : '';
    return `${page.name} (${RUNG_NAMES[page.rung]}) ${howFar(page)}${passed}`;
  });
  return `Nobody has taken ${reference} yet. ${lines.join('; ')}. ${nextStep(found)}`.trim();
}

/** What comes by itself if nobody answers. */
function nextStep({ status, pages }: Pages): string {
  if (status === 'callback') return 'The call back is on the list.';
  const last = pages.at(-1);
  if (last?.status !== 'queued') return '';
  const left = SLA_MINUTES[last.rung] - last.minutes_ago;
  if (left < 1) return '';
  const next = last.rung === 'manager' ? 'I arrange a call back' : 'the next one is paged';
  return `Without an answer ${next} in ${left} minute${left === 1 ? '' : 's'}.`;
}

/** Only what has gone out is a page. */
function howFar({ sent_minutes_ago: sent, minutes_ago: asked }: PageStatus): string {
  if (sent !== null) return `was paged ${ago(sent)}`;
  return asked < 1 ? 'is being paged' : `is being paged: it was asked for ${ago(asked)} and is not out yet`;
}

function ago(minutes: number): string {
  if (minutes < 1) return 'just now';
  return `${minutes} minute${minutes === 1 ? '' : 's'} ago`;
}
