import { type KeyboardEvent, useEffect, useState } from 'react';
import type { CannedReply, ConsoleApi } from '../console-api.ts';
import { useAnswer } from '../use-answer.ts';
import { filledIn, fitting, type Known, soughtIn } from './canned.ts';
import { composer } from './composer.ts';

interface CannedParts {
  api: Pick<ConsoleApi, 'cannedReplies'>;
  desk: string;
  draft: string;
  known: Known;
  onType: (text: string) => void;
}

/** Finds canned replies by what is typed after a slash, by keys or the pointer; and lets the palette put one in. */
export function useCanned({ api, desk, draft, known, onType }: CannedParts) {
  const { answer } = useAnswer(`replies ${desk}`, () => api.cannedReplies(desk));
  const [at, setAt] = useState(0);
  // What Escape closed stays closed until something else is typed.
  const [closed, close] = useState<string | null>(null);
  const sought = soughtIn(draft);
  const shown = sought === null || closed === draft ? [] : fitting(answer ?? [], sought.typed);
  const chosen = shown.length === 0 ? 0 : at % shown.length;
  const pick = (reply: CannedReply) => {
    onType((sought?.before ?? (draft === '' ? '' : `${draft} `)) + filledIn(reply.text, known));
    setAt(0);
  };
  useEffect(() => {
    composer.current = { replies: answer ?? [], insert: pick };
    return () => {
      composer.current = null;
    };
  });
  /** True: the key was for the menu. */
  const onKey = ({ key, nativeEvent }: KeyboardEvent): boolean => {
    const reply = shown[chosen];
    if (reply === undefined || nativeEvent.isComposing) return false;
    if (key === 'ArrowDown') setAt(chosen + 1);
    else if (key === 'ArrowUp') setAt(chosen + shown.length - 1);
    else if (key === 'Enter' || key === 'Tab') pick(reply);
    else if (key === 'Escape') close(draft);
    else return false;
    return true;
  };
  return { shown, at: chosen, pick, onKey };
}
