#!/bin/bash
# Stands for every command of a host that a test must not run: it writes down what it was called
# with, and answers as a new host and AWS would. ROOT is the root of the host, MARK what is there.
name=${0##*/}
printf '%s' "$name" >> "$ROOT/log"
printf ' %s' "$@" >> "$ROOT/log"
[ ! -e "$ROOT/etc/systemd/system/$LIMITED.service.d/data.conf" ] || printf ' [waits for the mount]' >> "$ROOT/log"
printf '\n' >> "$ROOT/log"

# The first call fails, as while the host before this one still holds the thing.
second_time() {
  if [ -e "$ROOT/mark/$1" ]; then return 0; fi
  touch "$ROOT/mark/$1"
  echo "$1: in use" >&2
  return 1
}

case "$name $*" in
  'aws ec2 attach-volume '*) second_time volume && touch "$ROOT/dev/sdf" ;;
  'aws ec2 attach-network-interface '*) second_time interface && touch "$ROOT/mark/address" ;;
  'aws '*'get-secret-value '*'secret:admin '*) cat "$ROOT/aws/admin" ;;
  'aws '*'get-secret-value '*'secret:application '*) cat "$ROOT/aws/application" ;;
  'aws '*'get-parameter '*RestoreScript*) cat "$ROOT/aws/restore" ;;
  'aws '*'get-parameter '*) cat "$ROOT/aws/databases" ;;
  'aws s3 '* | 'aws s3api '*) exec python3 "$ROOT/s3.py" "$@" ;;
  # Folders of tests are on file systems that cannot share blocks between files.
  'cp '*--reflink=always*)
    [ ! -e "$ROOT/mark/no-reflink" ] && exec /bin/cp "${@/--reflink=always/--reflink=auto}"
    echo 'cp: failed to clone: Operation not supported' >&2
    exit 1
    ;;
  'cp '*) exec /bin/cp "$@" ;;
  'date '*) if [ -n "$BACKUP_TIME" ]; then echo "$BACKUP_TIME"; else exec /bin/date "$@"; fi ;;
  'curl '*api/token) echo token ;;
  'curl '*meta-data/instance-id) second_time metadata && echo i-0123456789abcdef0 ;;
  'ip -4 -o address show')
    echo '1: lo    inet 127.0.0.1/8 scope host lo'
    [ ! -e "$ROOT/mark/address" ] || echo '3: ens6    inet 10.10.100.7/24 scope global ens6'
    ;;
  'ip route get '*) echo "192.0.2.1 from 10.10.100.7 via 10.10.100.1 dev $LEAVES_BY uid 0" ;;
  'blkid -s UUID -o value '*) echo 1234-5678 ;;
  'blkid '*) [ -e "$ROOT/mark/formatted" ] ;;
  'mkfs.xfs '*) touch "$ROOT/mark/formatted" ;;
  'mountpoint '*var/lib/couchdb) [ -e "$ROOT/mark/bound" ] ;;
  'mount '*var/lib/couchdb) touch "$ROOT/mark/bound" ;;
  'umount '*var/lib/couchdb) rm "$ROOT/mark/bound" ;;
  'mountpoint '*) [ -e "$ROOT/mark/mounted" ] ;;
  'mount '*mnt/couchdb) touch "$ROOT/mark/mounted" ;;
  'systemctl cat couchdb.service') [ -e "$ROOT/mark/service" ] ;;
  'dnf '*) second_time packages ;;
esac
