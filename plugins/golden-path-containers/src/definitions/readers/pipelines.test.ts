import { outline, read } from '../__testUtils__/read';

describe('a GitLab pipeline', () => {
  const builds = (text: string) =>
    read('.gitlab-ci.yml', text).builds.map(outline);

  it('runs before_script first, with the variables of file, template and job', () => {
    const text = `variables:
  REGISTRY: example.com
  TAG: {value: "1", description: which}
default:
  before_script:
    - cd app
.base:
  variables: {TAG: "2"}
image:
  extends: .base
  script:
    - docker build -t $REGISTRY/cart:$TAG .
    - - docker push "$REGISTRY/cart:$TAG"
`;
    expect(builds(text)).toEqual([
      {
        tool: 'docker',
        at: '12-12',
        context: 'app',
        dockerfile: 'app/Dockerfile',
        push: true,
        tags: ['example.com/cart:2'],
      },
    ]);
  });

  it('reads kaniko', () => {
    const text = `image:
  image:
    name: gcr.io/kaniko-project/executor:v1.23.2-debug
    entrypoint: [""]
  script:
    - /kaniko/executor
      --context "\${CI_PROJECT_DIR}"
      --dockerfile "\${CI_PROJECT_DIR}/docker/Dockerfile"
      --build-arg A=1
      --cache=true
      --destination "$CI_REGISTRY_IMAGE:$CI_COMMIT_TAG"
  release:
    tag_name: $CI_COMMIT_TAG
`;
    expect(builds(text)).toEqual([
      {
        tool: 'kaniko',
        at: '6-11',
        context: '',
        dockerfile: 'docker/Dockerfile',
        args: ['6:A=1'],
        push: true,
        tags: ['$CI_REGISTRY_IMAGE:$CI_COMMIT_TAG?'],
        cacheTo: ['type=registry'],
      },
    ]);
    const { jobImages, releases } = read('.gitlab-ci.yml', text);
    expect(jobImages[0]).toMatchObject({ line: 3 });
    expect(releases).toHaveLength(1);
  });

  it('leaves hidden jobs and keywords alone', () => {
    expect(
      builds('.hidden:\n  script: docker build .\ninclude: docker.yml\n'),
    ).toEqual([]);
  });
});

it('reads a buildspec', () => {
  const text = `version: 0.2
env:
  variables:
    REPOSITORY: 123456789012.dkr.ecr.eu-west-1.amazonaws.com/cart
phases:
  pre_build:
    commands:
      - TAG=$(echo $CODEBUILD_RESOLVED_SOURCE_VERSION | cut -c 1-7)
  build:
    commands:
      - cd $CODEBUILD_SRC_DIR/app
      - docker build -t cart .
      - docker tag cart:latest $REPOSITORY:1.0
      - docker tag cart:latest $REPOSITORY:$TAG
  post_build:
    commands:
      - docker push $REPOSITORY:1.0
`;
  const [build] = read('buildspec.yml', text).builds.map(outline);
  expect(build).toMatchObject({
    context: 'app',
    push: true,
    tags: [
      'cart',
      '123456789012.dkr.ecr.eu-west-1.amazonaws.com/cart:1.0',
      '123456789012.dkr.ecr.eu-west-1.amazonaws.com/cart:$(echo $CODEBUILD_RESOLVED_SOURCE_VERSION | cut -c 1-7)?',
    ],
  });
});
