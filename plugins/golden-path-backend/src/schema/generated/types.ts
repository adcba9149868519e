// Generated from openapi.yaml by `yarn generate-openapi`.

export interface paths {
  '/scorecards': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description The scorecards that this backend assesses. */
    get: operations['getScorecards'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/entities': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description Entities and how they stand with one scorecard. Those without a value to sort by come last. */
    get: operations['listEntities'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/entities/{kind}/{namespace}/{name}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description One entity with all its scorecards. An entity that the caller may not read is not found, like one that does not exist. */
    get: operations['getEntity'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/entities/{kind}/{namespace}/{name}/history': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description The daily points of an entity, oldest first. A day on which nothing changed has no point; the one before it holds. */
    get: operations['getHistory'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/entities/{kind}/{namespace}/{name}/findings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description Since when the findings of an entity are there, and which went lately. */
    get: operations['getFindingDates'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/entities/{kind}/{namespace}/{name}/dataset': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description Which tier and layer an entity has that stands for data, by the code of the projects that have it and by its own annotation. For any entity of the catalog that the caller may read, assessed or not. */
    get: operations['getDataset'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/entities/{kind}/{namespace}/{name}/refresh': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description Reads and assesses the entity now. Answers with the fresh result, or after some ten seconds with `refreshing: true`; the work then goes on. */
    post: operations['refreshEntity'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/checks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description How the entities of a filter stand with each check. */
    get: operations['listChecks'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/export': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description All entities of a filter and how they stand, streamed. */
    get: operations['exportEntities'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rollup': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description Scores by owner through the group tree, or by another dimension. */
    get: operations['getRollup'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/trend': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description How the entities of a filter stood day by day. */
    get: operations['getTrend'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/moves': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description Which entities got better and which worse. */
    get: operations['getMoves'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/waivers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description Waivers on something of which the caller may read at least one entity, the newest first. */
    get: operations['listWaivers'];
    put?: never;
    /** @description Asks for a waiver, which somebody then has to approve. */
    post: operations['requestWaiver'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/waivers/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['getWaiver'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/waivers/{id}/approve': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description From then on it counts, and the scores of all that it reaches are others. 409 where somebody decided it already. */
    post: operations['approveWaiver'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/waivers/{id}/deny': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description It will not count; the note says why. 409 where somebody decided it already. */
    post: operations['denyWaiver'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/waivers/{id}/revoke': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description It counts no longer; the note says why. Who asked for it may take it back, too. */
    post: operations['revokeWaiver'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/badges': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description The badges of an entity, for those who may manage it. */
    get: operations['listBadges'];
    put?: never;
    /** @description Makes a badge that anybody can see who knows its address. */
    post: operations['createBadge'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/badges/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** @description From then on its address shows nothing. */
    delete: operations['revokeBadge'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/badges/{id}/image.svg': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description The picture, for anybody. */
    get: operations['getBadgeImage'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/campaigns': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description Campaigns; the one that ends first comes first. */
    get: operations['listCampaigns'];
    put?: never;
    post: operations['createCampaign'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/campaigns/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['getCampaign'];
    put: operations['updateCampaign'];
    post?: never;
    delete: operations['deleteCampaign'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/campaigns/{id}/entities': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description How far each entity is, by title. */
    get: operations['listCampaignEntities'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/health': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description How the collection is doing, for probes. Needs no sign-in and tells nothing but counts. */
    get: operations['getHealth'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    Values: string[];
    Error: {
      error: {
        name: string;
        message: string;
      };
      request?: Record<string, never>;
      response: {
        statusCode: number;
      };
    };
    /** @enum {string} */
    Severity: 'critical' | 'high' | 'medium' | 'low' | 'info';
    /** @enum {string} */
    Outcome: 'passed' | 'failed' | 'not-applicable' | 'no-evidence' | 'error';
    /** @enum {string} */
    Grade: 'A' | 'B' | 'C' | 'D' | 'E';
    /** @enum {string} */
    AssessmentState:
      | 'pending'
      | 'assessed'
      | 'nothing-here'
      | 'unreadable'
      | 'no-source';
    Practice: {
      id: string;
      title: string;
      summary: string;
      /** @description By language code. */
      translations?: {
        [key: string]: {
          title: string;
          summary: string;
        };
      };
    };
    CheckMetadata: {
      id: string;
      title: string;
      practice: string;
      severity: components['schemas']['Severity'];
      rationale: string;
      remedy: string;
      fixable: boolean;
      equivalents: components['schemas']['Equivalent'][];
      /** @description By language code. */
      translations?: {
        [key: string]: components['schemas']['CheckTexts'];
      };
    };
    CheckTexts: {
      title: string;
      rationale: string;
      remedy: string;
    };
    Equivalent: {
      tool: string;
      id: string;
      /** @enum {string} */
      relation: 'equal' | 'stricter' | 'looser';
    };
    ScorecardInfo: {
      id: string;
      title: string;
      version: string;
      practices: components['schemas']['Practice'][];
      checks: components['schemas']['CheckMetadata'][];
      nothingHere: string;
    };
    TextEdit: {
      file: string;
      start: number;
      end: number;
      text: string;
    };
    Fix: {
      /** @enum {string} */
      safety: 'safe' | 'assisted';
      reason: string;
      edits: components['schemas']['TextEdit'][];
      /** @description What it changes, as a unified diff with secrets masked. */
      diff?: string;
    };
    Excerpt: {
      start: number;
      lines: string[];
    };
    Finding: {
      file: string;
      line: number;
      endLine: number;
      message: string;
      /** @description The image it was found in, where that was in a registry. */
      image?: string;
      fix?: components['schemas']['Fix'];
      fingerprint: string;
      fixable: boolean;
      excerpt?: components['schemas']['Excerpt'];
      waived?: components['schemas']['Suppression'];
      /** @description How it is known, step by step, where the line alone does not show it. */
      because?: components['schemas']['Because'][];
      /** @description Ids of the parts and arrows of the picture that it is about. */
      about?: string[];
    };
    Because: {
      text: string;
      file: string;
      line: number;
    };
    /** @description Why a finding does not count. */
    Suppression: {
      tool: string;
      file: string;
      line: number;
      reason?: string;
      /** @description Last day on which it counts, YYYY-MM-DD. */
      until?: string;
      /** @description Id of the waiver, where it is one. */
      waiver?: string;
      /** @description Ref of who approved the waiver. */
      by?: string;
    };
    CheckResult: {
      id: string;
      practice: string;
      severity: components['schemas']['Severity'];
      outcome: components['schemas']['Outcome'];
      unwaived?: components['schemas']['Outcome'];
      reason?: string;
      /** @description What a failed check would say without its findings, if not that it does not apply. */
      otherwise?: {
        /** @enum {string} */
        outcome: 'passed' | 'not-applicable' | 'no-evidence';
        reason?: string;
      };
      /** @description What it says, where the policy lets it count from a day on only. */
      later?: {
        outcome: components['schemas']['Outcome'];
        /** @description First day on which it counts, YYYY-MM-DD. */
        from: string;
      };
      findings: components['schemas']['Finding'][];
      omitted?: number;
    };
    PracticeResult: {
      id: string;
      outcome: components['schemas']['Outcome'];
      score?: number;
      weight: number;
      passedWeight: number;
      decidedWeight: number;
      applicableWeight: number;
      lost: number;
    };
    Assessment: {
      scorecard: string;
      version: string;
      score?: number;
      low?: number;
      high?: number;
      coverage: number;
      grade?: components['schemas']['Grade'];
      cap?: components['schemas']['Cap'];
      practices: components['schemas']['PracticeResult'][];
      checks: components['schemas']['CheckResult'][];
      files: number;
      unwaived?: components['schemas']['UnwaivedScore'];
      /** @description The last day (YYYY-MM-DD) on which it stands as it is: a suppression that counts ends then. */
      validUntil?: string;
      picture?: components['schemas']['Picture'];
    };
    /** @description What the scorecard sees in the project, to be drawn. Titles of columns and rows are told by their ids. */
    Picture: {
      columns: string[];
      rows: string[];
      parts: components['schemas']['PicturePart'][];
      arrows: components['schemas']['PictureArrow'][];
      /** @description How many parts past the cap were left out. */
      omitted?: number;
    };
    PicturePart: {
      id: string;
      name: string;
      kind: string;
      /** @enum {string} */
      shape:
        | 'source'
        | 'store'
        | 'processor'
        | 'consumer'
        | 'description'
        | 'permit'
        | 'unread';
      column: string;
      row?: string;
      /** @description How its row is known, to stand within a sentence. */
      known?: string;
      /** @description Refs of the entities in the project's catalog file that stand for it. */
      entities?: string[];
      file: string;
      line: number;
      uncertain?: string;
      /** @description Fingerprints of the findings about it, waived ones included. */
      findings: string[];
    };
    PictureArrow: {
      id: string;
      from: string;
      to: string;
      /** @enum {string} */
      kind: 'data' | 'starts' | 'describes';
      /** @enum {string} */
      verb:
        | 'reads'
        | 'writes'
        | 'triggers'
        | 'encrypts'
        | 'catalogs'
        | 'grants'
        | 'assumes';
      file: string;
      line: number;
      /** @description Fingerprints of the findings about it, waived ones included. */
      findings: string[];
    };
    Cap: {
      from: components['schemas']['Grade'];
      checks: string[];
    };
    /** @description The score if nothing were waived, where something is. */
    UnwaivedScore: {
      score?: number;
      low?: number;
      high?: number;
      coverage: number;
      grade?: components['schemas']['Grade'];
      cap?: components['schemas']['Cap'];
    };
    Problem: {
      message: string;
      since: string;
      attempts: number;
    };
    Gain: {
      check: string;
      practice: string;
      points: number;
      score: number;
      grade?: components['schemas']['Grade'];
    };
    EntityScorecard: {
      scorecard: string;
      state: components['schemas']['AssessmentState'];
      assessment?: components['schemas']['Assessment'];
      assessedAt?: string;
      source?: string;
      revision?: string;
      problem?: components['schemas']['Problem'];
      nextDueAt?: string;
      refreshing: boolean;
      gains: components['schemas']['Gain'][];
    };
    EntityScorecards: {
      entityRef: string;
      scorecards: components['schemas']['EntityScorecard'][];
    };
    /** @description Which tier and layer a dataset belongs to, and how that is known. */
    Dataset: {
      entityRef: string;
      /** @description Absent where nothing tells it, and where what tells it differs. */
      tier?: string;
      layer?: string;
      /** @enum {string} */
      knownBy: 'code' | 'annotation' | 'nothing';
      /** @description What the entity's annotation golden-path/data-tier says, where that is a tier. */
      annotation?: string;
      /** @description Whether two of those that tell a tier tell different ones. */
      conflict: boolean;
      seenIn: components['schemas']['DatasetPlace'][];
    };
    /** @description A project that the caller may read, and the part of its picture that is the dataset. */
    DatasetPlace: {
      entityRef: string;
      title: string;
      scorecard: string;
      part: components['schemas']['PicturePart'];
    };
    HistoryPoint: {
      date: string;
      score?: number;
      low?: number;
      high?: number;
      coverage: number;
      grade?: components['schemas']['Grade'];
      version: string;
      unwaivedScore?: number;
      revision?: string;
    };
    EntityRow: {
      entityRef: string;
      title: string;
      kind: string;
      type?: string;
      lifecycle?: string;
      owner?: string;
      system?: string;
      state: components['schemas']['AssessmentState'];
      score?: number;
      low?: number;
      high?: number;
      coverage: number;
      grade?: components['schemas']['Grade'];
      /** @description The score if nothing were waived, where that differs. */
      unwaivedScore?: number;
      unwaivedGrade?: components['schemas']['Grade'];
      critical: number;
      worstPractice?: {
        id: string;
        lost: number;
      };
      assessedAt?: string;
      stale: boolean;
    };
    EntityPage: {
      items: components['schemas']['EntityRow'][];
      total: number;
      nextCursor?: string;
    };
    /** @enum {string} */
    RollupDimension:
      | 'group'
      | 'system'
      | 'domain'
      | 'type'
      | 'lifecycle'
      | 'tag';
    GradeCounts: {
      A: number;
      B: number;
      C: number;
      D: number;
      E: number;
      none: number;
    };
    PracticeTally: {
      practice: string;
      passed: number;
      failed: number;
      open: number;
      critical: number;
    };
    RollupRow: {
      key?: string;
      /** @description Empty for the whole, and for what belongs to no known key. */
      title: string;
      parent?: string;
      total: number;
      direct: number;
      withoutEvidence: number;
      grades: components['schemas']['GradeCounts'];
      unwaivedGrades: components['schemas']['GradeCounts'];
      critical: number;
      coverage: number;
      meanScore?: number;
      unwaivedMeanScore?: number;
      lowest?: {
        entityRef: string;
        title: string;
        score: number;
        grade?: components['schemas']['Grade'];
      };
      practices?: components['schemas']['PracticeTally'][];
    };
    Rollup: {
      scorecard: string;
      by: components['schemas']['RollupDimension'];
      all: components['schemas']['RollupRow'];
      rows: components['schemas']['RollupRow'][];
      facets: {
        system: string[];
        domain: string[];
        type: string[];
        lifecycle: string[];
        tag: string[];
      };
      withoutScorecard: number;
    };
    CheckTally: {
      check: string;
      practice: string;
      passed: number;
      failed: number;
      waived: number;
      open: number;
      points: number;
    };
    CheckList: {
      scorecard: string;
      items: components['schemas']['CheckTally'][];
    };
    TrendPoint: {
      date: string;
      total: number;
      grades: components['schemas']['GradeCounts'];
      critical: number;
      meanScore?: number;
      unwaivedMeanScore?: number;
      coverage: number;
    };
    Trend: {
      scorecard: string;
      points: components['schemas']['TrendPoint'][];
      versions: {
        date: string;
        version: string;
      }[];
    };
    Graded: {
      score: number;
      grade?: components['schemas']['Grade'];
    };
    Move: {
      entityRef: string;
      title: string;
      owner?: string;
      from: components['schemas']['Graded'];
      to: components['schemas']['Graded'];
      date: string;
      newVersion: boolean;
    };
    Moves: {
      since: string;
      better: components['schemas']['Move'][];
      worse: components['schemas']['Move'][];
      betterTotal: number;
      worseTotal: number;
    };
    FindingDates: {
      fingerprint: string;
      check: string;
      file: string;
      firstFailed: string;
      firstRevision?: string;
      fixedAt?: string;
      fixedRevision?: string;
    };
    /** @enum {string} */
    WaiverState: 'requested' | 'approved' | 'denied' | 'revoked' | 'expired';
    WaiverTarget: {
      /** @enum {string} */
      kind: 'finding' | 'check' | 'practice';
      id: string;
    };
    WaiverRequest: {
      scorecard: string;
      target: components['schemas']['WaiverTarget'];
      /** @description Ref of an entity, a system or a group. */
      on: string;
      reason: string;
      /** @description Last day on which it counts, YYYY-MM-DD in UTC. */
      until: string;
    };
    Waiver: {
      id: string;
      state: components['schemas']['WaiverState'];
      title?: string;
      scorecard: string;
      target: components['schemas']['WaiverTarget'];
      /** @description Ref of an entity, a system or a group. */
      on: string;
      reason: string;
      /** @description Last day on which it counts, YYYY-MM-DD in UTC. */
      until: string;
      /** @description The finding when it was asked for. */
      finding?: {
        check: string;
        file: string;
        line: number;
        message: string;
      };
      requestedBy: string;
      requestedAt: string;
      decidedBy?: string;
      decidedAt?: string;
      note?: string;
      revokedBy?: string;
      endedAt?: string;
      entities: number;
      mayDecide: boolean;
      mayRevoke: boolean;
    };
    WaiverPage: {
      items: components['schemas']['Waiver'][];
      nextCursor?: string;
      total: number;
    };
    WaiverDecision: {
      note?: string;
    };
    Badge: {
      id: string;
      entityRef: string;
      scorecard: string;
      path: string;
      createdBy: string;
      createdAt: string;
    };
    /** @enum {string} */
    CampaignState: 'planned' | 'running' | 'reached' | 'over';
    CampaignDraft: {
      title: string;
      description?: string;
      scorecard: string;
      practices: string[];
      /** @description Which entities take part, as a filter predicate of Backstage; empty for all. */
      filter: {
        [key: string]: unknown;
      };
      start: string;
      target: string;
      owners: string[];
    };
    CampaignProgress: {
      entities: number;
      done: number;
      open: number;
      unread: number;
    };
    Campaign: {
      title: string;
      description?: string;
      scorecard: string;
      practices: string[];
      /** @description Which entities take part, as a filter predicate of Backstage; empty for all. */
      filter: {
        [key: string]: unknown;
      };
      start: string;
      target: string;
      owners: string[];
      id: string;
      state: components['schemas']['CampaignState'];
      createdBy: string;
      createdAt: string;
      progress: components['schemas']['CampaignProgress'];
      mayManage: boolean;
    };
    CampaignDetail: {
      title: string;
      description?: string;
      scorecard: string;
      practices: string[];
      /** @description Which entities take part, as a filter predicate of Backstage; empty for all. */
      filter: {
        [key: string]: unknown;
      };
      start: string;
      target: string;
      owners: string[];
      id: string;
      state: components['schemas']['CampaignState'];
      createdBy: string;
      createdAt: string;
      progress: components['schemas']['CampaignProgress'];
      mayManage: boolean;
      burnUp: components['schemas']['CampaignDay'][];
    };
    CampaignDay: {
      date: string;
      entities: number;
      done: number;
      open: number;
      unread: number;
    };
    CampaignEntity: {
      entityRef: string;
      title: string;
      owner?: string;
      /** @enum {string} */
      standing: 'done' | 'open' | 'unread';
      failed: string[];
      undecided: string[];
    };
    CampaignEntityPage: {
      items: components['schemas']['CampaignEntity'][];
      nextCursor?: string;
      total: number;
    };
    Health: {
      /** @enum {string} */
      status: 'ok' | 'late';
      sources: number;
      due: number;
      failing: number;
      oldestDueSeconds: number;
    };
  };
  responses: {
    /** @description An error, as all Backstage plugins answer it */
    ErrorResponse: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
  };
  parameters: {
    id: string;
    kind: string;
    namespace: string;
    name: string;
    /** @description Id of a scorecard. */
    scorecard: string;
    /** @description Refs of groups or users. Entities owned by groups below count too. */
    owner: components['schemas']['Values'];
    /** @description Refs of systems. */
    system: components['schemas']['Values'];
    type: components['schemas']['Values'];
    /** @description Refs of domains. The entities of the systems in them count. */
    domain: components['schemas']['Values'];
    ofKind: components['schemas']['Values'];
    tag: components['schemas']['Values'];
    /** @description Ids of practices. Entities that fail a check of one of them. */
    practice: components['schemas']['Values'];
    /** @description Ids of checks. Entities that fail one of them. */
    check: components['schemas']['Values'];
    lifecycle: components['schemas']['Values'];
    /** @description Grades, and `none` for entities that the scorecard applies to but that have no grade. */
    grade: ('A' | 'B' | 'C' | 'D' | 'E' | 'none')[];
    /** @description Part of the name or title, in any case. */
    text: string;
  };
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  getScorecards: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description All scorecards */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['ScorecardInfo'][];
          };
        };
      };
      default: components['responses']['ErrorResponse'];
    };
  };
  listEntities: {
    parameters: {
      query: {
        /** @description Id of a scorecard. */
        scorecard: components['parameters']['scorecard'];
        /** @description Refs of groups or users. Entities owned by groups below count too. */
        owner?: components['parameters']['owner'];
        /** @description Refs of systems. */
        system?: components['parameters']['system'];
        /** @description Refs of domains. The entities of the systems in them count. */
        domain?: components['parameters']['domain'];
        kind?: components['parameters']['ofKind'];
        type?: components['parameters']['type'];
        lifecycle?: components['parameters']['lifecycle'];
        tag?: components['parameters']['tag'];
        /** @description Grades, and `none` for entities that the scorecard applies to but that have no grade. */
        grade?: components['parameters']['grade'];
        /** @description Ids of practices. Entities that fail a check of one of them. */
        practice?: components['parameters']['practice'];
        /** @description Ids of checks. Entities that fail one of them. */
        check?: components['parameters']['check'];
        /** @description Part of the name or title, in any case. */
        text?: components['parameters']['text'];
        /** @description What to sort by. */
        sort?: 'score' | 'title' | 'assessedAt';
        order?: 'asc' | 'desc';
        /** @description Entities on one page. */
        limit?: number;
        /** @description The `nextCursor` of the page before, of the same query. */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One page */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EntityPage'];
        };
      };
      default: components['responses']['ErrorResponse'];
    };
  };
  getEntity: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        kind: components['parameters']['kind'];
        namespace: components['parameters']['namespace'];
        name: components['parameters']['name'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The entity */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EntityScorecards'];
        };
      };
      default: components['responses']['ErrorResponse'];
    };
  };
  getHistory: {
    parameters: {
      query: {
        /** @description Id of a scorecard. */
        scorecard: components['parameters']['scorecard'];
      };
      header?: never;
      path: {
        kind: components['parameters']['kind'];
        namespace: components['parameters']['namespace'];
        name: components['parameters']['name'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The points */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['HistoryPoint'][];
          };
        };
      };
      default: components['responses']['ErrorResponse'];
    };
  };
  getFindingDates: {
    parameters: {
      query: {
        /** @description Id of a scorecard. */
        scorecard: components['parameters']['scorecard'];
      };
      header?: never;
      path: {
        kind: components['parameters']['kind'];
        namespace: components['parameters']['namespace'];
        name: components['parameters']['name'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The findings */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['FindingDates'][];
          };
        };
      };
      default: components['responses']['ErrorResponse'];
    };
  };
  getDataset: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        kind: components['parameters']['kind'];
        namespace: components['parameters']['namespace'];
        name: components['parameters']['name'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What is known of it */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Dataset'];
        };
      };
      default: components['responses']['ErrorResponse'];
    };
  };
  refreshEntity: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        kind: components['parameters']['kind'];
        namespace: components['parameters']['namespace'];
        name: components['parameters']['name'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The entity */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EntityScorecards'];
        };
      };
      default: components['responses']['ErrorResponse'];
    };
  };
  listChecks: {
    parameters: {
      query: {
        /** @description Id of a scorecard. */
        scorecard: components['parameters']['scorecard'];
        /** @description Refs of groups or users. Entities owned by groups below count too. */
        owner?: components['parameters']['owner'];
        /** @description Refs of systems. */
        system?: components['parameters']['system'];
        /** @description Refs of domains. The entities of the systems in them count. */
        domain?: components['parameters']['domain'];
        kind?: components['parameters']['ofKind'];
        type?: components['parameters']['type'];
        lifecycle?: components['parameters']['lifecycle'];
        tag?: components['parameters']['tag'];
        /** @description Grades, and `none` for entities that the scorecard applies to but that have no grade. */
        grade?: components['parameters']['grade'];
        /** @description Ids of practices. Entities that fail a check of one of them. */
        practice?: components['parameters']['practice'];
        /** @description Ids of checks. Entities that fail one of them. */
        check?: components['parameters']['check'];
        /** @description Part of the name or title, in any case. */
        text?: components['parameters']['text'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CheckList'];
        };
      };
      default: components['responses']['ErrorResponse'];
    };
  };
  exportEntities: {
    parameters: {
      query: {
        /** @description Id of a scorecard. */
        scorecard: components['parameters']['scorecard'];
        /** @description Refs of groups or users. Entities owned by groups below count too. */
        owner?: components['parameters']['owner'];
        /** @description Refs of systems. */
        system?: components['parameters']['system'];
        /** @description Refs of domains. The entities of the systems in them count. */
        domain?: components['parameters']['domain'];
        kind?: components['parameters']['ofKind'];
        type?: components['parameters']['type'];
        lifecycle?: components['parameters']['lifecycle'];
        tag?: components['parameters']['tag'];
        /** @description Grades, and `none` for entities that the scorecard applies to but that have no grade. */
        grade?: components['parameters']['grade'];
        /** @description Ids of practices. Entities that fail a check of one of them. */
        practice?: components['parameters']['practice'];
        /** @description Ids of checks. Entities that fail one of them. */
        check?: components['parameters']['check'];
        /** @description Part of the name or title, in any case. */
        text?: components['parameters']['text'];
        format?: 'csv' | 'json';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The entities */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
          'application/json': {
            [key: string]: unknown;
          }[];
        };
      };
      default: components['responses']['ErrorResponse'];
    };
  };
  getRollup: {
    parameters: {
      query: {
        /** @description Id of a scorecard. */
        scorecard: components['parameters']['scorecard'];
        /** @description Refs of groups or users. Entities owned by groups below count too. */
        owner?: components['parameters']['owner'];
        /** @description Refs of systems. */
        system?: components['parameters']['system'];
        /** @description Refs of domains. The entities of the systems in them count. */
        domain?: components['parameters']['domain'];
        kind?: components['parameters']['ofKind'];
        type?: components['parameters']['type'];
        lifecycle?: components['parameters']['lifecycle'];
        tag?: components['parameters']['tag'];
        /** @description Grades, and `none` for entities that the scorecard applies to but that have no grade. */
        grade?: components['parameters']['grade'];
        /** @description Ids of practices. Entities that fail a check of one of them. */
        practice?: components['parameters']['practice'];
        /** @description Ids of checks. Entities that fail one of them. */
        check?: components['parameters']['check'];
        /** @description Part of the name or title, in any case. */
        text?: components['parameters']['text'];
        /** @description What there is a row for each of. */
        by?: components['schemas']['RollupDimension'];
        /** @description Whether rows tell of each practice too. */
        practices?: boolean;
        /** @description A group, for rows of it and of those directly below only. */
        parent?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The roll-up */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Rollup'];
        };
      };
      default: components['responses']['ErrorResponse'];
    };
  };
  getTrend: {
    parameters: {
      query: {
        /** @description Id of a scorecard. */
        scorecard: components['parameters']['scorecard'];
        /** @description Refs of groups or users. Entities owned by groups below count too. */
        owner?: components['parameters']['owner'];
        /** @description Refs of systems. */
        system?: components['parameters']['system'];
        /** @description Refs of domains. The entities of the systems in them count. */
        domain?: components['parameters']['domain'];
        kind?: components['parameters']['ofKind'];
        type?: components['parameters']['type'];
        lifecycle?: components['parameters']['lifecycle'];
        tag?: components['parameters']['tag'];
        /** @description Grades, and `none` for entities that the scorecard applies to but that have no grade. */
        grade?: components['parameters']['grade'];
        /** @description Ids of practices. Entities that fail a check of one of them. */
        practice?: components['parameters']['practice'];
        /** @description Ids of checks. Entities that fail one of them. */
        check?: components['parameters']['check'];
        /** @description Part of the name or title, in any case. */
        text?: components['parameters']['text'];
        /** @description How many days back. */
        days?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Trend'];
        };
      };
      default: components['responses']['ErrorResponse'];
    };
  };
  getMoves: {
    parameters: {
      query: {
        /** @description Id of a scorecard. */
        scorecard: components['parameters']['scorecard'];
        /** @description Refs of groups or users. Entities owned by groups below count too. */
        owner?: components['parameters']['owner'];
        /** @description Refs of systems. */
        system?: components['parameters']['system'];
        /** @description Refs of domains. The entities of the systems in them count. */
        domain?: components['parameters']['domain'];
        kind?: components['parameters']['ofKind'];
        type?: components['parameters']['type'];
        lifecycle?: components['parameters']['lifecycle'];
        tag?: components['parameters']['tag'];
        /** @description Grades, and `none` for entities that the scorecard applies to but that have no grade. */
        grade?: components['parameters']['grade'];
        /** @description Ids of practices. Entities that fail a check of one of them. */
        practice?: components['parameters']['practice'];
        /** @description Ids of checks. Entities that fail one of them. */
        check?: components['parameters']['check'];
        /** @description Part of the name or title, in any case. */
        text?: components['parameters']['text'];
        /** @description How many days back. */
        days?: number;
        /** @description Entities of each direction. */
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Moves'];
        };
      };
      default: components['responses']['ErrorResponse'];
    };
  };
  listWaivers: {
    parameters: {
      query?: {
        state?: components['schemas']['WaiverState'][];
        /** @description Id of a scorecard. */
        scorecard?: string;
        /** @description Only those that count on this entity, directly or through its system or owner. */
        entity?: string;
        /** @description Only those on this entity, system or group itself, or on what belongs to it. */
        within?: string;
        /** @description Only those whose last day is within so many days from today. */
        endsWithin?: number;
        /** @description Only those that the caller asked for. */
        mine?: boolean;
        /** @description Only those that the caller may decide now. */
        toDecide?: boolean;
        /** @description Waivers on one page. */
        limit?: number;
        /** @description The `nextCursor` of the page before, of the same query. */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One page */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WaiverPage'];
        };
      };
      default: components['responses']['ErrorResponse'];
    };
  };
  requestWaiver: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['WaiverRequest'];
      };
    };
    responses: {
      /** @description The waiver, which does not count yet */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Waiver'];
        };
      };
      default: components['responses']['ErrorResponse'];
    };
  };
  getWaiver: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The waiver */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Waiver'];
        };
      };
      default: components['responses']['ErrorResponse'];
    };
  };
  approveWaiver: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['WaiverDecision'];
      };
    };
    responses: {
      /** @description The waiver */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Waiver'];
        };
      };
      default: components['responses']['ErrorResponse'];
    };
  };
  denyWaiver: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['WaiverDecision'];
      };
    };
    responses: {
      /** @description The waiver */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Waiver'];
        };
      };
      default: components['responses']['ErrorResponse'];
    };
  };
  revokeWaiver: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['WaiverDecision'];
      };
    };
    responses: {
      /** @description The waiver */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Waiver'];
        };
      };
      default: components['responses']['ErrorResponse'];
    };
  };
  listBadges: {
    parameters: {
      query: {
        /** @description Ref of an entity. */
        entity: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Badge'][];
          };
        };
      };
      default: components['responses']['ErrorResponse'];
    };
  };
  createBadge: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          entityRef: string;
          scorecard: string;
        };
      };
    };
    responses: {
      /** @description The answer */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Badge'];
        };
      };
      default: components['responses']['ErrorResponse'];
    };
  };
  revokeBadge: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      default: components['responses']['ErrorResponse'];
    };
  };
  getBadgeImage: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The picture */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'image/svg+xml': string;
        };
      };
      default: components['responses']['ErrorResponse'];
    };
  };
  listCampaigns: {
    parameters: {
      query?: {
        state?: components['schemas']['CampaignState'][];
        /** @description Id of a scorecard. */
        scorecard?: string;
        /** @description Only those in which something of this owner takes part, groups below included. */
        owner?: string;
        /** @description Only those in which this entity takes part. */
        entity?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Campaign'][];
          };
        };
      };
      default: components['responses']['ErrorResponse'];
    };
  };
  createCampaign: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CampaignDraft'];
      };
    };
    responses: {
      /** @description The answer */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Campaign'];
        };
      };
      default: components['responses']['ErrorResponse'];
    };
  };
  getCampaign: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CampaignDetail'];
        };
      };
      default: components['responses']['ErrorResponse'];
    };
  };
  updateCampaign: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CampaignDraft'];
      };
    };
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Campaign'];
        };
      };
      default: components['responses']['ErrorResponse'];
    };
  };
  deleteCampaign: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      default: components['responses']['ErrorResponse'];
    };
  };
  listCampaignEntities: {
    parameters: {
      query?: {
        standing?: ('done' | 'open' | 'unread')[];
        /** @description Refs of groups or users. Entities owned by groups below count too. */
        owner?: components['parameters']['owner'];
        /** @description Entities on one page. */
        limit?: number;
        /** @description The `nextCursor` of the page before, of the same query. */
        cursor?: string;
      };
      header?: never;
      path: {
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CampaignEntityPage'];
        };
      };
      default: components['responses']['ErrorResponse'];
    };
  };
  getHealth: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The figures */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Health'];
        };
      };
      default: components['responses']['ErrorResponse'];
    };
  };
}
