import type { EvalRun, EvalRunStore, WholeRun } from '../../contracts/eval-run.ts';
import { addNumbered } from './add-numbered.ts';
import type { Pool } from './connect.ts';
import { storableJson, storableText } from './storable.ts';

/** So many of a desk are kept; older ones go. */
const KEPT = 200;

/** Keeps runs of suites of one desk beside its conversations. */
export function evalRunsOf(pool: Pool, desk: string): EvalRunStore {
  async function rows<Row extends object>(text: string, values: unknown[]): Promise<Row[]> {
    return (await pool.query<Row>({ text, values: [desk, ...values] })).rows;
  }
  return {
    async add({ suite, version, models, by, figures, beside, cases }) {
      const values = [
        ...[storableText(suite), storableText(version), models, storableText(by)],
        ...[storableJson(figures), beside && storableJson(beside), storableJson(cases)],
      ];
      const added = await addNumbered(
        () => rows<EvalRun>(ADD, values),
        'Others keep runs at the same moment.',
      );
      await rows(FORGET, [added.number - KEPT]);
      return added;
    },
    list: ({ suite = null, from = null }) =>
      rows(`${SELECT} ${LISTED}`, [suite && storableText(suite), from?.toISOString() ?? null, KEPT]),
    async get(number) {
      return (await rows<WholeRun>(`${WHOLE} and number = $2`, [number]))[0];
    },
    async newest(suite) {
      return (
        await rows<WholeRun>(`${WHOLE} and suite = $2 order by number desc limit 1`, [storableText(suite)])
      )[0];
    },
  };
}

const COLUMNS = 'number, suite, version, models, author as by, at, figures, beside';

const SELECT = `select ${COLUMNS} from switchroom_eval_runs where desk = $1`;

const LISTED = `and ($2::text is null or suite = $2) and ($3::timestamptz is null or at >= $3) order by number desc limit $4`;

const WHOLE = `select ${COLUMNS}, cases from switchroom_eval_runs where desk = $1`;

const ADD = `insert into switchroom_eval_runs (desk, number, suite, version, models, author, figures, beside, cases)
select $1, coalesce(max(number), 0) + 1, $2, $3, $4::boolean, $5, $6::json, $7::json, $8::json from switchroom_eval_runs where desk = $1
on conflict do nothing returning ${COLUMNS}`;

const FORGET = 'delete from switchroom_eval_runs where desk = $1 and number <= $2';
