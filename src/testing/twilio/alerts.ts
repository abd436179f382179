/** Something the vendor's debugger would show. */
export interface Alert {
  /** The vendor's error code, e.g. 12100. */
  readonly code: number;
  readonly message: string;
  readonly callSid?: string;
}

/** The codes this double raises, with the vendor's titles. */
export const ALERTS = {
  11100: 'Invalid URL format',
  11200: 'HTTP retrieval failure',
  11205: 'HTTP connection failure',
  12100: 'Document parse failure',
  12200: 'Schema validation warning',
  12300: 'Invalid Content-Type',
  13214: 'Dial: Invalid callerId value',
  13223: 'Dial: Invalid phone number format',
  31920: 'Stream - WebSocket - Handshake Error',
  31921: 'Stream - WebSocket - Close Error',
  31951: 'Stream - Protocol - Invalid Message',
  64101: 'ConversationRelay - Invalid Parameter',
  64102: 'ConversationRelay - Unable to connect to WebSocket URL',
  64105: 'ConversationRelay - WebSocket Ended',
  64107: 'ConversationRelay - Invalid message received',
} as const;

/** A code of `ALERTS`. */
export type AlertCode = keyof typeof ALERTS;
