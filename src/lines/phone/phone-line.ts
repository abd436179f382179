import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { Background } from './background.ts';
import { type CallList, callList } from './outbound/call-list.ts';
import type { CallResult } from './outbound/place-call.ts';
import type { Phone, PhoneLineParts } from './parts.ts';
import { Recent } from './recent.ts';
import { completeSettings } from './settings.ts';
import { createSockets } from './sockets.ts';
import { vendorClient } from './vendor-client.ts';
import { webhooks } from './webhooks.ts';

/** A desk on the telephone. */
export interface PhoneLine {
  /** The webhooks; to be mounted before lines that take JSON only. */
  readonly app: OpenAPIHono;
  /** Takes a connection that is to become a socket of a call; false when its path is none of the phone line's. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean;
  /** Calls the numbers of a list, some at once, and says how each call came out. */
  callList(list: CallList): Promise<CallResult[]>;
  /**
   * Closes the sockets of calls, the network then asks how they go on; resolves when they are closed and what was begun for
   * calls (people called, notes left) has ended.
   */
  close(): Promise<void>;
}

/** Puts a desk on the telephone, through Twilio: calls come and go, and people are reached. */
export function phoneLine(parts: PhoneLineParts): PhoneLine {
  const phone: Phone = {
    ...parts,
    client: parts.client ?? vendorClient(parts.account),
    settings: completeSettings(parts.settings ?? {}, parts.desk.name, parts.answer !== undefined),
    calls: new Map(),
    legs: new Map(),
    waiting: new Map(),
    background: new Background(parts.onDefect),
    ended: new Recent(),
  };
  const sockets = createSockets(phone);
  return {
    app: webhooks(phone),
    upgrade: sockets.upgrade,
    callList: (list) => callList(phone, list),
    async close() {
      await sockets.close();
      await phone.background.ended();
    },
  };
}
