          version: 0.2
          env:
            shell: bash
          phases:
            build:
              commands:
                - |
                  (
                    set -euo pipefail
                    tag=$(python3 -c 'import json; print(json.load(open("build.json"))["tag"])')
                    query='[imageScanStatus.status'
                    for severity in $REFUSED; do
                      query="$query, imageScanFindings.findingSeverityCounts.$severity || \`0\`"
                    done
                    # A scan begins with the push; until ECR knows of it, it answers with an error.
                    for attempt in $(seq 90); do
                      if ! found=$(aws ecr describe-image-scan-findings --no-paginate --output text \
                        --repository-name "$REPOSITORY" --image-id "imageTag=$tag" --query "$query]" 2>problem); then
                        found="NONE $(tr '\n' ' ' <problem)"
                      fi
                      read -r status counts <<<"$found"
                      case $status in
                        COMPLETE | ACTIVE) break ;;
                        NONE | PENDING | IN_PROGRESS) ;;
                        *)
                          echo "ECR cannot scan $REPOSITORY:$tag: $status"
                          exit 1
                          ;;
                      esac
                      echo "Waiting for the scan of $REPOSITORY:$tag: $found"
                      sleep "${PAUSE:-10}"
                    done
                    [[ $status == COMPLETE || $status == ACTIVE ]] || { echo "There is no scan after $attempt tries."; exit 1; }
                    total=0
                    set -- $counts
                    for severity in $REFUSED; do
                      echo "$severity: $1"
                      total=$((total + $1))
                      shift
                    done
                    ((total == 0)) || { echo "$REPOSITORY:$tag has $total findings that stop its deployment."; exit 1; }
                  )
