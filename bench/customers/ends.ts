import type { Desk } from '../../src/contracts/desk.ts';
import { SwitchroomError } from '../../src/contracts/errors.ts';

/** What came of a conversation, as far as ends speak of it. */
export interface Outcome {
  readonly owner: string;
  readonly status: string;
  /** The owners in turn. */
  readonly path: readonly string[];
  /** Whether a person was asked for, or a call back promised. */
  readonly person: boolean;
  /** Whether danger was found in what the customer said. */
  readonly danger: boolean;
  /** Names of the writes that were done. */
  readonly wrote: readonly string[];
  /** What the desk said in answer to each message. */
  readonly said: readonly (readonly string[])[];
  /** What a query on the desk's tables gives, see `SQL_FORM`. */
  query(sql: string): Promise<string>;
}

/** One thing that must be true when a script was held. */
export interface End {
  /** As it stands in the file, without the `=`. */
  readonly text: string;
  readonly sql?: string;
  /** What is so instead; undefined when the end is held. */
  readonly differs: (outcome: Outcome) => Promise<string | undefined> | string | undefined;
}

/** Where an end stands, and what it may name. */
export interface EndPlace {
  readonly desk: Desk;
  /** 1 is the first line of the file. */
  readonly line: number;
  /** How many messages stand above it. */
  readonly messages: number;
}

/** A check and, where it has one, its query. */
type Check = Pick<End, 'differs' | 'sql'>;

const STATUSES = ['open', 'waiting', 'with-person', 'closed'];

/** Every kind of end, by the word before its colon. */
const KINDS: Readonly<Record<string, (value: string, place: EndPlace) => Check>> = {
  owner: (value, place) => oneOf(agents(value, place), ({ owner }) => owner),
  status: (value, place) => oneOf(named(value, STATUSES, 'a status', place), ({ status }) => status),
  visited: (value, place) => all(agents(value, place), ({ path }) => path, 'it went'),
  'not visited': (value, place) => none(agents(value, place), ({ path }) => path, 'it went'),
  person: (value, place) => yesOrNo(value, place, ({ person }) => person),
  danger: (value, place) => yesOrNo(value, place, ({ danger }) => danger),
  wrote: (value, place) => all(tools(value, place), ({ wrote }) => wrote, 'it wrote'),
  'never wrote': (value, place) =>
    value === 'anything'
      ? { differs: ({ wrote }) => (wrote.length === 0 ? undefined : `it wrote ${wrote.join(', ')}`) }
      : none(tools(value, place), ({ wrote }) => wrote, 'it wrote'),
  said: (value, place) => says(value, place, true, ({ said }) => said.flat()),
  'never said': (value, place) => says(value, place, false, ({ said }) => said.flat()),
  answered: (value, place) => says(value, place, true, answerOf(place)),
  'not answered': (value, place) => says(value, place, false, answerOf(place)),
  sql: (value, place) => query(value, place),
};

/**
 * Reads what stands behind the `=` of a script's line.
 * @throws SwitchroomError `data-invalid`, with the line, when it is no end or names what the desk does not have.
 */
export function readEnd(text: string, place: EndPlace): End {
  const [, kind = '', value = ''] = /^([a-z ]+):\s*(.+)$/.exec(text) ?? [];
  const read = Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined;
  if (!read)
    throw invalid(
      place,
      `"${text}" is no end: say one of ${Object.keys(KINDS).join(', ')}, a colon, and what.`,
    );
  return { text, ...read(value, place) };
}

function answerOf(place: EndPlace): (outcome: Outcome) => readonly string[] {
  if (place.messages === 0) throw invalid(place, 'an answer stands under the message that it is to.');
  return ({ said }) => said[place.messages - 1] ?? [];
}

const agents = (value: string, place: EndPlace) =>
  named(value, [...place.desk.agents.keys()], 'an agent', place);

const tools = (value: string, place: EndPlace) =>
  named(
    value,
    [...place.desk.agents.values()].flatMap((agent) => agent.tools.map(({ name }) => name)),
    'a tool',
    place,
  );

/** The names of a list with commas between, each of which must be known. */
function named(value: string, known: readonly string[], what: string, place: EndPlace): string[] {
  const names = value.split(/\s*,\s*/);
  const stranger = names.find((name) => !known.includes(name));
  if (stranger === undefined) return names;
  throw invalid(place, `"${stranger}" is not ${what}: ${[...new Set(known)].join(', ')}.`);
}

function oneOf(names: readonly string[], of: (outcome: Outcome) => string): Check {
  return { differs: (outcome) => (names.includes(of(outcome)) ? undefined : `it is ${of(outcome)}`) };
}

function all(names: readonly string[], of: (outcome: Outcome) => readonly string[], verb: string): Check {
  return {
    differs: (outcome) =>
      names.every((name) => of(outcome).includes(name))
        ? undefined
        : `${verb} ${of(outcome).join(', ') || 'nothing'}`,
  };
}

function none(names: readonly string[], of: (outcome: Outcome) => readonly string[], verb: string): Check {
  return {
    differs: (outcome) =>
      names.some((name) => of(outcome).includes(name)) ? `${verb} ${of(outcome).join(', ')}` : undefined,
  };
}

function yesOrNo(value: string, place: EndPlace, of: (outcome: Outcome) => boolean): Check {
  const [wanted] = named(value, ['yes', 'no'], 'an answer', place);
  return {
    differs: (outcome) =>
      of(outcome) === (wanted === 'yes') ? undefined : `it is ${of(outcome) ? 'yes' : 'no'}`,
  };
}

/** Whether a text matches `/pattern/`, capitals or not. */
function says(
  value: string,
  place: EndPlace,
  wanted: boolean,
  of: (outcome: Outcome) => readonly string[],
): Check {
  const pattern = patternOf(value, place);
  return {
    differs: (outcome) => {
      const match = of(outcome).find((text) => pattern.test(text));
      if (wanted) return match === undefined ? 'nothing like it was said' : undefined;
      return match === undefined ? undefined : `"${match}" was said`;
    },
  };
}

function patternOf(value: string, place: EndPlace): RegExp {
  const [, source] = /^\/(.+)\/$/.exec(value) ?? [];
  if (source === undefined)
    throw invalid(place, `"${value}" is no pattern: write it between two strokes, as in /two words/.`);
  try {
    return new RegExp(source, 'isu');
  } catch (error) {
    throw invalid(place, `${value}: ${(error as Error).message}`);
  }
}

/** `select .. -> value`: the rows of one column with commas between; `none` where there is no row. */
function query(value: string, place: EndPlace): Check {
  const [, sql, wanted] = /^(select\b.+)\s->\s(.+)$/is.exec(value) ?? [];
  if (sql === undefined || wanted === undefined)
    throw invalid(place, `"${value}" is no query: select one column -> its value.`);
  return {
    sql,
    differs: async (outcome) => {
      const found = await outcome.query(sql);
      return found === wanted ? undefined : `it is ${found}`;
    },
  };
}

function invalid({ line }: EndPlace, detail: string): SwitchroomError {
  return new SwitchroomError('data-invalid', `line ${line}: ${detail}`);
}
