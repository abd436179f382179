import type { Call, CallStatus } from './call.ts';

/** A leg, as a test looks at it. */
export interface CallRecord {
  readonly sid: string;
  readonly parentSid: string | undefined;
  readonly from: string;
  readonly to: string;
  readonly direction: 'inbound' | 'outbound-api' | 'outbound-dial';
  readonly status: CallStatus;
  readonly createdAt: Date;
  readonly answeredAt: Date | undefined;
  readonly endedAt: Date | undefined;
  /** What machine detection found, where it was asked for. */
  readonly answeredBy: string | undefined;
}

/** A leg as it is now. */
export function recordOf(call: Call): CallRecord {
  const { sid, from, to, direction, parent } = call.parties;
  const { status, createdAt, answeredAt, endedAt, detected } = call;
  const parentSid = parent?.sid;
  return {
    sid,
    parentSid,
    from,
    to,
    direction,
    status,
    createdAt,
    answeredAt,
    endedAt,
    answeredBy: detected?.answeredBy,
  };
}
