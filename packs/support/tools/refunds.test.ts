import { reasonOf, resultOf } from 'switchroom/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Invoice } from './invoices.ts';
import { issueRefund } from './issue-refund.ts';
import { lookupInvoice } from './lookup-invoice.ts';
import { openToolBench, type ToolBench } from './tool-bench.ts';

let bench: ToolBench;

beforeAll(async () => {
  bench = await openToolBench(() => new Date());
});

afterAll(() => bench.close());

async function invoicesOf(account: string): Promise<readonly Invoice[]> {
  const [newest] = await bench.rows<{ id: string }>(
    `select i.id from invoices i where customer_id = $1
      order by (select count(*) from payments p where p.invoice_id = i.id) desc, period desc limit 1`,
    [account],
  );
  return resultOf(await bench.run(lookupInvoice, { invoice_id: newest?.id }, { customer: account })).invoices;
}

async function mostPaid(account: string): Promise<Invoice> {
  const [invoice] = await invoicesOf(account);
  if (!invoice) throw new TypeError(`${account} has no invoice.`);
  return invoice;
}

function refund(account: string, invoice_id: string, amount: number, key?: string) {
  return bench.run(issueRefund, { invoice_id, amount, reason: 'Charged twice' }, { customer: account, key });
}

function refundsOf(invoice: Invoice) {
  return bench.rows<{ amount: number; created_by_conversation: string }>(
    'select amount::float8 as amount, created_by_conversation from refunds where invoice_id = $1',
    [invoice.id],
  );
}

test('an invoice paid twice shows its duplicate payment', async () => {
  const invoice = await mostPaid('HL-1001');
  expect(invoice.month).toMatch(/-05$/);
  expect(invoice).toMatchObject({ total: 180, paid: 360, refunded: 0 });
  expect(invoice.duplicates).toMatchObject([{ amount: 180, method: 'Visa ending 4242' }]);
});

test('an invoice paid once has no duplicate payment', async () => {
  expect((await mostPaid('HL-1003')).duplicates).toEqual([]);
});

test("another customer's invoice is not found", async () => {
  const { id } = await mostPaid('HL-1001');
  expect(reasonOf(await bench.run(lookupInvoice, { invoice_id: id }, { customer: 'HL-1002' }))).toContain(id);
  expect(reasonOf(await refund('HL-1002', id, 10))).toContain('no invoice');
});

test('a refund needs a verified account', async () => {
  const { id } = await mostPaid('HL-1001');
  const outcome = await bench.run(issueRefund, { invoice_id: id, amount: 10, reason: 'Charged twice' });
  expect(reasonOf(outcome)).toContain('not verified');
});

test('of eight refunds of one invoice at once exactly one is issued', async () => {
  const invoice = await mostPaid('HL-1001');
  const outcomes = await Promise.all(
    Array.from({ length: 8 }, (_, index) => refund('HL-1001', invoice.id, 180, `race_${index}`)),
  );
  const [done, ...others] = outcomes.filter((outcome) => outcome.status === 'ok');
  expect(others).toEqual([]);
  expect(done && resultOf(done)).toMatchObject({
    invoice_id: invoice.id,
    amount: 180,
    method: 'Visa ending 4242',
  });
  for (const outcome of outcomes.filter((one) => one !== done)) {
    expect(reasonOf(outcome)).toContain('already been refunded ($180.00)');
  }
  expect(await refundsOf(invoice)).toEqual([{ amount: 180, created_by_conversation: 'cv_test' }]);
});

test('a refund tried again with the same key is issued once and answered alike', async () => {
  const invoice = await mostPaid('HL-1005');
  const first = resultOf(await refund('HL-1005', invoice.id, 49.99, 'again'));
  expect(resultOf(await refund('HL-1005', invoice.id, 49.99, 'again'))).toEqual(first);
  expect(await refundsOf(invoice)).toHaveLength(1);
});

test('the same refund sent eight times at once is issued once', async () => {
  const invoice = await mostPaid('HL-1006');
  const outcomes = await Promise.all(
    Array.from({ length: 8 }, () => refund('HL-1006', invoice.id, 10, 'same')),
  );
  expect(new Set(outcomes.map((outcome) => resultOf(outcome).reference)).size).toBe(1);
  expect(await refundsOf(invoice)).toHaveLength(1);
});

test('more than $500 is refused, $500 is not', async () => {
  const invoice = await mostPaid('HL-1003');
  expect(invoice.total).toBe(1240);
  expect(reasonOf(await refund('HL-1003', invoice.id, 1240))).toContain('needs a person');
  expect(reasonOf(await refund('HL-1003', invoice.id, 500.01))).toContain('$500.01 is over $500.00');
  expect(resultOf(await refund('HL-1003', invoice.id, 500)).amount).toBe(500);
});

test('an invoice refunded before is not refunded again', async () => {
  const invoice = await mostPaid('HL-1004');
  expect(invoice.refunds).toMatchObject([{ amount: 60 }]);
  expect(reasonOf(await refund('HL-1004', invoice.id, 1))).toContain('a second refund needs a person');
});

test('the latest refunds of the account are told with any invoice', async () => {
  const { latest_refunds } = resultOf(await bench.run(lookupInvoice, {}, { customer: 'HL-1004' }));
  expect(latest_refunds).toMatchObject([{ amount: 60, reference: expect.stringMatching(/^RF-\d+$/) }]);
});

test('more than was paid is refused', async () => {
  const invoice = await mostPaid('HL-1008');
  expect(reasonOf(await refund('HL-1008', invoice.id, invoice.paid + 0.01))).toContain('more than that');
});

test('an invoice nobody paid is not refunded', async () => {
  const [unpaid] = await bench.rows<{ id: string; customer_id: string }>(
    `select id, customer_id from invoices where status = 'overdue' limit 1`,
  );
  const outcome = await refund(unpaid?.customer_id ?? '', unpaid?.id ?? '', 10);
  expect(reasonOf(outcome)).toContain('Nothing has been paid');
});

test('without an invoice or month the latest ones and the balance are told', async () => {
  const [late] = await bench.rows<{ customer_id: string; total: number }>(
    `select customer_id, sum(total)::float8 as total from invoices where status <> 'paid' group by 1 limit 1`,
  );
  const lookup = resultOf(await bench.run(lookupInvoice, {}, { customer: late?.customer_id ?? '' }));
  expect(lookup.balance_due).toBe(late?.total);
  const months = lookup.invoices.map((invoice) => invoice.month);
  expect(months).toEqual(months.toSorted().toReversed());
});
