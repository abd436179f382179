import { FactValue } from '../../components/fact-value.tsx';
import { Cross } from '../../components/icons.tsx';
import { PatchCord } from '../../components/patch-cord.tsx';
import { useDirectory } from '../../directory.ts';
import { clock, duration, words } from '../../format.ts';
import type { Handoff } from '../../server-types.ts';
import type { ConsoleApi, Conversation } from '../console-api.ts';
import { Candidates } from './candidates.tsx';
import { knownAs } from './known-as.ts';
import { MakeTest } from './make-test.tsx';

const ACTORS = {
  model: 'A model decided',
  router: 'The local router decided',
  rule: 'A rule of the desk decided',
  person: 'A person decided',
};

interface InspectorProps {
  api: Pick<ConsoleApi, 'test'>;
  record: Conversation;
  /** An event of the handoff. */
  seq: number;
  /** Shows another handoff. */
  onInspect: (seq: number) => void;
  /** Lets the conversation go on otherwise from an event; null: one may not. */
  onFork: ((seq: number) => void) | null;
  onClose: () => void;
}

/** One handoff: who decided and why, what the guards said, what was carried over and what was kept back, and how long each step took. */
export default function HandoffInspector({ api, record, seq, onInspect, onFork, onClose }: InspectorProps) {
  const found = record.handoffs.find((one) => one.seq === seq || one.steps.some((step) => step.seq === seq));
  return (
    <aside
      data-testid="inspector"
      aria-label="Handoff"
      className="w-[360px] shrink-0 overflow-y-auto border-rule border-l bg-panel max-xl:fixed max-xl:inset-y-0 max-xl:right-0 max-xl:z-20 max-xl:w-[min(400px,100vw)] max-xl:shadow-2xl"
    >
      <div className="flex items-center justify-between border-rule border-b px-4 py-2.5">
        <h3 className="font-semibold text-[15px]">Handoff</h3>
        <button
          type="button"
          aria-label="Close"
          onClick={onClose}
          className="grid size-8 place-items-center rounded-full text-soft hover:bg-well"
        >
          <Cross />
        </button>
      </div>
      {found ? (
        <>
          <Inspected handoff={found} record={record} onInspect={onInspect} />
          <div className="px-4 pb-6 text-[13.5px]">
            <MakeTest key={seq} api={api} id={record.id} seq={seq} onFork={onFork} />
          </div>
        </>
      ) : (
        <p className="px-4 py-6 text-[13.5px] text-soft">
          The ledger has no handoff at event {seq}: a person was asked for here.
        </p>
      )}
    </aside>
  );
}

interface InspectedProps extends Pick<InspectorProps, 'record' | 'onInspect'> {
  handoff: Handoff;
}

function Inspected({ handoff, record, onInspect }: InspectedProps) {
  const { name, cord } = useDirectory();
  const { from, to, wanted, actor, reason, status, verdicts, opinion, loopOf } = handoff;
  const refused = status === 'refused';
  return (
    <div className="space-y-5 px-4 py-4 text-[13.5px]">
      <div>
        <p className="flex flex-wrap items-center gap-2 font-semibold">
          <span style={{ color: cord(from) }}>{name(from)}</span>
          <PatchCord from={cord(from)} to={cord(to)} status={refused ? 'refused' : 'committed'} />
          <span style={{ color: cord(to) }}>{name(to)}</span>
        </p>
        <p className="mt-1.5">{reason || 'No reason was given.'}</p>
        <p data-testid="decided" className="mt-1 text-soft">
          {ACTORS[actor]}. It is {words(status)}.
          {wanted !== to && ` ${name(wanted)} was wanted, and a guard chose ${name(to)}.`}
          {opinion &&
            ` The router was ${Math.round(opinion.probability * 100)}% sure of ${name(opinion.agent)}.`}
        </p>
      </div>
      {loopOf !== null && (
        <div
          role="alert"
          data-testid="ping-pong"
          className="rounded-lg border border-alarm/50 bg-alarm-wash px-3 py-2"
        >
          <p className="font-semibold text-alarm">Ping-pong</p>
          <p>
            It went from {name(from)} to {name(to)} within three messages before already, and came back: on
            the scorecard it is a loop.
          </p>
          <button
            type="button"
            data-testid="ping-pong-before"
            onClick={() => onInspect(loopOf)}
            className="underline underline-offset-4"
          >
            The handoff before
          </button>
        </div>
      )}
      <Candidates handoff={handoff} />
      <Luggage handoff={handoff} record={record} />
      <section data-testid="verdicts">
        <h4 className="heading">Guards</h4>
        {verdicts.length === 0 && <p className="mt-1 text-faint">No guard stands on this edge.</p>}
        <ul className="mt-1 space-y-1">
          {verdicts.map((verdict) => (
            <li key={verdict.guard} className="flex items-baseline gap-2">
              <span className={verdict.verdict === 'allow' ? 'text-cord-2' : 'text-alarm'}>
                {verdict.verdict}
              </span>
              <span className="min-w-0 flex-1">
                {words(verdict.guard)}
                {verdict.reason && <span className="text-soft">: {verdict.reason}</span>}
              </span>
              <span className="text-faint tabular-nums">{duration(verdict.ms)}</span>
            </li>
          ))}
        </ul>
      </section>
      <Steps handoff={handoff} />
    </div>
  );
}

/** What the next agent was given, and what it was not. */
function Luggage({ handoff: { payload, carried }, record }: { handoff: Handoff; record: Conversation }) {
  const fields =
    typeof payload === 'object' && payload !== null && !Array.isArray(payload) ? Object.entries(payload) : [];
  return (
    <section data-testid="luggage">
      <h4 className="heading">What was handed over</h4>
      <dl className="mt-1 space-y-1.5">
        {fields.map(([field, value]) => (
          <div key={field} data-testid="payload" data-name={field}>
            <dt className="flex justify-between gap-3 text-soft">
              {words(field)}
              <span className="text-[12px] text-faint">{knownAs(value, record.facts)}</span>
            </dt>
            <dd>
              <FactValue value={value} />
            </dd>
          </div>
        ))}
      </dl>
      {fields.length === 0 && <p className="mt-1 text-faint">Nothing but the reason.</p>}
      {carried && (
        <ul className="mt-3 space-y-1">
          <li className="text-soft">
            Reads {words(carried.carry)}: {carried.items} {carried.items === 1 ? 'item' : 'items'} of the
            history
            {carried.dropped > 0 && <span className="text-alarm">, {carried.dropped} kept back</span>}
          </li>
          {carried.facts.map((fact) => (
            <li key={fact} data-testid="carried">
              <span className="text-cord-2">+</span> {words(fact)}
            </li>
          ))}
          {carried.withheld.map((fact) => (
            <li key={fact} data-testid="withheld">
              <span className="text-alarm">−</span>{' '}
              <span className="line-through opacity-70">{words(fact)}</span> kept back
            </li>
          ))}
          {carried.summary && (
            <li className="rounded-lg border border-rule bg-raised px-3 py-2 whitespace-pre-wrap">
              {carried.summary}
            </li>
          )}
        </ul>
      )}
    </section>
  );
}

/** When each step was, and how long after the wish. */
function Steps({ handoff: { steps, at } }: { handoff: Handoff }) {
  const began = Date.parse(at);
  const whole = Math.max(1, ...steps.map((step) => Date.parse(step.at) - began));
  return (
    <section data-testid="steps">
      <h4 className="heading">Steps, from {clock(at)}</h4>
      <ol className="mt-1 space-y-1">
        {steps.map((step) => {
          const ms = Date.parse(step.at) - began;
          return (
            <li key={`${step.seq}-${step.status}`}>
              <span className="flex items-baseline justify-between gap-3">
                <span>
                  {words(step.status)}
                  {step.reason && <span className="text-soft">: {step.reason}</span>}
                </span>
                <span className="text-faint tabular-nums">{duration(ms)}</span>
              </span>
              <span className="mt-0.5 block h-1 rounded-full bg-rule">
                <span
                  className="block h-1 rounded-full bg-brass"
                  style={{ width: `${(100 * ms) / whole}%` }}
                />
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
