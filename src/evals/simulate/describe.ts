import type { Share } from '../statistics/interval.ts';
import type { SimulationFigures } from './figures.ts';
import type { Call } from './simulate.ts';

/** The figures as lines for people. */
export function describeSimulation(figures: SimulationFigures): string {
  const { calls, seconds, success, failed, givenUp, simulatorFaults, neededNobody, ms, by } = figures;
  const rows = [
    ['task success', shareInWords(success)],
    ['failed, given up', `${failed}, ${givenUp}`],
    ['simulator faults', shareInWords(simulatorFaults)],
    ['handoffs a call', figures.handoffsPerCall.toFixed(2)],
    ['false handoffs a call', figures.falseHandoffsPerCall.toFixed(3)],
    ['re-asks', String(figures.reasks)],
    ['a person for nothing', shareInWords(neededNobody)],
    ['messages a call', figures.messagesPerCall.toFixed(1)],
    ['an answer', `${ms.median.toFixed(0)} ms, p95 ${ms.p95.toFixed(0)} ms, p99 ${ms.p99.toFixed(0)} ms`],
    ...(['persona', 'noise', 'disturbance'] as const).map((kind) => [
      `success by ${kind}`,
      sharesInWords(by[kind]),
    ]),
  ];
  const head = `${calls} calls in ${seconds.toFixed(1)} s`;
  return [head, '', ...rows.map(([name = '', value]) => `${name.padEnd(24)}${value}`)].join('\n');
}

/** A call that did not succeed, in a line. */
export function describeFailure({
  number,
  scenario,
  persona,
  noise,
  disturbance,
  verdict,
  problems,
}: Call): string {
  const manner = [persona, noise === 'none' ? [] : noise, disturbance ?? []].flat().join(', ');
  return `call ${number}  ${verdict}  ${scenario} (${manner}): ${problems.join('; ')}`;
}

function sharesInWords(shares: Readonly<Record<string, Share>>): string {
  return Object.entries(shares)
    .map(([name, { hits, of }]) => `${name} ${hits}/${of}`)
    .join(', ');
}

function shareInWords({ rate, low, high, of }: Share): string {
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  return `${percent(rate)} (${percent(low)} to ${percent(high)}) of ${of}`;
}
