import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { SwitchroomError } from '../contracts/errors.ts';
import type { DescribedAgent, LabelledDialogue, LabelledUtterance } from '../contracts/router.ts';

/** A labelled conversation, and what is known of it. */
export interface DialogueRow extends LabelledDialogue {
  /** More than one agent has it. */
  readonly multi: boolean;
}

/** Rows of files, in their order. */
export interface RouterRows {
  readonly utterances: readonly LabelledUtterance[];
  readonly dialogues: readonly DialogueRow[];
}

/** The intent of what is nobody's business. */
const OUT_OF_SCOPE = 'oos';

const Utterance = z
  .object({ text: z.string(), agent: z.string().optional(), intent: z.string().nullish() })
  .refine(({ agent, intent }) => agent !== undefined || intent);
const Dialogue = z.object({
  turns: z.array(z.object({ text: z.string(), system: z.string().default(''), agent: z.string() })).min(1),
});

/**
 * Reads JSON lines, packed with gzip or not: utterances `{text, agent, intent}` and dialogues `{turns: [{system, text,
 * agent}]}`. With `intents` the intent is the label, as it is of rows that name no agent. Throws `router-file-invalid`.
 */
export async function readRows(files: readonly string[], intents: boolean): Promise<RouterRows> {
  const utterances: LabelledUtterance[] = [];
  const dialogues: DialogueRow[] = [];
  for (const file of files) {
    for (const [at, line] of (await readText(file)).split('\n').entries()) {
      if (line.trim() === '') continue;
      const row = parse(line, `${file}, line ${at + 1}`);
      const dialogue = Dialogue.safeParse(row);
      const utterance = Utterance.safeParse(row);
      if (dialogue.success) dialogues.push(dialogueOf(dialogue.data));
      else if (utterance.success) utterances.push(utteranceOf(utterance.data, intents));
      else throw unreadable(`${file}, line ${at + 1}`, 'is neither an utterance nor a dialogue');
    }
  }
  return { utterances, dialogues };
}

/** Reads what agents do: the sentences in a file `{agent: ...}`, wherever in it they are. Throws `router-file-invalid`. */
export async function readDescriptions(file: string): Promise<DescribedAgent[]> {
  const described = z.record(z.string(), z.unknown()).safeParse(parse(await readText(file), file));
  if (!described.success) throw unreadable(file, 'has no agents');
  return Object.entries(described.data).map(([agent, about]) => ({
    agent,
    sentences: [...new Set(sentencesOf(about))],
  }));
}

/** Reads a file as it is; throws `router-file-invalid`. */
export async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (cause) {
    throw new SwitchroomError('router-file-invalid', `${file} cannot be read.`, { cause });
  }
}

function utteranceOf(
  { text, agent, intent }: z.infer<typeof Utterance>,
  intents: boolean,
): LabelledUtterance {
  const outOfScope = intent === OUT_OF_SCOPE;
  if (intents || agent === undefined) return { text, agent: intent ?? agent ?? '', outOfScope };
  return { text, agent, outOfScope, ...(intent && { intent }) };
}

function dialogueOf({ turns }: z.infer<typeof Dialogue>): DialogueRow {
  return { turns, multi: new Set(turns.map(({ agent }) => agent)).size > 1 };
}

/** Names in code ("FindBus", "pin_change") and sentences; what is asked for to do it ("slots") says little of what it is. */
function sentencesOf(about: unknown): string[] {
  if (typeof about === 'string') return [about.replace(/_/g, ' ')];
  if (Array.isArray(about)) return about.flatMap(sentencesOf);
  if (typeof about !== 'object' || about === null) return [];
  return Object.entries(about).flatMap(([key, value]) => {
    if (key === 'slots' || key === 'splits') return [];
    const named = typeof value === 'string' && key !== 'description' ? [spelt(key)] : [];
    return [...named, ...sentencesOf(value)];
  });
}

function spelt(name: string): string {
  return name.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/_/g, ' ');
}

async function readText(file: string): Promise<string> {
  const bytes = await readBytes(file);
  const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return new TextDecoder().decode(packed ? gunzipSync(bytes) : bytes);
}

function parse(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new SwitchroomError('router-file-invalid', `${where} is not JSON.`, { cause });
  }
}

function unreadable(where: string, what: string): SwitchroomError {
  return new SwitchroomError('router-file-invalid', `${where} ${what}.`);
}
