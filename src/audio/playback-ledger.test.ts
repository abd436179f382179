import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PlaybackLedger } from './playback-ledger.ts';

/** Sends so many pieces of 200 ms at once, with a mark behind each: m1, m2 and so on. */
function sendMarked(ledger: PlaybackLedger, pieces: number): void {
  for (let piece = 1; piece <= pieces; piece++) {
    ledger.send('item_1', 200, 0);
    ledger.mark(`m${piece}`, 0);
  }
}

describe('the playback ledger', () => {
  it('knows 420 ms heard of 2 s sent at once, and which words they were', () => {
    const ledger = new PlaybackLedger();
    for (const word of ['Your ', 'invoice ', 'is ', 'paid, ', 'thank you.']) {
      ledger.say('item_1', word);
      ledger.send('item_1', 400, 1000);
    }
    expect(ledger.pending(1420)).toBe(1580);
    expect(ledger.cut(1420)).toEqual([
      { item: 'item_1', ms: 420, text: 'Your', rest: ' invoice is paid, thank you.', all: false },
    ]);
    expect(ledger.pending(9000)).toBe(0);
    expect(ledger.heard('item_1', 9000).ms).toBe(420);
  });

  it('spreads words that came before their audio evenly over it', () => {
    const ledger = new PlaybackLedger();
    ledger.say('item_1', 'one two ');
    ledger.say('item_1', 'three four');
    ledger.send('item_1', 1800, 0);
    expect(ledger.heard('item_1', 299).text).toBe('');
    expect(ledger.heard('item_1', 300).text).toBe('one');
    expect(ledger.heard('item_1', 1300).text).toBe('one two three');
    expect(ledger.heard('item_1', 1800)).toEqual({
      item: 'item_1',
      ms: 1800,
      text: 'one two three four',
      rest: '',
      all: true,
    });
  });

  it('never reckons past a mark that was not reported, and goes on from one that was', () => {
    const ledger = new PlaybackLedger();
    ledger.send('item_1', 500, 0);
    ledger.mark('m1', 0);
    ledger.send('item_1', 500, 0);
    ledger.mark('m2', 0);
    expect(ledger.position(800)).toBe(500);
    ledger.reached('m1', 800);
    expect(ledger.position(900)).toBe(600);
    ledger.reached('m2', 1300);
    expect(ledger.heard('item_1', 1300).all).toBe(true);
  });

  it.for([
    { awayMs: 0, lateMs: 0 },
    { awayMs: 60, lateMs: 0 },
    { awayMs: 0, lateMs: 100 },
    { awayMs: 120, lateMs: 100 },
  ])(
    'knows what is heard until a clearing arrives: $awayMs ms away, $lateMs ms late',
    ({ awayMs, lateMs }) => {
      const ledger = new PlaybackLedger();
      ledger.mark('m0', 0);
      sendMarked(ledger, 10);
      ledger.reached('m0', 2 * awayMs);
      const reportedAt = (mark: number) => mark * 200 + lateMs + 2 * awayMs;
      for (let mark = 1; reportedAt(mark) <= 1_130; mark++) ledger.reached(`m${mark}`, reportedAt(mark));
      expect(ledger.cut(1_130)[0]?.ms).toBe(1_130 - lateMs);
    },
  );

  it('is not misled by reports that come late, two in a row at the most', () => {
    const late = fc.array(fc.tuple(fc.nat(90), fc.nat(90)), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(late, fc.nat(80), (lateMs, awayMs) => {
        const ledger = new PlaybackLedger();
        ledger.mark('idle', 0);
        sendMarked(ledger, 20);
        ledger.reached('idle', 2 * awayMs);
        const delays = [0, ...lateMs.flatMap(([first, second]) => [first, second, 0])];
        let now = 0;
        for (const [index, ms] of delays.entries()) {
          now = (index + 1) * 200 + 2 * awayMs + ms;
          ledger.reached(`m${index + 1}`, now);
          expect(ledger.position(now)).toBe(Math.min(now, 4_000));
        }
      }),
    );
  });

  it('believes a listener that falls behind for good', () => {
    const ledger = new PlaybackLedger();
    sendMarked(ledger, 10);
    ledger.reached('m1', 200);
    for (const mark of [2, 3, 4]) ledger.reached(`m${mark}`, mark * 200 + 80);
    expect(ledger.position(900)).toBe(820);
  });

  it('reckons from when sound was sent although the first reports were late or are older', () => {
    const ledger = new PlaybackLedger();
    ledger.mark('idle', 0);
    ledger.send('item_1', 200, 0);
    ledger.mark('m1', 0);
    ledger.reached('idle', 270);
    // Nothing was left to play: what comes now can not have begun before it was sent.
    ledger.send('item_1', 600, 380);
    ledger.mark('m2', 380);
    ledger.reached('m1', 400);
    expect(ledger.position(500)).toBe(320);
    ledger.reached('m2', 1_180);
    expect(ledger.cut(1_180)).toEqual([]);
  });

  it('believes that the listener is farther away when three answers in a row say so', () => {
    const ledger = new PlaybackLedger();
    let now = 0;
    /** How far the ledger is behind when the first mark of an utterance is reported, in ms. */
    const behind = (roundTripMs: number) => {
      const [begun, name] = [now, `m${now}`];
      ledger.mark('idle', begun);
      ledger.send('item', 200, begun);
      ledger.mark(name, begun);
      ledger.send('item', 400, begun);
      ledger.reached('idle', begun + roundTripMs);
      ledger.reached(name, begun + 200 + roundTripMs);
      now += 1_000;
      return ledger.pending(begun + 200 + roundTripMs) - (400 - roundTripMs);
    };
    expect([20, 90, 90, 90].map(behind)).toEqual([0, 70, 70, 0]);
  });

  it('takes a listener who plays faster than real time at its word', () => {
    const ledger = new PlaybackLedger();
    sendMarked(ledger, 5);
    ledger.reached('m1', 50);
    expect(ledger.position(60)).toBe(210);
    ledger.reached('m2', 100);
    expect(ledger.position(150)).toBe(450);
  });

  it('goes on when the clock is set back', () => {
    const ledger = new PlaybackLedger();
    ledger.mark('idle', 2_000);
    ledger.send('item_1', 200, 2_000);
    ledger.mark('m1', 2_000);
    ledger.reached('idle', 1_520);
    ledger.reached('m1', 1_720);
    expect(ledger.pending(1_720)).toBe(0);
    ledger.mark('m2', 9_000);
    ledger.reached('m2', 8_500);
    expect(ledger.pending(8_500)).toBe(0);
    ledger.send('item_2', 400, 9_000);
    expect(ledger.cut(9_100)).toEqual([{ item: 'item_2', ms: 100, text: '', rest: '', all: false }]);
  });

  it('takes the listener at its word about how far it is', () => {
    const ledger = new PlaybackLedger();
    ledger.send('item_1', 1000, 0);
    ledger.playedTo(120, 400);
    expect(ledger.position(500)).toBe(220);
  });

  it('drops the marks a listener has played past by its own word, and waits at the next one', () => {
    const ledger = new PlaybackLedger();
    sendMarked(ledger, 3);
    ledger.playedTo(200, 200);
    expect(ledger.position(900)).toBe(400);
    // What it says of a mark it has told to be behind itself is old.
    ledger.reached('m1', 900);
    expect(ledger.position(900)).toBe(400);
  });

  it('takes a mark for reached with all before it: what is told of those later changes nothing', () => {
    const ledger = new PlaybackLedger();
    sendMarked(ledger, 4);
    ledger.reached('m3', 600);
    ledger.reached('m1', 700);
    ledger.reached('m3', 700);
    expect(ledger.position(700)).toBe(700);
  });

  it('cuts off words whose sound never came, of an item that was not sent whole', () => {
    const ledger = new PlaybackLedger();
    ledger.say('item_1', 'Your invoice ');
    ledger.send('item_1', 400, 0);
    ledger.say('item_1', 'is paid.');
    expect(ledger.heard('item_1', 400, false)).toMatchObject({ text: 'Your invoice ', rest: 'is paid.' });
    expect(ledger.heard('item_1', 400)).toMatchObject({ text: 'Your invoice is paid.', rest: '' });
  });

  it('knows the words of three portions, each by the audio it came with', () => {
    const ledger = new PlaybackLedger();
    for (const words of ['one two ', 'three four ', 'five six']) {
      ledger.say('item_1', words);
      ledger.send('item_1', 1_000, 0);
    }
    const heardAt = [499, 1_000, 1_500, 2_499, 2_500].map((now) => ledger.heard('item_1', now).text);
    expect(heardAt).toEqual([
      'one',
      'one two',
      'one two three',
      'one two three four',
      'one two three four five',
    ]);
  });

  it('goes on with an item after another one came between', () => {
    const ledger = new PlaybackLedger();
    ledger.send('item_1', 100, 0);
    ledger.send('item_2', 100, 0);
    ledger.send('item_1', 100, 0);
    expect(['item_1', 'item_2'].map((item) => ledger.heard(item, 150).ms)).toEqual([100, 50]);
    expect(ledger.heard('item_1', 300)).toMatchObject({ ms: 200, all: true });
  });

  it('starts anew after a pause in which nothing was left to play', () => {
    const ledger = new PlaybackLedger();
    ledger.send('item_1', 100, 0);
    ledger.send('item_2', 1000, 5000);
    expect(ledger.heard('item_2', 5300).ms).toBe(300);
    expect(ledger.heard('item_1', 5300).all).toBe(true);
  });

  it('cuts every item that was waiting, and ignores the marks that come back with the clearing', () => {
    const ledger = new PlaybackLedger();
    ledger.send('item_1', 300, 0);
    ledger.mark('m1', 0);
    ledger.send('item_2', 300, 0);
    ledger.mark('m2', 0);
    expect(ledger.cut(200).map(({ item, ms }) => [item, ms])).toEqual([
      ['item_1', 200],
      ['item_2', 0],
    ]);
    ledger.reached('m2', 210);
    ledger.send('item_3', 100, 300);
    expect(ledger.heard('item_3', 350).ms).toBe(50);
  });

  it('forgets an item without losing its place', () => {
    const ledger = new PlaybackLedger();
    ledger.send('item_1', 100, 0);
    ledger.say('item_2', 'Hello');
    ledger.send('item_2', 100, 0);
    ledger.forget('item_1');
    expect(ledger.heard('item_2', 150).ms).toBe(50);
  });

  it('never hears more than was sent, nor less as time goes on', () => {
    const step = fc.record({ item: fc.constantFrom('a', 'b'), ms: fc.nat(200), wait: fc.nat(200) });
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const ledger = new PlaybackLedger();
        const sent = { a: 0, b: 0 };
        let now = 0;
        for (const { item, ms, wait } of steps) {
          ledger.say(item, 'word ');
          ledger.send(item, ms, now);
          sent[item as 'a' | 'b'] += ms;
          const before = ledger.heard(item, now);
          now += wait;
          const after = ledger.heard(item, now);
          expect(after.ms).toBeLessThanOrEqual(sent[item as 'a' | 'b']);
          expect(after.ms).toBeGreaterThanOrEqual(before.ms);
          expect(after.text.startsWith(before.text)).toBe(true);
        }
      }),
    );
  });
});
