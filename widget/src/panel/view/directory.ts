import type { DeskInfo } from '../../chat/server.ts';
import { PERSON } from '../../chat/timeline.ts';
import type { Words } from '../words/words.ts';

/** How many cord colours the style sheet has. */
const CORDS = 6;

/** Names and cord colours of everybody who may have the conversation. */
export interface Directory {
  name(id: string, by?: string): string;
  cord(id: string): string;
}

/** The directory of a desk; an agent it does not know keeps its id. */
export function directoryOf(desk: DeskInfo | null, words: Words): Directory {
  const agents = desk?.agents ?? [];
  return {
    name: (id, by) =>
      id === PERSON ? (by ?? words.person) : (agents.find((agent) => agent.id === id)?.name ?? id),
    cord(id) {
      const index = agents.findIndex((agent) => agent.id === id);
      if (index === -1) return id === PERSON ? 'var(--ink)' : 'var(--faint)';
      return `var(--cord-${index % CORDS})`;
    },
  };
}
