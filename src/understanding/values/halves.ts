import type { Value } from '../../contracts/understanding.ts';
import { hourIn } from './clock.ts';

type Time = Extract<Value, { kind: 'time' }>;

const PART_BEFORE =
  /\b(?<part>tonight|morning|afternoon|evening|night)\b,?(?:\s+(?:at|around|about|roughly|by|from|after|before|say|let['’]?s say))*\s+$/;
const JOINED = /^\s*(?:-|–|to|and|until|till|or)\s*$/;

/** Times with the half of the day that was said before them, or of the one they are joined to: "between 3 and 5 pm". */
export function withHalves(values: readonly Value[], text: string): Value[] {
  const times = values.filter((value): value is Time => value.kind === 'time');
  return values.map((value) => {
    if (value.kind !== 'time' || value.half === 'said') return value;
    const part = PART_BEFORE.exec(text.slice(0, value.start))?.groups?.part;
    if (part !== undefined) return halved(value, part);
    const next = times.find((one) => one.start >= value.end);
    const isJoined = next?.half === 'said' && JOINED.test(text.slice(value.end, next.start));
    if (!isJoined || next.value < '12:00') return value;
    const late = halved(value, 'pm');
    return late.value < next.value ? late : value;
  });
}

function halved(value: Time, part: string): Time {
  const hour = hourIn(part, Number(value.value.slice(0, 2))) % 24;
  return { ...value, value: `${String(hour).padStart(2, '0')}${value.value.slice(2)}`, half: 'said' };
}
