            - Name: Prepare
              RunOrder: 1
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
                Capabilities: CAPABILITY_IAM
                RoleArn: !ImportValue [=deps('CloudFormationRoleArn')]
                ParameterOverrides: '{"Tag":{"Fn::GetParam":["Build","build.json","tag"]}}'
              InputArtifacts:
                - Name: Templates
                - Name: Build
            - Name: Approve
              RunOrder: 2
              ActionTypeId:
                Category: Approval
                Owner: AWS
                Provider: Manual
                Version: "1"
              Configuration:
                NotificationArn: !Ref BuildTopic
                CustomData: [=stage.approvalRequest]
            - Name: Execute
              RunOrder: 3
              ActionTypeId:
                Category: Deploy
                Owner: AWS
                Provider: CloudFormation
                Version: "1"
              Configuration:
                ActionMode: CHANGE_SET_EXECUTE
                StackName: [=stage.stack]
                ChangeSetName: pipeline
