import { expect, onTestFinished, test } from 'vitest';
import { supportDesk } from '../support/support-desk.ts';

test('while the team has a holiday, by its own table, nobody is offered, and a call back only to a number', async () => {
  const desk = await supportDesk();
  onTestFinished(() => desk.close());
  await desk.pool.query({
    text: `insert into support.team_closures select current_date + n, 'a holiday' from generate_series(-1, 1) n`,
  });
  const [reach, asked, when, number, now] = await desk.api.talk(
    'how can I reach you by phone?',
    'yes please',
    'when?',
    'you can call me on 617 555 0123',
    'get me a person now',
  );
  expect(reach?.reply).toMatch(/Our people are there every day, around the clock, Eastern Time/);
  expect(reach?.reply).toMatch(
    /Nobody is there right now, but again .*\. Shall I ask that somebody gets back to you\?/,
  );
  expect(asked).toMatchObject({ status: 'waiting' });
  expect(asked?.reply).toMatch(/we are there again .*Which telephone number or e-mail address/s);
  // What is known is not said to be unknown.
  expect(when?.reply).toMatch(/there again .* at 12:00 AM/);
  expect(when?.reply).not.toContain('do not know');
  expect(number?.reply).toContain('A colleague will get back to you at 617 555 0123.');
  expect(now?.reply).toMatch(/^Nobody of our team is there right now; we are there again /);
  const { conversations } = await desk.api.json<{ conversations: object[] }>('/v1/inbox');
  expect(conversations).toMatchObject([{ contact: '617 555 0123', rung: 'team', dueAt: null }]);
});

test('around the clock, somebody is brought in at once', async () => {
  const desk = await supportDesk();
  onTestFinished(() => desk.close());
  const [reach, asked] = await desk.api.talk('how can I reach you by phone?', 'yes please');
  expect(reach?.reply).toContain('Shall I bring one in now?');
  expect(asked?.reply).not.toMatch(/get back|number/);
});
