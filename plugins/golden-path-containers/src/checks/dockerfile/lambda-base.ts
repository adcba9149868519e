import { isLambdaBase } from '../../knowledge/images';
import type { Build } from '../../model';
import type { ContainerCheck } from '../ContainerCheck';
import { isForLambda, whyLambdaUnknown } from '../forLambda';
import { judge } from '../judge';

export const lambdaBase: ContainerCheck = {
  id: 'lambda-base',
  title: 'Image for Lambda on a base of another kind',
  practice: 'lambda-base',
  severity: 'low',
  rationale:
    'The bases that AWS provides hold the runtime interface, are patched by AWS and often lie in the cache of Lambda.',
  remedy:
    'Start from `public.ecr.aws/lambda/<runtime>`, or say in a comment above the last FROM why Lambda needs another base.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          Dockerfile:
            'FROM python:3.13-slim AS build\nRUN pip install awslambdaric\nFROM public.ecr.aws/lambda/python:3.13\nCMD ["a.b"]\n',
        },
      },
      {
        files: {
          Dockerfile:
            'FROM registry.example.com/ecr-public/lambda/nodejs:24\nRUN npm install aws-lambda-ric\nCMD ["a.b"]\n',
        },
      },
      {
        files: {
          Dockerfile:
            'FROM node:22-slim AS build\nRUN npm ci\n\n# Lambda needs a newer glibc than its own base has.\nFROM node:22-slim\nRUN npm install aws-lambda-ric\n',
        },
      },
    ],
    fail: [
      {
        files: {
          Dockerfile:
            'FROM python:3.13-slim\nRUN pip install awslambdaric\nENTRYPOINT ["python", "-m", "awslambdaric"]\n',
        },
        lines: [1],
      },
      {
        files: {
          Dockerfile:
            'FROM node:22-slim AS build\nFROM node:22-slim\nCOPY --from=public.ecr.aws/awsguru/aws-lambda-adapter:0.9.1 /lambda-adapter /opt/extensions/lambda-adapter\n',
        },
        lines: [2],
      },
      {
        files: {
          'fn/Dockerfile': 'FROM python:3.13-slim\nCMD ["app.handler"]\n',
          'template.yaml':
            'Resources:\n  Fn:\n    Type: AWS::Serverless::Function\n    Properties:\n      PackageType: Image\n    Metadata:\n      Dockerfile: Dockerfile\n      DockerContext: ./fn\n',
        },
        lines: [1],
      },
    ],
  },
  run: model =>
    judge(
      model,
      'No Dockerfile shows that its image is for Lambda.',
      (build, say) => {
        const { root, from } = build.final ?? {};
        if (root?.kind === 'image' && isLambdaBase(root.image)) say.pass();
        else if (!from) return;
        else if (!isForLambda(model, build)) {
          const reason = whyLambdaUnknown(model);
          if (reason) say.unknown(reason);
        } else if (root?.kind === 'unknown') say.unknown(root.reason);
        else if (saysWhy(build, from.line)) say.pass();
        else
          say.fail(
            from,
            'An image for Lambda starts from a base that is not made for it',
          );
      },
    ),
};

/** Whether the comment lines right above a FROM speak of Lambda. */
function saysWhy({ dockerfile }: Build, line: number): boolean {
  const byLine = new Map(dockerfile.comments.map(item => [item.line, item]));
  for (let above = line - 1; byLine.has(above); above--) {
    const { start, end } = byLine.get(above)!;
    const comment = dockerfile.text.slice(start, end);
    // One that names this check in order to suppress it is no reason yet.
    if (/lambda/i.test(comment) && !/golden-path/i.test(comment)) return true;
  }
  return false;
}
