/** The rooms of src/, outermost first. A room may import rooms of later rows, never of its own row or an earlier one. */
const rows = [
  ['cli'],
  ['index'],
  ['usher'],
  ['bot'],
  ['commands'],
  ['dialogs', 'reminders'],
  ['cards'],
  ['diagnosis'],
  ['checks', 'knowledge'],
  ['discovery', 'graph', 'store'],
  ['config'],
  ['settings'],
  ['texts', 'errors', 'log'],
];

/** Who may know a package. Everything that is not listed here is free in src/. */
const homes = {
  '@azure/identity': 'graph/credentials',
  '@microsoft/microsoft-graph-client': 'graph/client',
  'adaptivecards-templating': 'cards/render',
  'better-sqlite3': 'store',
  botbuilder: 'bot|dialogs|cards|commands',
  'botbuilder-dialogs': 'bot|dialogs|commands',
  'botframework-connector': 'bot',
  commander: 'cli',
  'find-my-way': 'sandbox',
  'intl-messageformat': 'texts',
  kysely: 'store',
  minisearch: 'knowledge',
  pino: 'log',
  restify: 'bot/server',
  zod: 'settings|bot|commands|dialogs',
};

/** What an entry point may reach besides the rooms to its right. */
const besides = { cli: ['sandbox', 'launch'], index: ['sandbox'], usher: ['sandbox'] };

/** Where the types of a package may be used, though not its code. */
const types = { botbuilder: 'store', '@azure/identity': 'graph' };

/** A room is a folder or a file: `log` is src/log.ts, `bot` is everything in src/bot/. */
const room = (names) => `^src/(${names})([./]|$)`;

const directions = rows.flatMap((row, index) =>
  row.map((name) => {
    const right = rows.slice(index + 1).flat();
    const reachable = [name, ...right, ...(besides[name] ?? [])];
    return {
      name: `${name}-imports-to-the-right`,
      comment: `src/${name} may import only: ${right.join(', ') || 'packages'}.`,
      severity: 'error',
      from: { path: room(name) },
      to: { path: '^src/', pathNot: room(reachable.join('|')) },
    };
  }),
);

const packages = Object.entries(homes).map(([name, home]) => ({
  name: `${name}-stays-home`,
  comment: `Only src/${home} knows ${name}; that is what keeps it replaceable.`,
  severity: 'error',
  from: { path: '^src/', pathNot: room(types[name] ? `${home}|${types[name]}` : home) },
  to: { path: `node_modules/${name}/` },
}));

const typesOnly = Object.entries(types).map(([name, home]) => ({
  name: `${name}-types-only-in-${home}`,
  severity: 'error',
  from: { path: room(home), pathNot: room(homes[name]) },
  to: { path: `node_modules/${name}/`, dependencyTypesNot: ['type-only'] },
}));

module.exports = {
  forbidden: [
    ...directions,
    ...packages,
    ...typesOnly,
    {
      name: 'sandbox-stands-apart',
      comment: 'The sandbox plays the outside world. It shares no knowledge with the product, or it would prove nothing.',
      severity: 'error',
      from: { path: room('sandbox') },
      to: { path: '^src/', pathNot: room('sandbox|texts|errors|log') },
    },
    {
      name: 'sandbox-only-from-the-root',
      severity: 'error',
      from: { path: '^src/', pathNot: room('index|cli|usher|sandbox') },
      to: { path: room('sandbox') },
    },
    {
      name: 'every-file-has-a-room',
      comment: 'A new room is a line in `rows` above, so that its place is a decision.',
      severity: 'error',
      from: { path: '^(src|test|bench)/' },
      to: { path: '^src/', pathNot: room([...rows.flat(), 'sandbox', 'start', 'launch'].join('|')) },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      comment: 'Nothing imports it and it imports nothing: delete it, or wire it.',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: [
          '\\.d\\.ts$',
          '^src/(index|cli)\\.ts$',
          '^src/(start|launch|cli)\\.js$',
          '^(test|bench)/',
          '^src/sandbox/.+/page/',
        ],
      },
      to: {},
    },
    {
      name: 'used-in-production',
      comment: 'Everything in src is reached from an entry point. A file that only tests reach is dead.',
      severity: 'error',
      from: { path: '^src/(index|cli)\\.ts$' },
      to: {
        path: '^src/',
        pathNot: ['\\.d\\.ts$', '^src/(start|launch|cli)\\.js$', '^src/cli\\.ts$', '^src/sandbox/.+/page/'],
        reachable: false,
      },
    },
    {
      name: 'src-needs-no-tools',
      comment: 'What serves runs with `npm ci --omit=dev`.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: '@types/' },
    },
    {
      name: 'only-declared-packages',
      severity: 'error',
      from: { path: '^(src|test|bench)/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    // Addresses that the chat page serves are for the browser to resolve.
    { name: 'not-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^/chat/' } },
    { name: 'src-knows-no-tests', severity: 'error', from: { path: '^src/' }, to: { path: '^(test|bench)/' } },
  ],
  options: {
    // TypeScript 7 has no compiler API, so the sources are read with swc, types included.
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(coverage|artifacts|\\.usher)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.js', '.cjs', '.mjs', '.json', '.d.ts'],
    },
  },
};
