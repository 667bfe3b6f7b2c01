                # Machine image: the newest one at '${ImageDate}'. Another word makes another launch template.
                await dnf install -y cronie docker
                needs_mount docker /mnt/couchdb
                systemctl enable --now crond docker

                (umask 077 && printf 'COUCHDB_USER=admin\nCOUCHDB_PASSWORD=%s\n' "$password" > /etc/couchdb.env)
                printf '[couchdb]\nsingle_node = true\n' > /etc/couchdb-single-node.ini
                # 5984 is the user that CouchDB runs as inside the container.
                owner=5984:5984
[#if restorePoint??]
[#include "user-data-first-data.sh.ftl"]
[/#if]
                mkdir -p /mnt/couchdb/data
                chown "$owner" /mnt/couchdb/data /etc/couchdb-single-node.ini
                image='public.ecr.aws/docker/library/couchdb:${CouchDbVersion}'
                await docker pull "$image"
                # The network of the host: an answer leaves through the interface that the question came in by.
                # Without limits, the log of the container grows until the disk is full.
                docker run --detach --name couchdb --restart unless-stopped --network host \
                  --log-driver json-file --log-opt max-size=10m --log-opt max-file=5 \
                  --env-file /etc/couchdb.env \
                  --mount type=bind,source=/mnt/couchdb/data,target=/opt/couchdb/data \
                  --mount type=bind,source=/etc/couchdb-single-node.ini,target=/opt/couchdb/etc/local.d/10-single-node.ini \
                  "$image"
                couchdb() { docker "$1" couchdb; }
                declare -f couchdb > /etc/couchdb-control
                await curl -fsS http://127.0.0.1:5984/_up
