import type { Agent } from '../../contracts/agent.ts';
import type { GuardStage, GuardSubjects } from '../../contracts/guard.ts';
import { somebodyAsked } from '../people/somebody-asked.ts';
import { guardProvider } from '../turn/chain-provider.ts';
import { factsOf, type GuardedTurn } from '../turn/turn.ts';
import { guardsAt, type Judged, judge } from './judge.ts';

type Asked<Stage extends GuardStage> = Pick<
  Parameters<typeof judge<Stage>>[0],
  'stage' | 'guards' | 'subject'
>;

/** Asks the desk's and the agent's guards of a stage, and records what they did; undefined when nobody judges it. */
export function judgeInTurn<Stage extends GuardStage>(
  turn: GuardedTurn,
  agent: Agent,
  stage: Stage,
  subject: GuardSubjects[Stage],
  by: Origin = {},
): Promise<Judged> | undefined {
  const guards = guardsAt(stage, turn.desk.guards, agent.guards);
  return guards.length === 0 ? undefined : judgeWith(turn, agent, { stage, guards, subject }, by);
}

/** The call that is judged, or the functions called beside the words that are. */
interface Origin {
  /** What models read in place of words that are refused. */
  readonly instead?: string;
  readonly callId?: string;
  readonly called?: readonly string[];
}

/** Asks these guards, and records what they did. */
export async function judgeWith<Stage extends GuardStage>(
  turn: GuardedTurn,
  agent: Agent,
  asked: Asked<Stage>,
  { callId, called = [], instead }: Origin = {},
): Promise<Judged> {
  const { conversation, signal, record } = turn;
  const { id: conversationId } = conversation.state;
  const judged = await judge({
    ...asked,
    context: {
      conversationId,
      agent: agent.id,
      facts: factsOf(turn),
      called,
      signal,
      personAsked: somebodyAsked(conversation.state),
      models: guardProvider(turn),
    },
    onDefect: (thrown, where) => turn.onDefect(thrown, where),
  });
  const refused = judged.verdict === 'refuse' && instead !== undefined;
  const about = { agent: agent.id, ...(callId === undefined ? {} : { callId }) };
  for (const trip of judged.tripped) {
    const text = refused && trip.verdict !== 'replace' ? { text: instead } : {};
    record.add('guard-tripped', { ...trip, ...text, ...about });
  }
  return judged;
}
