#!/usr/bin/env bash
# A zoo of TLS servers on loopback, good ones and broken ones, each with the verdict that a client should give.
#
#   ZOO=DIR [P0=PORT] tlszoo.sh start|list|stop
#
# ZOO   where everything is written; created when missing, kept between runs (REGEN=1 makes new certificates)
# P0    the first of about a hundred ports, 20000 when not said
# JAVA  the java program, 17 or newer
#
# Needs openssl, nginx, haproxy, stunnel4, python3 and java. Nothing listens off loopback. In $ZOO afterwards:
#   root.crt     the only anchor that clients get
#   client.crt, client.key, client.p12 (password changeit)
#                a good client; also client-expired, -otherca, -revoked, -serveronly
#   run/*.log    what the servers say; a line "REQUEST path" for every request that nginx, python and java have seen
#   zoo.csv      port,name,engine,host,expected,why
# where expected is
#   accept       every sound client connects
#   reject       no client may
#   mtls         only with client.crt
#   policy       platforms differ; the policy of this library decides
# and a host other than localhost must be resolved to 127.0.0.1 by the client itself.
set -u
: "${ZOO:?set ZOO to a directory for the state of the servers}"
P0=${P0:-20000}
JAVA=${JAVA:-java}
HERE=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
PATH=$PATH:/usr/sbin
mkdir -p "$ZOO"
ZOO=$(cd "$ZOO" && pwd)
PK=$ZOO/pki NG=$ZOO/nginx.conf CSV=$ZOO/zoo.csv RUN=$ZOO/run
NOW_=-1day END_=+300days

# D "-1day": a date as OpenSSL writes it
D() { date -u -d "$1" +%Y%m%d%H%M%SZ; }

. "$HERE/tlszoo-certificates.sh"
. "$HERE/tlszoo-engines.sh"

# launch LOG COMMAND...: in the background, its process remembered for stop
launch() {
  local log=$1
  shift
  "$@" </dev/null >"$RUN/$log" 2>&1 &
  echo $! >> "$RUN/pids"
}

# s_server LOG PORT OPTION...
s_server() {
  local log=$1 port=$2
  shift 2
  launch "$log" openssl s_server -accept 127.0.0.1:"$port" -www -quiet "$@"
}

start_jsse() {
  printf '%s=\n' jdk.tls.disabledAlgorithms jdk.certpath.disabledAlgorithms jdk.tls.legacyAlgorithms > "$RUN/weak.security"
  openssl pkcs12 -export -in "$PK/good-rsa.crt" -inkey "$PK/good-rsa.key" -name s -passout pass:changeit -out "$RUN/srv.p12"
  launch jsse.log "$JAVA" -Xmx48m -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Djdk.tls.ephemeralDHKeySize=legacy \
    -Djava.security.properties="$RUN/weak.security" "$HERE/TlsZooJsse.java" "$JS" "$RUN/srv.p12"
}

# JSSE is the last to listen.
await_last() {
  for _ in $(seq 1 150); do
    (exec 3<>"/dev/tcp/127.0.0.1/$((JS + 8))") 2>/dev/null && return
    sleep 0.2
  done
  echo "tlszoo: not all servers came up, see the logs in $RUN" >&2
  stop
  exit 1
}

start() {
  mkdir -p "$RUN"
  stop
  [ -f "$PK/client.p12" ] && [ -z "${REGEN:-}" ] || { rm -rf "$PK"; gen; }
  conf
  launch haproxy.log haproxy -db -f "$ZOO/haproxy.cfg"
  launch stunnel.log stunnel4 "$ZOO/stunnel.conf"
  export OPENSSL_CONF=$ZOO/openssl.cnf
  launch nginx.log nginx -p "$ZOO" -c "$NG" -e "$RUN/nginx-error.log"
  s_server s_server.log $((P0 + 23)) -cert "$PK/good-ec.crt" -key "$PK/good-ec.key" -CAfile "$PK/root.crt" \
    -Verify 1 -verify_return_error
  s_server psk.log $((P0 + 24)) -nocert -psk 0123456789abcdef -psk_identity zoo -tls1_2 -cipher PSK-AES128-GCM-SHA256
  launch raw.log env PYTHONDONTWRITEBYTECODE=1 python3 "$HERE/tlszoo_raw.py" "$RAW" "$PK/good-ec.crt" "$PK/good-ec.key"
  start_jsse
  await_last
  echo "$(wc -l < "$CSV") servers from port $P0"
}

stop() {
  [ -f "$RUN/pids" ] || return 0
  while read -r pid; do kill "$pid" 2>/dev/null; done < "$RUN/pids"
  rm -f "$RUN/pids"
}

list() { cat "$CSV"; }

case ${1:-} in
  start | list | stop) "$1" ;;
  *) sed -n '2,/^set -u/{/^set -u/d;s/^# \{0,1\}//;p}' "${BASH_SOURCE[0]}" >&2; exit 64 ;;
esac
