import { Command as Menu } from 'cmdk';
import { useContext } from 'react';
import type { WallRow } from '../console-api.ts';
import { Modal } from '../modal.tsx';
import { composer } from '../take-over/composer.ts';
import { COMMAND_IDS, COMMANDS } from './commands.ts';
import { KeyName } from './key-name.tsx';
import { DoersContext } from './use-commands.ts';

/** How many conversations are looked through: beyond that one searches. */
const MOST = 500;
const ITEM =
  'flex cursor-pointer items-center gap-3 rounded-lg px-3 py-2 text-[14px] data-[selected=true]:bg-well [&>span]:min-w-0 [&>span]:truncate';

/** What is open already, and what wants to be told by which key. */
const BY_KEY_ONLY: ReadonlySet<string> = new Set(['palette', 'labelAgent']);

interface PaletteProps {
  rows: readonly WallRow[];
  onPick: (id: string) => void;
  onClose: () => void;
}

/** Finds every conversation on the wall, and everything one can do now. */
export default function Palette({ rows, onPick, onClose }: PaletteProps) {
  const doers = useContext(DoersContext);
  const done = (act: () => void) => () => {
    onClose();
    // What it does may want the focus, which the dialog gives back first.
    requestAnimationFrame(act);
  };
  return (
    <Modal label="Find" onClose={onClose}>
      <Menu label="Find a conversation or a command" loop data-testid="palette">
        <Menu.Input
          placeholder="Find a conversation or a command"
          className="w-full border-rule border-b bg-transparent px-5 py-4 text-[16px] outline-none placeholder:text-faint"
        />
        <Menu.List className="max-h-[min(420px,60dvh)] overflow-y-auto p-2 [&_[cmdk-group-heading]]:px-3 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-[12px] [&_[cmdk-group-heading]]:text-faint">
          <Menu.Empty className="px-3 py-6 text-center text-[14px] text-soft">
            Nothing of this name.
          </Menu.Empty>
          <Menu.Group heading="What you can do">
            {COMMAND_IDS.filter((id) => !BY_KEY_ONLY.has(id) && doers.can(id)).map((id) => (
              <Menu.Item
                key={id}
                value={COMMANDS[id].title}
                onSelect={done(() => doers.run(id))}
                className={ITEM}
              >
                <span className="flex-1">{COMMANDS[id].title}</span>
                <KeyName of={COMMANDS[id].key} />
              </Menu.Item>
            ))}
          </Menu.Group>
          {composer.current && composer.current.replies.length > 0 && (
            <Menu.Group heading="Canned replies">
              {composer.current.replies.map((reply) => (
                <Menu.Item
                  key={reply.name}
                  value={`/${reply.name} ${reply.text}`}
                  onSelect={done(() => composer.current?.insert(reply))}
                  className={ITEM}
                >
                  <span className="font-mono text-[12.5px]">/{reply.name}</span>
                  <span className="flex-1 text-[12.5px] text-soft">{reply.text}</span>
                </Menu.Item>
              ))}
            </Menu.Group>
          )}
          <Menu.Group heading="Conversations">
            {rows.slice(0, MOST).map((row) => (
              <Menu.Item
                key={row.id}
                value={`${row.title} ${row.customer?.name ?? ''} ${row.last?.text ?? ''} ${row.id}`}
                onSelect={done(() => onPick(row.id))}
                className={ITEM}
              >
                <span>{row.title || 'Nothing said yet'}</span>
                <span className="flex-1 text-[12.5px] text-soft">{row.last?.text}</span>
              </Menu.Item>
            ))}
          </Menu.Group>
        </Menu.List>
      </Menu>
    </Modal>
  );
}
