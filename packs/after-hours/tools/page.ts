import { type ToolContext, ToolRefusal } from 'switchroom';
import { z } from 'zod';
import { isUrgent, RUNG_NAMES, type Rung, SLA_MINUTES } from '../ladder.ts';
import {
  ANSWERED,
  asSentence,
  claimedBy,
  forIncident,
  type IncidentRow,
  incidentToChange,
  NOBODY_LEFT,
  note,
  type OnIncident,
  RESOLVED,
} from './incident.ts';
import { type OnCall, onCall } from './roster.ts';

/** With the words about the answer, no more than one SMS holds. */
const LONGEST_MATTER = 110;

/** A page on its way; `sent` says whether it has gone out: until then nobody was paged. */
export interface Paged {
  readonly reference: string;
  readonly rung: Rung;
  readonly name: string;
  /** `HH:MM` where they are. */
  readonly local_time: string;
  readonly answer_within_minutes: number;
  readonly sent: boolean;
}

/** The tools by which a rung pages whoever is on call; they say who has taken the incident, or `because` nobody is left. */
export const PAGE_TOOLS = {
  primary: pageTool('primary', 'page_primary'),
  secondary: pageTool('secondary', 'page_secondary'),
  lead: pageTool('lead', 'page_team_lead'),
  manager: pageTool('manager', 'page_duty_manager'),
} as const;

function pageTool<const Name extends string>(rung: Rung, name: Name) {
  return forIncident.write({
    name,
    description: `Page the ${RUNG_NAMES[rung]} for the open incident, once as long as it does not become worse. Says no in their quiet hours unless it is a P1 or P2; pages nobody when somebody has taken the incident already.`,
    parameters: z.object({}),
    execute: (_input, context) => page(rung, context),
  });
}

async function page(rung: Rung, context: ToolContext & OnIncident) {
  const incident = await incidentToChange(context);
  const { reference, status } = incident;
  if (status === 'acknowledged' || status === 'resolved') {
    const taken_by = status === 'resolved' ? null : await takenBy(incident, context);
    context.recordFact(ANSWERED, taken_by ?? RESOLVED);
    return { reference, status, taken_by };
  }
  const earlier = await pageOf(incident, rung, context);
  if (earlier) return earlier;
  const person = await personFor(rung, incident, context);
  if (!person) {
    context.recordFact(NOBODY_LEFT, rung);
    const because = `There is no ${RUNG_NAMES[rung]} left to page: those on the roster are away or were paged before.`;
    return { reference, because };
  }
  const { id, severity } = incident;
  await context.database.sql`
    insert into pages (incident_id, rung, severity, engineer_id, conversation_id, message, queued_at)
    values (${id}, ${rung}, ${severity}, ${person.id}, ${context.conversationId}, ${messageFor(incident)}, ${context.now()})`;
  const text = `Page to ${person.name} asked for (${RUNG_NAMES[rung]}, ${person.because}).`;
  await note(context, { incident: incident.id, text });
  const made = await pageOf(incident, rung, context);
  if (made) return made;
  throw new ToolRefusal('The page could not be made.');
}

/** Whoever is to be paged, if the hour and the severity allow it; undefined when nobody is left. */
async function personFor(
  rung: Rung,
  incident: IncidentRow,
  context: ToolContext,
): Promise<OnCall | undefined> {
  const urgent = isUrgent(incident.severity);
  if (!urgent && (rung === 'lead' || rung === 'manager')) {
    throw new ToolRefusal(
      `The ${RUNG_NAMES[rung]} is paged for a P1 or P2 only, so a ${incident.severity} gets a call back.`,
    );
  }
  const question = { rotation: incident.rotation_id, rung, at: context.now(), incident: incident.id };
  const person = await onCall(question, context.database);
  if (!urgent && person?.quiet) {
    throw new ToolRefusal(
      `It is ${person.local_time} for ${person.name}, who is ${RUNG_NAMES[rung]}; in these quiet hours only a P1 or P2 is paged, so a ${incident.severity} gets a call back.`,
    );
  }
  return person;
}

async function takenBy({ id }: IncidentRow, { database, facts }: ToolContext): Promise<string> {
  const [taker] = await database.sql<{ name: string }>`
    select name from page_details where incident_id = ${id} and status = 'accepted'`;
  return taker?.name ?? claimedBy(facts) ?? 'a colleague';
}

async function pageOf(
  { id, reference, severity }: IncidentRow,
  rung: Rung,
  { database }: ToolContext,
): Promise<Paged | undefined> {
  const [page] = await database.sql<Pick<Paged, 'name' | 'local_time' | 'sent'>>`
    select id as page, name, local_time, time_zone, sent_at is not null as sent
      from page_details where incident_id = ${id} and rung = ${rung} and severity = ${severity}`;
  return page && { ...page, reference, rung, answer_within_minutes: SLA_MINUTES[rung] };
}

/** What the phone shows; short enough for one SMS. */
function messageFor({ reference, severity, company, service, problem }: IncidentRow): string {
  const text = `${severity} ${reference} ${company}, ${service}: ${problem}`;
  const cut = text.length > LONGEST_MATTER ? `${text.slice(0, LONGEST_MATTER - 3)}...` : asSentence(text);
  return `${cut} Answer 1 to take it, 2 to pass it on.`;
}
