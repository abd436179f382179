import { startSwitchroom } from 'switchroom';
import { retailPack } from './pack.ts';
import type { readFolder } from './read-folder.ts';
import { ReplayModel } from './replay-model.ts';
import { runTask, type TaskResult } from './run-task.ts';

/** Where the desk keeps its data: a server's URL, or a folder for the embedded one. */
export type Place = { readonly databaseUrl: string } | { readonly dataFolder: string };

/** Holds all tasks of a folder, one after the other, each on records as the folder has them. */
export async function runTasks(
  { records, tasks, policy }: Awaited<ReturnType<typeof readFolder>>,
  place: Place,
): Promise<TaskResult[]> {
  const model = new ReplayModel();
  const room = await startSwitchroom({ pack: retailPack(policy), models: [model.link], ...place });
  try {
    const results: TaskResult[] = [];
    for (const task of tasks) results.push(await runTask(room, model, records, task));
    return results;
  } finally {
    await room.close();
  }
}
