import type { ApiKey } from '../../contracts/api-key.ts';
import type { AuditHead, AuditReport, AuditRow } from '../../contracts/audit.ts';
import { SwitchroomError } from '../../contracts/errors.ts';
import type { Principal } from '../../contracts/principal.ts';
import type { OwnPasskey, Session, StaffMember } from '../../contracts/staff.ts';

/** Who one is, as HTTP answers it; throws `credentials-missing` for customers, who are nobody here. */
export function whoView({ kind, id, name, roles, scopes, desks }: Principal, session: Session | undefined) {
  if (kind !== 'staff' && kind !== 'service') {
    throw new SwitchroomError('credentials-missing', 'Sign in, or send an API key.');
  }
  const shown = session && { id: session.id, via: session.via, expiresAt: session.expiresAt.toISOString() };
  return {
    kind,
    id,
    name,
    roles: [...roles],
    scopes: [...scopes],
    desks: listOf(desks),
    session: shown ?? null,
  };
}

/** A session, as HTTP answers it. */
export function sessionView({ id, via, madeAt, seenAt, expiresAt }: Session, thisId: string) {
  const times = {
    madeAt: madeAt.toISOString(),
    seenAt: seenAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
  };
  return { id, via, ...times, isThis: id === thisId };
}

/** A passkey, as HTTP answers it. */
export function passkeyView({ id, name, madeAt, usedAt }: OwnPasskey) {
  return { id, name, madeAt: madeAt.toISOString(), usedAt: timeOf(usedAt) };
}

/** Somebody of the staff, as HTTP answers it. */
export function memberView({ id, account, name, roles, desks, madeAt, disabledAt }: StaffMember) {
  const times = { madeAt: madeAt.toISOString(), disabledAt: timeOf(disabledAt) };
  return { id, account, name, roles: [...roles], desks: listOf(desks), ...times };
}

/** An API key, as HTTP answers it. */
export function keyView({ id, name, roles, scopes, desks, madeAt, expiresAt, usedAt, revokedAt }: ApiKey) {
  return {
    id,
    name,
    roles: [...roles],
    scopes: [...scopes],
    desks: listOf(desks),
    madeAt: madeAt.toISOString(),
    expiresAt: timeOf(expiresAt),
    usedAt: timeOf(usedAt),
    revokedAt: timeOf(revokedAt),
  };
}

/** An entry of the audit, as HTTP answers it. */
export function auditView({ seq, at, kind, actor, action, targets, counts, hash }: AuditRow) {
  return {
    seq,
    at: at.toISOString(),
    kind,
    actor,
    action,
    targets: [...targets],
    counts: { ...counts },
    hash,
  };
}

/** What was found in the audit, as HTTP answers it. */
export function reportView({ rows, head: { seq, hash }, findings }: AuditReport) {
  return { rows, head: `${seq}:${hash}`, findings: [...findings] };
}

/** The head that `<seq>:<hash>` says. */
export function headOf(text: string): AuditHead {
  const [seq, hash = ''] = text.split(':');
  return { seq: Number(seq), hash };
}

/** Ids of desks; null: all. */
function listOf(desks: readonly string[] | null | undefined): string[] | null {
  return desks ? [...desks] : null;
}

function timeOf(time: Date | null): string | null {
  return time?.toISOString() ?? null;
}
