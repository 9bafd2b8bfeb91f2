#!/bin/sh
# Takes away what configure.sh has put into a running domain, and the hub. Restarts the domain.
# The data of the hub stay, and so does the driver of PostgreSQL: other applications may use it by now.
#   remove.sh PAYARA [--domain NAME] [--port ADMIN-PORT]
set -eu
payara=${1:?usage: remove.sh PAYARA [--domain NAME] [--port ADMIN-PORT]}
shift
domain=domain1 port=4848
while [ $# -ge 2 ]; do
  case $1 in
    --domain) domain=$2 ;;
    --port) port=$2 ;;
    *) echo "unknown: $1" >&2; exit 2 ;;
  esac
  shift 2
done

asadmin() {
  "$payara/bin/asadmin" --port "$port" --interactive=false "$@"
}

has() {
  asadmin "$1" | grep -q "^$2\( \|=\|\$\)"
}

asadmin list-applications >/dev/null || { echo "the domain does not run, or not on port $port" >&2; exit 2; }
! has list-applications imas-manager || asadmin undeploy imas-manager
! has list-jdbc-resources jdbc/imas || asadmin delete-jdbc-resource jdbc/imas
! has list-jdbc-connection-pools imas-database-pool || asadmin delete-jdbc-connection-pool imas-database-pool
! has list-javamail-resources mail/imas || asadmin delete-javamail-resource mail/imas
! has list-connector-resources jms/imas-client || asadmin delete-connector-resource jms/imas-client
! has list-connector-connection-pools imas-client-pool || asadmin delete-connector-connection-pool imas-client-pool
! has list-connector-resources jms/imas || asadmin delete-connector-resource jms/imas
! has list-connector-connection-pools imas-messaging-pool || asadmin delete-connector-connection-pool imas-messaging-pool
! has list-applications imas-messaging || asadmin undeploy imas-messaging
! has list-system-properties imas.data.dir || asadmin delete-system-property imas.data.dir
! has list-system-properties h2.baseDir || asadmin delete-system-property h2.baseDir
! has list-jvm-options -Dhk2.parser.timeout || asadmin delete-jvm-options -Dhk2.parser.timeout=300
# as Payara ships them
asadmin set configs.config.server-config.thread-pools.thread-pool.http-thread-pool.max-thread-pool-size=5
asadmin set configs.config.server-config.transaction-service.automatic-recovery=false
asadmin set-openapi-configuration --enabled=true
asadmin set-metrics-configuration --enabled=true
asadmin set-log-attributes com.sun.enterprise.server.logging.GFFileHandler.formatter=com.sun.enterprise.server.logging.ODLLogFormatter
asadmin restart-domain "$domain"
