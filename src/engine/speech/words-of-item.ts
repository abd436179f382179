/** The words of an item that an agent or a person said. */
export function textOf(item: object): string {
  const content = 'content' in item ? item.content : '';
  if (typeof content === 'string') return content;
  return Array.isArray(content) ? content.map((part) => part.text ?? '').join('') : '';
}
