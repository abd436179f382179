import { defineAgent, defineDesk, defineEdge, definePack, PERSON } from 'switchroom';
import { z } from 'zod';
import { calculate } from './tools/calculate.ts';
import { cancelOrder } from './tools/cancel-order.ts';
import { changeOrderAddress, changeUserAddress } from './tools/change-address.ts';
import { changeItems } from './tools/change-items.ts';
import { changePayment } from './tools/change-payment.ts';
import { exchangeItems } from './tools/exchange-items.ts';
import {
  findUserByEmail,
  findUserByName,
  getItem,
  getOrder,
  getProduct,
  getUser,
  listProducts,
} from './tools/look-up.ts';
import { returnItems } from './tools/return-items.ts';

const reads = [
  findUserByEmail,
  findUserByName,
  getItem,
  getOrder,
  getProduct,
  getUser,
  listProducts,
  calculate,
];
const writes = [
  cancelOrder,
  changeItems,
  changeOrderAddress,
  changePayment,
  changeUserAddress,
  exchangeItems,
  returnItems,
];

/** The PostgreSQL schema of the shop. */
export const SCHEMA = 'tau2_retail';

/** The shop of tau2-bench's retail tasks: one agent with all tools, whose policy is text of the bench. */
export function retailPack(policy: string) {
  const agent = defineAgent({
    id: 'retail',
    name: 'Retail',
    handoffDescription: 'Orders: cancel, change, return, exchange.',
    instructions: policy,
    tools: [...reads, ...writes],
    edges: [
      defineEdge({
        to: PERSON,
        toolName: 'transfer_to_human_agents',
        payload: z.object({ summary: z.string().min(1) }),
      }),
    ],
  });
  const desk = defineDesk({
    id: 'tau2-retail',
    name: 'tau2 retail',
    entry: 'retail',
    agents: [agent],
    // The longest tasks have a dozen calls in one turn.
    limits: { modelCallsPerTurn: 60, toolCallsPerTurn: 60 },
  });
  return definePack({
    name: SCHEMA,
    desk,
    database: { schema: SCHEMA, files: [new URL('./schema.sql', import.meta.url)] },
  });
}
