const MEANING: Readonly<Record<number, string>> = {
  200: 'connected',
  403: 'the far carrier forbids the call',
  404: 'the number is not in service',
  408: 'the far end did not answer the request in time',
  480: 'nobody answered',
  486: 'the line was busy',
  487: 'the caller hung up before it was answered',
  488: 'no audio format in common',
  503: 'the far carrier had no capacity',
};

/** What a SIP response code says in plain words (RFC 3261, section 21). */
export function meaningOf(sipCode: number): string {
  return MEANING[sipCode] ?? `SIP code ${sipCode}`;
}
