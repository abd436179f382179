/** What a changelog in the form of Keep a Changelog says of a version, without its heading; throws when that is nothing. */
export function notesOf(changelog: string, version: string): string {
  const sections = changelog.split(/^## /m);
  const section = sections.find((text) => /^\[?([^\]\s]+)/.exec(text)?.[1] === version);
  const notes = section?.slice(section.indexOf('\n')).trim();
  if (!notes) throw new TypeError(`CHANGELOG.md says nothing of ${version}.`);
  return notes;
}
