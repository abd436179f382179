import { type ChatView, ownerOf } from '../../chat/chat-view.ts';
import { PERSON } from '../../chat/timeline.ts';
import type { CallPart } from '../call-part.ts';
import type { Words } from '../words/words.ts';
import { composer } from './composer.ts';
import { button, element } from './element.ts';
import { ratingCard } from './rating.ts';

/** What the customer can do, and what is in the way of it. */
export interface Footer {
  readonly node: HTMLElement;
  focus(): void;
  /** Puts words into the field. */
  put(text: string): void;
  /** Says that files can't be sent. */
  refuseFiles(): void;
  update(view: ChatView): void;
}

/** What the footer does. */
interface Acts {
  say(text: string): void;
  stop(): void;
  end(): void;
  rate(rating: { readonly stars: number; readonly comment?: string }): Promise<boolean>;
}

/** Makes the footer: a field to write in unless there is a call, and always a way to a person. */
export function footer(words: Words, acts: Acts, call: CallPart): Footer {
  const banner = element('p', { class: 'banner', role: 'status', 'data-testid': 'banner', hidden: '' });
  let hasFiles = false;
  const tell = ({ connection, isExpired }: Pick<ChatView, 'connection' | 'isExpired'>) => {
    const isLost = connection === 'lost';
    const problem = isLost ? words.lost : hasFiles ? words.files : isExpired ? words.expired : '';
    if (banner.textContent !== problem) banner.textContent = problem;
    banner.hidden = problem === '';
  };
  const refuseFiles = () => {
    hasFiles = true;
    tell({ connection: 'there', isExpired: false });
  };
  const say = (text: string) => {
    hasFiles = false;
    acts.say(text);
  };
  const rating = ratingCard(words, acts.rate);
  const field = composer(words, { send: say, stop: acts.stop, files: refuseFiles }, call.button);
  const person = button(
    { class: 'link', 'data-testid': 'ask-person' },
    () => say(words.askPersonSays),
    words.askPerson,
  );
  const end = button({ class: 'link quiet', 'data-testid': 'end' }, acts.end, words.end);
  const ways = element('div', { class: 'ways' }, person, end);
  return {
    node: element('footer', {}, banner, rating.node, call.place, field.node, ways),
    focus: field.focus,
    put: field.put,
    refuseFiles,
    update(view) {
      const { desk, timeline, live } = view;
      tell(view);
      field.node.hidden = desk === 'missing' || call.isOn();
      rating.update(timeline.status === 'closed', timeline.stars);
      field.update(live !== null && timeline.status !== 'with-person');
      person.hidden = desk === 'missing' || timeline.status === 'waiting' || ownerOf(view) === PERSON;
      end.hidden = timeline.conversation === '' || timeline.status === 'closed';
    },
  };
}
