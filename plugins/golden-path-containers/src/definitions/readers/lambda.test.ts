import { outline, read } from '../__testUtils__/read';

const TEMPLATE = `Transform: AWS::Serverless-2016-10-31
Globals:
  Function:
    Architectures: [arm64]
Resources:
  Label:
    Type: AWS::Serverless::Function
    Properties:
      PackageType: Image
    Metadata:
      Dockerfile: docker/Dockerfile.label
      DockerContext: ./label
      DockerTag: v1
      DockerBuildTarget: prod
      DockerBuildArgs:
        MODE: fast
        TOKEN: !Ref Token
  Named:
    Type: AWS::Lambda::Function
    Properties:
      PackageType: Image
      Code:
        ImageUri: 123456789012.dkr.ecr.eu-west-1.amazonaws.com/named:1
  Computed:
    Type: AWS::Lambda::Function
    Properties:
      PackageType: Image
      Code:
        ImageUri: !Sub "\${AWS::AccountId}.dkr.ecr.\${AWS::Region}.amazonaws.com/a:1"
  Zip:
    Type: AWS::Serverless::Function
    Properties:
      Handler: a.b
`;

describe('a SAM template', () => {
  it('builds the images of its functions', () => {
    const { builds, lambdaImages } = read('infra/template.yaml', TEMPLATE);
    expect(builds.map(outline)).toEqual([
      {
        tool: 'sam',
        name: 'Label',
        at: '6-17',
        context: 'infra/label',
        dockerfile: 'infra/label/docker/Dockerfile.label',
        target: 'prod',
        args: ['16:MODE=fast', '17:TOKEN=Token'],
        push: '?',
        platforms: ['linux/arm64'],
        provenance: 'false',
      },
    ]);
    expect(builds[0].forLambda).toBe(true);
    expect(lambdaImages.map(({ text, unknown }) => [text, !unknown])).toEqual([
      ['123456789012.dkr.ecr.eu-west-1.amazonaws.com/named:1', true],
      ['${AWS::AccountId}.dkr.ecr.${AWS::Region}.amazonaws.com/a:1', false],
    ]);
  });

  it('may be JSON', () => {
    const json = JSON.stringify({
      Resources: {
        F: {
          Type: 'AWS::Serverless::Function',
          Properties: { PackageType: 'Image' },
          Metadata: { DockerContext: '.', Dockerfile: 'Dockerfile' },
        },
      },
    });
    expect(read('template.json', json).builds.map(outline)).toMatchObject([
      { dockerfile: 'Dockerfile', context: '' },
    ]);
  });

  it('is not confused by a template of something else', () => {
    const { builds } = read(
      'template.yaml',
      'apiVersion: scaffolder.backstage.io/v1beta3\nspec:\n  PackageType: Image\n',
    );
    expect(builds).toEqual([]);
  });
});

describe('a stack of the CDK', () => {
  it('names the folder of an image for Lambda', () => {
    const text =
      "new lambda.DockerImageFunction(this, 'F', {\n  code: lambda.DockerImageCode.fromImageAsset(\n    path.join(__dirname, '../label'), { file: 'Lambda.Dockerfile' }),\n});\n";
    const { builds } = read('lib/app-stack.ts', text, [
      'label/Lambda.Dockerfile',
    ]);
    expect(builds.map(outline)).toMatchObject([
      { at: '2-2', context: 'label', dockerfile: 'label/Lambda.Dockerfile' },
    ]);
  });

  it('counts only where a Dockerfile lies there', () => {
    const text =
      'code=_lambda.DockerImageCode.from_image_asset("label")\ncode=_lambda.DockerImageCode.from_image_asset(folder)\n';
    expect(read('app/app_stack.py', text, []).builds).toEqual([]);
    expect(
      read('app/app_stack.py', text, ['label/Dockerfile']).builds,
    ).toHaveLength(1);
  });
});
