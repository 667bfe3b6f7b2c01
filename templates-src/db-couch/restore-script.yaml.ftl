  # Too long for user data, so a host gets it from here at its first boot.
  RestoreScript:
    Type: AWS::SSM::Parameter
    Properties:
      Type: String
      Description: !Sub "The command couchdb-restore of ${AWS::StackName}"
      Value: !Sub |
        #!/bin/bash
        # couchdb-restore --yes [latest|TIME]: replaces all databases by those of a backup. What is there now
        #   goes to data.before, and comes back if CouchDB does not start with the backup.
        # couchdb-restore --empty BUCKET latest|TIME OWNER: fills a volume that has no databases yet.
        set -euo pipefail
        export AWS_DEFAULT_REGION='${AWS::Region}'

        fail() {
          echo "$1" >&2
          exit 1
        }

        # Gets the files of a backup, all of them and whole, into restore/data.
        fetch() {
          bucket=$1 from=$2
          [ "$from" != latest ] || from=''
          # Times sort as names do; the newest one that begins with what was asked for.
          name=$(aws s3api list-objects-v2 --bucket "$bucket" --prefix "backups/$from" --output text \
            --query 'Contents[].[Key]' | tail -n 1)
          case $name in
            backups/*) ;;
            *) fail "There is no backup $2 in $bucket." ;;
          esac
          rm -rf restore
          trap 'rm -rf restore' EXIT
          mkdir restore
          aws s3 cp --only-show-errors "s3://$bucket/$name" restore/list
          needed=$(awk '{ n += $NF } END { printf "%.0f", n }' restore/list)
          free=$(df --output=avail -B1 . | tail -n 1)
          [ "$needed" -lt "$free" ] || fail "The backup has $needed bytes, the volume has $free left."
          while IFS=$'\t' read -r key version size; do
            mkdir -p "restore/$(dirname "$key")"
            aws s3api get-object --bucket "$bucket" --key "$key" --version-id "$version" "restore/$key" > /dev/null
            [ "$(stat -c %s "restore/$key")" = "$size" ] || fail "$key has another size than its backup."
          done < restore/list
          [ -e restore/data/_dbs.couch ] || fail "$name holds no databases."
          trap - EXIT
          echo "Got $name of $bucket: $needed bytes."
        }

        back() {
          couchdb stop || true
          if [ -e data.before ]; then
            rm -rf data
            mv data.before data
          fi
          couchdb start
          echo 'Nothing was restored: the databases are those of before.' >&2
        }

        if [ "$*" = --yes ]; then set -- --yes latest; fi
        case "$# $*" in
          '2 --yes '* | '4 --empty '*) ;;
          *)
            echo 'This replaces every database. To go on: couchdb-restore --yes [latest|TIME]' >&2
            exit 2
            ;;
        esac
        exec 9> /run/couchdb-backup.lock
        flock -n 9 || fail 'A backup or another restore is running.'
        mountpoint -q /mnt/couchdb || fail 'The volume is not mounted at /mnt/couchdb.'
        cd /mnt/couchdb
        if [ "$1" = --empty ]; then
          [ ! -e data ] || fail 'The volume has databases.'
          fetch "$2" "$3"
          chown -R "$4" restore/data
          mv restore/data data
          exit
        fi
        # A restore before this one may have been cut off between its two moves.
        [ -e data ] || mv data.before data
        fetch '${BackupBucket}' "$2"
        chown -R "$(stat -c %u:%g data)" restore/data
        . /etc/couchdb-control
        rm -rf data.before
        trap back EXIT
        couchdb stop
        mv data data.before
        mv restore/data data
        couchdb start
        # Waits for CouchDB, and sets the password of now where the backup has an older one.
        couchdb-set-up
        trap - EXIT
        echo 'Restored. What was there is in /mnt/couchdb/data.before; remove it when you no longer need it.'

