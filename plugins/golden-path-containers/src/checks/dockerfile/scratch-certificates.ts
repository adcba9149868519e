import type { ContainerCheck } from '../ContainerCheck';
import { judge } from '../judge';
import { destinationOf, sourcesOf } from './sources';

/** Certificates, folders that hold them, or a whole system. */
const BRINGS_CERTIFICATES =
  /cert|ssl|ca-bundle|\.pem$|\.crt$|(?:^|\/)etc\/?$|^\/$|rootfs|\.(?:tar|tgz)(?:\.\w+)?$|[$*]/i;

export const scratchCertificates: ContainerCheck = {
  id: 'scratch-certificates',
  title: 'Image on scratch without certificates',
  practice: 'scratch-static',
  severity: 'info',
  rationale:
    'There are no root certificates on scratch: a program that calls HTTPS there fails with an unknown authority. Time zones are missing too.',
  remedy:
    'Copy them from the build, `COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/`, or take `gcr.io/distroless/static`. A program that calls nobody needs none.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          Dockerfile:
            'FROM alpine:3.20 AS build\nFROM scratch\nCOPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/\nCOPY --from=build /app /\nENTRYPOINT ["/app"]\n',
        },
      },
      {
        files: {
          Dockerfile: 'FROM scratch\nADD rootfs.tar.xz /\nCMD ["/bin/sh"]\n',
        },
      },
    ],
    fail: [
      {
        files: {
          Dockerfile:
            'FROM golang:1.23 AS build\nFROM scratch\nCOPY --from=build /app /\nENTRYPOINT ["/app"]\n',
        },
        lines: [2],
      },
    ],
  },
  run: model =>
    judge(model, 'No program starts on scratch.', ({ final }, say) => {
      if (final?.root.kind !== 'scratch' || !final.from) return;
      const all = final.chain.flatMap(({ instructions }) => instructions);
      // Without a start it is no program, but files for another build; a WebAssembly module has what its host gives it.
      const starts = all.filter(
        ({ name }) => name === 'cmd' || name === 'entrypoint',
      );
      if (!starts.length || starts.some(({ body }) => /\.wasm\b/.test(body)))
        return;
      const copies = all.filter(
        ({ name }) => name === 'copy' || name === 'add',
      );
      const brought = copies.flatMap(copy =>
        [...sourcesOf(copy), destinationOf(copy)].flatMap(
          token => token?.text ?? [],
        ),
      );
      const sources = copies.flatMap(copy => sourcesOf(copy));
      const everything = sources.some(({ text }) => text === '/');
      const some = brought.some(
        path => path !== '/' && BRINGS_CERTIFICATES.test(path),
      );
      if (everything || some) say.pass();
      else say.fail(final.from, 'No root certificates are copied to scratch');
    }),
};
