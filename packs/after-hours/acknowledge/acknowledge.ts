import { type Database, type InboxOf, SwitchroomError } from 'switchroom';
import { asSentence } from '../tools/incident.ts';
import { parseAcknowledgement } from './parse-acknowledgement.ts';

/** What an answer to a page came to; `text` is what the engineer is told. */
export interface Acknowledgement {
  readonly outcome: 'taken' | 'passed' | 'unclear' | 'too-late' | 'page-unknown';
  readonly text: string;
}

/** What acknowledging works with. */
export interface AcknowledgeParts {
  /** Runs SQL in the pack's schema in one transaction, as `Switchroom.transaction` does. */
  readonly transaction: <Result>(work: (database: Database) => Promise<Result>) => Promise<Result>;
  readonly inboxOf: InboxOf;
  now(): Date;
}

interface PageRow {
  readonly page: number;
  readonly reference: string;
  readonly company: string;
  readonly problem: string;
  readonly phone: string | null;
  readonly conversation_id: string;
  readonly name: string;
  readonly status: 'queued' | 'accepted' | 'passed' | 'withdrawn';
  readonly is_last: boolean;
}

const HOW = 'Answer 1 or "yes" to take it, 2 or "no" to pass it on.';

/**
 * Takes the answer of whoever was paged, a message or a DTMF digit, to the conversation: a yes takes it over as a claim in
 * the inbox does, a no goes to the next rung at once. The same answer again changes nothing. The sender vouches for the
 * engineer, by the number the answer came from.
 */
export async function acknowledge(
  parts: AcknowledgeParts,
  { page, answer }: { readonly page: number; readonly answer: string },
): Promise<Acknowledgement> {
  const [row] = await parts.transaction(
    ({ sql }) => sql<PageRow>`
      select p.id as page, i.reference, i.company, i.problem, i.phone, p.conversation_id, p.name, p.status,
             p.id = (select max(id) from pages where conversation_id = p.conversation_id) as is_last
        from page_details p join incident_details i on i.id = p.incident_id where p.id = ${page}`,
  );
  if (!row) return { outcome: 'page-unknown', text: `There is no page ${page}.` };
  if (row.status === 'withdrawn') return tooLate(row, 'is over');
  switch (parseAcknowledgement(answer)) {
    case 'accept':
      return accept(parts, row, answer);
    case 'pass':
      return pass(parts, row, answer);
    case 'unclear':
      return { outcome: 'unclear', text: `${row.reference}: ${HOW}` };
  }
}

/** The claim decides who has it: only then it is written down. */
async function accept(parts: AcknowledgeParts, row: PageRow, answer: string): Promise<Acknowledgement> {
  const { reference, company, problem, phone } = row;
  try {
    await parts.inboxOf(engineerOf(row)).claim(row.conversation_id);
  } catch (thrown) {
    const code = thrown instanceof SwitchroomError ? thrown.code : undefined;
    if (code === 'already-claimed') return tooLate(row, 'is with somebody else already');
    if (code === 'not-waiting') return tooLate(row, 'does not wait for anybody any more');
    throw thrown;
  }
  await record(parts, row.page, 'accepted', answer);
  const call = phone === null ? '' : ` Call back: ${phone}.`;
  return { outcome: 'taken', text: `${reference} is yours. ${company}: ${asSentence(problem)}${call}` };
}

/** Written down first, so that the next rung's roster leaves this engineer out. */
async function pass(parts: AcknowledgeParts, row: PageRow, answer: string): Promise<Acknowledgement> {
  const { reference } = row;
  if (row.status === 'accepted') return tooLate(row, 'is yours: hand it back in the inbox');
  await record(parts, row.page, 'passed', answer);
  if (row.is_last && row.status === 'queued') await decline(parts, row, answer);
  return { outcome: 'passed', text: `${reference} goes to the next one. Thank you for the answer.` };
}

/** A request that nobody has to decline any more has found its end otherwise. */
async function decline({ inboxOf }: AcknowledgeParts, row: PageRow, answer: string): Promise<void> {
  try {
    await inboxOf(engineerOf(row)).decline(row.conversation_id, { reason: `answered "${answer}"` });
  } catch (thrown) {
    if (!(thrown instanceof SwitchroomError) || thrown.code !== 'not-waiting') throw thrown;
  }
}

/** Whoever was paged, as the inbox knows them. */
function engineerOf({ name }: Pick<PageRow, 'name'>): { id: string; name: string } {
  return { id: `on-call:${name}`, name };
}

function tooLate({ reference }: PageRow, why: string): Acknowledgement {
  return { outcome: 'too-late', text: `${reference} ${why}. Thank you.` };
}

function record({ transaction, now }: AcknowledgeParts, page: number, status: string, answer: string) {
  return transaction(({ sql }) => sql`select answer_page(${page}, ${status}, ${answer}, ${now()})`);
}
