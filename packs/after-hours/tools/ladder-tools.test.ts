import { openToolBench, reasonOf, resultOf, type ToolBench, type ToolConversation } from 'switchroom/testing';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Severity } from '../ladder.ts';
import { afterHours } from '../pack.ts';
import { checkPages } from './check-pages.ts';
import { createCallback } from './create-callback.ts';
import { NOTICE_EVERY_MINUTES, notifyStakeholders, raiseSeverity, resolveIncident } from './incident-log.ts';
import { MOST_AN_HOUR, openIncident } from './open-incident.ts';
import { PAGE_TOOLS } from './page.ts';
import { whoIsOnCall } from './roster.ts';

const { primary: pagePrimary, secondary: pageSecondary, lead: pageLead, manager: pageManager } = PAGE_TOOLS;

/** Ines is first on call for Platform, and asleep. */
const NIGHT = '2024-01-03T02:00:00Z';
const DAY = '2024-01-03T12:00:00Z';

let bench: ToolBench;
let conversation: ToolConversation;
let time = new Date(0);

beforeAll(async () => {
  bench = await openToolBench(afterHours, () => time);
  await bench.write('delete from overrides');
  await bench.write('delete from absences');
});

afterAll(() => bench.close());

// A customer opens only so many an hour, and it is always the same hour here.
beforeEach(() =>
  bench.write(`update incidents set status = 'resolved', resolved_at = opened_at where status <> 'resolved'`),
);

/** Goes on as another conversation, at another time. */
function begin(now: string) {
  time = new Date(now);
  conversation = bench.conversation();
}

/** A conversation in which an incident was just opened. */
async function report(severity: Severity, { at = NIGHT, customer = 'NL-101' } = {}) {
  begin(at);
  const problem = 'The shop is down';
  return conversation.run(openIncident, {
    customer,
    service: 'web-hosting',
    severity,
    problem,
    phone: '+16175550123',
  });
}

const later = (minutes: number, from = NIGHT) =>
  new Date(new Date(from).getTime() + minutes * 60_000).toISOString();

test('an incident is opened once a conversation and service, with a reference', async () => {
  const first = resultOf(await report('P1'));
  expect(first).toMatchObject({ company: 'Alder Clinics', service: 'Web hosting', severity: 'P1' });
  const report2 = { customer: 'NL-101', service: 'web-hosting', severity: 'P2', problem: 'Again' } as const;
  expect(resultOf(await conversation.run(openIncident, report2))).toEqual(first);
  expect(conversation.facts.incident).toEqual(first);
});

test('another incident is opened once the first is answered, and then has a ladder of its own', async () => {
  const { reference } = resultOf(await report('P1'));
  const vpn = { customer: 'NL-101', service: 'vpn', severity: 'P2', problem: 'Nobody connects' } as const;
  expect(reasonOf(await conversation.run(openIncident, vpn))).toMatch(
    `${reference} still waits for an answer.`,
  );
  await conversation.run(resolveIncident, { how: 'It came back' });
  expect(conversation.facts.answered).toBe('resolved');
  expect(resultOf(await conversation.run(openIncident, vpn))).toMatchObject({
    service: 'VPN',
    severity: 'P2',
  });
  expect(conversation.facts).not.toHaveProperty('answered');
  expect(resultOf(await conversation.run(pagePrimary, {}))).toMatchObject({
    rung: 'primary',
    name: 'Mara Lindgren',
  });
});

test('a customer nobody knows has no incident, and one who opens too many is told so', async () => {
  expect(reasonOf(await report('P1', { customer: 'NL-999' }))).toContain('no customer NL-999');
  for (let count = 0; count < MOST_AN_HOUR; count++) resultOf(await report('P3', { customer: 'NL-199' }));
  expect(reasonOf(await report('P3', { customer: 'NL-199' }))).toContain('within the hour');
  const anHourLater = { customer: 'NL-199', at: later(61) };
  expect(resultOf(await report('P3', anHourLater)).severity).toBe('P3');
});

test('nothing is paged without an incident', async () => {
  begin(NIGHT);
  expect(reasonOf(await conversation.run(pagePrimary, {}))).toContain('The incident must be opened first');
});

test('a P1 and a P2 are paged in the middle of the night, up to the duty manager, each rung another person', async () => {
  for (const severity of ['P1', 'P2'] as const) {
    await report(severity);
    const paged = [];
    for (const tool of [pagePrimary, pageSecondary, pageLead, pageManager]) {
      paged.push(resultOf(await conversation.run(tool, {})));
    }
    expect(paged).toMatchObject([
      { name: 'Ines Weber', rung: 'primary', local_time: '03:00', answer_within_minutes: 5 },
      { name: 'Caleb Osei', rung: 'secondary' },
      { name: 'Grace Kim', rung: 'lead', answer_within_minutes: 10 },
      { name: 'Priya Menon', rung: 'manager' },
    ]);
  }
});

test('a P3 is paged by day, and in nobody’s quiet hours', async () => {
  await report('P3');
  expect(reasonOf(await conversation.run(pagePrimary, {}))).toMatch(
    /^It is 03:00 for Ines Weber, .*only a P1 or P2 is paged, so a P3 gets a call back\.$/,
  );
  await report('P3', { at: DAY });
  expect(resultOf(await conversation.run(pagePrimary, {}))).toMatchObject({ name: 'Ines Weber' });
});

test('the team lead and the duty manager are never paged for a P3 or P4', async () => {
  await report('P3', { at: DAY });
  expect(reasonOf(await conversation.run(pageLead, {}))).toContain('a P1 or P2 only');
  await report('P4', { at: DAY });
  expect(reasonOf(await conversation.run(pageManager, {}))).toContain('a P1 or P2 only');
});

test('a rung pages one person for an incident, however often it is called', async () => {
  await report('P1');
  const [first, again] = await Promise.all([
    conversation.run(pagePrimary, {}),
    conversation.run(pagePrimary, {}),
  ]);
  expect(resultOf(first)).toEqual(resultOf(again));
  const { reference } = resultOf(first);
  const pages = await bench.rows(
    'select p.message from pages p join incidents i on i.id = p.incident_id where i.reference = $1',
    [reference],
  );
  expect(pages).toEqual([
    {
      message: `P1 ${reference} Alder Clinics, Web hosting: The shop is down. Answer 1 to take it, 2 to pass it on.`,
    },
  ]);
});

test('who was paged for a P3 is paged again when it becomes a P1', async () => {
  await report('P3', { at: DAY });
  const first = resultOf(await conversation.run(pagePrimary, {}));
  await conversation.run(raiseSeverity, { severity: 'P1', why: 'All shops now' });
  const again = resultOf(await conversation.run(pagePrimary, {}));
  expect(again).toMatchObject({ rung: 'primary', name: 'Ines Weber' });
  expect(again).not.toEqual(first);
  expect(resultOf(await conversation.run(pagePrimary, {}))).toEqual(again);
});

test('what has become worse is paged at night too; nothing is made less urgent', async () => {
  await report('P3');
  expect(
    resultOf(await conversation.run(raiseSeverity, { severity: 'P1', why: 'All shops now' })).severity,
  ).toBe('P1');
  expect(resultOf(await conversation.run(pagePrimary, {}))).toMatchObject({ name: 'Ines Weber' });
  expect(reasonOf(await conversation.run(raiseSeverity, { severity: 'P2', why: 'Better' }))).toContain(
    'P1 already',
  );
});

test('who was paged and when is told; nobody has taken it, so the ladder goes on', async () => {
  await report('P1');
  await conversation.run(pagePrimary, {});
  const pages = resultOf(await conversation.run(checkPages, {}));
  expect(pages).toMatchObject({
    status: 'open',
    taken_by: null,
    pages: [{ rung: 'primary', status: 'queued', minutes_ago: 0, sent_minutes_ago: null }],
  });
  expect(conversation.facts).not.toHaveProperty('answered');
  const roster = resultOf(await conversation.run(whoIsOnCall, {}));
  expect(roster.map(({ rung, name }) => `${rung}: ${name}`)).toEqual([
    ...['primary: Ines Weber', 'secondary: Caleb Osei', 'lead: Grace Kim', 'manager: Priya Menon'],
  ]);
});

test('a page is told to be out once it is sent, and not before', async () => {
  await report('P1');
  expect(resultOf(await conversation.run(pagePrimary, {}))).toMatchObject({ sent: false });
  await bench.write('update pages set sent_at = queued_at where sent_at is null');
  expect(resultOf(await conversation.run(pagePrimary, {}))).toMatchObject({ sent: true });
  expect(resultOf(await conversation.run(checkPages, {})).pages).toMatchObject([{ sent_minutes_ago: 0 }]);
});

test('what is over calls the pages off and ends the ladder', async () => {
  await report('P1');
  await conversation.run(pagePrimary, {});
  expect(resultOf(await conversation.run(resolveIncident, { how: 'It came back' })).status).toBe('resolved');
  expect(resultOf(await conversation.run(checkPages, {})).pages).toMatchObject([{ status: 'withdrawn' }]);
  expect(conversation.facts.answered).toBe('resolved');
  expect(resultOf(await conversation.run(pageSecondary, {}))).toMatchObject({
    status: 'resolved',
    taken_by: null,
  });
});

test.each([
  [
    'before it opens: the same day',
    'NL-101',
    '2024-01-03T11:00:00Z',
    '2024-01-03T12:30:00Z',
    'Wednesday 07:30',
  ],
  [
    'after it opened: the next day',
    'NL-101',
    '2024-01-03T13:00:00Z',
    '2024-01-04T12:30:00Z',
    'Thursday 07:30',
  ],
  ['on Friday evening: on Monday', 'NL-114', '2024-01-05T20:00:00Z', '2024-01-08T06:00:00Z', 'Monday 07:00'],
  [
    'across the change to summer time',
    'NL-114',
    '2024-03-30T12:00:00Z',
    '2024-04-01T05:00:00Z',
    'Monday 07:00',
  ],
])(
  'a call back comes when the office of the customer opens, %s',
  async (_, customer, at, due_at, local_time) => {
    await report('P3', { at, customer });
    const request = { phone: '+16175550123', reason: 'Nobody is woken for it.' };
    expect(resultOf(await conversation.run(createCallback, request))).toMatchObject({ due_at, local_time });
    expect(resultOf(await conversation.run(checkPages, {})).status).toBe('callback');
  },
);

test.each([
  ['NL-101', '2026-11-25T23:00:00Z', '2026-11-27T12:30:00Z', 'Friday 07:30', ['Thanksgiving']],
  ['NL-114', '2026-12-24T20:00:00Z', '2026-12-28T06:00:00Z', 'Monday 07:00', ['Christmas Day']],
  [
    'NL-199',
    '2026-12-24T20:00:00Z',
    '2026-12-29T08:00:00Z',
    'Tuesday 08:00',
    ['Christmas Day', 'Boxing Day (substitute)'],
  ],
  ['NL-155', '2027-12-23T23:30:00Z', '2027-12-27T14:00:00Z', 'Monday 06:00', ['Christmas Day (observed)']],
])(
  'a call back is not promised for a day on which the office of %s is closed, at %s',
  async (customer, at, due_at, local_time, holidays) => {
    await report('P3', { at, customer });
    const request = { phone: '+16175550123', reason: 'Nobody is woken for it.' };
    expect(resultOf(await conversation.run(createCallback, request))).toMatchObject({
      ...{ due_at, local_time, holidays },
    });
  },
);

test('an office that closes for long is called back when it opens, with the date; one that never opens gets no promise', async () => {
  await bench.write(
    `insert into office_closures (customer_id, day, reason)
     select 'NL-127', day, 'Stocktaking' from generate_series('2027-02-01'::date, '2027-02-12', '1 day') day`,
  );
  await report('P3', { at: '2027-01-29T23:00:00Z', customer: 'NL-127' });
  const request = { phone: '+16175550123', reason: 'Nobody is woken for it.' };
  expect(resultOf(await conversation.run(createCallback, request))).toMatchObject({
    ...{ local_time: 'Monday, 15 February 09:00', holidays: ['Stocktaking'] },
  });
  await bench.write(
    `insert into office_closures (customer_id, day, reason)
     select 'NL-127', day, 'Closed for good' from generate_series('2027-02-15'::date, '2029-01-01', '1 day') day
     on conflict do nothing`,
  );
  await report('P3', { at: '2027-02-12T23:00:00Z', customer: 'NL-127' });
  expect(reasonOf(await conversation.run(createCallback, request))).toContain('no opening');
});

test('stakeholders are told of a P1, not more often than every quarter of an hour, and not of a P3', async () => {
  const text = 'The shop is down; the team lead has been paged.';
  await report('P1');
  expect(resultOf(await conversation.run(notifyStakeholders, { text })).told).toEqual([
    'Facilities',
    'Management',
  ]);
  expect(reasonOf(await conversation.run(notifyStakeholders, { text }))).toContain(
    `${NOTICE_EVERY_MINUTES} minutes`,
  );
  await report('P2');
  const twice = await Promise.all([
    conversation.run(notifyStakeholders, { text }),
    conversation.run(notifyStakeholders, { text }),
  ]);
  expect(twice.map(({ status }) => status).toSorted()).toEqual(['ok', 'refused']);
  await report('P3');
  expect(reasonOf(await conversation.run(notifyStakeholders, { text }))).toContain('P1 and P2 only');
});
