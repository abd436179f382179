import { Mic, MicOff } from '../components/icons.tsx';
import type { Call, CallView } from './call.ts';
import type { Device } from './devices.ts';
import { HoldToTalk } from './hold-to-talk.tsx';
import { canChooseOutput } from './player.ts';

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
        {muted ? 'Muted' : 'Mute'}
      </button>
      {muted && <HoldToTalk call={call} holding={holding} />}
    </>
  );
}

/** Which microphone and which loudspeaker are used. */
export function Devices({ call, view: { devices } }: { call: Call; view: CallView }) {
  return (
    <details className="px-1 text-[13px] text-soft">
      <summary className="w-fit list-none py-1 underline underline-offset-4">Devices</summary>
      <div className="grid gap-3 py-2 sm:grid-cols-2">
        <Choice label="Microphone" devices={devices.inputs} onChoose={call.chooseInput} />
        {canChooseOutput && (
          <Choice label="Loudspeaker" devices={devices.outputs} onChoose={call.chooseOutput} />
        )}
      </div>
      <p className="pb-1 text-faint">Muted, hold the space bar to speak.</p>
    </details>
  );
}

interface ChoiceProps {
  label: string;
  devices: readonly Device[];
  onChoose: (id: string) => void;
}

function Choice({ label, devices, onChoose }: ChoiceProps) {
  return (
    <label className="grid min-w-0 gap-1">
      {label}
      <select
        onChange={(event) => onChoose(event.target.value)}
        className="min-w-0 rounded-lg border border-rule-strong bg-paper px-2 py-1.5 text-[14px] text-ink"
      >
        {devices.length === 0 && <option value="">The browser’s choice</option>}
        {devices.map((device) => (
          <option key={device.id} value={device.id}>
            {device.label}
          </option>
        ))}
      </select>
    </label>
  );
}
