#!/bin/sh
# Starts the program after it; each file of the folder of secrets whose name is a variable's gives that variable its
# value: secrets/SENDGRID_API_KEY is SENDGRID_API_KEY. A file wins over the environment.
for file in "${HANDBILL_SECRETS_DIR:-/run/secrets}"/*; do
    name=${file##*/}
    case $name in
    *[!A-Z0-9_]* | [0-9]*) continue ;;
    esac
    [ -f "$file" ] || continue
    if [ ! -r "$file" ]; then
        echo "handbill: $file cannot be read: make it readable for user $(id -u)" >&2
        exit 1
    fi
    export "$name=$(cat "$file")"
done
exec "$@"
