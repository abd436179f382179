import { afterAll, beforeAll, expect, test } from 'vitest';
import { openLineBench } from '../testing/line-bench.ts';

const REPORT = 'Our web shop is down and nobody can work. NL-101, +1 617 555 0123';

let line: Awaited<ReturnType<typeof openLineBench>>;

beforeAll(async () => {
  line = await openLineBench();
  await line.rows('delete from overrides');
  await line.rows('delete from absences');
});

afterAll(() => line.close());

async function reported() {
  // A customer opens only so many an hour, and it is always the same hour here.
  await line.rows(
    `update incidents set status = 'resolved', resolved_at = opened_at where status <> 'resolved'`,
  );
  const conversation = await line.begin();
  await conversation.say(REPORT);
  return conversation;
}

function stateOf(id: string) {
  return line.rows(
    `select i.status as incident, p.rung, p.status from pages p join incidents i on i.id = p.incident_id
      where p.conversation_id = $1 order by p.id`,
    [id],
  );
}

test.each(['1', 'Ja, bin dran'])('"%s" takes the conversation over, and the ladder ends', async (answer) => {
  const { id, answer: answers, wait, view, lastWords } = await reported();
  expect(await answers('primary', answer)).toMatchObject({
    outcome: 'taken',
    text: expect.stringMatching(/^INC-\d+ is yours\. Alder Clinics: .* Call back: \+16175550123\.$/),
  });
  expect(await lastWords()).toBe(
    'Ines Weber has taken this on and reads our conversation. They write to you here, or call you.',
  );
  await wait(60);
  const { state } = await view();
  expect(state).toMatchObject({
    status: 'with-person',
    owner: 'person',
    person: { claimedBy: 'Ines Weber' },
  });
  expect(await stateOf(id)).toEqual([{ incident: 'acknowledged', rung: 'primary', status: 'accepted' }]);
});

test('"2" goes to the next rung at once, without waiting for its time', async () => {
  const { id, answer, owner, lastWords } = await reported();
  expect(await answer('primary', '2')).toMatchObject({ outcome: 'passed' });
  expect(await owner()).toBe('secondary');
  expect(await lastWords()).toMatch(/^Until someone joins I am still here/);
  expect(await stateOf(id)).toEqual([
    { incident: 'open', rung: 'primary', status: 'passed' },
    { incident: 'open', rung: 'secondary', status: 'queued' },
  ]);
});

test('an answer that can not be understood changes nothing and is asked again', async () => {
  const { id, answer, owner } = await reported();
  expect(await answer('primary', 'who is this?')).toEqual({
    outcome: 'unclear',
    text: expect.stringMatching(/^INC-\d+: Answer 1 or "yes" to take it, 2 or "no" to pass it on\.$/),
  });
  expect(await owner()).toBe('primary');
  expect(await stateOf(id)).toEqual([{ incident: 'open', rung: 'primary', status: 'queued' }]);
});

test('the first on call may still take it after the second was paged; the other page is withdrawn', async () => {
  const { id, answer, wait, view } = await reported();
  await wait(6);
  expect(await answer('primary', 'ack')).toMatchObject({ outcome: 'taken' });
  expect((await view()).state.person?.claimedBy).toBe('Ines Weber');
  expect(await stateOf(id)).toEqual([
    { incident: 'acknowledged', rung: 'primary', status: 'accepted' },
    { incident: 'acknowledged', rung: 'secondary', status: 'withdrawn' },
  ]);
  expect(await answer('secondary', 'on it')).toMatchObject({ outcome: 'too-late' });
});

test('a late no of the first on call leaves the second alone', async () => {
  const { answer, wait, owner } = await reported();
  await wait(6);
  expect(await answer('primary', 'no')).toMatchObject({ outcome: 'passed' });
  expect(await owner()).toBe('secondary');
});

test('of two who take it at once one has it, and the other is told', async () => {
  const { id, answer, wait } = await reported();
  await wait(6);
  const outcomes = await Promise.all([answer('primary', '1'), answer('secondary', '1')]);
  expect(outcomes.map(({ outcome }) => outcome).toSorted()).toEqual(['taken', 'too-late']);
  const accepted = (await stateOf(id)).filter((row) => JSON.stringify(row).includes('accepted'));
  expect(accepted).toHaveLength(1);
});

test('the same answer again, as a sender may repeat it, changes nothing', async () => {
  const { id, answer } = await reported();
  const first = await answer('primary', '1');
  expect(await answer('primary', '1')).toEqual(first);
  const notes = await line.rows(
    `select n.text from incident_notes n join pages p on p.incident_id = n.incident_id
      where p.conversation_id = $1 and n.text like '%has taken it.'`,
    [id],
  );
  expect(notes).toHaveLength(1);
});

test('who took it can not pass it on by a digit, and an unknown page is told so', async () => {
  const { answer } = await reported();
  await answer('primary', '1');
  expect(await answer('primary', '2')).toMatchObject({
    outcome: 'too-late',
    text: expect.stringContaining('hand it back in the inbox'),
  });
  expect(await answer('manager', '1')).toMatchObject({ outcome: 'page-unknown' });
});

test('given back with a note, nobody else is paged: the incident has been taken', async () => {
  const { id, answer, say, owner, wait } = await reported();
  await answer('primary', '1');
  await line
    .inboxOf({ id: 'on-call:Ines Weber', name: 'Ines Weber' })
    .handBack(id, { note: 'A restart helped; I watch it until six.' });
  await wait(60);
  expect(await owner()).toBe('primary');
  expect(await say('any news?')).toMatch(/^Ines Weber has taken INC-\d+\./);
  expect(await stateOf(id)).toHaveLength(1);
});
