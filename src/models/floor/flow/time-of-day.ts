import type { HoursNow } from '../../../contracts/hours.ts';

/** A time of day, `HH:MM`, and whether morning or afternoon was said. */
export interface TimeOfDay {
  readonly value: string;
  readonly half: 'said' | 'unsaid';
}

/** Hours (of a clock with twelve) that people keep in the morning as well as in the evening. */
const BOTH = { from: 6, to: 8 };

/**
 * The time that is meant: where neither half of the day was said, the one in which it is open on that day, or on any day
 * where none is known. Where that does not tell, it is as most people mean it: "at 3" in the afternoon, "at 10" in the
 * morning. Two times where nobody can tell, as of "at 7".
 */
export function timesMeant(hours: HoursNow | undefined, time: TimeOfDay, day?: string): readonly string[] {
  const [morning, afternoon] = halvesOf(time);
  if (afternoon === undefined || morning === undefined) return [time.value];
  const [early, late] = [morning, afternoon].map((one) => hours?.isOpenAt(one, day) ?? false);
  if (early !== late) return early ? [morning] : [afternoon];
  const hour = Number(morning.slice(0, 2));
  if (early || (hour >= BOTH.from && hour <= BOTH.to)) return [morning, afternoon];
  return [hour < BOTH.from ? afternoon : morning];
}

/** What a time of day may mean: itself, or either half of the day. */
export function halvesOf({ value, half }: TimeOfDay): string[] {
  const hour = Number(value.slice(0, 2));
  if (half === 'said' || hour > 12) return [value];
  return [hour % 12, (hour % 12) + 12].map((one) => `${String(one).padStart(2, '0')}${value.slice(2)}`);
}

/** A bare number as an hour of the day, if it is one. */
export function clockOf(number: number): TimeOfDay | undefined {
  if (!Number.isInteger(number) || number < 0 || number > 23) return undefined;
  return {
    value: `${String(number).padStart(2, '0')}:00`,
    half: number > 0 && number <= 12 ? 'unsaid' : 'said',
  };
}
