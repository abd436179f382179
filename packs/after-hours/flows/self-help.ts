import { flow, slot } from 'switchroom';
import { knowledge } from 'switchroom/kit';
import { toPrimary } from '../edges.ts';
import { said, words } from '../examples.ts';
import { worstSaid } from '../how-bad.ts';
import { isUrgent } from '../ladder.ts';
import { findCustomer } from '../tools/find-customer.ts';
import { incidentStatus, searchKnownFixes, serviceStatus } from '../tools/look-up.ts';
import { affectedIn, customer, firstWords, namesNumbers, reportOf, severitySaid } from './report.ts';

/** "No, that did not help" is a yes, and nobody is needed where it works. */
const passOn = words.choice('pass_on', ['yes', 'no', 'works'], {
  ask: 'Shall I pass it on to our engineers?',
  askAgain: 'Shall I pass it on to our engineers? A yes or a no will do.',
  onlyWhenAsked: true,
});
/** In more words it may work for others, or not as it should. */
const IT_WORKS =
  /^(?=\W*\w+(?:\W+\w+){0,5}\W*$)(?!.*\?).*\b(?:it works|works (?:now|again)|that (?:did it|worked|helped|solved it))\b/i;
const TURNS_DOWN = /^\W*(?:no|nah|nope|never|leave|forget|don['’]?t)\b|\?\s*$/i;
const WORKS = 'Good to hear. Write again if it comes back.';

/** A fix that needs nobody; without one, or when it does not help, an engineer. */
export const fix = flow({ id: 'fix', title: 'a fix', examples: said.of('fix') }, function* (c) {
  reportOf(c, '');
  if (IT_WORKS.test(c.told.at(-1) ?? '')) return c.say(WORKS);
  const level = severitySaid(c);
  if (level && isUrgent(level)) return yield* c.handOff(toPrimary, reportOf(c, 'It is urgent.'));
  const named = affectedIn(c);
  const [best] = yield* c.call(searchKnownFixes, { problem: firstWords(c), service: named });
  const service = best?.service_id ?? named;
  // A fix may have to wait until what is going on there is over.
  const going = service ? yield* c.call(serviceStatus, { service }) : [];
  const steps = best?.steps.map((line, at) => `${at + 1}. ${line}`).join(' ');
  const known = best ? `This helps most people (${best.title}): ${steps}` : 'I know no safe fix for that.';
  const bad = going.filter((one) => one.status !== 'operational');
  yield* c.say([...bad.flatMap(trouble), known].join(' '));
  const lead = best ? 'If that does not help: shall' : 'Shall';
  const asked = { ...passOn, ask: `${lead} I pass it on to our engineers?` };
  const answer = yield* c.askOnce(asked);
  const wanted =
    answer ?? (goesOn(c.told.at(-1) ?? '') ? 'yes' : yield* c.ask({ ...asked, name: 'pass_on_then' }));
  if (wanted === 'yes')
    // What a known fix is looked for troubles one person, unless they say more.
    return yield* c.handOff(toPrimary, {
      ...reportOf(c, 'A known fix did not help, or there is none.'),
      severity: severitySaid(c) ?? 'P3',
    });
  return c.say(
    wanted === 'works' ? WORKS : 'All right, I pass nothing on. Write again when somebody should look at it.',
  );
});

/** Who says who they are, where to call them or how bad it is, to whether it shall be passed on, wants just that. */
function goesOn(text: string): boolean {
  return !TURNS_DOWN.test(text) && (worstSaid([text]) !== undefined || namesNumbers(text));
}

export const status = flow.fromTool(serviceStatus, {
  id: 'status',
  title: 'how our services are doing',
  examples: said.of('status'),
  given: (c) => ({ service: affectedIn(c) }),
  done(services) {
    const [only, second] = services;
    const well =
      only && !second
        ? `${only.name} is operational, with no reports tonight.`
        : 'All services are operational.';
    return services.flatMap(trouble).join(' ') || well;
  },
});

export const earlier = flow.fromTool(incidentStatus, {
  id: 'incident',
  title: 'an incident you reported before',
  examples: said.of('incident'),
  slots: {
    reference: slot.id({
      name: 'reference',
      pattern: /\bINC-\d{4,8}\b/i,
      ask: 'Which incident is it? Its reference starts with INC, for example INC-2107.',
      askAgain: 'I did not recognize a reference in that. It looks like INC-2107.',
    }),
    customer,
  },
  again: { 'not-found': ['reference', 'customer'] },
  done({ reference, service, status: now, cause, last_note }) {
    const state = now === 'callback' ? 'waiting for a call back' : now;
    const detail = now === 'resolved' ? cause : last_note === null ? '' : `Last note: ${last_note}`;
    return `${reference} (${service}) is ${state}. ${detail}`.trim();
  },
});

/** When the customer's office opens next, and which holiday puts it off. */
export const hours = flow.fromTool(findCustomer, {
  id: 'hours',
  title: 'when the office opens',
  examples: said.of('hours'),
  slots: { customer },
  done({ opens, city, holidays }) {
    if (opens === null) return 'No opening of your office is on record.';
    const closed = holidays.length > 0 ? ` It is closed before: ${holidays.join(', ')}.` : '';
    return `Your office is open again on ${opens}, ${city} time.${closed} Until then, this line is here.`;
  },
});

export const answers = knowledge(new URL('../knowledge/', import.meta.url), { examples: said });

/** What is not as it should be with a service, if anything is. */
function trouble(one: { name: string; status: string; note: string; open_incidents: number }): string[] {
  const { name, status: now, note, open_incidents: open } = one;
  if (now === 'operational' && open === 0) return [];
  const reports = open > 0 ? `Reports in the last two hours: ${open}.` : '';
  return [[`${name}: ${now}.`, note, reports].filter(Boolean).join(' ')];
}
