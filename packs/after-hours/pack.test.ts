import { checkDesk, type EdgeContext } from 'switchroom';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { RUNGS, SLA_MINUTES } from './ladder.ts';
import { afterHours } from './pack.ts';
import { openLineBench } from './testing/line-bench.ts';

const agents = [...afterHours.desk.agents.values()];
const ladder = RUNGS.flatMap((rung) => afterHours.desk.agents.get(rung) ?? []);

let line: Awaited<ReturnType<typeof openLineBench>>;

beforeAll(async () => {
  line = await openLineBench();
});

afterAll(() => line.close());

/** Each test has a customer of its own, as one opens only so many incidents an hour, and it is always the same hour. */
async function begunWithP1() {
  const conversation = await line.begin();
  await conversation.say('Our web shop is down and nobody can work. NL-178, +44 20 7946 0123');
  return { ...conversation, rows: line.rows };
}

test('nothing is found wrong or doubtful with the desk', () => {
  expect(checkDesk(afterHours.desk)).toEqual([]);
  expect(agents).toHaveLength(7);
});

test('each rung has its own instructions and paging tool, and its own time after which the next one is paged', () => {
  expect(
    ladder.map(({ edges }) => edges.flatMap(({ to, after }) => (after ? [[to, after.ms / 60_000]] : []))),
  ).toEqual([
    [['secondary', SLA_MINUTES.primary]],
    [['lead', SLA_MINUTES.secondary]],
    [['manager', SLA_MINUTES.lead]],
    [['callback', SLA_MINUTES.manager]],
  ]);
  const paging = ladder.flatMap(({ tools }) => tools.filter(({ name }) => name.startsWith('page_')));
  expect(paging.map(({ name }) => name)).toEqual([
    ...['page_primary', 'page_secondary', 'page_team_lead', 'page_duty_manager'],
  ]);
  const texts = ladder.map(({ instructions }) =>
    typeof instructions === 'function'
      ? instructions({ conversationId: 'cv_1', facts: {}, now: new Date() })
      : instructions,
  );
  expect(new Set(texts).size).toBe(4);
});

test('nobody is paged, promised or waited for before an incident is open', () => {
  const free = [
    ...['open_incident', 'find_customer', 'search_known_fixes', 'service_status', 'incident_status'],
    'look_up_answer',
  ];
  for (const tool of agents.flatMap(({ tools }) => tools)) {
    if (free.includes(tool.name)) expect(tool.requires).toEqual([]);
    else expect(tool.requires).toMatchObject([{ fact: 'incident', provenance: 'tool-returned' }]);
  }
});

test.each([
  ['our web shop is down and nobody can work', 'primary'],
  ['water is coming into the server room', 'primary'],
  ['the database does not answer any more', 'intake'],
  ['how do I reset my VPN password?', 'self_help'],
  ['is there an outage right now?', 'self_help'],
  ['any news on incident INC-2077?', 'self_help'],
])('"%s" is served by %s', async (words, owner) => {
  const conversation = await line.begin();
  await conversation.say(words);
  expect(await conversation.owner()).toBe(owner);
});

test('a report in pieces is asked for piece by piece, and nothing twice', async () => {
  const { say, owner } = await line.begin();
  expect(await say('the database does not answer any more')).toContain('How bad is it?');
  expect(await say('everything is down')).toContain('customer number');
  expect(await say('NL-199')).toContain('call you back');
  expect(await say('+44 113 496 0123')).toMatch(/Your incident is INC-\d+: Databases, P1\. I am paging/);
  expect(await owner()).toBe('primary');
});

test('a customer number nobody knows is asked for again before anybody is paged', async () => {
  const { say, view } = await line.begin();
  const asked = await say('Our web shop is down and nobody can work. NL-999, +1 617 555 0123');
  expect(asked).toMatch(/There is no customer NL-999\..*What is your customer number\?/s);
  expect((await view()).state.status).toBe('open');
  expect(await say('sorry, NL-186')).toContain('I am paging');
});

test('who asks for a person has one asked for at once, and is told what paging needs', async () => {
  const { say, view } = await line.begin();
  expect(await say('I want to talk to a human')).toMatch(
    /asked for a person.*what is wrong and who you are/s,
  );
  expect((await view()).state).toMatchObject({ status: 'waiting', person: { from: 'intake' } });
  await say('the cooling of the server room, 36 degrees, property is at risk');
  await say('NL-155');
  expect(await say('+1 503 555 0123')).toContain('I am paging');
  expect((await view()).state).toMatchObject({ status: 'waiting', owner: 'primary' });
});

const ASKS = 'If that does not help: shall I pass it on to our engineers?';

test.each([
  ['thanks, that helped', 'Good to hear.'],
  ['yes, that worked', 'Good to hear.'],
  ['works now', 'Good to hear.'],
])('a known fix is told, and "%s" leaves it at that', async (answer, told) => {
  const { say, owner } = await line.begin();
  const fix = await say('how do I reset my VPN password?');
  expect(fix).toContain('1. Open password.example.com from anywhere.');
  expect(fix).toContain(ASKS);
  expect(await say(answer)).toContain(`${told} Write again if it comes back.`);
  expect(await owner()).toBe('self_help');
});

test.each(['no', 'no thanks'])(
  '"%s" to the engineers wakes nobody, and is not taken for "it works"',
  async (no) => {
    const { say, owner } = await line.begin();
    await say('how do I reset my VPN password?');
    expect(await say(no)).toContain('I pass nothing on.');
    expect(await owner()).toBe('self_help');
  },
);

test('for what is reported and troubles one person a fix is looked for first, and an engineer is brought in where none helps', async () => {
  const { say, owner } = await line.begin();
  expect(await say('our web connection creeps since six')).toContain('How bad is it?');
  expect(await say('P3')).toMatch(/shall I pass it on to our engineers\?/i);
  expect(await say('yes please')).toContain('customer number');
  expect(await owner()).toBe('primary');
});

test('who does not know their number is asked for the company, and is not left without anybody paged', async () => {
  const { say } = await line.begin();
  expect(await say("Our website shows an error page to everybody, we can't sell anything.")).toContain(
    'customer number',
  );
  expect(await say('No idea what our customer number is.')).toBe('Then the name of your company, please.');
});

test.each(['yes', 'no it did not work', "that didn't help", 'still the same'])(
  'after a known fix "%s" goes to an engineer',
  async (answer) => {
    const { say, owner } = await line.begin();
    await say('how do I reset my VPN password?');
    expect(await say(answer)).toContain('customer number');
    expect(await owner()).toBe('primary');
  },
);

test('the status of a service is told, and of the next one without asking again what is wanted', async () => {
  const { say } = await line.begin();
  expect(await say('is email working for others?')).toMatch(/^Email: degraded\./);
  expect(await say('and the backups?')).toMatch(/^Backups: maintenance\./);
});

test('"any news?" of somebody who has not reported anything is asked which incident they mean', async () => {
  const { say } = await line.begin();
  expect(await say('any news?')).toContain('Which incident is it?');
});

test('an incident is told to nobody who guesses whose it is', async () => {
  const { say } = await line.begin();
  await say('any news on INC-2001?');
  expect(await say('NL-178')).toContain('NL-178 has no incident INC-2001');
  expect(await say('NL-101 then? or NL-114')).not.toMatch(/resolved/);
});

test('who pages whoever is on call hears no names or numbers of them', async () => {
  const { say } = await line.begin();
  expect(await say('who is on call tonight, and what is their number?')).toContain('not given out here');
});

const NEWEST = 'select service_id, severity, phone from incidents order by id desc limit 1';

test('of two services that are named one is what the incident is for', async () => {
  const { say } = await line.begin();
  await say('the VPN is down for all of us and the air con beeps. NL-186, 408 555 0123');
  expect(await line.rows(NEWEST)).toMatchObject([{ service_id: 'vpn', severity: 'P1' }]);
});

test('who has no Wi-Fi speaks of Wi-Fi, and what stops everybody waits for no question', async () => {
  const { say } = await line.begin();
  await say('the whole school has no wifi. NL-199, 0113 496 0101');
  expect(await line.rows(NEWEST)).toEqual([{ service_id: 'wifi', severity: 'P1', phone: '+441134960101' }]);
});

test.each([
  'no internet in our Portland shop, nobody can work. NL-155, 503 555 0117',
  'no internet at Fennel & Rye, nobody can work, 503 555 0117',
  'NL-136, Fennel & Rye Bakeries: internet is down and nobody can work, 503 555 0117',
])('"%s" is opened at once, for the company that is meant', async (said) => {
  const { say } = await line.begin();
  await say(said);
  const newest = 'select service_id, customer_id from incidents order by id desc limit 1';
  expect(await line.rows(newest)).toEqual([{ service_id: 'internet', customer_id: 'NL-155' }]);
});

test('who only wanted to know something, and says goodbye, wakes nobody', async () => {
  const { say, owner } = await line.begin();
  await say('something was wrong with our badge readers, many of us stood outside. NL-186');
  const before = await line.rows('select count(*)::int from incidents');
  expect(await say('ok then nothing, it was for my report. bye')).toContain('All right');
  expect(await line.rows('select count(*)::int from incidents')).toEqual(before);
  expect(await owner()).toBe('primary');
});

test('while a page is out it is told how it stands, and what is added is noted for the engineer', async () => {
  const { say, rows, wait } = await begunWithP1();
  expect(await say('any news?')).toMatch(
    / \(first on call\) is being paged\. Without an answer the next one is paged in 5 minutes\./,
  );
  await wait(1);
  expect(await say('any news?')).toMatch(
    / is being paged: it was asked for 1 minute ago and is not out yet\. .* in 4 minutes\./,
  );
  await rows(`update pages set sent_at = queued_at + interval '1 minute' where sent_at is null`);
  await wait(1);
  expect(await say('any news?')).toMatch(/ was paged 1 minute ago\. .* in 3 minutes\./);
  expect(await say('please tell them that the key is with the porter')).toMatch(/^It is noted in INC-/);
  expect(await say('now there is smoke as well')).toMatch(/^Please get yourself and everybody else out now/);
  const notes = await rows<{ text: string }>(
    `select text from incident_notes where author = 'Customer' order by id`,
  );
  expect(notes.at(-1)?.text).toBe('the key is with the porter');
});

test('what else is wrong while nobody has answered is noted for whoever does, and pages nobody anew', async () => {
  const { id, say, rows } = await begunWithP1();
  expect(await say('and what about our VPN, nobody connects')).toMatch(
    /^That is in INC-\d+ as well: whoever takes it sees both\./,
  );
  const [counted] = await rows<{ pages: number; notes: number }>(
    `select (select count(*) from pages where conversation_id = $1)::int as pages,
      (select count(*) from incident_notes where text = 'and what about our VPN, nobody connects')::int as notes`,
    [id],
  );
  expect(counted).toEqual({ pages: 1, notes: 1 });
});

test('numbers beside a report are neither part of the problem nor a wish of their own', async () => {
  const { say } = await line.begin();
  await say('One page of our site shows an old picture, only me. NL-163, +34 91 555 0123');
  expect(await say('that did not help')).not.toContain('You also wrote');
  const [incident] = await line.rows('select problem from incidents order by id desc limit 1');
  expect(incident).toEqual({ problem: 'One page of our site shows an old picture, only me' });
});

test.each(['+1 617 555 0132', 'I have another number for you, +1 617 555 0132'])(
  'a number to call back on may come after the report: "%s"',
  async (words) => {
    const { say } = await line.begin();
    await say('Our mail is down and nobody can work. NL-114, +49 40 5550199');
    expect(await say(words)).toMatch(/^Thank you: whoever takes INC-\d+ calls you at \+16175550132\./);
    expect(await line.rows(NEWEST)).toMatchObject([{ phone: '+16175550132' }]);
  },
);

test('what has become worse is paged anew, with what has made it worse first', async () => {
  const { id, say } = await line.begin('2024-01-03T15:00:00Z');
  await say('the Wi-Fi is weak at my desk, only me. NL-127, +1 312 555 0147');
  await say('please pass it on');
  expect(await say('now nobody in the warehouse can work any more')).toMatch(
    / is a P1 now\..*P1\. I am paging /s,
  );
  const pages = await line.rows(
    'select severity, message from pages where conversation_id = $1 order by id',
    [id],
  );
  expect(pages).toMatchObject([
    { severity: 'P3', message: expect.stringContaining('the Wi-Fi is weak at my desk') },
    { severity: 'P1', message: expect.stringMatching(/: now nobody in the warehouse can work any more/) },
  ]);
});

test('all that a customer says of it is what whoever is paged reads, however they are asked for the rest', async () => {
  const { say } = await line.begin();
  await say('the database does not answer any more');
  await say('it times out in every shop since an hour, everything is down');
  await say('NL-178');
  await say('+44 20 7946 0101');
  const [incident] = await line.rows('select problem from incidents order by id desc limit 1');
  expect(incident).toEqual({
    problem:
      'the database does not answer any more: it times out in every shop since an hour, everything is down',
  });
});

test('who asks whether it works again, or says what if, has not said that it is over', async () => {
  const { say } = await begunWithP1();
  expect(await say('does it work again for the others?')).toMatch(/^Nobody has taken INC-/);
});

test('a fix that has to wait says so', async () => {
  const { say } = await line.begin();
  expect(await say('I deleted a file by accident, can it be restored?')).toMatch(
    /^Backups: maintenance\. Restores wait until 06:00 UTC .*\(Restore a single file\)/s,
  );
});

test('a rung with nobody left to page is skipped at once', async () => {
  const { id, say, wait, owner } = await line.begin();
  await line.rows(
    `insert into absences select e.id, '2024-01-01', '2024-01-08', 'leave' from engineers e where e.id in ('grace', 'henrik', 'joan')`,
  );
  await say('Our web shop is down and nobody can work. NL-163, +34 91 555 0123');
  await wait(10);
  await line.rows(`delete from absences where starts_at = '2024-01-01'`);
  expect(await owner()).toBe('manager');
  const paged = await line.rows('select rung from pages where conversation_id = $1 order by id', [id]);
  expect(paged).toEqual([{ rung: 'primary' }, { rung: 'secondary' }, { rung: 'manager' }]);
});

test('only time, or a rung with nobody left, takes the next step of the ladder: no model does', async () => {
  const context = { conversationId: 'cv_1', handoffs: 1, now: new Date(0), signal: AbortSignal.abort() };
  const steps = ladder.flatMap(({ id, edges }) =>
    edges.filter(({ after }) => after).map((edge) => [id, edge] as const),
  );
  for (const [from, { to, guards }] of steps) {
    const judge = (more: Pick<EdgeContext, 'actor' | 'facts'>) =>
      guards[0]?.judge({ reason: 'they press' }, { ...context, from, to, ...more });
    const left = { nobody_left: { value: from, provenance: 'tool-returned', seq: 1 } } as const;
    expect(judge({ actor: 'model', facts: {} })).toMatchObject({ verdict: 'refuse' });
    expect(judge({ actor: 'rule', facts: {} })).toEqual({ verdict: 'allow' });
    expect(judge({ actor: 'model', facts: left })).toEqual({ verdict: 'allow' });
  }
  expect(steps).toHaveLength(4);
});

test('who takes it in the inbox, without answering a page, ends the ladder too', async () => {
  const { id, say, wait, owner } = await line.begin();
  await say('Our web shop is down and nobody can work. NL-155, +1 503 555 0123');
  await line.inboxOf({ id: 'on-call:Dana', name: 'Dana' }).claim(id);
  await line
    .inboxOf({ id: 'on-call:Dana', name: 'Dana' })
    .handBack(id, { note: 'Restarted the shop; it answers again.' });
  await wait(60);
  expect(await owner()).toBe('primary');
  expect(await say('any news?')).toMatch(/^Dana has taken INC-\d+\./);
});

test('who gives the name of the company in place of its number is not asked for it again', async () => {
  const { say } = await line.begin();
  expect(await say('The whole office has no internet')).toContain('customer number');
  expect(await say('we are Alder Clinics')).toContain('call you back');
  expect(await say('+1 617 555 0133')).toMatch(/Your incident is INC-\d+: Internet access, P1/);
  expect(await say('please ring me on 617 555 0134')).toMatch(/calls you at \+16175550134/);
});

test('a telephone number is no name of a company', async () => {
  const { say } = await line.begin();
  await say('The whole office has no internet');
  expect(await say('no idea')).toContain('name of your company');
  expect(await say('+1 617 555 0133')).toContain('name of your company');
  expect(await say('Alder Clinics')).toMatch(/Your incident is INC-\d+/);
});

test('what goes on somehow is no P1, and who gives their number to a question for a yes wants it', async () => {
  const { say } = await line.begin();
  await say('The tap in our kitchen drips');
  expect(await say('most people can still use everything')).toContain('customer number');
  const other = await line.begin();
  expect(await other.say('how do I change the ringtone of my desk phone')).toContain('Shall I pass it on');
  expect(await other.say('NL-101, +1 617 555 0135')).not.toContain('Shall I pass it on');
});

test('what is over is closed after a yes, leaves the inbox, and no clock runs on', async () => {
  const { id, say, wait, owner } = await line.begin();
  const inbox = line.inboxOf({ id: 'on-call:Dana', name: 'Dana' });
  const isListed = async () =>
    (await inbox.waiting({ limit: 200 })).conversations.some((one) => one.id === id);
  await say('Our web shop is down and nobody can work. NL-127, +1 312 555 0123');
  expect(await isListed()).toBe(true);
  expect(await say('never mind, we solved it ourselves')).toContain('Is it over');
  expect(await say('yes')).toMatch(/INC-\d+ is closed/);
  expect(await isListed()).toBe(false);
  await wait(60);
  expect(await owner()).toBe('primary');
});

test('what is reported after that is an incident of its own, with a ladder of its own', async () => {
  const { say, wait, owner } = await line.begin();
  await say('Our web shop is down and nobody can work. NL-142, +65 6555 0123');
  await say('never mind, we solved it ourselves');
  await say('yes');
  expect(await say('none of the night shift can connect to the VPN')).toContain('How bad is it?');
  expect(await say('P2')).toMatch(/Your incident is INC-\d+: VPN, P2\. I am paging Mara Lindgren/);
  await wait(5);
  expect(await owner()).toBe('secondary');
});
