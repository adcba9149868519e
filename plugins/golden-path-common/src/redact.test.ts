import fc from 'fast-check';
import { redact, redactDiff } from './redact';

/** What takes longer hangs: a quadratic reader takes minutes. Speed is measured under bench/. */
const HANGING = 60_000;

/** What a secret may look like: no word of its own gives it away. */
const secret = fc
  .stringMatching(/^[A-Za-z0-9!^*_+~][A-Za-z0-9!^*_+~.]{7,30}[A-Za-z0-9]$/)
  .map(text => `Zq${text}`);

const name = fc.constantFrom(
  'PASSWORD',
  'DB_PASSWORD',
  'NPM_TOKEN',
  'API_KEY',
  'STRIPE_API_KEY',
  'githubToken',
  'clientSecret',
  'aws_secret_access_key',
  'BASIC_AUTH',
  'SSH_PRIVATE_KEY',
  'DB_PASS',
  'POSTGRES_PWD',
);

const forms: Record<string, (name: string, secret: string) => string> = {
  ENV: (n, s) => `ENV ${n}=${s}`,
  'ENV among others': (n, s) => `ENV A=1 ${n}=${s} B=2 \\`,
  'ENV in quotes': (n, s) => `ENV ${n}="${s} ${s}"`,
  'ENV with blanks escaped': (n, s) => `ENV ${n}=${s}\\ ${s}`,
  'ENV without equals sign': (n, s) => `ENV ${n} ${s} ${s}`,
  'ENV in ONBUILD': (n, s) => `ONBUILD env ${n} ${s}`,
  ARG: (n, s) => `ARG ${n}=${s}`,
  'a continued line': (n, s) => `    ${n}='${s}' \\`,
  LABEL: (n, s) => `LABEL ${n}="${s}"`,
  export: (n, s) => `RUN export ${n}=${s} && make`,
  'a variable before a command': (n, s) => `RUN ${n}=${s} npm ci`,
  PowerShell: (n, s) => `RUN $env:${n} = '${s}'; build`,
  'a default': (n, s) => `ENV ${n}=\${${n}:-${s}}`,
  '--build-arg': (n, s) => `docker build --build-arg ${n}=${s} .`,
  '--build-arg in quotes': (n, s) => `docker build --build-arg "${n}=${s}" .`,
  '-e': (n, s) => `docker run -e ${n}=${s} image`,
  'a flag with =': (n, s) => `RUN tool --${n}=${s} --verbose`,
  'a flag with a blank': (n, s) => `RUN tool --${n} ${s} --verbose`,
  'a flag in quotes': (n, s) => `RUN tool --${n} "${s} ${s}"`,
  'a flag in exec form': (n, s) => `CMD ["tool", "--${n}", "${s}"]`,
  'a flag with = in exec form': (n, s) => `CMD ["tool", "--${n}=${s}"]`,
  JSON: (n, s) => `{ "user": "me", "${n}": "${s} \\" ${s}", "x": 1 }`,
  'JSON on one line': (n, s) => `RUN echo '{"${n}":"${s}"}' > c.json`,
  'JSON in a string': (n, s) => `RUN echo "{\\"${n}\\": \\"${s}\\"}" > c.json`,
  YAML: (n, s) => `      ${n}: ${s} ${s}`,
  'YAML in quotes': (n, s) => `  - ${n}: '${s}'`,
  'YAML list of assignments': (n, s) => `      - ${n}=${s}`,
  'a connection string': (n, s) => `ENV DB="Server=db;${n}=${s};Timeout=3"`,
  'a header': (_, s) => `RUN curl -H "Authorization: Bearer ${s}" https://x`,
  'a token header': (_, s) => `RUN curl -H 'PRIVATE-TOKEN: ${s}' https://x`,
  '.npmrc': (_, s) => `RUN echo "//registry/:_authToken=${s}" > .npmrc`,
  'a URL': (_, s) => `RUN git clone https://me:${s}@git.example.com/a/b`,
  'a database URL': (_, s) => `ENV DATABASE_URL=postgres://me:${s}@db/app`,
  'a URL with no user': (_, s) => `ENV REDIS=redis://:${s}@cache:6379`,
  'curl -u': (_, s) => `RUN curl -u me:${s} https://x`,
  'curl --user': (_, s) => `RUN curl --user "me:${s}" https://x`,
  'docker login': (_, s) => `docker login -u me -p ${s} registry`,
  mysql: (_, s) => `RUN mysql -uroot -p${s} < a.sql`,
  sshpass: (_, s) => `RUN sshpass -p '${s}' ssh host`,
  'redis-cli': (_, s) => `HEALTHCHECK CMD redis-cli -p 6379 -a ${s} ping`,
  chpasswd: (_, s) => `RUN echo "root:${s}" | chpasswd`,
  Makefile: (n, s) => `${n} := ${s}`,
};

describe('redact', () => {
  it.each(Object.entries(forms))('hides a secret in %s', (_, form) => {
    fc.assert(
      fc.property(name, secret, (n, s) => {
        expect(redact(form(n, s))).not.toContain(s);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    `token ghp_${'a1B2'.repeat(9)}`,
    `AKIA${'ABCD'.repeat(4)}`,
    `x eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.c2lnbmF0dXJl y`,
    `glpat-${'x1'.repeat(10)}`,
    `COPY <<EOF /key -----BEGIN RSA PRIVATE KEY-----MIIEpAIBAAKCAQEA`,
    'MIIEpAIBAAKCAQEA2mKqHhC0c4b3m2R0hWJr4VjZ2L9o1PqTnXwYbUeFgGhHiJjK',
  ])('hides a secret known by its form: %s', line => {
    const hidden = redact(line);
    expect(hidden).toContain('••••••');
    expect(hidden.length).toBeLessThan(line.length);
  });

  it.each([
    'FROM node:22',
    'FROM registry.example.com/auth/token:1.2@sha256:0123456789abcdef',
    'USER 1000',
    'USER app:app',
    'COPY . .',
    'COPY --from=secret --chown=app:app token.txt /etc/token.txt',
    '# secret handling',
    '# the password is mounted, see below',
    'ARG NPM_TOKEN',
    'ENV NODE_ENV=production PORT=8080',
    'ENV GPG_KEY=E3FF2839C048B25C084DEBE9B26995E310250568',
    'ENV POSTGRES_PASSWORD_FILE=/run/secrets/password',
    'LABEL org.opencontainers.image.authors="The Team <team@example.com>"',
    'LABEL author="Jane Doe"',
    'RUN --mount=type=secret,id=npm_token,env=NPM_TOKEN npm ci',
    'RUN --mount=type=secret,id=token cat /run/secrets/token | npm login',
    'RUN docker build --secret id=npm,src=.npmrc .',
    'RUN pip install tokenizers==0.13.3 python-token==1.0',
    'RUN mkdir -p /app/data && cd /app',
    'RUN docker run -p 8080:80 --user 1000:1000 image',
    'RUN TOKEN=$TOKEN PASSWORD="${PASSWORD}" make',
    'RUN TOKEN="$(cat /run/secrets/token)" make',
    '    password: ${{ secrets.PASSWORD }}',
    'RUN curl -H "Authorization: Bearer ${TOKEN}" https://example.com',
    'RUN git clone https://$USER:$TOKEN@git.example.com/a/b',
    'RUN git clone ssh://git@git.example.com/a/b',
    'echo "$PASSWORD" | docker login -u me --password-stdin registry',
    'gpg --recv-keys 0x1234',
    'WORKDIR C:\\token',
    '          UseLakeFormationCredentials: true',
    '  "useSecret": false, "other": 1 }',
    'password = null',
    'ManageMasterUserPassword: true # by AWS',
    'ENV USE_TOKEN=true PORT=8080',
    '  master_password = var.db_password',
    'secret_arn = aws_secretsmanager_secret.db.arn',
    'password = "${var.db_password}"',
    '      MasterUserPassword: !Ref DbPassword',
    "      MasterUserPassword: '{{resolve:secretsmanager:db:SecretString:password}}'",
    '  "SecretArn": "arn:aws:secretsmanager:eu-west-1:111122223333:secret:db"',
    '  credentials = {',
  ])('leaves plain code readable: %s', line => {
    expect(redact(line)).toBe(line);
  });

  it('hides only the value', () => {
    expect(redact('RUN tool --password "a b" --verbose')).toBe(
      'RUN tool --password •••••• --verbose',
    );
    expect(redact('CMD ["x", "--token", "abc", "-v"]')).toBe(
      'CMD ["x", "--token", ••••••, "-v"]',
    );
    expect(redact('RUN curl -H "X-Api-Key: abc" https://x "y"')).toBe(
      'RUN curl -H "X-Api-Key: ••••••" https://x "y"',
    );
  });

  it.each([
    ['password: true love never dies', 'password: ••••••'],
    ['password: nullandvoid1', 'password: ••••••'],
    ['password=true$7xK', 'password=••••••'],
    ['password = "var.s3cret"', 'password = ••••••'],
    ['password: arn:aws:not one', 'password: ••••••'],
    ['password: !Ref a b', 'password: ••••••'],
    ['token = var.token, secret = "abc"', 'token = var.token, secret = ••••••'],
  ])('hides what only begins like no secret: %s', (line, hidden) => {
    expect(redact(line)).toBe(hidden);
  });

  it.each([
    'a',
    'a.',
    'a-',
    '-a',
    'token',
    'token=',
    '_token=$(',
    'token="',
    '"token": "',
    '"',
    "'",
    ' ',
    '://',
    'a://b:',
    'eyJ-',
    'eyJ',
    'mysql ',
    'login -p',
    'echo a:',
    ' -u a:',
    '\\',
    '=',
    '-----BEGIN ',
    'ENV A_TOKEN ',
    'A',
    'token=arn:aws:',
    'token: data.a',
    'token: {  ',
  ])('takes time in proportion to a line made of %j', part => {
    const line = part.repeat(Math.ceil(1_000_000 / part.length));
    const start = performance.now();
    redact(line);
    expect(performance.now() - start).toBeLessThan(HANGING);
  });

  it('stays quick on long lines of any mixture', () => {
    const pieces = fc.constantFrom(
      ...['token', '=', ':', '"', "'", ' ', '-', '--', '$', '(', '{', '\\'],
      ...['://', '@', 'ENV ', 'a', '.', '_', 'mysql -p', 'Bearer ', ',', '\t'],
    );
    fc.assert(
      fc.property(fc.array(pieces, { minLength: 3, maxLength: 8 }), parts => {
        const line = parts.join('').repeat(5_000);
        const start = performance.now();
        redact(line);
        expect(performance.now() - start).toBeLessThan(HANGING);
      }),
      { numRuns: 150 },
    );
  });
});

describe('redactDiff', () => {
  it('masks a line as if no sign stood before it', () => {
    const key =
      'MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj';
    const line = (sign: string, text: string) => `${sign}${text}\n`;
    for (const sign of ['+', '-', ' ']) {
      expect(redactDiff(line(sign, 'ENV PASSWORD hunter2hunter'))).toBe(
        line(sign, 'ENV PASSWORD ••••••'),
      );
      expect(redactDiff(line(sign, key))).toBe(line(sign, '••••••'));
      expect(redactDiff(line(sign, 'RUN make'))).toBe(line(sign, 'RUN make'));
    }
  });
});
