import { allow, defineAgent, defineDesk, defineEdge, defineTool, PERSON, redirect } from 'switchroom';
import { z } from 'zod';

const PATIENTS = [{ id: 'P-7', born: '1970-01-31', insurance: 'AX-20', allergies: ['penicillin'] }];

const findPatient = defineTool({
  name: 'find_patient',
  description: 'Finds a patient by number and date of birth.',
  effect: 'read',
  parameters: z.object({ id: z.string(), born: z.iso.date() }),
  execute: ({ id, born }, { recordFact }) => {
    const found = PATIENTS.find((patient) => patient.id === id && patient.born === born);
    if (found) recordFact('patient', found.id);
    if (found) recordFact('insurance', found.insurance);
    return { found: found !== undefined };
  },
});

/** To the nurse: for patients who were found, never for an emergency, and with no more than a nurse needs. */
const toNurse = defineEdge({
  to: 'nurse',
  payload: z.object({ reason: z.string().min(1), symptom: z.string() }),
  requires: [{ fact: 'patient', provenance: 'tool-returned', otherwise: 'Find the patient first.' }],
  guards: [
    {
      name: 'emergencies',
      timeoutMs: 500,
      judge: ({ symptom }) =>
        /chest|breath/i.test(symptom) ? redirect(PERSON, 'It may be an emergency.') : allow(),
    },
  ],
  prepare: (_, { facts }) => ({
    allergies: PATIENTS.find(({ id }) => id === facts.patient?.value)?.allergies ?? [],
  }),
  facts: ['symptom'],
  carry: { summary: true, facts: ['patient'] },
  announce: 'I am asking our nurse.',
});

/** Back to reception, with what the nurse found out. */
const handBack = defineEdge({
  to: 'reception',
  toolName: 'hand_back',
  payload: z.object({ result: z.string().min(1).describe('What you advised, in one sentence.') }),
});

/** A patient the nurse does not get back to reception within ten minutes is for a person. */
const tooLong = defineEdge({ to: PERSON, after: { ms: 600_000 } });

export const clinic = defineDesk({
  id: 'clinic',
  name: 'Clinic',
  entry: 'reception',
  agents: [
    defineAgent({
      id: 'reception',
      name: 'Reception',
      handoffDescription: 'Appointments and letters.',
      instructions: 'Find the patient. Questions about symptoms are for the nurse.',
      tools: [findPatient],
      edges: [toNurse, defineEdge({ to: PERSON })],
    }),
    defineAgent({
      id: 'nurse',
      name: 'Nurse',
      handoffDescription: 'Symptoms.',
      instructions: ({ facts }) =>
        `Advise on ${String(facts.symptom?.value)}. Allergies: ${JSON.stringify(facts.allergies?.value)}.`,
      edges: [handBack, tooLong],
    }),
  ],
});
