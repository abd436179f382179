import { appendFile, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { protocol, type StreamEvent } from '@openai/agents-core';
import { z } from 'zod';
import type { Model, ModelLink, ModelRequest } from '../../contracts/model.ts';
import type { Recording } from './recording.ts';
import { keyOf, printRequest } from './request-print.ts';

/** Writes down one answer. */
type Record = (
  request: ModelRequest,
  deltas: readonly string[],
  response: Recording['response'],
) => Promise<void>;

/**
 * The same link, with every whole answer appended to a file that `recorded()` replays, one JSON object a line.
 * Failures are not recorded; neither are keys, headers or addresses.
 */
export function recording(link: ModelLink, options: { readonly file: string }): ModelLink {
  const record = appender(options.file);
  return {
    ...link,
    provider: { getModel: async (name) => recordingModel(await link.provider.getModel(name), record) },
  };
}

function recordingModel(model: Model, record: Record): Model {
  return {
    getResponse: async (request) => {
      const response = await model.getResponse(request);
      const { usage, responseId } = response;
      const output = z.array(protocol.OutputModelItem).parse(response.output);
      await record(request, textsOf(output), { id: responseId ?? '', usage, output });
      return response;
    },
    getStreamedResponse: (request) => recordStream(model, request, record),
  };
}

async function* recordStream(
  model: Model,
  request: ModelRequest,
  record: Record,
): AsyncIterable<StreamEvent> {
  const deltas: string[] = [];
  for await (const event of model.getStreamedResponse(request)) {
    if (event.type === 'output_text_delta') deltas.push(event.delta);
    // Written before it is passed on: a consumer may stop reading at the last event.
    if (event.type === 'response_done') await record(request, deltas, event.response);
    yield event;
  }
}

function appender(file: string): Record {
  let written: Promise<unknown> = mkdir(dirname(file), { recursive: true });
  return async (request, deltas, { id, usage, output }) => {
    const print = printRequest(request);
    const { inputTokens, outputTokens, totalTokens } = usage;
    const take: Recording = {
      key: keyOf(print),
      request: print,
      deltas: [...deltas],
      response: { id, usage: { inputTokens, outputTokens, totalTokens }, output },
    };
    // One after the other, so that lines stay whole and in order.
    written = written.then(() => appendFile(file, `${JSON.stringify(take)}\n`));
    await written;
  };
}

function textsOf(output: Recording['response']['output']): string[] {
  return output.flatMap((item) => {
    if (!('role' in item)) return [];
    return item.content.flatMap((part) => (part.type === 'output_text' ? [part.text] : []));
  });
}
