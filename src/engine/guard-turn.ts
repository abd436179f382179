import type { Agent } from '../contracts/agent.ts';
import type { GuardStage, GuardSubjects } from '../contracts/guard.ts';
import { guardProvider } from './chain-provider.ts';
import { guardsAt, type Judged, judge } from './judge.ts';
import type { Turn } from './turn.ts';

/** Asks the desk's and the agent's guards of a stage, and records what they did; undefined when nobody judges it. */
export function judgeInTurn<Stage extends GuardStage>(
  turn: Turn,
  agent: Agent,
  stage: Stage,
  subject: GuardSubjects[Stage],
  callId?: string,
): Promise<Judged> | undefined {
  const guards = guardsAt(stage, turn.desk.guards, agent.guards);
  return guards.length === 0 ? undefined : judgeAndRecord(turn, agent, { stage, guards, subject }, callId);
}

async function judgeAndRecord<Stage extends GuardStage>(
  turn: Turn,
  agent: Agent,
  asked: Pick<Parameters<typeof judge<Stage>>[0], 'stage' | 'guards' | 'subject'>,
  callId: string | undefined,
): Promise<Judged> {
  const { conversation, signal, record } = turn;
  const judged = await judge({
    ...asked,
    context: {
      ...{ conversationId: conversation.state.id, agent: agent.id, facts: conversation.facts, signal },
      models: guardProvider(turn),
    },
    onDefect: (thrown, where) => turn.onDefect(thrown, where),
  });
  for (const trip of judged.tripped) {
    record.add('guard-tripped', { ...trip, agent: agent.id, ...(callId === undefined ? {} : { callId }) });
  }
  return judged;
}
