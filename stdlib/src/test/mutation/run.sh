#!/bin/sh
# Do the cases fail when what they name is broken? Each line of mutants.txt changes one line of the
# interpreter; it is compiled into a folder that goes before the classes, and its cases are run. A mutant
# that all its cases survive, or that no longer applies, makes the exit code 1.
#
#   mvn -q package -DskipTests && stdlib/src/test/mutation/run.sh [FEATURE]
cd "$(dirname "$0")/../../../.." || exit 1
sources=interpreter/src/main/java/org/aiolang
cases=$PWD/stdlib/src/test/resources/cases
built=$PWD/cli/target/aio.jar
# The class folders come first: they are newer where only the tests were run since.
jar=
for module in grammar interpreter stdlib cli; do
  jar=$jar$PWD/$module/target/classes:
done
jar=$jar$built
[ -f "$built" ] || { echo "build first: mvn -q package -DskipTests" >&2; exit 1; }
repository=${MAVEN_REPO_LOCAL:-$HOME/.m2/repository}
library=$jar
for annotations in "$repository"/org/jspecify/jspecify/*/*.jar; do
  library=$library:$annotations
done
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
bad=0
wanted=$1

# run CLASSPATH CASE: true where the case passes.
run() {
  mkdir -p "$work/empty"
  script=$cases/$2.aio
  (cd "$work/empty" && timeout 60 java -XX:TieredStopAtLevel=1 -Xshare:auto -cp "$1" \
    org.aiolang.cli.Main "$script" </dev/null >"$work/out" 2>"$work/err")
  status=$?
  [ "$status" = "$(cat "$cases/$2.exit" 2>/dev/null || echo 0)" ] || return 1
  for stream in out err; do
    sed "s|${script%/*}/||g" "$work/$stream" >"$work/actual"
    if [ -f "$cases/$2.$stream" ]; then
      cmp -s "$work/actual" "$cases/$2.$stream" || return 1
    else
      [ ! -s "$work/actual" ] || return 1
    fi
  done
}

verdict() {
  printf '%-32s %-10s %s\n' "$1" "$2" "$3"
}

while IFS='|' read -r feature file change names; do
  case $feature in '#'* | '') continue ;; esac
  [ -z "$wanted" ] || [ "$wanted" = "$feature" ] || continue
  rm -rf "$work/src" "$work/classes"
  mkdir -p "$work/src" "$work/classes"
  sed "$change" "$sources/$file" >"$work/src/${file##*/}"
  lines=$(diff "$sources/$file" "$work/src/${file##*/}" | grep -c '^>')
  if [ "$lines" != 1 ]; then
    verdict "$feature" STALE "the change touches $lines lines of $file"
    bad=1
    continue
  fi
  if ! javac -proc:none -nowarn -d "$work/classes" -cp "$library" "$work/src/${file##*/}" \
      >"$work/javac" 2>&1; then
    verdict "$feature" STALE "does not compile: $(grep -m 1 error "$work/javac")"
    bad=1
    continue
  fi
  killer=
  for name in $names; do
    if [ ! -f "$cases/$name.aio" ] || ! run "$jar" "$name"; then
      verdict "$feature" STALE "$name fails without the change"
      bad=1
      continue
    fi
    if ! run "$work/classes:$jar" "$name"; then
      killer=$name
      break
    fi
  done
  if [ -n "$killer" ]; then
    verdict "$feature" killed "$killer"
  else
    verdict "$feature" SURVIVED "$names"
    bad=1
  fi
done <"$(pwd)/stdlib/src/test/mutation/mutants.txt"
exit $bad
