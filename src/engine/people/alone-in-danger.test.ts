import { expect, test } from 'vitest';
import { text } from '../testing/open-desk.ts';
import { spoken } from '../testing/people.ts';
import { peopleBench, toPerson } from '../testing/people-bench.ts';

const MINUTE = 60_000;
const { open } = peopleBench();

test('nobody came in time to who is in danger: they are told not to wait, in their language, and asked for nothing', async () => {
  const { id, clock, switchboard, say } = await open([], {
    people: { rungs: [{ name: 'team', withinMs: MINUTE }] },
  });
  await say('mi padre no respira');
  clock.forward(MINUTE);
  await switchboard.tick();
  const said = (await spoken(switchboard, id)).at(-1);
  expect(said).toMatch(/^front: Ahora no hay nadie de nuestro equipo: por favor, no nos espere\./);
  expect(said).not.toContain('?');
});

test('who was in danger and is back later for something else is asked for a number as everybody is', async () => {
  const { id, clock, inbox, say } = await open([text('I am here.'), [toPerson], text('Well.')], {
    people: { isOpen: () => false },
  });
  await say('The kitchen is on fire!');
  await inbox.claim(id, { by: 'Ines' });
  await inbox.handBack(id, { by: 'Ines', summary: 'All are out.' });
  clock.forward(24 * 60 * MINUTE);
  expect((await say('a manager about my invoice')).reply).toMatch(/Which telephone number/);
});
