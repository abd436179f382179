import { SwitchroomError } from '../contracts/errors.ts';

/** What there is to say to some questions. */
export interface Topic {
  readonly id: string;
  readonly title: string;
  readonly questions: readonly string[];
  /** With `{{column}}` for what `sql` returns. */
  readonly answer: string;
  readonly sql: string | undefined;
  /** What the customer is offered after the answer: a colleague, after a yes. */
  readonly offer: string | undefined;
  /** `faq.md#opening-hours`. */
  readonly source: string;
}

const SQL = /^```sql\n(.*?)^```\s*$/ms;
const QUESTION = /^- +(\S.*)$/gm;
const OFFER = /^> +(\S.*\?)\s*$/m;

/** The topics of a Markdown file; throws `definition-invalid` for one without a question or an answer. */
export function topicsIn(file: string, text: string): Topic[] {
  const [, ...parts] = `\n${text}`.split(/^# +/m);
  return parts.map((part) => topicOf(file, part));
}

function topicOf(file: string, part: string): Topic {
  const [title = '', ...rest] = part.split('\n');
  const body = rest.join('\n');
  const sql = SQL.exec(body)?.[1]?.trim();
  const offer = OFFER.exec(body)?.[1];
  const words = body.replace(SQL, '').replace(OFFER, '');
  // The list before the first text: an answer may have a list of its own.
  const [, head = '', answer = ''] = /^((?:\s*- [^\n]+\n)*)(.*)$/s.exec(words.trimStart()) ?? [];
  const questions = [...head.matchAll(QUESTION)].map(([, question = '']) => question.trim());
  const id = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (id === '' || questions.length === 0 || answer.trim() === '')
    throw new SwitchroomError(
      'definition-invalid',
      `${file}: "${title}" needs a title, a list of questions ("- ...") and an answer.`,
    );
  return { id, title: title.trim(), questions, answer: answer.trim(), sql, offer, source: `${file}#${id}` };
}
