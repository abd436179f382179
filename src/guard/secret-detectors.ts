import type { Detector } from './sensitive.ts';

const NAMES =
  '(?:passw(?:or)?d|passphrase|passcode|pwd|secret|api[ _-]?key|(?:access|auth|refresh|api|session)[ _-]?token|client[ _-]?secret|token|private[ _-]?key|passwort|kennwort|contrase[nñ]a|mot de passe|senha|wachtwoord)';
const secret = (pattern: RegExp): Detector => ({ kind: 'secret', pattern });

/** Passwords, keys and tokens: by the shape their issuers give them, or by the word before them. */
export const SECRET_DETECTORS: readonly Detector[] = [
  secret(/-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]{0,30}PRIVATE KEY-----|$)/g),
  secret(/(?<![\w-])eyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]*/g),
  // OpenAI and Anthropic, Stripe, GitHub, GitLab, Slack, AWS, Google, npm, SendGrid, Hugging Face, Twilio.
  secret(
    /(?<![\w-])(?:sk-[\w-]{20,}|[sr]k_(?:live|test)_\w{16,}|gh[pousr]_\w{30,}|github_pat_\w{30,}|glpat-[\w-]{20,}|xox[abeoprs]-[\w-]{10,}|(?:AKIA|ASIA)[A-Z0-9]{16}|AIza[\w-]{35}|npm_\w{36}|SG\.[\w-]{16,}\.[\w-]{16,}|hf_\w{30,}|(?:AC|SK)[0-9a-f]{32})(?![\w-])/g,
  ),
  secret(/(?<=:\/\/[^\s/:@]{1,64}:)(?!\[)[^\s/@]+(?=@)/g),
  secret(/(?<=\b(?:bearer|basic)\s)[\w.~+/-]{16,}=*/gi),
  secret(new RegExp(`(?<=${NAMES}["']?\\s{0,2}[:=]\\s{0,2}["']?)(?!\\[)[^\\s"',;]{3,}[^\\s"',;.!?]`, 'gi')),
  secret(
    new RegExp(
      `(?<=(?:${NAMES}|\\bpin)\\s(?:is|ist|est|es|[eé]|lautet)\\s["']?)(?=\\S*\\d)[^\\s"',;[]{3,}[^\\s"',;.!?]`,
      'gi',
    ),
  ),
  secret(/(?<=\b(?:cvv2?|cvc2?|card security code|pin)\W{1,4}(?:is\W)?)\d{3,6}(?!\d)/gi),
];
