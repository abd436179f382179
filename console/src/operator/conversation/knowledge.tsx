import { FactList } from '../../components/fact-list.tsx';
import { ModelsAnswered } from '../../components/models-answered.tsx';
import type { Conversation } from '../console-api.ts';
import type { ConversationViewed } from './conversation-view-of.ts';

/** What is known of the customer, how, and who answered; beside the log where there is room. */
export function Knowledge({
  view: { timeline },
  record,
}: {
  view: ConversationViewed;
  record: Conversation;
}) {
  const { facts, models } = timeline;
  return (
    <aside
      aria-label="What is known"
      className="w-[264px] shrink-0 overflow-y-auto border-rule border-l bg-panel px-4 py-4 max-2xl:hidden"
    >
      <h3 className="heading">What is known</h3>
      {facts.length === 0 ? (
        <p className="mt-1.5 text-[13px] text-faint">Nothing yet.</p>
      ) : (
        <FactList facts={facts} />
      )}
      {models !== null && models.length > 0 && (
        <div className="-mx-5 mt-6">
          <ModelsAnswered models={models} chain={models} spent={record.spend.usd} />
        </div>
      )}
    </aside>
  );
}
