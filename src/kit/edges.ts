import { z } from 'zod';

/** The payload of an edge to a colleague: why, what the customer wants, and how urgent it is. */
export const caseFor = z.object({
  reason: z.string().min(1).describe('Why the customer is better served there, in one short sentence.'),
  intent: z
    .string()
    .min(1)
    .describe("What the customer wants, in a few words, e.g. 'cancel the visit on Friday'."),
  urgency: z
    .enum(['low', 'normal', 'high'])
    .describe('high: something is down, money is being lost, or the customer is upset.'),
});

/** The payload of an edge to a person: why, and what they read first. */
export const caseForPerson = z.object({
  reason: z.string().min(1).describe('Why a person is needed, in one short sentence.'),
  summary: z
    .string()
    .min(1)
    .describe(
      'What the customer wants, what was found and done, and what is still open; names and figures included.',
    ),
});
