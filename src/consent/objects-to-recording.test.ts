import { expect, test } from 'vitest';
import { objectsToRecording } from './objects-to-recording.ts';

test.each([
  "Please don't record this call.",
  'I do not want to be recorded',
  'stop recording me',
  'Can we do this without it being recorded?',
  'No quiero que se grabe la llamada',
  'Je ne veux pas être enregistré',
  'Bitte nicht aufzeichnen',
  'Bitte nehmen Sie das Gespräch nicht auf',
  'Não quero que gravem a chamada',
  'Non voglio che la chiamata venga registrata',
  'Ik wil niet dat dit wordt opgenomen',
])('%s is an objection', (said) => {
  expect(objectsToRecording(said)).toBe(true);
});

test.each([
  'I was charged twice for May',
  'There is no record of my payment',
  'No, my plan is Team',
  'You can record it',
  'Do not refund it, my record collection is complete',
])('%s is none', (said) => {
  expect(objectsToRecording(said)).toBe(false);
});
