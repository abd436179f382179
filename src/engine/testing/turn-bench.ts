import type { Desk } from '../../contracts/desk.ts';
import type { ConversationEvent, EventType } from '../../contracts/event.ts';
import type { ModelLink } from '../../contracts/model.ts';
import { nodePrincipal } from '../../contracts/principal.ts';
import { databaseOf } from '../../contracts/sql-template.ts';
import type { ConversationStore, ToolDatabase } from '../../contracts/store.ts';
import type { TurnEvent } from '../../contracts/turn.ts';
import { sampleState } from '../../testing/sample-conversation.ts';
import { tickingClock } from '../../testing/test-switchboard.ts';
import { Conversation } from '../log/conversation.ts';
import { Recorder } from '../log/record.ts';
import { ModelChain } from '../models/model-chain.ts';
import { newTally } from '../turn/tally.ts';
import type { Turn } from '../turn/turn.ts';

/** A turn that is written to a list, so that a test can put events into the middle of it. */
export function turnBench(desk: Desk, models: readonly ModelLink[], text = 'hello') {
  const log: ConversationEvent[] = [];
  const heard: TurnEvent[] = [];
  const clock = tickingClock();
  const conversation = new Conversation({ desk }, sampleState('cv_1', { desk: desk.id, owner: desk.entry }));
  const store: Pick<ConversationStore, 'append'> = {
    append: async ({ events }) => void log.push(...events),
  };
  const record = new Recorder(
    {
      store: store as ConversationStore,
      clock,
      node: 'node_1',
      heldBy: null,
      writer: 'node_1:1',
      mayThinkAhead: true,
      onCommit: () => undefined,
      checkHeld: async () => undefined,
    },
    conversation,
  );
  const nothing = async () => undefined;
  const database: ToolDatabase = {
    session: () => ({ database: databaseOf(async () => []), commit: nothing, rollback: nothing }),
  };
  const turn: Turn = {
    desk,
    conversation,
    record,
    clock,
    database,
    text,
    models: new ModelChain(models),
    prices: {},
    signal: new AbortController().signal,
    startedAt: clock.now(),
    hours: undefined,
    tally: newTally(),
    heardUntil: Number.POSITIVE_INFINITY,
    spentBefore: conversation.state.spend,
    caller: nodePrincipal(desk.id),
    emit: (event) => void heard.push(event),
    onDefect: () => undefined,
  };
  record.add('customer-said', { text });
  return {
    turn,
    heard,
    /** The types of everything recorded so far, committed or not. */
    async types(): Promise<EventType[]> {
      await record.commit();
      return log.map(({ type }) => type);
    },
    log,
  };
}
