// What a test calls, though it is no test file.
/* eslint-disable jest/no-standalone-expect */
import { XMLParser } from 'fast-xml-parser';
import { parse as parseToml } from 'smol-toml';
import { parse } from 'yaml';

/** The answers that `.golden-path.yaml` keeps. */
export interface Kept {
  name: string;
  owner: string;
  description: string;
  registry: string;
  cache: string;
  system?: string;
  ecrCache?: string;
  port?: number;
  architecture?: string;
  morePlatforms?: string[];
  goModulePrefix?: string;
}

const squeezed = (text: string) => text.replace(/\s+/g, ' ');

const heading = (text: string, { name, description }: Kept) =>
  expect(text).toContain(`# ${name}\n\n${squeezed(description)}\n\n`);

const packageJson = (text: string, { name }: Kept) =>
  expect(JSON.parse(text).name).toBe(name);

const CARRIERS: Record<string, (text: string, kept: Kept) => void> = {
  'README.md': heading,
  'docs/index.md': heading,
  'catalog-info.yaml': (text, kept) => {
    const { name, description, owner, system, registry } = kept;
    const { metadata, spec } = parse(text);
    expect(metadata).toMatchObject({ name, description });
    expect(metadata.annotations['golden-path/image']).toBe(
      `${registry}/${name}:0.1.0`,
    );
    expect({ owner: spec.owner, system: spec.system }).toEqual({
      owner,
      system,
    });
  },
  'mkdocs.yml': (text, { name }) => expect(parse(text).site_name).toBe(name),
  'compose.yaml': (text, { port }) => {
    const { server } = parse(text).services;
    expect(server?.environment?.PORT).toBe(port && String(port));
    expect(server?.ports).toEqual(port && [`127.0.0.1:${port}:${port}`]);
  },
  Dockerfile: (text, { name, registry, cache, ecrCache, port }) => {
    expect(text).toContain(`\nARG BASES=${registry}/${ecrCache ?? cache}\n`);
    expect(text).toContain(`LABEL org.opencontainers.image.title="${name}"`);
    expect(/^EXPOSE (.*)$/m.exec(text)?.[1]).toBe(port && String(port));
  },
  'docker-bake.hcl': (text, kept) => {
    const { name, registry, architecture, morePlatforms = [] } = kept;
    const platforms = architecture
      ? [`linux/${architecture}`]
      : ['linux/amd64', 'linux/arm64', ...morePlatforms];
    expect(text).toContain(`  default = "${registry}/${name}"\n`);
    const list = platforms.map(platform => `"${platform}"`).join(', ');
    expect(text).toContain(`platforms = [${list}]\n`);
  },
  'container.mk': (text, { name, registry }) =>
    expect(text.replace(/ +/g, ' ')).toContain(
      `\nIMAGE ?= ${registry}/${name}\n`,
    ),
  '.github/workflows/ci.yaml': (text, { name, registry }) =>
    expect(parse(text).env).toMatchObject({
      REGISTRY: registry.replace(/\/.*/, ''),
      IMAGE: `${registry}/${name}`,
    }),
  '.gitlab-ci.yml': (text, { name, registry, cache }) =>
    expect(parse(text).variables).toMatchObject({
      IMAGE: `${registry}/${name}`,
      BASES: `${registry}/${cache}`,
    }),
  'go.mod': (text, { name, goModulePrefix }) =>
    expect(text).toContain(`module ${goModulePrefix}/${name}\n`),
  'package.json': packageJson,
  'package-lock.json': (text, kept) => {
    packageJson(text, kept);
    expect(JSON.parse(text).packages[''].name).toBe(kept.name);
  },
  'pom.xml': (text, { name }) =>
    expect(new XMLParser().parse(text).project.artifactId).toBe(name),
  // A dependency could have the bare name.
  'pyproject.toml': (text, { name }) =>
    expect(parseToml(text)).toMatchObject({
      project: { name: expect.stringMatching(`^${name}-[a-z]+$`) },
    }),
};

/** Expects what was answered wherever a file says it, exactly. */
export function expectCarried(texts: Record<string, string>, kept: Kept): void {
  for (const [path, carries] of Object.entries(CARRIERS)) {
    if (path in texts) carries(texts[path], kept);
  }
}
