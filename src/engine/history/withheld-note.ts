import type { ConversationEvent } from '../../contracts/event.ts';

/** What only the agent's model reads of an answer the customer was not shown; undefined for every other event. */
export function withheldNote({ type, data }: ConversationEvent): string | undefined {
  if (type === 'claim-withheld')
    return (
      `The customer was not shown this, as no handoff was made: ${JSON.stringify(data.text)} ` +
      'Call the function that hands over, or go on without saying that you do.'
    );
  if (type === 'guard-tripped' && data.stage === 'output' && data.verdict !== 'replace')
    return `The customer was not shown your last answer: ${data.reason} Do not say it again.`;
  return undefined;
}
