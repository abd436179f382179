import { createContext, useContext } from 'react';
import type { StaffDesk } from './api.ts';

/** Id of the line's end that is no agent. */
export const PERSON = 'person';

/** How many cord colours the style sheet has. */
const CORDS = 6;

/** Names and cord colours of everyone who may hold the line. */
export interface Directory {
  /** The display name of an agent's id. */
  name(id: string): string;
  /** The CSS colour of an agent's cord. */
  cord(id: string): string;
}

/** The directory of a desk; ids it does not know keep their own words. */
export function directoryOf(desk: StaffDesk | null): Directory {
  const agents = desk?.agents ?? [];
  const indexOf = new Map(agents.map((agent, index) => [agent.id, index]));
  return {
    name: (id) => (id === PERSON ? 'A person' : (agents[indexOf.get(id) ?? -1]?.name ?? id)),
    cord: (id) => {
      const index = indexOf.get(id);
      if (index === undefined) return id === PERSON ? 'var(--ink)' : 'var(--ink-faint)';
      return `var(--cord-${index % CORDS})`;
    },
  };
}

/** Everyone a line of this desk can end at: its agents, and a person where an edge leads to one. */
export function endsOf(desk: StaffDesk): string[] {
  const person = desk.agents.some((agent) => agent.edges.some((edge) => edge.to === PERSON));
  return [...desk.agents.map((agent) => agent.id), ...(person ? [PERSON] : [])];
}

/** Makes the directory known to every component. */
export const DirectoryContext = createContext<Directory>(directoryOf(null));

/** The directory of the desk on show. */
export function useDirectory(): Directory {
  return useContext(DirectoryContext);
}
