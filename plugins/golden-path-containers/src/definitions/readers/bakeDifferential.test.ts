import cases from '../__fixtures__/bake.json';
import { doubtOf, textOf, type HclValue } from '../hcl/HclValue';
import { readBakeFile } from './bakeFile';
import { BakeProject, textsIn, type BakeAttribute } from './BakeProject';
import { resolveTarget } from './resolveTarget';

/**
 * What docker/buildx 0.38.2 makes of the same files: `bake.ParseFiles`, then `ResolveTarget` for each target, printed as JSON. The
 * fixture holds its answers, so that no Go is needed here.
 */
type Resolved = Record<string, unknown>;

describe.each(cases.map(one => [one.name, one] as const))(
  'as buildx reads it: %s',
  (_, { files, targets, groups }) => {
    const read = Object.entries(files).map(([path, text]) =>
      readBakeFile(path, text),
    );
    const project = new BakeProject(read);

    it('reads the files without a problem', () => {
      expect(read.map(({ problem }) => problem)).toEqual(
        read.map(() => undefined),
      );
    });

    it('finds the same targets and groups', () => {
      expect([...project.targets.keys()].sort()).toEqual(
        Object.keys(targets).sort(),
      );
      for (const [name, members] of Object.entries(groups))
        expect([...(project.groups.get(name) ?? [])].sort()).toEqual(
          [...members].sort(),
        );
    });

    it.each(Object.entries(targets) as Array<[string, Resolved]>)(
      'resolves %s alike',
      (name, expected) => {
        const { last, all } = resolveTarget(project, name)!;
        const found: Resolved = {
          context: single(last.get('context')) ?? '.',
          dockerfile: single(last.get('dockerfile')) ?? 'Dockerfile',
        };
        put(found, 'target', single(last.get('target')));
        put(found, 'dockerfile-inline', single(last.get('dockerfile-inline')));
        put(found, 'args', merged(all.get('args')));
        put(found, 'labels', merged(all.get('labels')));
        put(found, 'tags', list(last.get('tags')));
        put(found, 'platforms', list(last.get('platforms')));
        put(found, 'cache-to', options(last.get('cache-to')));
        put(found, 'output', options(last.get('output')));
        for (const key of ['cache-from', 'attest', 'secret'])
          put(
            found,
            key,
            sorted((all.get(key) ?? []).flatMap(one => options(one) ?? [])),
          );
        for (const key of [
          'cache-from',
          'attest',
          'secret',
          'output',
          'cache-to',
        ])
          if (key in expected)
            expected[key] = sorted(expected[key] as string[]);
        expect(found).toEqual(expected);
      },
    );
  },
);

function put(found: Resolved, key: string, value: unknown) {
  const empty = Array.isArray(value) && !value.length;
  if (value !== undefined && !empty) found[key] = value;
}

function single(attribute?: BakeAttribute) {
  return attribute && textOf(attribute.value.data);
}

function list(attribute?: BakeAttribute) {
  return attribute && [...new Set(textsIn(attribute.value))];
}

function merged(attributes: BakeAttribute[] = []) {
  const all: Record<string, string> = {};
  for (const { value } of attributes)
    if (value.data instanceof Map)
      for (const [key, item] of value.data) {
        const text = textOf(item.data);
        if (text !== undefined) all[key] = text;
      }
  return Object.keys(all).length ? all : undefined;
}

/** `type=a,ref=b`, its parts in order, however it was written. */
function options(attribute?: BakeAttribute): string[] | undefined {
  if (!attribute || !Array.isArray(attribute.value.data)) return undefined;
  return sorted(attribute.value.data.map(optionText));
}

function optionText(item: HclValue): string {
  if (!(item.data instanceof Map)) return textOf(item.data) ?? '';
  return [...item.data]
    .map(([key, value]) => `${key}=${textOf(value.data)}`)
    .join(',');
}

function sorted(items: string[]): string[] {
  return [...new Set(items)].map(normal).sort();
}

/** As the answers of buildx have it: keys in order, an output's path under its name. */
function normal(option: string): string {
  const full = option.includes('=') ? option : `type=local,dest=${option}`;
  return full.split(',').sort().join(',');
}

it('knows that a variable may be set from outside', () => {
  const project = new BakeProject([
    readBakeFile(
      'docker-bake.hcl',
      'variable "T" { default = "1" }\ntarget "a" { tags = ["x:${T}"] }\n',
    ),
  ]);
  const tags = resolveTarget(project, 'a')!.last.get('tags')!.value;
  expect(textsIn(tags)).toEqual(['x:1']);
  expect(doubtOf(tags)).toBe('${T} may be set when the build runs');
});
