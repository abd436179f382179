import type { ToolAnswer } from './dialogue.ts';

/** What the tools of the test desk return when all is well, and the business rules they refuse by. */
export const toolAnswers: Record<string, ToolAnswer> = {
  verify_customer: ({ account }) =>
    account === 'HL-1042' ? { name: 'Ann' } : { error: { code: 'refused', message: 'No such customer.' } },
  lookup_invoice: () => ({ total: 45 }),
  issue_refund: ({ amount }) =>
    Number(amount) > 500
      ? { error: { code: 'refused', message: 'A refund over $500 needs a person.' } }
      : { reference: 'RF-1' },
  test_webhook: () => ({ status: 502 }),
  book_demo: () => ({ reference: 'DM-7' }),
};
