/** An item of a prompt as people read it. */
export interface ShownItem {
  /** A role, or the name of a function and whether it was called or answered. */
  readonly who: string;
  readonly text: string;
}

/** The fields of an item that are read here; vendors add their own. */
interface Item {
  readonly type?: string;
  readonly role?: string;
  readonly name?: string;
  readonly arguments?: string;
  readonly content?: string | readonly { readonly text?: string }[];
  readonly output?: string | { readonly text?: string };
}

/** An item of a prompt, from its JSON text: who says what. One of another kind is shown as it is. */
export function shownItem(json: string): ShownItem {
  const item: Item = JSON.parse(json);
  const { role, name = '', content, output } = item;
  if (item.type === 'function_call') return { who: `calls ${name}`, text: item.arguments ?? '' };
  if (item.type === 'function_call_result')
    return {
      who: `${name} answers`,
      text: typeof output === 'object' ? (output.text ?? json) : (output ?? ''),
    };
  if (role === undefined || content === undefined) return { who: item.type ?? '', text: json };
  const text = typeof content === 'string' ? content : content.map((part) => part.text ?? '').join('');
  return { who: role, text };
}
