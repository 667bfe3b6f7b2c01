
# --- secrets -----------------------------------------------------------------------------------

# Asks for the value of every Systems Manager parameter that the riglet names. It goes from the
# terminal through a pipe into the AWS CLI, never onto a command line, which others can read.
set_secrets() {
  local name value
  set +x
  ((${#SSM_SECRETS[@]})) || say 'This riglet names no Systems Manager parameters.'
  for name in ${SSM_SECRETS[@]+"${SSM_SECRETS[@]}"}; do
    value=''
    printf 'Value of %s (not shown; empty leaves it as it is): ' "$name"
    IFS= read -rs value || true
    printf '\n'
    [[ -n $value ]] || continue
    printf '%s' "$value" \
      | aws_cli ssm put-parameter --name "$name" --type SecureString --overwrite \
        --value file:///dev/stdin --output text >/dev/null
    say "$name: stored."
  done
  for name in ${OTHER_SECRETS[@]+"${OTHER_SECRETS[@]}"}; do
    say "$name: is a secret of Secrets Manager, which rigc leaves to you."
  done
}
