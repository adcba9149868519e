import { newDefinition, type Definition } from '../Definition';
import { dockerfileIn } from '../shell/buildCommand';
import { pathFrom, untold, valueOf } from '../values';
import { LineIndex } from './LineIndex';
import type { Source } from './Source';

/** A folder that an image for Lambda is built from, where the call names it in plain letters. */
const FROM_ASSET =
  /\b(?:DockerImageCode\.(?:fromImageAsset|from_image_asset)|Code\.(?:fromAssetImage|from_asset_image))\(\s*(?:(?:path\.)?(?:join|resolve)\(\s*__dirname\s*,\s*)?(["'])([^"'\n$]{1,200})\1/g;
/** What stands between the call and the end of its options. */
const FILE = /^[^;]{0,400}?\bfile\s*[:=]\s*(["'])([^"'\n$]{1,200})\1/;

/**
 * Looks for images for Lambda in the stacks of the AWS CDK. Code is not run: a folder counts only where a file of the project
 * stands in it, from the root or from the stack's own folder.
 */
export function readCdk(source: Source): Definition {
  const { path, text, has } = source;
  const definition = newDefinition(path, 'cdk', text);
  const lines = new LineIndex(text);
  for (const match of text.matchAll(FROM_ASSET)) {
    const line = lines.lineAt(match.index);
    const place = { file: path, line, endLine: line };
    const end = match.index + match[0].length;
    const file = FILE.exec(text.slice(end, end + 500))?.[2] ?? 'Dockerfile';
    const own = path.slice(0, Math.max(0, path.lastIndexOf('/')));
    const found = ['', own]
      .map(folder => pathFrom(folder, valueOf(match[2], place)))
      .find(
        ({ text: folder, unknown }) =>
          unknown === undefined && has(folder ? `${folder}/${file}` : file),
      );
    if (!found) continue;
    definition.builds.push({
      ...place,
      kind: 'cdk',
      tool: 'cdk',
      context: found,
      dockerfile:
        file === 'Dockerfile'
          ? dockerfileIn(found, has)
          : pathFrom(found.text, valueOf(file, place)),
      inline: false,
      args: [],
      moreArgs: 'The code of the stack may give more',
      platforms: {
        values: [],
        more: 'The code of the stack may name a platform',
      },
      tags: { values: [], more: 'The CDK names the image when it deploys' },
      labels: [],
      cacheFrom: { values: [] },
      cacheTo: { values: [] },
      secrets: { values: [] },
      push: untold('The CDK pushes the image when somebody deploys'),
      forLambda: true,
      inCi: false,
      coldStart: false,
      contexts: { values: [] },
    });
  }
  return definition;
}
