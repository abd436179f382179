import { readFile } from 'node:fs/promises';
import { protocol } from '@openai/agents-core';
import { z } from 'zod';
import { messageOf, SwitchroomError } from '../../contracts/errors.ts';
import { requestPrint } from './request-print.ts';

const recording = z.object({
  key: z.string(),
  request: requestPrint,
  /** The text as it was streamed. */
  deltas: z.array(z.string()),
  response: z.object({
    id: z.string(),
    usage: z.object({ inputTokens: z.number(), outputTokens: z.number(), totalTokens: z.number() }),
    output: z.array(protocol.OutputModelItem),
  }),
});

/** One answer of a model and the request it answered; holds no key, header or address. */
export type Recording = z.infer<typeof recording>;

/**
 * Reads a file of recordings, one JSON object a line.
 * @throws SwitchroomError `config-invalid` when it cannot be read, naming the line.
 */
export async function readRecordings(file: string): Promise<Recording[]> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new SwitchroomError('config-invalid', `The recordings cannot be read: ${messageOf(cause)}`, {
      cause,
    });
  });
  const lines = text.split('\n').map((line, index) => ({ line, number: index + 1 }));
  return lines
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, number }) => readLine(line, `${file}:${number}`));
}

function readLine(line: string, place: string): Recording {
  try {
    return recording.parse(JSON.parse(line));
  } catch (cause) {
    throw new SwitchroomError('config-invalid', `${place} is not a recording: ${messageOf(cause)}`, {
      cause,
    });
  }
}
