// Generated from openapi.yaml by `yarn generate-openapi`.

export const spec = {
  openapi: '3.1.0',
  info: {
    title: 'golden-path',
    version: '1',
    description:
      'How the entities of the catalog stand with the scorecards of Golden Path. What a caller may not read in the catalog never appears, aggregates included. A repeated query parameter means any of its values.',
    license: {
      name: 'Apache-2.0',
      url: 'http://www.apache.org/licenses/LICENSE-2.0.html',
    },
  },
  servers: [{ url: '/' }],
  paths: {
    '/scorecards': {
      get: {
        operationId: 'getScorecards',
        description: 'The scorecards that this backend assesses.',
        security: [{}, { JWT: [] }],
        responses: {
          '200': {
            description: 'All scorecards',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  additionalProperties: false,
                  required: ['items'],
                  properties: {
                    items: {
                      type: 'array',
                      items: { $ref: '#/components/schemas/ScorecardInfo' },
                    },
                  },
                },
              },
            },
          },
          default: { $ref: '#/components/responses/ErrorResponse' },
        },
      },
    },
    '/entities': {
      get: {
        operationId: 'listEntities',
        description:
          'Entities and how they stand with one scorecard. Those without a value to sort by come last.',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/scorecard' },
          { $ref: '#/components/parameters/owner' },
          { $ref: '#/components/parameters/system' },
          { $ref: '#/components/parameters/type' },
          { $ref: '#/components/parameters/lifecycle' },
          { $ref: '#/components/parameters/grade' },
          { $ref: '#/components/parameters/text' },
          {
            name: 'sort',
            in: 'query',
            description: 'What to sort by.',
            schema: {
              type: 'string',
              enum: ['score', 'title', 'assessedAt'],
              default: 'title',
            },
          },
          {
            name: 'order',
            in: 'query',
            schema: { type: 'string', enum: ['asc', 'desc'], default: 'asc' },
          },
          {
            name: 'limit',
            in: 'query',
            description: 'Entities on one page.',
            schema: { type: 'integer', minimum: 1, maximum: 200, default: 50 },
          },
          {
            name: 'cursor',
            in: 'query',
            description:
              'The `nextCursor` of the page before, of the same query.',
            schema: { type: 'string', minLength: 1, maxLength: 4000 },
          },
        ],
        responses: {
          '200': {
            description: 'One page',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/EntityPage' },
              },
            },
          },
          default: { $ref: '#/components/responses/ErrorResponse' },
        },
      },
    },
    '/entities/{kind}/{namespace}/{name}': {
      get: {
        operationId: 'getEntity',
        description:
          'One entity with all its scorecards. An entity that the caller may not read is not found, like one that does not exist.',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/kind' },
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
        ],
        responses: {
          '200': {
            description: 'The entity',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/EntityScorecards' },
              },
            },
          },
          default: { $ref: '#/components/responses/ErrorResponse' },
        },
      },
    },
    '/entities/{kind}/{namespace}/{name}/history': {
      get: {
        operationId: 'getHistory',
        description:
          'The daily points of an entity, oldest first. A day on which nothing changed has no point; the one before it holds.',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/kind' },
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
          { $ref: '#/components/parameters/scorecard' },
        ],
        responses: {
          '200': {
            description: 'The points',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  additionalProperties: false,
                  required: ['items'],
                  properties: {
                    items: {
                      type: 'array',
                      items: { $ref: '#/components/schemas/HistoryPoint' },
                    },
                  },
                },
              },
            },
          },
          default: { $ref: '#/components/responses/ErrorResponse' },
        },
      },
    },
    '/entities/{kind}/{namespace}/{name}/dataset': {
      get: {
        operationId: 'getDataset',
        description:
          'Which tier and layer an entity has that stands for data, by the code of the projects that have it and by its own annotation. For any entity of the catalog that the caller may read, assessed or not.',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/kind' },
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
        ],
        responses: {
          '200': {
            description: 'What is known of it',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Dataset' },
              },
            },
          },
          default: { $ref: '#/components/responses/ErrorResponse' },
        },
      },
    },
    '/entities/{kind}/{namespace}/{name}/refresh': {
      post: {
        operationId: 'refreshEntity',
        description:
          'Reads and assesses the entity now. Answers with the fresh result, or after some ten seconds with `refreshing: true`; the work then goes on.',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/kind' },
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
        ],
        responses: {
          '200': {
            description: 'The entity',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/EntityScorecards' },
              },
            },
          },
          default: { $ref: '#/components/responses/ErrorResponse' },
        },
      },
    },
    '/rollup': {
      get: {
        operationId: 'getRollup',
        description: 'Scores by owner through the group tree.',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/scorecard' },
          { $ref: '#/components/parameters/owner' },
          { $ref: '#/components/parameters/system' },
          { $ref: '#/components/parameters/type' },
          { $ref: '#/components/parameters/lifecycle' },
          { $ref: '#/components/parameters/grade' },
          { $ref: '#/components/parameters/text' },
        ],
        responses: {
          '200': {
            description: 'The roll-up',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Rollup' },
              },
            },
          },
          default: { $ref: '#/components/responses/ErrorResponse' },
        },
      },
    },
    '/health': {
      get: {
        operationId: 'getHealth',
        description:
          'How the collection is doing, for probes. Needs no sign-in and tells nothing but counts.',
        security: [{}],
        responses: {
          '200': {
            description: 'The figures',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Health' },
              },
            },
          },
          default: { $ref: '#/components/responses/ErrorResponse' },
        },
      },
    },
  },
  components: {
    securitySchemes: {
      JWT: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
    },
    responses: {
      ErrorResponse: {
        description: 'An error, as all Backstage plugins answer it',
        content: {
          'application/json': {
            schema: { $ref: '#/components/schemas/Error' },
          },
        },
      },
    },
    parameters: {
      kind: {
        name: 'kind',
        in: 'path',
        required: true,
        schema: { type: 'string', minLength: 1, maxLength: 63 },
      },
      namespace: {
        name: 'namespace',
        in: 'path',
        required: true,
        schema: { type: 'string', minLength: 1, maxLength: 63 },
      },
      name: {
        name: 'name',
        in: 'path',
        required: true,
        schema: { type: 'string', minLength: 1, maxLength: 63 },
      },
      scorecard: {
        name: 'scorecard',
        in: 'query',
        required: true,
        description: 'Id of a scorecard.',
        schema: { type: 'string', minLength: 1, maxLength: 100 },
      },
      owner: {
        name: 'owner',
        in: 'query',
        allowReserved: true,
        description:
          'Refs of groups or users. Entities owned by groups below count too.',
        schema: { $ref: '#/components/schemas/Values' },
      },
      system: {
        name: 'system',
        in: 'query',
        allowReserved: true,
        description: 'Refs of systems.',
        schema: { $ref: '#/components/schemas/Values' },
      },
      type: {
        name: 'type',
        in: 'query',
        allowReserved: true,
        schema: { $ref: '#/components/schemas/Values' },
      },
      lifecycle: {
        name: 'lifecycle',
        in: 'query',
        allowReserved: true,
        schema: { $ref: '#/components/schemas/Values' },
      },
      grade: {
        name: 'grade',
        in: 'query',
        description:
          'Grades, and `none` for entities that the scorecard applies to but that have no grade.',
        schema: {
          type: 'array',
          maxItems: 6,
          items: { type: 'string', enum: ['A', 'B', 'C', 'D', 'E', 'none'] },
        },
      },
      text: {
        name: 'text',
        in: 'query',
        allowReserved: true,
        description: 'Part of the name or title, in any case.',
        schema: { type: 'string', maxLength: 200 },
      },
    },
    schemas: {
      Values: {
        type: 'array',
        maxItems: 100,
        items: { type: 'string', minLength: 1, maxLength: 300 },
      },
      Error: {
        type: 'object',
        required: ['error', 'response'],
        properties: {
          error: {
            type: 'object',
            required: ['name', 'message'],
            properties: {
              name: { type: 'string' },
              message: { type: 'string' },
            },
          },
          request: { type: 'object' },
          response: {
            type: 'object',
            required: ['statusCode'],
            properties: { statusCode: { type: 'integer' } },
          },
        },
      },
      Severity: {
        type: 'string',
        enum: ['critical', 'high', 'medium', 'low', 'info'],
      },
      Outcome: {
        type: 'string',
        enum: ['passed', 'failed', 'not-applicable', 'no-evidence', 'error'],
      },
      Grade: { type: 'string', enum: ['A', 'B', 'C', 'D', 'E'] },
      AssessmentState: {
        type: 'string',
        enum: [
          'pending',
          'assessed',
          'nothing-here',
          'unreadable',
          'no-source',
        ],
      },
      Practice: {
        type: 'object',
        additionalProperties: false,
        required: ['id', 'title', 'summary'],
        properties: {
          id: { type: 'string' },
          title: { type: 'string' },
          summary: { type: 'string' },
          translations: {
            type: 'object',
            description: 'By language code.',
            additionalProperties: {
              type: 'object',
              additionalProperties: false,
              required: ['title', 'summary'],
              properties: {
                title: { type: 'string' },
                summary: { type: 'string' },
              },
            },
          },
        },
      },
      CheckMetadata: {
        type: 'object',
        additionalProperties: false,
        required: [
          'id',
          'title',
          'practice',
          'severity',
          'rationale',
          'remedy',
          'fixable',
          'equivalents',
        ],
        properties: {
          id: { type: 'string' },
          title: { type: 'string' },
          practice: { type: 'string' },
          severity: { $ref: '#/components/schemas/Severity' },
          rationale: { type: 'string' },
          remedy: { type: 'string' },
          fixable: { type: 'boolean' },
          equivalents: {
            type: 'array',
            items: { $ref: '#/components/schemas/Equivalent' },
          },
          translations: {
            type: 'object',
            description: 'By language code.',
            additionalProperties: { $ref: '#/components/schemas/CheckTexts' },
          },
        },
      },
      CheckTexts: {
        type: 'object',
        additionalProperties: false,
        required: ['title', 'rationale', 'remedy'],
        properties: {
          title: { type: 'string' },
          rationale: { type: 'string' },
          remedy: { type: 'string' },
        },
      },
      Equivalent: {
        type: 'object',
        additionalProperties: false,
        required: ['tool', 'id', 'relation'],
        properties: {
          tool: { type: 'string' },
          id: { type: 'string' },
          relation: { type: 'string', enum: ['equal', 'stricter', 'looser'] },
        },
      },
      ScorecardInfo: {
        type: 'object',
        additionalProperties: false,
        required: [
          'id',
          'title',
          'version',
          'practices',
          'checks',
          'nothingHere',
        ],
        properties: {
          id: { type: 'string' },
          title: { type: 'string' },
          version: { type: 'string' },
          practices: {
            type: 'array',
            items: { $ref: '#/components/schemas/Practice' },
          },
          checks: {
            type: 'array',
            items: { $ref: '#/components/schemas/CheckMetadata' },
          },
          nothingHere: { type: 'string' },
        },
      },
      TextEdit: {
        type: 'object',
        additionalProperties: false,
        required: ['file', 'start', 'end', 'text'],
        properties: {
          file: { type: 'string' },
          start: { type: 'integer' },
          end: { type: 'integer' },
          text: { type: 'string' },
        },
      },
      Fix: {
        type: 'object',
        additionalProperties: false,
        required: ['safety', 'reason', 'edits'],
        properties: {
          safety: { type: 'string', enum: ['safe', 'assisted'] },
          reason: { type: 'string' },
          edits: {
            type: 'array',
            items: { $ref: '#/components/schemas/TextEdit' },
          },
          diff: {
            type: 'string',
            description:
              'What it changes, as a unified diff with secrets masked.',
          },
        },
      },
      Excerpt: {
        type: 'object',
        additionalProperties: false,
        required: ['start', 'lines'],
        properties: {
          start: { type: 'integer' },
          lines: { type: 'array', items: { type: 'string' } },
        },
      },
      Finding: {
        type: 'object',
        additionalProperties: false,
        required: [
          'file',
          'line',
          'endLine',
          'message',
          'fingerprint',
          'fixable',
        ],
        properties: {
          file: { type: 'string' },
          line: { type: 'integer' },
          endLine: { type: 'integer' },
          message: { type: 'string' },
          image: {
            type: 'string',
            description:
              'The image it was found in, where that was in a registry.',
          },
          fix: { $ref: '#/components/schemas/Fix' },
          fingerprint: { type: 'string' },
          fixable: { type: 'boolean' },
          excerpt: { $ref: '#/components/schemas/Excerpt' },
          waived: { $ref: '#/components/schemas/Suppression' },
          because: {
            type: 'array',
            description:
              'How it is known, step by step, where the line alone does not show it.',
            items: { $ref: '#/components/schemas/Because' },
          },
          about: {
            type: 'array',
            description:
              'Ids of the parts and arrows of the picture that it is about.',
            items: { type: 'string' },
          },
        },
      },
      Because: {
        type: 'object',
        additionalProperties: false,
        required: ['text', 'file', 'line'],
        properties: {
          text: { type: 'string' },
          file: { type: 'string' },
          line: { type: 'integer' },
        },
      },
      Suppression: {
        type: 'object',
        description: 'Why a finding does not count.',
        additionalProperties: false,
        required: ['tool', 'file', 'line'],
        properties: {
          tool: { type: 'string' },
          file: { type: 'string' },
          line: { type: 'integer' },
          reason: { type: 'string' },
          until: {
            type: 'string',
            description: 'Last day on which it counts, YYYY-MM-DD.',
          },
          waiver: {
            type: 'string',
            description: 'Id of the waiver, where it is one.',
          },
          by: {
            type: 'string',
            description: 'Ref of who approved the waiver.',
          },
        },
      },
      CheckResult: {
        type: 'object',
        additionalProperties: false,
        required: ['id', 'practice', 'severity', 'outcome', 'findings'],
        properties: {
          id: { type: 'string' },
          practice: { type: 'string' },
          severity: { $ref: '#/components/schemas/Severity' },
          outcome: { $ref: '#/components/schemas/Outcome' },
          unwaived: { $ref: '#/components/schemas/Outcome' },
          reason: { type: 'string' },
          otherwise: {
            type: 'object',
            description:
              'What a failed check would say without its findings, if not that it does not apply.',
            additionalProperties: false,
            required: ['outcome'],
            properties: {
              outcome: {
                type: 'string',
                enum: ['passed', 'not-applicable', 'no-evidence'],
              },
              reason: { type: 'string' },
            },
          },
          findings: {
            type: 'array',
            items: { $ref: '#/components/schemas/Finding' },
          },
          omitted: { type: 'integer' },
        },
      },
      PracticeResult: {
        type: 'object',
        additionalProperties: false,
        required: [
          'id',
          'outcome',
          'weight',
          'passedWeight',
          'decidedWeight',
          'applicableWeight',
          'lost',
        ],
        properties: {
          id: { type: 'string' },
          outcome: { $ref: '#/components/schemas/Outcome' },
          score: { type: 'number' },
          weight: { type: 'number' },
          passedWeight: { type: 'number' },
          decidedWeight: { type: 'number' },
          applicableWeight: { type: 'number' },
          lost: { type: 'number' },
        },
      },
      Assessment: {
        type: 'object',
        additionalProperties: false,
        required: [
          'scorecard',
          'version',
          'checks',
          'files',
          'coverage',
          'practices',
        ],
        properties: {
          scorecard: { type: 'string' },
          version: { type: 'string' },
          score: { type: 'number' },
          low: { type: 'number' },
          high: { type: 'number' },
          coverage: { type: 'number' },
          grade: { $ref: '#/components/schemas/Grade' },
          cap: { $ref: '#/components/schemas/Cap' },
          practices: {
            type: 'array',
            items: { $ref: '#/components/schemas/PracticeResult' },
          },
          checks: {
            type: 'array',
            items: { $ref: '#/components/schemas/CheckResult' },
          },
          files: { type: 'integer' },
          unwaived: { $ref: '#/components/schemas/UnwaivedScore' },
          validUntil: {
            type: 'string',
            description:
              'The last day (YYYY-MM-DD) on which it stands as it is: a suppression that counts ends then.',
          },
          picture: { $ref: '#/components/schemas/Picture' },
        },
      },
      Picture: {
        type: 'object',
        description:
          'What the scorecard sees in the project, to be drawn. Titles of columns and rows are told by their ids.',
        additionalProperties: false,
        required: ['columns', 'rows', 'parts', 'arrows'],
        properties: {
          columns: { type: 'array', items: { type: 'string' } },
          rows: { type: 'array', items: { type: 'string' } },
          parts: {
            type: 'array',
            items: { $ref: '#/components/schemas/PicturePart' },
          },
          arrows: {
            type: 'array',
            items: { $ref: '#/components/schemas/PictureArrow' },
          },
          omitted: {
            type: 'integer',
            description: 'How many parts past the cap were left out.',
          },
        },
      },
      PicturePart: {
        type: 'object',
        additionalProperties: false,
        required: [
          'id',
          'name',
          'kind',
          'shape',
          'column',
          'file',
          'line',
          'findings',
        ],
        properties: {
          id: { type: 'string' },
          name: { type: 'string' },
          kind: { type: 'string' },
          shape: {
            type: 'string',
            enum: [
              'source',
              'store',
              'processor',
              'consumer',
              'description',
              'permit',
              'unread',
            ],
          },
          column: { type: 'string' },
          row: { type: 'string' },
          known: {
            type: 'string',
            description: 'How its row is known, to stand within a sentence.',
          },
          entities: {
            type: 'array',
            description:
              "Refs of the entities in the project's catalog file that stand for it.",
            items: { type: 'string' },
          },
          file: { type: 'string' },
          line: { type: 'integer' },
          uncertain: { type: 'string' },
          findings: {
            type: 'array',
            description:
              'Fingerprints of the findings about it, waived ones included.',
            items: { type: 'string' },
          },
        },
      },
      PictureArrow: {
        type: 'object',
        additionalProperties: false,
        required: [
          'id',
          'from',
          'to',
          'kind',
          'verb',
          'file',
          'line',
          'findings',
        ],
        properties: {
          id: { type: 'string' },
          from: { type: 'string' },
          to: { type: 'string' },
          kind: { type: 'string', enum: ['data', 'starts', 'describes'] },
          verb: {
            type: 'string',
            enum: [
              'reads',
              'writes',
              'triggers',
              'encrypts',
              'catalogs',
              'grants',
              'assumes',
            ],
          },
          file: { type: 'string' },
          line: { type: 'integer' },
          findings: {
            type: 'array',
            description:
              'Fingerprints of the findings about it, waived ones included.',
            items: { type: 'string' },
          },
        },
      },
      Cap: {
        type: 'object',
        additionalProperties: false,
        required: ['from', 'checks'],
        properties: {
          from: { $ref: '#/components/schemas/Grade' },
          checks: { type: 'array', items: { type: 'string' } },
        },
      },
      UnwaivedScore: {
        type: 'object',
        description: 'The score if nothing were waived, where something is.',
        additionalProperties: false,
        required: ['coverage'],
        properties: {
          score: { type: 'number' },
          low: { type: 'number' },
          high: { type: 'number' },
          coverage: { type: 'number' },
          grade: { $ref: '#/components/schemas/Grade' },
          cap: { $ref: '#/components/schemas/Cap' },
        },
      },
      Problem: {
        type: 'object',
        additionalProperties: false,
        required: ['message', 'since', 'attempts'],
        properties: {
          message: { type: 'string' },
          since: { type: 'string' },
          attempts: { type: 'integer' },
        },
      },
      Gain: {
        type: 'object',
        additionalProperties: false,
        required: ['check', 'practice', 'points', 'score'],
        properties: {
          check: { type: 'string' },
          practice: { type: 'string' },
          points: { type: 'number' },
          score: { type: 'number' },
          grade: { $ref: '#/components/schemas/Grade' },
        },
      },
      EntityScorecard: {
        type: 'object',
        additionalProperties: false,
        required: ['scorecard', 'state', 'refreshing', 'gains'],
        properties: {
          scorecard: { type: 'string' },
          state: { $ref: '#/components/schemas/AssessmentState' },
          assessment: { $ref: '#/components/schemas/Assessment' },
          assessedAt: { type: 'string' },
          source: { type: 'string' },
          revision: { type: 'string' },
          problem: { $ref: '#/components/schemas/Problem' },
          nextDueAt: { type: 'string' },
          refreshing: { type: 'boolean' },
          gains: {
            type: 'array',
            items: { $ref: '#/components/schemas/Gain' },
          },
        },
      },
      EntityScorecards: {
        type: 'object',
        additionalProperties: false,
        required: ['entityRef', 'scorecards'],
        properties: {
          entityRef: { type: 'string' },
          scorecards: {
            type: 'array',
            items: { $ref: '#/components/schemas/EntityScorecard' },
          },
        },
      },
      Dataset: {
        type: 'object',
        description:
          'Which tier and layer a dataset belongs to, and how that is known.',
        additionalProperties: false,
        required: ['entityRef', 'knownBy', 'conflict', 'seenIn'],
        properties: {
          entityRef: { type: 'string' },
          tier: {
            type: 'string',
            description:
              'Absent where nothing tells it, and where what tells it differs.',
          },
          layer: { type: 'string' },
          knownBy: { type: 'string', enum: ['code', 'annotation', 'nothing'] },
          annotation: {
            type: 'string',
            description:
              "What the entity's annotation golden-path/data-tier says, where that is a tier.",
          },
          conflict: {
            type: 'boolean',
            description:
              'Whether two of those that tell a tier tell different ones.',
          },
          seenIn: {
            type: 'array',
            items: { $ref: '#/components/schemas/DatasetPlace' },
          },
        },
      },
      DatasetPlace: {
        type: 'object',
        description:
          'A project that the caller may read, and the part of its picture that is the dataset.',
        additionalProperties: false,
        required: ['entityRef', 'title', 'scorecard', 'part'],
        properties: {
          entityRef: { type: 'string' },
          title: { type: 'string' },
          scorecard: { type: 'string' },
          part: { $ref: '#/components/schemas/PicturePart' },
        },
      },
      HistoryPoint: {
        type: 'object',
        additionalProperties: false,
        required: ['date', 'coverage', 'version'],
        properties: {
          date: { type: 'string' },
          score: { type: 'number' },
          low: { type: 'number' },
          high: { type: 'number' },
          coverage: { type: 'number' },
          grade: { $ref: '#/components/schemas/Grade' },
          version: { type: 'string' },
        },
      },
      EntityRow: {
        type: 'object',
        additionalProperties: false,
        required: [
          'entityRef',
          'title',
          'kind',
          'state',
          'coverage',
          'critical',
          'stale',
        ],
        properties: {
          entityRef: { type: 'string' },
          title: { type: 'string' },
          kind: { type: 'string' },
          type: { type: 'string' },
          lifecycle: { type: 'string' },
          owner: { type: 'string' },
          system: { type: 'string' },
          state: { $ref: '#/components/schemas/AssessmentState' },
          score: { type: 'number' },
          low: { type: 'number' },
          high: { type: 'number' },
          coverage: { type: 'number' },
          grade: { $ref: '#/components/schemas/Grade' },
          unwaivedScore: {
            type: 'number',
            description:
              'The score if nothing were waived, where that differs.',
          },
          unwaivedGrade: { $ref: '#/components/schemas/Grade' },
          critical: { type: 'integer' },
          worstPractice: {
            type: 'object',
            additionalProperties: false,
            required: ['id', 'lost'],
            properties: { id: { type: 'string' }, lost: { type: 'number' } },
          },
          assessedAt: { type: 'string' },
          stale: { type: 'boolean' },
        },
      },
      EntityPage: {
        type: 'object',
        additionalProperties: false,
        required: ['items', 'total'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/EntityRow' },
          },
          total: { type: 'integer' },
          nextCursor: { type: 'string' },
        },
      },
      RollupRow: {
        type: 'object',
        additionalProperties: false,
        required: [
          'title',
          'total',
          'direct',
          'grades',
          'critical',
          'coverage',
        ],
        properties: {
          group: { type: 'string' },
          title: {
            type: 'string',
            description:
              'Empty for the whole, and for what no known group owns.',
          },
          parent: { type: 'string' },
          total: { type: 'integer' },
          direct: { type: 'integer' },
          grades: {
            type: 'object',
            additionalProperties: false,
            required: ['A', 'B', 'C', 'D', 'E', 'none'],
            properties: {
              A: { type: 'integer' },
              B: { type: 'integer' },
              C: { type: 'integer' },
              D: { type: 'integer' },
              E: { type: 'integer' },
              none: { type: 'integer' },
            },
          },
          critical: { type: 'integer' },
          coverage: { type: 'number' },
          meanScore: { type: 'number' },
          lowest: {
            type: 'object',
            additionalProperties: false,
            required: ['entityRef', 'title', 'score'],
            properties: {
              entityRef: { type: 'string' },
              title: { type: 'string' },
              score: { type: 'number' },
              grade: { $ref: '#/components/schemas/Grade' },
            },
          },
        },
      },
      Rollup: {
        type: 'object',
        additionalProperties: false,
        required: ['scorecard', 'all', 'groups', 'facets', 'withoutScorecard'],
        properties: {
          scorecard: { type: 'string' },
          all: { $ref: '#/components/schemas/RollupRow' },
          groups: {
            type: 'array',
            items: { $ref: '#/components/schemas/RollupRow' },
          },
          facets: {
            type: 'object',
            additionalProperties: false,
            required: ['system', 'type', 'lifecycle'],
            properties: {
              system: { type: 'array', items: { type: 'string' } },
              type: { type: 'array', items: { type: 'string' } },
              lifecycle: { type: 'array', items: { type: 'string' } },
            },
          },
          withoutScorecard: { type: 'integer' },
        },
      },
      Health: {
        type: 'object',
        additionalProperties: false,
        required: ['status', 'sources', 'due', 'failing', 'oldestDueSeconds'],
        properties: {
          status: { type: 'string', enum: ['ok', 'late'] },
          sources: { type: 'integer' },
          due: { type: 'integer' },
          failing: { type: 'integer' },
          oldestDueSeconds: { type: 'integer' },
        },
      },
    },
  },
};
