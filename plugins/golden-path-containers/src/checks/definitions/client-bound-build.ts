import { definitionsOf, imageBuildsOf, type ContainerModel } from '../../model';
import type { ContainerCheck } from '../ContainerCheck';
import { verdictOf, type Opinion } from 'backstage-plugin-golden-path-common';
import { SayAt, unseenDefinitions } from './judgeBuilds';

export const clientBoundBuild: ContainerCheck = {
  id: 'client-bound-build',
  title: 'Build that only one client can do',
  practice: 'portable-build',
  severity: 'low',
  rationale:
    'Finch and nerdctl build what lies in a Dockerfile. They read no Dockerfile inside a bake or Compose file, no context that is another target, and have no socket of Docker.',
  remedy:
    'Move the text into a Dockerfile of its own, make the other target a stage of it, and build without `/var/run/docker.sock`.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          'compose.yaml':
            'services:\n  web:\n    build:\n      context: .\n      additional_contexts:\n        assets: ./assets\n',
        },
      },
      {
        files: {
          Dockerfile: 'FROM alpine:3.22\n',
          Makefile: 'image:\n\tdocker buildx build --load -t a .\n',
          'compose.yaml':
            'services:\n  proxy:\n    image: traefik:3.3\n    volumes: ["/var/run/docker.sock:/var/run/docker.sock:ro"]\n',
        },
      },
    ],
    fail: [
      {
        files: {
          Dockerfile: 'FROM base\n',
          'docker-bake.hcl':
            'target "base" {\n  dockerfile-inline = "FROM alpine:3.22"\n}\ntarget "default" {\n  contexts = { base = "target:base" }\n}\n',
        },
        lines: [1, 5],
      },
      {
        files: {
          'compose.yaml':
            'services:\n  web:\n    build:\n      dockerfile_inline: |\n        FROM alpine:3.22\n',
        },
        lines: [2],
      },
      {
        files: {
          Dockerfile: 'FROM alpine:3.22\n',
          'build.sh':
            'docker run --rm -v /var/run/docker.sock:/var/run/docker.sock -v "$PWD:/w" docker:27-cli build /w\n',
        },
        lines: [1],
      },
    ],
  },
  run: model =>
    verdictOf(
      opinions(model),
      'No build definition builds an image.',
      unseenDefinitions(model),
    ),
};

function opinions(model: ContainerModel): Opinion[] {
  const bound = imageBuildsOf(model).map(build => {
    const say = new SayAt();
    say.pass();
    const linked = build.contexts.values.filter(({ text }) =>
      /(?:^|=)(?:target|service):/.test(text),
    );
    if (build.inline)
      say.fail(
        build,
        `The Dockerfile stands in the definition, which only ${
          build.kind === 'compose' ? 'Compose' : 'bake'
        } reads`,
      );
    for (const context of linked)
      say.fail(
        context,
        'A context that is another target is known to one tool only',
      );
    return say;
  });
  const sockets = definitionsOf(model).files.flatMap(file =>
    file.sockets.map(place => {
      const say = new SayAt();
      say.fail(place, 'The build runs through the socket of Docker');
      return say;
    }),
  );
  return [...bound, ...sockets];
}
