import { defineAgent, defineDesk, defineEdge, PERSON } from 'switchroom';

const toPerson = defineEdge({ to: PERSON });

const front = defineAgent({
  id: 'front',
  name: 'Front desk',
  handoffDescription: 'Meets every customer.',
  instructions: 'Find out what it is about and hand over at once.',
  edges: [defineEdge({ to: 'returns' }), toPerson],
});

const returns = defineAgent({
  id: 'returns',
  name: 'Returns',
  handoffDescription: 'Parcels that go back.',
  instructions: 'Settle the return with the customer.',
  edges: [defineEdge({ to: 'front' }), toPerson],
});

/** Whoever is handed the customer owns the conversation until it is handed on. */
export const shop = defineDesk({ id: 'shop', name: 'Shop', entry: 'front', agents: [front, returns] });
