                # Machine image: the newest one at '${ImageDate}'. Another word makes another launch template.
                dnf install -y cronie docker
                systemctl enable --now crond docker

                password=$(aws secretsmanager get-secret-value --secret-id '${AdminSecret}' \
                  --query SecretString --output text)
                (umask 077 && printf 'COUCHDB_USER=admin\nCOUCHDB_PASSWORD=%s\n' "$password" > /etc/couchdb.env)
                printf '[couchdb]\nsingle_node = true\n' > /etc/couchdb-single-node.ini
                mkdir -p /mnt/couchdb/data
                # 5984 is the user that CouchDB runs as inside the container.
                chown 5984:5984 /mnt/couchdb/data /etc/couchdb-single-node.ini
                image=public.ecr.aws/docker/library/couchdb:3.5.0
                await docker pull "$image"
                # The network of the host: an answer leaves through the interface that the question came in by.
                docker run --detach --name couchdb --restart unless-stopped --network host \
                  --env-file /etc/couchdb.env \
                  --mount type=bind,source=/mnt/couchdb/data,target=/opt/couchdb/data \
                  --mount type=bind,source=/etc/couchdb-single-node.ini,target=/opt/couchdb/etc/local.d/10-single-node.ini \
                  "$image"
                couchdb() { docker "$1" couchdb; }
                declare -f couchdb > /etc/couchdb-control
                await curl -fsS http://127.0.0.1:5984/_up
