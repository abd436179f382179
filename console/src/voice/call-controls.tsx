import type { Device } from '../../../browser-sound/devices.ts';
import { canChooseOutput } from '../../../browser-sound/player.ts';
import { Chevron, Mic, MicOff } from '../components/icons.tsx';
import type { Call } from './call.ts';
import type { CallView } from './call-view.ts';
import { HoldToTalk } from './hold-to-talk.tsx';

/** Opens and closes the microphone. */
export function Microphone({ call, view: { muted, holding } }: { call: Call; view: CallView }) {
  return (
    <>
      <button
        type="button"
        data-testid="mute"
        aria-pressed={muted}
        onClick={(event) => {
          call.mute(!muted);
          // After a click, the space bar is for speaking; who uses the keyboard stays where they are.
          if (event.detail > 0) event.currentTarget.blur();
        }}
        className={`flex h-10 shrink-0 items-center gap-2 rounded-full border px-3.5 text-[14px] ${muted ? 'border-lamp bg-lamp/15' : 'border-rule-strong bg-raised'}`}
      >
        {muted ? <MicOff /> : <Mic />}
        Mute
      </button>
      {muted && <HoldToTalk call={call} holding={holding} />}
    </>
  );
}

/** Which microphone and which loudspeaker are used. */
export function Devices({ call, view: { devices } }: { call: Call; view: CallView }) {
  return (
    <details className="group px-1 text-[13px] text-soft">
      <summary className="flex w-fit list-none items-center gap-1 py-1 hover:text-ink">
        <span className="-ml-1.5 transition-transform group-open:rotate-90">
          <Chevron />
        </span>
        Devices
      </summary>
      <div className="grid gap-3 py-2 sm:grid-cols-2">
        <Choice
          label="Microphone"
          devices={devices.inputs}
          chosen={devices.input}
          none="None"
          onChoose={call.chooseInput}
        />
        {canChooseOutput && (
          <Choice
            label="Loudspeaker"
            devices={devices.outputs}
            chosen={devices.output}
            none="The browser’s choice"
            onChoose={call.chooseOutput}
          />
        )}
      </div>
      <p className="hidden pb-1 text-faint pointer-fine:block">Muted, hold the space bar to speak.</p>
    </details>
  );
}

interface ChoiceProps {
  label: string;
  devices: readonly Device[];
  /** The id of the one in use. */
  chosen: string;
  /** What is said when it is none of these. */
  none: string;
  onChoose: (id: string) => void;
}

function Choice({ label, devices, chosen, none, onChoose }: ChoiceProps) {
  const isListed = devices.some(({ id }) => id === chosen);
  return (
    <label className="grid min-w-0 gap-1">
      {label}
      <select
        value={isListed ? chosen : ''}
        onChange={(event) => onChoose(event.target.value)}
        className="h-10 min-w-0 rounded-lg border border-rule-strong bg-paper px-2 text-[16px] text-ink sm:text-[14px]"
      >
        {!isListed && <option value="">{none}</option>}
        {devices.map((device) => (
          <option key={device.id} value={device.id}>
            {device.label}
          </option>
        ))}
      </select>
    </label>
  );
}
