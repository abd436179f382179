import type { Call, CallView } from './call.ts';
import type { Device } from './devices.ts';
import { HoldToTalk } from './hold-to-talk.tsx';
import { Mic, MicOff } from './icons.tsx';
import { LevelMeter } from './level-meter.tsx';
import { canChooseOutput } from './player.ts';

/** The microphone and the loudspeaker of a call. */
export function CallControls({ call, view }: { call: Call; view: CallView }) {
  const { muted, devices } = view;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <button
        type="button"
        data-testid="mute"
        aria-pressed={muted}
        onClick={(event) => {
          call.mute(!muted);
          // After a click, the space bar is for speaking; who uses the keyboard stays where they are.
          if (event.detail > 0) event.currentTarget.blur();
        }}
        className={`flex h-10 items-center gap-2 rounded-full border px-3.5 text-[14px] ${muted ? 'border-lamp bg-lamp/15' : 'border-rule-strong bg-raised'}`}
      >
        {muted ? <MicOff /> : <Mic />}
        {muted ? 'Muted' : 'Mute'}
      </button>
      {muted && <HoldToTalk call={call} holding={view.holding} />}
      <LevelMeter call={call} />
      <details className="relative text-[13px] text-soft">
        <summary className="list-none rounded-full px-2 py-2 underline underline-offset-4">Devices</summary>
        <div className="absolute right-0 bottom-full z-10 mb-2 grid w-[min(300px,80vw)] gap-3 rounded-xl border border-rule-strong bg-raised p-3 shadow-lg">
          <Choice label="Microphone" devices={devices.inputs} onChoose={call.chooseInput} />
          {canChooseOutput && (
            <Choice label="Loudspeaker" devices={devices.outputs} onChoose={call.chooseOutput} />
          )}
          <p className="text-faint">Muted, hold the space bar to speak.</p>
        </div>
      </details>
    </div>
  );
}

interface ChoiceProps {
  label: string;
  devices: readonly Device[];
  onChoose: (id: string) => void;
}

function Choice({ label, devices, onChoose }: ChoiceProps) {
  return (
    <label className="grid gap-1">
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
