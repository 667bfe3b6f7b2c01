                cat > /etc/cron.d/couchdb-backup <<'CRON'
                PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
                ${Schedule} root couchdb-backup 2>&1 | logger -t couchdb-backup
                CRON
