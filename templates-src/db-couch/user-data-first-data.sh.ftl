                # Only an empty volume starts with a backup; one that has databases keeps them.
                if [ ! -e /mnt/couchdb/data ]; then
                  couchdb-restore --empty '${RestoreBucket}' '${RestorePoint}' "$owner" || give_up 'the backup cannot be restored'
                fi
