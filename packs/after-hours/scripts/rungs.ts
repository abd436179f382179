import {
  defineIntent,
  defineScript,
  type Edge,
  type Script,
  type ScriptContext,
  type Step,
  step,
} from 'switchroom';
import { ladderEnds, toCallback, toEngineer, toLead, toManager, toSecondary } from '../edges.ts';
import { said } from '../examples.ts';
import { isUrgent, RUNG_NAMES, type Rung, SLA_MINUTES } from '../ladder.ts';
import { notifyStakeholders } from '../tools/notify-stakeholders.ts';
import { PAGE_TOOLS, type Paged } from '../tools/page.ts';
import { addNote, fixed, news, worse } from './incident-intents.ts';
import { openIncidentSteps } from './open-incident.ts';
import { incidentIn } from './slots.ts';

const HELP =
  'I am waiting for an answer from whoever was paged. You can ask how it stands, tell me that it has become worse or is over, add a note for the engineer, or have us call you back.';

const wantsCallback = defineIntent({
  id: 'callback',
  title: 'a call back',
  examples: said.of('callback'),
  steps: [
    // "I cannot wait" may as well mean that somebody shall hurry.
    step.confirm(
      (known) =>
        `If I arrange a call back, nobody else is paged for ${incidentIn(known)?.reference}: we call you when your office opens. Shall I do that?`,
      'All right, it goes on: without an answer the next one is paged.',
      (known) => isUrgent(incidentIn(known)?.severity ?? 'P1'),
    ),
    step.handOff(toCallback, () => ({ reason: 'The customer would rather be called back.' })),
  ],
});

/** How the floor serves the first on call. */
export const primaryScript = rungScript('primary', toSecondary, { before: openIncidentSteps });
/** How the floor serves the second on call. */
export const secondaryScript = rungScript('secondary', toLead);
/** How the floor serves the team lead, who also has the customer's own people told. */
export const leadScript = rungScript('lead', toManager, {
  after: [step.call(notifyStakeholders, stakeholderNotice, isPaged('lead'))],
});
/** How the floor serves the duty manager. */
export const managerScript = rungScript('manager', ladderEnds, { canRaise: false });

interface RungOptions {
  readonly before?: readonly Step[];
  readonly after?: readonly Step[];
  readonly canRaise?: boolean;
}

function rungScript(
  rung: Rung,
  next: Edge<string, { reason: string }>,
  { before = [], after = [], canRaise = true }: RungOptions = {},
): Script {
  const tool = PAGE_TOOLS[rung];
  const refusal = (known: ScriptContext) => known.refusal(tool) ?? '';
  const raise = defineIntent({
    id: 'raise',
    title: 'bringing in an engineer',
    examples: [],
    steps: [
      ...before,
      step.call(tool, () => ({})),
      step.handOff(
        next,
        (known) => ({ reason: nobodyLeft(known, rung) ?? '' }),
        (known) => nobodyLeft(known, rung) !== undefined,
      ),
      step.say(refusal, (known) => refusal(known) !== ''),
      step.handOff(
        toCallback,
        (known) => ({ reason: refusal(known) }),
        (known) => refusal(known) !== '',
      ),
      ...after,
      step.say((known) => outcome(known, rung)),
      step.handOff(toEngineer, summary, isPaged(rung)),
    ],
  });
  const intents = [raise, news, ...(canRaise ? [worse()] : []), addNote, fixed, wantsCallback];
  return defineScript({ help: HELP, opensWith: raise, intents });
}

function isPaged(rung: Rung): (known: ScriptContext) => boolean {
  return (known) => pagedBy(known, rung) !== undefined;
}

function pagedBy(known: ScriptContext, rung: Rung): Paged | undefined {
  const result = known.result(PAGE_TOOLS[rung]);
  return result && 'page' in result ? result : undefined;
}

function outcome(known: ScriptContext, rung: Rung): string {
  const paged = pagedBy(known, rung);
  const { reference, service, severity } = incidentIn(known) ?? {};
  if (!paged) return notNeeded(known, rung);
  const { name, local_time, answer_within_minutes: minutes, sent } = paged;
  // A page in the outbox is none yet.
  const paging = sent ? 'I have paged' : 'I am paging';
  const opening =
    rung === 'primary'
      ? `Your incident is ${reference}: ${service}, ${severity}. ${paging} ${name}, who is ${RUNG_NAMES.primary}; it is ${local_time} there.`
      : `Nobody has taken ${reference} yet, so ${paging} ${name}, the ${RUNG_NAMES[rung]}.`;
  const then =
    rung === 'manager'
      ? `That is the last one I can page. If there is no answer within ${minutes} minutes, I arrange a call back.`
      : `If there is no answer within ${minutes} minutes, I page the next one.`;
  return `${opening} ${then}`;
}

function nobodyLeft(known: ScriptContext, rung: Rung): string | undefined {
  const result = known.result(PAGE_TOOLS[rung]);
  return result && 'because' in result ? result.because : undefined;
}

function notNeeded(known: ScriptContext, rung: Rung): string {
  const result = known.result(PAGE_TOOLS[rung]);
  if (!result || !('taken_by' in result)) return '';
  const { reference, status, taken_by } = result;
  return status === 'resolved'
    ? `${reference} is closed, so I page nobody.`
    : `${taken_by ?? 'Somebody'} has taken ${reference} already, so I page nobody else.`;
}

function summary(known: ScriptContext) {
  const { reference, severity, company, service, problem } = incidentIn(known) ?? {};
  return {
    reason: `${reference}: ${severity}, ${service}.`,
    summary: `${company} reports: "${problem}".`,
  };
}

function stakeholderNotice(known: ScriptContext) {
  const { service, severity } = incidentIn(known) ?? {};
  const waited = SLA_MINUTES.primary + SLA_MINUTES.secondary;
  return {
    text: `${severity} with ${service}. No engineer has taken it for up to ${waited} minutes; the team lead is being paged.`,
  };
}
