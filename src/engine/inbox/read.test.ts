import { expect, test } from 'vitest';
import { text } from '../testing/open-desk.ts';
import { dataOf } from '../testing/people.ts';
import { peopleBench } from '../testing/people-bench.ts';

const { waiting } = peopleBench();

test('that a person reads is on record once for what the customer has written, by who has the conversation alone', async () => {
  const { id, inbox, say, switchboard } = await waiting(text('Anything else?'));
  await expect(inbox.read(id, { by: 'Ana' })).rejects.toMatchObject({ code: 'not-claimed' });
  await inbox.claim(id, { by: 'Ana' });
  await say('are you there?');
  await expect(inbox.read(id, { by: 'Ben' })).rejects.toMatchObject({ code: 'not-claimed' });
  const { seq } = await inbox.read(id, { by: 'Ana' });
  expect(await inbox.read(id, { by: 'Ana' })).toMatchObject({ seq });
  await inbox.reply(id, { by: 'Ana', text: 'I am.' });
  await inbox.read(id, { by: 'Ana' });
  await say('good');
  await inbox.read(id, { by: 'Ana' });
  expect(await dataOf(switchboard, id, 'person-read')).toEqual([
    { by: 'Ana', staff: 'staff:Ana', upTo: seq - 1 },
    expect.objectContaining({ by: 'Ana' }),
  ]);
  await inbox.handBack(id, { by: 'Ana', note: 'Done.' });
  await expect(inbox.read(id, { by: 'Ana' })).rejects.toMatchObject({ code: 'not-claimed' });
});
