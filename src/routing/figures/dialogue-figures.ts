import type { LabelledDialogue, Router, RouterTurn } from '../../contracts/router.ts';
import { type Judged, type LocalFigures, localFigures, round } from './risk-coverage.ts';

/** How well the turns of dialogues find their agent; shares from 0 to 1. A first turn is no handoff. */
export interface TurnFigures {
  readonly turns: number;
  readonly turnAccuracy: number;
  readonly firstTurnAccuracy: number;
  /** Of handoffs: made at the right turn, and to the right agent. */
  readonly handoff: { readonly precision: number; readonly recall: number; readonly f1: number };
  readonly falsePerDialogue: number;
  readonly missedPerDialogue: number;
  readonly errorFreeDialogues: number;
}

/** With the right owner known before each turn, and `freeRunning`: with the owner the router itself decided on. */
export interface DialogueFigures extends TurnFigures, LocalFigures {
  readonly freeRunning: TurnFigures;
  /** Turns of agents the router knows by their description alone; null where there are none. */
  readonly unseenAgents: { readonly turns: number; readonly turnAccuracy: number } | null;
}

/** What a router is counted with. */
export interface Counted {
  readonly router: Router;
  readonly unseen: ReadonlySet<string>;
}

interface JudgedTurn extends Judged {
  readonly agent: string;
}

interface Counts {
  turns: number;
  right: number;
  firstRight: number;
  fired: number;
  wanted: number;
  met: number;
  clean: number;
}

/** Runs a router through dialogues, twice. Null for none. */
export function dialogueFigures(
  { router, unseen }: Counted,
  dialogues: readonly LabelledDialogue[],
): DialogueFigures | null {
  if (dialogues.length === 0) return null;
  const judged: JudgedTurn[] = [];
  const led = figuresOf(dialogues, (dialogue, counts) => run(router, dialogue, counts, false, judged));
  const freeRunning = figuresOf(dialogues, (dialogue, counts) => run(router, dialogue, counts, true, []));
  return {
    ...led,
    freeRunning,
    unseenAgents: unseenFigures(judged, unseen),
    ...localFigures(judged),
  };
}

function unseenFigures(
  judged: readonly JudgedTurn[],
  unseen: ReadonlySet<string>,
): DialogueFigures['unseenAgents'] {
  const turns = judged.filter(({ agent }) => unseen.has(agent));
  if (turns.length === 0) return null;
  return {
    turns: turns.length,
    turnAccuracy: round(turns.filter(({ right }) => right).length / turns.length),
  };
}

function run(
  router: Router,
  { turns }: LabelledDialogue,
  counts: Counts,
  free: boolean,
  judged: JudgedTurn[],
): void {
  let owner: string | undefined;
  let visited: readonly string[] = [];
  let before: string | undefined;
  let errors = 0;
  for (const { text, system, agent } of turns) {
    const turn: RouterTurn = owner === undefined ? { text, system } : { text, system, owner, visited };
    const routed = router.route(turn);
    const right = routed.agent === agent;
    judged.push({ probability: routed.probability, sure: routed.kind !== 'unsure', right, agent });
    counts.turns += 1;
    if (right) counts.right += 1;
    else errors += 1;
    if (owner === undefined) counts.firstRight += Number(right);
    else count(counts, { fired: routed.agent !== owner, wanted: agent !== before, right });
    before = agent;
    owner = free ? routed.agent : agent;
    if (!visited.includes(owner)) visited = [...visited, owner];
  }
  if (errors === 0) counts.clean += 1;
}

function count(
  counts: Counts,
  { fired, wanted, right }: { fired: boolean; wanted: boolean; right: boolean },
): void {
  if (fired) counts.fired += 1;
  if (wanted) counts.wanted += 1;
  if (fired && wanted && right) counts.met += 1;
}

function figuresOf(
  dialogues: readonly LabelledDialogue[],
  runOne: (dialogue: LabelledDialogue, counts: Counts) => void,
): TurnFigures {
  const counts: Counts = { turns: 0, right: 0, firstRight: 0, fired: 0, wanted: 0, met: 0, clean: 0 };
  for (const dialogue of dialogues) runOne(dialogue, counts);
  const { turns, right, firstRight, fired, wanted, met, clean } = counts;
  return {
    turns,
    turnAccuracy: round(right / turns),
    firstTurnAccuracy: round(firstRight / dialogues.length),
    handoff: {
      precision: fired === 0 ? 1 : round(met / fired),
      recall: wanted === 0 ? 1 : round(met / wanted),
      f1: fired + wanted === 0 ? 1 : round((2 * met) / (fired + wanted)),
    },
    falsePerDialogue: round((fired - met) / dialogues.length),
    missedPerDialogue: round((wanted - met) / dialogues.length),
    errorFreeDialogues: round(clean / dialogues.length),
  };
}
