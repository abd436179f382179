import { randomBytes } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { expect, test } from 'vitest';
import type { ConversationEvent } from '../../contracts/event.ts';
import { messageOfEvent, shownTo, signedHeaders } from './message.ts';

const secret = () => `whsec_${randomBytes(32).toString('base64')}`;
const PLACE = { desk: 'support', conversation: 'support.cv_1' };
const NOW = new Date();
const said = (text: string): ConversationEvent => ({
  ...{ type: 'customer-said', data: { text } },
  ...{ seq: 3, turn: 1, epoch: 0, at: NOW },
});

test('a receiver with any library of Standard Webhooks takes what is signed, and nothing that was changed', () => {
  const [ours, others] = [secret(), secret()];
  const message = messageOfEvent(PLACE, said('Grüße, 3 Bücher'));
  const headers = signedHeaders(message, [ours], NOW);
  expect(new Webhook(ours).verify(message.body, headers)).toEqual({
    type: 'customer-said',
    timestamp: NOW.toISOString(),
    data: { ...PLACE, seq: 3, turn: 1, epoch: 0, event: { text: 'Grüße, 3 Bücher' } },
  });
  expect(() => new Webhook(ours).verify(message.body.replace('3', '4'), headers)).toThrow();
  expect(() => new Webhook(others).verify(message.body, headers)).toThrow();
  const later = { ...headers, 'webhook-timestamp': '1' };
  expect(() => new Webhook(ours).verify(message.body, later)).toThrow();
});

test('while a secret is changed, receivers that know only one of the two take it', () => {
  const [fresh, old] = [secret(), secret()];
  const message = messageOfEvent(PLACE, said('hello'));
  const headers = signedHeaders(message, [fresh, old], NOW);
  for (const known of [fresh, old])
    expect(() => new Webhook(known).verify(message.body, headers)).not.toThrow();
});

test('an event has one id, whenever and however often it is sent, and no other event has it', () => {
  const idOf = (event: ConversationEvent, conversation = PLACE.conversation) =>
    messageOfEvent({ ...PLACE, conversation }, event).id;
  expect(idOf(said('a'))).toBe(idOf(said('b')));
  expect(idOf(said('a'))).toMatch(/^[\w%-]+$/);
  const ids = [idOf(said('a')), idOf({ ...said('a'), seq: 4 }), idOf(said('a'), 'support.cv_2')];
  expect(new Set(ids).size).toBe(3);
});

test('a huge event is told of without what it says', () => {
  const { body } = messageOfEvent(PLACE, said('x'.repeat(300_000)));
  const { data } = JSON.parse(body) as { data: object };
  expect(data).toMatchObject({ ...PLACE, seq: 3, event: null, omittedBytes: expect.any(Number) });
  expect(body.length).toBeLessThan(1_000);
});

test('a receiver with the view of customers hears nothing that they may not read', () => {
  const whispered: ConversationEvent = {
    ...{ type: 'person-whispered', data: { by: 'Ann', staff: 'st_1', text: 'Be kind.' } },
    ...{ seq: 4, turn: 1, epoch: 0, at: NOW },
  };
  expect(shownTo('customer', whispered)).toBeUndefined();
  expect(shownTo('operator', whispered)).toBe(whispered);
  expect(shownTo('customer', said('hello'))?.data).toEqual({ text: 'hello' });
});
