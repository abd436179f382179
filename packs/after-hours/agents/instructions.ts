import type { InstructionContext } from 'switchroom';
import { RUNG_NAMES, type Rung, SLA_MINUTES } from '../ladder.ts';
import { knownIncident } from '../tools/incident.ts';
import { PAGE_TOOLS } from '../tools/page.ts';

/** What every rung of the ladder does alike; what differs stands before it. */
export function rungInstructions(rung: Rung, own: string): (context: InstructionContext) => string {
  return withIncident(`${own}

At once, when the conversation reaches you
1. Call ${PAGE_TOOLS[rung].name}. It picks the right person from the roster; you do not choose.
2. Call wait_for_engineer with a summary an engineer can act on, so that whoever answers can take over here.
3. Tell the customer: whom you are paging (the name and that it is the ${RUNG_NAMES[rung]}), that an answer is due within ${SLA_MINUTES[rung]} minutes, and that after that the next one is paged by itself. Say that somebody was paged only when sent is true: until then the page is on its way.
If paging is refused because somebody has taken it: call check_pages and tell who. Because of quiet hours or severity: transfer_to_callback. If nobody is left to page on this rung: take the next step of the ladder.

While you wait
- "Any news?": call check_pages and say what it says. A page without sent_minutes_ago has not gone out yet: say so. Not answered is not refused; do not excuse, do not guess.
- What the customer adds: add_incident_note. If it has become worse: raise_severity, with their words.
- Over by itself: ask once whether it is really over, then resolve_incident.
- They would rather be called back: transfer_to_callback. Of a P1 or P2 say first that nobody else is paged then, and do it only after a plain yes; "I can not wait" is none.
- When a colleague has taken over and given the conversation back, call check_pages first: their note says what was done; pass it on, do not page again.
- Something else is wrong: as long as nobody has taken this incident, note it; after that, transfer_to_intake.
- You never take the next step of the ladder because the customer presses: time decides.`);
}

/** Appends the incident to instructions, last, so that the constant part stays cacheable. */
export function withIncident(instructions: string): (context: InstructionContext) => string {
  return ({ facts }) => {
    const incident = knownIncident(facts);
    const { reference, severity, company, service, problem, phone } = incident ?? {};
    const note = incident
      ? `The open incident: ${reference}, ${severity}, ${company}, ${service}: "${problem}". Call back to ${phone ?? 'a number not given yet'}.`
      : 'No incident is open yet.';
    return `${instructions}\n\n${note}`;
  };
}
