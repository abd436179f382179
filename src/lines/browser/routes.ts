import { createRoute, z } from '@hono/zod-openapi';
import { answers, json, problem } from '../_shared/answers.ts';
import { conversationPath } from '../_shared/fields.ts';

const { invalid, missing, closed, unavailable } = answers;

const startBody = z
  .object({
    transport: z.enum(['socket', 'webrtc']).optional().openapi({
      description: '`socket` when the page can use no other; else the server says which.',
    }),
  })
  .openapi('StartVoice');

const overSocket = z
  .object({
    transport: z.literal('socket'),
    url: z.string().openapi({
      description: 'Of the WebSocket, on this server; valid for one socket, for a minute.',
      example: '/v1/voice?token=eyJjb252ZXJzYXRpb24i...',
    }),
    format: z.literal('pcm16-24k').openapi({
      description: 'Sound in binary messages, both ways: 16-bit little-endian samples, mono, at 24 kHz.',
    }),
    simulated: z.boolean().openapi({
      description:
        'The sound is silence, as long as the words take: speak the captions, and send words as `say`.',
    }),
  })
  .openapi('VoiceSocket');

const overWebRtc = z
  .object({
    transport: z.literal('webrtc'),
    url: z.string().openapi({
      description:
        'Of the speech model’s vendor: the offer is sent there (`POST`, `application/sdp`) with the key as bearer. The id of ' +
        'the call is the last part of the answer’s `Location`.',
    }),
    key: z.string().openapi({ description: 'For this one page and a minute: a secret.' }),
    expiresAt: z.iso.datetime().openapi({ description: 'Of the key.' }),
    pass: z.string().openapi({ description: 'To say which call it is, once, within a minute.' }),
  })
  .openapi('VoiceWebRtc');

const attachBody = z
  .object({
    pass: z.string().max(1_000),
    callId: z
      .string()
      .regex(/^[\w-]{1,128}$/)
      .openapi({ example: 'rtc_u1_9c6574da8b8a41a18da9308f4ad974ce' }),
  })
  .openapi('AttachVoice');

const attached = z
  .object({
    url: z.string().openapi({
      description:
        'Of the WebSocket that the call is held by, on this server, as for `socket` but without sound; valid for one socket, ' +
        'for a minute.',
    }),
  })
  .openapi('VoiceAttached');

/** The routes of the browser line, as OpenAPI describes them. */
export const routes = {
  start: createRoute({
    method: 'post',
    path: '/v1/conversations/{id}/voice',
    summary: 'Talk in a conversation',
    description:
      'Gives the address of a socket on which the conversation goes on by voice, or what a call straight to the speech ' +
      'model’s vendor is made with.',
    request: {
      params: conversationPath,
      body: { content: { 'application/json': { schema: startBody } } },
    },
    responses: {
      201: json(z.union([overSocket, overWebRtc]), 'Where to connect.'),
      ...invalid,
      ...missing,
      ...closed,
      429: problem('Too many calls were begun in this conversation: `too-many-requests`.'),
      503: problem(
        'There is no speech model, or it cannot be reached: `speech-unavailable`; or as many calls are held as can be: ' +
          '`calls-full`, with `retry-after`; or the database cannot be reached: ' +
          '`store-unavailable`.',
      ),
    },
  }),
  attach: createRoute({
    method: 'post',
    path: '/v1/conversations/{id}/voice/attach',
    summary: 'Say which call a page has made at the vendor',
    description: 'The desk speaks once the socket is open whose address this gives.',
    request: {
      params: conversationPath,
      body: { content: { 'application/json': { schema: attachBody } } },
    },
    responses: {
      201: json(attached, 'Where to connect.'),
      ...missing,
      ...closed,
      ...unavailable,
      400: problem(
        'The request does not fit its schema; or the pass is late, was used, or is for another conversation: `request-invalid`.',
      ),
    },
  }),
};
