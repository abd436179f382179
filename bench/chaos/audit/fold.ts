import { isDeepStrictEqual } from 'node:util';
import type { ConversationState } from '../../../src/contracts/conversation.ts';
import { fullAllowance } from '../../../src/engine/log/fold-allowance.ts';
import { foldState, NOTHING_SPENT } from '../../../src/engine/log/fold-state.ts';
import { Ledger } from '../../../src/engine/log/ledger.ts';
import type { Kept } from './evidence.ts';
import type { Finding } from './findings.ts';
import { recount } from './recount.ts';

/** Every table beside the log says what the log says: by the engine's own fold, and counted anew without it. */
export function foldFindings(kept: Kept): Finding[] {
  const { state, events } = kept;
  const found = (what: string) => ({ count: 'foldDifferences', conversation: state.id, what }) as const;
  const gap = events.findIndex(({ seq }, index) => seq !== index + 1);
  if (gap >= 0) return [found(`the log has a gap before event ${events[gap]?.seq}`)];
  const folded = events.reduce(foldState, beginningOf(state, kept));
  return [
    ...differences(state, folded).map((name) => found(`${name} is not what the log folds to`)),
    ...ledgerFindings(kept).map(found),
    ...recount(kept).map(found),
  ];
}

/** The state before the first event; what no event says is taken from the row. */
function beginningOf(
  { id, line, metadata, openedAt }: ConversationState,
  { events }: Kept,
): ConversationState {
  const [opened] = events;
  const { desk = '', owner = '' } = opened?.type === 'conversation-opened' ? opened.data : {};
  return {
    ...{ id, desk, owner, line, status: 'open', title: '', metadata, facts: {} },
    ...{ epoch: 0, turn: 0, seq: 0, handoffs: 0, fence: 0, spend: NOTHING_SPENT, person: null, cameBy: null },
    ...{ customer: null, previous: null, last: null, trial: null, danger: null, recording: null },
    lastHeard: [],
    allowance: fullAllowance(NOTHING_SPENT),
    ...{ deadlines: {}, approvals: {}, consent: null, openedAt, updatedAt: openedAt },
  };
}

/** Names of the fields that differ. */
function differences(kept: ConversationState, folded: ConversationState): string[] {
  const [one, other] = [plain(kept), plain(folded)];
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].filter((name) => !isDeepStrictEqual(one[name], other[name]));
}

function ledgerFindings({ events, handoffs }: Kept): string[] {
  const ledger = new Ledger();
  try {
    for (const event of events) ledger.add(event);
  } catch (thrown) {
    return [`the ledger refuses its log: ${thrown}`];
  }
  const recent = handoffs.slice(-ledger.records.length || handoffs.length);
  const isSame = isDeepStrictEqual(plain({ ...recent }), plain({ ...ledger.records }));
  return isSame ? [] : ['the ledger is not what the log folds to'];
}

/** As JSON has it: dates as text, nothing undefined. */
function plain(value: object): Record<string, unknown> {
  return JSON.parse(JSON.stringify(value));
}
