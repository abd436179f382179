import { createHash } from 'node:crypto';
import type { AuditHead, AuditReport, AuditStore, ChainedRow } from '../contracts/audit.ts';

const PAGE = 1_000;
/** One break shows in all that follows: the first few say where. */
const MOST_FINDINGS = 10;

/** Reads a desk's chain from its first row to its head, and says where it is not what was written. */
export async function verifyChain(
  store: AuditStore,
  desk: string,
  anchored?: AuditHead,
): Promise<AuditReport> {
  // Before the rows: what is added meanwhile is read, too.
  const head = await store.head();
  const findings: string[] = [];
  let last: AuditHead = { seq: 0, hash: '' };
  let rows = 0;
  let isAnchorFound = anchored === undefined || anchored.seq === 0;
  for (let page = await store.rows(0, PAGE); page.length > 0; page = await store.rows(last.seq, PAGE)) {
    for (const row of page) {
      findings.push(...findingsAt(desk, row, last));
      if (row.seq === anchored?.seq && row.hash === anchored.hash) isAnchorFound = true;
      if (row.seq === head.seq && row.hash !== head.hash)
        findings.push(`Row ${row.seq} is not the head that is kept.`);
      last = { seq: row.seq, hash: row.hash };
      rows += 1;
    }
  }
  if (last.seq < head.seq) findings.push(`${named(last.seq + 1, head.seq)} missing at the end.`);
  if (anchored && !isAnchorFound) findings.push(`Row ${anchored.seq} is not the one that was anchored.`);
  return { rows, head: last, findings: findings.slice(0, MOST_FINDINGS) };
}

function findingsAt(desk: string, row: ChainedRow, before: AuditHead): string[] {
  const { seq } = row;
  if (seq !== before.seq + 1) {
    return [`${named(before.seq + 1, seq - 1)} missing.`];
  }
  if (row.previous !== before.hash) return [`Row ${seq} does not follow row ${before.seq}.`];
  return hashOf(desk, row) === row.hash ? [] : [`Row ${seq} was changed.`];
}

function named(from: number, to: number): string {
  return from === to ? `Row ${from} is` : `Rows ${from} to ${to} are`;
}

/** As the database's function `audit_text` has it, and apart from it: who changes that one is found here. */
function hashOf(desk: string, row: ChainedRow): string {
  const counts = Object.entries(row.counts).map(([name, count]) => [name, `${name}=${count}`] as const);
  const inOrder = counts.toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, text]) => text);
  const lines = [
    ...['v1', desk, row.seq, row.atMicros, row.kind, row.actor, row.action],
    ...[row.targets.join(' '), inOrder.join(' '), row.previous],
  ];
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}
