import { defineTool, ToolRefusal } from 'switchroom';
import { z } from 'zod';
import { cents } from '../money.ts';

/** Computes with numbers, `+ - * /` and parentheses, to two digits. */
export const calculate = defineTool({
  name: 'calculate',
  description: 'Compute the value of an expression such as "2 + 2 * (3 - 1)".',
  effect: 'read',
  parameters: z.object({ expression: z.string().max(500) }),
  execute: ({ expression }) => String(cents(calculated(expression))),
});

/** The value of an expression; throws `ToolRefusal` for what is none. */
export function calculated(expression: string): number {
  const signs = expression.match(/\d+\.?\d*|\.\d+|\S/g) ?? [];
  let at = 0;
  const sum = (): number => {
    let value = product();
    while (signs[at] === '+' || signs[at] === '-') value += signs[at++] === '+' ? product() : -product();
    return value;
  };
  const product = (): number => {
    let value = factor();
    while (signs[at] === '*' || signs[at] === '/') value *= signs[at++] === '*' ? factor() : 1 / factor();
    return value;
  };
  const factor = (): number => {
    const sign = signs[at++];
    if (sign === '-') return -factor();
    if (sign === '+') return factor();
    const value = sign === '(' ? sum() : Number(sign);
    if (sign === '(') at++;
    return value;
  };
  const value = sum();
  const isBalanced =
    signs.filter((sign) => sign === '(').length === signs.filter((sign) => sign === ')').length;
  if (at !== signs.length || !isBalanced || !Number.isFinite(value))
    throw new ToolRefusal('Invalid expression');
  return value;
}
