/** Things customers say, by the intent they mean. */
export type ExampleGroups<Intent extends string = string> = Readonly<Record<Intent, readonly string[]>>;

/** All sentences of all intents: what trains the router for the agent that owns them. */
export function allOf(groups: ExampleGroups): string[] {
  return Object.values(groups).flat();
}
