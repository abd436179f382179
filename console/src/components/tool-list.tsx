import { useDirectory } from '../directory.ts';
import { duration } from '../format.ts';
import type { ItemOf } from '../timeline-item.ts';
import { ToolMark } from './tool-mark.tsx';

/** Every tool call in order; picking one shows it in the chat. */
export function ToolList({
  tools,
  onPick,
}: {
  tools: readonly ItemOf<'tool'>[];
  onPick: (key: string) => void;
}) {
  const { name, cord } = useDirectory();
  return (
    <ol className="mt-1.5">
      {tools.map((tool) => (
        <li key={tool.key}>
          <button
            type="button"
            onClick={() => onPick(tool.key)}
            className="grid w-full grid-cols-[10px_1fr_auto_56px] items-baseline gap-2 rounded-md py-1 text-left text-[12.5px] hover:bg-well"
          >
            <span
              title={name(tool.agent)}
              className="size-2 rounded-full"
              style={{ background: cord(tool.agent) }}
            />
            <code className="truncate font-mono text-[12px]">{tool.name}</code>
            <ToolMark status={tool.status} />
            <span className="text-right text-faint tabular-nums">
              {tool.ms === null ? '' : duration(tool.ms)}
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}
