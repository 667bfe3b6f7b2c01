
# --- check-env ---------------------------------------------------------------------------------

MISSING=0 UNCOVERED=''

# Says all that is missing at once, before anything is created.
check_env() {
  MISSING=0
  check_cli
  check_credentials
  if ((!MISSING)); then
    check_certificate
    check_zone
    check_connection
    check_key_pair
    check_addresses
    check_secrets
  fi
  ((!MISSING)) || fail "$MISSING of these must be fixed first."
}

good() { printf '  ok       %s\n' "$*"; }

missing() {
  MISSING=$((MISSING + 1))
  printf '  missing  %s\n' "$*"
}

unknown() { printf '  unknown  %s (%s)\n' "$1" "$(problem_line)"; }

check_cli() {
  local version
  version=$(quiet_cli --version 2>&1) || version='none'
  case $version in
    aws-cli/[2-9].*) good "AWS CLI ${version%% *}" ;;
    *) missing "AWS CLI version 2; \`$AWS\` is: $version" ;;
  esac
}

check_credentials() {
  local line account who
  if ! line=$(quiet_cli sts get-caller-identity --query '[Account,Arn]' --output text); then
    missing "credentials that AWS accepts for profile \`${PROFILE:-default}\` in $REGION: $(problem_line)"
    return
  fi
  IFS=$TAB read -r account who <<<"$line"
  if [[ -z $ACCOUNT || $account == "$ACCOUNT" ]]; then
    good "credentials: $who in $REGION"
  else
    missing "credentials of account $ACCOUNT, which $(account_of) is in; these are of $account ($who)"
  fi
}

# What riglet.yaml says the account with.
account_of() {
  if [[ $CERTIFICATE == create ]]; then say 'the connection'; else say 'the certificate'; fi
}

check_certificate() {
  local line state names region
  if [[ $CERTIFICATE == create ]]; then
    good 'certificates are requested with the foundations and validated in the hosted zone'
    return
  fi
  IFS=: read -r _ _ _ region _ <<<"$CERTIFICATE"
  if [[ $region != "$REGION" ]]; then
    missing "a certificate in $REGION: load balancers take none of another region, and $CERTIFICATE is in $region"
  elif ! line=$(quiet_cli acm describe-certificate --certificate-arn "$CERTIFICATE" --output text \
    --query "Certificate.[Status,join(' ',SubjectAlternativeNames||[DomainName])]"); then
    missing "certificate $CERTIFICATE: $(problem_line)"
  else
    IFS=$TAB read -r state names <<<"$line"
    if [[ $state != ISSUED ]]; then
      missing "certificate $CERTIFICATE is $state, not ISSUED"
    elif ! covers_hosts " $names "; then
      missing "certificate $CERTIFICATE is for $names, not for $UNCOVERED"
    else
      good "certificate for $names"
    fi
  fi
}

covers_hosts() {
  for UNCOVERED in ${HOSTS[@]+"${HOSTS[@]}"}; do
    [[ $1 == *" $UNCOVERED "* || $1 == *" *.${UNCOVERED#*.} "* ]] || return 1
  done
}

check_zone() {
  local name
  if [[ $HOSTED_ZONE == create ]]; then
    good "hosted zone $DOMAIN is made by $DEPS"
  elif [[ $HOSTED_ZONE == Z* ]]; then
    check_zone_id
  elif ! name=$(quiet_cli route53 list-hosted-zones-by-name --dns-name "$DOMAIN" --max-items 1 \
    --query 'HostedZones[?Config.PrivateZone==`false`].Name|[0]' --output text); then
    missing "hosted zone $DOMAIN: $(problem_line)"
  elif [[ ${name%%"$NEWLINE"*} != "$DOMAIN." ]]; then
    missing "public hosted zone $DOMAIN in Route 53, or \`hostedZone: create\` in riglet.yaml"
  else
    good "hosted zone $DOMAIN"
  fi
}

# It may be the zone of a domain above.
check_zone_id() {
  local name
  if ! name=$(quiet_cli route53 get-hosted-zone --id "$HOSTED_ZONE" --query HostedZone.Name --output text); then
    missing "hosted zone $HOSTED_ZONE: $(problem_line)"
  elif [[ ".$DOMAIN." != *".$name" ]]; then
    missing "a hosted zone of $DOMAIN; $HOSTED_ZONE is that of ${name%.}"
  else
    good "hosted zone $HOSTED_ZONE of ${name%.}"
  fi
}

# Both names of the service know the connection; an older AWS CLI has only the first name.
check_connection() {
  local state
  [[ -n $CONNECTION ]] || return 0
  if state=$(quiet_cli codestar-connections get-connection --connection-arn "$CONNECTION" \
    --query Connection.ConnectionStatus --output text) \
    || state=$(quiet_cli codeconnections get-connection --connection-arn "$CONNECTION" \
      --query Connection.ConnectionStatus --output text); then
    if [[ $state == AVAILABLE ]]; then
      good 'connection to the repositories is AVAILABLE'
    else
      missing "connection $CONNECTION is $state; finish it in the console under Developer Tools, Connections"
    fi
  else
    missing "connection $CONNECTION: $(problem_line)"
  fi
}

check_key_pair() {
  [[ -n $KEY_NAME ]] || return 0
  if quiet_cli ec2 describe-key-pairs --key-names "$KEY_NAME" --output text >/dev/null; then
    good "key pair $KEY_NAME"
  else
    missing "key pair $KEY_NAME in $REGION: $(problem_line)"
  fi
}

# Only what is not there yet counts as needed. L-0263D0A3 is the quota of VPC Elastic IPs.
check_addresses() {
  local i needed=0 used quota
  read_stacks
  for ((i = 0; i < ${#NAMES[@]}; i++)); do
    find_row "${NAMES[$i]}" || needed=$((needed + ADDRESSES[i]))
  done
  ((needed)) || return 0
  if ! used=$(quiet_cli ec2 describe-addresses --query 'length(Addresses)' --output text) \
    || ! quota=$(quiet_cli service-quotas get-service-quota --service-code ec2 --quota-code L-0263D0A3 \
      --query Quota.Value --output text); then
    unknown "whether $needed Elastic IPs are to be had"
  elif ((used + needed > ${quota%.*})); then
    missing "Elastic IPs: $used in use + $needed for this riglet = $((used + needed)), the quota is ${quota%.*}; \`nat: single\` needs fewer"
  else
    good "Elastic IPs: $used in use + $needed for this riglet, the quota is ${quota%.*}"
  fi
}

check_secrets() {
  local name found
  for name in ${SSM_SECRETS[@]+"${SSM_SECRETS[@]}"}; do
    if ! found=$(quiet_cli ssm describe-parameters --parameter-filters "Key=Name,Values=$name" \
      --query 'Parameters[].Name' --output text); then
      unknown "parameter $name"
    elif [[ $found == "$name" ]]; then
      good "parameter $name"
    else
      missing "parameter $name; \`make set-secrets\` asks for it"
    fi
  done
  for name in ${OTHER_SECRETS[@]+"${OTHER_SECRETS[@]}"}; do
    if quiet_cli secretsmanager describe-secret --secret-id "$name" --output text >/dev/null; then
      good "secret $name"
    else
      missing "secret $name in Secrets Manager: $(problem_line)"
    fi
  done
}
