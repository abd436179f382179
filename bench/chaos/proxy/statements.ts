/** A batch of bytes on its way to PostgreSQL, as text: names of prepared statements and values are readable in it. */
export type Sent = string;

const isAppend = (sent: Sent) => sent.includes('\0append-');

/** The commit that puts a customer's message on record, and begins a turn. */
export const beginsTurn = (sent: Sent) => isAppend(sent) && sent.includes('customer-said');

/** The commit that ends a turn, and gives the conversation back. */
export const endsTurn = (sent: Sent) => isAppend(sent) && sent.includes('turn-finished');

/** The commit that puts the call of a write tool on record, before it runs. */
export const beginsWrite = (sent: Sent) => isAppend(sent) && sent.includes('tool-called');

/** The commit of a tool's own rows with its receipt. */
export const keepsReceipt = (sent: Sent) => sent.includes('settle_call') && sent.includes('commit');

/** The read of a conversation's state, by its prepared statement. */
export const readsState = (sent: Sent) => sent.includes('\0state\0');
