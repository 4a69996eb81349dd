/** Which way imports may point, and why. @type {import('dependency-cruiser').IConfiguration} */
const rooms = (...names) => `^(${names.join('|')})`;

export default {
  forbidden: [
    { name: 'no-circular', comment: 'A cycle means that two rooms are one.', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'model-imports-nothing', comment: 'Types and pure values are what everything else stands on.', severity: 'error', from: { path: '^src/model' }, to: { pathNot: '^src/model' } },
    { name: 'rules-are-pure', comment: 'What the charter asks knows no files, no clock and no printing.', severity: 'error', from: { path: '^rules' }, to: { pathNot: rooms('rules', 'src/model') } },
    { name: 'annual-makes-figures', comment: 'Tables are made of results; they know no files and no formats. What follows from records by the rules, measures ask of the rules.', severity: 'error', from: { path: '^src/annual' }, to: { path: '^(rules|src)', pathNot: rooms('rules', 'src/annual', 'src/model') } },
    { name: 'only-measures-see-records', comment: 'Tables must be computable from stored results, so nothing beside measures knows records or rules.', severity: 'error', from: { path: '^src/annual', pathNot: '^src/annual/measures' }, to: { path: '^rules' } },
    { name: 'audit-is-handed-the-charter', comment: 'The engine judges by whatever charter it is given.', severity: 'error', from: { path: '^src/audit' }, to: { path: rooms('rules', 'src/annual', 'src/output', 'src/cli', 'src/documents', 'src/index') } },
    { name: 'records-know-no-rules', comment: 'Reading must not depend on who will judge.', severity: 'error', from: { path: '^src/records' }, to: { path: rooms('rules', 'src/audit', 'src/output', 'src/cli', 'src/documents', 'src/index') } },
    { name: 'documents-only-give-text', comment: 'Evidence documents are opened for whoever asks.', severity: 'error', from: { path: '^src/documents' }, to: { path: '^(rules|src)', pathNot: rooms('src/documents', 'src/model') } },
    { name: 'output-renders-results', comment: 'A report is a view of the result and can know nothing else.', severity: 'error', from: { path: '^src/output' }, to: { path: '^(rules|src)', pathNot: rooms('src/output', 'src/model') } },
    { name: 'nobody-imports-the-cli', comment: 'Only the command line touches the process and the clock.', severity: 'error', from: { pathNot: rooms('src/cli', 'bin') }, to: { path: '^src/cli' } },
    { name: 'one-reader', comment: 'The guarded reader is the only one that touches the parser.', severity: 'error', from: { pathNot: rooms('src/records/yaml/', 'src/records/read-yaml', 'test', 'bench') }, to: { path: 'node_modules/yaml/' } },
    { name: 'no-node-in-the-middle', comment: 'Files and streams are handed in.', severity: 'error', from: { path: rooms('rules', 'src/model', 'src/audit') }, to: { dependencyTypes: ['core'] } },
    { name: 'annual-reads-no-files', comment: 'Of Node it takes digests alone.', severity: 'error', from: { path: '^src/annual' }, to: { dependencyTypes: ['core'], pathNot: '^(node:)?crypto$' } },
    { name: 'no-orphans', severity: 'error', comment: 'Nothing is left lying about.', from: { orphan: true, pathNot: ['\\.d\\.ts$', 'generated', '^bin/'] }, to: {} },
    { name: 'resolvable', severity: 'error', comment: 'Every import leads somewhere.', from: {}, to: { couldNotResolve: true, pathNot: 'dist/' } },
  ],
  options: {
    doNotFollow: { path: ['node_modules', 'dist'] },
    exclude: { path: ['^dist'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.mjs'], exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
