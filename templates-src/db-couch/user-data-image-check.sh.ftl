                # What the image must hold; the README says the same.
                missing=''
                for tool in aws blkid curl flock ip logger mkfs.xfs mountpoint python3 systemctl; do
                  command -v "$tool" >/dev/null || missing="$missing, the command $tool"
                done
                systemctl cat couchdb.service >/dev/null 2>&1 || missing="$missing, the service couchdb"
                for folder in /var/lib/couchdb /opt/couchdb/etc/local.d /etc/cron.d; do
                  [ -d "$folder" ] || missing="$missing, the folder $folder"
                done
                if [ -n "$missing" ]; then give_up "The image lacks $(echo "$missing" | cut -c 3-)."; fi
