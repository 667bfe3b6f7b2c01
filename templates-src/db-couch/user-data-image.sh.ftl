                # The image brings CouchDB as the service `couchdb` with its files in /var/lib/couchdb, the AWS CLI
                # and cron; files that the image brings are copied once, to the empty volume.
                systemctl stop couchdb
                if [ ! -d /mnt/couchdb/data ]; then
                  cp -a /var/lib/couchdb /mnt/couchdb/data
                fi
                echo '/mnt/couchdb/data /var/lib/couchdb none bind,nofail,x-systemd.requires-mounts-for=/mnt/couchdb 0 0' >> /etc/fstab
                mount /var/lib/couchdb
                couchdb() { systemctl "$1" couchdb; }
                declare -f couchdb > /etc/couchdb-control
                couchdb start
                await curl -fsS http://127.0.0.1:5984/
