import type { Fix } from 'backstage-plugin-golden-path-common';
import {
  assignments,
  type Build,
  type Script,
  type Stage,
} from '../../../model';
import { assisted, insert } from './text';
import { userBefore } from './userBefore';

/** Where root's downloads of a tool are kept. */
const TARGETS: Record<string, string> = {
  npm: '/root/.npm',
  go: '/go/pkg/mod',
  mvn: '/root/.m2',
  uv: '/root/.cache/uv',
};
/** What says that nothing is to be kept. */
const KEEPS_NONE =
  /--no-cache|npm_config_cache|cache clean|PIP_NO_CACHE_DIR|GOMODCACHE|GOPATH|UV_NO_CACHE|UV_CACHE_DIR|maven\.repo\.local/;

/** Mounts the cache of a tool in the RUN instructions of a stage that use it. */
export function cacheMounted(
  build: Build,
  stage: Stage,
  script: Script,
  tool: string,
): Fix | undefined {
  const pip = tool.startsWith('pip ');
  const target = pip ? '/root/.cache/pip' : TARGETS[tool];
  const { dockerfile } = build;
  const { start, end } = script.instruction;
  const setsCache = stage.chain.some(({ instructions }) =>
    instructions
      .filter(({ name }) => name === 'env' || name === 'arg')
      .flatMap(assignments)
      .some(({ name }) => KEEPS_NONE.test(name)),
  );
  if (
    !target ||
    setsCache ||
    KEEPS_NONE.test(dockerfile.text.slice(start, end))
  )
    return undefined;
  if (userBefore(build, stage, script.instruction) !== 'root') return undefined;
  const program = pip ? undefined : tool;
  // Modules of Go and Maven are used from the cache itself: each RUN that calls the tool needs it.
  const shared = program === 'go' || program === 'mvn';
  const users = shared
    ? build.stages
        .flatMap(({ scripts }) => scripts)
        .filter(({ commands }) => commands.some(({ name }) => name === program))
    : [script];
  if (users.some(({ foreign, unread }) => foreign ?? unread)) return undefined;
  return assisted(
    shared
      ? 'Every RUN that calls the tool sees the cache, and nothing of it is in the image; the builder has to keep it between builds.'
      : 'The builder has to keep the cache between builds: in CI, give it a place.',
    ...users
      .filter(
        ({ instruction }) =>
          !(instruction.flag('mount') ?? '').includes(`target=${target}`),
      )
      .map(({ instruction }) =>
        insert(
          build,
          instruction.keyword.end,
          ` --mount=type=cache,target=${target}`,
        ),
      ),
  );
}
