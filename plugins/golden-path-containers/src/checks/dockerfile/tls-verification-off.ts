import { tlsOff, turnsOffTls } from '../../knowledge/verification';
import { assignments, type ShellCommand } from '../../model';
import type { ContainerCheck } from '../ContainerCheck';
import { judge } from '../judge';
import { placed } from './placed';
import { allScripts } from './shipped';

export const tlsVerificationOff: ContainerCheck = {
  id: 'tls-verification-off',
  title: 'Certificates not verified',
  practice: 'verified-downloads',
  severity: 'high',
  rationale:
    'Without verification anyone on the way can put another file in place of the one that was asked for.',
  remedy:
    'Remove the option; where a company has a certificate authority of its own, add that to the image and keep verifying.',
  fixable: false,
  equivalents: [
    { tool: 'checkov', id: 'CKV2_DOCKER_2', relation: 'stricter' },
    { tool: 'checkov', id: 'CKV2_DOCKER_3', relation: 'stricter' },
    { tool: 'checkov', id: 'CKV2_DOCKER_4', relation: 'stricter' },
    { tool: 'checkov', id: 'CKV2_DOCKER_5', relation: 'stricter' },
    { tool: 'checkov', id: 'CKV2_DOCKER_6', relation: 'stricter' },
    { tool: 'checkov', id: 'CKV2_DOCKER_12', relation: 'stricter' },
    { tool: 'checkov', id: 'CKV2_DOCKER_13', relation: 'stricter' },
    { tool: 'checkov', id: 'CKV2_DOCKER_14', relation: 'stricter' },
    { tool: 'checkov', id: 'CKV2_DOCKER_15', relation: 'stricter' },
    { tool: 'checkov', id: 'CKV2_DOCKER_16', relation: 'stricter' },
  ],
  examples: {
    pass: [
      {
        files: {
          Dockerfile:
            'FROM debian:12-slim\nRUN curl -fsSLo k https://example.com/x && echo --insecure | grep -k\n',
        },
      },
      {
        files: {
          Dockerfile:
            'FROM node:22-slim\nENV NODE_TLS_REJECT_UNAUTHORIZED=1 MY_PYTHONHTTPSVERIFY=0\nRUN npm config set strict-ssl true\n',
        },
      },
    ],
    fail: [
      {
        files: {
          Dockerfile:
            'FROM debian:12-slim\nRUN wget -q --no-check-certificate https://example.com/x && \\\n  curl -fsSLk https://example.com/y\n',
        },
        lines: [2, 3],
      },
      {
        files: {
          Dockerfile:
            'FROM node:22-slim\nENV A=1 \\\n  NODE_TLS_REJECT_UNAUTHORIZED="0"\nARG PIP_TRUSTED_HOST=example.com\nRUN npm_config_strict_ssl=false npm ci\nRUN export GIT_SSL_NO_VERIFY=1; git clone https://example.com/x\n',
        },
        lines: [3, 4, 5, 6],
      },
      {
        files: {
          Dockerfile:
            'FROM debian:12-slim\nRUN python3 -m pip install --trusted-host example.com x\nRUN yarn config set "strict-ssl"=false\nRUN git -c http.sslVerify=false clone https://example.com/x\n',
        },
        lines: [2, 3, 4],
      },
    ],
  },
  run: model =>
    judge(model, 'No Dockerfile has a RUN, ARG or ENV.', (build, say) => {
      for (const { instruction } of placed(build)) {
        if (instruction.name !== 'arg' && instruction.name !== 'env') continue;
        say.pass();
        for (const { name, value = '', start } of assignments(instruction)) {
          if (value && turnsOffTls(name, value)) {
            const message = `${name} switches the verification of certificates off`;
            say.fail({ start, end: start + 1 }, message);
          }
        }
      }
      for (const { script } of allScripts(build, say)) {
        say.pass();
        for (const command of script.commands) {
          const option = tlsOff(command) ?? variableOff(command);
          if (option) {
            const message = `${option.slice(
              0,
              80,
            )} switches the verification of certificates off`;
            say.fail(command, message);
          }
        }
      }
    }),
};

function variableOff({ name, args, assignments: own }: ShellCommand) {
  const set = own.find(item => turnsOffTls(item.name, item.value));
  if (set || name !== 'export') return set?.name;
  return args
    .map(arg => arg.split('='))
    .find(([key, ...rest]) => rest.length && turnsOffTls(key, rest.join('=')))
    ?.at(0);
}
