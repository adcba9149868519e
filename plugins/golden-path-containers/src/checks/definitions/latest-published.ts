import type { Value } from '../../definitions';
import { imageBuildsOf, once, type ContainerModel } from '../../model';
import type { ContainerCheck } from '../ContainerCheck';
import { judgeBuilds } from './judgeBuilds';
import { isOpaque, publishes, repositoryOf, tagOf } from './publishing';

export const latestPublished: ContainerCheck = {
  id: 'latest-published',
  title: 'Image published as latest only',
  practice: 'pinned-tag',
  severity: 'medium',
  rationale:
    'Who runs the image cannot say which version it is, nor go back to the one before: the next push takes its name away.',
  remedy:
    'Push a version beside it: `-t registry.example.com/shop/cart:1.4.2 -t registry.example.com/shop/cart:latest`.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          'build.sh':
            'docker build -t example.com/a:latest -t "example.com/a:$VERSION" .\ndocker push --all-tags example.com/a\n',
        },
      },
      {
        files: {
          '.github/workflows/build.yaml':
            'jobs:\n  image:\n    steps:\n      - id: meta\n        uses: docker/metadata-action@v5\n        with:\n          images: example.com/a\n          tags: |\n            type=semver,pattern={{version}}\n            type=raw,value=latest\n      - uses: docker/build-push-action@v6\n        with:\n          push: true\n          tags: ${{ steps.meta.outputs.tags }}\n',
        },
      },
    ],
    fail: [
      {
        files: {
          'build.sh':
            'docker buildx build --push -t "$REGISTRY/a" .\ndocker buildx build --push -t "$IMAGE-$ARCH" .\n',
        },
        lines: [1],
      },
      {
        files: {
          'build.sh':
            'docker build -t example.com/a .\ndocker push example.com/a:latest\n',
        },
        lines: [1],
      },
      {
        files: {
          '.github/workflows/build.yaml':
            'env:\n  REGISTRY: example.com\njobs:\n  image:\n    steps:\n      - uses: docker/build-push-action@v6\n        with:\n          push: true\n          tags: ${{ env.REGISTRY }}/${{ github.repository }}:latest\n',
        },
        lines: [9],
      },
    ],
  },
  run: model =>
    judgeBuilds(
      model,
      'No build definition publishes an image under a name.',
      (build, say) => {
        if (!publishes(build, say)) return;
        const { values, more } = build.tags;
        const versioned = once(model, versionedRepositories);
        const moving = values.find(
          value => namesLatest(value) && !versioned.has(repositoryOf(value)),
        );
        const opaque = values.find(isOpaque);
        if (values.some(value => !isOpaque(value) && !namesLatest(value)))
          say.pass();
        else if (opaque) say.unknown(build, opaque.unknown!);
        else if (more !== undefined) say.unknown(build, more);
        else if (moving)
          say.fail(
            moving,
            `${repositoryOf(moving)} is published as latest only`,
          );
        else if (values.length) say.pass();
      },
    ),
};

function namesLatest(value: Value): boolean {
  return !isOpaque(value) && /^(?:latest)?$/.test(tagOf(value));
}

/** Repositories that some build of the project pushes a version to. */
function versionedRepositories(model: ContainerModel): Set<string> {
  const tags = imageBuildsOf(model)
    .filter(({ push }) => push.known && push.value)
    .flatMap(build => build.tags.values);
  return new Set(
    tags
      .filter(tag => !isOpaque(tag) && !namesLatest(tag))
      .map(tag => repositoryOf(tag)),
  );
}
