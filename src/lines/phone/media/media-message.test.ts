import { expect, it } from 'vitest';
import { readMessage } from './media-message.ts';

const audio = Buffer.from([0xff, 0x7f, 0x00, 0x3e]);
const payload = audio.toString('base64');

it.for([
  `{"event":"media","sequenceNumber":"3","media":{"track":"inbound","chunk":"1","payload":"${payload}"},"streamSid":"MZ1"}`,
  `{"streamSid":"MZ1","media":{"payload":"${payload}","track":"inbound"},"event":"media"}`,
  `{ "event": "media", "media": { "payload": "${payload}" } }`,
  `{"event":"media","media":{"payload":"${payload.replaceAll('/', '\\/')}"}}`,
])('hears the sound in a message, however it is written: %s', (text) => {
  expect(readMessage(text)).toEqual({ event: 'media', audio });
});

it.for([
  '{"event":"media","media":{"payload":"',
  '{"event":"media"}',
  '{"event":"media","media":null}',
  'payload',
])('makes nothing of what is no message: %s', (text) => {
  expect(readMessage(text)).toBeUndefined();
});
