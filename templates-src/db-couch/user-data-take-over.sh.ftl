                #!/bin/bash
                # First boot: take over the volume and the address, start CouchDB, arm the backup.
                set -euo pipefail
                export AWS_DEFAULT_REGION='${AWS::Region}'
                volume='${DataVolume}'
                metadata=http://169.254.169.254/latest
                token=$(curl -fsS -X PUT -H 'X-aws-ec2-metadata-token-ttl-seconds: 900' "$metadata/api/token")
                instance=$(curl -fsS -H "X-aws-ec2-metadata-token: $token" "$metadata/meta-data/instance-id")

                signal() {
                  aws cloudformation signal-resource --stack-name '${AWS::StackName}' \
                    --logical-resource-id Host --unique-id "$instance" --status "$1"
                }
                trap 'if [ $? -eq 0 ]; then signal SUCCESS; else signal FAILURE; fi' EXIT

                # Runs a command every five seconds until it succeeds, for at most ten minutes.
                await() {
                  for _ in $(seq 120); do
                    if "$@"; then return 0; fi
                    sleep 5
                  done
                  echo "gave up: $*" >&2
                  return 1
                }

                # The host before this one may still be shutting down: each fails until it has let go.
                await aws ec2 attach-volume --volume-id "$volume" --instance-id "$instance" --device /dev/sdf
                await aws ec2 attach-network-interface --network-interface-id '${DbInterface}' \
                  --instance-id "$instance" --device-index 1
                has_address() { ip -4 -o address show | grep -F ' ${DbInterface.PrimaryPrivateIpAddress}/'; }
                await has_address

                by_id=/dev/disk/by-id/nvme-Amazon_Elastic_Block_Store_$(echo "$volume" | tr -d -)
                find_device() {
                  for device in "$by_id" /dev/sdf /dev/xvdf; do
                    if [ -b "$device" ]; then return 0; fi
                  done
                  return 1
                }
                await find_device
                # Without -f this formats nothing that holds a file system already.
                if ! blkid "$device" >/dev/null; then mkfs.xfs "$device"; fi
                mkdir -p /mnt/couchdb
                echo "UUID=$(blkid -s UUID -o value "$device") /mnt/couchdb xfs defaults,nofail 0 2" >> /etc/fstab
                mount /mnt/couchdb

