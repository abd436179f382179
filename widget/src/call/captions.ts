import type { CallEvent } from './wire.ts';

/** One line of what is said in a call. */
export type Caption =
  /** `text` is null while what the customer says is not put into words yet. */
  | { readonly kind: 'customer'; readonly text: string | null }
  | {
      readonly kind: 'agent';
      readonly agent: string;
      /** The latest answer of those that follow each other here. */
      readonly item: string;
      readonly text: string;
      readonly cut: boolean;
    }
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
      const { agent, item, delta } = event;
      if (last?.kind !== 'agent' || last.agent !== agent || last.cut)
        return [...captions, { kind: 'agent', agent, item, text: delta.trimStart(), cut: false }];
      const text = last.item === item ? last.text + delta : `${last.text.trimEnd()} ${delta.trimStart()}`;
      return captions.with(-1, { ...last, item, text });
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

/** Words may come after the reply to them began: they stand where the customer began to speak. */
function said(captions: readonly Caption[], text: string): readonly Caption[] {
  const at = captions.findLastIndex(isUnspoken);
  const caption = { kind: 'customer', text } as const;
  return at < 0 ? [...captions, caption] : captions.with(at, caption);
}

function isUnspoken(caption: Caption | undefined): boolean {
  return caption?.kind === 'customer' && caption.text === null;
}
