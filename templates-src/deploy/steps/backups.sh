
# --- backups of a database ---------------------------------------------------------------------

BACKUP_BUCKET='' BACKUPS='' BACKUP='' DATABASE_HOST=''

# Sets BACKUP_BUCKET and BACKUPS, the times of the backups of the database of ENV, oldest first.
find_backups() {
  local i=${CHOSEN[0]} keys key
  [[ ${LAYERS[$i]} == @backed-up@ ]] \
    || fail "${NAMES[$i]}: its backups are made and restored by the service, not by this script."
  BACKUP_BUCKET=$(quiet_cli cloudformation describe-stacks --stack-name "${NAMES[$i]}" --output text \
    --query "Stacks[0].Outputs[?OutputKey=='BackupBucketName'].OutputValue|[0]") \
    || fail "${NAMES[$i]}: $(problem_line)"
  keys=$(aws_cli s3api list-objects-v2 --bucket "$BACKUP_BUCKET" --prefix backups/ --output text \
    --query 'Contents[].[Key]')
  BACKUPS=''
  while IFS= read -r key; do
    [[ $key != backups/* ]] || BACKUPS="$BACKUPS$NEWLINE${key#backups/}"
  done <<<"$keys"
  BACKUPS=${BACKUPS#"$NEWLINE"}
}

list_backups() {
  find_backups
  if [[ -z $BACKUPS ]]; then
    say "${NAMES[${CHOSEN[0]}]}: has no backup yet in $BACKUP_BUCKET."
  else
    say "$BACKUPS"
  fi
}

# Sets BACKUP to the newest one that FROM means.
choose_backup() {
  local one
  [[ $FROM == latest || $FROM =~ ^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}-[0-9]{2}-[0-9]{2}Z)?$ ]] \
    || fail "FROM=${FROM:-…} must be \`latest\`, a date such as 2026-11-30, or a time that \`make list-backups ENV=$ENV\` shows."
  BACKUP=''
  while IFS= read -r one; do
    if [[ $FROM == latest || $one == "$FROM"* ]]; then BACKUP=$one; fi
  done <<<"$BACKUPS"
  [[ -n $BACKUP ]] \
    || fail "There is no backup $FROM in $BACKUP_BUCKET. \`make list-backups ENV=$ENV\` shows those that there are."
}

find_database_host() {
  local ids
  ids=$(aws_cli ec2 describe-instances --output text --query 'Reservations[].Instances[].[InstanceId]' \
    --filters "Name=tag:Name,Values=$1" 'Name=instance-state-name,Values=running')
  [[ $ids =~ ^i-[0-9a-f]+$ ]] \
    || fail "$1: exactly one host must be running, and there are: ${ids:-none}. Nothing was changed."
  DATABASE_HOST=$ids
}

# The host gets all files first, then stops the database; what was there stays on the volume.
restore() {
  local name=${NAMES[${CHOSEN[0]}]}
  find_backups
  choose_backup
  find_database_host "$name"
  agreed "Replace all databases of $ENV by their backup of $BACKUP? Those of now stay on the host, in /mnt/couchdb/data.before." \
    || fail "$name: nothing was changed."
  run_on_host "$name" "export PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin; couchdb-restore --yes $BACKUP"
  say "$name: restored from the backup of $BACKUP."
}

# Runs the command $2 on DATABASE_HOST as root, without a session, for four hours at most, and shows
# what it said. https://docs.aws.amazon.com/systems-manager/latest/userguide/run-command.html
run_on_host() {
  local id state
  set_json "$2"
  id=$(aws_cli ssm send-command --instance-ids "$DATABASE_HOST" --document-name AWS-RunShellScript \
    --comment "$ENV of $OWNER/$PROJECT" --query Command.CommandId --output text \
    --parameters "{\"commands\":[$JSON],\"executionTimeout\":[\"14400\"]}")
  say "$1: runs on $DATABASE_HOST as the command $id."
  while :; do
    look_patiently "$1" quiet_cli ssm get-command-invocation --command-id "$id" \
      --instance-id "$DATABASE_HOST" --query Status --output text
    state=$LOOK
    case $state in Pending | InProgress | Delayed | Cancelling) pause ;; *) break ;; esac
  done
  aws_cli ssm get-command-invocation --command-id "$id" --instance-id "$DATABASE_HOST" \
    --query "join('',[StandardOutputContent,StandardErrorContent])" --output text
  [[ $state == Success ]] \
    || fail "$1: the command ended as $state on $DATABASE_HOST, see above. Databases are replaced only by a whole backup; \`make list-backups ENV=$ENV\` and the same command begin anew."
}
