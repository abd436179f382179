import { readFileSync } from 'node:fs';
import { agreementOf, readGrades } from './customers/agreement.ts';

// How far two graders of conversations agree: `npm run -s agreement -- <grader 1> <grader 2>`, docs/conversation-quality.md.
const [one, other] = process.argv.slice(2);
if (!one || !other) {
  console.error('npm run -s agreement -- <grader 1> <grader 2>');
  process.exit(2);
}
const read = (file: string) => readGrades(readFileSync(file, 'utf8'));
console.log(JSON.stringify(agreementOf(read(one), read(other))));
