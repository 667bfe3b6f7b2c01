                cat > /usr/local/sbin/couchdb-backup <<'SCRIPT'
                #!/bin/bash
                # Copies the database files, which only ever grow at their end, to the backup bucket. What is to
                # be copied is told by size and by a local time after that of the copy; there is no stricter
                # comparison in this direction.
                back_up() {
                  if ! flock -n 9; then
                    echo 'Another backup or a restore is running.' >&2
                    return 1
                  fi
                  # Of a volume that is not mounted this would copy that there is nothing.
                  if ! mountpoint -q /mnt/couchdb || [ ! -e /mnt/couchdb/data/_dbs.couch ]; then
                    echo 'There are no database files in /mnt/couchdb/data.' >&2
                    return 1
                  fi
                  aws s3 sync --region '${AWS::Region}' --only-show-errors --delete \
                    /mnt/couchdb/data 's3://${BackupBucket}/data'
                }
                if ! back_up 9> /run/couchdb-backup.lock; then
                  aws sns publish --region '${AWS::Region}' --topic-arn '${OpsTopic}' \
                    --subject 'CouchDB backup failed' --message 'The backup of ${AWS::StackName} failed.'
                  exit 1
                fi
                SCRIPT

                cat > /usr/local/sbin/couchdb-restore <<'SCRIPT'
                #!/bin/bash
                # Puts the files of the last backup in place of the database files.
                set -euo pipefail
                if [ "$*" != --yes ]; then
                  echo 'This replaces every database by its last backup. To go on: couchdb-restore --yes' >&2
                  exit 2
                fi
                fail() {
                  echo "$1" >&2
                  exit 1
                }
                exec 9> /run/couchdb-backup.lock
                flock -n 9 || fail 'A backup or another restore is running.'
                mountpoint -q /mnt/couchdb || fail 'The volume is not mounted at /mnt/couchdb.'
                aws s3api head-object --region '${AWS::Region}' --bucket '${BackupBucket}' \
                  --key data/_dbs.couch > /dev/null || fail 'There is no backup in ${BackupBucket}.'
                . /etc/couchdb-control
                owner=$(stat -c %u:%g /mnt/couchdb/data)
                couchdb stop
                trap 'echo "CouchDB is stopped and its files are mixed: run couchdb-restore --yes again." >&2' EXIT
                # Without exact timestamps a file is kept that has the size of its backup and an older time, as
                # every file has that changed in place before it was copied.
                aws s3 sync --region '${AWS::Region}' --only-show-errors --delete --exact-timestamps \
                  's3://${BackupBucket}/data' /mnt/couchdb/data
                chown -R "$owner" /mnt/couchdb/data
                trap - EXIT
                couchdb start
                # The backup may hold an older password of the applications' user.
                couchdb-set-up
                SCRIPT
                chmod 0755 /usr/local/sbin/couchdb-backup /usr/local/sbin/couchdb-restore

                cat > /etc/cron.d/couchdb-backup <<'CRON'
                PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
                ${Schedule} root couchdb-backup 2>&1 | logger -t couchdb-backup
                CRON
