import type { Words } from '../words/words.ts';
import { element } from './element.ts';

const STARS = [1, 2, 3, 4, 5];
const MOST_LETTERS = 2_000;

/** Asks how it was, when a conversation has ended. */
export interface RatingCard {
  readonly node: HTMLElement;
  update(isShown: boolean, stars: number | null): void;
}

/** Makes the card; `rate` resolves to whether the rating has arrived. */
export function ratingCard(
  words: Words,
  rate: (rating: { stars: number; comment?: string }) => Promise<boolean>,
): RatingCard {
  const choices = STARS.map((count) => {
    const input = element('input', {
      type: 'radio',
      name: 'stars',
      value: `${count}`,
      'aria-label': words.stars(count),
    });
    return element('label', { class: 'star' }, input, element('span', { 'aria-hidden': 'true' }, '★'));
  });
  const comment = element('textarea', {
    'aria-label': words.comment,
    placeholder: words.comment,
    rows: '2',
    dir: 'auto',
    maxlength: `${MOST_LETTERS}`,
  });
  const told = element('p', { class: 'note', role: 'status' });
  const send = element('button', { class: 'primary', 'data-testid': 'rate' }, words.sendRating);
  const more = element('div', { class: 'more', hidden: '' }, comment, send);
  const form = element(
    'form',
    { class: 'rating', hidden: '' },
    element('fieldset', {}, element('legend', {}, words.rate), ...choices),
    more,
    told,
  );
  const chosen = () => STARS.find((_, index) => choices[index]?.querySelector('input')?.checked) ?? 0;
  const show = (stars: number) => {
    for (const [index, choice] of choices.entries()) choice.classList.toggle('lit', index < stars);
  };
  form.addEventListener('change', () => {
    more.hidden = false;
    show(chosen());
  });
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const said = comment.value.trim();
    send.disabled = true;
    const isTaken = await rate({ stars: chosen(), ...(said !== '' && { comment: said }) });
    send.disabled = false;
    told.textContent = isTaken ? words.rated : words.notRated;
    if (isTaken) more.hidden = true;
  });
  return {
    node: form,
    update(isShown, stars) {
      form.hidden = !isShown;
      if (stars !== null && more.hidden) show(stars);
    },
  };
}
