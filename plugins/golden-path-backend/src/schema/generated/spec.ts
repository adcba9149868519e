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
          { $ref: '#/components/parameters/domain' },
          { $ref: '#/components/parameters/ofKind' },
          { $ref: '#/components/parameters/type' },
          { $ref: '#/components/parameters/lifecycle' },
          { $ref: '#/components/parameters/tag' },
          { $ref: '#/components/parameters/grade' },
          { $ref: '#/components/parameters/practice' },
          { $ref: '#/components/parameters/check' },
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
    '/entities/{kind}/{namespace}/{name}/findings': {
      get: {
        operationId: 'getFindingDates',
        description:
          'Since when the findings of an entity are there, and which went lately.',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/kind' },
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
          { $ref: '#/components/parameters/scorecard' },
        ],
        responses: {
          '200': {
            description: 'The findings',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  additionalProperties: false,
                  required: ['items'],
                  properties: {
                    items: {
                      type: 'array',
                      items: { $ref: '#/components/schemas/FindingDates' },
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
    '/checks': {
      get: {
        operationId: 'listChecks',
        description: 'How the entities of a filter stand with each check.',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/scorecard' },
          { $ref: '#/components/parameters/owner' },
          { $ref: '#/components/parameters/system' },
          { $ref: '#/components/parameters/domain' },
          { $ref: '#/components/parameters/ofKind' },
          { $ref: '#/components/parameters/type' },
          { $ref: '#/components/parameters/lifecycle' },
          { $ref: '#/components/parameters/tag' },
          { $ref: '#/components/parameters/grade' },
          { $ref: '#/components/parameters/practice' },
          { $ref: '#/components/parameters/check' },
          { $ref: '#/components/parameters/text' },
        ],
        responses: {
          '200': {
            description: 'The answer',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/CheckList' },
              },
            },
          },
          default: { $ref: '#/components/responses/ErrorResponse' },
        },
      },
    },
    '/export': {
      get: {
        operationId: 'exportEntities',
        description: 'All entities of a filter and how they stand, streamed.',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/scorecard' },
          { $ref: '#/components/parameters/owner' },
          { $ref: '#/components/parameters/system' },
          { $ref: '#/components/parameters/domain' },
          { $ref: '#/components/parameters/ofKind' },
          { $ref: '#/components/parameters/type' },
          { $ref: '#/components/parameters/lifecycle' },
          { $ref: '#/components/parameters/tag' },
          { $ref: '#/components/parameters/grade' },
          { $ref: '#/components/parameters/practice' },
          { $ref: '#/components/parameters/check' },
          { $ref: '#/components/parameters/text' },
          {
            name: 'format',
            in: 'query',
            schema: { type: 'string', enum: ['csv', 'json'], default: 'csv' },
          },
        ],
        responses: {
          '200': {
            description: 'The entities',
            content: {
              'text/csv': { schema: { type: 'string' } },
              'application/json': {
                schema: {
                  type: 'array',
                  items: { type: 'object', additionalProperties: true },
                },
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
        description:
          'Scores by owner through the group tree, or by another dimension.',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/scorecard' },
          { $ref: '#/components/parameters/owner' },
          { $ref: '#/components/parameters/system' },
          { $ref: '#/components/parameters/domain' },
          { $ref: '#/components/parameters/ofKind' },
          { $ref: '#/components/parameters/type' },
          { $ref: '#/components/parameters/lifecycle' },
          { $ref: '#/components/parameters/tag' },
          { $ref: '#/components/parameters/grade' },
          { $ref: '#/components/parameters/practice' },
          { $ref: '#/components/parameters/check' },
          { $ref: '#/components/parameters/text' },
          {
            name: 'by',
            in: 'query',
            description: 'What there is a row for each of.',
            schema: { $ref: '#/components/schemas/RollupDimension' },
          },
          {
            name: 'practices',
            in: 'query',
            description: 'Whether rows tell of each practice too.',
            schema: { type: 'boolean' },
          },
          {
            name: 'parent',
            in: 'query',
            description:
              'A group, for rows of it and of those directly below only.',
            schema: { type: 'string', minLength: 1, maxLength: 500 },
          },
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
    '/trend': {
      get: {
        operationId: 'getTrend',
        description: 'How the entities of a filter stood day by day.',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/scorecard' },
          { $ref: '#/components/parameters/owner' },
          { $ref: '#/components/parameters/system' },
          { $ref: '#/components/parameters/domain' },
          { $ref: '#/components/parameters/ofKind' },
          { $ref: '#/components/parameters/type' },
          { $ref: '#/components/parameters/lifecycle' },
          { $ref: '#/components/parameters/tag' },
          { $ref: '#/components/parameters/grade' },
          { $ref: '#/components/parameters/practice' },
          { $ref: '#/components/parameters/check' },
          { $ref: '#/components/parameters/text' },
          {
            name: 'days',
            in: 'query',
            description: 'How many days back.',
            schema: { type: 'integer', minimum: 1, maximum: 730, default: 90 },
          },
        ],
        responses: {
          '200': {
            description: 'The answer',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Trend' },
              },
            },
          },
          default: { $ref: '#/components/responses/ErrorResponse' },
        },
      },
    },
    '/moves': {
      get: {
        operationId: 'getMoves',
        description: 'Which entities got better and which worse.',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/scorecard' },
          { $ref: '#/components/parameters/owner' },
          { $ref: '#/components/parameters/system' },
          { $ref: '#/components/parameters/domain' },
          { $ref: '#/components/parameters/ofKind' },
          { $ref: '#/components/parameters/type' },
          { $ref: '#/components/parameters/lifecycle' },
          { $ref: '#/components/parameters/tag' },
          { $ref: '#/components/parameters/grade' },
          { $ref: '#/components/parameters/practice' },
          { $ref: '#/components/parameters/check' },
          { $ref: '#/components/parameters/text' },
          {
            name: 'days',
            in: 'query',
            description: 'How many days back.',
            schema: { type: 'integer', minimum: 1, maximum: 90, default: 7 },
          },
          {
            name: 'limit',
            in: 'query',
            description: 'Entities of each direction.',
            schema: { type: 'integer', minimum: 1, maximum: 50, default: 10 },
          },
        ],
        responses: {
          '200': {
            description: 'The answer',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Moves' },
              },
            },
          },
          default: { $ref: '#/components/responses/ErrorResponse' },
        },
      },
    },
    '/waivers': {
      get: {
        operationId: 'listWaivers',
        description:
          'Waivers on something of which the caller may read at least one entity, the newest first.',
        security: [{}, { JWT: [] }],
        parameters: [
          {
            name: 'state',
            in: 'query',
            schema: {
              type: 'array',
              items: { $ref: '#/components/schemas/WaiverState' },
            },
          },
          {
            name: 'scorecard',
            in: 'query',
            description: 'Id of a scorecard.',
            schema: { type: 'string' },
          },
          {
            name: 'entity',
            in: 'query',
            description:
              'Only those that count on this entity, directly or through its system or owner.',
            schema: { type: 'string' },
          },
          {
            name: 'within',
            in: 'query',
            description:
              'Only those on this entity, system or group itself, or on what belongs to it.',
            schema: { type: 'string' },
          },
          {
            name: 'endsWithin',
            in: 'query',
            description:
              'Only those whose last day is within so many days from today.',
            schema: { type: 'integer', minimum: 0, maximum: 3650 },
          },
          {
            name: 'mine',
            in: 'query',
            description: 'Only those that the caller asked for.',
            schema: { type: 'boolean' },
          },
          {
            name: 'toDecide',
            in: 'query',
            description: 'Only those that the caller may decide now.',
            schema: { type: 'boolean' },
          },
          {
            name: 'limit',
            in: 'query',
            description: 'Waivers on one page.',
            schema: { type: 'integer', minimum: 1, maximum: 200, default: 50 },
          },
          {
            name: 'cursor',
            in: 'query',
            description:
              'The `nextCursor` of the page before, of the same query.',
            schema: { type: 'string' },
          },
        ],
        responses: {
          '200': {
            description: 'One page',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/WaiverPage' },
              },
            },
          },
          default: { $ref: '#/components/responses/ErrorResponse' },
        },
      },
      post: {
        operationId: 'requestWaiver',
        description: 'Asks for a waiver, which somebody then has to approve.',
        security: [{}, { JWT: [] }],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/WaiverRequest' },
            },
          },
        },
        responses: {
          '201': {
            description: 'The waiver, which does not count yet',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Waiver' },
              },
            },
          },
          default: { $ref: '#/components/responses/ErrorResponse' },
        },
      },
    },
    '/waivers/{id}': {
      get: {
        operationId: 'getWaiver',
        security: [{}, { JWT: [] }],
        parameters: [{ $ref: '#/components/parameters/id' }],
        responses: {
          '200': {
            description: 'The waiver',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Waiver' },
              },
            },
          },
          default: { $ref: '#/components/responses/ErrorResponse' },
        },
      },
    },
    '/waivers/{id}/approve': {
      post: {
        operationId: 'approveWaiver',
        description:
          'From then on it counts, and the scores of all that it reaches are others. 409 where somebody decided it already.',
        security: [{}, { JWT: [] }],
        parameters: [{ $ref: '#/components/parameters/id' }],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/WaiverDecision' },
            },
          },
        },
        responses: {
          '200': {
            description: 'The waiver',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Waiver' },
              },
            },
          },
          default: { $ref: '#/components/responses/ErrorResponse' },
        },
      },
    },
    '/waivers/{id}/deny': {
      post: {
        operationId: 'denyWaiver',
        description:
          'It will not count; the note says why. 409 where somebody decided it already.',
        security: [{}, { JWT: [] }],
        parameters: [{ $ref: '#/components/parameters/id' }],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/WaiverDecision' },
            },
          },
        },
        responses: {
          '200': {
            description: 'The waiver',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Waiver' },
              },
            },
          },
          default: { $ref: '#/components/responses/ErrorResponse' },
        },
      },
    },
    '/waivers/{id}/revoke': {
      post: {
        operationId: 'revokeWaiver',
        description:
          'It counts no longer; the note says why. Who asked for it may take it back, too.',
        security: [{}, { JWT: [] }],
        parameters: [{ $ref: '#/components/parameters/id' }],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/WaiverDecision' },
            },
          },
        },
        responses: {
          '200': {
            description: 'The waiver',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Waiver' },
              },
            },
          },
          default: { $ref: '#/components/responses/ErrorResponse' },
        },
      },
    },
    '/badges': {
      get: {
        operationId: 'listBadges',
        description: 'The badges of an entity, for those who may manage it.',
        security: [{}, { JWT: [] }],
        parameters: [
          {
            name: 'entity',
            in: 'query',
            required: true,
            description: 'Ref of an entity.',
            schema: { type: 'string' },
          },
        ],
        responses: {
          '200': {
            description: 'The answer',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  additionalProperties: false,
                  required: ['items'],
                  properties: {
                    items: {
                      type: 'array',
                      items: { $ref: '#/components/schemas/Badge' },
                    },
                  },
                },
              },
            },
          },
          default: { $ref: '#/components/responses/ErrorResponse' },
        },
      },
      post: {
        operationId: 'createBadge',
        description:
          'Makes a badge that anybody can see who knows its address.',
        security: [{}, { JWT: [] }],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                additionalProperties: false,
                required: ['entityRef', 'scorecard'],
                properties: {
                  entityRef: { type: 'string', maxLength: 500 },
                  scorecard: { type: 'string', maxLength: 200 },
                },
              },
            },
          },
        },
        responses: {
          '201': {
            description: 'The answer',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Badge' },
              },
            },
          },
          default: { $ref: '#/components/responses/ErrorResponse' },
        },
      },
    },
    '/badges/{id}': {
      delete: {
        operationId: 'revokeBadge',
        description: 'From then on its address shows nothing.',
        security: [{}, { JWT: [] }],
        parameters: [{ $ref: '#/components/parameters/id' }],
        responses: {
          '204': { description: 'Done' },
          default: { $ref: '#/components/responses/ErrorResponse' },
        },
      },
    },
    '/badges/{id}/image.svg': {
      get: {
        operationId: 'getBadgeImage',
        description: 'The picture, for anybody.',
        security: [{}],
        parameters: [{ $ref: '#/components/parameters/id' }],
        responses: {
          '200': {
            description: 'The picture',
            content: { 'image/svg+xml': { schema: { type: 'string' } } },
          },
          default: { $ref: '#/components/responses/ErrorResponse' },
        },
      },
    },
    '/campaigns': {
      get: {
        operationId: 'listCampaigns',
        description: 'Campaigns; the one that ends first comes first.',
        security: [{}, { JWT: [] }],
        parameters: [
          {
            name: 'state',
            in: 'query',
            schema: {
              type: 'array',
              items: { $ref: '#/components/schemas/CampaignState' },
            },
          },
          {
            name: 'scorecard',
            in: 'query',
            description: 'Id of a scorecard.',
            schema: { type: 'string' },
          },
          {
            name: 'owner',
            in: 'query',
            description:
              'Only those in which something of this owner takes part, groups below included.',
            schema: { type: 'string' },
          },
          {
            name: 'entity',
            in: 'query',
            description: 'Only those in which this entity takes part.',
            schema: { type: 'string' },
          },
        ],
        responses: {
          '200': {
            description: 'The answer',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  additionalProperties: false,
                  required: ['items'],
                  properties: {
                    items: {
                      type: 'array',
                      items: { $ref: '#/components/schemas/Campaign' },
                    },
                  },
                },
              },
            },
          },
          default: { $ref: '#/components/responses/ErrorResponse' },
        },
      },
      post: {
        operationId: 'createCampaign',
        security: [{}, { JWT: [] }],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/CampaignDraft' },
            },
          },
        },
        responses: {
          '201': {
            description: 'The answer',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Campaign' },
              },
            },
          },
          default: { $ref: '#/components/responses/ErrorResponse' },
        },
      },
    },
    '/campaigns/{id}': {
      get: {
        operationId: 'getCampaign',
        security: [{}, { JWT: [] }],
        parameters: [{ $ref: '#/components/parameters/id' }],
        responses: {
          '200': {
            description: 'The answer',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/CampaignDetail' },
              },
            },
          },
          default: { $ref: '#/components/responses/ErrorResponse' },
        },
      },
      put: {
        operationId: 'updateCampaign',
        security: [{}, { JWT: [] }],
        parameters: [{ $ref: '#/components/parameters/id' }],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/CampaignDraft' },
            },
          },
        },
        responses: {
          '200': {
            description: 'The answer',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Campaign' },
              },
            },
          },
          default: { $ref: '#/components/responses/ErrorResponse' },
        },
      },
      delete: {
        operationId: 'deleteCampaign',
        security: [{}, { JWT: [] }],
        parameters: [{ $ref: '#/components/parameters/id' }],
        responses: {
          '204': { description: 'Done' },
          default: { $ref: '#/components/responses/ErrorResponse' },
        },
      },
    },
    '/campaigns/{id}/entities': {
      get: {
        operationId: 'listCampaignEntities',
        description: 'How far each entity is, by title.',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/id' },
          {
            name: 'standing',
            in: 'query',
            schema: {
              type: 'array',
              items: { type: 'string', enum: ['done', 'open', 'unread'] },
            },
          },
          { $ref: '#/components/parameters/owner' },
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
            schema: { type: 'string' },
          },
        ],
        responses: {
          '200': {
            description: 'The answer',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/CampaignEntityPage' },
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
      id: {
        name: 'id',
        in: 'path',
        required: true,
        schema: { type: 'string', maxLength: 64 },
      },
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
      domain: {
        name: 'domain',
        in: 'query',
        allowReserved: true,
        description:
          'Refs of domains. The entities of the systems in them count.',
        schema: { $ref: '#/components/schemas/Values' },
      },
      ofKind: {
        name: 'kind',
        in: 'query',
        allowReserved: true,
        schema: { $ref: '#/components/schemas/Values' },
      },
      tag: {
        name: 'tag',
        in: 'query',
        allowReserved: true,
        schema: { $ref: '#/components/schemas/Values' },
      },
      practice: {
        name: 'practice',
        in: 'query',
        allowReserved: true,
        description:
          'Ids of practices. Entities that fail a check of one of them.',
        schema: { $ref: '#/components/schemas/Values' },
      },
      check: {
        name: 'check',
        in: 'query',
        allowReserved: true,
        description: 'Ids of checks. Entities that fail one of them.',
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
          later: {
            type: 'object',
            description:
              'What it says, where the policy lets it count from a day on only.',
            additionalProperties: false,
            required: ['outcome', 'from'],
            properties: {
              outcome: { $ref: '#/components/schemas/Outcome' },
              from: {
                type: 'string',
                description: 'First day on which it counts, YYYY-MM-DD.',
              },
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
          unwaivedScore: { type: 'number' },
          revision: { type: 'string' },
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
      RollupDimension: {
        type: 'string',
        enum: ['group', 'system', 'domain', 'type', 'lifecycle', 'tag'],
      },
      GradeCounts: {
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
      PracticeTally: {
        type: 'object',
        additionalProperties: false,
        required: ['practice', 'passed', 'failed', 'open', 'critical'],
        properties: {
          practice: { type: 'string' },
          passed: { type: 'integer' },
          failed: { type: 'integer' },
          open: { type: 'integer' },
          critical: { type: 'integer' },
        },
      },
      RollupRow: {
        type: 'object',
        additionalProperties: false,
        required: [
          'title',
          'total',
          'direct',
          'withoutEvidence',
          'grades',
          'unwaivedGrades',
          'critical',
          'coverage',
        ],
        properties: {
          key: { type: 'string' },
          title: {
            type: 'string',
            description:
              'Empty for the whole, and for what belongs to no known key.',
          },
          parent: { type: 'string' },
          total: { type: 'integer' },
          direct: { type: 'integer' },
          withoutEvidence: { type: 'integer' },
          grades: { $ref: '#/components/schemas/GradeCounts' },
          unwaivedGrades: { $ref: '#/components/schemas/GradeCounts' },
          critical: { type: 'integer' },
          coverage: { type: 'number' },
          meanScore: { type: 'number' },
          unwaivedMeanScore: { type: 'number' },
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
          practices: {
            type: 'array',
            items: { $ref: '#/components/schemas/PracticeTally' },
          },
        },
      },
      Rollup: {
        type: 'object',
        additionalProperties: false,
        required: [
          'scorecard',
          'by',
          'all',
          'rows',
          'facets',
          'withoutScorecard',
        ],
        properties: {
          scorecard: { type: 'string' },
          by: { $ref: '#/components/schemas/RollupDimension' },
          all: { $ref: '#/components/schemas/RollupRow' },
          rows: {
            type: 'array',
            items: { $ref: '#/components/schemas/RollupRow' },
          },
          facets: {
            type: 'object',
            additionalProperties: false,
            required: ['system', 'domain', 'type', 'lifecycle', 'tag'],
            properties: {
              system: { type: 'array', items: { type: 'string' } },
              domain: { type: 'array', items: { type: 'string' } },
              type: { type: 'array', items: { type: 'string' } },
              lifecycle: { type: 'array', items: { type: 'string' } },
              tag: { type: 'array', items: { type: 'string' } },
            },
          },
          withoutScorecard: { type: 'integer' },
        },
      },
      CheckTally: {
        type: 'object',
        additionalProperties: false,
        required: [
          'check',
          'practice',
          'passed',
          'failed',
          'waived',
          'open',
          'points',
        ],
        properties: {
          check: { type: 'string' },
          practice: { type: 'string' },
          passed: { type: 'integer' },
          failed: { type: 'integer' },
          waived: { type: 'integer' },
          open: { type: 'integer' },
          points: { type: 'number' },
        },
      },
      CheckList: {
        type: 'object',
        additionalProperties: false,
        required: ['scorecard', 'items'],
        properties: {
          scorecard: { type: 'string' },
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/CheckTally' },
          },
        },
      },
      TrendPoint: {
        type: 'object',
        additionalProperties: false,
        required: ['date', 'total', 'grades', 'critical', 'coverage'],
        properties: {
          date: { type: 'string' },
          total: { type: 'integer' },
          grades: { $ref: '#/components/schemas/GradeCounts' },
          critical: { type: 'integer' },
          meanScore: { type: 'number' },
          unwaivedMeanScore: { type: 'number' },
          coverage: { type: 'number' },
        },
      },
      Trend: {
        type: 'object',
        additionalProperties: false,
        required: ['scorecard', 'points', 'versions'],
        properties: {
          scorecard: { type: 'string' },
          points: {
            type: 'array',
            items: { $ref: '#/components/schemas/TrendPoint' },
          },
          versions: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['date', 'version'],
              properties: {
                date: { type: 'string' },
                version: { type: 'string' },
              },
            },
          },
        },
      },
      Graded: {
        type: 'object',
        additionalProperties: false,
        required: ['score'],
        properties: {
          score: { type: 'number' },
          grade: { $ref: '#/components/schemas/Grade' },
        },
      },
      Move: {
        type: 'object',
        additionalProperties: false,
        required: ['entityRef', 'title', 'from', 'to', 'date', 'newVersion'],
        properties: {
          entityRef: { type: 'string' },
          title: { type: 'string' },
          owner: { type: 'string' },
          from: { $ref: '#/components/schemas/Graded' },
          to: { $ref: '#/components/schemas/Graded' },
          date: { type: 'string' },
          newVersion: { type: 'boolean' },
        },
      },
      Moves: {
        type: 'object',
        additionalProperties: false,
        required: ['since', 'better', 'worse', 'betterTotal', 'worseTotal'],
        properties: {
          since: { type: 'string' },
          better: {
            type: 'array',
            items: { $ref: '#/components/schemas/Move' },
          },
          worse: {
            type: 'array',
            items: { $ref: '#/components/schemas/Move' },
          },
          betterTotal: { type: 'integer' },
          worseTotal: { type: 'integer' },
        },
      },
      FindingDates: {
        type: 'object',
        additionalProperties: false,
        required: ['fingerprint', 'check', 'file', 'firstFailed'],
        properties: {
          fingerprint: { type: 'string' },
          check: { type: 'string' },
          file: { type: 'string' },
          firstFailed: { type: 'string' },
          firstRevision: { type: 'string' },
          fixedAt: { type: 'string' },
          fixedRevision: { type: 'string' },
        },
      },
      WaiverState: {
        type: 'string',
        enum: ['requested', 'approved', 'denied', 'revoked', 'expired'],
      },
      WaiverTarget: {
        type: 'object',
        additionalProperties: false,
        required: ['kind', 'id'],
        properties: {
          kind: { type: 'string', enum: ['finding', 'check', 'practice'] },
          id: { type: 'string', minLength: 1, maxLength: 200 },
        },
      },
      WaiverRequest: {
        type: 'object',
        additionalProperties: false,
        required: ['scorecard', 'target', 'on', 'reason', 'until'],
        properties: {
          scorecard: { type: 'string', maxLength: 200 },
          target: { $ref: '#/components/schemas/WaiverTarget' },
          on: {
            type: 'string',
            maxLength: 500,
            description: 'Ref of an entity, a system or a group.',
          },
          reason: { type: 'string', minLength: 1, maxLength: 1000 },
          until: {
            type: 'string',
            maxLength: 10,
            description: 'Last day on which it counts, YYYY-MM-DD in UTC.',
          },
        },
      },
      Waiver: {
        type: 'object',
        additionalProperties: false,
        required: [
          'id',
          'state',
          'scorecard',
          'target',
          'on',
          'reason',
          'until',
          'requestedBy',
          'requestedAt',
          'entities',
          'mayDecide',
          'mayRevoke',
        ],
        properties: {
          id: { type: 'string' },
          state: { $ref: '#/components/schemas/WaiverState' },
          title: { type: 'string' },
          scorecard: { type: 'string', maxLength: 200 },
          target: { $ref: '#/components/schemas/WaiverTarget' },
          on: {
            type: 'string',
            maxLength: 500,
            description: 'Ref of an entity, a system or a group.',
          },
          reason: { type: 'string', minLength: 1, maxLength: 1000 },
          until: {
            type: 'string',
            maxLength: 10,
            description: 'Last day on which it counts, YYYY-MM-DD in UTC.',
          },
          finding: {
            type: 'object',
            description: 'The finding when it was asked for.',
            additionalProperties: false,
            required: ['check', 'file', 'line', 'message'],
            properties: {
              check: { type: 'string' },
              file: { type: 'string' },
              line: { type: 'integer' },
              message: { type: 'string' },
            },
          },
          requestedBy: { type: 'string' },
          requestedAt: { type: 'string' },
          decidedBy: { type: 'string' },
          decidedAt: { type: 'string' },
          note: { type: 'string' },
          revokedBy: { type: 'string' },
          endedAt: { type: 'string' },
          entities: { type: 'integer' },
          mayDecide: { type: 'boolean' },
          mayRevoke: { type: 'boolean' },
        },
      },
      WaiverPage: {
        type: 'object',
        additionalProperties: false,
        required: ['items', 'total'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/Waiver' },
          },
          nextCursor: { type: 'string' },
          total: { type: 'integer' },
        },
      },
      WaiverDecision: {
        type: 'object',
        additionalProperties: false,
        properties: { note: { type: 'string', maxLength: 1000 } },
      },
      Badge: {
        type: 'object',
        additionalProperties: false,
        required: [
          'id',
          'entityRef',
          'scorecard',
          'path',
          'createdBy',
          'createdAt',
        ],
        properties: {
          id: { type: 'string' },
          entityRef: { type: 'string' },
          scorecard: { type: 'string' },
          path: { type: 'string' },
          createdBy: { type: 'string' },
          createdAt: { type: 'string' },
        },
      },
      CampaignState: {
        type: 'string',
        enum: ['planned', 'running', 'reached', 'over'],
      },
      CampaignDraft: {
        type: 'object',
        additionalProperties: false,
        required: [
          'title',
          'scorecard',
          'practices',
          'filter',
          'start',
          'target',
          'owners',
        ],
        properties: {
          title: { type: 'string', minLength: 1, maxLength: 200 },
          description: { type: 'string', maxLength: 2000 },
          scorecard: { type: 'string', maxLength: 200 },
          practices: {
            type: 'array',
            minItems: 1,
            maxItems: 100,
            items: { type: 'string', maxLength: 200 },
          },
          filter: {
            type: 'object',
            description:
              'Which entities take part, as a filter predicate of Backstage; empty for all.',
            additionalProperties: true,
          },
          start: { type: 'string', maxLength: 10 },
          target: { type: 'string', maxLength: 10 },
          owners: {
            type: 'array',
            maxItems: 20,
            items: { type: 'string', maxLength: 500 },
          },
        },
      },
      CampaignProgress: {
        type: 'object',
        additionalProperties: false,
        required: ['entities', 'done', 'open', 'unread'],
        properties: {
          entities: { type: 'integer' },
          done: { type: 'integer' },
          open: { type: 'integer' },
          unread: { type: 'integer' },
        },
      },
      Campaign: {
        type: 'object',
        additionalProperties: false,
        required: [
          'title',
          'scorecard',
          'practices',
          'filter',
          'start',
          'target',
          'owners',
          'id',
          'state',
          'createdBy',
          'createdAt',
          'progress',
          'mayManage',
        ],
        properties: {
          title: { type: 'string', minLength: 1, maxLength: 200 },
          description: { type: 'string', maxLength: 2000 },
          scorecard: { type: 'string', maxLength: 200 },
          practices: {
            type: 'array',
            minItems: 1,
            maxItems: 100,
            items: { type: 'string', maxLength: 200 },
          },
          filter: {
            type: 'object',
            description:
              'Which entities take part, as a filter predicate of Backstage; empty for all.',
            additionalProperties: true,
          },
          start: { type: 'string', maxLength: 10 },
          target: { type: 'string', maxLength: 10 },
          owners: {
            type: 'array',
            maxItems: 20,
            items: { type: 'string', maxLength: 500 },
          },
          id: { type: 'string' },
          state: { $ref: '#/components/schemas/CampaignState' },
          createdBy: { type: 'string' },
          createdAt: { type: 'string' },
          progress: { $ref: '#/components/schemas/CampaignProgress' },
          mayManage: { type: 'boolean' },
        },
      },
      CampaignDetail: {
        type: 'object',
        additionalProperties: false,
        required: [
          'title',
          'scorecard',
          'practices',
          'filter',
          'start',
          'target',
          'owners',
          'id',
          'state',
          'createdBy',
          'createdAt',
          'progress',
          'mayManage',
          'burnUp',
        ],
        properties: {
          title: { type: 'string', minLength: 1, maxLength: 200 },
          description: { type: 'string', maxLength: 2000 },
          scorecard: { type: 'string', maxLength: 200 },
          practices: {
            type: 'array',
            minItems: 1,
            maxItems: 100,
            items: { type: 'string', maxLength: 200 },
          },
          filter: {
            type: 'object',
            description:
              'Which entities take part, as a filter predicate of Backstage; empty for all.',
            additionalProperties: true,
          },
          start: { type: 'string', maxLength: 10 },
          target: { type: 'string', maxLength: 10 },
          owners: {
            type: 'array',
            maxItems: 20,
            items: { type: 'string', maxLength: 500 },
          },
          id: { type: 'string' },
          state: { $ref: '#/components/schemas/CampaignState' },
          createdBy: { type: 'string' },
          createdAt: { type: 'string' },
          progress: { $ref: '#/components/schemas/CampaignProgress' },
          mayManage: { type: 'boolean' },
          burnUp: {
            type: 'array',
            items: { $ref: '#/components/schemas/CampaignDay' },
          },
        },
      },
      CampaignDay: {
        type: 'object',
        additionalProperties: false,
        required: ['date', 'entities', 'done', 'open', 'unread'],
        properties: {
          date: { type: 'string' },
          entities: { type: 'integer' },
          done: { type: 'integer' },
          open: { type: 'integer' },
          unread: { type: 'integer' },
        },
      },
      CampaignEntity: {
        type: 'object',
        additionalProperties: false,
        required: ['entityRef', 'title', 'standing', 'failed', 'undecided'],
        properties: {
          entityRef: { type: 'string' },
          title: { type: 'string' },
          owner: { type: 'string' },
          standing: { type: 'string', enum: ['done', 'open', 'unread'] },
          failed: { type: 'array', items: { type: 'string' } },
          undecided: { type: 'array', items: { type: 'string' } },
        },
      },
      CampaignEntityPage: {
        type: 'object',
        additionalProperties: false,
        required: ['items', 'total'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/CampaignEntity' },
          },
          nextCursor: { type: 'string' },
          total: { type: 'integer' },
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
