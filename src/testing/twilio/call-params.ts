import type { Call } from './call.ts';
import type { Exchange } from './exchange.ts';

/** What every webhook about a call says of it. */
export function callParams(exchange: Exchange, call: Call): Record<string, string> {
  const { sid, from, to, direction, parent } = call.parties;
  return {
    CallSid: sid,
    AccountSid: exchange.accountSid,
    From: from,
    To: to,
    Caller: from,
    Called: to,
    CallStatus: call.status,
    Direction: direction,
    ApiVersion: '2010-04-01',
    ...(parent === undefined ? {} : { ParentCallSid: parent.sid }),
  };
}

/** A time as the vendor writes it (RFC 2822). */
export function rfc2822(time: Date): string {
  return time.toUTCString().replace('GMT', '+0000');
}
