import { signaturesOff } from '../../knowledge/verification';
import type { ContainerCheck } from '../ContainerCheck';
import { judgeCommands } from './judgeCommands';

export const signatureVerificationOff: ContainerCheck = {
  id: 'signature-verification-off',
  title: 'Signatures of packages not verified',
  practice: 'verified-downloads',
  severity: 'high',
  rationale:
    'A package without a verified signature may come from anyone who can write to the mirror or stands on the way.',
  remedy:
    'Remove the option and install the key of the repository: `signed-by=` for apt, `/etc/apk/keys` for apk, `rpm --import` for rpm.',
  fixable: false,
  equivalents: [
    { tool: 'checkov', id: 'CKV2_DOCKER_7', relation: 'stricter' },
    { tool: 'checkov', id: 'CKV2_DOCKER_8', relation: 'stricter' },
    { tool: 'checkov', id: 'CKV2_DOCKER_9', relation: 'stricter' },
    { tool: 'checkov', id: 'CKV2_DOCKER_10', relation: 'stricter' },
    { tool: 'checkov', id: 'CKV2_DOCKER_11', relation: 'stricter' },
  ],
  examples: {
    pass: [
      {
        files: {
          Dockerfile:
            'FROM alpine:3.20\nRUN apk add git | grep "--allow-untrusted"\n',
        },
      },
      {
        files: {
          Dockerfile:
            'FROM fedora:41\nRUN dnf install -y git && rpm -V git || echo "--nosignature"\n',
        },
      },
    ],
    fail: [
      {
        files: {
          Dockerfile:
            'FROM alpine:3.20\nRUN apk \\\n  --allow-untrusted add x\n',
        },
        lines: [2],
      },
      {
        files: {
          Dockerfile:
            'FROM debian:12-slim\nRUN apt-get update && \\\n  apt-get install -y --allow-unauthenticated git\nRUN echo "deb [trusted=yes] https://example.com ./" > /etc/apt/sources.list.d/x.list\n',
        },
        lines: [3, 4],
      },
      {
        files: {
          Dockerfile:
            'FROM fedora:41\nRUN dnf install --nogpgcheck -y git\nRUN rpm -i --nosignature x.rpm\n',
        },
        lines: [2, 3],
      },
    ],
  },
  run: model =>
    judgeCommands(model, 'No Dockerfile has a RUN.', command => {
      const trusted = command.args.some(arg =>
        /^deb(?:-src)? \[[^\]]*\btrusted=yes\b/.test(arg.trim()),
      );
      const option = trusted ? 'trusted=yes' : signaturesOff(command);
      return option
        ? { fail: `${option.slice(0, 80)} accepts packages that nobody signed` }
        : 'pass';
    }),
};
