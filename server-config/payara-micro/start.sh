#!/bin/sh
# Starts the hub on Payara Micro in the foreground: the WAR, the adapter and payara-micro.jar lie in IMAS_DIST_DIR, two folders
# up unless it is said. Jars in lib/ there, such as PostgreSQL's driver, go with them.
#   start.sh [options of Payara Micro]          IMAS_JAVA_OPTIONS: options of the JVM; IMAS_HTTP_PORT: 8080
#                                               IMAS_LOG=json: a JSON object for each line of the log
set -eu
here=$(cd "$(dirname "$0")" && pwd)
IMAS_DIST_DIR=${IMAS_DIST_DIR:-$(cd "$here/../.." && pwd)}
export IMAS_DIST_DIR
for file in payara-micro.jar imas-manager.war imas-messaging.rar; do
  [ -r "$IMAS_DIST_DIR/$file" ] || { echo "$file is not in $IMAS_DIST_DIR" >&2; exit 2; }
done
libraries=
for jar in "$IMAS_DIST_DIR"/lib/*.jar; do
  [ -e "$jar" ] && libraries="${libraries:+$libraries:}$jar"
done
case ${IMAS_LOG:-plain} in
  json) logging=logging-json.properties ;;
  plain) logging=logging.properties ;;
  *) echo "IMAS_LOG is json or plain" >&2; exit 2 ;;
esac
exec java ${IMAS_JAVA_OPTIONS:--XX:+IgnoreUnrecognizedVMOptions -XX:+UseTransparentHugePages -XX:+UseParallelGC -Xms512m -Xmx512m -Xmn256m} -Dhk2.parser.timeout=300 \
  -jar "$IMAS_DIST_DIR/payara-micro.jar" --nocluster --disablephonehome --port "${IMAS_HTTP_PORT:-8080}" \
  --logproperties "$here/$logging" \
  --prebootcommandfile "$here/pre-boot.asadmin" \
  --postbootcommandfile "$here/post-boot.asadmin" \
  ${libraries:+--addlibs "$libraries"} \
  --deploy "$IMAS_DIST_DIR/imas-manager.war" --contextroot / \
  --postdeploycommandfile "$here/post-deploy.asadmin" "$@"
