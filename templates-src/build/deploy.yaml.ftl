            - Name: Deploy
              RunOrder: 1
              ActionTypeId:
                Category: Deploy
                Owner: AWS
                Provider: CloudFormation
                Version: "1"
              Configuration:
                ActionMode: CREATE_UPDATE
                StackName: [=stage.stack]
                TemplatePath: [=stage.templatePath]
                Capabilities: CAPABILITY_IAM
                RoleArn: !ImportValue [=deps('CloudFormationRoleArn')]
                ParameterOverrides: '{"Tag":{"Fn::GetParam":["Build","build.json","tag"]}}'
              InputArtifacts:
                - Name: Templates
                - Name: Build
