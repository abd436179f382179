/** Time of day, e.g. "14:05". */
export function clock(at: string): string {
  return new Date(at).toLocaleTimeString(undefined, { timeStyle: 'short' });
}

/** JSON on several lines; anything else as it is. */
export function pretty(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

/** A value in a line of text: words without quotes, anything else as JSON. */
export function inline(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}

/** A duration, e.g. "38 ms" or "2.4 s". */
export function duration(ms: number): string {
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}

const USD = { style: 'currency', currency: 'USD' } as const;
const cents = new Intl.NumberFormat('en-US', USD);
const lessThanDimes = new Intl.NumberFormat('en-US', { ...USD, maximumSignificantDigits: 2 });

/** An amount in USD with two digits that say something, e.g. "$1.25" or "$0.00042". */
export function dollars(usd: number): string {
  return (usd < 0.1 ? lessThanDimes : cents).format(usd);
}

/** An identifier as words: "invoice_id" -> "invoice id". */
export function words(identifier: string): string {
  return identifier.replaceAll(/[_-]+/g, ' ').replaceAll(/([a-z])([A-Z])/g, '$1 $2');
}
