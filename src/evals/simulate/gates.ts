import { FAULTS, type Fault } from '../scorecard/faults.ts';
import { type Limit, type NamedFigures, readLimit } from '../statistics/limit.ts';
import type { SimulationFigures } from './figures.ts';

/** Something that must be so of simulated calls, or the build fails. */
export type SimulationGate = Limit<SimulationFigures>;

const FIGURES: NamedFigures<SimulationFigures> = {
  success: ({ success }) => success.rate,
  // What may truly be so, with few calls.
  'success-low': ({ success }) => success.low,
  'simulator-faults': ({ simulatorFaults }) => simulatorFaults.rate,
  'false-handoffs': ({ falseHandoffsPerCall }) => falseHandoffsPerCall,
  handoffs: ({ handoffsPerCall }) => handoffsPerCall,
  'needed-nobody': ({ neededNobody }) => neededNobody.rate,
  messages: ({ messagesPerCall }) => messagesPerCall,
  'p95-ms': ({ ms }) => ms.p95,
  seconds: ({ seconds }) => seconds,
  ...Object.fromEntries(
    (Object.keys(FAULTS) as Fault[]).map((fault) => [
      fault,
      ({ scorecard }: SimulationFigures) => scorecard.total.faults[fault],
    ]),
  ),
};

/** Reads a gate such as `success>=0.9`. @throws SwitchroomError `request-invalid` for any other text. */
export function readSimulationGate(text: string): SimulationGate {
  return readLimit(text, FIGURES);
}
