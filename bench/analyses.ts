import { measureAnalyses } from './analyses/measure.ts';

// What analyses of closed conversations cost: docs/after-the-call.md. The last line is JSON.
// npm run bench:analyses -- [exported]   100000 without.
const [exported = 100_000] = process.argv.slice(2).map(Number);
console.log(JSON.stringify(await measureAnalyses(exported)));
