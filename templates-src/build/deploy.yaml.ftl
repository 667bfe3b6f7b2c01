            - Name: Deploy
[#if stage.task??]
              RunOrder: 4
[#else]
              RunOrder: 2
[/#if]
              ActionTypeId:
                Category: Deploy
                Owner: AWS
                Provider: CloudFormation
                Version: "1"
              Configuration:
                # A first deployment that failed leaves a stack that nothing can update, but that may go.
                ActionMode: REPLACE_ON_FAILURE
                StackName: [=stage.stack]
                TemplatePath: [=stage.templatePath]
                TemplateConfiguration: [=stage.tags]
                Capabilities: CAPABILITY_IAM
                RoleArn: !ImportValue [=deps('CloudFormationRoleArn')]
                ParameterOverrides: [=stage.parameters]
              InputArtifacts:
                - Name: Templates
                - Name: Build
