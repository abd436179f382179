import type { ServerResponse } from 'node:http';
import { encodeFrame, type Frame } from './frames.ts';
import type { ApiProblem } from './problem.ts';
import type { FaultyReply } from './script.ts';

/** An answer ready for the wire, in both forms. */
export interface WireAnswer {
  readonly status: number;
  readonly json: unknown;
  readonly frames: readonly Frame[];
  /** The vendor's end mark; only Chat Completions has one. */
  readonly endMark: string;
}

/** Sends an error body with the vendor's headers. */
export function deliverProblem(response: ServerResponse, problem: ApiProblem): void {
  deliverJson(response, problem.status, { error: problem.error }, problem.headers);
}

/** Sends a JSON body. */
export function deliverJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { ...headers, 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

/** Sends a whole answer as server-sent events. */
export function deliverStream(response: ServerResponse, answer: WireAnswer): void {
  openStream(response);
  for (const frame of answer.frames) response.write(encodeFrame(frame));
  response.end(answer.endMark);
}

/** Sends the start of an answer, then lets it go wrong as scripted. */
export function deliverFault(
  response: ServerResponse,
  answer: WireAnswer,
  reply: FaultyReply,
  stream: boolean,
): void {
  const start = stream ? streamStart(answer, reply.afterDeltas) : jsonStart(answer, reply.afterDeltas);
  const silent = start === '' && (reply.fault === 'hang' || reply.fault === 'drop');
  if (!silent && stream) openStream(response);
  if (!silent && !stream) response.writeHead(200, { 'content-type': 'application/json' });
  if (reply.fault === 'garbage') response.end(`${start}${stream ? 'data: {"id": "gar\n\n' : '{"id": "gar'}`);
  if (reply.fault === 'cut') response.end(start);
  if (reply.fault === 'hang' && !silent) response.write(start);
  if (reply.fault === 'drop') resetAfter(response, start);
}

/** The reset waits for the bytes, or the client would never see the deltas in front of it. */
function resetAfter(response: ServerResponse, start: string): void {
  const reset = () => response.socket?.resetAndDestroy();
  if (start === '') reset();
  else response.write(start, () => setImmediate(reset));
}

function openStream(response: ServerResponse): void {
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-cache',
  });
}

function streamStart(answer: WireAnswer, afterDeltas: number | undefined): string {
  if (afterDeltas === undefined) return '';
  let sent = 0;
  const start: string[] = [];
  for (const frame of answer.frames) {
    if (frame.delta && sent === afterDeltas) break;
    if (frame.delta) sent += 1;
    start.push(encodeFrame(frame));
  }
  return start.join('');
}

function jsonStart(answer: WireAnswer, afterDeltas: number | undefined): string {
  const text = JSON.stringify(answer.json);
  return afterDeltas === undefined ? '' : text.slice(0, Math.floor(text.length / 2));
}
