
# --- what a change set is made of --------------------------------------------------------------

PARAMETER_JSON='' GIVEN='' TEMPLATE=() BASE64='' OBJECT_VERSION='' DEPS_OUTPUT='' DEPS_OUTPUTS=''

# Sets PARAMETER_JSON for the stack at place $1: what PARAMETERS or TAG give, else what the plan says.
# What the plan keeps, such as the tag of the image, stays as it is deployed.
set_parameters() {
  local pair name value
  PARAMETER_JSON=''
  while IFS= read -r pair; do
    [[ -n $pair ]] || continue
    name=${pair%%=*}
    if given_parameter "$name"; then
      value=$GIVEN
    elif [[ ${KEPT_PARAMETERS[$1]} == *" $name "* && " $DEPLOYED" == *" $name="* ]]; then
      add_parameter "$name" '"UsePreviousValue":true'
      continue
    elif [[ $pair == *=* ]]; then
      value=${pair#*=}
    elif [[ $name == "${ARTIFACTS[$1]}" ]]; then
      value=${ARTIFACT_KEYS[$1]}
    else
      fail "${NAMES[$1]}: its first deployment needs a value: $(command_for "$VERB" "$1") PARAMETERS=$name=…"
    fi
    tell_change "${NAMES[$1]}" "$DEPLOYED" "$name=$value"
    add_value "$name" "$value"
  done <<<"${PARAMETERS_OF[$1]}"
}

add_value() {
  set_json "$2"
  add_parameter "$1" "\"ParameterValue\":$JSON"
}

add_parameter() {
  set_json "$1"
  PARAMETER_JSON="${PARAMETER_JSON:+$PARAMETER_JSON,}{\"ParameterKey\":$JSON,$2}"
}

# Sets GIVEN to what was given for parameter $1 on the command line.
given_parameter() {
  local words word
  read -r -a words <<<"$PARAMETERS${TAG:+ Tag=$TAG}"
  for word in ${words[@]+"${words[@]}"}; do
    if [[ ${word%%=*} == "$1" && $word == *=* ]]; then
      GIVEN=${word#*=}
      return 0
    fi
  done
  return 1
}

# PARAMETERS is for one stack: the same name means different things in others.
check_given_parameters() {
  local words word
  [[ -n $PARAMETERS$TAG ]] || return 0
  ((${#CHOSEN[@]} == 1)) || fail 'PARAMETERS and TAG are for one stack at a time.'
  read -r -a words <<<"$PARAMETERS${TAG:+ Tag=$TAG}"
  for word in ${words[@]+"${words[@]}"}; do
    [[ $word == *=* && $NEWLINE${PARAMETERS_OF[${CHOSEN[0]}]} == *"$NEWLINE${word%%=*}"[=$NEWLINE]* ]] \
      || fail "${NAMES[${CHOSEN[0]}]}: has no parameter for \`$word\`; write PARAMETERS=\"Name=value …\"."
  done
}

# Says what becomes of the parameter of stack $1 that is among the words $2 now and $3 from now on: a
# knob that was turned in the console must not turn back unseen.
tell_change() {
  local word words
  read -r -a words <<<"$2"
  for word in ${words[@]+"${words[@]}"}; do
    if [[ ${word%%=*} == "${3%%=*}" && $word != "$3" ]]; then
      say "$1: ${3%%=*} is ${word#*=} now and becomes ${3#*=}."
    fi
  done
}

# Sets TEMPLATE. A request holds 51,200 bytes of template; a larger one goes through the bucket, from
# where exactly the version is used that holds what is here: others may write to the bucket, too. Its
# URL names the region of the bucket, so that stacks of other regions read from there as well.
# https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html
set_template() {
  local key="stacks/${NAMES[$1]}/${SHA256[$1]}.yaml"
  require_content "${FILES[$1]}" "${SIZES[$1]}" "${SHA256[$1]}"
  TEMPLATE=(--template-body "file://${FILES[$1]}")
  if ((SIZES[$1] > 51200)); then
    put_once "$key" "${FILES[$1]}" "${SHA256[$1]}"
    [[ $OBJECT_VERSION != None ]] || fail "$DEPS_OUTPUT: keeps no versions of $key. \`$(command_for update 0)\` turns them on."
    TEMPLATE=(--template-url "https://$DEPS_OUTPUT.s3.$REGION.$URL_SUFFIX/$key?versionId=$OBJECT_VERSION")
  fi
}

# Uploads file $2, whose SHA-256 is $3, under key $1, unless the newest version there holds the same by
# the checksum that S3 worked out. Sets DEPS_OUTPUT to the bucket and OBJECT_VERSION.
# https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity-upload.html
put_once() {
  local line sum
  base64_of_hex "$3"
  find_deps_output ArtifactBucket
  if line=$(go_home && quiet_cli s3api head-object --bucket "$DEPS_OUTPUT" --key "$1" --checksum-mode ENABLED \
    --query '[ChecksumSHA256,VersionId]' --output text); then
    IFS=$TAB read -r sum OBJECT_VERSION <<<"$line"
    [[ $sum != "$BASE64" ]] || return 0
  fi
  OBJECT_VERSION=$(go_home && aws_cli s3api put-object --bucket "$DEPS_OUTPUT" --key "$1" --body "$2" \
    --checksum-sha256 "$BASE64" --query VersionId --output text)
}

# Sets BASE64 to the octets of the hexadecimal digits $1, as S3 writes checksums.
base64_of_hex() {
  local digits=ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/ i three bits
  BASE64=''
  for ((i = 0; i < ${#1}; i += 6)); do
    three=${1:i:6}
    bits=$((16#${three}000000 >> 4 * ${#three}))
    BASE64+=${digits:bits >> 18:1}${digits:bits >> 12 & 63:1}
    if ((${#three} > 2)); then BASE64+=${digits:bits >> 6 & 63:1}; else BASE64+='='; fi
    if ((${#three} > 4)); then BASE64+=${digits:bits & 63:1}; else BASE64+='='; fi
  done
}

# Sets DEPS_OUTPUT to an output of the deps stack, which everything else needs.
find_deps_output() {
  [[ -n $DEPS_OUTPUTS ]] || DEPS_OUTPUTS=$(go_home && aws_cli cloudformation describe-stacks \
    --stack-name "$DEPS" --query 'Stacks[0].Outputs[].[OutputKey,OutputValue]' --output text)
  DEPS_OUTPUT=$NEWLINE$DEPS_OUTPUTS$NEWLINE
  [[ $DEPS_OUTPUT == *"$NEWLINE$1$TAB"* ]] \
    || fail "$DEPS: has no output $1. \`make create-deps\` comes first."
  DEPS_OUTPUT=${DEPS_OUTPUT#*"$NEWLINE$1$TAB"}
  DEPS_OUTPUT=${DEPS_OUTPUT%%"$NEWLINE"*}
}

