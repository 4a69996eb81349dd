import tseslint from 'typescript-eslint';

const ANYWHERE = [
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now'], NewExpression[callee.name='Date'][arguments.length=0]", message: 'Only src/cli reads the clock.' },
  { selector: "CallExpression[callee.property.name='localeCompare']", message: 'Order is by code unit, the same in every locale.' },
];

export default tseslint.config(
  { ignores: ['dist/', 'coverage/', '**/generated/', 'bench/.cache/'] },
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/dot-notation': 'off',
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-console': 'error',
      'no-restricted-globals': ['error', 'process', 'console'],
    },
  },
  {
    // A cast says that we know better than the compiler: only the reader and the validator may.
    files: ['src/**/*.{ts,tsx}', 'rules/**/*.ts'],
    ignores: ['src/records/**'],
    rules: { '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }] },
  },
  {
    files: ['src/**/*.{ts,tsx}', 'rules/**/*.ts'],
    ignores: ['src/cli/**'],
    rules: { 'no-restricted-syntax': ['error', ...ANYWHERE] },
  },
  {
    // Methods of a literal are left out: those of rules are made once. Inside a generator, such as judge, none is.
    files: ['rules/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...ANYWHERE, { selector: ":function :matches(FunctionDeclaration, :not(Property) > FunctionExpression)[generator=true], :function[generator=true] Property > FunctionExpression[generator=true]", message: 'V8 makes a hidden class for each generator function that is made anew, and that keeps all it can see until the next full collection: return a list, or call a generator of the module.' }] },
  },
  {
    files: ['src/cli/**/*.ts', 'test/**/*.ts', 'bench/**/*.ts'],
    rules: { 'no-restricted-globals': 'off', 'no-console': 'off' },
  },
  {
    // Matchers of expectations are typed as any, and so is what a library's test kit gives.
    files: ['test/**/*.ts'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  { files: ['**/*.mjs', '**/*.js'], ...tseslint.configs.disableTypeChecked },
);
