import { own } from '../../contracts/own.ts';
import type { Gate } from './gates.ts';
import type { CaseResult } from './run-suite.ts';

/** A gate, and what is so instead where it does not hold. */
export interface Judged extends Pick<Gate, 'text'> {
  readonly differs: string | undefined;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
/** What XML 1.0 can't say at all, and what stands for something else in it. */
const UNSAYABLE = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd]/g;

/** What a report needs of a case. */
export interface Reported extends Pick<CaseResult, 'id' | 'quarantined'> {
  readonly runs: readonly Pick<CaseResult['runs'][number], 'passed' | 'ms' | 'failures'>[];
}

/** A report as build servers read it: a test for each case and each gate. */
export function junitOf(name: string, results: readonly Reported[], gates: readonly Judged[]): string {
  const tests = [
    ...results.map(({ id, runs, quarantined }) => {
      const failed = runs.find(({ passed }) => !passed);
      const seconds = runs.reduce((sum, { ms }) => sum + ms.reduce((all, one) => all + one, 0), 0) / 1_000;
      const left = quarantined ?? (runs.length === 0 ? 'It was not needed to decide.' : undefined);
      const outcome = left === undefined ? failure(failed?.failures.join('\n')) : skipped(left);
      return testcase(`${name}.cases`, id, seconds, outcome);
    }),
    ...gates.map(({ text, differs }) => testcase(`${name}.gates`, text, 0, failure(differs))),
  ];
  const failures = tests.filter((one) => one.includes('<failure')).length;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuite name="${escaped(name)}" tests="${tests.length}" failures="${failures}">`,
    ...tests,
    '</testsuite>\n',
  ].join('\n');
}

function failure(why: string | undefined): string | undefined {
  return why === undefined ? undefined : `<failure message="${escaped(why)}"/>`;
}

function skipped(why: string): string {
  return `<skipped message="${escaped(why)}"/>`;
}

function testcase(group: string, name: string, seconds: number, outcome: string | undefined): string {
  const head = `  <testcase classname="${escaped(group)}" name="${escaped(name)}" time="${seconds.toFixed(3)}"`;
  return outcome === undefined ? `${head}/>` : `${head}>${outcome}</testcase>`;
}

function escaped(text: string): string {
  return text.replace(UNSAYABLE, '\ufffd').replace(/[&<>"]/g, (sign) => own(ESCAPES, sign) ?? sign);
}
