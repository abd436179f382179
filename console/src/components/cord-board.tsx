import { type CSSProperties, useState } from 'react';
import type { DeskAgent, StaffDesk } from '../api.ts';
import { endsOf, PERSON, type Reach, reach, useDirectory } from '../directory.ts';
import { words } from '../format.ts';
import { Cords, ROW_HEIGHT } from './cords.tsx';

/** The agents as a column of jacks, with the cords of whoever holds the line, or of the one pointed at. */
export function CordBoard({ desk, owner, waiting }: { desk: StaffDesk; owner: string; waiting: boolean }) {
  const [pointed, setPointed] = useState<string | null>(null);
  const ids = endsOf(desk);
  const origin = pointed ?? owner;
  const reachOf = (id: string) => reach(desk.agents, origin, id);
  return (
    <div className="relative mb-4 px-2">
      <Cords desk={desk} ids={ids} origin={origin} owner={owner} />
      <ul>
        {ids.map((id) => (
          <AgentRow
            key={id}
            id={id}
            agent={desk.agents.find((agent) => agent.id === id)}
            reach={reachOf(id)}
            lit={id === owner}
            waiting={id === PERSON && waiting}
            onPoint={setPointed}
          />
        ))}
      </ul>
    </div>
  );
}

interface AgentRowProps {
  id: string;
  agent: DeskAgent | undefined;
  reach: Reach;
  lit: boolean;
  waiting: boolean;
  onPoint: (id: string | null) => void;
}

function AgentRow({ id, agent, reach: way, lit, waiting, onPoint }: AgentRowProps) {
  const { name, cord } = useDirectory();
  const far = way.kind === 'via' || way.kind === 'none';
  const hint = way.kind === 'via' ? `via ${name(way.agent)}` : way.kind === 'none' ? 'not reachable' : '';
  return (
    <li
      data-testid="desk-agent"
      data-agent={id}
      data-reach={way.kind}
      title={describe(agent)}
      onPointerEnter={() => agent && onPoint(id)}
      onPointerLeave={() => onPoint(null)}
      aria-current={lit ? 'true' : undefined}
      className={`relative flex flex-col justify-center rounded-lg pr-3 pl-[76px] ${lit ? 'bg-raised shadow-[0_0_0_1px_var(--rule)]' : ''}`}
      style={{ height: ROW_HEIGHT, '--cord': cord(id) } as CSSProperties}
    >
      <span
        className={`flex items-baseline gap-2 text-[14px] transition-opacity ${far && !lit ? 'opacity-55' : ''}`}
      >
        <span className={lit ? 'font-semibold text-cord' : 'font-medium'}>{name(id)}</span>
        {lit && <span className="ml-auto text-[12px] text-soft">has the line</span>}
        {waiting && (
          <span className="ml-auto flex items-center gap-1.5 text-[12px] text-ink before:size-2 before:rounded-full before:bg-lamp">
            asked for
          </span>
        )}
        {!lit && hint !== '' && <span className="ml-auto text-[12px]">{hint}</span>}
      </span>
      <span
        className={`truncate text-[12.5px] text-faint transition-opacity ${far && !lit ? 'opacity-60' : ''}`}
      >
        {agent?.handoffDescription ?? 'Takes over from any agent that asks'}
      </span>
    </li>
  );
}

function describe(agent: DeskAgent | undefined): string | undefined {
  if (agent === undefined) return undefined;
  const tools = agent.tools.length === 0 ? 'no tools' : `tools: ${agent.tools.map(words).join(', ')}`;
  return `${agent.handoffDescription}\n${tools}`;
}
