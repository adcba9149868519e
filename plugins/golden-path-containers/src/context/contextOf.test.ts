import { evidenceOf, type Evidence } from 'backstage-plugin-golden-path-common';
import { readModel } from '../model';
import { contextCopies } from './contextCopies';
import { contextOf } from './contextOf';

const SAID = 'the files do not tell it';

function contextsIn(evidence: Evidence) {
  const model = readModel(evidence, {});
  return model.builds.map(build => {
    const told = contextOf(model, build);
    return told.known ? told.context : told.reason;
  });
}

/** Where the only Dockerfile is built from, or why that is not told. */
function rootOf(files: Record<string, string>) {
  const [told] = contextsIn(evidenceOf(files));
  return typeof told === 'string' ? { reason: told } : told.root;
}

describe('contextOf', () => {
  it.each([
    [
      'the root, for a Dockerfile that lies there',
      '',
      { Dockerfile: 'FROM a\nCOPY . .' },
    ],
    [
      'the folder in which the sources lie',
      'api',
      { 'api/Dockerfile': 'FROM a\nCOPY src /', 'api/src/a': '', 'web/a': '' },
    ],
    [
      'the root, where the sources lie there',
      '',
      { 'docker/Dockerfile': 'FROM a\nCOPY src *.js /', 'src/a': '' },
    ],
    [
      'a folder between both',
      'apps/api',
      {
        'apps/api/docker/Dockerfile': 'FROM a\nCOPY src/*.js pkg /',
        'apps/api/src/a.js': '',
        'apps/api/pkg/a': '',
        'src/a.js': '',
      },
    ],
    [
      'a folder with a manifest of its own',
      'api',
      { 'api/Dockerfile': 'FROM a\nCOPY . .', 'api/go.mod': '', 'b.js': '' },
    ],
    [
      'what compose names',
      '',
      {
        'api/Dockerfile': 'FROM a\nCOPY . .',
        'api/go.mod': '',
        'compose.yaml':
          'services:\n  api:\n    build:\n      context: .\n      dockerfile: api/Dockerfile\n',
      },
    ],
  ])('is %s', (_, root, files) => {
    expect(rootOf(files as Record<string, string>)).toBe(root);
  });

  it.each([
    [
      'a wide COPY alone',
      { 'docker/Dockerfile': 'FROM a\nCOPY . .', 'b.js': '' },
    ],
    [
      'sources that lie here and there',
      { 'a/Dockerfile': 'FROM a\nCOPY x /', 'a/x': '', x: '' },
    ],
  ])('is not told by %s', (_, files) => {
    expect(rootOf(files as Record<string, string>)).toEqual({
      reason: expect.stringContaining(SAID),
    });
  });

  it('is not told where definitions differ', () => {
    const service = (name: string, context: string, dockerfile: string) =>
      `  ${name}:\n    build:\n      context: ${context}\n      dockerfile: ${dockerfile}\n`;
    const compose = `services:\n${service('x', '.', 'a/Dockerfile')}${service(
      ...(['y', './a', 'Dockerfile'] as const),
    )}`;
    expect(
      rootOf({ 'a/Dockerfile': 'FROM a', 'compose.yaml': compose }),
    ).toEqual({
      reason: 'Build definitions name several build contexts for it',
    });
  });

  it('takes the ignore file beside the Dockerfile first', () => {
    const [own, general] = contextsIn(
      evidenceOf({
        Dockerfile: 'FROM a',
        'Dockerfile.dockerignore': 'a',
        'b.Dockerfile': 'FROM a',
        '.dockerignore': 'b',
      }),
    );
    expect(own).toMatchObject({ ignore: { path: 'Dockerfile.dockerignore' } });
    expect(general).toMatchObject({ ignore: { path: '.dockerignore' } });
  });

  it('says why an ignore file is not known', () => {
    const dockerfile = { path: 'Dockerfile', text: 'FROM a' };
    const [unread] = contextsIn({
      files: [
        dockerfile,
        { path: '.dockerignore', unread: 'It is larger than 1 MiB.' },
      ],
    });
    expect(unread).toMatchObject({
      unread: '.dockerignore: It is larger than 1 MiB.',
    });
    const [refused] = contextsIn({
      files: [dockerfile, { path: '.dockerignore', text: 'a\n[\n' }],
    });
    expect(refused).toMatchObject({
      unread: '.dockerignore: Line 2 has an unfinished `[`.',
    });
  });
});

describe('contextCopies', () => {
  it('tells what comes from the context, and whether it is shipped', () => {
    const { builds } = readModel(
      evidenceOf({
        Dockerfile:
          'ARG D=dist\nFROM a AS b\nARG D\nCOPY ["./x y", "/"]\nCOPY $D/../../c /\nFROM a\nCOPY --from=b /x /\nADD https://a.example/x git@b.example:c/d.git *.tar /\nCOPY <<EOF /f\nEOF\nCOPY $UNSET /\n',
      }),
      {},
    );
    const copies = contextCopies(builds[0]);
    expect(
      copies.map(({ shipped, sources, unknown }) => [
        shipped,
        sources.map(({ path, leadsOut }) => [path, leadsOut]),
        unknown !== undefined,
      ]),
    ).toEqual([
      [false, [['x y', false]], false],
      [false, [['c', true]], false],
      [true, [['*.tar', false]], false],
      [true, [], true],
    ]);
  });
});
