import { defineIntent, defineScript, type ScriptContext, step } from 'switchroom';
import { toPrimary, toSelfHelp } from '../edges.ts';
import { said } from '../examples.ts';
import { isUrgent } from '../ladder.ts';
import {
  CALL_EMERGENCY,
  customer,
  forgetEarlier,
  mayHurt,
  phone,
  problem,
  reportOf,
  saysLittle,
  service,
  severity,
} from './slots.ts';

const canWait = (known: ScriptContext) => !isUrgent(known.need(severity));

const report = defineIntent({
  id: 'report',
  title: 'a report',
  examples: said.of('report'),
  steps: [
    step.say(CALL_EMERGENCY, mayHurt),
    ...forgetEarlier,
    step.collect([problem], saysLittle),
    step.collect([service, severity, customer, phone]),
    step.handOff(
      toSelfHelp,
      (known) => reportOf(known, 'It may be put right without waking anybody.'),
      canWait,
    ),
    step.handOff(toPrimary, (known) => reportOf(known, 'It is urgent.')),
  ],
});

/** How the floor takes a report in. */
export const intakeScript = defineScript({
  help: 'This is the after-hours line of Northlight, an automated assistant. I page the engineers on call, look up known fixes and tell you how a service or an incident stands. What has happened?',
  intents: [report],
});
