import { type StreamEvent, Usage } from '@openai/agents-core';
import { SwitchroomError } from '../../contracts/errors.ts';
import type { Model, ModelLink, ModelRequest } from '../../contracts/model.ts';
import { describeMissing } from './closest.ts';
import { type Recording, readRecordings } from './recording.ts';
import { keyOf, printRequest } from './request-print.ts';

/** Where the recordings come from. */
export type RecordedOptions = ({ readonly file: string } | { readonly recordings: readonly Recording[] }) & {
  /** `recorded` when left out. */
  readonly name?: string;
};

/**
 * A link that replays recorded answers: the same request gets the same answer, with no network and no key.
 * A request recorded several times gets its answers in order, then the last one again.
 * Its model throws SwitchroomError `recording-missing`, naming what differs from the closest recording.
 */
export function recorded(options: RecordedOptions): ModelLink {
  let model: Promise<Model> | undefined;
  return {
    name: options.name ?? 'recorded',
    timeoutMs: 30_000,
    retries: 0,
    provider: {
      getModel: () => {
        model ??= load(options).then(replayingModel);
        return model;
      },
    },
  };
}

async function load(options: RecordedOptions): Promise<readonly Recording[]> {
  return 'file' in options ? readRecordings(options.file) : options.recordings;
}

function replayingModel(recordings: readonly Recording[]): Model {
  const find = finder(recordings);
  return {
    getResponse: async (request) => {
      const { id, usage, output } = find(request).response;
      return { responseId: id, usage: new Usage(usage), output };
    },
    getStreamedResponse: (request) => replay(request, find),
  };
}

async function* replay(
  request: ModelRequest,
  find: (request: ModelRequest) => Recording,
): AsyncIterable<StreamEvent> {
  const { deltas, response } = find(request);
  yield { type: 'response_started' };
  for (const delta of deltas) {
    request.signal?.throwIfAborted();
    yield { type: 'output_text_delta', delta };
  }
  yield { type: 'response_done', response };
}

function finder(recordings: readonly Recording[]): (request: ModelRequest) => Recording {
  const byKey = Map.groupBy(recordings, (recording) => recording.key);
  const served = new Map<string, number>();
  return (request) => {
    request.signal?.throwIfAborted();
    const print = printRequest(request);
    const key = keyOf(print);
    const takes = byKey.get(key) ?? [];
    const turn = served.get(key) ?? 0;
    const found = takes[Math.min(turn, takes.length - 1)];
    if (found === undefined)
      throw new SwitchroomError('recording-missing', describeMissing(print, recordings));
    served.set(key, turn + 1);
    return found;
  };
}
