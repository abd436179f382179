import { dollars } from '../format.ts';
import { modelName } from '../models.ts';
import type { ItemOf } from '../timeline-item.ts';

const ENDINGS = {
  aborted: 'Stopped. What was said until here is kept.',
  limit: 'The turn reached its limit and was ended.',
  failed: 'The turn failed before it was complete.',
};

/** A model of the chain that could not answer, and what took over. */
export function Fallback({ item }: { item: ItemOf<'fallback'> }) {
  return (
    <p data-testid="model-failed" className="text-[13px] text-faint">
      {modelName(item.model)} could not answer ({item.reason});{' '}
      {item.next === null ? 'no other model was left.' : `${modelName(item.next)} took over.`}
    </p>
  );
}

/** An event that the server keeps and does not know. */
export function Unknown({ item }: { item: ItemOf<'unknown'> }) {
  return (
    <p data-testid="event-unknown" className="text-[13px] text-faint">
      Something happened that this version does not know: {item.type}.
    </p>
  );
}

/** What a turn cost. */
export function Cost({ item }: { item: ItemOf<'cost'> }) {
  return (
    <p data-testid="turn-cost" className="text-[12px] text-faint tabular-nums">
      {dollars(item.usd)} for this turn
    </p>
  );
}

/** Why a turn ended without a full reply. */
export function Ending({ item }: { item: ItemOf<'ending'> }) {
  return (
    <p data-testid="turn-ending" data-outcome={item.outcome} className="text-[13px] text-faint">
      {ENDINGS[item.outcome]}
    </p>
  );
}
