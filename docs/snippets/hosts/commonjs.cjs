const { startSwitchroom } = require('switchroom');
const { pack } = require('./pack.mjs');

async function main() {
  const room = await startSwitchroom({ pack, databaseUrl: process.env.DATABASE_URL });
  const customer = { id: 'user-17', name: 'Maria' };
  const { id } = await room.switchboard.open({ line: 'chat', customer, facts: { member: true } });
  for await (const event of room.switchboard.say(id, { text: 'how many points do I have' }))
    if (event.type === 'turn-finished') console.log(event.result.reply);
  await room.close();
}

main();
