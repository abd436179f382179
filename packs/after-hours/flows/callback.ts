import { flow } from 'switchroom';
import { toPrimary } from '../edges.ts';
import { isUrgent } from '../ladder.ts';
import { createCallback } from '../tools/create-callback.ts';
import { worse } from './incident.ts';
import { openedIncident } from './open-incident.ts';
import { phoneIn, reportOf } from './report.ts';

/** Promises a call back, with the time and the reason why it is not sooner. */
export const promise = flow({ id: 'promise', title: 'a call back' }, function* (c) {
  const { severity, reference, phone: known } = yield* c.use(openedIncident);
  const urgent = isUrgent(severity);
  const phone = known ?? (yield* c.ask(phoneIn()));
  const reason = urgent ? 'Nobody on call has taken it so far.' : 'It waits until the office opens.';
  const { local_time, city, holidays } = yield* c.call(createCallback, { phone, reason });
  const lead = urgent
    ? `Nobody on call has taken ${reference} so far, and I am sorry for that.`
    : `${reference} is on the list.`;
  const closed = holidays.length > 0 ? ` (it is closed before: ${holidays.join(', ')})` : '';
  const meanwhile = urgent ? ' Whoever answers a page sooner writes to you here or calls.' : '';
  return c.say(
    `${lead} We call you at ${phone} when your office opens: ${local_time}, ${city} time${closed}.${meanwhile}`,
  );
});

/** What has become worse is paged after all. */
export const worseThanCallback = worse(function* (c) {
  return yield* c.handOff(toPrimary, reportOf(c, 'It has become worse.'));
});
