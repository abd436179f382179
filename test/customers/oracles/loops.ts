import { type Fault, type Oracle, placeOf, repliesIn } from './fault.ts';

const OFTEN = 3;

/** A conversation comes to an end, and nobody is told the same three times in a row. */
export const loops: Oracle = ({ turns, isOver }) => {
  const fault = (turn: number, why: string): Fault[] => {
    const one = turns.at(turn);
    return one ? [{ promise: 'no loop', what: `${why}: ${placeOf(one)}`, turn }] : [];
  };
  const replies = turns.map(repliesIn);
  const same = replies.findIndex(
    (reply, index) =>
      index >= OFTEN - 1 && replies.slice(index - OFTEN + 1, index).every((one) => one === reply),
  );
  return [
    ...(isOver ? [] : fault(turns.length - 1, 'no end')),
    ...(same < 0 ? [] : fault(same, 'the same three times')),
  ];
};
