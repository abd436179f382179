import { type Flow, type FlowContext, type FlowPart, type FlowSteps, flow, slot } from 'switchroom';
import { count } from 'switchroom/kit';
import { said, words } from '../examples.ts';
import { RUNG_NAMES, SLA_MINUTES } from '../ladder.ts';
import { checkPages, type PageStatus, type Pages } from '../tools/check-pages.ts';
import { type Incident, incident } from '../tools/incident.ts';
import {
  addIncidentNote,
  changePhone,
  notifyStakeholders,
  raiseSeverity,
  resolveIncident,
} from '../tools/incident-log.ts';
import { notedInWaiting } from './open-incident.ts';
import { phoneIn, severitySaid } from './report.ts';

const raisedTo = words.choice('raised_to', ['P1', 'P2'], {
  ask: 'How bad is it now: P1 (nobody can work, or people or property are at risk) or P2 (many are held up)?',
  askAgain: 'P1 or P2, please.',
});
const note = slot.text({ name: 'note', ask: 'What shall I write down for whoever takes it?' });

/** Who wants somebody else to hear of it says so. */
const TELLING = /\b(?:tell|inform|notif\w*|notice|updates?|let|mail|e-?mail|write|send|message|warn|know)\b/i;
/** "Will you send one of your people?" */
const OF_OURS =
  /\byour (?:people|engineers?|technicians?|team|guys|staff|colleagues?)\b|\bare you (?:coming|sending)\b/i;
/** Said of an incident that is still being reported. */
const NOTED = 'I have noted that.';
/** The same to who wants something done about it. */
const NOT_OPEN = 'Nobody is paged yet: that comes as soon as I know the rest.';
/** "Does it work again for the others?" and "if it works again by seven" do not say that it is over. */
const NOT_SAID = /\?|^\W*(?:if|when|once|until|does|is|are|will|has)\b/i;

/** "It opened just now, forget it" does not make it worse. */
const OVER =
  /\b(?:forget (?:it|about it)|never ?mind|false alarm|(?:is|are|it['’]?s|came|come) back\b|works? again|working again|(?:opened|started|came on|closed|cleared)(?: up)?(?: by itself)? (?:just )?(?:now|again)|all good now)/i;
/** "Whats the incident nr?" */
const ASKS_REFERENCE =
  /\b(?:incident|reference|ref|ticket|case)\b.*\b(?:number|nr|no|id|reference)\b|\bmy (?:reference|ref|ticket)\b/i;
/** "Which number do you have for me?" */
const ASKS_NUMBER =
  /\b(?:which|what)\b.*\bnumber\b.*\b(?:have|got|call|ring|use)\b|\b(?:did|do|have) (?:you|u) (?:get|got|have|see|saved?|note|noted|take)\b.*\bnumber\b/i;
/** What asks something, and nothing that is to be written down. */
const ASKS =
  /\?|^\W*(?:(?:and|so|ok(?:ay)?|but)\W+)*(?:what|whats|which|who|when|where|why|how|should|can|could|do|does|is|are|will)\b/i;

/** What a customer may want of the open incident; `otherwise` is said while there is none. */
function aboutIncident(
  id: string,
  title: string,
  otherwise: string,
  steps: (c: FlowContext, open: Incident) => FlowSteps<unknown>,
): Flow {
  return flow({ id, title, examples: said.of(id) }, function* (c) {
    const open = c.fact(incident);
    return open ? yield* steps(c, open) : yield* c.say(otherwise);
  });
}

export const news = aboutIncident('news', 'how it stands', NOT_OPEN, function* (c) {
  return c.say(standing(yield* c.call(checkPages, {})));
});

/** Makes it more urgent; `after` follows once it is. */
export const worse = (after: FlowPart) =>
  aboutIncident('worse', 'that it has become worse', NOTED, function* (c, { severity: before, reference }) {
    if (OVER.test(c.opening)) return yield* over(c);
    const bad = severitySaid(c);
    // What was said of it before says nothing of now.
    const isClear = (bad === 'P1' || bad === 'P2') && bad !== before;
    const wanted = before === 'P1' ? before : isClear ? bad : yield* c.askOnce(raisedTo);
    const severity = wanted === 'P2' ? 'P2' : 'P1';
    const raised = yield* c.attempt(raiseSeverity, { severity, why: c.opening });
    if (!raised.ok && raised.code === 'as-urgent') {
      yield* c.call(addIncidentNote, { text: c.opening });
      const already = before === 'P1' ? 'P1 already, the worst there is' : `${before} already`;
      return c.say(`${reference} is a ${already}. I have noted what you say for whoever takes it.`);
    }
    if (!raised.ok) return c.say(raised.reason);
    yield* c.say(`${reference} is a ${raised.result.severity} now.`);
    return yield* c.use(after);
  });

/** Ends the incident after a clear yes. */
export const fixed = aboutIncident('fixed', 'that it is over', NOT_OPEN, over);

function* over(c: FlowContext): FlowSteps<unknown> {
  if (NOT_SAID.test(c.opening)) return c.say(standing(yield* c.call(checkPages, {})));
  const ended = yield* c.attempt(resolveIncident, { how: c.opening });
  if (ended.ok)
    return c.say(`Good. ${ended.result.reference} is closed, and nobody is paged for it any more.`);
  return c.say(ended.code === 'declined' ? 'All right, everything goes on as it was.' : ended.reason);
}

function* noted(c: FlowContext): FlowSteps<unknown> {
  if (yield* c.use(notedInWaiting)) return undefined;
  if (ASKS_REFERENCE.test(c.opening)) return c.say(standing(yield* c.call(checkPages, {})));
  const text = noteIn(c.opening) ?? (yield* c.ask(note));
  const { reference } = yield* c.call(addIncidentNote, { text });
  const isAsked = ASKS.test(text) && !TELLING.test(text);
  return yield* c.say(
    isAsked
      ? `I can't answer that myself, I am sorry. It is noted in ${reference} for whoever takes it.`
      : `It is noted in ${reference}.`,
  );
}

export const addNote = aboutIncident('note', 'a note for the engineer', NOTED, noted);

/** Takes the number to call back on, or another one; the one that is known is not meant. */
export const callOn = (open: Incident): FlowPart =>
  function* (c) {
    const other = { ...phoneIn(open.country), name: 'other_phone', lasts: 'form' } as const;
    const { reference, phone } = yield* c.call(changePhone, { phone: yield* c.ask(other) });
    return yield* c.say(`Thank you: whoever takes ${reference} calls you at ${phone}.`);
  };
export const otherPhone = aboutIncident('phone', 'the number to call back on', NOTED, (c, open) =>
  open.phone !== null && ASKS_NUMBER.test(c.opening)
    ? c.say(`Whoever takes ${open.reference} calls you at ${open.phone}.`)
    : c.use(callOn(open)),
);

export const tellOurs = aboutIncident('notice', 'a notice to your own people', NOT_OPEN, function* (c, open) {
  if (OF_OURS.test(c.opening)) return c.say(standing(yield* c.call(checkPages, {})));
  // Nobody is written to by mistake.
  if (!TELLING.test(c.opening)) return yield* noted(c);
  const text = `${open.severity} with ${open.service}: ${open.problem}`.slice(0, 500);
  const told = yield* c.attempt(notifyStakeholders, { text });
  return c.say(told.ok ? `A notice goes to ${told.result.told.join(' and ')}.` : told.reason);
});

/** What the customer adds; undefined when a note is only announced. */
function noteIn(opening: string): string | undefined {
  const given =
    /\b(?:(?:tell|let) (?:them|him|her)(?: know)?(?: that)?|(?:add|note|say) that)\s+(\S+\s+\S.*)$/is;
  const isAnnounced =
    /\b(?:more|another|some|something|a note)\b/i.test(opening) || opening.split(/\s+/).length < 4;
  const noted = /\bnote\b[^:]{0,20}:\s*(\S+\s+\S.*)$/is.exec(opening)?.[1];
  return noted ?? given.exec(opening)?.[1] ?? (isAnnounced ? undefined : opening);
}

function standing({ reference, status, taken_by, pages }: Pages): string {
  if (status === 'resolved') return `${reference} is closed.`;
  if (taken_by !== null) return `${taken_by} has taken ${reference}.`;
  if (pages.length === 0) return `${reference} waits for the call back; nobody has been paged for it.`;
  const lines = pages.map((page) => {
    const passed = page.status === 'passed' ? ' and can not come' : '';
    return `${page.name} (${RUNG_NAMES[page.rung]}) ${howFar(page)}${passed}`;
  });
  return `Nobody has taken ${reference} yet. ${lines.join('; ')}. ${nextStep(status, pages.at(-1))}`.trim();
}

/** What comes by itself if nobody answers. */
function nextStep(status: Pages['status'], last: PageStatus | undefined): string {
  if (status === 'callback') return 'The call back is on the list.';
  if (last?.status !== 'queued') return '';
  const left = SLA_MINUTES[last.rung] - last.minutes_ago;
  if (left < 1) return '';
  const next = last.rung === 'manager' ? 'I arrange a call back' : 'the next one is paged';
  return `Without an answer ${next} in ${count(left, 'minute')}.`;
}

/** Only what has gone out is a page. */
function howFar({ sent_minutes_ago: sent, minutes_ago: asked }: PageStatus): string {
  if (sent !== null) return `was paged ${ago(sent)}`;
  return asked < 1 ? 'is being paged' : `is being paged: it was asked for ${ago(asked)} and is not out yet`;
}

function ago(minutes: number): string {
  return minutes < 1 ? 'just now' : `${count(minutes, 'minute')} ago`;
}
