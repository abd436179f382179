import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Clock } from '../../contracts/clock.ts';
import { SwitchroomError } from '../../contracts/errors.ts';
import type { PresenceStore, Present } from '../../contracts/presence.ts';
import type { Principal } from '../../contracts/principal.ts';
import { answers, json } from '../_shared/answers.ts';
import { jsonLine } from '../_shared/json-line.ts';
import { demandPerson, type LineEnv } from '../_shared/principal.ts';

const { invalid, unknown, refused, unavailable } = answers;
/** How long it counts that somebody looks; a page says so every four seconds. In ms. */
const GOOD_MS = 12_000;

const body = z
  .object({
    conversation: z.string().min(1).max(128).nullable().openapi({ description: 'Its id; null: none.' }),
    typing: z.boolean().default(false).openapi({ description: 'Whether you write something in it.' }),
  })
  .openapi('TellPresence');

const present = z.object({
  present: z.array(
    z
      .object({
        staff: z.string(),
        name: z.string(),
        conversation: z.string(),
        typing: z.boolean(),
      })
      .openapi('Present'),
  ),
});

const tell = createRoute({
  method: 'put',
  path: '/v1/presence',
  summary:
    'Say which conversation you have in front of you for the next 12 seconds, and read where the others are',
  request: { body: { ...json(body, 'Where you are.'), required: true } },
  responses: {
    200: json(present, 'The others, at the desks you work at.'),
    ...invalid,
    ...unknown,
    ...refused,
    ...unavailable,
  },
});

/** What the line of who looks at what is handed. */
export interface PresenceLineParts {
  readonly presence: PresenceStore;
  readonly clock: Clock;
  /** Id of the desk that a conversation is at. */
  deskOf(conversation: string): string;
}

/** Who looks at which conversation and who types in it, over HTTP, for people who may read conversations; throws coded errors. */
export function presenceLine({ presence, clock, deskOf }: PresenceLineParts): OpenAPIHono<LineEnv> {
  const app = jsonLine();
  const isTheirs = ({ desks }: Principal, conversation: string) =>
    desks?.includes(deskOf(conversation)) ?? true;
  app.openapi(tell, async (context) => {
    const principal = demandPerson(context, 'conversations:read', 'Only people look at anything.');
    const { conversation, typing: isTyping } = context.req.valid('json');
    if (conversation !== null && !isTheirs(principal, conversation))
      throw new SwitchroomError('not-allowed', 'It is at a desk you do not work at.');
    const { id: staff, name } = principal;
    const now = clock.now();
    const until = new Date(now.getTime() + GOOD_MS);
    const others =
      conversation === null
        ? await presence.leave(staff, now)
        : await presence.tell({ staff, name, conversation, isTyping }, now, until);
    return context.json(
      { present: others.filter((one) => isTheirs(principal, one.conversation)).map(viewOf) },
      200,
    );
  });
  return app;
}

function viewOf({ staff, name, conversation, isTyping }: Present) {
  return { staff, name, conversation, typing: isTyping };
}
