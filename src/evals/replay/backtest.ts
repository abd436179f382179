import { messageOf } from '../../contracts/errors.ts';
import { type Share, shareOf } from '../statistics/interval.ts';
import { recordedDecision } from './decisions.ts';
import { type CustomerSaid, holderAfter, type RecordedConversation, type ReplayDesk } from './replay-desk.ts';

/** A message of a customer that would go elsewhere. */
export interface Example {
  readonly conversation: string;
  /** Of the message. */
  readonly seq: number;
  readonly text: string;
}

/** Messages that would all go from the same agent to the same other one. */
export interface ChangedGroup {
  /** Who had the conversation when the customer said it. */
  readonly from: string;
  /** Who gets it from the present desk; or who got it, where no other desk is tried. */
  readonly was: string;
  readonly wouldBe: string;
  readonly count: number;
  readonly examples: readonly Example[];
}

/** What a changed desk would do otherwise. */
export interface Backtest {
  readonly conversations: number;
  /** Messages of customers that were decided anew. */
  readonly turns: number;
  /** Messages that no agent decided about: a person had the conversation, or the turn was never ended. */
  readonly leftOut: number;
  /** Of the messages, those that would go elsewhere. */
  readonly changed: Share;
  /** Of the conversations, those with such a message. */
  readonly conversationsChanged: Share;
  /** Of the messages, those that the present desk gives to whom the record says. */
  readonly asRecorded: Share;
  /** Tool calls of the changed desk that are not on record; they were refused. */
  readonly sealed: number;
  /** The most frequent first. */
  readonly groups: readonly ChangedGroup[];
}

/** The desks that decide. */
export interface Lanes {
  /** The desk as it is: what it does otherwise than the record says is no change. */
  readonly present: ReplayDesk;
  /** The changed desk; without one, the present desk is held against the record. */
  readonly changed?: ReplayDesk | undefined;
}

const EXAMPLES = 3;

/** Counts which messages of recorded conversations would go elsewhere; `redact` makes of a message what may be shown. */
export class BacktestCounter {
  readonly #lanes: Lanes;
  readonly #redact: (text: string, conversation: RecordedConversation) => string;
  readonly #groups = new Map<string, ChangedGroup & { readonly examples: Example[] }>();
  readonly #counts = {
    conversations: 0,
    turns: 0,
    leftOut: 0,
    changed: 0,
    conversationsChanged: 0,
    asRecorded: 0,
    sealed: 0,
  };

  constructor(lanes: Lanes, redact: (text: string, conversation: RecordedConversation) => string) {
    this.#lanes = lanes;
    this.#redact = redact;
  }

  /** Decides every message of a conversation anew, each with all that was on record before it. */
  async add(conversation: RecordedConversation): Promise<void> {
    let changes = 0;
    for (const said of conversation.events) {
      if (said.type !== 'customer-said') continue;
      const change = await this.#decide(conversation, said);
      if (change) changes++;
    }
    this.#counts.conversations++;
    this.#counts.changed += changes;
    if (changes > 0) this.#counts.conversationsChanged++;
  }

  get backtest(): Backtest {
    const { changed, conversationsChanged, asRecorded, ...counts } = this.#counts;
    const groups = [...this.#groups.values()].sort((one, other) => other.count - one.count);
    return {
      ...counts,
      changed: shareOf(changed, counts.turns),
      conversationsChanged: shareOf(conversationsChanged, counts.conversations),
      asRecorded: shareOf(asRecorded, counts.turns),
      groups,
    };
  }

  async #decide(conversation: RecordedConversation, said: CustomerSaid): Promise<boolean> {
    const counts = this.#counts;
    const { present, changed } = this.#lanes;
    const found = recordedDecision(present, conversation, said);
    if (found === undefined) {
      counts.leftOut++;
      return false;
    }
    counts.turns++;
    const { before, holder: recorded } = found;
    const now = await decided(present, conversation, said);
    const other = changed && (await decided(changed, conversation, said));
    counts.sealed += (other ?? now).sealed;
    if (now.holder === recorded) counts.asRecorded++;
    const [was, wouldBe] = other ? [now.holder, other.holder] : [recorded, now.holder];
    if (was === wouldBe) return false;
    this.#note({ from: before.owner, was, wouldBe }, conversation, said);
    return true;
  }

  #note(
    { from, was, wouldBe }: Pick<ChangedGroup, 'from' | 'was' | 'wouldBe'>,
    conversation: RecordedConversation,
    { seq, data }: CustomerSaid,
  ): void {
    const key = [from, was, wouldBe].join('\n');
    const group = this.#groups.get(key) ?? { from, was, wouldBe, count: 0, examples: [] };
    if (group.examples.length < EXAMPLES)
      group.examples.push({
        conversation: conversation.id,
        seq,
        text: this.#redact(data.text, conversation),
      });
    this.#groups.set(key, { ...group, count: group.count + 1 });
  }
}

async function decided(
  desk: ReplayDesk,
  conversation: RecordedConversation,
  { seq, at, data }: CustomerSaid,
) {
  try {
    const turn = await desk.resume(conversation, seq).say(data.text, at);
    return { holder: holderAfter(turn.before, turn.after), sealed: turn.sealed.length };
  } catch (thrown) {
    // E.g. the changed desk has not the agent any more that has the conversation.
    return { holder: `nobody (${messageOf(thrown)})`, sealed: 0 };
  }
}
