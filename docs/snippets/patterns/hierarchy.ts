import { defineAgent, defineDesk, defineEdge, PERSON } from 'switchroom';

const [toRoot, toLead] = [defineEdge({ to: 'root' }), defineEdge({ to: 'lead' })];
const instructions = 'Help with what is yours; hand everything else on.';

const root = defineAgent({
  ...{ id: 'root', name: 'Front desk', handoffDescription: 'Sorts requests.', instructions },
  edges: [toLead, defineEdge({ to: PERSON })],
});
const lead = defineAgent({
  ...{ id: 'lead', name: 'Clinical lead', handoffDescription: 'Everything medical.', instructions },
  parent: 'root',
  edges: [defineEdge({ to: 'nurse' }), defineEdge({ to: 'scheduler' }), toRoot],
});
const nurse = defineAgent({
  ...{ id: 'nurse', name: 'Nurse line', handoffDescription: 'Symptoms.', instructions },
  parent: 'lead',
  // Up to the lead, or further up. An edge to the scheduler would be an error, unless it says `sideways: true`.
  edges: [toLead, toRoot],
});
const scheduler = defineAgent({
  ...{ id: 'scheduler', name: 'Scheduler', handoffDescription: 'Appointments.', instructions },
  parent: 'lead',
  edges: [toLead],
});

export const clinic = defineDesk({
  id: 'clinic',
  name: 'Clinic',
  entry: 'root',
  agents: [root, lead, nurse, scheduler],
});
