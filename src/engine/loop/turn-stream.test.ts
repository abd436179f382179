import { expect, test } from 'vitest';
import type { TurnEvent } from '../../contracts/turn.ts';
import { TurnStream } from './turn-stream.ts';

const said = (delta: string): TurnEvent => ({ type: 'text-delta', agent: 'triage', delta });

test('events are read in order, whether they come before or after the listener asks', async () => {
  const stream = new TurnStream();
  stream.emit(said('1'));
  stream.emit(said('2'));
  expect([await stream.next(), await stream.next()]).toMatchObject([
    { value: said('1') },
    { value: said('2') },
  ]);
  const waiting = stream.next();
  stream.emit(said('3'));
  expect(await waiting).toEqual({ done: false, value: said('3') });
});

test('it ends after the events that were not read yet', async () => {
  const stream = new TurnStream();
  stream.emit(said('1'));
  stream.finish();
  stream.emit(said('too late'));
  const read: TurnEvent[] = [];
  for await (const event of stream) read.push(event);
  expect(read).toEqual([said('1')]);
});

test('a failure is thrown after what came before it, also to a listener that waits', async () => {
  const stream = new TurnStream();
  stream.emit(said('1'));
  await stream.next();
  const waiting = stream.next();
  stream.fail(new RangeError('broken'));
  await expect(waiting).rejects.toThrow('broken');
  await expect(stream.next()).rejects.toThrow('broken');
});

test('a listener that stops early hears no more, and the turn goes on', async () => {
  const left = new TurnStream();
  left.emit(said('1'));
  for await (const _ of left) break;
  left.emit(said('2'));
  expect(await left.next()).toEqual({ done: true, value: undefined });
});
