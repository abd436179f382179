import { type CSSProperties, useEffect, useRef } from 'react';
import { HangUp } from '../components/icons.tsx';
import { useDirectory } from '../directory.ts';
import type { Session } from '../session.ts';
import { usePoll } from '../use-poll.ts';
import type { Call } from './call.ts';
import { CallCaptions } from './call-captions.tsx';
import { Devices, Microphone } from './call-controls.tsx';
import type { CallView } from './call-view.ts';
import { LevelMeter } from './level-meter.tsx';
import { SimulatedSpeech, Simulation } from './simulated-speech.tsx';
import { useHoldSpace } from './use-hold-space.ts';

/** How often what is on record is read. */
const POLL_MS = 1_500;

const PHASES = {
  ...{ idle: '', connecting: 'Connecting', live: 'On the line', reconnecting: 'Connecting again' },
  ...{ ending: 'Hanging up', ended: 'The call is over' },
};

interface CallPanelProps {
  call: Call;
  view: CallView;
  session: Session;
  owner: string;
}

/** A call: who is on the line, what is being said, and what the customer can do. */
export function CallPanel({ call, view, session, owner }: CallPanelProps) {
  const { phase, captions, notice, ending } = view;
  const isHeard = phase === 'live' && view.simulation === null;
  useHoldSpace(call.hold, phase === 'live' && (view.muted || view.simulation?.listens === true));
  usePoll(session.refresh, POLL_MS);
  // What was said last is on record when the call has ended.
  useEffect(() => () => void session.refresh(), [session]);
  const panel = useRef<HTMLElement>(null);
  // What was pressed to call is gone: who uses the keyboard goes on here.
  useEffect(() => panel.current?.focus({ preventScroll: true }), []);
  return (
    <section
      ref={panel}
      tabIndex={-1}
      data-testid="call"
      data-phase={phase}
      aria-label="Call"
      className="flex min-h-0 animate-arrive flex-col gap-2 overflow-y-auto rounded-2xl border border-rule-strong bg-raised p-3 outline-none shadow-[0_1px_2px_rgb(0_0_0/0.04)]"
    >
      <div className="flex items-center gap-3">
        <OnTheLine phase={phase} owner={ownerOf(view, owner)} />
        {isHeard && (view.muted && !view.holding ? <Silent /> : <LevelMeter call={call} />)}
      </div>
      <div>
        {captions.length > 0 && <CallCaptions captions={captions} />}
        {captions.length === 0 && isHeard && !view.muted && (
          <p className="px-1 text-[15px] text-soft">Go on, you are heard.</p>
        )}
        <div role="status" className="px-1 text-[14px]">
          {notice !== '' && <p data-testid="call-notice">{notice}</p>}
          {ending !== '' && <p data-testid="call-ending">{ending}</p>}
        </div>
      </div>
      {phase === 'live' && view.simulation !== null && <SimulatedSpeech call={call} view={view} />}
      <div className="flex flex-wrap items-end gap-2">
        {phase === 'live' && view.simulation !== null && <Simulation view={view.simulation} />}
        {isHeard && <Microphone call={call} view={view} />}
        {phase === 'ended' ? (
          <button
            type="button"
            onClick={call.dismiss}
            className="ml-auto h-10 px-3 font-semibold underline underline-offset-4"
          >
            Close
          </button>
        ) : (
          <button
            type="button"
            data-testid="hang-up"
            disabled={phase === 'ending'}
            onClick={() => void call.hangUp()}
            className="ml-auto flex h-10 shrink-0 items-center gap-2 rounded-full bg-alarm px-4 text-[14px] text-paper disabled:opacity-40"
          >
            <HangUp />
            Hang up
          </button>
        )}
      </div>
      {isHeard && <Devices call={call} view={view} />}
    </section>
  );
}

function Silent() {
  return (
    <span data-testid="silent" className="ml-auto px-1 text-[13px] text-soft">
      You are muted
    </span>
  );
}

function OnTheLine({ phase, owner }: { phase: CallView['phase']; owner: string }) {
  const { name, cord } = useDirectory();
  return (
    <p
      role="status"
      data-testid="call-owner"
      data-agent={owner}
      className="flex shrink-0 items-center gap-2 px-1 text-[13px]"
      style={{ '--cord': cord(owner) } as CSSProperties}
    >
      <span
        className={`size-2.5 rounded-full bg-cord ${phase === 'live' || phase === 'ended' ? '' : 'animate-lamp'}`}
      />
      <span className="text-faint">{PHASES[phase]}</span>
      {phase === 'live' && <span className="font-semibold text-cord">{name(owner)}</span>}
    </p>
  );
}

/** Whom the call was connected to last, or who owned the conversation when it began. */
function ownerOf({ captions }: CallView, owner: string): string {
  const connected = captions.findLast((caption) => caption.kind === 'handoff');
  return connected?.kind === 'handoff' ? connected.to : owner;
}
