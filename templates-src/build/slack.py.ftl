          """Tells Slack that a stage of the pipeline failed, or that a deployment succeeded."""
          import json
          import os
          import urllib.error
          import urllib.request

          import boto3

          GREEN, RED = "#2eb67d", "#e01e5a"


          def escape(text):
              return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


          def commit(pipeline, execution):
              """The link to the commit, its short id and its message."""
              found = boto3.client("codepipeline").get_pipeline_execution(
                  pipelineName=pipeline, pipelineExecutionId=execution
              )
              for revision in found["pipelineExecution"].get("artifactRevisions", []):
                  if revision["name"] == "Application":
                      sha = revision["revisionId"]
[#if source.isOnGitHub]
                      link = f"https://github.com/{os.environ['REPOSITORY']}/commit/{sha}"
[#else]
                      link = revision.get("revisionUrl", "")
[/#if]
                      summary = revision.get("revisionSummary", "")
                      try:
                          summary = json.loads(summary)["CommitMessage"]
                      except (ValueError, KeyError, TypeError):
                          pass
[#if source.isOnGitHub]
                      return f"<{link}|{sha[:7]}> {escape(summary)}"
[#else]
                      return f"<{link}|{sha[:7]}> {escape(summary)}" if link else f"{sha[:7]} {escape(summary)}"
[/#if]
              return "unknown"


          def message(event):
              detail, region = event["detail"], event["region"]
              console = f"https://{region}.console.aws.amazon.com"
              run = (
                  f"{console}/codesuite/codepipeline/pipelines/{detail['pipeline']}"
                  f"/executions/{detail['execution-id']}/timeline?region={region}"
              )
              reports = f"{console}/codesuite/codebuild/testReports/reportGroups?region={region}"
              files = f"{console}/s3/buckets/{os.environ['REPORTS_BUCKET']}?region={region}"
              fields = {
                  "Repository": escape(os.environ["REPOSITORY"]),
                  "Branch": escape(os.environ["BRANCH"]),
                  "Commit": commit(detail["pipeline"], detail["execution-id"]),
                  "Stage": escape(detail["stage"]),
                  "State": escape(detail["state"]),
                  "Reports": f"<{run}|run>, <{reports}|tests>, <{files}|screenshots>",
              }
              return {
                  "attachments": [
                      {
                          "color": RED if detail["state"] == "FAILED" else GREEN,
                          "fallback": f"{detail['pipeline']}: {detail['stage']} {detail['state']}",
                          "fields": [{"title": k, "value": v, "short": k != "Commit"} for k, v in fields.items()],
                      }
                  ]
              }


          def handler(event, context):
              webhook = boto3.client("ssm").get_parameter(
                  Name=os.environ["WEBHOOK_PARAMETER"], WithDecryption=True
              )["Parameter"]["Value"]
              request = urllib.request.Request(
                  webhook,
                  json.dumps(message(event)).encode(),
                  {"Content-Type": "application/json"},
              )
              try:
                  urllib.request.urlopen(request, timeout=10).close()
              except urllib.error.HTTPError as answer:
                  if answer.code >= 500:
                      # The webhook's address is a secret: the error names the status only.
                      raise RuntimeError(f"Slack answered {answer.code}") from None
                  print(f"Slack answered {answer.code}: not tried again")
