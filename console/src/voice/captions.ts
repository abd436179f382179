import type { CallEvent } from './wire.ts';

/** One line of what is said in a call. */
export type Caption =
  /** `text` is null while what the customer says is not put into words yet. */
  | { readonly kind: 'customer'; readonly text: string | null }
  | { readonly kind: 'agent'; readonly agent: string; readonly text: string; readonly cut: boolean }
  | { readonly kind: 'handoff'; readonly to: string };

/** Folds an event of the call in. */
export function foldCaption(captions: readonly Caption[], event: CallEvent): readonly Caption[] {
  const last = captions.at(-1);
  switch (event.type) {
    case 'customer-speaks':
      return isUnspoken(last) ? captions : [...captions, { kind: 'customer', text: null }];
    case 'customer-said':
      return said(captions, event.text);
    case 'agent-words': {
      const { agent, delta } = event;
      if (last?.kind !== 'agent' || last.agent !== agent || last.cut)
        return [...captions, { kind: 'agent', agent, text: delta.trimStart(), cut: false }];
      return captions.with(-1, { ...last, text: joined(last.text, delta) });
    }
    case 'interrupted': {
      const at = captions.findLastIndex(({ kind }) => kind === 'agent');
      const spoken = captions[at];
      return spoken?.kind === 'agent' ? captions.with(at, { ...spoken, cut: true }) : captions;
    }
    case 'owner':
      return [...captions, { kind: 'handoff', to: event.agent }];
  }
}

/** An answer that follows another one begins without a space. */
function joined(said: string, delta: string): string {
  return /[.!?…]$/u.test(said) && /^\p{Lu}/u.test(delta) ? `${said} ${delta}` : said + delta;
}

/** Words may come after the reply to them began: they stand where the customer began to speak. */
function said(captions: readonly Caption[], text: string): readonly Caption[] {
  const at = captions.findLastIndex(isUnspoken);
  const caption = { kind: 'customer', text } as const;
  return at < 0 ? [...captions, caption] : captions.with(at, caption);
}

function isUnspoken(caption: Caption | undefined): boolean {
  return caption?.kind === 'customer' && caption.text === null;
}
