import type { HandoffActor, Opinion } from '../../contracts/handoff.ts';
import type { ModelServices, TurnData } from '../turn/turn.ts';

const MOST = 3;
/** Who is less likely was no candidate. */
const LEAST = 0.01;
const DECIMALS = 1_000;

/** Whose business the customer's last words most likely are, best first, where a model or the router hands over; nobody where nothing tells. */
export function candidates(
  { desk, models, conversation }: TurnData & ModelServices,
  actor: HandoffActor,
): readonly Opinion[] {
  const { question } = conversation.history;
  if (question === undefined || (actor !== 'model' && actor !== 'router')) return [];
  return models
    .rank(question)
    .filter(({ label, probability }) => probability >= LEAST && desk.agents.has(label))
    .slice(0, MOST)
    .map(({ label, probability }) => ({
      agent: label,
      probability: Math.round(probability * DECIMALS) / DECIMALS,
    }));
}
