import { readFile, writeFile } from 'node:fs/promises';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { applyEdits } from 'backstage-plugin-golden-path-common';
import {
  containerScorecard,
  imagesToPin,
  type ImageToPin,
} from 'backstage-plugin-golden-path-containers';
import {
  readFolder,
  readRegistries,
  RegistryReader,
} from 'backstage-plugin-golden-path-node';
import { digestsOf } from './digestsOf';
import { examples } from './pinImages.examples';

/** Makes `golden-path:pin-images`, which writes digests behind the tags of images that a project takes from elsewhere. */
export function createPinImagesAction(options: { config: Config }) {
  const { config } = options;
  return createTemplateAction({
    id: 'golden-path:pin-images',
    description:
      'Writes the digest behind the tag of each image that Dockerfiles and Compose files name, where its registry can be asked.',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        path: z =>
          z
            .string()
            .optional()
            .describe('Folder inside the workspace. Default: all of it'),
      },
      output: {
        pinned: z =>
          z
            .array(
              z.object({
                file: z.string(),
                line: z.number(),
                reference: z.string(),
                digest: z.string(),
              }),
            )
            .describe('What has a digest now; lines count from 1'),
        left: z =>
          z
            .array(
              z.object({
                file: z.string(),
                line: z.number(),
                text: z.string(),
                reason: z.string(),
              }),
            )
            .describe('What keeps its tag alone, and why'),
      },
    },
    async handler(ctx) {
      const folder = resolveSafeChildPath(
        ctx.workspacePath,
        ctx.input.path ?? '.',
      );
      const evidence = await readFolder(folder, {
        wants: path => containerScorecard.wants(path),
        signal: ctx.signal,
      });
      const { images, left } = imagesToPin(evidence);
      const settings = readRegistries(config);
      const digests = await digestsOf(
        images.map(({ reference }) => reference),
        settings && RegistryReader.create({ settings, config }),
        ctx.signal,
      );

      const pinned = [];
      const edits = new Map<string, Array<ImageToPin & { digest: string }>>();
      for (const image of images) {
        const { file, line, reference } = image;
        const answer = digests.get(reference)!;
        if ('reason' in answer) {
          left.push({ file, line, text: reference, reason: answer.reason });
          continue;
        }
        const { digest } = answer;
        pinned.push({ file, line, reference, digest });
        edits.set(file, [...(edits.get(file) ?? []), { ...image, digest }]);
      }
      for (const [file, ofFile] of edits) {
        const path = resolveSafeChildPath(folder, file);
        const text = await readFile(path, 'utf8');
        await writeFile(
          path,
          applyEdits(
            text,
            ofFile.map(({ at, digest }) => ({
              file,
              start: at,
              end: at,
              text: `@${digest}`,
            })),
          ),
        );
      }

      for (const { file, line, reference, digest } of pinned) {
        ctx.logger.info(`${file}:${line} ${reference} is now ${digest}`);
      }
      for (const { file, line, text, reason } of left) {
        ctx.logger.info(`${file}:${line} ${text} keeps its tag: ${reason}`);
      }
      if (!pinned.length && !left.length) {
        ctx.logger.info('No image is named without a digest');
      }
      ctx.output('pinned', pinned);
      ctx.output('left', left);
    },
  });
}
