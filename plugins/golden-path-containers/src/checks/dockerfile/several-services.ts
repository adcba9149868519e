import { packageName, type PackageCall } from '../../knowledge/packageManagers';
import { callsOf } from '../../knowledge/scriptCalls';
import { serviceOfImage, serviceOfPackage } from '../../knowledge/services';
import type { ContainerCheck } from '../ContainerCheck';
import { judge } from '../judge';
import { shippedScripts } from './shipped';

export const severalServices: ContainerCheck = {
  id: 'several-services',
  title: 'Several services in one image',
  practice: 'single-purpose',
  severity: 'medium',
  rationale:
    'A web server, a database and a scheduler in one container are a small virtual machine: nothing of it scales or fails alone.',
  remedy: 'Make one image for each service and connect them over the network.',
  fixable: false,
  equivalents: [{ tool: 'hadolint', id: 'DL3001', relation: 'looser' }],
  examples: {
    pass: [
      {
        files: {
          Dockerfile:
            'FROM debian:12-slim\nRUN apt-get update && apt-get install -y nginx postgresql-client\n',
        },
      },
      {
        files: {
          Dockerfile:
            'FROM debian:12 AS a\nRUN apt-get install -y redis-server\nFROM nginx:1.27\n',
        },
      },
    ],
    fail: [
      {
        files: {
          Dockerfile:
            'FROM debian:12-slim\nRUN apt-get update && apt-get install -y nginx && \\\n  apt-get install -y redis-server=5.*\n',
        },
        lines: [3],
      },
      {
        files: {
          Dockerfile: 'FROM nginx:1.27\n\nRUN apk add --no-cache dcron\n',
        },
        lines: [3],
      },
    ],
  },
  run: model =>
    judge(model, 'No Dockerfile has a FROM.', (build, say) => {
      const root = build.final?.root;
      if (!root || root.kind === 'none') return;
      say.pass();
      const seen = new Set<string>();
      const base = root.kind === 'image' && serviceOfImage(root.image);
      if (base) seen.add(base);
      for (const { script } of shippedScripts(build, say)) {
        const { calls } = callsOf(script);
        for (let i = 0; i < calls.length; i++) {
          const call = calls[i];
          if (call?.action !== 'install') continue;
          const command = script.commands[i];
          for (const service of servicesOf(call)) {
            const others = [...seen].filter(other => other !== service);
            if (others.length && !seen.has(service))
              say.fail(
                command,
                `${service} joins ${others.join(' and ')} in one image`,
              );
            seen.add(service);
          }
        }
      }
    }),
};

function servicesOf({ operands }: PackageCall): string[] {
  const names = operands.map(operand => serviceOfPackage(packageName(operand)));
  return names.filter(name => name !== undefined);
}
