import type { Labels } from './count-events.ts';

/** So many values a label may have; all that come later are `other`. */
const MOST_VALUES = 200;
const MOST_LETTERS = 80;

/** Labels with few values each: what a model makes up, such as the name of a tool that there is not, fills no memory. */
export function boundedLabels(): (labels: Labels) => Labels {
  const seen = new Map<string, Set<string>>();
  const bounded = (name: string, value: string) => {
    const values = seen.get(name) ?? new Set();
    seen.set(name, values);
    const short = value.slice(0, MOST_LETTERS);
    if (values.size >= MOST_VALUES && !values.has(short)) return 'other';
    values.add(short);
    return short;
  };
  return (labels) =>
    Object.fromEntries(Object.entries(labels).map(([name, value]) => [name, bounded(name, value)]));
}
