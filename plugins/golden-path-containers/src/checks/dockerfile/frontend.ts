import type { Directive, Instruction } from '../../dockerfile';
import { FEATURES, type Feature } from '../../knowledge/frontendVersions';
import { parseImageReference, type Build } from '../../model';

/** What `# syntax=` says of who reads the file. */
export interface Frontend {
  directive: Directive;
  /** It is Docker's own, wherever it is pulled from. */
  official: boolean;
  /** Forms that may still change. */
  labs: boolean;
  /** Minor version of 1.x; none where the newest is meant, or where it cannot be told. */
  minor?: number;
}

/** The frontend that a Dockerfile asks for, if it does. */
export function frontendOf({ dockerfile }: Build): Frontend | undefined {
  const directive = dockerfile.directives.find(({ name }) => name === 'syntax');
  if (!directive) return undefined;
  const image = parseImageReference(directive.value.split(/\s/)[0]);
  const official = /(?:^|\/)docker\/dockerfile$/.test(image?.repository ?? '');
  const tag = image?.tag ?? 'latest';
  const version = /^1\.(\d{1,3})(?:\.\d+)?(?:-labs)?$/.exec(tag);
  return {
    directive,
    official,
    labs: /labs|experimental|master/.test(tag),
    ...(version && { minor: Number(version[1]) }),
  };
}

/** The first place of each newer form of the language. */
export function featuresOf({
  dockerfile,
}: Build): Array<{ feature: Feature; instruction: Instruction }> {
  return FEATURES.flatMap(feature => {
    const instruction = dockerfile.instructions.find(one => feature.uses(one));
    return instruction ? [{ feature, instruction }] : [];
  });
}
