import { z } from '@hono/zod-openapi';
import { conversationPath } from '../_shared/fields.ts';

const MOST_SKILLS = 50;
const MOST_AT_ONCE = 100;
const USUAL_AT_ONCE = 3;

const skills = z.array(z.string().trim().min(1).max(64)).max(MOST_SKILLS);
const deskIds = z.array(z.string().min(1).max(64)).min(1).max(100);
const atOnce = z.int().min(1).max(MOST_AT_ONCE);

/** Body of `PUT /v1/duty`. */
export const dutyBody = z
  .object({
    until: z.iso
      .datetime({ offset: true })
      .openapi({ description: 'When it ends by itself; within 24 hours.' }),
    atOnce: atOnce
      .default(USUAL_AT_ONCE)
      .openapi({ description: 'How many conversations you take at once.' }),
    skills: skills
      .default([])
      .openapi({ description: 'What you can do, by the names that edges to a person ask for.' }),
    desks: deskIds
      .optional()
      .openapi({ description: 'Ids of the desks you are there for; all you work at without.' }),
  })
  .openapi('BeginDuty');

/** Somebody on duty. */
export const duty = z
  .object({
    staff: z.string().openapi({ description: 'The id they are known by.' }),
    name: z.string(),
    since: z.iso.datetime(),
    until: z.iso.datetime(),
    desks: z.array(z.string()).nullable().openapi({ description: 'Ids of desks; null: all.' }),
    skills: z.array(z.string()),
    atOnce: z.int(),
  })
  .openapi('Duty');

/** Who is on duty. */
export const dutyList = z.object({ onDuty: z.array(duty) });

/** Path of a conversation that is assigned. */
export const path = conversationPath;

/** Body of `POST /v1/inbox/{id}/assign`. */
export const assignBody = z
  .object({ staff: z.string().min(1).max(200).openapi({ description: 'Id of somebody on duty.' }) })
  .openapi('Assign');
