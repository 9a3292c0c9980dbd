/**
 * The direction of imports, type-only ones included: read → extract → align → compare → judge → report, one room never
 * knows the next. docs/architecture.md draws it; tests/directions.test.ts breaks each rule once and sees it caught.
 */

/** What every room may import: the glossary, and the pure leaves under it. */
const EVERYWHERE = ['^src/model[.]ts$', '^src/claims-file[.]ts$', '^src/version[.]ts$', '^src/language/'];
/** Where the disk may be touched. */
const DISK = ['^src/read/', '^src/store/', '^src/cli/', '^src/review/', '^src/measure/'];
const DISK_MODULES = ['^fs$', '^node:fs$', '^fs/promises$', '^node:fs/promises$'];
/** What reaches the machine, the network or other programs. */
const MACHINE_MODULES = [
  'child_process',
  'cluster',
  'dgram',
  'dns',
  'http',
  'http2',
  'https',
  'inspector',
  'net',
  'os',
  'process',
  'tls',
  'vm',
  'worker_threads',
].flatMap((name) => [`^${name}$`, `^node:${name}$`]);

/** Other recognisers of values. */
const PEERS = ['^(?:node_modules/)?chrono-node', '^(?:node_modules/)?@microsoft/recognizers-text'];

/** A room and what it may import beside itself and what everyone may. */
function may(room, ...more) {
  return {
    name: `${room}-stays-in-its-lane`,
    severity: 'error',
    from: { path: `^src/${room}/` },
    to: { path: '^src/', pathNot: [`^src/${room}/`, ...EVERYWHERE, ...more.map((path) => `^src/${path}`)] },
  };
}

module.exports = {
  forbidden: [
    may('read'),
    may('extract'),
    may('align', 'compare/'),
    may('compare'),
    may('rules', 'compare/'),
    may('judge'),
    may('report', 'judge/record[.]ts$'),
    may('page', 'judge/record[.]ts$', 'report/page-data[.]ts$'),
    {
      name: 'page-is-no-part-of-the-program',
      comment: 'scripts/compile-page.mjs bundles it to a string; it runs in a browser only',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/page/' },
      to: { path: '^src/page/' },
    },
    may('store'),
    may('review', 'index[.]ts$', 'store/', 'report/(?:safe|html-tag)[.]ts$'),
    may('measure', 'check[.]ts$', 'read/', 'extract/', 'compare/'),
    {
      name: 'measure-is-no-part-of-the-product',
      comment: 'scripts/measure.mjs bundles and runs it; nothing that is shipped may need it',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/measure/' },
      to: { path: '^src/measure/' },
    },
    {
      name: 'peers-only-to-measure-against',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/measure/' },
      to: { path: PEERS },
    },
    may(
      'cli',
      'index[.]ts$',
      'store/',
      'review/',
      'read/saved-report[.]ts$',
      'report/(?:safe|lines|plain|ruling|sheet|csv-read)[.]ts$',
      'fix/',
    ),
    may('fix', 'judge/record[.]ts$'),
    {
      name: 'language-is-a-leaf',
      severity: 'error',
      from: { path: '^src/language/' },
      to: { path: '^src/', pathNot: ['^src/language/', '^src/model[.]ts$'] },
    },
    {
      name: 'model-is-data',
      severity: 'error',
      from: { path: '^src/(?:model|version)[.]ts$' },
      to: { path: '.', pathNot: '^src/claims-file[.]ts$' },
    },
    {
      name: 'binary-starts-light',
      comment: 'cli.ts loads the command line only when it is needed',
      severity: 'error',
      from: { path: '^src/cli[.]ts$' },
      to: { path: '^src/', pathNot: ['^src/version[.]ts$', '^src/cli/main[.]ts$'] },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-rule-knows-another',
      severity: 'error',
      from: { path: '^src/rules/', pathNot: '^src/rules/index[.]ts$' },
      to: { path: '^src/rules/' },
    },
    {
      name: 'disk-only-in-read-store-cli',
      severity: 'error',
      from: { path: '^src/', pathNot: DISK },
      to: { path: DISK_MODULES },
    },
    {
      name: 'no-network-no-programs',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/review/', '^src/cli/open[.]ts$'] },
      to: { path: MACHINE_MODULES },
    },
    {
      name: 'review-only-serves',
      comment: 'a server for this computer',
      severity: 'error',
      from: { path: '^src/review/' },
      to: { path: MACHINE_MODULES, pathNot: '^(?:node:)?http$' },
    },
    {
      name: 'opening-a-page-is-all-it-starts',
      severity: 'error',
      from: { path: '^src/cli/open[.]ts$' },
      to: { path: MACHINE_MODULES.filter((name) => !name.includes('child_process')) },
    },
    {
      name: 'natural-behind-its-adapter',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/language/natural[.]ts$' },
      to: { path: ['node_modules/natural/', '^natural'] },
    },
    {
      name: 'natural-never-from-its-root',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^node_modules/natural/lib/natural/index[.]js$' },
    },
    { name: 'nothing-unresolved', severity: 'error', from: { path: '^src/' }, to: { couldNotResolve: true } },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.d.ts', '.js'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
    doNotFollow: { path: 'node_modules' },
  },
};
