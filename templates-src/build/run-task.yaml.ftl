            - Name: PrepareTask
              RunOrder: 2
              ActionTypeId:
                Category: Deploy
                Owner: AWS
                Provider: CloudFormation
                Version: "1"
              Configuration:
[#if stage.approvalRequest??]
                ActionMode: CHANGE_SET_REPLACE
                ChangeSetName: pipeline
[#else]
                ActionMode: REPLACE_ON_FAILURE
[/#if]
                StackName: [=stage.task.stack]
                TemplatePath: [=stage.task.templatePath]
                TemplateConfiguration: [=stage.tags]
                Capabilities: CAPABILITY_IAM
                RoleArn: !ImportValue [=deps('CloudFormationRoleArn')]
                ParameterOverrides: [=stage.task.parameters]
              InputArtifacts:
                - Name: Templates
                - Name: Build
[#if stage.approvalRequest??]
            - Name: ExecuteTask
              RunOrder: 4
              ActionTypeId:
                Category: Deploy
                Owner: AWS
                Provider: CloudFormation
                Version: "1"
              Configuration:
                ActionMode: CHANGE_SET_EXECUTE
                StackName: [=stage.task.stack]
                ChangeSetName: pipeline
[/#if]
            - Name: RunTask
              # Before the application's own stack is touched, and after an approval.
[#if stage.approvalRequest??]
              RunOrder: 5
[#else]
              RunOrder: 3
[/#if]
              ActionTypeId:
                Category: Test
                Owner: AWS
                Provider: CodeBuild
                Version: "1"
              Configuration:
                ProjectName: !Ref TaskProject
                EnvironmentVariables: [=stage.task.variables]
              InputArtifacts:
                - Name: Build
