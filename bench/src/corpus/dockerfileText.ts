import { languages, type Language } from './languages';
import type { Random } from './random';

/** A Dockerfile as people write them: short or long, good or bad, with the forms that occur. */
export function dockerfileText(random: Random): string {
  const language = random.pick(languages);
  const multiStage = random.chance(0.5);
  const lines = [
    ...opening(random),
    ...buildStage(random, language, multiStage),
    ...(multiStage ? runStage(random, language) : []),
    ...ending(random, language),
  ];
  return `${lines.join(random.chance(0.03) ? '\r\n' : '\n')}\n`;
}

function opening(random: Random): string[] {
  const lines: string[] = [];
  if (random.chance(0.3)) lines.push('# syntax=docker/dockerfile:1');
  if (random.chance(0.4)) {
    lines.push('# Image of the service.', '# Built by CI on every push.', '');
  }
  if (random.chance(0.25))
    lines.push(`ARG VERSION=${random.int(9)}.${random.int(20)}`);
  return lines;
}

function buildStage(
  random: Random,
  language: Language,
  named: boolean,
): string[] {
  const { image, tags, manifests } = language;
  const tag = random.chance(0.05) ? '' : `:${random.pick(tags)}`;
  const lines = [`FROM ${image}${tag}${named ? ' AS build' : ''}`];
  if (random.chance(0.3)) lines.push(...labels(random));
  if (random.chance(0.85)) lines.push('WORKDIR /src');
  if (random.chance(0.35)) lines.push(...environment(random));
  if (random.chance(0.55)) lines.push(...systemPackages(random, language));
  if (random.chance(0.6)) {
    lines.push(`COPY ${manifests.join(' ')} ./`);
    lines.push(...command(random, random.pick(language.install)));
    lines.push('COPY . .');
  } else {
    lines.push('COPY . .');
    lines.push(...command(random, random.pick(language.install)));
  }
  lines.push(...command(random, random.pick(language.build)));
  if (random.chance(0.1)) lines.push(...heredoc(random));
  return lines;
}

function runStage(random: Random, { runtime, artefact }: Language): string[] {
  const lines = ['', `FROM ${runtime}`];
  if (random.chance(0.3)) lines.push('WORKDIR /app');
  const owner = random.chance(0.3) ? '--chown=1000:1000 ' : '';
  lines.push(`COPY --from=build ${owner}${artefact} /app`);
  if (random.chance(0.2)) lines.push(...environment(random));
  return lines;
}

function ending(random: Random, { start }: Language): string[] {
  const lines: string[] = [];
  if (random.chance(0.5))
    lines.push(random.pick(['USER 1000', 'USER app', 'USER nobody:nogroup']));
  if (random.chance(0.6))
    lines.push(`EXPOSE ${random.pick([80, 8080, 3000, 5432])}`);
  if (random.chance(0.2)) {
    lines.push(
      'HEALTHCHECK --interval=30s --timeout=3s \\',
      '  CMD curl -f http://localhost:8080/health || exit 1',
    );
  }
  const exec = JSON.stringify(start).replace(/,/g, ', ');
  lines.push(
    ...random.pick([
      [`ENTRYPOINT ${exec}`],
      [`ENTRYPOINT ${exec}`, 'CMD ["--help"]'],
      [`CMD ${exec}`],
      [`CMD ${start.join(' ')}`],
    ]),
  );
  return lines;
}

function labels(random: Random): string[] {
  return [
    `LABEL org.opencontainers.image.title="service-${random.int(500)}" \\`,
    '      org.opencontainers.image.source="https://git.example.com/team/service" \\',
    '      org.opencontainers.image.licenses="Apache-2.0"',
  ];
}

function environment(random: Random): string[] {
  const all = [
    'ENV NODE_ENV=production',
    'ENV PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1',
    'ENV LANG C.UTF-8',
    'ENV PATH="/opt/tools/bin:${PATH}" \\\n    HOME=/home/app',
    'ARG BUILD_NUMBER=0\nENV BUILD=$BUILD_NUMBER',
    'ENV API_TOKEN=changeme',
  ];
  return [random.pick(all)];
}

function systemPackages(random: Random, { packages }: Language): string[] {
  const wanted = packages.filter(() => random.chance(0.7));
  const list = wanted.length ? wanted : [packages[0]];
  const clean = random.chance(0.6);
  switch (random.int(4)) {
    case 0:
      return ['RUN apt-get update', `RUN apt-get install -y ${list.join(' ')}`];
    case 1:
      return [`RUN apk add --no-cache ${list.join(' ')}`];
    case 2:
      return [
        'RUN apt-get update && apt-get install -y --no-install-recommends \\',
        '    # what the build needs',
        ...list.map(name => `    ${name} \\`),
        clean ? '    && rm -rf /var/lib/apt/lists/*' : '    && true',
      ];
    default:
      return longScript(random, list);
  }
}

/** A RUN of many lines, as in the images of language teams. */
function longScript(random: Random, packages: string[]): string[] {
  const count = random.chance(0.2) ? 20 + random.int(60) : 3 + random.int(12);
  const steps = Array.from({ length: count }, (_, i) =>
    random.pick([
      `  curl -fsSL -o /tmp/part${i}.tgz "https://example.com/v${i}/part.tgz"; \\`,
      `  if [ ! -d /opt/part${i} ]; then mkdir -p /opt/part${i}; fi; \\`,
      `  tar -xzf /tmp/part${i}.tgz -C /opt --strip-components=1; \\`,
      `  case "$(uname -m)" in x86_64) arch=amd64 ;; aarch64) arch=arm64 ;; *) exit 1 ;; esac; \\`,
      `  for f in /opt/*; do chmod -R a+rX "$f" || true; done; \\`,
      '\n  # kept small on purpose \\',
    ]),
  );
  return [
    'RUN set -eux; \\',
    `  apt-get update; apt-get install -y ${packages.join(' ')}; \\`,
    ...steps,
    '  rm -rf /tmp/*',
  ];
}

function command(random: Random, text: string): string[] {
  if (random.chance(0.15)) {
    return ['RUN --mount=type=cache,target=/root/.cache \\', `    ${text}`];
  }
  return [`RUN ${text}`];
}

function heredoc(random: Random): string[] {
  return [
    'RUN <<EOF',
    'set -e',
    ...Array.from(
      { length: 2 + random.int(8) },
      (_, i) => `echo "setting${i}=${random.int(1000)}" >> /etc/app.conf`,
    ),
    'EOF',
  ];
}
