import type { ReactNode } from 'react';
import type { FailedRun } from '../../../server-types.ts';
import { Named } from '../edge-name.tsx';

interface FailedCaseProps {
  id: string;
  /** What is told of its runs. */
  note: ReactNode;
  failed: FailedRun | undefined;
}

/** A case that did not pass: what was said, who should have had it and who had, and what else was not as it should be. */
export function FailedCase({ id, note, failed }: FailedCaseProps) {
  return (
    <li data-testid="failed-case" data-id={id} className="border-rule border-b py-2.5 text-[13.5px]">
      <h3 className="flex flex-wrap items-baseline gap-x-3 font-medium">
        <span className="min-w-0 break-words">{id}</span>
        <span className="text-[12.5px] text-soft tabular-nums">{note}</span>
      </h3>
      {failed === undefined && <p className="text-faint">What went wrong was not kept.</p>}
      {failed && (
        <>
          <ol className="mt-1 space-y-0.5">
            {failed.messages.map(({ text, wanted, had }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: messages of a case stay where they are.
              <li key={at} className="flex flex-wrap items-baseline gap-x-2">
                <span className="min-w-0 break-words">“{text}”</span>
                <Owner wanted={wanted} had={had} />
              </li>
            ))}
          </ol>
          <Path wanted={failed.wantedPath} had={failed.path} />
          <ul className="mt-1 space-y-0.5 text-alarm">
            {failed.failures.map((failure) => (
              <li key={failure} className="break-words">
                {failure}
              </li>
            ))}
          </ul>
        </>
      )}
    </li>
  );
}

function Owner({ wanted, had }: { wanted: string | undefined; had: string }) {
  if (wanted === undefined || wanted === had)
    return (
      <span className="text-soft">
        <Named id={had} /> had it
      </span>
    );
  return (
    <span data-testid="owner-differs" className="text-alarm">
      <Named id={had} /> had it, not <Named id={wanted} />
    </span>
  );
}

function Path({ wanted, had }: { wanted: string | undefined; had: string }) {
  return (
    <p className="mt-1 text-soft">
      It went <Stations of={had} />
      {wanted !== undefined && wanted !== had && (
        <span className="text-alarm">
          , not <Stations of={wanted} />
        </span>
      )}
    </p>
  );
}

function Stations({ of }: { of: string }) {
  return of.split('>').map((station, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the same agent may be there twice.
    <span key={at}>
      {at > 0 && <span className="text-faint"> → </span>}
      <Named id={station.trim()} />
    </span>
  ));
}
