import { languageOfDanger } from '../../guard/danger/detect-danger.ts';
import type { TurnData } from '../turn/turn.ts';

/**
 * What a customer in danger is told when nobody of the desk can come, in their language: not to wait, and that they are
 * called back where they can be reached. Undefined when the request for a person is about nothing of the kind.
 */
export function aloneInDanger(
  { conversation, text }: TurnData,
  contact: string | undefined,
): string | undefined {
  const { danger, person, turn } = conversation.state;
  if (!danger || !person) return undefined;
  // A danger of an earlier day, when a person was there, is not what this request is about.
  if (danger.at < person.requestedAt && !person.reason.startsWith('danger: ')) return undefined;
  const told = danger.turn === turn && text !== '' ? text : danger.span;
  return languageOfDanger(told).alone(contact);
}
