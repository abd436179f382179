import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../src/testing/test-database.ts';
import type { Task } from './read-folder.ts';
import { runTasks } from './run-tasks.ts';
import { harbour, smallShop } from './testing/small-shop.ts';
import { calculated } from './tools/calculate.ts';

type Calls = readonly (readonly [name: string, args: Record<string, unknown>, ok?: true | string])[];
type Changes = Task['expected_diff'];

const WRITES = /^(cancel|modify|exchange|return)_/;
const FLAT = { order_id: '#W1', item_ids: ['701'], new_item_ids: ['702'], payment_method_id: 'gift_card_1' };
const methods = (balance: number) => ({
  ada_reed_1: {
    payment_methods: {
      gift_card_1: { source: 'gift_card', id: 'gift_card_1', balance },
      paypal_2: { source: 'paypal', id: 'paypal_2' },
    },
  },
});
const paid = (transaction_type: string, amount: number, payment_method_id: string) => ({
  transaction_type,
  amount,
  payment_method_id,
});

const DONE: Readonly<Record<string, readonly [Calls, Changes]>> = {
  'a pending order is cancelled, and its gift card has the money again': [
    [['cancel_pending_order', { order_id: '#W1', reason: 'no longer needed' }]],
    {
      users: methods(30.15),
      orders: {
        '#W1': {
          status: 'cancelled',
          cancel_reason: 'no longer needed',
          payment_history: [paid('payment', 10.1, 'gift_card_1'), paid('refund', 10.1, 'gift_card_1')],
        },
      },
    },
  ],
  'an item of a pending order is changed, and the difference is paid': [
    [['modify_pending_order_items', FLAT]],
    {
      users: methods(17.75),
      orders: {
        '#W1': {
          status: 'pending (item modified)',
          items: [{ name: 'Mug', product_id: '70', item_id: '702', price: 12.4, options: { color: 'blue' } }],
          payment_history: [
            paid('payment', 10.1, 'gift_card_1'),
            paid('payment', 12.4 - 10.1, 'gift_card_1'),
          ],
        },
      },
    },
  ],
  'an order goes to another address, and so does whatever comes later': [
    [
      ['modify_pending_order_address', { order_id: '#W1', ...harbour }],
      ['modify_user_address', { user_id: 'ada_reed_1', ...harbour }],
    ],
    { users: { ada_reed_1: { address: harbour } }, orders: { '#W1': { address: harbour } } },
  ],
  'an order is paid another way': [
    [['modify_pending_order_payment', { order_id: '#W1', payment_method_id: 'paypal_2' }]],
    {
      users: methods(30.15),
      orders: {
        '#W1': {
          payment_history: [
            paid('payment', 10.1, 'gift_card_1'),
            paid('payment', 10.1, 'paypal_2'),
            paid('refund', 10.1, 'gift_card_1'),
          ],
        },
      },
    },
  ],
  'an item of a delivered order is exchanged, once': [
    [
      ['exchange_delivered_order_items', { ...FLAT, order_id: '#W2' }],
      [
        'exchange_delivered_order_items',
        { ...FLAT, order_id: '#W2' },
        'Non-delivered order cannot be exchanged',
      ],
    ],
    {
      orders: {
        '#W2': {
          status: 'exchange requested',
          exchange_items: ['701'],
          exchange_new_items: ['702'],
          exchange_payment_method_id: 'gift_card_1',
          exchange_price_difference: 2.3,
        },
      },
    },
  ],
  'an item of a delivered order is returned': [
    [['return_delivered_order_items', { order_id: '#W2', item_ids: ['701'], payment_method_id: 'paypal_2' }]],
    {
      orders: {
        '#W2': { status: 'return requested', return_items: ['701'], return_payment_method_id: 'paypal_2' },
      },
    },
  ],
  'what is looked up changes nothing, and nor does a person who is asked for': [
    [
      ['find_user_id_by_email', { email: 'ADA@example.com' }],
      ['find_user_id_by_email', { email: 'nobody@example.com' }, 'User not found'],
      ['find_user_id_by_name_zip', { first_name: 'ada', last_name: 'reed', zip: '05001' }],
      ['get_user_details', { user_id: 'ada_reed_1' }],
      ['get_order_details', { order_id: '#W9' }, 'Order not found'],
      ['get_product_details', { product_id: '701' }, 'Product not found'],
      ['get_item_details', { item_id: '701' }],
      ['list_all_product_types', {}],
      ['calculate', { expression: '12.4 - 10.1' }],
      ['transfer_to_human_agents', { summary: 'She wants something else.' }],
    ],
    {},
  ],
};

const REFUSED: Calls = [
  [
    'cancel_pending_order',
    { order_id: '#W2', reason: 'no longer needed' },
    'Non-pending order cannot be cancelled',
  ],
  ['cancel_pending_order', { order_id: '#W1', reason: 'bored' }, 'Invalid reason'],
  ['modify_pending_order_items', { ...FLAT, item_ids: ['709'] }, '709 not found'],
  ['modify_pending_order_items', { ...FLAT, new_item_ids: ['704'] }, 'New item 704 not found or available'],
  ['modify_pending_order_items', { ...FLAT, new_item_ids: ['709'] }, 'Variant not found'],
  ['modify_pending_order_items', { ...FLAT, payment_method_id: 'paypal_3' }, 'Payment method not found'],
  [
    'modify_pending_order_items',
    { ...FLAT, new_item_ids: ['703'] },
    'Insufficient gift card balance to pay for the new item',
  ],
  [
    'exchange_delivered_order_items',
    { ...FLAT, order_id: '#W2', new_item_ids: ['703'] },
    'Insufficient gift card balance to pay for the price difference',
  ],
  [
    'exchange_delivered_order_items',
    { ...FLAT, order_id: '#W2', new_item_ids: [] },
    'The number of items to be exchanged should match.',
  ],
  ['modify_pending_order_address', { order_id: '#W2', ...harbour }, 'Non-pending order cannot be modified'],
  [
    'modify_pending_order_payment',
    { order_id: '#W3', payment_method_id: 'gift_card_1' },
    'Insufficient gift card balance to pay for the order',
  ],
  [
    'modify_pending_order_payment',
    { order_id: '#W3', payment_method_id: 'paypal_2' },
    'The new payment method should be different from the current one',
  ],
  [
    'return_delivered_order_items',
    { order_id: '#W2', item_ids: ['701', '701'], payment_method_id: 'paypal_2' },
    'Some item not found',
  ],
];

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

/** What is not as recorded in each of these tasks, held on one database one after the other. */
async function run(...tasks: readonly (readonly [Calls, Changes])[]) {
  const results = await runTasks(
    {
      records: smallShop,
      policy: 'Help with orders.',
      tasks: tasks.map(([calls, expected_diff], id) => ({
        id: String(id),
        actions: calls.map(([name, args, ok = true]) => ({
          ...{ name, arguments: args, ok },
          type: WRITES.test(name) ? 'write' : 'read',
        })),
        expected_diff,
      })),
    },
    { databaseUrl: database.url },
  );
  return results;
}

describe('the recorded calls of a task', () => {
  test('change what is recorded and nothing else, after a yes to each write', async () => {
    const found = await run(...Object.values(DONE));
    const names = Object.keys(DONE);
    expect(found.map(({ problems }, at) => [names[at], ...problems])).toEqual(names.map((name) => [name]));
    expect(found.reduce((sum, { writes }) => sum + writes, 0)).toBe(7);
  });

  test('are refused with the recorded words, and change nothing then', async () => {
    expect(await run([REFUSED, {}])).toMatchObject([{ problems: [], writes: 0 }]);
  });

  test('that end or change otherwise than recorded are named', async () => {
    const cancel = ['cancel_pending_order', { order_id: '#W1', reason: 'bored' }] as const;
    const [{ problems } = { problems: [] }] = await run([
      [cancel],
      { orders: { '#W1': { status: 'cancelled' } } },
    ]);
    expect(problems).toEqual([
      'call 1, cancel_pending_order: Invalid reason, and recorded is true',
      'the records changed by {}, and recorded is {"orders":{"#W1":{"status":"cancelled"}}}',
    ]);
  });
});

describe('the value of an expression', () => {
  test.each([
    ['2 + 2 * 3', 8],
    ['(2 + 2) * -3', -12],
    ['10 / 4 - .5', 2],
    ['((1))', 1],
  ])('%s is %d', (expression, value) => {
    expect(calculated(expression)).toBe(value);
  });

  test.each(['', '2 +', '(2', '2)', '2 ** 3', 'two', '1 / 0', '2 2'])('"%s" has none', (expression) => {
    expect(() => calculated(expression)).toThrow('Invalid expression');
  });
});
