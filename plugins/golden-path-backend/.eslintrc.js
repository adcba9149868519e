module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  overrides: [
    {
      files: ['**/*.test.ts'],
      rules: {
        'jest/no-standalone-expect': [
          'error',
          { additionalTestBlockFunctions: ['onEachDatabase'] },
        ],
      },
    },
  ],
});
