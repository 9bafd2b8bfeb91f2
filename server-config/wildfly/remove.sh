#!/bin/sh
# Takes away what configure.sh has put into a WildFly that is not running. The data of the hub stay.
#   remove.sh WILDFLY
set -eu
here=$(cd "$(dirname "$0")" && pwd)
wildfly=${1:?usage: remove.sh WILDFLY}
[ -x "$wildfly/bin/jboss-cli.sh" ] || { echo "$wildfly holds no WildFly" >&2; exit 2; }
all=$(mktemp)
trap 'rm -f "$all"' EXIT
{
  echo "embed-server --server-config=standalone-full.xml --std-out=discard"
  echo "if (outcome == success) of /deployment=imas-manager.war:read-resource"
  echo "  undeploy imas-manager.war"
  echo "end-if"
  cat "$here/plain-log.cli" "$here/remove.cli"
  echo "stop-embedded-server"
} >"$all"
"$wildfly/bin/jboss-cli.sh" --file="$all"
rm -rf "$wildfly/modules/org/eclipse/persistence" "$wildfly/modules/org/postgresql"
