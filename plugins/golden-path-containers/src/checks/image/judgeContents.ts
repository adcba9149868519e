import type {
  CheckVerdict,
  ImageContents,
} from 'backstage-plugin-golden-path-common';
import type { ContainerModel } from '../../model';
import {
  judgePlatforms,
  type ImageSay,
  type ReadPlatform,
} from '../judgeImages';

/** Looks at what the layers of every platform hold, where they were looked into. */
export function judgeContents(
  model: ContainerModel,
  look: (
    contents: ImageContents,
    say: ImageSay,
    platform: ReadPlatform,
  ) => void,
): CheckVerdict {
  return judgePlatforms(
    model,
    'The layers were not looked into.',
    (platform, say) => {
      const { contents, contentsUnread } = platform;
      if (contents) look(contents, say, platform);
      else if (contentsUnread) say.unknown(contentsUnread);
    },
  );
}
