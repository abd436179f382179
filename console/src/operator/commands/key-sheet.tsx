import { Modal } from '../modal.tsx';
import { COMMAND_IDS, COMMANDS, GROUPS } from './commands.ts';
import { KeyName } from './key-name.tsx';

/** All keys there are. */
export default function KeySheet({ onClose }: { onClose: () => void }) {
  return (
    <Modal label="Keys" onClose={onClose}>
      <div data-testid="key-sheet" className="grid gap-x-10 gap-y-5 p-5 sm:grid-cols-2">
        {GROUPS.map((group) => (
          <section key={group}>
            <h3 className="heading mb-1.5">{group}</h3>
            <ul className="text-[13.5px]">
              {COMMAND_IDS.filter((id) => COMMANDS[id].group === group).map((id) => (
                <li key={id} data-command={id} className="flex items-baseline justify-between gap-4 py-0.5">
                  <span>{COMMANDS[id].title}</span>
                  <KeyName of={COMMANDS[id].key} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Modal>
  );
}
