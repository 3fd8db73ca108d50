#!/bin/sh
# digest: finds a Java of 17 or newer and runs the jar that follows this text in the same file.
#
# The Java is the first that is new enough of $DIGEST_JAVA, $JAVA_HOME (both a JDK's folder), java on PATH, and what is
# installed in the usual places. Its `release` file tells its version: no JVM is started to ask.
#
# DIGEST_CLASS_CACHE=off keeps no class-data archive (see below) and uses none.

# The version in the `release` file of the JDK in folder $1, as $version; false where it is not a JDK of 17 or newer.
new_enough() {
  version=
  [ -x "$1/bin/java" ] && [ -r "$1/release" ] || return 1
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

self=$(readlink -f "$0") || self=$0

# File names and arguments are UTF-8, under cron's empty environment too.
case ${LC_ALL:-${LC_CTYPE:-$LANG}} in
  *[Uu][Tt][Ff]8 | *[Uu][Tt][Ff]-8) ;;
  *) LC_ALL=C.UTF-8 && export LC_ALL ;;
esac

# A stale archive is refused with a warning on stdout, hence -Xlog:disable.
set -- -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xlog:disable -jar "$self" "$@"
[ -t 1 ] && set -- -Ddigest.stdout.terminal=true "$@"
[ -t 2 ] && set -- -Ddigest.stderr.terminal=true "$@"

exec "$home/bin/java" "$@"
exit 1
