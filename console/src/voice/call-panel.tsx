import { type CSSProperties, useEffect } from 'react';
import { useDirectory } from '../directory.ts';
import type { Session } from '../session.ts';
import { usePoll } from '../use-poll.ts';
import type { Call, CallView } from './call.ts';
import { CallCaptions } from './call-captions.tsx';
import { CallControls } from './call-controls.tsx';
import { HangUp } from './icons.tsx';
import { SimulatedSpeech } from './simulated-speech.tsx';
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
  const { phase, captions, ending } = view;
  const isOver = phase === 'ended';
  useHoldSpace(call.hold, phase === 'live' && (view.muted || view.simulation?.listens === true));
  usePoll(session.refresh, POLL_MS);
  // What was said last is on record when the call has ended.
  useEffect(() => () => void session.refresh(), [session]);
  return (
    <section
      data-testid="call"
      data-phase={phase}
      aria-label="Call"
      className="flex animate-arrive flex-col gap-2 rounded-2xl border border-rule-strong bg-raised p-3 shadow-[0_1px_2px_rgb(0_0_0/0.04)]"
    >
      <Head phase={phase} owner={ownerOf(view, owner)} />
      {captions.length > 0 && <CallCaptions captions={captions} />}
      {ending !== '' && (
        <p role="status" data-testid="call-ending" className="text-[14px]">
          {ending}
        </p>
      )}
      {phase === 'live' && view.simulation !== null && <SimulatedSpeech call={call} view={view} />}
      <div className="flex items-end gap-3">
        <div className="min-w-0 flex-1">
          {phase === 'live' && view.simulation === null && <CallControls call={call} view={view} />}
        </div>
        {isOver ? (
          <button
            type="button"
            onClick={call.dismiss}
            className="h-10 px-3 font-semibold underline underline-offset-4"
          >
            Close
          </button>
        ) : (
          <button
            type="button"
            data-testid="hang-up"
            disabled={phase === 'ending'}
            onClick={() => void call.hangUp()}
            className="flex h-10 shrink-0 items-center gap-2 rounded-full bg-alarm px-4 text-[14px] text-paper disabled:opacity-40"
          >
            <HangUp />
            Hang up
          </button>
        )}
      </div>
    </section>
  );
}

function Head({ phase, owner }: { phase: CallView['phase']; owner: string }) {
  const { name, cord } = useDirectory();
  return (
    <p
      data-testid="call-owner"
      data-agent={owner}
      className="flex items-center gap-2 px-1 text-[13px]"
      style={{ '--cord': cord(owner) } as CSSProperties}
    >
      <span className={`size-2.5 rounded-full bg-cord ${phase === 'live' ? '' : 'animate-lamp'}`} />
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
