import type { ConversationEvent } from '../../src/contracts/event.ts';
import { answersFor, type Profile } from './answers.ts';
import { at, interrupt, type Line } from './lines.ts';
import type { Plan, Wish } from './plan.ts';
import type { Standing, World } from './world.ts';

/** A message of a customer, and what it led to. */
export interface Turn {
  readonly line: Line;
  readonly before: Standing;
  readonly after: Standing;
  readonly events: readonly ConversationEvent[];
}

/** A conversation that was held. */
export interface Held {
  readonly plan: Plan;
  readonly turns: readonly Turn[];
  /** Whether the customer had nothing left to say; without, they were still talking after the most turns. */
  readonly isOver: boolean;
}

const MOST_TURNS = 50;

/** Holds a conversation: the customer answers what is asked, and says in between what they have planned. */
export async function hold(world: World, customers: readonly Profile[], plan: Plan): Promise<Held> {
  const profile = at(customers, plan.who) ?? {};
  const talk = await world.open();
  const turns: Turn[] = [];
  const left = plan.interruptions.map((one) => ({ ...one }));
  let [questions, answers, decisions] = [0, 0, 0];
  const wishes = [...plan.wishes];
  const open = (): Line | undefined => {
    const [wish, example] = wishes.shift() ?? [];
    const text = wish && at(wish.examples, example ?? 0);
    return text === undefined ? undefined : { text, means: 'opening', values: {}, wish };
  };
  const next = (): Line | undefined => {
    const standing = talk.standing();
    if (turns.length === 0) return open();
    const due = isAsked(standing) ? left.find((one) => one.at === questions && one.times > 0) : undefined;
    if (due) {
      due.times = due.kind === 'nonsense' ? due.times - 1 : 0;
      const line = interrupt(world, profile, standing, due);
      if (line) return line;
    }
    questions += 1;
    if (standing.state?.pending?.kind === 'confirm') return yesOrNo(at(plan.agrees, decisions++) ?? true);
    const wished = turns.findLast(({ line }) => line.means === 'opening')?.line.wish;
    const said = answer(world, profile, standing, at(plan.picks, answers++) ?? 0, wished);
    return said ?? (['open', 'waiting'].includes(standing.status) ? open() : undefined);
  };
  let line = next();
  while (line && turns.length < MOST_TURNS) {
    const before = talk.standing();
    const { events, standing } = await talk.say(line.text);
    turns.push({ line, before, after: standing, events });
    line = next();
  }
  return { plan, turns, isOver: line === undefined };
}

function isAsked({ state }: Standing): boolean {
  return ['slot', 'confirm', 'intents'].includes(state?.pending?.kind ?? '');
}

const yesOrNo = (yes: boolean): Line => ({ text: yes ? 'yes' : 'no', means: yes ? 'yes' : 'no', values: {} });

/** What answers the open question; undefined where nothing is asked that has to do with what the customer wants. */
function answer(
  { pack, now }: World,
  profile: Profile,
  { state, slot, status }: Standing,
  pick: number,
  wish: Wish | undefined,
): Line | undefined {
  const pending = state?.pending;
  if (!pending || status === 'with-person' || status === 'closed') return undefined;
  const said = (text: string, values: Line['values'] = {}): Line => ({ text, means: 'answer', values });
  switch (pending.kind) {
    case 'slot': {
      const given = slot && at(answersFor(slot, profile, now), pick);
      return given ? said(given.text, { [pending.slot]: given.value }) : said('I do not have that');
    }
    case 'confirm':
    case 'return':
    case 'retry':
    case 'later':
      return yesOrNo(true);
    case 'person':
      return yesOrNo(false);
    case 'intents': {
      const mine = pending.options.find((id) => id === wish?.flow) ?? pending.options[0];
      const intents = pack.desk.agents.get(pending.agent)?.script?.intents ?? [];
      return said(intents.find(({ id }) => id === mine)?.title ?? 'the first one');
    }
    case 'agents': {
      const mine = pending.options.find((id) => id === wish?.agent) ?? pending.options[0] ?? '';
      return said(pack.desk.agents.get(mine)?.name ?? mine);
    }
    case 'more':
      return undefined;
  }
}
