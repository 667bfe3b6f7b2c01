
# --- looking -----------------------------------------------------------------------------------

ROW='' WIDTH=5 PLANNED_ROWS='' STRAY_ROWS=''

# Reads all stacks of the region once: NEWLINE, name, TAB, status, TAB … for every one that is there.
# Of other regions that the plan has stacks in, those stacks and others with the tags of this riglet.
read_stacks() {
  local regions=" $REGION " i before='' after=''
  for ((i = 0; i < ${#NAMES[@]}; i++)); do
    [[ -n ${REGIONS[$i]} && $regions != *" ${REGIONS[$i]} "* ]] || continue
    regions="$regions${REGIONS[$i]} "
    go_to "${REGIONS[$i]}"
    list_region
    own_rows "${REGIONS[$i]}" "$REGION_STACKS"
    before+=$PLANNED_ROWS after+=$STRAY_ROWS
  done
  go_home
  list_region
  REGION_STACKS=$NEWLINE$before$REGION_STACKS$NEWLINE$after
  READ_AT=$SECONDS
}

# Sets REGION_STACKS to a line for each stack of the region that is worked in.
list_region() {
  REGION_STACKS=$(aws_cli cloudformation describe-stacks --output text --query \
    "Stacks[].[StackName,StackStatus,EnableTerminationProtection,DriftInformation.StackDriftStatus||'-',LastUpdatedTime||CreationTime,Tags[?Key=='Owner'].Value|[0]||'-',Tags[?Key=='Project'].Value|[0]||'-',$STATE_OF]") \
    || fail "AWS does not list the stacks of $AT_REGION: see the message above, then \`make check-env\`."
}

# Sets PLANNED_ROWS to those of the lines $2 that the plan has in region $1, and STRAY_ROWS to those
# that it has nowhere and that carry the tags of this riglet.
own_rows() {
  local row name owner project i planned=' '
  PLANNED_ROWS='' STRAY_ROWS=''
  for ((i = 0; i < ${#NAMES[@]}; i++)); do
    if [[ ${REGIONS[$i]} == "$1" ]]; then planned="$planned${NAMES[$i]} "; fi
  done
  while IFS= read -r row; do
    IFS=$TAB read -r name _ _ _ _ owner project _ <<<"$row"
    if [[ -n $name && $planned == *" $name "* ]]; then
      PLANNED_ROWS+=$row$NEWLINE
    elif [[ $owner == "$OWNER" && $project == "$PROJECT" ]] && ! find_place "$name"; then
      STRAY_ROWS+=$row$NEWLINE
    fi
  done <<<"$2"
}

# Sets ROW to what read_stacks found of stack $1; false if it is not there.
find_row() {
  [[ $REGION_STACKS == *"$NEWLINE$1$TAB"* ]] || return 1
  ROW=${REGION_STACKS#*"$NEWLINE$1$TAB"}
  ROW=${ROW%%"$NEWLINE"*}
}

status() {
  local i row='%-*s  %-28s %-10s %-12s %s\n' state protected drift time
  read_stacks
  set_width
  # shellcheck disable=SC2059 # the format stands once
  printf "$row" "$WIDTH" STACK STATUS PROTECTED DRIFT CHANGED
  for i in "${CHOSEN[@]}"; do
    state='not there' protected='' drift='' time=''
    if find_row "${NAMES[$i]}"; then IFS=$TAB read -r state protected drift time _ <<<"$ROW"; fi
    [[ $protected == True ]] && protected=yes || protected=''
    [[ $drift != NOT_CHECKED && $drift != - ]] || drift=''
    # shellcheck disable=SC2059
    printf "$row" "$WIDTH" "${NAMES[$i]}" "$state" "$protected" "$drift" "${time:0:19}${REGIONS[$i]:+  ${REGIONS[$i]}}"
  done
  [[ $WHAT != riglet && $WHAT != environment ]] || tell_bastions
  # Beside a preview all other stacks of the riglet are where they should be.
  [[ $WHAT != riglet || -n $PREVIEW ]] || tell_strays
  tell_unprotected
}

# Pipelines make stacks after protect-riglet has run.
tell_unprotected() {
  local i is any='' open=''
  for i in "${CHOSEN[@]}"; do
    find_row "${NAMES[$i]}" || continue
    IFS=$TAB read -r _ is _ <<<"$ROW"
    if [[ $is == True ]]; then any=yes; else open="$open$NEWLINE  ${NAMES[$i]}"; fi
  done
  [[ -z $any || -z $open ]] || say "Termination protection is on for others, but not for these; \`make protect-$WHAT$(part_words)\` turns it on:$open"
}

# The words that say which part WHAT is; the environment may hold an ENV that is not meant for it.
part_words() {
  local name
  for name in ENV APP; do
    if takes "$VERB-$WHAT" "$name"; then printf '%s' "${!name:+ $name=${!name}}"; fi
  done
}

set_width() {
  local i
  WIDTH=5
  for i in "${CHOSEN[@]}"; do ((${#NAMES[$i]} <= WIDTH)) || WIDTH=${#NAMES[$i]}; done
}

# Stacks with the tags of this riglet that the plan does not know: another branch, a removed part. What
# has only the name of one was made by somebody else; nothing here removes it.
tell_strays() {
  local name state owner project id region strays=''
  while IFS=$TAB read -r name state _ _ _ owner project _ id _; do
    if [[ -z $name ]] || find_place "$name" || is_bastion "$name"; then continue; fi
    IFS=: read -r _ _ _ region _ <<<"$id"
    if [[ $owner == "$OWNER" && $project == "$PROJECT" ]]; then
      strays="$strays$NEWLINE  aws cloudformation delete-stack --region ${region:-$REGION} --stack-name $name"
      [[ $region != "$REGION" ]] || region=''
      say "$name is in $state${region:+ in $region} and carries the tags of this riglet, but riglet.yaml does not have it."
    elif [[ $owner == - && $project == - && $name == "$OWNER-$PROJECT-"* ]]; then
      say "$name is in $state and is named as stacks of this riglet are, but has none of its tags."
    fi
  done <<<"$REGION_STACKS"
  [[ -z $strays ]] || say "What riglet.yaml does not have stays as it is. To go on with a stack, put what it is for back into riglet.yaml, or use the folder that was compiled for its branch. To delete one, empty its buckets and repositories first:$strays"
}

PLACE=''

# Sets PLACE to the place of stack $1 in the plan; false if it has none.
find_place() {
  for ((PLACE = 0; PLACE < ${#NAMES[@]}; PLACE++)); do
    if [[ ${NAMES[$PLACE]} == "$1" ]]; then return 0; fi
  done
  return 1
}

list_stacks() {
  local i
  read_stacks
  for i in "${CHOSEN[@]}"; do
    if find_row "${NAMES[$i]}"; then say "${NAMES[$i]}"; fi
  done
}

outputs() {
  local i lines key value
  for i in "${CHOSEN[@]}"; do
    go_to_stack "$i"
    if ! lines=$(quiet_cli cloudformation describe-stacks --stack-name "${NAMES[$i]}" --output text \
      --query 'sort_by(Stacks[0].Outputs||`[]`,&OutputKey)[].[OutputKey,OutputValue]'); then
      problem_says 'does not exist' || fail "${NAMES[$i]}: $(<"$PROBLEM")"
      say "${NAMES[$i]}: is not there."
      continue
    fi
    say "${NAMES[$i]}:"
    while IFS=$TAB read -r key value; do
      [[ -z $key ]] || printf '  %-30s %s\n' "$key" "$value"
    done <<<"$lines"
  done
}

protect() {
  local i switch=$1 wanted=True word=on is absent=''
  [[ $switch == --enable-* ]] || wanted=False word=off
  read_stacks
  for i in "${CHOSEN[@]}"; do
    if ! find_row "${NAMES[$i]}"; then
      absent="$absent$NEWLINE  ${NAMES[$i]}"
      if is_of_pipelines "$i"; then absent="$absent: $(its_making "$i")"; fi
      continue
    fi
    IFS=$TAB read -r _ is _ <<<"$ROW"
    go_to_stack "$i"
    [[ $is == "$wanted" ]] \
      || aws_cli cloudformation update-termination-protection --stack-name "${NAMES[$i]}" "$switch" >/dev/null
    say "${NAMES[$i]}: termination protection is $word."
  done
  [[ -z $absent || $wanted == False ]] \
    || say "Not there yet, so not protected; run \`make protect-$WHAT$(part_words)\` again when they are:$absent"
}
