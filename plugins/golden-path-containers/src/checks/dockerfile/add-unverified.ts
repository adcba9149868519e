import type { ContainerCheck } from '../ContainerCheck';
import { judge } from '../judge';
import { placed } from './placed';
import { isGitSource, isUrl, sourcesOf } from './sources';

export const addUnverified: ContainerCheck = {
  id: 'add-unverified',
  title: 'ADD of a URL without a checksum',
  practice: 'verified-downloads',
  severity: 'medium',
  rationale:
    'What lies at a URL can change or be replaced; without a checksum the build takes whatever it gets.',
  remedy:
    'Give the checksum of the file: `ADD --checksum=sha256:… https://…`; name a commit for a Git repository: `…/x.git#<sha>`.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          Dockerfile:
            'FROM scratch\nADD --checksum=sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d https://example.com/x.tgz /\n',
        },
      },
      {
        files: {
          Dockerfile:
            'FROM scratch\nADD https://github.com/moby/buildkit.git#8bb06f5d6e4b1d1a5e8e4f9d9d1b0a7b3f6c2e11 /src\n',
        },
      },
    ],
    fail: [
      {
        files: {
          Dockerfile:
            'FROM scratch\nARG V=1\nADD a https://example.com/x-$V.tgz /\n',
        },
        lines: [3],
      },
      {
        files: {
          Dockerfile:
            'FROM scratch\nADD ["https://github.com/moby/buildkit.git#v0.14.1", "/src"]\n',
        },
        lines: [2],
      },
    ],
  },
  run: model =>
    judge(model, 'No ADD downloads anything.', (build, say) => {
      for (const { instruction } of placed(build)) {
        if (instruction.name !== 'add') continue;
        for (const source of sourcesOf(instruction)) {
          const git = isGitSource(source.text);
          if (!git && !isUrl(source.text)) continue;
          const pinned =
            git && /[#?](?:.*commit=)?[0-9a-f]{40}(?:[:&]|$)/.test(source.text);
          if (pinned || instruction.flag('checksum') !== undefined) say.pass();
          else
            say.fail(source, 'ADD downloads this without comparing a checksum');
        }
      }
    }),
};
