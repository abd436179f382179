import { defineIntent, type ScriptContext, step } from 'switchroom';
import { examples } from '../examples.ts';
import type { ServiceId } from '../tools/services.ts';
import { bookSteps } from './book-steps.ts';
import { forWhom, service } from './slots.ts';

/** The service that was named; a haircut is for somebody. */
export function serviceIn(known: ScriptContext): ServiceId {
  const named = known.need(service);
  return named === 'haircut' ? known.need(forWhom) : named;
}

/** Asks what is to be done. */
export const askForService = [
  step.collect([service]),
  step.collect([forWhom], (known) => known.get(service) === 'haircut'),
];

/** Books an appointment. */
export const book = defineIntent({
  id: 'book',
  title: 'an appointment',
  examples: examples.of('booking/book'),
  steps: [...askForService, ...bookSteps(serviceIn)],
});
