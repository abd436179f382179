import { expect, test } from 'vitest';
import { sampleState } from '../testing/sample-conversation.ts';
import { moodReader } from './mood.ts';

const moods = moodReader();
const moodOf = moods.read;
const after = (...lastHeard: string[]) =>
  moodOf(sampleState('cv_1', { title: lastHeard[0] ?? '', lastHeard }));

test('a customer is unhappy by what they complain of, happy by their thanks, and neither by what they merely tell', async () => {
  expect(await after('I was charged twice for May')).toMatchObject({ is: 'neutral' });
  expect(await after('My internet is slow and nobody helps, this is ridiculous')).toMatchObject({
    is: 'unhappy',
  });
  expect(await after('How much is the business plan?')).toEqual({ is: 'neutral', score: 0 });
  expect(await after('How much is it?', 'perfect, thank you so much!')).toMatchObject({ is: 'happy' });
});

test('a reference that says nothing of the mood leaves it as it was, and thanks after a complaint lift it', async () => {
  const angry = 'This is ridiculous, your service is useless';
  const before = await after(angry);
  expect(before).toMatchObject({ is: 'unhappy' });
  expect(await after(angry, 'HL-1001')).toEqual(before);
  expect(await after(angry, 'oh, that is great, thank you so much')).toMatchObject({ is: 'neutral' });
});

test('nothing is told of who has said nothing, nor where it is not plainly English', async () => {
  expect(await after()).toBeNull();
  expect(await after('HL-1001')).toBeNull();
  expect(await after('Das ist eine Frechheit, ich bin sehr unzufrieden')).toBeNull();
  expect(await after('This is ridiculous', 'das ist eine Frechheit und ich bin wütend')).toBeNull();
  const language = { value: 'pl', provenance: 'customer-said' as const, seq: 2 };
  const told = { title: 'This is bad', lastHeard: ['This is bad'], facts: { language } };
  expect(await moodOf(sampleState('cv_1', told))).toBeNull();
});

test('what was not read yet is not known at once; what was read is', async () => {
  const fresh = moodReader();
  const heard = sampleState('cv_1', {
    title: 'Hi',
    lastHeard: ['This is ridiculous, your service is useless'],
  });
  expect(fresh.known(heard)).toBeUndefined();
  expect(fresh.known(sampleState('cv_2'))).toBeNull();
  const read = await fresh.read(heard);
  expect(read).toMatchObject({ is: 'unhappy' });
  expect(fresh.known(heard)).toEqual(read);
});
