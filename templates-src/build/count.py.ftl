          """Tells a pipeline how many tasks to deploy: the riglet's count, or that of an operator."""
          import boto3
          from botocore.exceptions import ClientError

          DEPLOYED = ("CREATE_COMPLETE", "IMPORT_", "UPDATE_")


          def operators_count(stack):
              """The count that the stack has, if it is not the default of its template."""
              cloudformation = boto3.client("cloudformation")
              try:
                  found = cloudformation.describe_stacks(StackName=stack)["Stacks"][0]
              except ClientError as error:
                  if "does not exist" in error.response["Error"]["Message"]:
                      return None
                  raise
              if not found["StackStatus"].startswith(DEPLOYED):
                  return None
              summary = cloudformation.get_template_summary(StackName=stack)
              count = value(found, "ParameterValue")
              return None if count == value(summary, "DefaultValue") else count


          def value(described, key):
              for parameter in described.get("Parameters", []):
                  if parameter["ParameterKey"] == "TaskDesiredCount":
                      return parameter.get(key)
              return None


          def handler(event, context):
              job = event["CodePipeline.job"]
              pipeline = boto3.client("codepipeline")
              try:
                  asked = job["data"]["actionConfiguration"]["configuration"]["UserParameters"]
                  stack, tasks = asked.split()
                  count = operators_count(stack) or tasks
              except Exception as error:
                  # Without an answer the pipeline would wait for twenty minutes.
                  pipeline.put_job_failure_result(
                      jobId=job["id"],
                      failureDetails={"type": "JobFailed", "message": str(error)[:1000]},
                  )
                  return
              print(f"{stack}: {count} tasks, {tasks} in the riglet")
              pipeline.put_job_success_result(
                  jobId=job["id"], outputVariables={"TaskDesiredCount": count}
              )
