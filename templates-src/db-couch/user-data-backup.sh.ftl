                cat > /usr/local/sbin/couchdb-backup <<'SCRIPT'
                #!/bin/bash
                # Copies the database files, which only ever grow at their end, to the backup bucket.
                if ! aws s3 sync --region '${AWS::Region}' --only-show-errors --delete \
                    /mnt/couchdb/data 's3://${BackupBucket}/data'; then
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
                . /etc/couchdb-control
                owner=$(stat -c %u:%g /mnt/couchdb/data)
                couchdb stop
                aws s3 sync --region '${AWS::Region}' --only-show-errors --delete \
                  's3://${BackupBucket}/data' /mnt/couchdb/data
                chown -R "$owner" /mnt/couchdb/data
                couchdb start
                SCRIPT
                chmod 0755 /usr/local/sbin/couchdb-backup /usr/local/sbin/couchdb-restore

                cat > /etc/cron.d/couchdb-backup <<'CRON'
                PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
                ${Schedule} root couchdb-backup 2>&1 | logger -t couchdb-backup
                CRON
