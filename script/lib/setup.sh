# Sourced by the commands in script/: puts the pinned Node and Yarn on PATH and installs what the repository needs.
# Everything it says goes to standard error. A second run takes well under a second.
#
# Expects: ROOT, the repository's root.

say() { printf '%s\n' "golden-path: $*" >&2; }

fail() {
  say "$*"
  exit 1
}

# Runs a command with its output in a file, a dot every five seconds, and the end of the file when it fails.
quietly() {
  log=$1
  shift
  "$@" >"$log" 2>&1 &
  pid=$!
  seconds=0
  while kill -0 "$pid" 2>/dev/null; do
    sleep 1
    seconds=$((seconds + 1))
    if [ $((seconds % 5)) -eq 0 ]; then printf '.' >&2; fi
  done
  status=0
  wait "$pid" || status=$?
  if [ "$seconds" -ge 5 ]; then printf '\n' >&2; fi
  if [ "$status" -ne 0 ]; then
    tail -n 40 "$log" >&2
    fail "'$*' failed; the whole output is in $log"
  fi
}

# Prints one line that changes when the contents of the files do.
digest() { cat "$@" | cksum; }

setup_node() {
  command -v npm >/dev/null 2>&1 || fail "npm is missing. Install Node (any recent version) from https://nodejs.org, it brings npm."
  tools="$ROOT/.golden-path/tools"
  want=$(digest "$ROOT/script/tools/package-lock.json")
  if [ "$(cat "$tools/.stamp" 2>/dev/null)" != "$want" ]; then
    say "fetching Node and Yarn, in the versions this repository is built with, from the npm registry"
    mkdir -p "$tools"
    cp "$ROOT/script/tools/package.json" "$ROOT/script/tools/package-lock.json" "$tools/"
    quietly "$tools/npm.log" npm ci --prefix "$tools" --no-audit --no-fund
    "$tools/node_modules/.bin/node" --version >/dev/null 2>&1 ||
      fail "the pinned Node does not start; see $tools/npm.log. If npm forbids install scripts (ignore-scripts), allow them for the package 'node'."
    printf '%s' "$want" >"$tools/.stamp"
  fi
  PATH="$tools/node_modules/.bin:$PATH"
  export PATH
  # Native add-ons must be built against the headers of this Node, not of the machine's.
  for headers in "$tools"/node_modules/node/node_modules/node-* "$tools"/node_modules/node-*; do
    if [ -d "$headers/include/node" ]; then
      export npm_config_nodedir="$headers"
    fi
  done
  export npm_config_build_from_source=true
}

# need COMMAND DEBIAN-PACKAGE WHY
need() {
  command -v "$1" >/dev/null 2>&1 && return 0
  missing_packages="$missing_packages $2"
  say "missing: $1 ($3)"
}

# Installs what need() collected, as root on Debian and its like; otherwise names it.
install_missing() {
  [ -n "$missing_packages" ] || return 0
  if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null 2>&1; then
    say "installing from Debian's packages:$missing_packages"
    mkdir -p "$ROOT/.golden-path"
    # Two commands may miss something at once, and apt-get waits for nobody.
    quietly "$ROOT/.golden-path/apt.log" flock "$ROOT/.golden-path/apt.lock" env DEBIAN_FRONTEND=noninteractive sh -c "apt-get update && apt-get install -y --no-install-recommends $missing_packages"
  else
    fail "please install$missing_packages (on Debian: sudo apt-get install$missing_packages) and start again"
  fi
  missing_packages=''
}

setup_dependencies() {
  stamp="$ROOT/node_modules/.golden-path-stamp"
  want="$(node --version) $(digest "$ROOT/yarn.lock" "$ROOT/.yarnrc.yml" "$ROOT/package.json" "$ROOT"/packages/*/package.json "$ROOT"/plugins/*/package.json "$ROOT"/bench/package.json)"
  [ "$(cat "$stamp" 2>/dev/null)" = "$want" ] && return 0
  need python3 python3 'builds the SQLite add-on'
  need make make 'builds the SQLite add-on'
  need g++ g++ 'builds the SQLite add-on'
  install_missing
  say "installing the dependencies from the npm registry; the first time takes some three minutes"
  cd "$ROOT" && quietly "$ROOT/.golden-path/yarn.log" yarn install ${CI:+--immutable} && cd "$OLDPWD"
  printf '%s' "$want" >"$stamp"
  say "installed"
}

missing_packages=''
set -eu
setup_node
setup_dependencies
