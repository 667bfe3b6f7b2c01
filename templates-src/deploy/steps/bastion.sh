
# --- a temporary bastion -----------------------------------------------------------------------
# The only host of a riglet with a port that is open: 22, to one block, for as long as its stack is there.

bastion_name() { say "$OWNER-$PROJECT-$1-bastion"; }

# Whether $1 is a block of IPv4 addresses, such as 203.0.113.7/32.
is_block() {
  local address prefix part parts
  [[ $1 =~ ^([0-9]{1,3}\.){3}[0-9]{1,3}/[0-9]{1,2}$ ]] || return 1
  address=${1%/*} prefix=${1#*/}
  IFS=. read -r -a parts <<<"$address"
  for part in "${parts[@]}"; do ((10#$part <= 255)) || return 1; done
  ((10#$prefix <= 32))
}

check_bastion() {
  [[ -n $KEY_NAME ]] \
    || fail 'A bastion takes the key pair that riglet.yaml names, and it names none: set `keyName`, or use `make shell-host` and `make tunnel-db`, which need no open port.'
  is_block "$CIDR" \
    || fail "CIDR=${CIDR:-…} must be the block of addresses that may connect, such as 203.0.113.7/32 for one address."
  [[ ${CIDR#*/} != 0 && ${CIDR#*/} != 00 || $ANYWHERE == 1 ]] \
    || fail "CIDR=$CIDR opens port 22 to the whole internet. Give your own address with /32, or say ANYWHERE=1 if that is meant."
}

# Its stacks of ENV, found by what they are called by.
find_layer() {
  local i
  for ((i = 0; i < ${#NAMES[@]}; i++)); do
    if means "$1" "$i"; then say "${NAMES[$i]}"; fi
  done
}

create_bastion() {
  local name network cluster kind=UPDATE address tags options
  check_bastion
  name=$(bastion_name "$ENV") network=$(find_layer @network@) cluster=$(find_layer @hosts@)
  look_up "$name"
  wait_for_others "$name"
  case $STATUS in
    '' | REVIEW_IN_PROGRESS) kind=CREATE ;;
    CREATE_COMPLETE | UPDATE_COMPLETE | UPDATE_ROLLBACK_COMPLETE) ;;
    *) fail "$name: is in $STATUS. \`make delete-bastion ENV=$ENV\`, then create it again." ;;
  esac
  CHANGE_SET=rigc-$(date -u +%Y%m%d-%H%M%S)-$$-bastion
  bastion_template >"$SCRATCH/bastion.yaml"
  PARAMETER_JSON=''
  add_value Network "$network"
  add_value Cluster "$cluster"
  add_value KeyName "$KEY_NAME"
  add_value Cidr "$CIDR"
  set_tag Owner "$OWNER" && tags=$TAG_JSON
  set_tag Project "$PROJECT" && tags+=,$TAG_JSON
  set_tag Environment "$ENV" && tags+=,$TAG_JSON
  options=(--stack-name "$name" --change-set-name "$CHANGE_SET" --change-set-type "$kind"
    --description 'rigc, temporary bastion' --template-body "file://$SCRATCH/bastion.yaml"
    --parameters "[$PARAMETER_JSON]" --tags "[$tags]")
  STACK_ID=$(quiet_cli cloudformation create-change-set "${options[@]}" --query StackId --output text) \
    || fail "$name: AWS refuses the change set: $(problem_line)"
  DEPLOYED='' RESOLVED=''
  await_proposal "$name"
  case $PROPOSAL in
    failed) fail "$name: AWS refuses the change set: $REASON" ;;
    changes)
      aws_cli cloudformation execute-change-set --stack-name "$name" --change-set-name "$CHANGE_SET" \
        --client-request-token "$CHANGE_SET"
      follow "$name" "$STACK_ID" "$CHANGE_SET"
      case $STATUS in
        CREATE_COMPLETE | UPDATE_COMPLETE) ;;
        *) fail "$name: ended in $STATUS. What failed:$NEWLINE$FAILED_EVENTS\`make delete-bastion ENV=$ENV\` removes what is left." ;;
      esac ;;
  esac
  address=$(aws_cli cloudformation describe-stacks --stack-name "$name" --output text \
    --query "Stacks[0].Outputs[?OutputKey=='Address'].OutputValue|[0]")
  say "$name: port 22 is open to $CIDR. ssh ec2-user@$address; then \`make delete-bastion ENV=$ENV\`."
}

delete_bastion() {
  local name
  name=$(bastion_name "$ENV")
  look_up "$name"
  wait_for_others "$name"
  if [[ -z $STATUS ]]; then
    say "$name: is not there."
    return
  fi
  delete_and_follow "$name" "$STACK_ID"
  [[ $STATUS == DELETE_COMPLETE ]] || fail "$name: ended in $STATUS. What failed:$NEWLINE$FAILED_EVENTS"
  say "$name: $STATUS."
}

is_bastion() {
  local environment
  for environment in "${ALL_ENVIRONMENTS[@]}"; do
    if [[ $1 == "$(bastion_name "$environment")" ]]; then return 0; fi
  done
  return 1
}

# In red, where a person looks: a bastion that was forgotten stays open. read_stacks must have run.
tell_bastions() {
  local environment name state deployed red='' plain=''
  if [[ -t 1 && -z ${NO_COLOR:-} ]]; then red=$'\e[1;31m' plain=$'\e[0m'; fi
  for environment in "${ALL_ENVIRONMENTS[@]}"; do
    name=$(bastion_name "$environment")
    if [[ $WHAT != riglet && $environment != "$ENV" ]] || ! find_row "$name"; then continue; fi
    IFS=$TAB read -r state _ _ _ _ _ _ _ deployed _ <<<"$ROW"
    deployed=" $deployed " deployed=${deployed#* Cidr=}
    say "${red}$name is in $state: port 22 is open to ${deployed%% *} until \`make delete-bastion ENV=$environment\`.$plain"
  done
}

bastion_template() {
  cat <<'TEMPLATE'
@bastion-template@TEMPLATE
}
