                #!/bin/bash
                # First boot: take over the volume and the address, start CouchDB, arm the backup.
                set -euo pipefail
                export AWS_DEFAULT_REGION='${AWS::Region}'
                volume='${DataVolume}'
                metadata=http://169.254.169.254/latest
                problem='see /var/log/cloud-init-output.log'

                give_up() {
                  problem=$1
                  echo "$1" >&2
                  exit 1
                }

                # Runs a command every five seconds until it succeeds, for at most ten minutes.
                await() {
                  for _ in $(seq 120); do
                    if "$@"; then return 0; fi
                    sleep 5
                  done
                  give_up "gave up after ten minutes: $*"
                }

                who_am_i() {
                  token=$(curl -fsS -X PUT -H 'X-aws-ec2-metadata-token-ttl-seconds: 900' "$metadata/api/token") \
                    && instance=$(curl -fsS -H "X-aws-ec2-metadata-token: $token" "$metadata/meta-data/instance-id")
                }
                await who_am_i

                signal() {
                  aws cloudformation signal-resource --stack-name '${AWS::StackName}' \
                    --logical-resource-id Host --unique-id "$instance" --status "$1"
                }
                # A signal holds no reason, so the reason goes to the ops topic.
                finish() {
                  if [ "$1" -eq 0 ]; then
                    signal SUCCESS
                  else
                    aws sns publish --topic-arn '${OpsTopic}' --subject 'CouchDB host failed' \
                      --message "The host $instance of ${AWS::StackName} does not start: $problem" || true
                    signal FAILURE
                  fi
                }
                trap 'finish $?' EXIT
[#if image??]

[#include "user-data-image-check.sh.ftl"]
[/#if]

                # The host before this one may still be shutting down: attaching fails until it has let go. An
                # answer may also be lost on a slow network, so what is there is not attached again.
                by_id=/dev/disk/by-id/nvme-Amazon_Elastic_Block_Store_$(echo "$volume" | tr -d -)
                find_device() {
                  for device in "$by_id" /dev/sdf /dev/xvdf; do
                    if [ -b "$device" ]; then return 0; fi
                  done
                  return 1
                }
                attach_volume() {
                  find_device || aws ec2 attach-volume --volume-id "$volume" --instance-id "$instance" --device /dev/sdf
                }
                has_address() { ip -4 -o address show | grep -F ' ${DbInterface.PrimaryPrivateIpAddress}/'; }
                attach_interface() {
                  has_address || aws ec2 attach-network-interface --network-interface-id '${DbInterface}' \
                    --instance-id "$instance" --device-index 1
                }
                await attach_volume
                await attach_interface
                await find_device
                await has_address

                # Without -f this formats nothing that holds a file system already.
                if ! blkid "$device" >/dev/null; then mkfs.xfs "$device"; fi
                mkdir -p /mnt/couchdb
                # A host without the volume boots all the same and can be looked at; what needs it waits for it.
                echo "UUID=$(blkid -s UUID -o value "$device") /mnt/couchdb xfs defaults,nofail,x-systemd.device-timeout=10min 0 2" >> /etc/fstab
                # At a reboot a service starts after the mounts that it needs, and not without them.
                needs_mount() {
                  mkdir -p "/etc/systemd/system/$1.service.d"
                  printf '[Unit]\nRequiresMountsFor=%s\n' "$2" > "/etc/systemd/system/$1.service.d/data.conf"
                  systemctl daemon-reload
                }
                systemctl daemon-reload
                mount /mnt/couchdb

                # The volume grows while it is in use, and its file system follows within five minutes.
                xfs_growfs -d /mnt/couchdb
                cat > /etc/cron.d/couchdb-grow <<'CRON'
                PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
                */5 * * * * root mountpoint -q /mnt/couchdb && xfs_growfs -d /mnt/couchdb > /dev/null
                CRON

                get_password() {
                  password=$(aws secretsmanager get-secret-value --secret-id '${AdminSecret}' \
                    --query SecretString --output text)
                }
                await get_password
                (umask 077 && printf '%s' "$password" > /etc/couchdb-admin)

