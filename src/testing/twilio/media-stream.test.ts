import twilio from 'twilio';
import { describe, expect, it } from 'vitest';
import type { WebSocket } from 'ws';
import { DtmfDetector } from '../../audio/dtmf.ts';
import { decodeMulaw } from '../../audio/mulaw.ts';
import { ModemDecoder } from '../modem/modem-decoder.ts';
import { spoken } from './line-audio.ts';
import { DESK, phoneRig, response } from './testing/rig.ts';

interface StreamMessage {
  readonly event: string;
  readonly streamSid: string;
  readonly sequenceNumber?: string;
  readonly start?: Record<string, unknown>;
  readonly media?: { track: string; chunk: string; timestamp: string; payload: string };
  readonly mark?: { name: string };
  readonly dtmf?: { digit: string };
  readonly stop?: Record<string, unknown>;
}

/** An application on a Media Stream that keeps what it gets and says what it is told to. */
class StreamApp {
  readonly got: StreamMessage[] = [];
  closed: number | undefined;
  heard = '';
  keys = '';
  readonly #ear = new ModemDecoder(8000);
  readonly #keys = new DtmfDetector(8000);
  #socket: WebSocket | undefined;

  readonly connected = (socket: WebSocket) => {
    this.#socket = socket;
    socket.on('close', (code) => {
      this.closed = code;
    });
    socket.on('message', (data) => this.#take(JSON.parse(String(data))));
  };

  of(event: string): StreamMessage[] {
    return this.got.filter((message) => message.event === event);
  }

  send(message: object): void {
    this.#socket?.send(JSON.stringify({ streamSid: this.of('start')[0]?.streamSid, ...message }));
  }

  say(text: string): void {
    this.send({ event: 'media', media: { payload: Buffer.from(spoken(text)).toString('base64') } });
  }

  mark(name: string): void {
    this.send({ event: 'mark', mark: { name } });
  }

  leave(): void {
    this.#socket?.close();
  }

  #take(message: StreamMessage): void {
    this.got.push(message);
    if (message.media?.track !== 'inbound') return;
    const audio = decodeMulaw(Buffer.from(message.media.payload, 'base64'));
    this.heard += this.#ear
      .push(audio)
      .map((word) => word.text)
      .join('');
    this.keys += this.#keys.push(audio);
  }
}

const CONNECT = (url: string) =>
  `<Connect action="/after"><Stream url="${url}/media" statusCallback="/stream"><Parameter name="desk" value="glow &amp; go"/></Stream></Connect><Say>Back.</Say>`;

async function streamRig(verbs = CONNECT) {
  const stream = new StreamApp();
  const rig = await phoneRig(
    {
      '/voice': () => response(verbs(rig.app.socketUrl)),
      '/stream': '',
      '/after': response('<Say>After.</Say>'),
    },
    stream.connected,
  );
  return { ...rig, stream };
}

describe('a bidirectional Media Stream', () => {
  it('introduces itself, then sends 20 ms of mu-law at a time, numbered without gaps', async () => {
    const { anna, stream, network, app } = await streamRig();
    await anna.dial(DESK);
    await anna.speak('hello desk');
    anna.hangUp();
    await anna.wait(100);
    expect(stream.got.slice(0, 2)).toMatchObject([
      { event: 'connected', protocol: 'Call', version: '1.0.0' },
      {
        event: 'start',
        sequenceNumber: '1',
        start: {
          accountSid: network.accountSid,
          callSid: anna.callSid,
          tracks: ['inbound'],
          mediaFormat: { encoding: 'audio/x-mulaw', sampleRate: 8000, channels: 1 },
          customParameters: { desk: 'glow & go' },
        },
      },
    ]);
    const media = stream.of('media').map((message) => message.media!);
    expect(media.map(({ chunk }) => Number(chunk))).toEqual(media.map((_, at) => at + 1));
    expect(Number(media[5]!.timestamp) - Number(media[4]!.timestamp)).toBe(20);
    expect(Buffer.from(media[0]!.payload, 'base64')).toHaveLength(160);
    expect(stream.heard).toBe('hello desk');
    const numbers = stream.got.slice(1).map(({ sequenceNumber }) => Number(sequenceNumber));
    expect(numbers).toEqual(numbers.map((_, at) => at + 1));
    expect(stream.got.at(-1)).toMatchObject({ event: 'stop', stop: { callSid: anna.callSid } });
    expect(stream.closed).toBe(1000);
    expect(app.at('/stream').map(({ StreamEvent }) => StreamEvent)).toEqual([
      'stream-started',
      'stream-stopped',
    ]);
    expect(app.at('/after')).toMatchObject([{ CallStatus: 'completed' }]);
    const signature = String(app.handshakes[0]?.['x-twilio-signature']);
    expect(twilio.validateRequest(network.authToken, signature, `${app.socketUrl}/media`, {})).toBe(true);
  });

  it('plays what the application sends bit by bit, in order, and returns marks when they are reached', async () => {
    const { stream, time, telephone, network } = await streamRig();
    const anna = telephone('+15550111', { keepAudio: true });
    await anna.dial(DESK);
    stream.say('first part');
    stream.mark('one');
    stream.say('second part');
    stream.mark('two');
    await anna.hears('first part');
    expect(stream.of('mark')).toEqual([]);
    await time.until(() => stream.of('mark').length === 1);
    await anna.hears('second part');
    await time.until(() => stream.of('mark').length === 2);
    expect(stream.of('mark').map(({ mark }) => mark?.name)).toEqual(['one', 'two']);
    const sent = Buffer.concat([spoken('first part'), spoken('second part')]);
    expect(Buffer.from(anna.audio).includes(sent)).toBe(true);
    stream.mark('idle');
    await anna.wait(20);
    expect(stream.of('mark').at(-1)?.mark?.name).toBe('idle');
    expect(network.alerts).toEqual([]);
  });

  it('drops what is not played at `clear`, and returns its marks', async () => {
    const { anna, stream } = await streamRig();
    await anna.dial(DESK);
    stream.say('this is a rather long answer that nobody wants to hear to its end');
    stream.mark('end');
    await anna.hears('rather');
    stream.send({ event: 'clear' });
    await anna.wait(60);
    expect(stream.of('mark').map(({ mark }) => mark?.name)).toEqual(['end']);
    await anna.wait(3000);
    expect(anna.transcript).not.toContain('nobody');
  });

  it('carries keys as messages and as sound', async () => {
    const { anna, stream } = await streamRig();
    await anna.dial(DESK);
    await anna.press('42');
    await anna.press('7', 'message');
    await anna.press('#', 'audio');
    await anna.wait(100);
    expect(stream.of('dtmf').map(({ dtmf }) => dtmf?.digit)).toEqual(['4', '2', '7']);
    expect(stream.keys).toBe('42#');
  });

  it('gives the call back when the application leaves', async () => {
    const { anna, stream, app } = await streamRig();
    await anna.dial(DESK);
    stream.leave();
    await anna.hears('After.');
    expect(app.at('/after')).toMatchObject([
      { CallStatus: 'in-progress', StreamSid: expect.stringMatching(/^MZ/) },
    ]);
  });

  it('warns of messages that are none, and goes on', async () => {
    const { anna, stream, network } = await streamRig();
    await anna.dial(DESK);
    stream.send({ event: 'shout' });
    stream.send({ event: 'media', media: { payload: '*' } });
    stream.send({ event: 'clear', streamSid: 'MZ-another' });
    stream.say('still here');
    await anna.hears('still here');
    expect(network.alerts.map(({ code }) => code)).toEqual([31951, 31951, 31951]);
  });

  it('that cannot be opened is an error, and the call goes on', async () => {
    const { anna, network } = await streamRig(
      () => '<Connect><Stream url="ws://127.0.0.1:1/media"/></Connect><Say>Nobody there.</Say>',
    );
    await anna.dial(DESK);
    await anna.hears('Nobody there.');
    expect(network.alerts).toMatchObject([{ code: 31920 }]);
  });

  it('takes no query in its address', async () => {
    const { anna, network } = await streamRig(
      (url) => `<Connect><Stream url="${url}/media?id=1"/></Connect>`,
    );
    await anna.dial(DESK);
    await anna.hungUp();
    expect(network.alerts).toMatchObject([{ code: 11100 }]);
  });
});

describe('a stream beside the call', () => {
  it('carries both tracks and is stopped by name', async () => {
    const { anna, stream } = await streamRig(
      (url) =>
        `<Start><Stream name="ear" url="${url}/media" track="both_tracks"/></Start><Say>Hello.</Say><Pause/><Stop><Stream name="ear"/></Stop><Say>Unheard.</Say>`,
    );
    await anna.dial(DESK);
    await anna.hears('Hello.');
    await anna.speak('hi');
    await anna.hears('Unheard.');
    expect(stream.heard).toBe('hi');
    const ear = new ModemDecoder(8000);
    const outbound = stream.of('media').filter(({ media }) => media?.track === 'outbound');
    const words = outbound.flatMap(({ media }) =>
      ear.push(decodeMulaw(Buffer.from(media!.payload, 'base64'))),
    );
    expect(words.map(({ text }) => text)).toEqual(['Hello.']);
    expect(stream.of('start')[0]?.start?.tracks).toEqual(['inbound', 'outbound']);
  });
});

describe('a stream on a bad network', () => {
  it('brings what was said during a slow handshake in one burst behind `start`', async () => {
    const { anna, stream, network } = await streamRig();
    network.faults.stream({ fault: 'early-media', ms: 1500 });
    await anna.dial(DESK);
    await anna.speak('hello');
    expect(stream.of('start')).toEqual([]);
    await anna.wait(1500);
    expect(stream.heard).toBe('hello');
  });

  it('brings the audio in bursts, complete and in order', async () => {
    const { anna, stream, network } = await streamRig();
    network.faults.stream({ fault: 'bursts', ms: 200 });
    await anna.dial(DESK);
    await anna.speak('every word arrives');
    await anna.wait(200);
    expect(stream.heard).toBe('every word arrives');
  });

  it('breaks without a word; the vendor goes on with the document', async () => {
    const { anna, stream, network } = await streamRig();
    network.faults.stream({ fault: 'drop', afterMs: 500 });
    await anna.dial(DESK);
    await anna.hears('After.');
    expect(stream.closed).toBe(1006);
    expect(network.alerts).toMatchObject([{ code: 31921 }]);
    await anna.hungUp();
    await anna.dial(DESK);
    network.dropSockets(anna.callSid);
    await anna.hears('After.');
  });
});
