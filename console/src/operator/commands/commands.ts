/** Where a command stands in the sheet of keys. */
export const GROUPS = ['Everywhere', 'List', 'Conversation', 'Labels'] as const;

/** What one can do in the console, as the palette, the sheet of keys and the tests read it. */
export interface Command {
  readonly title: string;
  readonly group: (typeof GROUPS)[number];
  /** The key, e.g. `t`, with Ctrl or Cmd `mod+k`, or any digit, `1-9`. */
  readonly key: string;
}

/**
 * Every command there is. Which of them can be done now says whoever does them: see `useCommand`. Of two with the same key the
 * first that can be done is: labels have the keys of the list while they are on show.
 */
export const COMMANDS = {
  labelNext: { title: 'Next message', group: 'Labels', key: 'ArrowDown' },
  labelPrevious: { title: 'Previous message', group: 'Labels', key: 'ArrowUp' },
  labelRight: { title: 'It went right', group: 'Labels', key: '0' },
  labelAgent: { title: 'Who should have had it', group: 'Labels', key: '1-9' },
  labelComment: { title: 'Say why', group: 'Labels', key: 'c' },
  labelAccept: { title: 'Accept, and go on to the next conversation', group: 'Labels', key: 'Enter' },
  labelSkip: { title: 'Go on without a label', group: 'Labels', key: 'ArrowRight' },
  palette: { title: 'Find a conversation or a command', group: 'Everywhere', key: 'mod+k' },
  keys: { title: 'Show all keys', group: 'Everywhere', key: '?' },
  wall: { title: 'Go to the wall', group: 'Everywhere', key: 'w' },
  graph: { title: 'Go to the graph of the desk', group: 'Everywhere', key: 'g' },
  figures: { title: 'Go to the figures', group: 'Everywhere', key: 'f' },
  changes: { title: 'Go to the changes of the desk', group: 'Everywhere', key: 'e' },
  duty: { title: 'Say that you are on duty, and see who is', group: 'Everywhere', key: 'o' },
  settings: { title: 'Go to the settings', group: 'Everywhere', key: ',' },
  quality: { title: 'Go to quality', group: 'Everywhere', key: 'q' },
  notify: { title: 'Tell me on the desktop when somebody asks for a person', group: 'Everywhere', key: 'd' },
  sound: { title: 'Ring when somebody begins to wait for a person', group: 'Everywhere', key: ';' },
  all: { title: 'Everybody', group: 'List', key: '1' },
  needs: { title: 'Who needs a person', group: 'List', key: '2' },
  mine: { title: 'Who is with me', group: 'List', key: '3' },
  unanswered: { title: 'Who has no answer yet', group: 'List', key: '4' },
  search: { title: 'Search in what was said', group: 'List', key: '/' },
  sort: { title: 'Sort the list by need', group: 'List', key: 's' },
  keepView: { title: 'Keep this view of the list, or see those that are kept', group: 'List', key: 'z' },
  next: { title: 'Next conversation', group: 'List', key: 'j' },
  previous: { title: 'Previous conversation', group: 'List', key: 'k' },
  claim: { title: 'Take the conversation over', group: 'Conversation', key: 't' },
  decline: { title: 'Decline to take it over', group: 'Conversation', key: 'x' },
  assign: { title: 'Ask somebody on duty to take it over', group: 'Conversation', key: 'a' },
  reply: { title: 'Write to the customer', group: 'Conversation', key: 'r' },
  whisper: { title: 'Whisper to the agent', group: 'Conversation', key: 'n' },
  handBack: { title: 'Hand back to the agent', group: 'Conversation', key: 'b' },
  undo: { title: 'Take back what is about to be sent', group: 'Conversation', key: 'u' },
  trace: { title: 'Show how long everything took', group: 'Conversation', key: 'v' },
  traceFailure: { title: 'Next failure in the trace', group: 'Conversation', key: '.' },
  replay: { title: 'Replay what happened', group: 'Conversation', key: 'p' },
  replayPlay: { title: 'Play, or pause', group: 'Conversation', key: ' ' },
  replayBack: { title: 'One event back', group: 'Conversation', key: 'ArrowLeft' },
  replayOn: { title: 'One event on', group: 'Conversation', key: 'ArrowRight' },
  fork: { title: 'Let it go on otherwise from here', group: 'Conversation', key: 'c' },
  listen: { title: 'Listen to the call, or leave it', group: 'Conversation', key: 'h' },
  speak: { title: 'Speak to the customer, or fall silent', group: 'Conversation', key: 'm' },
  play: { title: 'Play the call, or pause', group: 'Conversation', key: 'y' },
  skip: { title: 'Pass over silence in the call', group: 'Conversation', key: 'i' },
  back: { title: 'Go back five seconds in the call', group: 'Conversation', key: '[' },
  ahead: { title: 'Go on five seconds in the call', group: 'Conversation', key: ']' },
  link: { title: 'Copy the address of what is on show', group: 'Conversation', key: 'l' },
  close: { title: 'Close what is open', group: 'Everywhere', key: 'Escape' },
} as const satisfies Record<string, Command>;

/** Id of a command. */
export type CommandId = keyof typeof COMMANDS;

/** All ids, in the order of the sheet. */
export const COMMAND_IDS = Object.keys(COMMANDS) as CommandId[];

/** Does a command; it is told which of its keys was pressed. */
export type Doer = (key: string) => void;

/** The commands that can be done now, and how; the one that was added last counts. */
export class Doers {
  readonly #doers = new Map<CommandId, Doer[]>();

  /** Lets a command be done until the returned function is called. */
  add(id: CommandId, run: Doer): () => void {
    const doers = this.#doers.get(id) ?? [];
    this.#doers.set(id, [...doers, run]);
    return () =>
      this.#doers.set(
        id,
        (this.#doers.get(id) ?? []).filter((one) => one !== run),
      );
  }

  /** Whether a command can be done now. */
  can(id: CommandId): boolean {
    return (this.#doers.get(id) ?? []).length > 0;
  }

  /** Does a command; false when it can't be done now. `key`: which of its keys was pressed. */
  run(id: CommandId, key = ''): boolean {
    const run = this.#doers.get(id)?.at(-1);
    run?.(key);
    return run !== undefined;
  }
}

/** A key as it was pressed, as far as commands read it. */
export interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly isComposing: boolean;
}

/**
 * Which command a key means, of those that can be done; undefined for none. `writing`: somebody is typing text, which letters
 * belong to.
 */
export function commandFor(
  pressed: Pressed,
  writing: boolean,
  can: (id: CommandId) => boolean,
): CommandId | undefined {
  // A key that chooses among the signs of an input method is no command.
  if (pressed.isComposing || pressed.altKey) return undefined;
  const mod = pressed.ctrlKey || pressed.metaKey;
  if (writing && !mod && pressed.key !== 'Escape') return undefined;
  const key = mod ? `mod+${pressed.key.toLowerCase()}` : pressed.key;
  return COMMAND_IDS.find((id) => isKey(COMMANDS[id].key, key) && can(id));
}

function isKey(of: string, key: string): boolean {
  return of === '1-9' ? /^[1-9]$/.test(key) : of === key;
}
