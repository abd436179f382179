import { findKnown, knownOf, personalOf } from '../../evals/replay/personal.ts';
import type { RecordedConversation } from '../../evals/replay/replay-desk.ts';
import { StandIns } from '../../evals/replay/stand-ins.ts';
import { findPersonal } from './find-personal.ts';

/** What stands in for the personal data of a conversation; `keep` stays as it is, `replace` says by what its words are replaced. */
export function standInsFor(
  conversation: RecordedConversation,
  {
    keep = [],
    replace = new Map(),
  }: { keep?: readonly string[]; replace?: ReadonlyMap<string, string> } = {},
): StandIns {
  const known = personalOf(knownOf(conversation), findPersonal);
  const given = [...replace.keys()].map((words) => ['given', words] as const);
  return new StandIns(findKnown(findPersonal, known, given), keep, replace);
}
