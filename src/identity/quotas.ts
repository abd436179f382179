import { createHmac } from 'node:crypto';
import { SwitchroomError } from '../contracts/errors.ts';
import type { QuotaName, QuotaOwner, QuotaSubject, Quotas } from '../contracts/quota.ts';
import type { Budget, Counted, QuotaCounters } from '../contracts/quota-counters.ts';
import type { KeyRing } from '../contracts/signing.ts';
import { networkOf } from './address-key.ts';
import type { QuotaSettings } from './quota-settings.ts';

const MICROS = 1_000_000;
const PURPOSE = 'quotas';
/** The narrowest first: whoever is over their own limit uses nothing up for others. */
const SUBJECTS: readonly QuotaSubject[] = ['address', 'customer', 'key', 'desk'];

/** What quotas are made of. */
export interface QuotaParts {
  readonly settings: QuotaSettings;
  readonly counters: QuotaCounters;
  /** Keys the hashes that stand for addresses and customers. */
  readonly ring: KeyRing;
}

/** Counts over all nodes of a database, and says no when it is too much. */
export function createQuotas({ settings, counters, ring }: QuotaParts): Quotas {
  /** Names nobody can be told from, and that are unlike for every desk. */
  async function namesOf(
    owner: QuotaOwner,
    action: string,
  ): Promise<(subject: QuotaSubject) => string | undefined> {
    const { signing } = await ring.keysFor(PURPOSE);
    return (subject) => {
      const id = idOf(subject, owner, action);
      if (id === undefined) return undefined;
      const text = JSON.stringify([owner.desk, subject, id]);
      return createHmac('sha256', signing.secret).update(text).digest('base64url');
    };
  }

  async function countedFor(name: QuotaName, owner: QuotaOwner): Promise<Counted[]> {
    const limits = settings[name];
    if (limits === undefined) return [];
    const nameOf = await namesOf(owner, name);
    return SUBJECTS.flatMap((subject) => {
      const [limit, named] = [limits[subject], nameOf(subject)];
      return limit && named ? [{ ...limit, kind: `${name}:${subject}`, name: named }] : [];
    });
  }

  async function budgetsOf(owner: QuotaOwner): Promise<Budget[]> {
    const { usd } = settings;
    if (usd === undefined) return [];
    const nameOf = await namesOf(owner, 'usd');
    return SUBJECTS.flatMap((subject) => {
      const [most, named] = [usd[subject], nameOf(subject)];
      return most && named ? [{ key: `${subject}:${named}`, mostMicros: Math.round(most * MICROS) }] : [];
    });
  }

  return {
    async take(name, owner) {
      const counted: Counted[] = [];
      for (const what of await countedFor(name, owner)) {
        const waitMs = await counters.count(what);
        if (waitMs !== undefined) {
          for (const before of counted) await counters.uncount(before);
          throw tooMany(`Too often: ${what.kind}.`, waitMs);
        }
        counted.push(what);
      }
    },
    async holdUsd(owner, usd) {
      const budgets = await budgetsOf(owner);
      if (budgets.length === 0) return { settle: async () => undefined };
      const held = await counters.hold(budgets, microsOf(usd));
      if ('waitMs' in held) throw tooMany('What may be spent in a day is spent.', held.waitMs);
      return { settle: (spent) => counters.settle(budgets, held, microsOf(spent)) };
    },
    async countUsd(owner, usd) {
      const budgets = await budgetsOf(owner);
      if (budgets.length > 0) await counters.settle(budgets, { micros: 0, untils: [] }, microsOf(usd));
    },
  };
}

/** Whom something counts for; the address of staff and services is theirs and not that of who they act for. */
function idOf(subject: QuotaSubject, owner: QuotaOwner, action: string): string | undefined {
  const { kind, id, desk, address, customer } = owner;
  if (subject === 'desk') return desk;
  if (subject === 'key') return kind === 'service' ? id : undefined;
  if (subject === 'customer') return customer ?? (kind === 'customer' ? id || undefined : undefined);
  const isOwn = kind === 'customer' || action === 'sign-in';
  return isOwn && address !== undefined ? networkOf(address) : undefined;
}

/** Upwards: what cost anything counts. */
function microsOf(usd: number): number {
  return Math.max(0, Math.ceil(usd * MICROS - 1e-6));
}

function tooMany(detail: string, waitMs: number): SwitchroomError {
  return new SwitchroomError('too-many-requests', detail, { retryAfterMs: Math.max(1, Math.ceil(waitMs)) });
}
