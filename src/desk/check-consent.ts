import type { Tool } from '../contracts/tool.ts';
import { type Check, warning } from './finding.ts';
import { everyAgent } from './inside-agents.ts';

const unconsented: Check = (desk) => {
  const tools = new Set<Tool>([...everyAgent(desk)].flatMap((agent) => agent.tools));
  // What a tool does through agents inside, their own tools ask for.
  return [...tools].flatMap(({ name, effect, consent, inside }) =>
    effect === 'read' || consent || inside
      ? []
      : warning(
          'consent-missing',
          `The tool "${name}" writes without asking the customer; give it a consent, or consent: { none: 'why' }.`,
        ),
  );
};

/** What is wrong with how a desk asks its customers before it writes. */
export const CONSENT_CHECKS: readonly Check[] = [unconsented];
