import type { ConfusionCell, Label, LabelFilter, LabelStore } from '../../contracts/label.ts';
import type { Pool } from './connect.ts';
import { ofDesk } from './conversation-row.ts';
import { storableText } from './storable.ts';

/** Keeps the labels of one desk beside its conversations; they are deleted with these. */
export function labelsOf(pool: Pool, desk: string): LabelStore {
  const rows = async <Row extends object>(text: string, values: unknown[]) =>
    (await pool.query<Row>({ text, values })).rows;
  return {
    async put(labels) {
      const columns = [
        labels.map(({ conversation }) => storableText(conversation)),
        labels.map(({ seq }) => seq),
        labels.map(({ decided }) => decided),
        labels.map(({ agent }) => agent),
        labels.map(({ example }) => storableText(example)),
        labels.map(({ comment }) => comment && storableText(comment)),
        labels.map(({ by }) => storableText(by)),
      ];
      await rows(PUT, [desk, ...columns]);
    },
    of: (conversation) => rows<Label>(`${SELECT} and conversation = $2 order by seq`, [desk, conversation]),
    list(filter, limit) {
      const { where, values } = conditionsOf(desk, filter);
      const text = `${SELECT} and ${where} order by opened_at desc, conversation desc, seq limit $${values.push(limit)}`;
      return rows<Label>(text, values);
    },
    confusion(filter) {
      const { where, values } = conditionsOf(desk, filter);
      return rows<ConfusionCell>(
        `select decided, agent, count(*)::integer as count from switchroom_labels where desk = $1 and ${where}
          group by decided, agent order by decided, agent`,
        values,
      );
    },
  };
}

function conditionsOf(desk: string, { from, to, decided, agent, wrong = false }: LabelFilter) {
  const values: unknown[] = [desk, from.toISOString(), to.toISOString()];
  const conditions = ['opened_at >= $2', 'opened_at < $3'];
  if (decided !== undefined) conditions.push(`decided = $${values.push(storableText(decided))}`);
  if (agent !== undefined) conditions.push(`agent = $${values.push(storableText(agent))}`);
  if (wrong) conditions.push('agent <> decided');
  return { where: conditions.join(' and '), values };
}

const SELECT = `select conversation, seq, decided, agent, example, comment, author as by, at
from switchroom_labels where ${ofDesk('$1')}`;

const PUT = `insert into switchroom_labels (conversation, seq, desk, opened_at, decided, agent, example, comment, author)
select id, given.seq, $1, opened_at, given.decided, given.agent, given.example, given.comment, given.author
from unnest($2::text[], $3::integer[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[])
  as given (id, seq, decided, agent, example, comment, author)
join switchroom_conversations using (id) where ${ofDesk('$1')}
on conflict (conversation, seq) do update set decided = excluded.decided, agent = excluded.agent,
  example = excluded.example, comment = excluded.comment, author = excluded.author, at = now()`;
