import { type LoadedConfig, loadConfig } from '../app/config.ts';
import { type ConfiguredDesk, deskNamed, desksOf } from '../app/desks-config.ts';
import { readEnvironment } from '../app/environment.ts';
import { withServer } from '../app/open-for-command.ts';
import { type ReadStore, readDesk } from '../app/read-desk.ts';
import { createReplayDesk } from '../app/replay/replay-desk.ts';
import { SwitchroomError } from '../contracts/errors.ts';
import { wholeLog } from '../contracts/whole-log.ts';
import type { Lanes } from '../evals/replay/backtest.ts';
import type { RecordedConversation } from '../evals/replay/replay-desk.ts';
import { withExamples } from '../evals/replay/with-examples.ts';
import { readRows } from './router-rows.ts';
import { packWithChanges } from './with-changes.ts';

/** What is said of `--changed`. */
export const CHANGED =
  'a configuration with the changed desk, JSON with changes as `desks publish` takes them, or JSON lines {"text", "agent"} that are added to its examples';

/** A configured desk, and the configuration it is of. */
export interface ChosenDesk {
  readonly loaded: LoadedConfig;
  readonly desk: ConfiguredDesk;
}

/** The desk that is named, else the one the id of a conversation says, else the first. */
export async function chooseDesk(config: string, named?: string, conversation = ''): Promise<ChosenDesk> {
  const loaded = await loadConfig(process.cwd(), config);
  const all = desksOf(loaded);
  const ofConversation = all.find(({ pack }) => conversation.startsWith(`${pack.desk.id}.`));
  return { loaded, desk: deskNamed(all, named ?? ofConversation?.pack.desk.id) };
}

/** The present desk for replays and, where a change is named, the changed one; on the floor alone unless their models are wanted. */
export async function lanesOf(
  { loaded, desk }: ChosenDesk,
  { changed: file, models }: { readonly changed?: string | undefined; readonly models: boolean },
): Promise<Lanes> {
  const { pack } = desk;
  const lane = (changed: typeof pack.desk, { models: links, prices } = loaded) =>
    createReplayDesk({ desk: changed, prices, models: models ? links : [] });
  const present = lane(pack.desk);
  if (file === undefined) return { present };
  if (/\.jsonl(\.gz)?$/.test(file)) {
    const { utterances } = await readRows([file], false);
    return { present, changed: lane(withExamples(pack.desk, utterances)) };
  }
  if (file.endsWith('.json'))
    return { present, changed: lane((await packWithChanges(loaded, desk, file)).desk) };
  const other = await loadConfig(process.cwd(), file);
  return { present, changed: lane(deskNamed(desksOf(other), pack.desk.id).pack.desk, other) };
}

/** Does `work` with what is on record of a desk, of which nothing can be changed. */
export function onRecord<Result>(
  { desk }: ChosenDesk,
  work: (store: ReadStore) => Promise<Result>,
): Promise<Result> {
  return withServer(readEnvironment(process.env), (url) => readDesk(desk, url, work));
}

/** A conversation with its whole log; throws `conversation-not-found`. */
export async function recorded(store: ReadStore, id: string): Promise<RecordedConversation> {
  const events = await wholeLog(store, id);
  if (events.length === 0) throw new SwitchroomError('conversation-not-found', `Id: ${id}`);
  return { id, events };
}
