import { defineTool, SwitchroomError } from 'switchroom';
import { z } from 'zod';
import type { Service } from './services.ts';

/** What colour is wanted for. */
export const colourGoal = z.enum(['cover-grey', 'refresh', 'darker', 'lighter', 'dimension', 'vivid', 'fix']);

/** What was done to the hair before. */
export const hairHistory = z.enum(['natural', 'coloured', 'box-dyed', 'bleached']);

/** What a colourist would do; price in CAD, for one visit. */
export interface ColourAdvice {
  readonly service: Service;
  readonly sessions: number;
  readonly advice: string;
}

/** The fact `advised`: the service that was recommended last. */
export const advisedFact = z.object({ service: z.string(), name: z.string() });

/** Recommends a colour service for a wish. */
export const recommendColour = defineTool({
  name: 'recommend_colour',
  description:
    "The salon's own advice for a colour wish: which service, how many visits, what to expect, price and length of a visit.",
  effect: 'read',
  parameters: z.object({
    goal: colourGoal.describe(
      'dimension: highlights or depth without changing the shade; fix: something went wrong; vivid: a bright shade such as pink.',
    ),
    hair: hairHistory.describe('coloured: in a salon; box-dyed: at home; natural: nothing in it.'),
  }),
  async execute({ goal, hair }, context): Promise<ColourAdvice> {
    const [row] = await context.database.query<Service & Pick<ColourAdvice, 'sessions' | 'advice'>>(
      `select s.id, s.name, s.minutes, s.price, s.needs_patch_test, a.sessions, a.advice
         from colour_advice a join services s on s.id = a.service_id where a.goal = $1 and a.hair = $2`,
      [goal, hair],
    );
    if (!row) throw new SwitchroomError('internal', `There is no advice for ${goal} on ${hair} hair.`);
    const { sessions, advice, ...service } = row;
    context.recordFact('advised', { service: service.id, name: service.name });
    return { service, sessions, advice };
  },
});
