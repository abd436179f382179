import { useEffect, useState } from 'react';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { asProblem, type Problem } from '../../problem.ts';
import type { Who } from '../../staff/staff-api.ts';
import { useCommand } from '../commands/use-commands.ts';
import type { ConsoleApi, Conversation, Duty, StaffDesk, WallRow } from '../console-api.ts';
import type { PendingApproval } from '../conversation/pending-approvals.ts';
import { left } from '../spans-of-time.ts';
import { useNow } from '../use-now.ts';
import { ApprovalCard } from './approval-card.tsx';
import { AssignBox } from './assign-box.tsx';
import { Button } from './button.tsx';
import { HandBackForm } from './hand-back-form.tsx';
import type { HeldSend } from './held-send.ts';
import { ReplyBox } from './reply-box.tsx';
import { DeclineBox, WhisperBox } from './side-boxes.tsx';
import { useReading } from './use-reading.ts';

interface TakeOverProps {
  api: ConsoleApi;
  who: Who;
  sender: HeldSend;
  record: Conversation;
  /** As the wall has it; undefined: it is closed, or not read yet. */
  row: WallRow | undefined;
  approvals: readonly PendingApproval[];
  /** Which message of the customer's is the last; null: none. */
  last: string | null;
  desk: StaffDesk | undefined;
  /** Who is on duty, at whichever desk; null: not known. */
  onDuty: readonly Duty[] | null;
}

/** Lines on which customers read, or hear, who takes over unasked. */
const REACHED: ReadonlySet<string> = new Set(['chat', 'phone']);

type Open = 'assign' | 'hand-back' | 'decline' | 'whisper' | null;

/** What one may do in a conversation now: take it, write, whisper, decide, hand it back. */
export function TakeOver({ api, who, sender, record, row, approvals, last, desk, onDuty }: TakeOverProps) {
  const [open, setOpen] = useState<Open>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const [to, setTo] = useState<string | null>(null);
  const { id, status, person } = record;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another conversation begins anew.
  useEffect(() => {
    setOpen(null);
    setProblem(null);
    setTo(null);
  }, [id]);
  const may = (scope: Who['scopes'][number]) => who.scopes.includes(scope);
  const act = async (deed: () => Promise<unknown>) => {
    setBusy(true);
    setProblem(null);
    try {
      await deed();
      setOpen(null);
    } catch (thrown) {
      setProblem(asProblem(thrown));
    } finally {
      setBusy(false);
    }
  };
  const works = may('inbox:work') && status !== 'closed';
  const isMine = status === 'with-person' && person?.claimant === who.id;
  // On other calls nobody would hear them: there a person is put through when one is asked for.
  const mayTake = works && (status === 'waiting' || (status === 'open' && REACHED.has(record.line)));
  const claim = () => void act(() => api.claim(id));
  useReading(works && isMine ? last : null, () => api.read(id));
  useCommand('claim', mayTake && !busy ? claim : null);
  useCommand('decline', works && status === 'waiting' ? () => setOpen('decline') : null);
  useCommand('assign', works && status === 'waiting' ? () => setOpen('assign') : null);
  useCommand('whisper', works ? () => setOpen('whisper') : null);
  useCommand('handBack', works && isMine ? () => setOpen('hand-back') : null);
  useCommand('close', open === null ? null : () => setOpen(null));
  const agents = [
    ...new Set([person?.from ?? desk?.entry ?? '', ...(desk?.agents.map((agent) => agent.id) ?? [])]),
  ];
  return (
    <div className="mx-auto flex w-full max-w-[820px] flex-col gap-2 px-3 pt-2 pb-[max(12px,env(safe-area-inset-bottom))] sm:px-6">
      {problem !== null && <ProblemNotice problem={problem} onRetry={() => setProblem(null)} />}
      {may('approvals:decide') &&
        approvals.map((approval) => (
          <ApprovalCard
            key={approval.callId}
            approval={approval}
            dueAt={row?.approvals.find(({ callId }) => callId === approval.callId)?.dueAt ?? null}
            busy={busy}
            onDecide={(approved, note) => void act(() => api.decide(id, approval.callId, { approved, note }))}
          />
        ))}
      {works && <Standing record={record} row={row} mine={isMine} me={who.id} />}
      {works && open === 'hand-back' && isMine ? (
        <HandBackForm
          id={id}
          agents={agents.filter((agent) => agent !== '')}
          to={to ?? agents[0] ?? ''}
          brief={briefOf(record)}
          busy={busy}
          onTo={setTo}
          onCancel={() => setOpen(null)}
          onSend={(done) =>
            void act(async () => {
              // What is still held back goes first: the agent answers what comes after it.
              await sender.now();
              await api.handBack(id, { ...done, ...(to !== null && { to }) });
            })
          }
        />
      ) : (
        works && isMine && <ReplyBox key={id} {...{ api, record, sender }} me={who.name} />
      )}
      {works && open === 'whisper' && (
        <WhisperBox
          id={id}
          busy={busy}
          onSend={(text) => void act(() => api.whisper(id, text, crypto.randomUUID()))}
        />
      )}
      {works && open === 'assign' && status === 'waiting' && (
        <AssignBox
          onDuty={onDuty?.filter(({ desks }) => desks === null || desks.includes(record.desk)) ?? null}
          assignee={person?.assignee?.staff}
          busy={busy}
          onAssign={(staff) => void act(() => api.assign(id, staff))}
          onCancel={() => setOpen(null)}
        />
      )}
      {works && open === 'decline' && status === 'waiting' && (
        <DeclineBox id={id} busy={busy} onSend={(reason) => void act(() => api.decline(id, reason))} />
      )}
      {works && open === null && (
        <div className="flex flex-wrap justify-end gap-2">
          <Button testId="whisper-open" command="whisper" onClick={() => setOpen('whisper')}>
            Whisper
          </Button>
          {status === 'waiting' && (
            <Button testId="assign-open" command="assign" onClick={() => setOpen('assign')}>
              Assign
            </Button>
          )}
          {status === 'waiting' && (
            <Button testId="decline-open" command="decline" onClick={() => setOpen('decline')}>
              Decline
            </Button>
          )}
          {mayTake && (
            <Button
              testId="claim"
              command="claim"
              strong={status === 'waiting'}
              disabled={busy}
              onClick={claim}
            >
              Take over
            </Button>
          )}
          {isMine && (
            <Button testId="hand-back-open" command="handBack" onClick={() => setOpen('hand-back')}>
              Hand back
            </Button>
          )}
        </div>
      )}
      {!works && (
        <p data-testid="read-only" className="py-1 text-center text-[13px] text-faint">
          {status === 'closed'
            ? 'This conversation is closed.'
            : 'You may read this conversation, not take part in it.'}
        </p>
      )}
    </div>
  );
}

/** Who has it, or who is asked, and for how long. */
function Standing({
  record: { status, person },
  row,
  mine,
  me,
}: {
  record: Conversation;
  row: WallRow | undefined;
  mine: boolean;
  me: string;
}) {
  const now = useNow();
  if (status === 'waiting' && person) {
    const rest = row?.dueAt ? left(row.dueAt, now) : '';
    return (
      <p data-testid="standing" className="text-[13.5px]">
        <span className="font-semibold">
          {person.callback ? 'A call back was promised' : 'A person is asked for'}
        </span>
        {row?.rung && ` · ${row.rung}`}
        {person.assignee &&
          ` · ${person.assignee.staff === me ? 'you are' : `${person.assignee.name} is`} asked`}
        {rest !== '' && <span className="tabular-nums"> · {rest} left</span>}
        <span className="text-soft"> · {person.reason}</span>
      </p>
    );
  }
  if (status !== 'with-person') return null;
  return (
    <p data-testid="standing" className="text-[13.5px] text-soft">
      {mine
        ? 'You have this conversation: no agent speaks.'
        : `${person?.claimedBy ?? 'A colleague'} has this conversation.`}
    </p>
  );
}

/** What the agent would be told, before somebody changes it. */
function briefOf({ person }: Conversation): string {
  const asked = person?.summary || person?.reason;
  return asked ? `Asked for: ${asked}\nDone: ` : '';
}
