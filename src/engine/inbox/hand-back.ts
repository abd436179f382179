import type { HandBack } from '../../contracts/person.ts';
import { unansweredIn } from '../history/unanswered.ts';
import { personWords } from '../people/person-words.ts';
import { say } from '../turn/say.ts';
import { ownerOf, type SpeakingTurn, type Surroundings } from '../turn/turn.ts';

/** What a person says who gives a conversation back, to an agent of the desk. */
type Returned = HandBack & { readonly to: string };

/**
 * Gives the conversation to an agent, and tells the customer what was done in the person's own words, whatever model serves;
 * the agent then answers what the customer said meanwhile.
 */
export function handBack(
  turn: SpeakingTurn & Surroundings,
  { by, staff }: { readonly by: string; readonly staff: string },
  { to, summary = '', note = '' }: Returned,
): 'speak' {
  const told = summary.trim();
  const unanswered = unansweredIn(turn.conversation.history.entries);
  turn.record.add('person-returned', {
    by,
    staff,
    to,
    note: note.trim() || told,
    ...(told !== '' && { summary: told }),
    ...(unanswered > 0 && { unanswered }),
  });
  const words = told === '' ? '' : personWords(turn, ({ returned }) => returned(by, told));
  if (words !== '') say(turn, ownerOf(turn), words);
  return 'speak';
}
