import type { PersonWords } from '../../contracts/person.ts';
import type { TurnServices } from '../turn/turn.ts';

/** What the desk has the customer told about people; nothing when its words break, as that must not end anything. */
export function personWords(
  { desk, onDefect }: Pick<TurnServices, 'desk' | 'onDefect'>,
  choose: (words: PersonWords) => string,
): string {
  try {
    return choose(desk.person.words);
  } catch (thrown) {
    onDefect(thrown, 'words about people');
    return '';
  }
}
