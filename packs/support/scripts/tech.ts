import { defineIntent, defineScript, type Intent } from 'switchroom';
import { techExamples } from '../examples.ts';
import { answer, offerPerson } from './steps.ts';
import { audioBad, callsFailing } from './tech-calls.ts';
import { webhookFailing } from './tech-webhook.ts';

/** An answer that helps most people, and a person for the rest. */
function help(intent: Omit<Intent, 'steps'>, text: string): Intent {
  return defineIntent({
    ...intent,
    steps: [
      ...answer(text),
      ...offerPerson(
        'Would you like a colleague to go through it with you?',
        `The customer needs help with ${intent.title}.`,
        `The usual advice on ${intent.title} was given.`,
      ),
    ],
  });
}

const password = help(
  { id: 'password', title: 'signing in', examples: techExamples.of('password') },
  'On the sign-in page at app.example.com, choose "Forgot password?". The link comes by email within minutes and is valid for 60 minutes; look in the spam folder too. After five wrong passwords, sign-in is locked for 15 minutes.',
);

const registration = help(
  { id: 'registration', title: 'registering', examples: techExamples.of('registration') },
  'Each email address can be registered once, so try "Forgot password?" if it says that yours is taken. The confirmation link is valid for 24 hours; registering again sends a new one. A private window often gets rid of form errors.',
);

const security = help(
  { id: 'security', title: 'the security of your account', examples: techExamples.of('security') },
  'If somebody else may have signed in: change your password now and choose Settings > Security > "Sign out everywhere". Two-step codes and security questions are set there too, and a recovery code stands in for a lost phone. Please never send me a password or a code.',
);

const accountDetails = help(
  { id: 'account-details', title: 'your account details', examples: techExamples.of('account-details') },
  'The owner of the account changes names, email, addresses and users under Settings > Account, and switches between accounts with the menu at the top right. A new owner, merging or deleting an account is done by a colleague.',
);

const app = help(
  { id: 'app', title: 'the app or your phone', examples: techExamples.of('app') },
  'First update the app to the newest version, then sign out and in again, and restart the device. For a desk phone: check the network cable and unplug the power for 30 seconds. Voicemail and call forwarding are under Settings > Calls.',
);

const status = help(
  { id: 'status', title: 'the state of the service', examples: techExamples.of('status') },
  'I cannot see the live status from here: status.example.com shows outages and maintenance by region, and sends updates. If it is green there and nothing works at your place, restart your router first.',
);

/** How the floor serves Tech Support. */
export const techScript = defineScript({
  help: 'I can look at failing webhooks, at calls that fail or sound bad, and help with signing in, your account details, the app and your phones. What is not working?',
  intents: [
    webhookFailing,
    callsFailing,
    audioBad,
    password,
    registration,
    security,
    accountDetails,
    app,
    status,
  ],
});
