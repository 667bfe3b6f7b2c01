
                cat > /usr/local/sbin/couchdb-metrics <<'SCRIPT'
                #!/bin/bash
                # How full the volume is, and how old the last backup; before the first one, the first call.
                set -euo pipefail
                cd /mnt/couchdb
                mountpoint -q .
                [ -e metrics.start ] || touch metrics.start
                last=backup.stamp
                [ -e "$last" ] || last=metrics.start
                tell() {
                  aws cloudwatch put-metric-data --region '${AWS::Region}' --namespace '${Metrics}' \
                    --dimensions 'Environment=${Environment}' --metric-name "$1" --value "$2"
                }
                tell DiskUsedPercent "$(df --output=pcent . | tail -n 1 | tr -dc 0-9)"
                tell HoursSinceBackup "$((($(date +%s) - $(stat -c %Y "$last")) / 3600))"
                SCRIPT
                chmod 0755 /usr/local/sbin/couchdb-metrics
                # Without it the alarms fire; the database runs all the same.
                couchdb-metrics || true
                cat > /etc/cron.d/couchdb-metrics <<'CRON'
                PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
                */5 * * * * root couchdb-metrics 2>&1 | logger -t couchdb-metrics
                CRON
