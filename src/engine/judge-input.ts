import { setImmediate } from 'node:timers/promises';
import type { Agent } from '../contracts/agent.ts';
import { SwitchroomError } from '../contracts/errors.ts';
import type { Guard } from '../contracts/guard.ts';
import { judgeWith } from './guard-turn.ts';
import { guardsAt } from './judge.ts';
import { say } from './say.ts';
import type { Turn } from './turn.ts';

/** What the guards say of a question; `replaced`: models read other words in its place. */
export type InputVerdict = 'passed' | 'refused' | 'replaced';

/** A verdict, or one that comes while the model already thinks: nothing of what it says is shown before. */
export type InputJudgement = InputVerdict | { readonly later: Promise<InputVerdict> };

const UNWANTED = new SwitchroomError('turn-aborted', 'The question was stopped by a guard.');
const CANNOT_TAKE = 'I am sorry, I can not take that message right now. Could you put it differently?';

/**
 * Asks the input guards of desk and agent about what the customer said; who is refused is told. The model is only kept
 * waiting by guards that block, and by those that answer at once.
 */
export async function judgeInput(turn: Turn, agent: Agent): Promise<InputJudgement> {
  const guards = turn.text === '' ? [] : guardsAt('input', turn.desk.guards, agent.guards);
  if (guards.length === 0) return 'passed';
  const first = guards.findLastIndex(({ mode }) => mode === 'blocking') + 1;
  const early = await verdictOf(turn, agent, guards.slice(0, first));
  if (early === 'refused' || first === guards.length) return early;
  const later = verdictOf(turn, agent, guards.slice(first));
  // A turn that ends meanwhile hears of it from its signal.
  later.catch(() => undefined);
  return Promise.race([later, setImmediate({ later })]);
}

async function verdictOf(turn: Turn, agent: Agent, guards: readonly Guard[]): Promise<InputVerdict> {
  const { history } = turn.conversation;
  const judged = await judgeWith(turn, agent, {
    stage: 'input',
    guards,
    subject: history.question ?? turn.text,
  });
  if (judged.verdict === 'allow') return judged.text === undefined ? 'passed' : 'replaced';
  say(turn, agent, judged.say ?? CANNOT_TAKE);
  return 'refused';
}

/**
 * Asks a model while its question may still be judged: when that is refused or replaced, nobody waits for the answer
 * any more. Throws what `ask` throws.
 */
export async function whileJudged<Answer>(
  { signal }: Turn,
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
