import { describe, expect, it } from 'vitest';
import { Caller, persona } from '../../testing/speech-model/caller.ts';
import { speechBench } from './testing/bench.ts';

const BILLING = persona({ agent: 'billing', instructions: 'You do bills.' });
const CLAIMS = persona({ agent: 'claims', instructions: 'You do claims.' });

describe('becoming another agent', () => {
  it('changes instructions and tools, and never the voice', async () => {
    const { model, sentOf } = await speechBench({ replies: [{ text: 'Hello.' }] });
    const caller = await Caller.open(model);
    await caller.ask();
    await caller.session.become(BILLING);
    expect(sentOf('session.update').at(-1)?.session).toEqual({
      type: 'realtime',
      instructions: 'You do bills.',
      tools: [],
    });
  });

  it.for(['cannot_update_voice', 'invalid_value'])(
    'throws what the vendor refuses (%s), and the session is what it was',
    async (code) => {
      const { model, mind, server } = await speechBench({ replies: [{ text: 'Still here.' }] });
      const caller = await Caller.open(model);
      server.plan({ at: 'session.update', fault: 'refuse', code, message: 'Not now.' });
      await expect(caller.session.become(BILLING)).rejects.toMatchObject({
        code: 'speech-refused',
        detail: `${code}: Not now.`,
      });
      await caller.ask();
      expect(mind.requests[0]?.systemInstructions).toBe('You are the front desk.');
      expect(caller.ears.all('trouble')).toEqual([]);
    },
  );

  it('waits for the confirmation, however late it comes in time', async () => {
    const { model, mind, server, clock } = await speechBench({ replies: [{ text: 'Bills.' }] });
    const caller = await Caller.open(model);
    server.plan({ at: 'session.update', fault: 'delay', ms: 4_900 });
    let became = false;
    const becoming = caller.session.become(BILLING).then(() => {
      became = true;
    });
    // Something that is answered behind the update: it has arrived.
    await caller.ask({ say: 'One moment.' });
    await clock.advance(4_899);
    expect(became).toBe(false);
    await clock.advance(1);
    await becoming;
    await caller.ask();
    expect(mind.requests[0]?.systemInstructions).toBe('You do bills.');
  });

  it('ends the session when no confirmation comes: nobody knows who it is', async () => {
    const { model, server, clock } = await speechBench();
    const { session, ears } = await Caller.open(model);
    server.plan({ at: 'session.update', fault: 'ignore' });
    const becoming = session.become(BILLING);
    const refused = expect(becoming).rejects.toMatchObject({ code: 'speech-unavailable' });
    await clock.advance(5_000);
    await refused;
    expect((await ears.next('closed')).reason).toContain('5000 ms');
    await expect(session.become(CLAIMS)).rejects.toMatchObject({ code: 'speech-unavailable' });
  });

  it('knows which of two changes was refused', async () => {
    const { model, mind, server } = await speechBench({ replies: [{ text: 'Claims.' }] });
    const caller = await Caller.open(model);
    server.plan({ at: 'session.update', fault: 'refuse', code: 'invalid_value' });
    const [first, second] = await Promise.allSettled([
      caller.session.become(BILLING),
      caller.session.become(CLAIMS),
    ]);
    expect([first.status, second.status]).toEqual(['rejected', 'fulfilled']);
    await caller.ask();
    expect(mind.requests[0]?.systemInstructions).toBe('You do claims.');
  });

  it('fails when the connection drops instead, and the end is heard', async () => {
    const { model, server } = await speechBench();
    const { session, ears } = await Caller.open(model);
    server.plan({ at: 'session.update', fault: 'drop' });
    await expect(session.become(BILLING)).rejects.toMatchObject({ code: 'speech-unavailable' });
    expect(await ears.next('closed')).toEqual({ type: 'closed', reason: expect.stringContaining('1006') });
  });
});
