
# --- the commands ------------------------------------------------------------------------------

VERB='' WHAT=''

main() {
  local command=${1:-help}
  (($# == 0)) || shift
  riglet_plan
  # All that there is of a preview.
  if [[ -n $PREVIEW && $command == *-preview ]]; then command=${command%-preview}-riglet; fi
  read_words "$command" "$@"
  read_settings
  # A name without a folder is that of a file here.
  [[ ${BASH_SOURCE[0]} != */* ]] || cd -- "${BASH_SOURCE[0]%/*}/"
  case $command in
    help) help ;;
    check-env) with_cli check_env ;;
    set-secrets) with_account set_secrets ;;
    list-riglet-stacks) WHAT=riglet && choose riglet && with_cli list_stacks ;;
    list-backups) WHAT=@backed-up-command@ && choose "$WHAT" && with_cli list_backups ;;
    restore-@backed-up-command@) WHAT=@backed-up-command@ && choose "$WHAT" && with_account restore ;;
    shell-host) WHAT=@hosts@ && choose "$WHAT" && with_account open_shell ;;
    shell-@backed-up-command@) WHAT=@backed-up-command@ && choose "$WHAT" && with_account open_shell ;;
    tunnel-@backed-up-command@) require_environment && with_account open_tunnel ;;
    run-@task-command@) run_by_hand ;;
    exec-@deployed-command@) WHAT=@deployed-command@ && choose "$WHAT" && with_account execute_in_app ;;
    logs) WHAT=@deployed-command@ && choose "$WHAT" && with_account show_logs ;;
    create-bastion) require_environment && with_account create_bastion ;;
    delete-bastion) require_environment && with_account delete_bastion ;;
    un-protect-*) run un-protect "${command#un-protect-}" ;;
    create-* | update-* | delete-* | status-* | outputs-* | preview-* | protect-* | drift-*)
      run "${command%%-*}" "${command#*-}" ;;
    *) fail "There is no command \`$command\`. \`$0 help\` shows what there is." ;;
  esac
}

# JOBS=N, or what make was given as -j.
set_jobs() {
  local flags=" ${MAKEFLAGS:-}"
  flags=${flags%% -- *}
  if [[ -z $JOBS ]]; then
    JOBS=1
    if [[ $flags =~ \ -j([0-9]+) ]]; then
      JOBS=${BASH_REMATCH[1]}
    elif [[ $flags == *jobserver* ]]; then
      JOBS=8
    fi
  fi
  [[ $JOBS =~ ^[1-9][0-9]*$ ]] || fail "JOBS=$JOBS must be a number, from 1."
}

with_cli() {
  prepare_cli
  "$@"
}

with_account() {
  prepare_cli
  require_account
  "$@"
}

# The journal of rigc says that it was cut off while it wrote: the files here are of two compilations.
require_whole_output() {
  local journal=.rigc-write/journal
  [[ ! -e $journal && ! -L $journal ]] \
    || fail "A compilation into this folder was cut off ($PWD/$journal is there). Run \`rigc compile\` again: it completes or undoes it."
}

run() {
  VERB=$1 WHAT=$2
  choose "$WHAT"
  case $VERB in create | update | preview) require_whole_output && read_facts ;; esac
  case $VERB in
    create | update)
      [[ $WHAT == @deployed-command@ || $WHAT == @task-command@ ]] || without_applications
      check_given_parameters
      # What create-riglet checks first includes the account.
      if [[ $VERB-$WHAT == create-riglet ]]; then with_cli bring_up; else with_account bring_up; fi ;;
    preview)
      check_given_parameters
      with_account preview_all ;;
    delete) with_account tear_down ;;
    status) with_cli status ;;
    outputs) with_cli outputs ;;
    protect) with_account protect --enable-termination-protection ;;
    un-protect) with_account protect --no-enable-termination-protection ;;
    drift) with_cli drift ;;
  esac
}

bring_up() {
  [[ $VERB-$WHAT != create-riglet ]] || check_env
  refuse_other_branches
  in_order apply waits_to_be_made
  [[ $VERB-$WHAT != create-riglet || ${#ALL_APPLICATIONS[@]} -eq 0 ]] \
    || say 'The pipelines build and deploy the applications now; `make status-riglet` shows how far they are.'
}

tear_down() {
  refuse_protected
  [[ $JOBS == 1 || $YES == 1 ]] || JOBS=1
  reversed
  tell_deletions
  in_order delete waits_to_be_deleted
}

help() {
  cat <<HELP
Deploys the riglet $OWNER/$PROJECT in $REGION with nothing but the AWS CLI.

  make check-env                       says what is missing before anything is created
  make set-secrets                     asks for the secrets that the riglet names
  make create-riglet                   creates all, or goes on where it stopped; -j3 side by side
  make preview-riglet                  shows what would change, and changes nothing
  make update-riglet                   brings all stacks to what riglet.yaml says, new ones too
  make status-riglet                   one table of all stacks
  make drift-riglet                    finds what was changed by hand
  make protect-riglet                  puts termination protection on; un-protect-riglet takes it off
  make list-riglet-stacks              names the stacks that are there
  make delete-riglet                   takes all down, last first, and asks before each stack

Instead of riglet, the same for a part: @parts-of-riglet@
  @parts-of-environment@, environment ENV=…
  @parts-of-application@ APP=…
  @parts-of-deployment@ ENV=… APP=…
and also: make outputs-…               shows the outputs of a part
  make shell-host ENV=…                opens a shell on a host of the cluster; shell-@backed-up-command@ on that of the database
  make exec-@deployed-command@ ENV=… APP=…          opens a shell in a container, if riglet.yaml has \`exec: true\`
  make tunnel-@backed-up-command@ ENV=…             forwards the port of the database to this machine
  make run-@task-command@ ENV=… APP=… TAG=…      runs the task before a deployment by hand, if riglet.yaml has one
  make logs ENV=… APP=…                shows what an application wrote in the last hour
  make create-bastion ENV=… CIDR=…     opens port 22 of a host to a block of addresses; delete-bastion closes it
  make list-backups ENV=…              shows the backups of the database
  make restore-@backed-up-command@ ENV=… FROM=…         replaces the database by a backup: \`latest\`, a date or a time; asks

ENV is one of: ${ALL_ENVIRONMENTS[*]}
APP is one of: ${ALL_APPLICATIONS[*]-}

PARAMETERS="Name=value …"  for one stack: other values than riglet.yaml has, for this time
TAG=…                      image of an app, where its pipeline did not deploy it yet
INSTANCE=… PORT=…          which host; the port on this machine
COMMAND=…                  what to run instead of a shell
SINCE=… FILTER=… FOLLOW=1  logs of the last 10m, 2d and so on; only lines that fit; and what comes
YES=1                      deletes or restores without asking
JOBS=N                     stacks side by side, as make -jN
PROFILE=… REGION=…         other than in riglet.yaml; PROFILE= takes credentials from the environment
AWS=… AWS_ENDPOINT=…       another AWS CLI, another endpoint
POLL_SECONDS=…             pause between looks at AWS, 5 if not given
HELP
}
