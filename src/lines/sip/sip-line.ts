import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import { SwitchroomError } from '../../contracts/errors.ts';
import type { RingingCall } from '../../contracts/voice.ts';
import { problem } from '../_shared/answers.ts';
import { placeFor } from '../_shared/call-admission.ts';
import { dialledIn } from './dialled.ts';
import { conversationOf, type SipDesk, type SipLineParts } from './parts.ts';
import { SipCall } from './sip-call.ts';

/** The status of SIP that callers hear as busy; what carries them may try another way. */
const BUSY = 486;

/** A desk that is called by telephone over the SIP address of the speech model's vendor. */
export interface SipLine {
  /** The webhook; to be mounted with the other lines. */
  readonly app: OpenAPIHono;
  /** Resolves when the calls this node holds are hung up, and all that was said is on record. */
  close(): Promise<void>;
}

const incoming = createRoute({
  method: 'post',
  path: '/v1/sip/incoming',
  summary: 'A call rings at the SIP address of the speech model’s vendor',
  description: 'For the vendor only: signed with the secret of the webhook.',
  responses: {
    204: { description: 'The call is being answered; or it was before, or it is none.' },
    400: problem('The signature does not fit, or is more than 5 minutes old: `request-invalid`.'),
  },
});

/** Answers the calls that the vendor's webhooks announce, each once, however often it is announced. */
export function sipLine(parts: SipLineParts): SipLine {
  const held = new Map<string, SipCall>();
  const app = new OpenAPIHono();
  app.openapi(incoming, async ({ req, body }) => {
    const ringing = await parts.calls.incoming(await req.text(), req.header());
    if (ringing !== undefined && !held.has(ringing.callId)) await take(parts, ringing, held);
    return body(null, 204);
  });
  return {
    app,
    close: async () => {
      await Promise.all([...held.values()].map((call) => call.stop('The server stops.')));
    },
  };
}

/** A call that another node holds is not ours to refuse. */
async function refuse({ calls, switchboard }: SipLineParts, desk: SipDesk, callId: string): Promise<void> {
  const isHeld = await switchboard.view(conversationOf(desk, callId)).then(
    () => true,
    () => false,
  );
  if (!isHeld) await calls.reject(callId, BUSY);
}

/** A conversation that is there already is held, or was, by whoever got the webhook first. */
async function take(parts: SipLineParts, ringing: RingingCall, held: Map<string, SipCall>): Promise<void> {
  const { callId, headers } = ringing;
  const { from = '', to = '' } = headers;
  const desk = parts.deskFor(dialledIn(headers));
  const leave = placeFor(parts.admission, 'sip');
  if (!leave) return refuse(parts, desk, callId);
  const drop = () => {
    held.delete(callId);
    leave();
  };
  const call = new SipCall(parts, desk, callId, drop);
  held.set(callId, call);
  try {
    const { turn, status } = await parts.switchboard.open({
      line: 'sip',
      id: conversationOf(desk, callId),
      metadata: { callId, from, to, direction: 'inbound' },
    });
    if (turn > 0 || status === 'closed') drop();
    // The vendor does not wait for an answer: the caller hears it ring meanwhile.
    else void call.answer();
  } catch (thrown) {
    drop();
    if (thrown instanceof SwitchroomError && thrown.row.retryable) throw thrown;
    parts.onDefect(thrown, 'a call that rings');
    await parts.calls.reject(callId, 480);
  }
}
