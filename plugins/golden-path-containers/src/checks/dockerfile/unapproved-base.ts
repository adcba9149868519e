import { Budget, pathPattern, PatternError } from '../../context';
import { once, type ContainerModel, type ImageReference } from '../../model';
import type { ContainerCheck } from '../ContainerCheck';
import { judge } from '../judge';

const policy = {
  approvedBases: ['registry.example.com/base/**', 'node:*-slim', 'python'],
};

export const unapprovedBase: ContainerCheck = {
  id: 'unapproved-base',
  title: 'Base image that the policy does not approve',
  practice: 'own-registry',
  severity: 'medium',
  rationale:
    'Approved bases are those that somebody looks after: known to the scanners, rebuilt when a hole is found, and few enough to be cached.',
  remedy:
    'Start the shipped stage from one of the images under `approvedBases` in the policy, or ask for yours to be added there.',
  fixable: false,
  equivalents: [{ tool: 'hadolint', id: 'DL3026', relation: 'looser' }],
  examples: {
    pass: [
      {
        files: {
          Dockerfile:
            'FROM golang:1.25 AS build\nFROM registry.example.com/base/java/jre:25@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\n',
        },
        policy,
      },
      {
        files: { Dockerfile: 'FROM docker.io/library/node:22-slim\n' },
        policy,
      },
      {
        files: { Dockerfile: 'FROM python:3.13 AS a\nFROM a\nUSER 1000\n' },
        policy,
      },
      { files: { Dockerfile: 'FROM scratch\nCOPY app /\n' }, policy },
    ],
    fail: [
      {
        files: { Dockerfile: 'FROM node:22 AS a\n\nFROM a AS b\n' },
        policy,
        lines: [1],
      },
      {
        files: {
          Dockerfile: 'FROM registry.example.com/other/node:22-slim\n',
          'b.Dockerfile': 'FROM example/node:22-slim\n',
        },
        policy,
        lines: [1, 1],
      },
    ],
  },
  run: model => {
    const approved = once(model, approvedIn);
    const nothing = approved
      ? 'No image starts from a base image.'
      : 'The policy names no approved bases.';
    return judge(model, nothing, ({ final }, say) => {
      if (!approved || !final) return;
      const { root, chain } = final;
      if (root.kind === 'unknown') say.unknown(root.reason);
      if (root.kind === 'scratch') say.pass();
      if (root.kind !== 'image') return;
      if (approved(root.image)) say.pass();
      else say.fail(chain[0].from!, `${root.image.text} is no approved base`);
    });
  },
};

/** What comparing one image with the patterns may cost. */
const STEPS = 1_000_000;

function approvedIn({
  policy: { approvedBases },
}: ContainerModel): ((image: ImageReference) => boolean) | undefined {
  if (!approvedBases) return undefined;
  const patterns = approvedBases.flatMap(text => {
    try {
      return [pathPattern(text)];
    } catch (error) {
      if (error instanceof PatternError) return [];
      throw error;
    }
  });
  return image => {
    const budget = new Budget(STEPS);
    const names = namesOf(image);
    return patterns.some(pattern =>
      names.some(name => pattern.matches(name, budget)),
    );
  };
}

/** How a policy may name an image: with its registry or, for Docker Hub, without; with its tag or without. */
function namesOf({ registry, repository, tag }: ImageReference): string[] {
  const names = [`${registry}/${repository}`];
  if (registry === 'docker.io') {
    names.push(repository, repository.replace(/^library\//, ''));
  }
  return names.flatMap(name => [name, `${name}:${tag ?? 'latest'}`]);
}
