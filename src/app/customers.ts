import type { Analysis } from '../contracts/analysis.ts';
import type { ConversationState, ToolCallRecord } from '../contracts/conversation.ts';
import { SwitchroomError } from '../contracts/errors.ts';
import type { ConversationEvent } from '../contracts/event.ts';
import type { HandoffRecord } from '../contracts/handoff.ts';
import type { Label } from '../contracts/label.ts';
import { own } from '../contracts/own.ts';
import type { RecordingPart } from '../contracts/recording.ts';
import type { ConversationStore, Deleted } from '../contracts/store.ts';
import { wholeLog } from '../contracts/whole-log.ts';
import { analysesOf } from '../stores/postgres/analyses.ts';
import type { Pool } from '../stores/postgres/connect.ts';
import { addErased, type Erased, type ErasedKind, erasedHash, idsOf } from '../stores/postgres/erasures.ts';
import { labelsOf } from '../stores/postgres/labels.ts';
import { recordingsOf } from '../stores/postgres/recordings.ts';
import type { PackData, Subject } from './pack-customers.ts';

const BATCH = 100;

/** What is needed to export and erase what a desk holds of its customers. */
export interface CustomerParts {
  readonly desk: string;
  readonly pool: Pool;
  readonly store: ConversationStore;
  readonly pack: PackData;
  /** Keeps a list outside of the database, and of its backups. */
  readonly note: (erased: Erased) => Promise<void>;
  /** Hears the proof of what was erased: counts and a hash, no personal data. */
  readonly onErased: (record: ErasureRecord) => Promise<void>;
  /** Hears which conversations somebody is given. */
  readonly onExported: (kind: ErasedKind, conversations: readonly string[]) => Promise<void>;
}

/** What was erased. */
export interface ErasureRecord extends Omit<Erased, 'salt'> {
  /** Rows by name; those of the pack after `pack.`. */
  readonly deleted: Deleted;
}

/** One conversation, whole. */
export interface ExportedConversation {
  readonly state: ConversationState;
  readonly events: readonly ConversationEvent[];
  readonly handoffs: readonly HandoffRecord[];
  readonly toolCalls: readonly ToolCallRecord[];
  /** What was found out about it after it was closed; null where nothing was. */
  readonly analysis: Analysis | null;
  /** What was recorded of its calls; the sound itself is played over HTTP. */
  readonly recordings: readonly RecordingPart[];
  /** Who should have had it, as people said who read it. */
  readonly labels: readonly Label[];
}

/** All that is held of a customer, or of one conversation. */
export interface CustomerExport {
  readonly kind: ErasedKind;
  readonly id: string;
  readonly conversations: readonly ExportedConversation[];
  /** Rows of the pack's tables, by name. */
  readonly pack: Readonly<Record<string, readonly unknown[]>>;
}

/** Whether an id is a conversation's or a customer's, and what belongs to it; throws `customer-not-found`. */
export async function subjectOf(
  { store, pack }: CustomerParts,
  id: string,
): Promise<Subject & { readonly kind: ErasedKind }> {
  if (await store.state(id)) return { kind: 'conversation', customer: null, conversations: [id] };
  const [signedIn, named, known] = [
    await store.ofCustomer(id),
    await pack.conversationsOf(id),
    await pack.ids(),
  ];
  if (signedIn.length + named.length === 0 && !known.includes(id))
    throw new SwitchroomError(
      'customer-not-found',
      'It is neither a customer nor a conversation of this desk.',
    );
  return { kind: 'customer', customer: id, conversations: [...new Set([...signedIn, ...named])] };
}

/** Everything that is held under an id. Throws `customer-not-found`. */
export async function exportCustomer(parts: CustomerParts, id: string): Promise<CustomerExport> {
  const subject = await subjectOf(parts, id);
  const conversations: ExportedConversation[] = [];
  for (const one of subject.conversations) {
    const state = await parts.store.state(one);
    if (state) conversations.push({ state, ...(await partsOf(parts, one)) });
  }
  const pack = await parts.pack.held(subject);
  await parts.onExported(subject.kind, subject.conversations);
  return { kind: subject.kind, id, conversations, pack };
}

/** Erases everything that is held under an id; done again after a crash, it goes on. Throws `customer-not-found`. */
export async function eraseCustomer(parts: CustomerParts, id: string): Promise<ErasureRecord> {
  const subject = await subjectOf(parts, id);
  // First on the lists: what a crash leaves, or a backup brings back, is erased the next time.
  const erased = await addErased(parts.pool, parts.desk, subject.kind, id);
  await parts.note(erased);
  const deleted = await erase(parts, subject);
  const { salt: _, ...rest } = erased;
  const record = { ...rest, deleted };
  await parts.onErased(record);
  return record;
}

/** Erases again whom a restored backup has brought back; resolves to the proofs. */
export async function reapplyErasures(
  parts: CustomerParts,
  list: readonly Erased[],
): Promise<ErasureRecord[]> {
  const records: ErasureRecord[] = [];
  const own = list.filter(({ desk }) => desk === parts.desk);
  if (own.length === 0) return records;
  const known = {
    conversation: await idsOf(parts.pool, parts.desk, 'conversation'),
    customer: [
      ...new Set([...(await idsOf(parts.pool, parts.desk, 'customer')), ...(await parts.pack.ids())]),
    ],
  };
  const salts = new Set(own.map(({ salt }) => salt));
  for (const salt of salts)
    for (const kind of ['customer', 'conversation'] as const) {
      const wanted = new Set(
        own.filter((one) => one.salt === salt && one.kind === kind).map((one) => one.sha256),
      );
      for (const id of known[kind])
        if (wanted.has(erasedHash({ salt, kind }, id)) && (await isKnown(parts, id)))
          records.push(await eraseCustomer(parts, id));
    }
  return records;
}

/** What was erased before with somebody else is there no more. */
function isKnown(parts: CustomerParts, id: string): Promise<boolean> {
  return subjectOf(parts, id).then(
    () => true,
    () => false,
  );
}

async function erase({ store, pack }: CustomerParts, subject: Subject): Promise<Deleted> {
  const total: Record<string, number> = {};
  for (const [name, rows] of Object.entries(await pack.erase(subject))) total[`pack.${name}`] = rows;
  for (let at = 0; at === 0 || at < subject.conversations.length; at += BATCH) {
    const deleted = await store.delete(subject.conversations.slice(at, at + BATCH));
    for (const [name, rows] of Object.entries(deleted)) total[name] = (own(total, name) ?? 0) + rows;
  }
  return total;
}

async function partsOf({ desk, pool, store }: CustomerParts, id: string) {
  const events = await wholeLog(store, id);
  const analysis = (await analysesOf(pool, desk).get(id)) ?? null;
  const recordings = await recordingsOf(pool, desk).parts(id);
  const labels = await labelsOf(pool, desk).of(id);
  return {
    events,
    handoffs: await store.handoffs(id),
    toolCalls: await store.toolCalls(id),
    analysis,
    recordings,
    labels,
  };
}
