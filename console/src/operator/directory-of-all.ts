import { type Directory, directoryOf } from '../directory.ts';
import type { StaffDesk } from './console-api.ts';

/** Names and colours of everybody at all desks: an id that several desks have is the first one's. */
export function directoryOfAll(desks: readonly StaffDesk[]): Directory {
  const directories = desks.map((desk) => ({ desk, directory: directoryOf(desk) }));
  const of = (id: string) =>
    (directories.find(({ desk }) => desk.agents.some((agent) => agent.id === id)) ?? directories[0])
      ?.directory ?? directoryOf(null);
  return { name: (id) => of(id).name(id), cord: (id) => of(id).cord(id) };
}
