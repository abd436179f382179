import { createRoute, z } from '@hono/zod-openapi';
import { answers, json, problem } from '../_shared/answers.ts';
import { conversationPath } from '../_shared/fields.ts';

const { invalid, missing, closed } = answers;

const startBody = z.object({ transport: z.enum(['socket']).optional() }).openapi('StartVoice');

const started = z
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
      description: 'The sound is a code and not for people: speak the captions, and send words as `say`.',
    }),
  })
  .openapi('VoiceSocket');

/** The routes of the browser line, as OpenAPI describes them. */
export const routes = {
  start: createRoute({
    method: 'post',
    path: '/v1/conversations/{id}/voice',
    summary: 'Talk in a conversation',
    description: 'Gives the address of a socket on which the conversation goes on by voice.',
    request: {
      params: conversationPath,
      body: { content: { 'application/json': { schema: startBody } } },
    },
    responses: {
      201: json(started, 'Where to connect.'),
      ...{ ...invalid, ...missing, ...closed },
      429: problem('Too many calls were begun in this conversation: `too-many-requests`.'),
      503: problem(
        'There is no speech model: `speech-unavailable`; or the database cannot be reached: `store-unavailable`.',
      ),
    },
  }),
};
