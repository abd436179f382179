import { duration } from '../../format.ts';
import type { Scorecard } from '../../server-types.ts';
import { useAnswer } from '../use-answer.ts';
import { Answered, Heads, Nothing, Wide } from './faces.tsx';
import type { QualityPart } from './quality-view.tsx';
import { ShareBar } from './share-bar.tsx';

/** The versions of a desk side by side, and those of its trials. */
export function VersionsTab({ api, desk, from, question }: QualityPart) {
  const versions = useAnswer(question, () => api.scorecard({ desk, from, by: 'version' }));
  const trials = useAnswer(question, () => api.scorecard({ desk, from, by: 'trial' }));
  return (
    <>
      <Answered asked={versions} waiting="Counting">
        {({ groups }) =>
          groups.length === 0 ? (
            <Nothing testId="versions-empty">No conversation of this period was analysed.</Nothing>
          ) : (
            <SideBySide title="Versions of the desk, the latest first" groups={groups} />
          )
        }
      </Answered>
      <Answered asked={trials} waiting="">
        {({ groups }) =>
          groups.length > 0 && <SideBySide title="Trials: both at the same time" groups={groups} />
        }
      </Answered>
      <p className="max-w-[70ch] pt-4 text-[13px] text-soft">
        Versions serve one after the other, so what else changed meanwhile is in the difference too; the two
        of a trial serve at the same time. The pale bar is where a share truly lies 95 times of 100: where two
        of them overlap much, nothing can be told.
      </p>
    </>
  );
}

function SideBySide({ title, groups }: { title: string; groups: readonly Scorecard[] }) {
  return (
    <Wide label={title}>
      <table data-testid="versions" className="w-full min-w-[620px] max-w-[900px] text-[13px]">
        <caption className="heading pb-1.5 text-left">{title}</caption>
        <thead>
          <tr className="border-rule border-b text-soft">
            <th scope="col" className="py-1 text-left font-medium">
              Version
            </th>
            <Heads titles={['Conversations', 'Handoffs', 'Without fault', 'Faults', 'First words']} />
          </tr>
        </thead>
        <tbody>
          {groups.map(({ key, conversations, total }) => (
            <tr
              key={key}
              data-testid="version-row"
              data-key={key}
              className="border-rule border-b tabular-nums"
            >
              <th scope="row" className="py-1.5 text-left font-medium font-mono text-[12.5px]">
                {key}
              </th>
              <td className="py-1.5 pl-4 text-right">{conversations}</td>
              <td className="py-1.5 pl-4 text-right">{total.handoffs}</td>
              <td className="py-1.5 pl-4 text-right">
                <ShareBar share={total.clean} />
              </td>
              <td className="py-1.5 pl-4 text-right">
                {Object.values(total.faults).reduce((sum, count) => sum + count, 0)}
              </td>
              <td className="py-1.5 pl-4 text-right">
                {total.firstReplyMs ? duration(total.firstReplyMs.median) : '–'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}
