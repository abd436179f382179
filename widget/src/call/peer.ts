import type { DirectStart } from './wire.ts';

/** How long a connection may take, in ms: then there is a firewall between. */
const CONNECT_MS = 10_000;

/** A call straight to the speech model's vendor. */
export interface Peer {
  /** The vendor's id of the call. */
  readonly callId: string;
  /** Sends what this microphone hears from now on. Throws what the browser throws. */
  send(track: MediaStreamTrack): Promise<void>;
  /** Plays on another device; an empty id is the browser's choice. */
  choose(deviceId: string): Promise<void>;
  close(): void;
}

/** What a peer needs of the page. */
export interface PeerParts {
  readonly track: MediaStreamTrack;
  /** It was connected, and is no more. */
  readonly onLost: () => void;
}

/** Calls the vendor; resolves when sound goes both ways. Throws when it can't. */
export async function openPeer({ url, key }: DirectStart, { track, onLost }: PeerParts): Promise<Peer> {
  const connection = new RTCPeerConnection();
  const speaker = new Audio();
  speaker.autoplay = true;
  const close = () => {
    connection.onconnectionstatechange = null;
    connection.close();
    speaker.srcObject = null;
  };
  try {
    connection.ontrack = ({ track: heard, streams: [stream] }) => {
      speaker.srcObject = stream ?? new MediaStream([heard]);
    };
    const sender = connection.addTrack(track, new MediaStream([track]));
    const callId = await agree(connection, url, key);
    await connected(connection);
    connection.onconnectionstatechange = () => isLost(connection) && onLost();
    return {
      callId,
      send: (next) => sender.replaceTrack(next),
      choose: (deviceId) => speaker.setSinkId(deviceId),
      close,
    };
  } catch (thrown) {
    close();
    throw thrown;
  }
}

/** Offer and answer; the vendor's id of the call. */
async function agree(connection: RTCPeerConnection, url: string, key: string): Promise<string> {
  // As the vendor asks for one; what it tells there is told to the server, too.
  connection.createDataChannel('oai-events');
  await connection.setLocalDescription();
  const response = await fetch(url, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/sdp' },
    body: connection.localDescription?.sdp ?? '',
  });
  if (!response.ok) throw new Error(`The speech model answered ${response.status}.`);
  const callId = response.headers.get('location')?.split('/').at(-1);
  if (!callId) throw new Error('The speech model did not say which call it is.');
  await connection.setRemoteDescription({ type: 'answer', sdp: await response.text() });
  return callId;
}

function connected(connection: RTCPeerConnection): Promise<void> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('The speech model can not be reached.')), CONNECT_MS);
    const look = () => {
      if (connection.connectionState !== 'connected' && !isLost(connection)) return;
      clearTimeout(late);
      if (isLost(connection)) reject(new Error('The connection to the speech model failed.'));
      else resolve();
    };
    connection.onconnectionstatechange = look;
    look();
  });
}

/** One that is only disconnected may find another way by itself. */
function isLost({ connectionState }: RTCPeerConnection): boolean {
  return connectionState === 'failed' || connectionState === 'closed';
}
