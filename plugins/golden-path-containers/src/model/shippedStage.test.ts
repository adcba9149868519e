import { evidenceOf } from 'backstage-plugin-golden-path-common';
import { readModel } from './readModel';

const DOCKERFILE =
  'FROM node:22-slim AS build\nRUN a\nFROM build AS dev\nRUN b\nFROM alpine:3.20 AS tools\n';
const shipped = (files: Record<string, string>) =>
  readModel(evidenceOf({ Dockerfile: DOCKERFILE, ...files }), {}).builds[0]
    .final?.name;
const compose = (...targets: Array<string | undefined>) =>
  `services:\n${targets
    .map(
      (target, i) =>
        `  s${i}:\n    build:\n      context: .\n${
          target ? `      target: ${target}\n` : ''
        }`,
    )
    .join('')}`;

describe('the stage that is shipped', () => {
  it('is the last one unless something names another', () => {
    expect(shipped({})).toBe('tools');
    expect(shipped({ 'compose.yaml': compose(undefined) })).toBe('tools');
  });

  it('is what all that build it name', () => {
    expect(shipped({ 'compose.yaml': compose('dev') })).toBe('dev');
    expect(shipped({ 'compose.yaml': compose('Dev', 'dev') })).toBe('dev');
    expect(shipped({ 'compose.yaml': compose('0') })).toBe('build');
  });

  it('is the last one where they do not agree, or name none there is', () => {
    expect(shipped({ 'compose.yaml': compose('dev', 'build') })).toBe('tools');
    expect(shipped({ 'compose.yaml': compose('dev', undefined) })).toBe(
      'tools',
    );
    expect(shipped({ 'compose.yaml': compose('nobody') })).toBe('tools');
    expect(shipped({ 'compose.yaml': compose('$' + '{TARGET}') })).toBe(
      'tools',
    );
  });

  it('is that of what is pushed, whatever is built for work at home', () => {
    const workflow = `on: push
jobs:
  image:
    runs-on: ubuntu-latest
    steps:
      - uses: docker/build-push-action@v6
        with:
          context: .
          target: build
          push: true
          tags: registry.example.com/shop/cart:1.2.3
`;
    expect(
      shipped({
        'compose.yaml': compose('dev'),
        '.github/workflows/release.yaml': workflow,
      }),
    ).toBe('build');
  });
});
