import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { Background } from './background.ts';
import { callStaff, type StaffCall } from './notice/call-staff.ts';
import { type CallList, callList } from './outbound/call-list.ts';
import type { CallResult } from './outbound/place-call.ts';
import type { Phone, PhoneDesk, PhoneLineParts } from './parts.ts';
import { Phones } from './phones.ts';
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
  /** Calls somebody of the staff, to be told what waits for them. Throws `notification-failed`. */
  callStaff(call: StaffCall): Promise<void>;
  /**
   * Closes the sockets of calls, the network then asks how they go on; resolves when they are closed and what was begun for
   * calls (people called, notes left) has ended.
   */
  close(): Promise<void>;
}

/** Puts a desk on the telephone, through Twilio: calls come and go, and people are reached. */
export function phoneLine(parts: PhoneLineParts): PhoneLine {
  const { others = [], account, onDefect } = parts;
  const client = parts.client ?? vendorClient(account);
  const background = new Background(onDefect);
  // Calls have ids of their own: all desks share what is known of them.
  const [calls, legs, waiting, ended] = [new Map(), new Map(), new Map(), new Recent()];
  const phoneFor = ({ desk, settings = {}, idPrefix = '' }: PhoneDesk): Phone => ({
    ...parts,
    desk,
    idPrefix,
    named: others.length === 0 ? undefined : desk.id,
    settings: completeSettings(settings, desk.name, parts.answer !== undefined),
    client,
    background,
    calls,
    legs,
    waiting,
    ended,
  });
  const phones = new Phones([phoneFor(parts), ...others.map(phoneFor)]);
  const sockets = createSockets(phones);
  return {
    app: webhooks(phones),
    upgrade: sockets.upgrade,
    callList: async (list) => callList(phones.calling(list), list),
    callStaff: async (call) =>
      callStaff(phones.calling({ desk: call.notice.desk.id, from: call.from }), call),
    async close() {
      await sockets.close();
      await background.ended();
    },
  };
}
