/**
 * How likely `k` runs of one case all pass, when `passed` of `runs` did: C(passed, k) / C(runs, k), as tau-bench counts it.
 * @throws RangeError unless 1 <= k <= runs and 0 <= passed <= runs, all whole.
 */
export function passK(passed: number, runs: number, k: number): number {
  const whole = [passed, runs, k].every(Number.isInteger);
  if (!whole || k < 1 || k > runs || passed < 0 || passed > runs)
    throw new RangeError(`${passed} of ${runs} runs passed: there is no pass^${k}.`);
  let all = 1;
  for (let drawn = 0; drawn < k; drawn++) all *= Math.max(0, passed - drawn) / (runs - drawn);
  return all;
}
