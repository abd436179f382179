import { startSwitchroom } from 'switchroom';
import { bikes } from './bikes/pack.ts';

/** One question of a customer whom this program has signed in; resolves to the reply. */
export async function askWorkshop(customer: { id: string; name: string }, text: string): Promise<string> {
  const room = await startSwitchroom({ pack: bikes });
  try {
    // `facts` count as verified: nobody is asked for what this program knows.
    const { id } = await room.switchboard.open({ line: 'chat', customer, facts: { member: true } });
    let reply = '';
    for await (const event of room.switchboard.say(id, { text }))
      if (event.type === 'turn-finished') reply = event.result.reply;
    return reply;
  } finally {
    await room.close();
  }
}
