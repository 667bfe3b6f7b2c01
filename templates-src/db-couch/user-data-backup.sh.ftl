                cat > /usr/local/sbin/couchdb-backup <<'SCRIPT'
                #!/bin/bash
                # Backs up all databases as they are at one moment: CouchDB pauses while its files are cloned, which
                # copies no data. The clones go to the bucket; backups/TIME lists each file, its version and size.
                set -euo pipefail
                export AWS_DEFAULT_REGION='${AWS::Region}'
                bucket='${BackupBucket}'
                name=$(date -u +%Y-%m-%dT%H-%M-%SZ)
                . /etc/couchdb-control

                fail() {
                  echo "$1" >&2
                  exit 1
                }
                finish() {
                  if [ "$1" -ne 0 ]; then
                    aws sns publish --topic-arn '${OpsTopic}' --subject 'CouchDB backup failed' \
                      --message 'The backup of ${AWS::StackName} failed: journalctl -t couchdb-backup'
                  fi
                }
                trap 'finish $?' EXIT

                clone_files() (
                  trap 'couchdb unpause' EXIT
                  couchdb pause
                  cp -a --reflink=always data backup.clone
                )

                # S3 knows when a file was uploaded, not how old it is: one that changed after the clone before this
                # one was made is uploaded whatever its time and size.
                upload_clone() {
                  if [ -e backup.stamp ]; then set -- -newer backup.stamp; fi
                  find backup.clone -type f "$@" -exec touch {} +
                  aws s3 sync --only-show-errors --delete backup.clone "s3://$bucket/data"
                }

                list_versions() {
                  aws s3api list-object-versions --bucket "$bucket" --prefix data/ --output text \
                    --query 'Versions[?IsLatest].[Key,VersionId,Size]' | grep '^data/' > backup.list
                  [ "$(wc -l < backup.list)" -eq "$(find backup.clone -type f | wc -l)" ] \
                    || fail 'The bucket does not hold the files that were uploaded.'
                  aws s3 cp --only-show-errors backup.list "s3://$bucket/backups/$name"
                }

                exec 9> /run/couchdb-backup.lock
                flock -n 9 || fail 'Another backup or a restore is running.'
                # Of a volume that is not mounted this would list that there is nothing.
                mountpoint -q /mnt/couchdb || fail 'The volume is not mounted at /mnt/couchdb.'
                cd /mnt/couchdb
                [ -e data/_dbs.couch ] || fail 'There are no database files in /mnt/couchdb/data.'
                rm -rf backup.clone
                touch backup.next
                clone_files
                rm -rf backup.clone/.delete
                upload_clone
                list_versions
                mv backup.next backup.stamp
                rm -rf backup.clone
                echo "Backup $name: $(wc -l < backup.list) files."
                SCRIPT

                # More than fits into user data.
                get_restore() {
                  aws ssm get-parameter --name '${RestoreScript}' --query Parameter.Value --output text > /usr/local/sbin/couchdb-restore
                }
                await get_restore
                chmod 0755 /usr/local/sbin/couchdb-*

