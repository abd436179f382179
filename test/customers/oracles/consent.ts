import type { Oracle } from './fault.ts';

/** A write that wants a yes runs only after one to this very offer, which the customer meant as a yes. */
export const unagreedWrites: Oracle = ({ turns }, { desk }) => {
  const offering = new Set(
    [...desk.agents.values()].flatMap(({ tools }) =>
      tools.flatMap(({ name, consent }) => (consent && 'offer' in consent ? [name] : [])),
    ),
  );
  const events = turns.flatMap((turn) => turn.events);
  const yeses = turns.flatMap(({ line }) => (line.means === 'yes' ? [line.text] : []));
  const isAgreed = (callId: string) => {
    const spent = events.find((one) => one.type === 'consent-spent' && one.data.callId === callId);
    const by = spent?.type === 'consent-spent' ? spent.data.judgedBy : undefined;
    const judged = events.find(({ seq }) => seq === by);
    return (
      judged?.type === 'consent-judged' && judged.data.verdict === 'yes' && yeses.includes(judged.data.said)
    );
  };
  return turns.flatMap((one, turn) =>
    one.events.flatMap(({ type, data }) =>
      type === 'tool-returned' && data.status === 'ok' && offering.has(data.name) && !isAgreed(data.callId)
        ? [{ promise: 'no write without consent', what: data.name, turn }]
        : [],
    ),
  );
};
