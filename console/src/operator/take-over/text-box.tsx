import { type KeyboardEvent, type Ref, useLayoutEffect, useRef } from 'react';

interface TextBoxProps {
  label: string;
  text: string;
  onType: (text: string) => void;
  /** Called by Enter; without, Enter begins a new line. */
  onSend?: () => void;
  /** Sees each key first; true: it was for something else than the field. */
  onKey?: (event: KeyboardEvent<HTMLTextAreaElement>) => boolean;
  /** The id of a list that belongs to it, and of what is chosen in it. */
  list?: { readonly id: string; readonly active: string } | undefined;
  testId: string;
  placeholder?: string;
  field?: Ref<HTMLTextAreaElement>;
  note?: boolean;
}

/** A field as high as its text. Enter that chooses a sign of an input method sends nothing. */
export function TextBox({
  label,
  text,
  onType,
  onSend,
  onKey,
  list,
  testId,
  placeholder,
  field,
  note = false,
}: TextBoxProps) {
  const own = useRef<HTMLTextAreaElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the text.
  useLayoutEffect(() => {
    const area = own.current;
    if (area === null) return;
    area.style.height = 'auto';
    area.style.height = `${area.scrollHeight}px`;
  }, [text]);
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (onKey?.(event)) {
      event.preventDefault();
      // Nor is it a key of the console's.
      return event.stopPropagation();
    }
    if (event.key === 'Escape') event.currentTarget.blur();
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing || !onSend) return;
    event.preventDefault();
    onSend();
  };
  return (
    <textarea
      ref={(area) => {
        own.current = area;
        if (typeof field === 'function') field(area);
        else if (field) field.current = area;
      }}
      data-testid={testId}
      aria-label={label}
      aria-controls={list?.id}
      aria-activedescendant={list?.active}
      placeholder={placeholder ?? label}
      rows={1}
      maxLength={8_000}
      value={text}
      onChange={(event) => onType(event.target.value)}
      onKeyDown={onKeyDown}
      className={`max-h-44 w-full min-w-0 resize-none rounded-xl border bg-raised px-3.5 py-2 text-[15px] leading-6 outline-none placeholder:text-faint focus:border-brass ${note ? 'border-lamp/60 border-dashed' : 'border-rule-strong'}`}
    />
  );
}
