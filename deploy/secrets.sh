#!/bin/sh
# Makes the secrets that compose.yaml hands to its containers, each once: deploy/secrets/*
set -eu
here=$(cd "$(dirname "$0")" && pwd)/secrets
umask 077
mkdir -p "$here"
for name in admin-password ingest-key store-password; do
    if [ ! -e "$here/$name" ]; then
        head -c 24 /dev/urandom | base64 | tr '+/' '-_' >"$here/$name"
        # The containers' user is not yours; the folder above keeps others out.
        chmod 0444 "$here/$name"
        echo "made $here/$name"
    fi
done
