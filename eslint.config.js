import js from '@eslint/js';
import accessibility from 'eslint-plugin-jsx-a11y';
import hooks from 'eslint-plugin-react-hooks';
import prettier from 'eslint-config-prettier';
import tseslint from 'typescript-eslint';

/**
 * The arrows of the house, one block per folder: what a folder may not import. `docs/architecture.md` draws them.
 * A block replaces the one before it for its files, so each names everything that is forbidden there.
 */
const top = ['workflows', 'activities', 'api', 'models', 'infra', 'tests', 'bench'];
const contractOnly = (folder) => top.filter((one) => one !== folder);
const arrows = (folder, { files = [`${folder}/**/*.ts`], allow = [], typesOf = [], ignores = [], also = [] }) => ({
  files,
  ignores,
  rules: {
    '@typescript-eslint/no-restricted-imports': [
      'error',
      {
        patterns: [
          ...contractOnly(folder)
            .filter((one) => !allow.includes(one))
            .map((one) => ({
              regex: one === 'workflows' ? '(^|/)workflows/(?!contract/|rules/)' : `^(\\.\\./)+${one}/`,
              message: `${folder}/ does not know ${one}/: see docs/architecture.md.`,
              allowTypeImports: typesOf.includes(one),
            })),
          ...(folder === 'activities' || folder === 'workflows' || folder === 'tests'
            ? []
            : [{ regex: '(^|/)workflows/rules/', message: 'Rules are asked by workflows and activities only.' }]),
          ...also,
        ],
      },
    ],
  },
});

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'coverage/', 'api/client/schema.ts', '.blumsmart/'] },
  js.configs.recommended,
  ...tseslint.configs.recommendedTypeChecked.map((config) => ({ ...config, files: ['**/*.{ts,tsx}'] })),
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/only-throw-error': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'no-console': 'off',
    },
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly', setTimeout: 'readonly', Buffer: 'readonly' } },
  },
  // contract imports nothing of ours; workflows are deterministic: no Node, no clients, of activities only types.
  {
    files: ['workflows/**/*.ts'],
    ignores: ['**/*.test.ts', 'workflows/testing/**'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            { regex: '^(\\.\\./)+(api|models|infra|tests|bench)/', message: 'workflows/ knows only its contract and rules.' },
            { regex: '^(\\.\\./)+activities/', message: 'Of activities/ the type travels, the code does not.', allowTypeImports: true },
            { regex: '^node:', message: 'Workflow code runs in a sandbox without Node.' },
            { regex: '^@temporalio/(client|worker|activity)', message: 'Workflow code is deterministic: no clients.' },
          ],
        },
      ],
      'no-restricted-globals': ['error', 'process', 'Buffer'],
    },
  },
  {
    files: ['workflows/contract/**/*.ts', 'workflows/rules/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            { regex: '^(\\.\\./)+(?!contract/)[a-z]', message: 'contract/ imports nothing of ours, rules/ only contract/.' },
            { regex: '^node:', message: 'Shared with workflow code: no Node.' },
          ],
        },
      ],
    },
  },
  arrows('activities', { typesOf: ['infra', 'models'], ignores: ['**/*.test.ts'] }),
  arrows('api', { typesOf: ['infra'], ignores: ['**/*.test.ts', 'api/console/**'] }),
  // The console knows the API as any client does.
  {
    ...accessibility.flatConfigs.recommended,
    files: ['api/console/**/*.tsx'],
  },
  {
    files: ['api/console/**/*.{ts,tsx}'],
    ignores: ['**/*.test.ts'],
    plugins: { 'react-hooks': hooks },
    rules: {
      ...hooks.configs.recommended.rules,
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(\\.\\./)+(?!client/)(workflows|activities|models|infra|http|routes|views|openapi)/',
              message: 'The console knows the client alone.',
            },
          ],
        },
      ],
      'jsx-a11y/no-autofocus': 'off',
    },
  },
  // A client like any other: of the API it knows the typed client, of the contract the types.
  {
    files: ['api/cli/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(\\.\\./)+(activities|models|infra|tests|bench|http|routes|views|openapi|docs|console)/',
              message: 'api/cli/ knows api/client/ alone: see docs/architecture.md.',
            },
            { regex: '(^|/)workflows/(?!contract/)', message: 'api/cli/ knows types of the contract alone.' },
            {
              regex: '(^|/)workflows/contract/',
              message: 'Of the contract the types: the program starts at each call.',
              allowTypeImports: true,
            },
          ],
        },
      ],
    },
  },
  arrows('models', { ignores: ['**/*.test.ts', 'models/training/synthetic/**'] }),
  // Trains, and is no part of what runs: it draws with the tools that draw the demo documents.
  arrows('models', {
    files: ['models/training/synthetic/**/*.ts'],
    allow: ['infra'],
    also: [{ regex: '^(\\.\\./)+infra/(?!samples/)', message: 'Of infra/ only the drawing of samples.' }],
  }),
  arrows('infra', {
    ignores: ['infra/run/**', 'infra/samples/**', '**/*.test.ts'],
    typesOf: ['activities'],
    also: [{ regex: '^(\\.\\./)+run/', message: 'Processes import everything; nothing of the product imports them.' }],
  }),
  {
    files: ['**/*.test.ts'],
    rules: {
      // Jest's matchers and Temporal's handles are typed with `any`.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
    },
  },
  prettier,
);
