import { drawing } from './element.ts';

/** A picture of lines, as all small ones are. */
export const lines = (d: string) => drawing([18, 18], ['path', { d, class: 'line' }]);

/** Send. */
export const sendIcon = () => lines('M9 14.5v-11M4.5 8 9 3.5 13.5 8');
/** Call. */
export const handsetIcon = () =>
  lines(
    'M5.2 2.5 7 6 5.6 7.6a9 9 0 0 0 4.8 4.8L12 11l3.5 1.8-.6 2.2a1.5 1.5 0 0 1-1.6 1A12 12 0 0 1 2 4.7 1.5 1.5 0 0 1 3 3.1z',
  );
/** Close. */
export const crossIcon = () => lines('m4.5 4.5 9 9M13.5 4.5l-9 9');

/** A jack of the board: a ring in its agent's colour, with a plug in it. */
export const jack = () =>
  drawing(
    [14, 14],
    ['circle', { class: 'ring', cx: '7', cy: '7', r: '5.6' }],
    ['circle', { class: 'plug', cx: '7', cy: '7', r: '3' }],
  );

/** A slack cord from one jack to another, in the colours `--from` and `--to`. */
export const patchCord = () =>
  drawing(
    [56, 20],
    ['path', { class: 'cord from', d: 'M7 7C12 14 20 16 28 16' }],
    ['path', { class: 'cord to', d: 'M28 16C36 16 44 14 49 7' }],
    ['circle', { class: 'ring from', cx: '7', cy: '7', r: '4' }],
    ['circle', { class: 'ring to', cx: '49', cy: '7', r: '4' }],
  );

const STEP = 56;
const JACK_Y = 52;

/** The desk as a strip of jacks, the cord of the first ready for whoever calls next. */
export function jackField(colors: readonly string[]): SVGElement {
  const x = (index: number) => index * STEP + 14;
  const svg = drawing(
    [(colors.length - 1) * STEP + 28, 68],
    ...colors.slice(1).map((_, index) => {
      const [from, to] = [x(0), x(index + 1)];
      const lift = JACK_Y - 12 - (to - from) * 0.2;
      return [
        'path',
        { class: 'cord', d: `M${from} ${JACK_Y}C${from} ${lift} ${to} ${lift} ${to} ${JACK_Y}` },
      ] as const;
    }),
    ...colors.map(
      (_, index) => ['circle', { class: 'ring', cx: `${x(index)}`, cy: `${JACK_Y}`, r: '9' }] as const,
    ),
    ...colors.map(
      (_, index) => ['circle', { class: 'plug', cx: `${x(index)}`, cy: `${JACK_Y}`, r: '3.6' }] as const,
    ),
  );
  const [cords, rest] = [colors.slice(1), [...colors, ...colors]];
  for (const [index, part] of [...svg.children].entries())
    (part as SVGElement).style.setProperty('--cord', [...cords, ...rest][index] ?? '');
  return svg;
}
