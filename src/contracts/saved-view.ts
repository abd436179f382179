/** What the wall is narrowed to; empty texts narrow nothing. */
export interface ViewQuery {
  /** `all`, `needs`, `mine` or `unanswered`. */
  readonly view: string;
  readonly desk: string;
  readonly owner: string;
  readonly line: string;
  /** Words that were said. */
  readonly words: string;
  /** Id of who has it or is asked to take it, or `nobody`; views of before have none. */
  readonly assignee?: string | undefined;
  /** How the clock of those who wait stands: `running`, `soon` or `late`. */
  readonly clock?: string | undefined;
  /** How the customer sounds: `unhappy`, `neutral` or `happy`. */
  readonly mood?: string | undefined;
}

/** A view of the wall that somebody keeps. */
export interface SavedView {
  readonly id: string;
  readonly name: string;
  readonly query: ViewQuery;
  /** Id of the desk whose people see it too; null: it is its maker's alone. */
  readonly sharedAt: string | null;
  /** The id its maker is known by, and their name. */
  readonly staff: string;
  readonly by: string;
}

/** Keeps the views that people save. */
export interface SavedViewStore {
  /** Somebody's own, and those that others share, by their names. */
  list(staff: string): Promise<SavedView[]>;
  /** Keeps one, new or anew; false when it is somebody else's, or they have as many as they may. */
  put(view: SavedView, most: number): Promise<boolean>;
  /** False when they have none of this id. */
  remove(staff: string, id: string): Promise<boolean>;
}
