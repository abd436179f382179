import { useState } from 'react';
import { drafts } from './drafts.ts';

/** Text that is being typed, kept until it is sent; by what it is for, and the conversation. */
export function useDraft(
  what: 'reply' | 'whisper' | 'note' | 'summary' | 'decline',
  id: string,
  otherwise = '',
) {
  const name = `${what} ${id}`;
  const [kept, setKept] = useState({ name, text: drafts.read(name) });
  const text = kept.name === name ? kept.text : drafts.read(name);
  const type = (next: string) => {
    drafts.write(name, next);
    setKept({ name, text: next });
  };
  return [text === '' ? otherwise : text, type] as const;
}
