import { expect, test } from 'vitest';
import type { ConsentVerdict, OpenOffer } from '../../contracts/consent.ts';
import type { NewEvent } from '../../contracts/event.ts';
import { foldConsent, isSameOffer } from './fold-consent.ts';

const at = new Date('2026-03-02T10:00:00Z');
const OFFER = { callId: 'call_1', name: 'refund', identity: '{"invoice":1}', offer: 'Refund 20 EUR, now?' };

const asked = (changes: Partial<typeof OFFER> = {}): NewEvent => ({
  type: 'consent-asked',
  data: { ...OFFER, agent: 'billing', ...changes },
});
const told: NewEvent = {
  type: 'agent-said',
  data: { agent: 'billing', text: `Sure. ${OFFER.offer}`, complete: true },
};
const judged = (verdict: ConsentVerdict): NewEvent => ({
  type: 'consent-judged',
  data: { callId: 'call_1', said: 'hm', verdict },
});
const spent: NewEvent = { type: 'consent-spent', data: { callId: 'call_2', asked: 'call_1', judgedBy: 3 } };
const usage = { modelCalls: 1, inputTokens: 1, outputTokens: 1, usd: 0 };
const endOfTurn: NewEvent = {
  type: 'turn-finished',
  data: { outcome: 'replied', usage, ms: 1, models: [] },
};

/** The offer that is open after these events, each of a turn of its own. */
function openAfter(...events: NewEvent[]): OpenOffer | null {
  return events.reduce<OpenOffer | null>(
    (open, event, index) => foldConsent(open, { ...event, seq: index + 1, turn: index + 1, epoch: 0, at }),
    null,
  );
}

test('an offer counts from when all its words were told, whatever stands around them', () => {
  expect(openAfter(asked())).toEqual({
    ...OFFER,
    askedIn: 1,
    saidAt: null,
    verdict: null,
    judgedBy: null,
    unclear: 0,
    spentBy: null,
  });
  expect(openAfter(asked(), told)?.saidAt).toBe(at.getTime());
  const said = (text: string): NewEvent => ({
    type: 'agent-said',
    data: { agent: 'billing', text, complete: true },
  });
  expect(openAfter(asked(), said('refund 20 eur… now'))?.saidAt).toBe(at.getTime());
  expect(openAfter(asked(), said('Refund 20 EUR?'))?.saidAt).toBeNull();
  expect(openAfter(asked(), said('Prerefund 20 EUR, nowadays?'))?.saidAt).toBeNull();
  expect(openAfter(told)).toBeNull();
});

test('a yes is kept with the answer it was, until the write has used it up', () => {
  const agreed = openAfter(asked(), told, judged('yes'));
  expect(agreed).toMatchObject({ verdict: 'yes', judgedBy: 3, unclear: 0, spentBy: null });
  expect(openAfter(asked(), told, judged('yes'), endOfTurn)).toEqual(agreed);
  expect(openAfter(asked(), told, judged('yes'), spent)?.spentBy).toBe('call_2');
  expect(openAfter(asked(), told, judged('yes'), spent, endOfTurn)).toBeNull();
});

test('at the end of a turn an offer stays that waits for its answer; one that was not told, or refused, does not', () => {
  expect(openAfter(asked(), told, endOfTurn)).not.toBeNull();
  expect(openAfter(asked(), endOfTurn)).toBeNull();
  expect(openAfter(asked(), told, judged('no'), endOfTurn)).toBeNull();
  expect(openAfter(asked(), told, judged('unclear'), judged('no'), endOfTurn)).toBeNull();
  expect(openAfter(asked(), told, judged('early'), endOfTurn)).toBeNull();
  expect(openAfter(asked(), told, judged('unclear'), endOfTurn)).not.toBeNull();
});

test('unclear answers are counted, a yes forgets them, and who takes a yes back is not unclear', () => {
  const again = [told, judged('unclear')];
  expect(openAfter(asked(), told, judged('unclear'))?.unclear).toBe(1);
  expect(openAfter(asked(), told, judged('unclear'), ...again)?.unclear).toBe(2);
  expect(openAfter(asked(), told, judged('unclear'), told, judged('early'))?.unclear).toBe(1);
  expect(openAfter(asked(), told, judged('unclear'), told, judged('yes'))?.unclear).toBe(0);
  expect(openAfter(asked(), told, judged('yes'), judged('unclear'))).toMatchObject({
    verdict: 'unclear',
    unclear: 0,
  });
});

test.each(['unclear', 'early'] as const)(
  'an offer that is told again after an answer that was %s is asked again',
  (verdict) => {
    expect(openAfter(asked(), told, judged(verdict), told)).toMatchObject({ verdict: null, askedIn: 4 });
  },
);

test('an offer that was agreed to, or answered unclearly twice, is not asked again by being told', () => {
  expect(openAfter(asked(), told, judged('yes'), told)).toMatchObject({ verdict: 'yes', askedIn: 1 });
  const twice = [asked(), told, judged('unclear'), told, judged('unclear'), told];
  expect(openAfter(...twice)).toMatchObject({ verdict: 'unclear', askedIn: 4, unclear: 2 });
});

test('the same offer made once more keeps its count of unclear answers; another one, and one that was done, begin anew', () => {
  const unclear = [asked(), told, judged('unclear')];
  expect(openAfter(...unclear, asked({ callId: 'call_9' }))).toMatchObject({
    callId: 'call_9',
    unclear: 1,
    verdict: null,
    saidAt: null,
    judgedBy: null,
    askedIn: 4,
  });
  expect(openAfter(...unclear, asked({ offer: 'Refund 30 EUR, now?' }))?.unclear).toBe(0);
  expect(openAfter(...unclear, spent, asked())).toMatchObject({ unclear: 0, spentBy: null });
});

test('an offer is the same by its tool, its arguments and its words', () => {
  const open = openAfter(asked());
  if (!open) throw new RangeError('No offer is open.');
  expect(isSameOffer(open, OFFER)).toBe(true);
  for (const other of [{ name: 'pay' }, { identity: '{}' }, { offer: 'Refund?' }])
    expect(isSameOffer(open, { ...OFFER, ...other })).toBe(false);
});

test('with danger, with a person, and at the end of the conversation no offer is open', () => {
  const ends: NewEvent[] = [
    { type: 'danger-found', data: { category: 'fire', span: 'smoke' } },
    { type: 'person-claimed', data: { by: 'Ada' } },
    { type: 'person-declined', data: { by: 'Ada', reason: 'busy' } },
    { type: 'conversation-closed', data: { reason: 'done' } },
  ];
  for (const end of ends) expect(openAfter(asked(), told, end), end.type).toBeNull();
  expect(openAfter(asked(), told, { type: 'customer-said', data: { text: 'hm' } })).not.toBeNull();
});
