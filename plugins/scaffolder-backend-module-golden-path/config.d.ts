export interface Config {
  goldenPath?: {
    publishLocal?: {
      /**
       * Folder that the Scaffolder action `publish:local` writes projects to. A relative path is resolved from the backend's
       * working directory. Without it the action fails and says so.
       */
      root?: string;
    };
  };
}
