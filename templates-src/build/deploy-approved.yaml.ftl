            - Name: Prepare
              RunOrder: 2
              ActionTypeId:
                Category: Deploy
                Owner: AWS
                Provider: CloudFormation
                Version: "1"
              Configuration:
                ActionMode: CHANGE_SET_REPLACE
                StackName: [=stage.stack]
                ChangeSetName: pipeline
                TemplatePath: [=stage.templatePath]
                TemplateConfiguration: [=stage.tags]
                Capabilities: CAPABILITY_IAM
                RoleArn: !ImportValue [=deps('CloudFormationRoleArn')]
                ParameterOverrides: [=stage.parameters]
              InputArtifacts:
                - Name: Templates
                - Name: Build
            - Name: Approve
              RunOrder: 3
              ActionTypeId:
                Category: Approval
                Owner: AWS
                Provider: Manual
                Version: "1"
              Configuration:
                NotificationArn: !Ref BuildTopic
                CustomData: [=stage.approvalRequest]
            - Name: Execute
[#if stage.task??]
              RunOrder: 6
[#else]
              RunOrder: 4
[/#if]
              ActionTypeId:
                Category: Deploy
                Owner: AWS
                Provider: CloudFormation
                Version: "1"
              Configuration:
                ActionMode: CHANGE_SET_EXECUTE
                StackName: [=stage.stack]
                ChangeSetName: pipeline
