import { SwitchroomError } from '../../contracts/errors.ts';
import { own } from '../../contracts/own.ts';

/** A figure that must not be below, or above, a number, or the build fails. */
export interface Limit<Figures> {
  /** As it was given. */
  readonly text: string;
  /** What is so instead; undefined when it holds. */
  differs(figures: Figures): string | undefined;
}

/** Figures by the names that limits call them. */
export type NamedFigures<Figures> = Readonly<Record<string, (figures: Figures) => number>>;

/**
 * Reads a figure, `>=` or `<=`, and a number, such as `routed>=0.9`; `more` says what else would have been understood.
 * @throws SwitchroomError `request-invalid` for any other text.
 */
export function readLimit<Figures>(text: string, named: NamedFigures<Figures>, more = ''): Limit<Figures> {
  const [, name = '', sign, limit] = /^([a-z0-9^-]+)(>=|<=)([0-9.]+)$/.exec(text) ?? [];
  const figure = own(named, name);
  const number = Number(limit);
  if (!figure || Number.isNaN(number)) {
    const known = `${Object.keys(named).join(', ')}, with >= or <= and a number${more}`;
    throw new SwitchroomError('request-invalid', `"${text}" is no gate: ${known}.`);
  }
  return {
    text,
    differs(figures) {
      const value = figure(figures);
      const holds = sign === '>=' ? value >= number : value <= number;
      return holds ? undefined : `it is ${Number(value.toFixed(4))}`;
    },
  };
}
