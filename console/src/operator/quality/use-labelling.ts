import { useEffect, useState } from 'react';
import { asProblem, type Problem } from '../../problem.ts';
import { useCommand } from '../commands/use-commands.ts';
import type { RoutingDecision } from '../console-api.ts';
import type { DecisionsProps } from './label-conversation.tsx';

/** What somebody says of one message, before it is kept. */
export interface Draft {
  /** Id of who should have had it. */
  readonly agent: string;
  readonly comment: string;
}

/** Nothing yet. */
export const NO_DRAFT: Draft = { agent: '', comment: '' };

type Drafts = ReadonlyMap<number, Draft>;

/** What is said of the messages of a conversation until it is accepted, and the keys that say it; the address has the message. */
export function useLabelling(props: DecisionsProps, ends: readonly string[]) {
  const { id, may, query, decisions, onChange, onSkip } = props;
  const [drafts, setDrafts] = useState(() => draftsOf(decisions));
  const [commenting, setCommenting] = useState(false);
  const { accept, busy, problem } = useAccept(props, drafts);
  const pointed = query.get('e');
  const at = Math.max(
    0,
    decisions.findIndex(({ seq }) => String(seq) === pointed),
  );
  const selected = decisions[at];
  const select = (place: number) => {
    const one = decisions[Math.min(decisions.length - 1, Math.max(0, place))];
    setCommenting(false);
    if (one) onChange({ c: id, e: String(one.seq) });
  };
  const say = (seq: number, change: Partial<Draft>) =>
    setDrafts((all) => new Map(all).set(seq, { ...(all.get(seq) ?? NO_DRAFT), ...change }));
  const can = may && selected !== undefined && !busy;
  const said = (agent: string | undefined) => can && agent !== undefined && say(selected.seq, { agent });
  const comment = () => setCommenting(true);
  useCommand('labelNext', selected ? () => select(at + 1) : null);
  useCommand('labelPrevious', selected ? () => select(at - 1) : null);
  useCommand('labelRight', can ? () => said(selected.decided) : null);
  useCommand('labelAgent', (key) => void said(ends[Number(key) - 1]));
  useCommand('labelComment', can ? comment : null);
  useCommand('labelAccept', can ? accept : null);
  useCommand('labelSkip', onSkip);
  useEffect(() => {
    document.getElementById(`label-${selected?.seq}`)?.scrollIntoView({ block: 'nearest' });
  }, [selected?.seq]);
  return { at, selected, drafts, problem, busy, commenting, select, say, comment, accept };
}

/** Keeps what was said of all messages. */
function useAccept({ api, id, onLabelled }: DecisionsProps, drafts: Drafts) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const accept = () => {
    const labels = [...drafts].map(([seq, { agent, comment }]) => {
      const why = comment.trim();
      return { seq, agent, ...(why !== '' && { comment: why }) };
    });
    setBusy(true);
    api.label(id, labels).then(onLabelled, (thrown: unknown) => {
      setProblem(asProblem(thrown));
      setBusy(false);
    });
  };
  return { accept, busy, problem };
}

/** What was said before; of what nobody said anything, that it went right. */
function draftsOf(decisions: readonly RoutingDecision[]): Drafts {
  return new Map(
    decisions.map(({ seq, decided, label }) => [
      seq,
      { agent: label?.agent ?? decided, comment: label?.comment ?? '' },
    ]),
  );
}
