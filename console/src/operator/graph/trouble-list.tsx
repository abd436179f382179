import { AnalysedList } from '../analysed-list.tsx';
import type { ConsoleApi } from '../console-api.ts';
import { EdgeName } from '../quality/edge-name.tsx';
import { Answered } from '../quality/faces.tsx';
import { useAnswer } from '../use-answer.ts';
import { TROUBLES, type Trouble } from './troubles.ts';

interface TroubleListProps {
  api: Pick<ConsoleApi, 'analyses'>;
  desk: string;
  from: string;
  /** `triage>billing`. */
  way: string;
  trouble: Trouble;
  onPick: (id: string) => void;
}

/** The conversations in which something was wrong with a way. */
export function TroubleList({ api, desk, from, way, trouble, onPick }: TroubleListProps) {
  const asked = useAnswer(`${desk} ${from} ${way} ${trouble}`, () =>
    api.analyses({ desk, from, edge: way, flag: trouble }),
  );
  const [start = '', end = ''] = way.split('>');
  return (
    <section data-testid="troubled" className="px-6 pb-6">
      <h2 className="heading">
        <EdgeName from={start} to={end} />: {TROUBLES[trouble].words}. {TROUBLES[trouble].means}
      </h2>
      <Answered asked={asked} waiting="Looking for them">
        {({ analyses }) => <AnalysedList testId="troubled-conversation" {...{ analyses, onPick }} />}
      </Answered>
    </section>
  );
}
