
# --- the plan ----------------------------------------------------------------------------------
# Arrays side by side, one place for each stack, because bash 3.2 knows no associative ones.

NAMES=() FILES=() LAYERS=() ENVIRONMENTS=() APPLICATIONS=() ADDRESSES=() REGIONS=()
AFTER=() PARAMETERS_OF=() KEPT_PARAMETERS=() TAGS=() CAPABILITIES=() RETAINED=() PROTECTING=() ARTIFACTS=() COUNT=0 CHOSEN=()

stack() {
  COUNT=${#NAMES[@]}
  NAMES[COUNT]=$1 FILES[COUNT]=$2 LAYERS[COUNT]=$3 ENVIRONMENTS[COUNT]=$4 APPLICATIONS[COUNT]=$5
  ADDRESSES[COUNT]=$6 REGIONS[COUNT]=''
  AFTER[COUNT]=' ' PARAMETERS_OF[COUNT]='' KEPT_PARAMETERS[COUNT]=' ' TAGS[COUNT]='' CAPABILITIES[COUNT]=''
  RETAINED[COUNT]=' ' PROTECTING[COUNT]=' ' ARTIFACTS[COUNT]=''
}

# It is deployed to this region, whichever the riglet's is.
in_region() { REGIONS[COUNT]=$1; }

after() { AFTER[COUNT]="${AFTER[COUNT]}$1 "; }

parameter() { PARAMETERS_OF[COUNT]="${PARAMETERS_OF[COUNT]}$1${2+=$2}$NEWLINE"; }

# Stays what it is in an update. Without a value, one must be given at first.
kept() {
  parameter "$@"
  KEPT_PARAMETERS[COUNT]="${KEPT_PARAMETERS[COUNT]}$1 "
}

tag() {
  set_tag "$1" "$2"
  TAGS[COUNT]="${TAGS[COUNT]:+${TAGS[COUNT]},}$TAG_JSON"
}

capability() { CAPABILITIES[COUNT]="${CAPABILITIES[COUNT]}$1 "; }
retains() { RETAINED[COUNT]="${RETAINED[COUNT]}$1 "; }

# The hosts of its group $1 are protected from scale-in.
protects() { PROTECTING[COUNT]="${PROTECTING[COUNT]}$1 "; }

# Its pipeline deploys a zip of templates; the parameter takes the zip's key.
artifact() { ARTIFACTS[COUNT]=$1; }

# Fills CHOSEN with the places of the stacks that a word such as `foundation` means.
choose() {
  local what=$1 i
  CHOSEN=()
  case $what in
@choices@
    *) fail "There is no command for \`$what\`. The parts are: @parts@." ;;
  esac
  for ((i = 0; i < ${#NAMES[@]}; i++)); do
    if means "$what" "$i"; then CHOSEN+=("$i"); fi
  done
  ((${#CHOSEN[@]})) || fail "This riglet has no such stack: $what${ENV:+ ENV=$ENV}${APP:+ APP=$APP}."
}

means() {
  local layer=${LAYERS[$2]} environment=${ENVIRONMENTS[$2]} application=${APPLICATIONS[$2]}
  case $1 in
    riglet) ;;
    environment) [[ $environment == "$ENV" ]] ;;
@meanings@
    *) return 1 ;;
  esac
}

require_environment() { require_one_of ENV "$ENV" "an environment" "${ALL_ENVIRONMENTS[@]}"; }

require_application() {
  require_one_of APP "$APP" "an application" ${ALL_APPLICATIONS[@]+"${ALL_APPLICATIONS[@]}"}
}

require_one_of() {
  local variable=$1 value=$2 kind=$3 one
  shift 3
  for one in "$@"; do [[ $one == "$value" ]] && return 0; done
  fail "$variable=${value:-…} must name $kind of this riglet: $*."
}

# How a person asks for the same step on one stack.
command_for() {
  local verb=$1 i=$2 what=${LAYERS[$2]}
  case $what in
@commands@
  esac
  say "make $verb-$what${ENVIRONMENTS[$i]:+ ENV=${ENVIRONMENTS[$i]}}${APPLICATIONS[$i]:+ APP=${APPLICATIONS[$i]}}"
}

# How the application's stack at place $1 comes to be: its pipeline needs what is below it, but only in
# the environments that it deploys to.
its_making() {
  local i j
  for ((i = 0; i < ${#NAMES[@]}; i++)); do
    [[ ${LAYERS[$i]} == @pipeline@ && ${APPLICATIONS[$i]} == "${APPLICATIONS[$1]}" ]] || continue
    for ((j = 0; j < ${#NAMES[@]}; j++)); do
      [[ ${ENVIRONMENTS[$j]} == "${ENVIRONMENTS[$1]}" && ${AFTER[$i]} == *" ${NAMES[$j]} "* ]] || continue
      say 'its pipeline creates it'
      return
    done
  done
  say "\`$(command_for create "$1") TAG=…\` creates it"
}

# Whether pipelines deploy the stack at place $1.
is_of_pipelines() { case ${LAYERS[$1]} in @of-pipelines@) ;; *) return 1 ;; esac; }

# Pipelines deploy the applications, with an approval before production; `create-@deployed-command@` is by hand.
without_applications() {
  local kept=() i
  for i in "${CHOSEN[@]}"; do
    if ! is_of_pipelines "$i"; then kept+=("$i"); fi
  done
  CHOSEN=(${kept[@]+"${kept[@]}"})
}
