import { SmallButton, SureButton } from './parts.tsx';
import type { Notifications } from './settings-api.ts';
import { moment } from './spans.ts';

interface DevicesProps {
  devices: Notifications['devices'];
  busy: boolean;
  /** Adds this browser; null: it can't take notifications. */
  onAdd: (() => void) | null;
  onRemove: (id: string) => void;
}

/** The browsers that show what waits. */
export function Devices({ devices, busy, onAdd, onRemove }: DevicesProps) {
  return (
    <section aria-label="Your devices">
      <h2 className="heading mb-1">Your devices</h2>
      {devices.length === 0 && (
        <p data-testid="no-devices" className="text-[14px] text-soft">
          None yet.
        </p>
      )}
      <ul className="divide-y divide-rule text-[13.5px]">
        {devices.map(({ id, name, madeAt }) => (
          <li key={id} data-testid="device" className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2">
            <span className="min-w-0 flex-1">
              <span className="font-semibold">{name}</span>
              <span className="text-soft">, since {moment(madeAt)}</span>
            </span>
            <SureButton
              label="Remove"
              sure="Sure?"
              testId="remove-device"
              disabled={busy}
              onDo={() => onRemove(id)}
            />
          </li>
        ))}
      </ul>
      <div className="mt-2">
        {onAdd === null ? (
          <p className="text-[13px] text-soft">
            This browser shows none. On an iPhone, add the console to the home screen first.
          </p>
        ) : (
          <SmallButton testId="add-device" disabled={busy} onClick={onAdd}>
            Add this browser
          </SmallButton>
        )}
      </div>
    </section>
  );
}
