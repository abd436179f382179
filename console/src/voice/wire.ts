import type { Http } from '../http.ts';
import { pathOf } from '../http-api.ts';

/** `POST /v1/conversations/{id}/voice`: how a call is made. */
export type VoiceStart = SocketStart | DirectStart;

/** Sound goes over the socket. */
export interface SocketStart {
  readonly transport: 'socket';
  /** Of the socket, on this server. */
  readonly url: string;
  /** Whether the sound is silence: captions are spoken by the browser, and words are sent as text. */
  readonly simulated: boolean;
}

/** Sound goes straight to the speech model's vendor and back. */
export interface DirectStart {
  readonly transport: 'webrtc';
  /** Where the vendor takes offers. */
  readonly url: string;
  readonly key: string;
  /** Says to the server which call was made. */
  readonly pass: string;
}

/** What is shown of a call. */
export type CallEvent =
  | { readonly type: 'customer-speaks' }
  | { readonly type: 'customer-said'; readonly text: string }
  /** More words of an answer; `item` tells one answer from the next. */
  | { readonly type: 'agent-words'; readonly agent: string; readonly item: string; readonly delta: string }
  | { readonly type: 'interrupted' }
  | { readonly type: 'owner'; readonly agent: string };

/** What the server says on the socket besides sound. */
export type ServerMessage =
  | CallEvent
  | { readonly type: 'ready' }
  | { readonly type: 'mark'; readonly name: string }
  | { readonly type: 'clear'; readonly ms: number }
  | { readonly type: 'ended'; readonly ending: Ending };

/** Why a call is over; `floor`: it can only go on in writing. */
export interface Ending {
  readonly kind: 'closed' | 'floor';
  readonly reason: string;
}

/** What the page says on the socket besides sound. */
export type PageMessage =
  | { readonly type: 'mark'; readonly name: string }
  | { readonly type: 'played'; readonly ms: number }
  | { readonly type: 'digit'; readonly digit: string }
  | { readonly type: 'say'; readonly text: string }
  | { readonly type: 'hang-up' };

/** The socket of a call. */
export interface Socket {
  tell(message: PageMessage): void;
  hear(sound: ArrayBuffer): void;
  close(): void;
}

/** What a socket tells. */
export interface SocketListener {
  onMessage(message: ServerMessage): void;
  onSound(sound: ArrayBuffer): void;
  onClosed(): void;
}

/** Begins a call, by the socket or as the server has it; throws a `Problem`. */
export function startVoice(http: Http, conversationId: string, transport?: 'socket'): Promise<VoiceStart> {
  return http.send<VoiceStart>('POST', `${pathOf(conversationId)}/voice`, { transport });
}

/** Says which call was made at the vendor; gives the path of the socket it is held by. Throws a `Problem`. */
export async function attachVoice(
  http: Http,
  conversationId: string,
  { pass, callId }: { pass: string; callId: string },
): Promise<string> {
  const path = `${pathOf(conversationId)}/voice/attach`;
  return (await http.send<{ url: string }>('POST', path, { pass, callId })).url;
}

/** Opens the socket of a call. */
export function openSocket(path: string, { onMessage, onSound, onClosed }: SocketListener): Socket {
  const address = new URL(path, window.location.href);
  address.protocol = address.protocol.replace('http', 'ws');
  const socket = new WebSocket(address);
  socket.binaryType = 'arraybuffer';
  socket.onmessage = ({ data }: MessageEvent<string | ArrayBuffer>) => {
    if (typeof data === 'string') onMessage(JSON.parse(data) as ServerMessage);
    else onSound(data);
  };
  socket.onclose = onClosed;
  const send = (data: string | ArrayBuffer) => {
    if (socket.readyState === WebSocket.OPEN) socket.send(data);
  };
  return {
    tell: (message) => send(JSON.stringify(message)),
    hear: send,
    close: () => socket.close(),
  };
}
