import type { AuditHead, AuditRow, AuditStore, ChainedRow } from '../../contracts/audit.ts';
import type { Pool } from './connect.ts';

/** The audit of one desk in PostgreSQL. */
export function auditStore(pool: Pool, desk: string): AuditStore {
  return {
    async add(entries) {
      const rows = entries.map(({ principal: { kind, id }, action, targets, counts }) => ({
        kind,
        action,
        counts,
        // Neither spaces nor line breaks: the hashed text is told apart by them.
        actor: plain(id),
        targets: targets.map(plain),
      }));
      await pool.query({ name: 'record-audit', text: RECORD, values: [desk, JSON.stringify(rows)] });
    },
    async rows(after, limit) {
      const text = `${SELECT} and seq > $2 order by seq limit $3`;
      return (await pool.query<ChainedRow>({ text, values: [desk, after, limit] })).rows;
    },
    async newest(limit, before) {
      const text = `${SELECT} and ($2::bigint is null or seq < $2) order by seq desc limit $3`;
      return (await pool.query<ChainedRow>({ text, values: [desk, before ?? null, limit] })).rows.map(
        plainRow,
      );
    },
    async matching({ actor, action }, { from, below, limit }) {
      const values = [desk, from, below, actor === undefined ? null : plain(actor), action ?? null, limit];
      return (await pool.query<ChainedRow>({ text: MATCHING, values })).rows.map(plainRow);
    },
    async head() {
      const text = `select seq, encode(hash, 'hex') as hash from switchroom.audit_heads where desk = $1`;
      return (await pool.query<AuditHead>({ text, values: [desk] })).rows[0] ?? { seq: 0, hash: '' };
    },
  };
}

const RECORD = 'select switchroom.record_audit($1, $2::jsonb)';

const SELECT = `select seq, at, (extract(epoch from at) * 1000000)::bigint::text as "atMicros", kind, actor, action, targets,
  counts, encode(previous, 'hex') as previous, encode(hash, 'hex') as hash
from switchroom.audit where desk = $1`;

const MATCHING = `${SELECT} and seq >= $2 and seq < $3
  and ($4::text is null or actor = $4) and ($5::text is null or action = $5)
order by seq desc limit $6`;

function plainRow({ atMicros: _, previous: __, ...row }: ChainedRow): AuditRow {
  return {
    ...row,
    actor: decodeURIComponent(row.actor),
    targets: row.targets.map((target) => decodeURIComponent(target)),
  };
}

function plain(id: string): string {
  return encodeURIComponent(id.toWellFormed());
}
