import { setImmediate } from 'node:timers/promises';
import type { Agent } from '../../contracts/agent.ts';
import { SwitchroomError } from '../../contracts/errors.ts';
import type { Guard } from '../../contracts/guard.ts';
import { say } from '../turn/say.ts';
import {
  type GuardedTurn,
  ownerOf,
  type RecordingTurn,
  type TurnAudience,
  type TurnData,
} from '../turn/turn.ts';
import { judgeWith } from './guard-turn.ts';
import { guardsAt, type Judged } from './judge.ts';

/** What the guards say of a question; `replaced`: models read other words in its place. */
export type InputVerdict = 'passed' | 'refused' | 'replaced';

/** A verdict, or one that comes while the model already thinks: nothing of what it says is shown before. */
export type InputJudgement = InputVerdict | { readonly later: Promise<InputVerdict> };

const UNWANTED = new SwitchroomError('turn-aborted', 'The question was stopped by a guard.');
/** What models read in place of words that the guards did not let pass. */
const UNREAD = '(The customer said something that this desk keeps from you.)';
const CANNOT_TAKE = 'I am sorry, I can not take that message right now. Could you put it differently?';

/**
 * Asks the input guards of desk and agent about what the customer said; who is refused is told. The model is only kept
 * waiting by guards that block, and by those that answer at once.
 */
export async function judgeInput(turn: GuardedTurn & TurnAudience, agent: Agent): Promise<InputJudgement> {
  const guards = inputGuards(turn, agent);
  const first = guards.findLastIndex(({ mode }) => mode === 'blocking') + 1;
  turn.tally.judged = false;
  const early = await told(turn, agent, guards.slice(0, first));
  turn.tally.judged = early === 'refused' || first === guards.length;
  if (turn.tally.judged) return early;
  const later = told(turn, agent, guards.slice(first)).finally(() => {
    turn.tally.judged = !turn.signal.aborted;
  });
  // A turn that ends meanwhile hears of it from its signal.
  later.catch(() => undefined);
  return Promise.race([later, setImmediate({ later })]);
}

/** Judges what the customer says to a person, who reads all of it, for the models that read of it later. */
export async function judgeForLater(turn: GuardedTurn, agent: Agent): Promise<void> {
  await judged(turn, agent, inputGuards(turn, agent));
  turn.tally.judged = true;
}

/** What a turn ended too early to judge is kept from models later as well. */
export function withholdUnjudged(turn: RecordingTurn): void {
  const agent = ownerOf(turn);
  const [guard] = inputGuards(turn, agent);
  if (!guard || turn.tally.judged) return;
  const trip = { guard: guard.name, stage: 'input', verdict: 'failed', text: UNREAD } as const;
  turn.record.add('guard-tripped', { ...trip, agent: agent.id, reason: 'The turn ended before.' });
}

function inputGuards({ desk, text }: TurnData, agent: Agent): readonly Guard[] {
  return text === '' ? [] : guardsAt('input', desk.guards, agent.guards);
}

async function told(
  turn: GuardedTurn & TurnAudience,
  agent: Agent,
  guards: readonly Guard[],
): Promise<InputVerdict> {
  if (guards.length === 0) return 'passed';
  const answer = await judged(turn, agent, guards);
  if (answer.verdict === 'allow') return answer.text === undefined ? 'passed' : 'replaced';
  say(turn, agent, answer.say ?? CANNOT_TAKE);
  return 'refused';
}

function judged(turn: GuardedTurn, agent: Agent, guards: readonly Guard[]): Promise<Judged> {
  const subject = turn.conversation.history.question ?? turn.text;
  return judgeWith(turn, agent, { stage: 'input', guards, subject }, { instead: UNREAD });
}

/**
 * Asks a model while its question may still be judged: when that is refused or replaced, nobody waits for the answer
 * any more. Throws what `ask` throws.
 */
export async function whileJudged<Answer>(
  { signal }: TurnData,
  judgement: InputJudgement,
  onPassed: () => void,
  ask: (signal: AbortSignal) => Promise<Answer>,
): Promise<Answer | 'refused' | 'again'> {
  if (typeof judgement === 'string') return ask(signal);
  const unwanted = new AbortController();
  const asked = ask(AbortSignal.any([signal, unwanted.signal]));
  // Its failure counts once the question has passed.
  asked.catch(() => undefined);
  const verdict = await judgement.later;
  if (verdict === 'passed') {
    onPassed();
    return asked;
  }
  unwanted.abort(UNWANTED);
  return verdict === 'refused' ? 'refused' : 'again';
}
