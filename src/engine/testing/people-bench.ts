import { ScriptedModel, type ScriptedModelInput } from '@openai/agents-core/testing';
import type { Desk, Limits } from '../../contracts/desk.ts';
import { freshPool } from '../../testing/fresh-pool.ts';
import { linkTo } from '../../testing/scripted-link.ts';
import { countingIds, runTurn, testSwitchboard } from '../../testing/test-switchboard.ts';
import { call, text } from './open-desk.ts';
import { deskWithPeople, type Payments, type People, standingClock } from './people.ts';

/** The call by which an agent asks for a person. */
export const toPerson = call('transfer_to_person', { reason: 'wants a manager' });

/** What may differ from the desk with people on a model that plays `steps`. */
export interface PeopleOptions {
  readonly people?: People;
  readonly payments?: Payments;
  readonly limits?: Partial<Limits>;
  readonly desk?: Pick<Desk, 'idle' | 'retention'>;
}

/** For one test file: a database, and what opens conversations of the desk with people on it. */
export function peopleBench() {
  const pool = freshPool();
  const ids = countingIds();
  const open = async (
    steps: ScriptedModelInput[],
    { people, payments, limits, desk: times }: PeopleOptions = {},
  ) => {
    const clock = standingClock();
    const standard = deskWithPeople(people, payments);
    const desk = { ...standard, ...times, limits: { ...standard.limits, ...limits } };
    const model = new ScriptedModel(steps);
    /** One more node, as another process would be: the same database and time, nothing in memory. */
    const node = () => testSwitchboard({ desk, models: [linkTo(model)], pool: pool(), clock, ids });
    const switchboard = node();
    const { id } = await switchboard.open({ line: 'chat' });
    const say = async (text: string) => (await runTurn(switchboard, id, text)).result;
    return { id, model, clock, switchboard, inbox: switchboard.inbox, node, say };
  };
  /** A conversation whose customer asked for a person; the model goes on with `steps`. */
  const waiting = async (...steps: ScriptedModelInput[]) => {
    const bench = await open([[toPerson], text('Somebody will come.'), ...steps]);
    await bench.say('a manager, please');
    return bench;
  };
  /** Every process on this database dies, as far as those that come after can tell. */
  const allNodesDie = async () => {
    await pool().query({ text: 'delete from switchroom_nodes' });
  };
  return { open, waiting, allNodesDie, pool };
}

/** Everything the model was given at its last call, as one JSON text. */
export function lastRead(model: ScriptedModel): string {
  return JSON.stringify(model.lastCall?.request.input);
}
