import { defineTool } from 'switchroom';
import { z } from 'zod';
import { serviceId } from './incident.ts';

/** Something a customer can put right without us. */
export interface KnownFix {
  readonly id: string;
  readonly service: string;
  readonly title: string;
  readonly steps: readonly string[];
}

const MOST = 3;
/** Under this rank a fix shares a word or two by chance. */
const LEAST_RANK = 0.2;

/** Searches what customers can put right themselves; best first. */
export const searchKnownFixes = defineTool({
  name: 'search_known_fixes',
  description:
    'Search the fixes that customers can safely do themselves. Empty when none fits: then do not make one up.',
  effect: 'read',
  parameters: z.object({
    problem: z.string().min(1).max(500).describe("The problem in the customer's words, in English."),
    service: serviceId.optional().describe('Only fixes for this service.'),
  }),
  execute({ problem, service }, { database }): Promise<KnownFix[]> {
    return database.query<KnownFix>(
      // Any word may match: people do not know which words a fix is filed under.
      `with asked as (select replace(plainto_tsquery('english', $1)::text, '&', '|')::tsquery as words)
       select k.id, s.name as service, k.title, k.steps
         from known_fixes k join services s on s.id = k.service_id, asked
        where k.words @@ asked.words and ($2::text is null or k.service_id = $2)
          and ts_rank(k.words, asked.words) >= $3
        order by ts_rank(k.words, asked.words) desc, k.id limit $4`,
      [problem, service ?? null, LEAST_RANK, MOST],
    );
  },
});
