#!/bin/sh
# Makes a WildFly that is not running ready for the hub; twice changes nothing more. What it sets is in configure.cli.
#   configure.sh WILDFLY --eclipselink JAR [--postgresql JAR] [--external-broker] [--json-log | --plain-log]
set -eu
here=$(cd "$(dirname "$0")" && pwd)

fail() {
  echo "$1" >&2
  echo "usage: configure.sh WILDFLY --eclipselink JAR [--postgresql JAR] [--external-broker] [--json-log | --plain-log]" >&2
  exit 2
}

readable() {
  [ -r "$1" ] || fail "cannot read $1"
}

[ $# -ge 1 ] || fail "where is WildFly?"
wildfly=$1
shift
[ -x "$wildfly/bin/jboss-cli.sh" ] || fail "$wildfly holds no WildFly"
eclipselink= postgresql= scripts=configure.cli
while [ $# -gt 0 ]; do
  case $1 in
    --eclipselink) [ $# -ge 2 ] || fail "$1 needs a file"; eclipselink=$2; shift ;;
    --postgresql) [ $# -ge 2 ] || fail "$1 needs a file"; postgresql=$2; scripts="$scripts postgresql.cli"; shift ;;
    --external-broker) scripts="$scripts external-broker.cli" ;;
    --json-log) scripts="$scripts json-log.cli" ;;
    --plain-log) scripts="$scripts plain-log.cli" ;;
    *) fail "unknown: $1" ;;
  esac
  shift
done
[ -n "$eclipselink" ] || fail "--eclipselink is missing: org.eclipse.persistence:eclipselink, 4.0"
readable "$eclipselink"
[ -z "$postgresql" ] || readable "$postgresql"

# modules beside those of the server, none of which is changed
module=org/eclipse/persistence/main
mkdir -p "$wildfly/modules/$module"
cp "$here/modules/$module/module.xml" "$wildfly/modules/$module/"
cp "$eclipselink" "$wildfly/modules/$module/eclipselink.jar"
cp "$wildfly"/modules/system/layers/base/$module/jipijapa-eclipselink-*.jar "$wildfly/modules/$module/jipijapa-eclipselink.jar"
if [ -n "$postgresql" ]; then
  module=org/postgresql/main
  mkdir -p "$wildfly/modules/$module"
  cp "$here/modules/$module/module.xml" "$wildfly/modules/$module/"
  cp "$postgresql" "$wildfly/modules/$module/postgresql.jar"
fi

all=$(mktemp)
trap 'rm -f "$all"' EXIT
{
  echo "embed-server --server-config=standalone-full.xml --std-out=discard"
  for script in $scripts; do cat "$here/$script"; done
  echo "stop-embedded-server"
} >"$all"
"$wildfly/bin/jboss-cli.sh" --file="$all"
echo "WildFly in $wildfly is ready for the hub; start it with bin/standalone.sh -c standalone-full.xml"
