/** The checks of another tool, and why some of them have none here. */
export interface Peer {
  /** As people know it, with the version that was looked at. */
  title: string;
  ids: string[];
  /** By id: why no check here looks at it, as a sentence. */
  leftOut: Record<string, string>;
}

const numbered = (prefix: string, ranges: string, width = 1): string[] =>
  ranges.split(' ').flatMap(range => {
    const [first, last = first] = range.split('-').map(Number);
    return Array.from(
      { length: last - first + 1 },
      (_, i) => `${prefix}${String(first + i).padStart(width, '0')}`,
    );
  });

/** By the name that `equivalents` has for the tool. From their documentation and sources. */
export const PEERS: Record<string, Peer> = {
  hadolint: {
    title: 'hadolint 2.15',
    ids: [
      'DL1001',
      ...numbered(
        'DL',
        '3000-3004 3006-3016 3018-3030 3032-3038 3040-3067 4000-4001 4003-4006',
      ),
    ],
    leftOut: {
      DL1001:
        'It forbids to suppress. Suppressions count as waived here, and the score without them stays in sight.',
    },
  },
  buildkit: {
    title: 'BuildKit, `docker build --check`',
    ids: [
      'ConsistentInstructionCasing',
      'CopyIgnoredFile',
      'DuplicateStageName',
      'ExposeInvalidFormat',
      'ExposeProtoCasing',
      'FromAsCasing',
      'FromPlatformFlagConstDisallowed',
      'InvalidBaseImagePlatform',
      'InvalidDefaultArgInFrom',
      'InvalidDefinitionDescription',
      'JSONArgsRecommended',
      'LegacyKeyValueFormat',
      'MaintainerDeprecated',
      'MultipleInstructionsDisallowed',
      'NoEmptyContinuation',
      'RedundantTargetPlatform',
      'ReservedStageName',
      'SecretsUsedInArgOrEnv',
      'StageNameCasing',
      'UndefinedArgInFrom',
      'UndefinedVar',
      'WorkdirRelativePath',
    ],
    leftOut: {
      InvalidBaseImagePlatform:
        'It compares the base in its registry with the platform that a build asks for; neither stands in a file.',
      InvalidDefinitionDescription:
        'It is an experiment about the wording of comments, off by default.',
    },
  },
  trivy: {
    title: 'trivy, Dockerfile checks',
    ids: numbered('DS-', '1-2 4-17 19-27 29-31', 4),
    leftOut: {},
  },
  checkov: {
    title: 'checkov, Dockerfile checks',
    ids: [
      ...numbered('CKV_DOCKER_', '1-11'),
      ...numbered('CKV2_DOCKER_', '1-17'),
    ],
    leftOut: {},
  },
  kics: {
    title: 'KICS, Dockerfile queries',
    ids: [
      'Add Instead of Copy',
      "APT-GET Missing '-y' To Avoid Manual Input",
      'APT-GET Missing Flags To Avoid Manual Input',
      'APT-GET Not Avoiding Additional Packages',
      'Apk Add Using Local Cache Path',
      'Apt Get Install Lists Were Not Deleted',
      'Apt Get Install Pin Version Not Defined',
      'Changing Default Shell Using SHELL Command',
      'Chown Flag Exists',
      "COPY '--from' References Current FROM Alias",
      "COPY '--from' Without FROM Alias Defined Previously",
      'Copy With More Than Two Arguments Not Ending With Slash',
      'Curl or Wget Instead of Add',
      'Exposing Port 22 (SSH)',
      'Gem Install Without Version',
      'Healthcheck Instruction Missing',
      'Image Version Not Explicit',
      "Image Version Using 'latest'",
      "Last User Is 'root'",
      'MAINTAINER Instruction Being Used',
      'Missing Dnf Clean All',
      'Missing Flag From Dnf Install',
      'Missing User Instruction',
      'Missing Version Specification In dnf install',
      'Missing Zypper Clean',
      'Missing Zypper Non-interactive Switch',
      'Multiple CMD Instructions Listed',
      'Multiple ENTRYPOINT Instructions Listed',
      'Multiple RUN, ADD, COPY, Instructions Listed',
      'NPM Install Command Without Pinned Version',
      'Not Using JSON In CMD And ENTRYPOINT Arguments',
      'Passwords And Secrets',
      'Pip install Keeping Cached Packages',
      "RUN Instruction Using 'cd' Instead of WORKDIR",
      "Run Using 'wget' and 'curl'",
      'Run Using Sudo',
      'Run Using Upgrade Commands',
      'Run Using Zypper Update',
      'Run Using apt',
      'Run Using dnf Update',
      'Run Utilities And POSIX Commands',
      'Same Alias In Different Froms',
      'Secrets Stored In Dockerfile',
      'Shell Running A Pipe Without Pipefail Flag',
      'UNIX Ports Out Of Range',
      'Unpinned Package Version in Apk Add',
      'Unpinned Package Version in Pip Install',
      'Update Instruction Alone',
      'Use of Apk Upgrade',
      'Using Platform Flag with FROM Command',
      'Using Unnamed Build Stages',
      'Vulnerable OpenSSL Version',
      'WORKDIR Path Not Absolute',
      'Yum Clean All Missing',
      'Yum Install Allows Manual Input',
      'Yum Update Enabled',
      'Yum install Without Version',
      'Zypper Install Without Version',
    ],
    leftOut: {
      'Chown Flag Exists':
        'COPY --chown is what chown-layer asks for: it saves a layer.',
      'Curl or Wget Instead of Add':
        'ADD of a URL is asked for its checksum by add-unverified; whether curl is better depends on what follows.',
      'Using Unnamed Build Stages':
        'A stage that is copied from by its number works; what names no stage is found by copy-from-undefined.',
      'Vulnerable OpenSSL Version':
        'Vulnerable versions are the matter of scanners that know them by the day.',
    },
  },
  dockle: {
    title: 'dockle',
    ids: [
      ...numbered('CIS-DI-', '1-3 5-11', 4),
      ...numbered('DKL-DI-', '1-6', 4),
      ...numbered('DKL-LI-', '1-3', 4),
    ],
    leftOut: {
      'CIS-DI-0002':
        'Named without a test there; own-registry looks at where bases come from.',
      'CIS-DI-0011':
        'Named without a test there; the practice verified-downloads has checks of the text.',
      'CIS-DI-0005':
        'Content trust is a setting of the client that pulls, not of the image.',
      'DKL-LI-0001':
        'Empty passwords in /etc/shadow are files of the base; password-set finds those that a Dockerfile sets.',
      'DKL-LI-0002':
        'Doubled user numbers are files of the base; no practice asks for them.',
    },
  },
  dive: {
    title: 'dive, its CI rules',
    ids: ['lowestEfficiency', 'highestWastedBytes', 'highestUserWastedPercent'],
    leftOut: {
      highestUserWastedPercent:
        'It leaves the layers of the base out, which a registry does not tell apart; layer-efficiency counts them all.',
    },
  },
};
