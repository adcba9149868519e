import type { JsonObject } from '@backstage/types';
import type {
  Evidence,
  EvidenceFile,
} from 'backstage-plugin-golden-path-common';
import { isKeyword, readDockerfile } from '../dockerfile';
import { definitionKind } from '../definitions';
import { buildOf, type Build } from './Build';
import type { ContainerModel } from './ContainerModel';
import { isDockerfile, looksLikeDockerfile, onlyFile } from './isDockerfile';
import { policyOf } from './policy';
import { shippedStage } from './shippedStage';
import { wants } from './wants';

/** Longer files are not read: no Dockerfile that a person wrote comes near. */
export const LONGEST_TEXT = 1024 * 1024;
/** Files with more stages are not read: what a stage inherits is looked up through all it builds on. */
const MOST_STAGES = 1_000;

/** Builds the model from a project's files. */
export function readModel(
  evidence: Evidence,
  settings: JsonObject,
): ContainerModel {
  const files = [...evidence.files].sort((a, b) => (a.path < b.path ? -1 : 1));
  const model: ContainerModel = {
    builds: [],
    unread: [],
    paths: files.map(({ path }) => path),
    ...textsOf(files),
    policy: policyOf(settings),
    ...(evidence.incomplete && { incomplete: evidence.incomplete }),
    ...(evidence.images && { images: evidence.images }),
    ...(evidence.entity && { entity: evidence.entity }),
  };
  const named = files.filter(({ path }) => isDockerfile(path));
  for (const file of named) addFile(model, file);
  const only = onlyFile(files);
  if (only && !named.length && !definitionKind(only.path))
    addUnnamed(model, only);
  for (const build of model.builds) {
    build.final = shippedStage(model, build) ?? build.final;
  }
  return model;
}

/** The texts that checks read, and those that could not be read. */
function textsOf(
  files: EvidenceFile[],
): Pick<ContainerModel, 'texts' | 'unreadTexts' | 'unreadText'> {
  const texts = new Map<string, string>();
  const unreadTexts = new Map<string, string>();
  let unreadText: ContainerModel['unreadText'];
  for (const file of files) {
    if (!wants(file.path)) continue;
    const reason = unreadable(file);
    if (reason) {
      unreadText ??= { path: file.path, reason };
      unreadTexts.set(file.path, reason);
    } else texts.set(file.path, file.text!);
  }
  return { texts, unreadTexts, ...(unreadText && { unreadText }) };
}

/** Why there is no text to read, if so. */
function unreadable({ text, unread }: EvidenceFile): string | undefined {
  if (text === undefined) return unread ?? 'It was not read.';
  if (text.length > LONGEST_TEXT) return 'It is longer than 1 MiB.';
  return text.includes('\0') ? 'It is a binary file.' : undefined;
}

function addFile(model: ContainerModel, file: EvidenceFile): void {
  const read = readFile(file);
  const reason = 'reason' in read ? read.reason : whyNoDockerfile(read);
  if (reason) model.unread.push({ path: file.path, reason });
  else if (!('reason' in read)) model.builds.push(read);
}

/** A file of the name that says nothing Docker knows can be judged by nothing. */
function whyNoDockerfile({ dockerfile }: Build): string | undefined {
  return dockerfile.instructions.some(({ name }) => isKeyword(name))
    ? undefined
    : 'It holds no instruction that Docker knows.';
}

function addUnnamed(model: ContainerModel, file: EvidenceFile): void {
  if (file.text === undefined && !file.unread) return;
  const read = readFile(file);
  if ('reason' in read)
    model.unread.push({ path: file.path, reason: read.reason });
  else if (looksLikeDockerfile(read.dockerfile)) model.builds.push(read);
}

function readFile(file: EvidenceFile): Build | { reason: string } {
  const reason = unreadable(file);
  if (reason) return { reason };
  const dockerfile = readDockerfile(file.text!);
  const stages = dockerfile.instructions.filter(
    ({ name }) => name === 'from',
  ).length;
  if (stages > MOST_STAGES) return { reason: 'It has more than 1,000 stages.' };
  return buildOf(file.path, dockerfile);
}
