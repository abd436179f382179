import { describe, expect, test } from 'vitest';
import type { EdgeGuard, NamedEdgeGuard } from '../../contracts/edge.ts';
import { PERSON } from '../../contracts/edge.ts';
import { ToolRefusal } from '../../contracts/errors.ts';
import { defineAgent } from '../../desk/define-agent.ts';
import { defineDesk } from '../../desk/define-desk.ts';
import { allow, defineEdge } from '../../desk/define-edge.ts';
import { linkTo } from '../../testing/scripted-link.ts';
import { edgeContext } from '../request/render-request.ts';
import { turnBench } from '../testing/turn-bench.ts';
import { edgeCode } from './edge-code.ts';

const common = { handoffDescription: '-', instructions: '-' };
const edge = defineEdge({ to: PERSON });
const agent = defineAgent({ id: 'solo', name: 'Solo', ...common, edges: [edge] });
const desk = defineDesk({ id: 'd', name: 'D', entry: 'solo', agents: [agent] });

function bench(stop = new AbortController()) {
  const defects: string[] = [];
  const { turn } = turnBench(desk, [linkTo({} as never)]);
  const running = {
    ...turn,
    signal: stop.signal,
    onDefect: (_: unknown, where: string) => void defects.push(where),
  };
  const code = edgeCode(running);
  const context = edgeContext(running, agent, edge);
  const judge = (guard: EdgeGuard<object>, timeoutMs = 60_000) => {
    const named: NamedEdgeGuard<object> = { name: 'rules', timeoutMs, judge: guard };
    return code.judge(named, {}, context);
  };
  const prepare = (run: () => never) => code.prepare({ ...edge, prepare: run }, {}, context);
  return { judge, prepare, defects };
}

describe('a guard of an edge', () => {
  test('that answers at once is not waited for', () => {
    expect(bench().judge(allow)).toMatchObject({ guard: 'rules', verdict: 'allow' });
  });

  test.each<[string, EdgeGuard<object>]>([
    [
      'throws',
      () => {
        throw new RangeError('postgres://user:secret@db');
      },
    ],
    ['rejects', () => Promise.reject(new RangeError('postgres://user:secret@db'))],
    ['gives no verdict', () => ({ verdict: 'maybe' }) as never],
    ['gives nothing', async () => undefined as never],
  ])('that %s has failed; what it threw is for the log alone', async (_, guard) => {
    const { judge, defects } = bench();
    const ruling = await judge(guard);
    expect(ruling).toMatchObject({ verdict: 'failed', reason: 'The guard rules failed.' });
    expect(defects).toEqual(['guard rules of the edge solo -> person']);
  });

  test('that takes longer than its deadline has failed, and is told to stop', async () => {
    let told: unknown;
    const ruling = await bench().judge((_, { signal }) => {
      signal.addEventListener('abort', () => {
        told = signal.reason;
      });
      return new Promise(() => undefined);
    }, 5);
    expect(ruling).toMatchObject({ verdict: 'failed' });
    expect(String(told)).toContain('took over 5 ms');
  });

  test('is told when the turn ends, which then ends the judging', async () => {
    const stop = new AbortController();
    const judging = bench(stop).judge(() => new Promise(() => undefined));
    stop.abort(new RangeError('interrupted'));
    await expect(judging).rejects.toThrow('interrupted');
  });
});

describe('a preparation', () => {
  test('that says no is read by the model', async () => {
    const { prepare, defects } = bench();
    const no = () => {
      throw new ToolRefusal('There is no such customer.');
    };
    expect(await prepare(no)).toMatchObject({ ok: false, reason: 'There is no such customer.' });
    expect(defects).toEqual([]);
  });

  test('that breaks is told in fixed words, and logged', async () => {
    const { prepare, defects } = bench();
    const broken = () => {
      throw new RangeError('postgres://user:secret@db');
    };
    expect(JSON.stringify(await prepare(broken))).not.toContain('secret');
    expect(defects).toEqual(['preparing the edge solo -> person']);
  });
});
