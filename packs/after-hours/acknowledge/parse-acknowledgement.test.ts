import { expect, test } from 'vitest';
import { parseAcknowledgement } from './parse-acknowledgement.ts';

test.each([
  ...['1', ' 1# ', 'ack', 'Ack 4101', 'YES', 'on it!', "I'll take it", 'no problem', 'Ok, 4102', '👍'],
  ...['Ja, bin dran', 'übernehme', 'kein Problem', "oui, j'arrive", 'Sí, me encargo', 'sin problema'],
  ...['sim', 'va bene', 'geen probleem', 'biorę'],
])('"%s" takes the incident', (answer) => {
  expect(parseAcknowledgement(answer)).toBe('accept');
});

test.each([
  ...['2', '2#', 'no', "No, can't", 'not me', 'pass 4101', 'sorry, busy with another one', '👎'],
  ...['Nein, geht nicht', 'je ne peux pas', 'no puedo', 'não posso', 'non posso', 'kan niet', 'nie mogę'],
])('"%s" passes it on', (answer) => {
  expect(parseAcknowledgement(answer)).toBe('pass');
});

test.each([
  ...['', '3', '12', 'who is this?', 'yes?', 'what happened', 'not sure', 'yes but I can’t before 4'],
  ...['mach ich nicht', 'ja, aber später', '4101', 'no, ok'],
])('"%s" is neither: nobody is taken for on the way who did not say so', (answer) => {
  expect(parseAcknowledgement(answer)).toBe('unclear');
});
