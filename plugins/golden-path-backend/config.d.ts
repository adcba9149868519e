import { HumanDuration, JsonObject } from '@backstage/types';

export interface Config {
  goldenPath?: {
    /** When things happen. */
    schedule?: {
      /**
       * How long an assessment stands before its source is looked at again, where no push event says so earlier. One hour
       * unless told. An unchanged source costs one request.
       * @visibility backend
       */
      cadence?: HumanDuration | string;
      /**
       * How often entities and groups are taken over from the catalog. 15 seconds unless told; where that takes more than a
       * tenth of the time, less often.
       * @visibility backend
       */
      catalogSync?: HumanDuration | string;
      /**
       * How often each replica looks for due work. One second unless told.
       * @visibility backend
       */
      poll?: HumanDuration | string;
      /**
       * The time to the first new try after a failed reading; it doubles with each, up to the cadence. One minute unless
       * told.
       * @visibility backend
       */
      retry?: HumanDuration | string;
    };

    /** Where evidence is read from. */
    sources?: {
      /**
       * Sources that one replica reads at the same time. 8 unless told.
       * @visibility backend
       */
      concurrency?: number;
      /** Locations on the backend's own disk, for local use. */
      file?: {
        /**
         * Folders that `file:` locations may lie in. Relative paths are resolved from the backend's working directory.
         * None unless told.
         * @visibility backend
         */
        roots?: string[];
      };
      /** What one reading may take. */
      limits?: {
        /**
         * Bytes of one file whose text is kept. 1 MiB unless told.
         * @visibility backend
         */
        maxFileBytes?: number;
        /**
         * Bytes of all texts of one source. 32 MiB unless told.
         * @visibility backend
         */
        maxTotalBytes?: number;
        /**
         * Files listed of one source. 20,000 unless told.
         * @visibility backend
         */
        maxFiles?: number;
        /**
         * Segments of a file's path. 24 unless told.
         * @visibility backend
         */
        maxDepth?: number;
        /**
         * Time for the whole reading. One minute unless told.
         * @visibility backend
         */
        timeout?: HumanDuration | string;
      };
    };

    /** Published images, which are read from their registries. */
    images?: {
      /**
       * Whether the layers' content is looked into: wasted bytes, caches, secret files. It is downloaded for that. No unless told.
       * @visibility backend
       */
      layers?: boolean;
      /** What the reading of one image may take. */
      limits?: {
        /**
         * Platforms of an index. 32 unless told.
         * @visibility backend
         */
        maxPlatforms?: number;
        /**
         * Bytes of all layers of one platform, where they are looked into. 2 GiB unless told.
         * @visibility backend
         */
        maxLayerBytes?: number;
        /**
         * Bytes of all layers of one platform, unpacked. 8 GiB unless told.
         * @visibility backend
         */
        maxUnpackedBytes?: number;
        /**
         * Files, folders and links in all layers of one platform. 300,000 unless told.
         * @visibility backend
         */
        maxEntries?: number;
        /**
         * Time for everything but the layers. One minute unless told.
         * @visibility backend
         */
        timeout?: HumanDuration | string;
        /**
         * Time for the layers of all platforms. Five minutes unless told.
         * @visibility backend
         */
        layersTimeout?: HumanDuration | string;
      };
      /** The registries that may be asked; no other one ever is. */
      registries?: Array<{
        /**
         * With the port where there is one: `registry.example.com`, `localhost:5000`, `docker.io`.
         * @visibility backend
         */
        host: string;
        /**
         * Ask it, and its `tokenHosts`, over http. No unless told.
         * @visibility backend
         */
        insecure?: boolean;
        /**
         * With `password`.
         * @visibility secret
         */
        username?: string;
        /**
         * With `username`.
         * @visibility secret
         */
        password?: string;
        /**
         * A bearer token that is sent as it is.
         * @visibility secret
         */
        token?: string;
        /**
         * Further hosts that may give out tokens for this registry. Docker Hub's own is known.
         * @visibility backend
         */
        tokenHosts?: string[];
        /** Amazon ECR: the password comes from AWS, with the credentials that `aws` names or the machine has. */
        ecr?: {
          /**
           * e.g. `eu-west-1`
           * @visibility backend
           */
          region: string;
          /**
           * Twelve digits; taken from the host unless told.
           * @visibility backend
           */
          accountId?: string;
        };
      }>;
    };

    /** Which entities are assessed. */
    entities?: {
      /**
       * A filter predicate of Backstage. `kind: Component` unless told.
       * @visibility backend
       */
      filter?: JsonObject;
    };

    /** The threads that checks run in. */
    workers?: {
      /**
       * Threads at most. One less than there are processors, and at most 4, unless told.
       * @visibility backend
       */
      count?: number;
      /**
       * Longest time for one scorecard over one source. 20 seconds unless told.
       * @visibility backend
       */
      timeout?: HumanDuration | string;
      /**
       * Memory of one thread in MB. 256 unless told.
       * @visibility backend
       */
      memoryMb?: number;
    };

    /** How long the past is kept, in whole days. */
    history?: {
      /**
       * How long every change is kept; what is older keeps the last one of each week. 90 days unless told.
       * @visibility backend
       */
      daily?: HumanDuration | string;
      /**
       * How long the past is kept at all. 730 days unless told.
       * @visibility backend
       */
      keep?: HumanDuration | string;
      /**
       * How long it is kept that a finding went, and when. 90 days unless told.
       * @visibility backend
       */
      fixedFindings?: HumanDuration | string;
    };

    /** Decisions that something does not count until a date. */
    waivers?: {
      /**
       * Whether somebody else than who asked for a waiver has to approve it. `true` unless told.
       * @visibility backend
       */
      requireOtherApprover?: boolean;
      /**
       * How long a waiver may last at most, in whole days. 365 days unless told.
       * @visibility backend
       */
      longest?: HumanDuration | string;
    };

    /** The organisation's settings for each scorecard, by its id. */
    policies?: {
      [scorecard: string]: {
        /**
         * For a check by its id: `off`, or the severity that it has with you (`critical`, `high`, `medium`, `low`, `info`), or
         * from which day (`YYYY-MM-DD`) on it counts: until then it is shown with what it finds.
         * @visibility backend
         */
        checks?: {
          [check: string]: string | { enableFrom: string; severity?: string };
        };
        /** Settings for some entities only: those of each override whose filter fits are applied, in order. */
        overrides?: Array<{
          /**
           * A filter predicate of Backstage.
           * @visibility backend
           */
          filter: JsonObject;
          /**
           * Any setting of the scorecard. `checks`, `imageBudgets`, `pullThrough` and `tierWords` are added to, others are
           * replaced.
           * @visibility backend
           */
          [setting: string]: unknown;
        }>;
        /**
         * Of `data-tier-compliance`: words that stand for `raw`, `transformed` and `curated` with you, besides the common ones.
         * @visibility backend
         */
        tierWords?: {
          raw?: string[];
          transformed?: string[];
          curated?: string[];
        };
        /**
         * Of `data-tier-compliance`: the key of the tag that names the tier of a store, besides `data:tier` and its like.
         * @visibility backend
         */
        tierTag?: string;
        /**
         * Of `data-tier-compliance`: keys of the tags that every store and engine must have. `owner`, `cost-center` and
         * `data:product` in their usual spellings unless told.
         * @visibility backend
         */
        costTags?: string[];
        /**
         * What else is in it, the scorecard's documentation says.
         * @visibility backend
         */
        [setting: string]: unknown;
      };
    };
  };
}
