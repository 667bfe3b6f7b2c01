
# --- sessions and logs -------------------------------------------------------------------------

SESSION_PLUGIN=https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager-working-with-install-plugin.html

# The AWS CLI hands a session over to a program of its own.
require_session_plugin() {
  command -v session-manager-plugin >/dev/null \
    || fail "The Session Manager plugin is not installed; without it the AWS CLI opens no session. See $SESSION_PLUGIN."
}

# Puts the AWS CLI in the place of this script, so that Ctrl-C reaches the session alone.
hand_over() {
  rm -rf "$SCRATCH"
  trap - EXIT HUP INT TERM
  exec "${AWS_COMMAND[@]}" "$@" --region "$AT_REGION" ${AWS_OPTIONS[@]+"${AWS_OPTIONS[@]}"}
}

FOUND_HOST=''

# Sets FOUND_HOST to INSTANCE, or to one of the running hosts of the stack at the first chosen place.
find_host() {
  local name=${NAMES[${CHOSEN[0]}]} ids id all=()
  ids=$(aws_cli ec2 describe-instances --output text --query 'Reservations[].Instances[].[InstanceId]' \
    --filters "Name=tag:Name,Values=$name" 'Name=instance-state-name,Values=running')
  while IFS= read -r id; do
    if [[ $id =~ ^i-[0-9a-f]+$ ]]; then all+=("$id"); fi
  done <<<"$ids"
  ((${#all[@]})) || fail "$name: no host is running. A cluster on Fargate has none; \`make exec-@deployed-command@\` reaches its containers."
  FOUND_HOST=${INSTANCE:-${all[0]}}
  [[ " ${all[*]} " == *" $FOUND_HOST "* ]] || fail "$name: INSTANCE=$INSTANCE must be one of its running hosts: ${all[*]}."
  ((${#all[@]} == 1)) || say "$name: ${#all[@]} hosts are running (${all[*]}); this is $FOUND_HOST, INSTANCE=… chooses another."
}

open_shell() {
  require_session_plugin
  find_host
  hand_over ssm start-session --target "$FOUND_HOST"
}

# Forwards the port of the database of ENV, to the same one here unless PORT says otherwise: that of
# CouchDB from its host, another one through a host of the cluster.
open_tunnel() {
  local i port='' database='' endpoint
  for ((i = 0; i < ${#NAMES[@]}; i++)); do
    [[ ${ENVIRONMENTS[$i]} == "$ENV" ]] || continue
    case ${LAYERS[$i]} in
      @backed-up@) port=5984 ;;
@database-ports@
      *) continue ;;
    esac
    database=$i
  done
  [[ -n $database ]] || fail "$ENV has no database to forward the port of."
  if [[ ! ${PORT:-$port} =~ ^[1-9][0-9]{0,4}$ ]] || ((${PORT:-$port} > 65535)); then fail "PORT=$PORT must be a port, 1 to 65535."; fi
  require_session_plugin
  CHOSEN=("$database")
  if [[ ${LAYERS[$database]} == @backed-up@ ]]; then
    find_host
    tell_tunnel "${PORT:-$port}"
    hand_over ssm start-session --target "$FOUND_HOST" --document-name AWS-StartPortForwardingSession \
      --parameters "portNumber=$port,localPortNumber=${PORT:-$port}"
  fi
  endpoint=$(quiet_cli cloudformation describe-stacks --stack-name "${NAMES[$database]}" --output text \
    --query "Stacks[0].Outputs[?OutputKey=='DatabaseEndpoint'].OutputValue|[0]") \
    || fail "${NAMES[$database]}: $(problem_line)"
  WHAT=@hosts@ && choose "$WHAT"
  find_host
  tell_tunnel "${PORT:-$port}"
  hand_over ssm start-session --target "$FOUND_HOST" --document-name AWS-StartPortForwardingSessionToRemoteHost \
    --parameters "host=$endpoint,portNumber=$port,localPortNumber=${PORT:-$port}"
}

tell_tunnel() { say "The database of $ENV will be at localhost:$1 until Ctrl-C."; }

# Opens a shell in a running task of APP in ENV, or runs COMMAND there.
execute_in_app() {
  local name=${NAMES[${CHOSEN[0]}]} service cluster line is task
  require_session_plugin
  service=$(quiet_cli cloudformation describe-stack-resource --stack-name "$name" --logical-resource-id Service \
    --query StackResourceDetail.PhysicalResourceId --output text) || fail "$name: $(problem_line)"
  # arn:aws:ecs:REGION:ACCOUNT:service/CLUSTER/NAME
  cluster=${service#*:service/} cluster=${cluster%%/*}
  line=$(aws_cli ecs describe-services --cluster "$cluster" --services "$service" --output text \
    --query 'services[0].[enableExecuteCommand]')
  [[ $line == True ]] \
    || fail "$name: no command can be run in its containers. Set \`exec: true\` for $APP in riglet.yaml, compile and deploy it."
  task=$(aws_cli ecs list-tasks --cluster "$cluster" --service-name "$service" --desired-status RUNNING \
    --query 'taskArns[0]' --output text)
  [[ $task == arn:* ]] || fail "$name: no task is running."
  hand_over ecs execute-command --cluster "$cluster" --task "$task" --container "$APP" --interactive \
    --command "${COMMAND:-/bin/sh}"
}

# The log group of an application has the name of its stack.
show_logs() {
  local options=(--since "${SINCE:-1h}")
  [[ -z $FILTER ]] || options+=(--filter-pattern "$FILTER")
  [[ ${FOLLOW:-0} != 1 ]] || options+=(--follow)
  hand_over logs tail "${NAMES[${CHOSEN[0]}]}" "${options[@]}"
}
