/** Somebody who is there to take conversations over. */
export interface Duty {
  /** The id they are known by. */
  readonly staff: string;
  /** What customers are shown. */
  readonly name: string;
  readonly since: Date;
  /** When it ends by itself. */
  readonly until: Date;
  /** Ids of the desks they are there for; null: all. */
  readonly desks: readonly string[] | null;
  /** What they can do, by the names that edges to a person ask for. */
  readonly skills: readonly string[];
  /** How many conversations they take at once. */
  readonly atOnce: number;
}

/** Keeps who is on duty, the same on all nodes. */
export interface DutyStore {
  /** Begins somebody's duty, or changes it. */
  begin(duty: Duty): Promise<void>;
  /** False when they are not on duty. */
  end(staff: string, now: Date): Promise<boolean>;
  /** Who is on duty now, who began first before the others. */
  current(now: Date): Promise<Duty[]>;
}

/** A conversation that waits for a person or is with one, as far as its assignment goes. */
export interface OpenRequest {
  readonly id: string;
  /** Id of the agent that asked. */
  readonly from: string;
  /** Id of who took it over; null while it waits. */
  readonly claimant: string | null;
  /** Id of whom it is assigned to. */
  readonly assignee: string | null;
  /** Ids of whom it was assigned to until now. */
  readonly asked: readonly string[];
  /** Whether somebody said that they were in danger. */
  readonly danger: boolean;
}
