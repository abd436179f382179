import { element } from '../../panel/view/element.ts';
import type { Call } from '../call.ts';

/** How loud the customer is. */
export function levelMeter(call: Pick<Call, 'meter'>): HTMLElement {
  const bar = element('span', {});
  bar.style.scale = '0 1';
  call.meter((level) => {
    bar.style.scale = `${level.toFixed(2)} 1`;
  });
  return element('span', { class: 'level', 'aria-hidden': 'true', 'data-testid': 'level' }, bar);
}
