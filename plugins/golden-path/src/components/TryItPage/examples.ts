/** Dockerfiles to start from, by the key of their title. */
export const examples = {
  node: `FROM node:latest
WORKDIR /app
COPY . .
RUN npm install
EXPOSE 8080
CMD node server.js
`,
  python: `FROM python:3.13
ARG INDEX_PASSWORD
RUN apt-get update
RUN apt-get install -y build-essential
COPY . /app
WORKDIR /app
RUN pip install -r requirements.txt --index-url https://build:$INDEX_PASSWORD@pypi.example.com/simple
CMD ["python", "main.py"]
`,
  java: `FROM registry.example.com/maven:3.9.11-eclipse-temurin-21
WORKDIR /build
COPY . .
RUN mvn -q package
# hadolint ignore=DL3008
RUN apt-get update && apt-get install -y --no-install-recommends procps
USER 1000
# golden-path ignore=shell-form reason="The platform sets JAVA_OPTS"
ENTRYPOINT java $JAVA_OPTS -jar target/shop.jar
`,
  go: `# syntax=docker/dockerfile:1
FROM --platform=$BUILDPLATFORM registry.example.com/golang:1.26.8-trixie AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN --mount=type=cache,target=/go/pkg/mod go mod download
COPY . .
ARG TARGETOS
ARG TARGETARCH
RUN --mount=type=cache,target=/go/pkg/mod \\
    --mount=type=cache,target=/root/.cache/go-build \\
    CGO_ENABLED=0 GOOS=$TARGETOS GOARCH=$TARGETARCH \\
    go build -trimpath -o /out/shop ./cmd/shop

FROM scratch
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=build /out/shop /shop
USER 65532:65532
EXPOSE 8080
ENTRYPOINT ["/shop"]
`,
} as const;

/** Keys of the examples. */
export type ExampleName = keyof typeof examples;
