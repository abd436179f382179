import type { Callback } from './call.ts';
import type { Exchange } from './exchange.ts';

/** A text message the application sent. */
export interface Message {
  readonly sid: string;
  readonly from: string;
  readonly to: string;
  readonly body: string;
  readonly createdAt: Date;
  status: 'queued' | 'sent' | 'delivered' | 'undelivered';
}

/** Delivers a text message to a telephone, and says how it went. */
export function sendMessage(
  exchange: Exchange,
  text: Pick<Message, 'from' | 'to' | 'body'>,
  callback: Callback | undefined,
): Message {
  const message: Message = {
    ...text,
    sid: exchange.sid('SM'),
    createdAt: exchange.time.now(),
    status: 'queued',
  };
  exchange.messages.set(message.sid, message);
  void deliver(exchange, message, callback);
  return message;
}

async function deliver(exchange: Exchange, message: Message, callback: Callback | undefined): Promise<void> {
  const { from, to, body, sid } = message;
  await exchange.time.sleep(0);
  const enter = (status: Message['status']) => {
    message.status = status;
    if (callback === undefined) return;
    exchange.notify(callback, 'message', {
      MessageSid: sid,
      SmsSid: sid,
      AccountSid: exchange.accountSid,
      From: from,
      To: to,
      MessageStatus: status,
      SmsStatus: status,
      ApiVersion: '2010-04-01',
    });
  };
  enter('sent');
  const handset = exchange.handsets.get(to);
  handset?.text(from, body);
  enter(handset === undefined ? 'undelivered' : 'delivered');
}
