const NAMES = new Set(
  (
    'alpine-sdk ant autoconf automake base-devel bison build-base build-essential cargo clang cmake cpp default-jdk ' +
    'default-jdk-headless devscripts dpkg-dev flex g++ gcc gcc-c++ gfortran ghc go golang golang-go gradle libc-dev libtool ' +
    'linux-headers make maven meson musl-dev nasm ninja ninja-build pkg-config pkgconf pkgconfig rust rustc sbt yasm'
  ).split(' '),
);
const PATTERN =
  /-dev(?:el)?$|^(?:gcc|g\+\+|clang|golang)-\d|^openjdk-\d+-jdk|^openjdk\d+(?:-jdk)?$|^java-.+-devel|^development tools$/i;

/** Whether a package of a Linux distribution serves to build programs: a compiler, headers, a JDK. */
export function isBuildTool(packageName: string): boolean {
  return NAMES.has(packageName) || PATTERN.test(packageName);
}
