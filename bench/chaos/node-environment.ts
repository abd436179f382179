/** How far the clock of a node is off, in ms; only the chaos configuration reads it. */
export const CLOCK = 'CHAOS_CLOCK_MS';
/** How long each rung of people has to claim a request, in ms. */
export const RUNG = 'CHAOS_RUNG_MS';

/** The time each rung has: short, so that deadlines pass while everything breaks. */
export const rungMs = () => Number(process.env[RUNG] ?? 1_500);

/** Sets the clock of this process off by `CHAOS_CLOCK_MS`: everything that asks for the date in JavaScript gets that one. */
export function shiftClock(): void {
  const off = Number(process.env[CLOCK] ?? 0);
  if (off === 0) return;
  const now = () => Reflect.construct(RealDate, []).getTime() + off;
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, given) => Reflect.construct(target, given.length > 0 ? given : [now()]),
    get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
  });
}

const RealDate = Date;
