# Sourced by tlszoo.sh: what listens where, and what a client is expected to do about it.
# row PORT NAME ENGINE HOST EXPECTED WHY
row() { echo "$1,$2,$3,$4,$5,$6" >> $CSV; }

STD='ssl_protocols TLSv1.2 TLSv1.3; ssl_ciphers ECDHE+AESGCM:ECDHE+CHACHA20:@SECLEVEL=0;'

# ng OFFSET NAME HOST EXPECTED WHY CERTIFICATE ["DIRECTIVES"]: one nginx server
ng() {
  row $((P0+$1)) $2 nginx $3 $4 "$5"
  cat >> $NG <<X
 server { listen 127.0.0.1:$((P0+$1)) ssl; ssl_certificate $PK/$6.crt; ssl_certificate_key $PK/$6.key; ${7:-$STD}
  location / { default_type application/json; return 200 '{"name":"$2","protocol":"\$ssl_protocol","cipher":"\$ssl_cipher","client_verify":"\$ssl_client_verify","client_dn":"\$ssl_client_s_dn","client_serial":"\$ssl_client_serial","reused":"\$ssl_session_reused"}\n'; } }
X
}

# Writes the configuration of every engine and the table of servers.
conf() {
  : > $CSV
  # As root, nginx would read the lists as another user, who cannot enter a folder of root's own.
  local user=; [ "$(id -u)" != 0 ] || user='user root;'
  cat > $NG <<X
$user daemon off; master_process on; worker_processes 1; pid $ZOO/run/nginx.pid; error_log $ZOO/run/nginx-error.log warn;
events { worker_connections 512; }
http { log_format seen 'REQUEST \$request_uri'; access_log $ZOO/run/requests.log seen; server_tokens off; client_body_temp_path $ZOO/run/t1; proxy_temp_path $ZOO/run/t2; fastcgi_temp_path $ZOO/run/t3; uwsgi_temp_path $ZOO/run/t4; scgi_temp_path $ZOO/run/t5; ssl_session_cache off;
 server { listen 127.0.0.1:$((P0+99)); root $ZOO/www; }
 server { listen 127.0.0.1:$((P0+98)); location / { return 200 '{"name":"plain","dn":"\$http_x_client_dn","fp":"\$http_x_client_sha256","verify":"\$http_x_client_verify"}\n'; } }
X
  local M="ssl_client_certificate $PK/root.crt; ssl_verify_client on; ssl_verify_depth 2; ssl_crl $PK/root.crl.pem;"
  ng 1 good-rsa localhost accept "RSA-2048 TLS1.2+1.3" good-rsa
  ng 2 good-ec localhost accept "P-256 TLS1.2+1.3" good-ec
  ng 3 good-tls13 localhost accept "TLS1.3 only" good-ec 'ssl_protocols TLSv1.3;'
  ng 4 good-tls12 localhost accept "TLS1.2 AEAD+ECDHE only" good-ec 'ssl_protocols TLSv1.2; ssl_ciphers ECDHE+AESGCM:@SECLEVEL=2;'
  ng 5 good-chain localhost accept "leaf+intermediate" good-int
  ng 6 good-mtls localhost mtls "ssl_verify_client on + CRL; no/bad cert -> HTTP 400 after handshake" good-ec "$STD $M"
  ng 7 good-mtls12 localhost mtls "same; TLS1.2 only" good-ec "ssl_protocols TLSv1.2; ssl_ciphers ECDHE+AESGCM; $M"
  ng 8 good-ocsp localhost accept "stapled OCSP good" good-ocsp "$STD ssl_stapling on; ssl_stapling_file $PK/good-ocsp.ocsp;"
  ng 9 good-wildcard a.zoo.test accept "*.zoo.test for a.zoo.test" good-wild
  ng 10 good-ed25519 localhost accept "Ed25519 certificate" good-ed
  ng 11 good-p384 localhost accept "P-384 + SHA-384" good-p384
  ng 12 good-dhe2048 localhost policy "TLS1.2 DHE ffdhe2048 (sound; offered by few clients)" good-rsa "ssl_protocols TLSv1.2; ssl_ciphers DHE+AESGCM:@SECLEVEL=0; ssl_dhparam $PK/dh2048.pem;"
  ng 13 good-crl localhost accept "CRL distribution point; not revoked" good-crl
  ng 14 good-resume localhost accept "session tickets on (resumption)" good-ec "$STD ssl_session_tickets on; ssl_session_cache builtin:100;"
  # --- certificate faults
  local b=30; c(){ ng $b "$@"; b=$((b+1)); }
  c expired localhost reject "leaf expired yesterday" expired
  c not-yet-valid localhost reject "leaf valid from day after tomorrow" future
  c wrong-host localhost reject "SAN other.example" wronghost
  c self-signed localhost reject "self-signed leaf" selfsigned
  c untrusted-root localhost reject "chain to unknown root" untrusted
  c incomplete-chain localhost reject "intermediate not sent" nochain
  c no-san localhost reject "CN=localhost without SAN" nosan
  c no-ip-san 127.0.0.1 reject "connect by IP; SAN has only DNS name" noip
  c san-prefix localhost reject "SAN localhost.evil.example" idncn
  c sha1-leaf localhost reject "leaf signed with SHA-1" sha1
  c md5-leaf localhost reject "leaf signed with MD5" md5
  c sha1-intermediate localhost reject "intermediate signed with SHA-1" sha1int
  c rsa-1024 localhost reject "RSA-1024 key" w-rsa1024
  c rsa-512 localhost reject "RSA-512 key" w-rsa512 'ssl_protocols TLSv1.2; ssl_ciphers AES128-SHA:ECDHE-RSA-AES128-SHA:@SECLEVEL=0;'
  c ec-p192 localhost reject "P-192 key" w-p192 'ssl_protocols TLSv1.2; ssl_ciphers ECDHE+AESGCM:@SECLEVEL=0;'
  c dsa-1024 localhost reject "DSA-1024 key TLS1.2 DHE-DSS" w-dsa "ssl_protocols TLSv1.2; ssl_ciphers DHE-DSS-AES128-GCM-SHA256:@SECLEVEL=0; ssl_dhparam $PK/dh2048.pem;"
  c client-eku localhost reject "EKU clientAuth only" clienteku
  c critical-ext localhost reject "unknown critical extension" critext
  c issuer-not-ca localhost reject "issued by an end-entity certificate" leafnotca
  c name-constraints localhost reject "intermediate permits only allowed.example" nameconst
  c pathlen localhost reject "pathlen:0 violated" pathlen
  c expired-intermediate localhost reject "intermediate expired" expint
  c key-usage localhost reject "keyUsage keyAgreement only; ECDHE_ECDSA" keyusage
  c wildcard-deep a.b.zoo.test reject "*.zoo.test for a.b.zoo.test" good-wild
  c wildcard-tld zoo.test policy "*.test wildcard" wildtld
  c wildcard-partial abc.zoo.test reject "a*.zoo.test partial wildcard" wildpart
  c revoked-crl localhost policy "revoked; CRLDP served on loopback" revoked
  c revoked-stapled localhost reject "stapled OCSP says revoked" revoked-ocsp "$STD ssl_stapling on; ssl_stapling_file $PK/revoked-ocsp.ocsp;"
  c must-staple localhost policy "tlsfeature status_request but nothing stapled" muststaple
  c long-lifetime localhost policy "2900 days valid" longlife
  # --- protocol / cipher faults
  c tls10-only localhost reject "TLS 1.0 only" good-rsa 'ssl_protocols TLSv1; ssl_ciphers ALL:@SECLEVEL=0;'
  c tls11-only localhost reject "TLS 1.1 only" good-rsa 'ssl_protocols TLSv1.1; ssl_ciphers ALL:@SECLEVEL=0;'
  c null-cipher localhost reject "eNULL (no encryption) TLS1.2" good-rsa 'ssl_protocols TLSv1.2; ssl_ciphers NULL-SHA256:@SECLEVEL=0;'
  c anon-ecdh localhost reject "AECDH anonymous; no certificate" good-rsa 'ssl_protocols TLSv1.2; ssl_ciphers AECDH-AES128-SHA:ADH-AES128-GCM-SHA256:@SECLEVEL=0;'
  c static-rsa localhost policy "TLS1.2 static RSA key exchange (no forward secrecy)" good-rsa 'ssl_protocols TLSv1.2; ssl_ciphers AES128-GCM-SHA256:@SECLEVEL=0;'
  c cbc-sha1 localhost policy "TLS1.2 ECDHE CBC SHA-1 only" good-rsa 'ssl_protocols TLSv1.2; ssl_ciphers ECDHE-RSA-AES128-SHA:@SECLEVEL=0;'
  c dh-1024 localhost reject "DHE 1024-bit" good-rsa "ssl_protocols TLSv1.2; ssl_ciphers DHE+AESGCM:@SECLEVEL=0; ssl_dhparam $PK/dh1024.pem;"
  c curve-p192 localhost reject "ECDHE over P-192 only" good-rsa 'ssl_protocols TLSv1.2; ssl_ecdh_curve prime192v1; ssl_ciphers ECDHE+AESGCM:@SECLEVEL=0;'
  c camellia localhost policy "exotic cipher only (Camellia)" good-rsa 'ssl_protocols TLSv1.2; ssl_ciphers ECDHE-RSA-CAMELLIA128-SHA256:@SECLEVEL=0;'
  # redirect downgrade + mixed
  row $((P0+b)) https-to-http nginx localhost policy "302 to http:// (client must not follow)"; cat >> $NG <<X
 server { listen 127.0.0.1:$((P0+b)) ssl; ssl_certificate $PK/good-ec.crt; ssl_certificate_key $PK/good-ec.key; $STD location / { return 302 http://127.0.0.1:$((P0+98))/stolen; } }
}
X
  # --- HAProxy + stunnel mTLS
  cat $PK/good-ec.crt $PK/good-ec.key > $ZOO/run/hap.pem
  row $((P0+20)) mtls-haproxy haproxy localhost mtls "verify required + CRL; no cert -> TLS alert; forwards DN+SHA-256 to backend"
  row $((P0+21)) mtls-haproxy-optional haproxy localhost mtls "verify optional; answers 496/403 when no valid client certificate"
  cat > $ZOO/haproxy.cfg <<X
global
  maxconn 100
  ssl-default-bind-options ssl-min-ver TLSv1.2
defaults
  mode http
  timeout connect 5s
  timeout client 30s
  timeout server 30s
frontend required
  bind 127.0.0.1:$((P0+20)) ssl crt $ZOO/run/hap.pem ca-file $PK/root.crt crl-file $PK/root.crl.pem verify required
  http-request set-header X-Client-DN %[ssl_c_s_dn]
  http-request set-header X-Client-SHA256 %[ssl_c_der,sha2(256),hex]
  http-request set-header X-Client-Verify %[ssl_c_verify]
  default_backend plain
frontend optional
  bind 127.0.0.1:$((P0+21)) ssl crt $ZOO/run/hap.pem ca-file $PK/root.crt crl-file $PK/root.crl.pem verify optional crt-ignore-err all
  http-request return status 403 content-type application/json string '{"error":"no client certificate"}' if !{ ssl_c_used }
  http-request return status 403 content-type application/json lf-string '{"error":"client certificate verify %[ssl_c_verify]"}' unless { ssl_c_verify 0 }
  http-request set-header X-Client-DN %[ssl_c_s_dn]
  default_backend plain
backend plain
  server s1 127.0.0.1:$((P0+98))
X
  row $((P0+22)) mtls-stunnel stunnel localhost mtls "verifyChain in front of plain HTTP"
  cat > $ZOO/stunnel.conf <<X
foreground = yes
pid =
debug = 4
[m]
accept = 127.0.0.1:$((P0+22))
connect = 127.0.0.1:$((P0+98))
cert = $PK/good-ec.crt
key = $PK/good-ec.key
CAfile = $PK/root.crt
CRLfile = $PK/root.crl.pem
verifyChain = yes
requireCert = yes
sslVersionMin = TLSv1.2
X
  row $((P0+23)) mtls-s_server openssl localhost mtls "openssl s_server -Verify 1 -verify_return_error"
  row $((P0+24)) psk-only openssl localhost reject "PSK cipher suites only; no certificate"
  # --- raw behaviours (python) and legacy suites (JSSE)
  b=$((b+1)); RAW=$((P0+b)); for n in "plaintext-http:reject:HTTP without TLS on the port" "accept-close:reject:closes at once" "accept-hang:reject:never answers (client must time out)" "garbage:reject:random bytes" "handshake-alert:reject:fatal alert handshake_failure" "truncated-body:reject:Content-Length larger than body then close without close_notify" "slow-drip:policy:1 byte per second body" "mid-reset:reject:TCP reset after headers" "huge-header:policy:300 kB response header" "half-handshake:reject:sends ServerHello bytes then stalls"; do
    row $((P0+b)) ${n%%:*} python localhost $(echo "$n" | cut -d: -f2) "$(echo "$n" | cut -d: -f3)"; b=$((b+1)); done
  JS=$((P0+b)); for n in "ssl3-only:SSLv3:TLS_RSA_WITH_AES_128_CBC_SHA:SSL 3.0 only" "3des-only:TLSv1.2:TLS_ECDHE_RSA_WITH_3DES_EDE_CBC_SHA:3DES only" "rc4-only:TLSv1.2:TLS_ECDHE_RSA_WITH_RC4_128_SHA:RC4 only" "rc4-md5:TLSv1:SSL_RSA_WITH_RC4_128_MD5:RC4-MD5 TLS1.0" "des-only:TLSv1:SSL_RSA_WITH_DES_CBC_SHA:single DES" "export40:TLSv1:SSL_RSA_EXPORT_WITH_RC4_40_MD5:40-bit export cipher" "anon-dh:TLSv1.2:TLS_DH_anon_WITH_AES_128_GCM_SHA256:anonymous DH" "null-jsse:TLSv1.2:TLS_RSA_WITH_NULL_SHA256:no encryption" "dh-768:TLSv1.2:TLS_DHE_RSA_WITH_AES_128_GCM_SHA256:DHE 768-bit"; do
    IFS=: read n1 n2 n3 n4 <<<"$n"; row $((P0+b)) $n1 jsse localhost reject "$n4"; b=$((b+1)); done
  sort -n -o $CSV $CSV
}
