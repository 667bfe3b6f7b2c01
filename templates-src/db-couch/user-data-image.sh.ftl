                # An image configures an interface that is attached while it runs, or it does not: then no answer
                # leaves by it.
                answers_from_address() {
                  local name
                  name=$(ip -4 -o address show | grep -F ' ${DbInterface.PrimaryPrivateIpAddress}/' | awk '{print $2; exit}')
                  ip route get 192.0.2.1 from '${DbInterface.PrimaryPrivateIpAddress}' | grep -F " dev $name "
                }
                await answers_from_address

                # Files that the image brings are copied once, to the empty volume; a copy that was cut off is made
                # anew.
                systemctl stop couchdb
[#if restorePoint??]
                owner=$(stat -c %u:%g /var/lib/couchdb)
[#include "user-data-first-data.sh.ftl"]
[/#if]
                if [ ! -d /mnt/couchdb/data ]; then
                  rm -rf /mnt/couchdb/data.new
                  cp -a /var/lib/couchdb /mnt/couchdb/data.new
                  mv /mnt/couchdb/data.new /mnt/couchdb/data
                fi
                echo '/mnt/couchdb/data /var/lib/couchdb none bind,nofail,x-systemd.requires-mounts-for=/mnt/couchdb 0 0' >> /etc/fstab
                needs_mount couchdb /var/lib/couchdb
                mount /var/lib/couchdb
                settings=/opt/couchdb/etc/local.d/90-riglet.ini
                (
                  umask 077
                  printf '[couchdb]\nsingle_node = true\n[chttpd]\nport = 5984\nbind_address = 0.0.0.0\n' > "$settings"
                  printf '[admins]\nadmin = %s\n' "$password" >> "$settings"
                )
                # CouchDB puts a hash in place of the password.
                chown "$(stat -c %u:%g /var/lib/couchdb)" "$settings"
                # The mount shows the folder that had the name of the data when it was made.
                couchdb() {
                  case $1 in
                    pause) systemctl kill --signal=STOP couchdb ;;
                    unpause) systemctl kill --signal=CONT couchdb ;;
                    stop) systemctl stop couchdb && umount /var/lib/couchdb ;;
                    start) { mountpoint -q /var/lib/couchdb || mount /var/lib/couchdb; } && systemctl start couchdb ;;
                  esac
                }
                declare -f couchdb > /etc/couchdb-control
                systemctl enable couchdb
                couchdb start
                await curl -fsS 'http://${DbInterface.PrimaryPrivateIpAddress}:5984/_up'
