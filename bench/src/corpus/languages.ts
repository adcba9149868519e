/** What a Dockerfile for a language is made of. */
export interface Language {
  image: string;
  tags: string[];
  manifests: string[];
  install: string[];
  build: string[];
  artefact: string;
  runtime: string;
  start: string[];
  packages: string[];
}

/** The languages of the corpus. */
export const languages: Language[] = [
  {
    image: 'node',
    tags: [
      '22.11.0-slim',
      '22',
      '20-alpine',
      'latest',
      'lts',
      '18.20.4-bookworm',
    ],
    manifests: ['package.json', 'package-lock.json'],
    install: [
      'npm ci',
      'npm install',
      'npm ci --omit=dev && npm cache clean --force',
    ],
    build: ['npm run build', 'npx tsc -p tsconfig.json'],
    artefact: '/app/dist',
    runtime: 'node:22.11.0-slim',
    start: ['node', 'dist/server.js'],
    packages: ['git', 'python3', 'make', 'g++', 'dumb-init'],
  },
  {
    image: 'python',
    tags: [
      '3.13-slim',
      '3.12',
      '3.11-bullseye',
      'latest',
      '3.13.1-slim-bookworm',
    ],
    manifests: ['requirements.txt'],
    install: [
      'pip install -r requirements.txt',
      'pip install --no-cache-dir -r requirements.txt',
    ],
    build: ['python -m compileall .', 'python setup.py build'],
    artefact: '/app',
    runtime: 'python:3.13-slim',
    start: ['python', '-m', 'app'],
    packages: ['gcc', 'libpq-dev', 'curl', 'build-essential', 'libffi-dev'],
  },
  {
    image: 'golang',
    tags: ['1.23.4', '1.23-alpine', 'latest', '1.22-bookworm'],
    manifests: ['go.mod', 'go.sum'],
    install: ['go mod download'],
    build: [
      'CGO_ENABLED=0 go build -trimpath -ldflags="-s -w" -o /out/app ./cmd/app',
      'go build -o /out/app .',
    ],
    artefact: '/out/app',
    runtime: 'scratch',
    start: ['/app'],
    packages: ['git', 'ca-certificates', 'tzdata'],
  },
  {
    image: 'maven',
    tags: ['3.9-eclipse-temurin-21', '3.9.9', 'latest'],
    manifests: ['pom.xml'],
    install: ['mvn -B dependency:go-offline'],
    build: ['mvn -B -DskipTests package'],
    artefact: '/src/target/app.jar',
    runtime: 'eclipse-temurin:21-jre',
    start: ['java', '-XX:MaxRAMPercentage=75', '-jar', '/app/app.jar'],
    packages: ['unzip', 'fontconfig'],
  },
  {
    image: 'rust',
    tags: ['1.83', '1.83-slim-bookworm', 'latest'],
    manifests: ['Cargo.toml', 'Cargo.lock'],
    install: ['cargo fetch --locked'],
    build: ['cargo build --release --locked'],
    artefact: '/src/target/release/app',
    runtime: 'gcr.io/distroless/cc-debian12',
    start: ['/app'],
    packages: ['pkg-config', 'libssl-dev', 'musl-tools'],
  },
  {
    image: 'ruby',
    tags: ['3.3-slim', '3.3', '3.2-alpine'],
    manifests: ['Gemfile', 'Gemfile.lock'],
    install: [
      'bundle install --jobs 4',
      'bundle config set without development && bundle install',
    ],
    build: ['bundle exec rake assets:precompile'],
    artefact: '/app',
    runtime: 'ruby:3.3-slim',
    start: ['bundle', 'exec', 'puma', '-C', 'config/puma.rb'],
    packages: ['libyaml-dev', 'nodejs', 'postgresql-client'],
  },
  {
    image: 'mcr.microsoft.com/dotnet/sdk',
    tags: ['8.0', '8.0-alpine', '9.0'],
    manifests: ['App.csproj'],
    install: ['dotnet restore'],
    build: ['dotnet publish -c Release -o /out --no-restore'],
    artefact: '/out',
    runtime: 'mcr.microsoft.com/dotnet/aspnet:8.0',
    start: ['dotnet', 'App.dll'],
    packages: ['libgdiplus', 'curl'],
  },
  {
    image: 'ubuntu',
    tags: ['22.04', '24.04', 'latest', 'noble-20241118.1'],
    manifests: ['CMakeLists.txt'],
    install: ['./configure --prefix=/usr/local', 'cmake -S . -B build'],
    build: [
      'make -j"$(nproc)" && make install',
      'cmake --build build --parallel',
    ],
    artefact: '/usr/local/bin/app',
    runtime: 'debian:bookworm-slim',
    start: ['/usr/local/bin/app', '--serve'],
    packages: [
      'build-essential',
      'cmake',
      'wget',
      'libcurl4-openssl-dev',
      'zlib1g-dev',
      'xz-utils',
    ],
  },
];
