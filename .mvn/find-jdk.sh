# shellcheck shell=bash
# Defines find_jdk, which prints the home of a JDK 25, or nothing where there is none.

# A JDK says in its file `release` what it is; asking that starts no JVM.
is_jdk_25() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && grep -qs '^JAVA_VERSION="25["+.]' "$1/release"
}

jdk_of_path() {
  local java
  java=$(command -v java) || return 0
  while [ -L "$java" ]; do
    local to
    to=$(readlink "$java")
    case $to in /*) java=$to ;; *) java=$(dirname "$java")/$to ;; esac
  done
  dirname "$(dirname "$java")"
}

find_jdk() {
  local candidate
  for candidate in "${JAVA_HOME:-}" "$(jdk_of_path)" \
    /usr/lib/jvm/*25* /usr/java/*25* /opt/java/* /opt/*jdk*25* "$HOME"/.sdkman/candidates/java/25* \
    "$HOME"/.jdks/*25* /Library/Java/JavaVirtualMachines/*25*/Contents/Home; do
    if [ -n "$candidate" ] && is_jdk_25 "$candidate"; then
      printf '%s\n' "$candidate"
      return
    fi
  done
  if [ -x /usr/libexec/java_home ] && candidate=$(/usr/libexec/java_home -v 25 2>/dev/null) && is_jdk_25 "$candidate"; then
    printf '%s\n' "$candidate"
  fi
}
