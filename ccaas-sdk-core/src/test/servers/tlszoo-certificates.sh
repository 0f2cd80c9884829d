# Sourced by tlszoo.sh: the certificates, good and bad, and the lists of revoked ones.
# The settings of OpenSSL are the weakest it has: it must be able to make what clients shall refuse.
# rsa NAME BITS
rsa() {
  [ -f $PK/$1.key ] && return
  openssl genpkey -quiet -algorithm RSA -pkeyopt rsa_keygen_bits:$2 -out $PK/$1.key 2>/dev/null ||
    openssl genrsa -out $PK/$1.key $2 2>/dev/null
}

# ec NAME CURVE
ec() {
  [ -f $PK/$1.key ] ||
    openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:$2 -pkeyopt ec_param_enc:named_curve -out $PK/$1.key 2>/dev/null
}

# cacnf NAME: the database of one authority
cacnf() {
  mkdir -p $PK/db-$1/new; [ -f $PK/db-$1/index ] || { : > $PK/db-$1/index; echo 01 > $PK/db-$1/crlnumber; echo "unique_subject = no" > $PK/db-$1/index.attr; }
  cat > $PK/db-$1/ca.cnf <<X
[ca]
default_ca = d
[d]
dir = $PK/db-$1
database = $PK/db-$1/index
new_certs_dir = $PK/db-$1/new
crlnumber = $PK/db-$1/crlnumber
rand_serial = yes
policy = p
default_md = sha256
default_days = 300
default_crl_days = 30
x509_extensions = none
copy_extensions = none
unique_subject = no
email_in_dn = no
[none]
[p]
countryName = optional
organizationName = optional
commonName = optional
X
}

# issue NAME AUTHORITY KEY SUBJECT "EXTENSION\nEXTENSION" [START] [END] [DIGEST]
issue() {
  local n=$1 ca=$2 k=$3 s=$4 x=$5 st=${6:-$NOW_} en=${7:-$END_} md=${8:-sha256}
  openssl req -new -key $PK/$k.key -subj "$s" -out $PK/$n.csr -sha256 2>>$ZOO/gen.log
  printf "$x\n" > $PK/$n.ext
  local self=(-keyfile $PK/$ca.key -cert $PK/$ca.crt); [ "$ca" = self ] && { cacnf self; self=(-selfsign -keyfile $PK/$k.key); }
  openssl ca -batch -notext -config $PK/db-$ca/ca.cnf "${self[@]}" -in $PK/$n.csr -out $PK/$n.crt -startdate $(D $st) -enddate $(D $en) -md $md -extfile $PK/$n.ext >>$ZOO/gen.log 2>&1 || echo "issue $n failed (see $ZOO/gen.log)" >&2
  [ "$k" = "$n" ] || cp $PK/$k.key $PK/$n.key
}
SRV='basicConstraints=critical,CA:FALSE\nkeyUsage=critical,digitalSignature,keyEncipherment\nextendedKeyUsage=serverAuth'
SAN='subjectAltName=DNS:localhost,IP:127.0.0.1'
CAX='basicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign,cRLSign\nsubjectKeyIdentifier=hash'
CLI='basicConstraints=critical,CA:FALSE\nkeyUsage=critical,digitalSignature\nextendedKeyUsage=clientAuth'

# Every certificate of the zoo, in $PK.
gen() {
  mkdir -p $PK; : > $ZOO/gen.log; export OPENSSL_CONF=$ZOO/openssl.cnf
  cat > $ZOO/openssl.cnf <<X
openssl_conf = init
[init]
ssl_conf = ssl
providers = prov
[prov]
default = on
legacy = on
[on]
activate = 1
[ssl]
system_default = weak
[weak]
MinProtocol = TLSv1
CipherString = ALL:COMPLEMENTOFALL:@SECLEVEL=0
Options = UnsafeLegacyRenegotiation
[req]
distinguished_name = dn
[dn]
X
  rsa root 2048; rsa int 2048; rsa badroot 2048; rsa leaf 2048; ec leafec P-256; rsa rsa1024 1024; rsa rsa512 512; ec cakey P-256
  for c in root badroot int intexp intnc intpl intpl2 notca intsha1 interm_eku self; do cacnf $c; done
  issue root self root "/O=Zoo/CN=Zoo Root" "$CAX" -10days +3000days
  issue badroot self badroot "/O=Zoo/CN=Zoo Untrusted Root" "$CAX" -10days +3000days
  issue int root int "/O=Zoo/CN=Zoo Intermediate" "$CAX"
  issue intexp root cakey "/O=Zoo/CN=Zoo Expired Intermediate" "$CAX" -30days -2days
  issue intnc root cakey "/O=Zoo/CN=Zoo Constrained Intermediate" "$CAX\nnameConstraints=critical,permitted;DNS:allowed.example"
  issue intpl root cakey "/O=Zoo/CN=Zoo Pathlen0 Intermediate" "basicConstraints=critical,CA:TRUE,pathlen:0\nkeyUsage=critical,keyCertSign"
  issue intpl2 intpl int "/O=Zoo/CN=Zoo Second Intermediate" "$CAX"
  issue notca root leaf "/O=Zoo/CN=notca.example" "$SRV\n$SAN"
  issue intsha1 root int "/O=Zoo/CN=Zoo SHA1 Intermediate" "$CAX" $NOW_ $END_ sha1
  # good
  issue good-rsa root leaf "/CN=localhost" "$SRV\n$SAN"; issue good-ec root leafec "/CN=localhost" "$SRV\n$SAN"
  issue good-int int leafec "/CN=localhost" "$SRV\n$SAN"; cat $PK/int.crt >> $PK/good-int.crt
  issue good-ocsp int leafec "/CN=localhost" "$SRV\n$SAN"
  issue good-wild root leafec "/CN=x" "$SRV\nsubjectAltName=DNS:*.zoo.test"
  openssl genpkey -algorithm ED25519 -out $PK/ed.key; issue good-ed root ed "/CN=localhost" "basicConstraints=critical,CA:FALSE\nkeyUsage=critical,digitalSignature\nextendedKeyUsage=serverAuth\n$SAN"
  ec p384 P-384; issue good-p384 root p384 "/CN=localhost" "$SRV\n$SAN" $NOW_ $END_ sha384
  # bad certificates
  issue expired root leafec "/CN=localhost" "$SRV\n$SAN" -30days -1days
  issue future root leafec "/CN=localhost" "$SRV\n$SAN" +2days +30days
  issue wronghost root leafec "/CN=other.example" "$SRV\nsubjectAltName=DNS:other.example,IP:192.0.2.1"
  issue selfsigned self leaf "/CN=localhost" "$SRV\n$SAN"
  issue untrusted badroot leafec "/CN=localhost" "$SRV\n$SAN"; cat $PK/badroot.crt >> $PK/untrusted.crt
  issue nochain int leafec "/CN=localhost" "$SRV\n$SAN"
  issue nosan root leafec "/CN=localhost" "$SRV"
  issue noip root leafec "/CN=localhost" "$SRV\nsubjectAltName=DNS:localhost"
  issue sha1 root leaf "/CN=localhost" "$SRV\n$SAN" $NOW_ $END_ sha1
  issue md5 root leaf "/CN=localhost" "$SRV\n$SAN" $NOW_ $END_ md5
  issue sha1int intsha1 leafec "/CN=localhost" "$SRV\n$SAN"; cat $PK/intsha1.crt >> $PK/sha1int.crt
  issue w-rsa1024 root rsa1024 "/CN=localhost" "$SRV\n$SAN"; issue w-rsa512 root rsa512 "/CN=localhost" "$SRV\n$SAN"
  ec p192 prime192v1; issue w-p192 root p192 "/CN=localhost" "$SRV\n$SAN"
  [ -f $PK/dsa.key ] || { openssl dsaparam -out $PK/dsa.par 1024 2>/dev/null; openssl gendsa -out $PK/dsa.key $PK/dsa.par 2>/dev/null; }; issue w-dsa root dsa "/CN=localhost" "$SRV\n$SAN"
  issue clienteku root leafec "/CN=localhost" "basicConstraints=critical,CA:FALSE\nkeyUsage=critical,digitalSignature\nextendedKeyUsage=clientAuth\n$SAN"
  issue critext root leafec "/CN=localhost" "$SRV\n$SAN\n1.3.6.1.4.1.99999.1=critical,ASN1:UTF8String:unknown"
  issue leafnotca notca leafec "/CN=localhost" "$SRV\n$SAN"; cat $PK/notca.crt >> $PK/leafnotca.crt
  issue nameconst intnc leafec "/CN=localhost" "$SRV\n$SAN"; cat $PK/intnc.crt >> $PK/nameconst.crt
  issue pathlen intpl2 leafec "/CN=localhost" "$SRV\n$SAN"; cat $PK/intpl2.crt $PK/intpl.crt >> $PK/pathlen.crt
  issue expint intexp leafec "/CN=localhost" "$SRV\n$SAN"; cat $PK/intexp.crt >> $PK/expint.crt
  issue keyusage root leafec "/CN=localhost" "basicConstraints=critical,CA:FALSE\nkeyUsage=critical,keyAgreement\nextendedKeyUsage=serverAuth\n$SAN"
  issue longlife root leafec "/CN=localhost" "$SRV\n$SAN" -1days +2900days
  issue wildtld root leafec "/CN=x" "$SRV\nsubjectAltName=DNS:*.test"
  issue wildpart root leafec "/CN=x" "$SRV\nsubjectAltName=DNS:a*.zoo.test"
  issue idncn root leafec "/CN=evil.example" "$SRV\nsubjectAltName=DNS:localhost.evil.example"
  CRLP=$((P0+99)); R="crlDistributionPoints=URI:http://127.0.0.1:$CRLP/int.crl"
  issue revoked int leafec "/CN=localhost" "$SRV\n$SAN\n$R"; issue revoked-ocsp int leafec "/CN=localhost" "$SRV\n$SAN"
  issue muststaple int leafec "/CN=localhost" "$SRV\n$SAN\ntlsfeature=status_request"; issue good-crl int leafec "/CN=localhost" "$SRV\n$SAN\n$R"
  # client identities
  ec client P-256; ec client2 P-256
  issue client root client "/O=Zoo/CN=sdk-client" "$CLI"; issue client-expired root client2 "/O=Zoo/CN=sdk-client" "$CLI" -30days -1days
  issue client-otherca badroot client2 "/O=Zoo/CN=sdk-client" "$CLI"; issue client-revoked root client2 "/O=Zoo/CN=sdk-revoked" "$CLI"
  issue client-serveronly root client2 "/O=Zoo/CN=sdk-client" "$SRV"
  openssl pkcs12 -export -in $PK/client.crt -inkey $PK/client.key -name client -passout pass:changeit -out $PK/client.p12 2>>$ZOO/gen.log
  for c in revoked revoked-ocsp; do openssl ca -batch -config $PK/db-int/ca.cnf -keyfile $PK/int.key -cert $PK/int.crt -revoke $PK/$c.crt -crl_reason keyCompromise >>$ZOO/gen.log 2>&1; done
  openssl ca -batch -config $PK/db-root/ca.cnf -keyfile $PK/root.key -cert $PK/root.crt -revoke $PK/client-revoked.crt >>$ZOO/gen.log 2>&1
  mkdir -p $ZOO/www; openssl ca -config $PK/db-int/ca.cnf -keyfile $PK/int.key -cert $PK/int.crt -gencrl -out $PK/int.crl.pem 2>>$ZOO/gen.log; openssl crl -in $PK/int.crl.pem -outform der -out $ZOO/www/int.crl
  openssl ca -config $PK/db-root/ca.cnf -keyfile $PK/root.key -cert $PK/root.crt -gencrl -out $PK/root.crl.pem 2>>$ZOO/gen.log
  for c in good-ocsp revoked-ocsp; do openssl ocsp -index $PK/db-int/index -CA $PK/int.crt -rsigner $PK/int.crt -rkey $PK/int.key -issuer $PK/int.crt -cert $PK/$c.crt -ndays 30 -respout $PK/$c.ocsp >>$ZOO/gen.log 2>&1; done
  for c in revoked revoked-ocsp muststaple good-crl good-ocsp; do cat $PK/int.crt >> $PK/$c.crt; done
  [ -f $PK/dh1024.pem ] || openssl dhparam -dsaparam -out $PK/dh1024.pem 1024 2>/dev/null
  [ -f $PK/dh2048.pem ] || openssl genpkey -genparam -algorithm DH -pkeyopt group:ffdhe2048 -out $PK/dh2048.pem 2>/dev/null
  cp $PK/root.crt $ZOO/root.crt; for f in $PK/client*.crt $PK/client*.key $PK/client.p12; do cp $f $ZOO/; done
}
