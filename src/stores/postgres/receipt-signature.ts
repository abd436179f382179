import { createHash } from 'node:crypto';
import type { Pool } from './connect.ts';

/** What the engine signs: which call, where its conversation is, and the receipt as JSON text. */
export type SignedParts = readonly [key: string, conversation: string, seq: number, receipt: string];

/** Signs as the function `settle_call` expects it. */
export type Sign = (parts: SignedParts) => Buffer;

/** Makes a function that resolves to the signature of receipts, whose secret only the engine's login can read; it is read once. */
export function receiptSigner(engine: Pool): () => Promise<Sign> {
  let signer: Promise<Sign> | undefined;
  return () => {
    signer ??= readSecret(engine).then(signWith, (thrown: unknown) => {
      signer = undefined;
      throw thrown;
    });
    return signer;
  };
}

function signWith(secret: Buffer): Sign {
  return (parts) => {
    const hash = createHash('sha256').update(secret);
    for (const part of parts) hash.update(createHash('sha256').update(String(part)).digest());
    return hash.digest();
  };
}

async function readSecret(engine: Pool): Promise<Buffer> {
  const statement = { text: 'select secret from switchroom_receipt_keys' };
  const { rows } = await engine.query<{ secret: Buffer }>(statement);
  return rows[0]?.secret ?? Buffer.alloc(0);
}
