#!/bin/sh
# digest: finds a Java of 17 or newer and runs the jar that follows this text in the same file.
#
# The Java is the first that is new enough of $DIGEST_JAVA, $JAVA_HOME (both a JDK's folder), java on PATH, and what is
# installed in the usual places. Its `release` file tells its version: no JVM is started to ask.

new_enough() {
  [ -x "$1/bin/java" ] && [ -r "$1/release" ] || return 1
  version=
  while IFS='"' read -r key value _ || [ -n "$key" ]; do
    [ "$key" = JAVA_VERSION= ] && version=$value
  done <"$1/release"
  major=${version%%[!0-9]*}
  [ "${major:-0}" -ge 17 ]
}

on_path=$(command -v java) && on_path=$(readlink -f "$on_path") || on_path=
for home in "$DIGEST_JAVA" "$JAVA_HOME" "${on_path%/bin/java}" \
  /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/.sdkman/candidates/java/current; do
  new_enough "$home" && break
  home=
done
if [ -z "$home" ]; then
  echo "digest: needs Java 17 or newer, and found none; install one, or set DIGEST_JAVA to its folder" >&2
  exit 1
fi

# Java would give the number of a closed stream to the next file it opens, and write the digest into that: the store, say.
# Behind a closed standard output stands a file that cannot be written, so that it is told of.
true 3>&2 || exec 2>/dev/null
{ true 3<&0; } 2>/dev/null || exec </dev/null
{ true 3>&1; } 2>/dev/null || exec 1</dev/null

if ! [ -d "$(pwd -P 2>/dev/null)" ]; then
  echo "digest: the folder it was started in is gone: change to another one" >&2
  exit 1
fi

# File names and arguments are UTF-8 and the system's messages English, under cron's empty environment too.
LC_ALL=C.UTF-8
export LC_ALL

# Of JDK 17 on two busy cores, building a real day of 26 feeds (November 2026): the first compiler alone halves the
# processor time, 6.7 to 3.9 s. A class-data archive would save another 0.2 to 0.6 s: it does not pay for keeping one.
set -- -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xlog:disable -jar "$(readlink -f "$0" || echo "$0")" "$@"

# Since JDK 22 System.console() no longer tells.
[ -t 1 ] && set -- -Ddigest.stdout.terminal=true "$@"
[ -t 2 ] && set -- -Ddigest.stderr.terminal=true "$@"

exec "$home/bin/java" "$@"
exit 1
