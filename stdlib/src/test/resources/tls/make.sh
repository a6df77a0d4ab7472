#!/bin/sh
# Makes the certificates of this folder anew, with OpenSSL. They are good from 2020 to 2120, but for those whose point it
# is that they are not. The keys guard nothing.
set -e
cd "$(dirname "$0")"
rm -f ./*.pem ./*.der
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
touch "$work/index"

# make NAME SUBJECT ISSUER FROM TO EXTENSIONS: a key and a certificate; an ISSUER of - means itself
make() {
    [ -f "$1.key.pem" ] || openssl genpkey -quiet -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out "$1.key.pem" 2>"$work/log"
    openssl req -new -key "$1.key.pem" -subj "$2" -out "$work/csr"
    printf '[ca]\ndefault_ca=c\n[c]\nnew_certs_dir=%s\ndatabase=%s/index\nrand_serial=yes\ndefault_md=sha256\npolicy=p\nunique_subject=no\nemail_in_dn=no\n[p]\ncountryName=optional\norganizationName=optional\ncommonName=supplied\n[x]\nsubjectKeyIdentifier=hash\n%b' "$work" "$work" "$6" > "$work/conf"
    if [ "$3" = - ]; then
        issuer="-selfsign -keyfile $1.key.pem"
    else
        issuer="-cert $3.pem -keyfile $3.key.pem"
    fi
    openssl ca -batch -notext -config "$work/conf" $issuer -startdate "$4" -enddate "$5" -extensions x -in "$work/csr" \
        -out "$1.pem" 2>"$work/log" || { cat "$work/log"; exit 1; }
}
from=20200101000000Z
to=21200101000000Z
by="authorityKeyIdentifier=keyid\n"
ca="basicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign,cRLSign\n"
local="${by}subjectAltName=DNS:localhost,DNS:*.example.org,IP:127.0.0.1,IP:::1\n"
o="/C=XX/O=aio tests"

make ca "$o/CN=Test CA" - $from $to "$ca"
make intermediate "$o/CN=Intermediate CA" ca $from $to "${by}basicConstraints=critical,CA:TRUE,pathlen:0\nkeyUsage=critical,keyCertSign\n"
make server "$o/CN=localhost" intermediate $from $to "$local"
cat intermediate.pem >> server.pem
openssl rsa -in server.key.pem -traditional -out server.pkcs1.key.pem 2>"$work/log"
openssl pkcs8 -topk8 -in server.key.pem -passout pass:secret -out server.encrypted.key.pem
openssl genpkey -quiet -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out ec.key.pem 2>"$work/log"
make ec "$o/CN=localhost" ca $from $to "$local"
openssl ec -in ec.key.pem -out ec.sec1.key.pem 2>"$work/log"
make client "$o/CN=a client" ca $from $to "${by}extendedKeyUsage=clientAuth\n"
make wronghost "$o/CN=other.example" ca $from $to "${by}subjectAltName=DNS:other.example,IP:192.0.2.7\n"
make expired "$o/CN=localhost" ca $from 20210101000000Z "$local"
make future "$o/CN=localhost" ca 21190101000000Z $to "$local"
make notca "$o/CN=Not a CA" ca $from $to "${by}basicConstraints=critical,CA:FALSE\n"
make undernotca "$o/CN=localhost" notca $from $to "$local"
cat notca.pem >> undernotca.pem
make selfsigned "/CN=localhost" - $from $to "subjectAltName=DNS:localhost,IP:127.0.0.1\n"
make otherca "/CN=Another CA" - $from $to "$ca"
openssl x509 -in ca.pem -outform DER -out ca.der
rm ca.key.pem intermediate.key.pem notca.key.pem otherca.key.pem notca.pem
chmod 644 ./*.pem
