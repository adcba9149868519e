// Stand-ins for base images, under the names that Dockerfiles give them: no registry is asked.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const PATH =
  'ENV PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
const APT = 'RUN apt-get update && apt-get install -y --no-install-recommends';
const CLEAN = '&& rm -rf /var/lib/apt/lists/*';

/** Makes wheels large enough that an install takes its time, as a download would. */
const MAKE_PACKAGES = `import os, subprocess, sys
for name in ("one", "two"):
    os.makedirs("/tmp/" + name)
    os.chdir("/tmp/" + name)
    with open(name + ".py", "w") as module:
        module.write("NAME = '" + name + "'\\n")
        for i in range(20000):
            module.write("def f%d(a, b=%d):\\n    return [a, b, 'text %d']\\n" % (i, i, i))
    with open("setup.py", "w") as setup:
        setup.write("from setuptools import setup\\nsetup(name='%s', version='1.0', py_modules=['%s'])\\n" % (name, name))
    subprocess.check_call([sys.executable, "setup.py", "-q", "bdist_wheel", "-d", "/packages"])
`;

/** What each base is made from: another one, packages, files. */
const RECIPES = {
  'docker.io/library/debian:12-slim': {
    dockerfile: `FROM scratch\nADD root.tar /\n${PATH}\nCMD ["bash"]\n`,
    root: true,
  },
  'docker.io/library/python:3.12-slim': {
    from: 'docker.io/library/debian:12-slim',
    // Two packages in the base stand for those of an index, which may not be reached from here.
    dockerfile: `FROM debian:12-slim
${APT} python3-pip python3-setuptools python3-wheel ${CLEAN} && ln -s python3 /usr/bin/python
COPY make.py /packages/
RUN python /packages/make.py
ENV PIP_BREAK_SYSTEM_PACKAGES=1 PIP_NO_INDEX=1 PIP_FIND_LINKS=/packages
`,
    files: { 'make.py': MAKE_PACKAGES },
  },
  'docker.io/library/golang:1.23': {
    from: 'docker.io/library/debian:12-slim',
    dockerfile: `FROM debian:12-slim\n${APT} golang-go ${CLEAN}\nENV GOFLAGS=-buildvcs=false GOCACHE=/root/.cache/go\nWORKDIR /go\n`,
  },
  'gcr.io/distroless/static-debian12:nonroot': {
    dockerfile:
      'FROM scratch\nCOPY passwd group /etc/\nENV PATH=/usr/local/bin:/bin\nUSER 65532\n',
    files: {
      passwd:
        'root:x:0:0:root:/root:/sbin/nologin\nnonroot:x:65532:65532:nonroot:/home/nonroot:/sbin/nologin\n',
      group: 'root:x:0:\nnonroot:x:65532:\n',
    },
  },
};

export class Bases {
  #builder;
  #folder;
  /** The images that were made, and why others were not. */
  #done = new Map();

  constructor(builder, folder) {
    this.#builder = builder;
    this.#folder = folder;
  }

  /** Makes base images; returns why one cannot be made, if so. */
  make(names) {
    for (const name of names) {
      if (!this.#done.has(name)) this.#done.set(name, this.#makeOne(name));
      const why = this.#done.get(name);
      if (why) return why;
    }
    return undefined;
  }

  #makeOne(name) {
    const { from, dockerfile, files = {}, root } = RECIPES[name];
    const missing = from && this.make([from]);
    if (missing) return missing;
    console.log(`  making  ${name}`);
    const context = join(this.#folder, name.replace(/\W/g, '-'));
    mkdirSync(context);
    writeFileSync(join(context, 'Dockerfile'), dockerfile);
    for (const [path, text] of Object.entries(files))
      writeFileSync(join(context, path), text);
    try {
      if (root) debianRoot(join(context, 'root.tar'));
      this.#builder.build(context, name);
      return undefined;
    } catch (error) {
      return `${name} cannot be made here: ${error.message}`;
    }
  }
}

/** The file system of a small Debian, from the mirror that this machine uses. */
function debianRoot(target) {
  const sources = '/etc/apt/sources.list.d/debian.sources';
  const args = ['--variant=minbase', '--dpkgopt=path-exclude=/usr/share/doc/*'];
  const command = existsSync(sources)
    ? `mmdebstrap ${args.join(' ')} bookworm ${target} - <${sources}`
    : `mmdebstrap ${args.join(' ')} bookworm ${target}`;
  const { status, stderr, error } = spawnSync('sh', ['-c', command], {
    encoding: 'utf8',
    timeout: 180_000,
  });
  if (error) throw error;
  if (status !== 0)
    throw new Error(`mmdebstrap ended with ${status}: ${stderr.slice(-400)}`);
}
