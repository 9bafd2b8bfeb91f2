#!/bin/sh
# Makes a broker for the nodes of the hub; start it with FOLDER/bin/artemis run. A folder that has one already is left as it is.
#   create-broker.sh ARTEMIS FOLDER [--host NAME] [--port NUMBER]
# IMAS_BROKER_USER and IMAS_BROKER_PASSWORD say as whom the nodes come.
set -eu
usage="usage: create-broker.sh ARTEMIS FOLDER [--host NAME] [--port NUMBER]"
here=$(cd "$(dirname "$0")" && pwd)
[ $# -ge 2 ] || { echo "$usage" >&2; exit 2; }
artemis=$1 folder=$2 host=0.0.0.0 port=61616
shift 2
while [ $# -ge 2 ]; do
  case $1 in
    --host) host=$2 ;;
    --port) port=$2 ;;
    *) echo "$usage" >&2; exit 2 ;;
  esac
  shift 2
done
[ -x "$artemis/bin/artemis" ] || { echo "$artemis holds no Artemis" >&2; exit 2; }
if [ -e "$folder/etc/broker.xml" ]; then
  echo "$folder holds a broker already"
  exit 0
fi
"$artemis/bin/artemis" create "$folder" --name imas --host "$host" --default-port "$port" --nio --no-autotune \
  --no-amqp-acceptor --no-mqtt-acceptor --no-stomp-acceptor --no-hornetq-acceptor --no-web --silent \
  --require-login --user "${IMAS_BROKER_USER:-imas}" --password "${IMAS_BROKER_PASSWORD:?IMAS_BROKER_PASSWORD is missing}" \
  --queues imas.delivery,imas.intake,imas.intake.dead
sed -i "/<address-settings>/r $here/address-settings.xml" "$folder/etc/broker.xml"
