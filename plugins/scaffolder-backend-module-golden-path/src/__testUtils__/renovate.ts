const texts = { type: 'array', items: { type: 'string' }, minItems: 1 };

/** A JSON schema of those options of Renovate that the templates use: a name or a value that it does not know would be ignored. */
export const renovateSchema = {
  type: 'object',
  required: ['$schema', 'extends'],
  additionalProperties: false,
  properties: {
    $schema: { const: 'https://docs.renovatebot.com/renovate-schema.json' },
    extends: {
      ...texts,
      items: {
        enum: [
          'config:recommended',
          'docker:pinDigests',
          'helpers:pinGitHubActionDigests',
          'customManagers:makefileVersions',
        ],
      },
    },
    packageRules: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        properties: {
          description: { type: 'string' },
          matchManagers: {
            ...texts,
            items: {
              enum: [
                'cargo',
                'docker-compose',
                'dockerfile',
                'github-actions',
                'gitlabci',
                'gomod',
                'maven',
                'maven-wrapper',
                'npm',
                'pep621',
                'pip_requirements',
              ],
            },
          },
          matchPackageNames: texts,
          matchDatasources: texts,
          matchUpdateTypes: {
            ...texts,
            items: {
              enum: ['major', 'minor', 'patch', 'pin', 'pinDigest', 'digest'],
            },
          },
          groupName: { type: 'string' },
          automerge: { type: 'boolean' },
          enabled: { type: 'boolean' },
          allowedVersions: { type: 'string' },
          versioning: { type: 'string' },
        },
      },
    },
  },
};
