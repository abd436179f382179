import { type FormEvent, useEffect, useState, useSyncExternalStore } from 'react';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { Field } from '../../staff/form.tsx';
import type { StaffDesk } from '../console-api.ts';
import { Log } from '../conversation/log.tsx';
import { Board } from '../graph/board.tsx';
import { BASE, conversationPath } from '../places.ts';
import { Button } from '../take-over/button.tsx';
import { TextBox } from '../take-over/text-box.tsx';
import type { ChangesApi, DeskChanges } from './changes-api.ts';
import { factsIn } from './facts-in.ts';
import { type Beginning, RehearsalStore, type RehearsalView } from './rehearsal-store.ts';

interface RehearseProps {
  api: ChangesApi;
  desk: StaffDesk;
  /** All that differs from the code: with the draft, and as it serves. */
  draft: DeskChanges;
  serves: DeskChanges;
  /** The conversation it goes on from; null: it begins with nothing said. */
  from: Beginning['from'] | null;
}

/** Whom one speaks as, and what is known beforehand. */
interface Customer {
  readonly id: string;
  readonly facts: string;
  readonly beside: boolean;
}

/** Talking to the desk as it would be, as any customer, beside the desk as it serves if one likes. */
export function Rehearse({ api, desk, draft, serves, from }: RehearseProps) {
  const [mine] = useState(() => new RehearsalStore(api));
  const [other] = useState(() => new RehearsalStore(api));
  const tried = useSyncExternalStore(mine.subscribe, mine.read);
  const asItServes = useSyncExternalStore(other.subscribe, other.read);
  const [customer, setCustomer] = useState<Customer | null>(null);
  const [begunWith, setBegunWith] = useState('');
  useEffect(
    () => () => {
      mine.leave();
      other.leave();
    },
    [mine, other],
  );
  const beginning = ({ id, facts }: Customer, changes: DeskChanges): Beginning => ({
    desk: desk.id,
    changes,
    ...(from && { from }),
    ...(id !== '' && { customer: { id } }),
    ...(facts !== '' && { facts: factsIn(facts) }),
  });
  const begin = (as: Customer, again: boolean) => {
    setCustomer(as);
    setBegunWith(JSON.stringify(draft));
    void mine.begin(beginning(as, draft), again);
    if (as.beside) void other.begin(beginning(as, serves), again);
    else other.leave();
  };
  const say = (text: string) => {
    if (customer === null) return;
    void mine.say(text, beginning(customer, draft));
    if (customer.beside) void other.say(text, beginning(customer, serves));
  };
  const isOld = customer !== null && begunWith !== JSON.stringify(draft);
  return (
    <section
      aria-label="Try it"
      data-testid="rehearsal"
      className="flex min-w-0 flex-col gap-3 self-start rounded-xl border border-lamp/60 border-dashed p-3"
    >
      <p className="text-[13px] text-soft">
        <span className="font-semibold text-ink">A test.</span> Nothing of it is stored or counted, and what
        tools write is undone.
      </p>
      <Setup begun={customer !== null} busy={tried.busy} from={from} onBegin={(as) => begin(as, false)} />
      {isOld && (
        <Button testId="rehearse-again" strong disabled={tried.busy} onClick={() => begin(customer, true)}>
          Again, with what you changed
        </Button>
      )}
      {customer !== null && (
        <>
          <div className="max-h-[210px] overflow-auto rounded-lg border border-rule bg-panel">
            <Board desk={desk} traffic={trafficOf(tried)} rows={rowsOf(tried)} />
          </div>
          <div className={`grid min-h-0 gap-3 ${customer.beside ? 'sm:grid-cols-2' : ''}`}>
            <Side title={customer.beside ? 'With your changes' : ''} of={tried} testId="tried" />
            {customer.beside && <Side title="As it serves" of={asItServes} testId="serving" />}
          </div>
          <SayBox key={tried.said} said={tried.said} busy={tried.busy || asItServes.busy} onSay={say} />
        </>
      )}
    </section>
  );
}

function Side({ title, of, testId }: { title: string; of: RehearsalView; testId: string }) {
  return (
    <section
      aria-label={title || 'Conversation'}
      data-testid={testId}
      data-busy={of.busy}
      className="min-w-0"
    >
      {title !== '' && <h3 className="heading">{title}</h3>}
      {of.problem !== null && <ProblemNotice problem={of.problem} onRetry={() => undefined} />}
      <div className="flex h-[360px] min-w-0 flex-col overflow-hidden rounded-lg border border-rule">
        <Log view={of.view} pointed={null} onInspect={null} />
      </div>
      <p role="status" className="min-h-5 text-[12.5px] text-faint">
        {of.busy ? 'It answers' : of.status === 'waiting' ? 'A person would be asked now.' : ''}
      </p>
    </section>
  );
}

function Setup({
  begun,
  busy,
  from,
  onBegin,
}: {
  begun: boolean;
  busy: boolean;
  from: RehearseProps['from'];
  onBegin: (customer: Customer) => void;
}) {
  const [wrong, setWrong] = useState('');
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const text = (name: string) => String(given.get(name) ?? '').trim();
    const facts = text('facts');
    const isJson = facts === '' || factsIn(facts) !== undefined;
    setWrong(isJson ? '' : 'Facts are written as JSON, e.g. {"account": {"id": "HL-1001"}}.');
    if (isJson) onBegin({ id: text('customer'), facts, beside: given.get('beside') !== null });
  };
  return (
    <form onSubmit={submit} aria-label="Begin a test" className="space-y-2">
      <details open={!begun} className="space-y-2">
        <summary className="cursor-pointer font-medium text-[14px]">Whom you speak as</summary>
        {from ? <Past from={from} /> : <Anybody />}
        <label className="flex items-baseline gap-2 text-[14px]">
          <input type="checkbox" name="beside" />
          Beside the desk as it serves
        </label>
      </details>
      {wrong !== '' && (
        <p role="alert" className="text-[13.5px] text-alarm">
          {wrong}
        </p>
      )}
      <Button testId="rehearse" type="submit" strong={!begun} disabled={busy} onClick={() => undefined}>
        {begun ? 'Begin anew' : 'Try it'}
      </Button>
    </form>
  );
}

/** The customer of a conversation on record, as it was then. */
function Past({ from: { conversation, at } }: { from: NonNullable<RehearseProps['from']> }) {
  return (
    <p data-testid="rehearse-from" className="text-[13.5px] text-soft">
      The customer of{' '}
      <a href={`${BASE}${conversationPath(conversation)}?e=${at}`} className="underline underline-offset-4">
        a conversation
      </a>
      , as it was before event {at}: who had it, what was said, and what was known.
    </p>
  );
}

function Anybody() {
  return (
    <>
      <Field
        label="Id of a customer who is signed in"
        name="customer"
        maxLength={200}
        hint="Empty: a stranger."
      />
      <label className="block text-[14px]">
        <span className="font-medium">What is known of them</span>
        <textarea
          name="facts"
          rows={2}
          placeholder='{"account": {"id": "HL-1001"}}'
          className="mt-1 block w-full rounded-lg border border-rule-strong bg-raised px-3 py-2 font-mono text-[13px]"
        />
      </label>
    </>
  );
}

interface SayBoxProps {
  /** What the customer said there on record; empty where nothing was. */
  said: string;
  busy: boolean;
  onSay: (text: string) => void;
}

function SayBox({ said, busy, onSay }: SayBoxProps) {
  const [text, setText] = useState(said);
  const say = () => {
    if (busy || text.trim() === '') return;
    onSay(text.trim());
    setText('');
  };
  return (
    <div className="flex items-end gap-2">
      <TextBox
        label="Say something as the customer"
        testId="rehearse-say"
        text={text}
        onType={setText}
        onSend={say}
      />
      <Button testId="rehearse-send" strong disabled={busy || text.trim() === ''} onClick={say}>
        Say it
      </Button>
    </div>
  );
}

/** How often each way was gone in it. */
function trafficOf({ view }: RehearsalView): ReadonlyMap<string, number> {
  const traffic = new Map<string, number>();
  for (const item of view.timeline.items) {
    if (item.kind !== 'seam' || item.status !== 'committed') continue;
    const way = `${item.from}>${item.to}`;
    traffic.set(way, (traffic.get(way) ?? 0) + 1);
  }
  return traffic;
}

function rowsOf({ view, status }: RehearsalView) {
  return status === null ? [] : [{ owner: view.timeline.owner, status }];
}
