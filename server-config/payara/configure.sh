#!/bin/sh
# Makes a running domain of Payara Server ready for the hub and restarts it; twice changes nothing more.
#   configure.sh PAYARA --messaging RAR --data FOLDER [--postgresql JAR] [--log json|plain] [--domain NAME] [--port ADMIN-PORT]
# Values in single quotes are read by the server when it starts, from system properties or from environment variables of the
# same name (imas.database.url = IMAS_DATABASE_URL); after the colon stands the default.
set -eu

usage="usage: configure.sh PAYARA --messaging RAR --data FOLDER [--postgresql JAR] [--log json|plain] [--domain NAME] [--port ADMIN-PORT]"

fail() {
  echo "$1" >&2
  echo "$usage" >&2
  exit 2
}

[ $# -ge 1 ] || fail "where is Payara?"
payara=$1
shift
[ -x "$payara/bin/asadmin" ] || fail "$payara holds no Payara Server"
messaging= data= postgresql= log= domain=domain1 port=4848
while [ $# -gt 0 ]; do
  [ $# -ge 2 ] || fail "$1 needs a value"
  case $1 in
    --messaging) messaging=$2 ;;
    --data) data=$2 ;;
    --postgresql) postgresql=$2 ;;
    --log) log=$2 ;;
    --domain) domain=$2 ;;
    --port) port=$2 ;;
    *) fail "unknown: $1" ;;
  esac
  shift 2
done
[ -n "$messaging" ] || fail "--messaging is missing: imas-messaging.rar"
[ -r "$messaging" ] || fail "cannot read $messaging"
case $data in
  /*) ;;
  *) fail "--data is missing, or no absolute path" ;;
esac
case $log in
  json) formatter=fish.payara.enterprise.server.logging.JSONLogFormatter ;;
  plain) formatter=com.sun.enterprise.server.logging.ODLLogFormatter ;;
  "") formatter= ;;
  *) fail "--log is json or plain" ;;
esac
[ -z "$postgresql" ] || [ -r "$postgresql" ] || fail "cannot read $postgresql"

asadmin() {
  "$payara/bin/asadmin" --port "$port" --interactive=false "$@"
}

# has LIST-COMMAND NAME: whether the list begins a line with that name
has() {
  asadmin "$1" | grep -q "^$2\( \|=\|\$\)"
}

asadmin list-applications >/dev/null || fail "the domain does not run, or its administration is not on port $port"

# Nothing but health is told to strangers: Payara would show both of these to anybody.
asadmin set-openapi-configuration --enabled=false
asadmin set-metrics-configuration --enabled=false

# The annotations of an application are read within ten seconds or left alone: too short for a busy machine.
has list-jvm-options -Dhk2.parser.timeout || asadmin create-jvm-options -Dhk2.parser.timeout=300

# Where the hub keeps what is its own
mkdir -p "$data"
asadmin create-system-properties "imas.data.dir=$data"
asadmin create-system-properties "h2.baseDir=$data"

# Messaging. No transaction support: the database is the only resource of a transaction, a message follows its commit.
# IMAS_BROKER_URL makes the adapter reach an Artemis that runs elsewhere instead of starting its own.
has list-applications imas-messaging || asadmin deploy --name imas-messaging --type rar "$messaging"
has list-connector-connection-pools imas-messaging-pool ||
  asadmin create-connector-connection-pool --raname imas-messaging --connectiondefinition jakarta.jms.ConnectionFactory \
    --transactionsupport NoTransaction --steadypoolsize 1 --maxpoolsize 32 --poolresize 2 imas-messaging-pool
has list-connector-resources jms/imas || asadmin create-connector-resource --poolname imas-messaging-pool jms/imas
# as whom it goes to a broker elsewhere; the one inside asks nobody
pool=resources.connector-connection-pool.imas-messaging-pool.property
asadmin set "$pool.UserName="'${MPCONFIG=imas.broker.user:imas}' "$pool.Password="'${MPCONFIG=imas.broker.password:imas}'
# For other applications of this domain, whose reports go with their transactions
has list-connector-connection-pools imas-client-pool ||
  asadmin create-connector-connection-pool --raname imas-messaging --connectiondefinition jakarta.jms.ConnectionFactory \
    --transactionsupport XATransaction --steadypoolsize 0 --maxpoolsize 32 --poolresize 2 imas-client-pool
pool=resources.connector-connection-pool.imas-client-pool.property
asadmin set "$pool.UserName="'${MPCONFIG=imas.broker.user:imas}' "$pool.Password="'${MPCONFIG=imas.broker.password:imas}'
has list-connector-resources jms/imas-client || asadmin create-connector-resource --poolname imas-client-pool jms/imas-client

# What was decided when the server died in the middle of a commit is told to all that took part once it is up again; without this the
# report of another application would stay prepared at the broker for good.
asadmin set configs.config.server-config.transaction-service.automatic-recovery=true

# Database. The default is an embedded H2 in the data folder; without WRITE_DELAY=0 it answers a commit up to half a second
# before it writes it: a crash would lose it.
if [ -n "$postgresql" ]; then
  library=$(basename "$postgresql")
  asadmin list-libraries | grep -q "^$library" || asadmin add-library "$postgresql"
fi
has list-jdbc-connection-pools imas-database-pool ||
  asadmin create-jdbc-connection-pool --datasourceclassname '${MPCONFIG=imas.database.class:org.h2.jdbcx.JdbcDataSource}' \
    --restype javax.sql.DataSource --steadypoolsize 4 --maxpoolsize 32 --poolresize 4 --maxwait 10000 \
    --isolationlevel read-committed --statementcachesize 64 imas-database-pool
pool=resources.jdbc-connection-pool.imas-database-pool.property
asadmin set "$pool.URL="'${MPCONFIG=imas.database.url:jdbc:h2:file:./imas;WRITE_DELAY=0;LOCK_TIMEOUT=10000;DB_CLOSE_ON_EXIT=FALSE}'
asadmin set "$pool.User="'${MPCONFIG=imas.database.user:imas}'
asadmin set "$pool.Password="'${MPCONFIG=imas.database.password:imas}'
has list-jdbc-resources jdbc/imas || asadmin create-jdbc-resource --connectionpoolid imas-database-pool jdbc/imas

# Mail
has list-javamail-resources mail/imas ||
  asadmin create-javamail-resource --mailhost '${MPCONFIG=imas.mail.host:localhost}' --mailuser '${MPCONFIG=imas.mail.user:imas}' \
    --fromaddress '${MPCONFIG=imas.mail.from:imas@localhost}' \
    --property mail.smtp.port=25:mail.smtp.connectiontimeout=10000:mail.smtp.timeout=10000:mail.smtp.writetimeout=10000 mail/imas
asadmin set 'resources.mail-resource.mail/imas.property.mail\.smtp\.port=${MPCONFIG=imas.mail.port:25}'

# More requests at once only wait for each other: two cores are busy with far fewer, and the others take their turn in order.
asadmin set 'configs.config.server-config.thread-pools.thread-pool.http-thread-pool.max-thread-pool-size=${MPCONFIG=imas.http.threads:24}'

# Each line of server.log is a JSON object, for programs that collect logs, or plain as shipped
[ -z "$formatter" ] || asadmin set-log-attributes com.sun.enterprise.server.logging.GFFileHandler.formatter="$formatter"

asadmin restart-domain "$domain"
echo "Payara in $payara is ready for the hub; deploy it with asadmin deploy --name imas-manager --contextroot / imas-manager.war"
