import { assess, evidenceOf } from 'backstage-plugin-golden-path-common';
import { containerScorecard } from '../../scorecard';

function outcomeOn(base: string): string | undefined {
  const Dockerfile = `FROM golang:1.26 AS build\nRUN CGO_ENABLED=0 go build -o /app\nFROM ${base}\nCOPY --from=build /app /var/runtime/bootstrap\n`;
  const { checks } = assess(containerScorecard, evidenceOf({ Dockerfile }));
  return checks.find(({ id }) => id === 'static-on-os')?.outcome;
}

it('leaves the image of Lambda to the practice of its own', () => {
  expect(outcomeOn('debian:13-slim')).toBe('failed');
  expect(outcomeOn('public.ecr.aws/lambda/provided:al2023')).toBe(
    'not-applicable',
  );
});
