            - Name: EndToEndTests
              # After all that deploys, approval or not.
              RunOrder: 5
              ActionTypeId:
                Category: Test
                Owner: AWS
                Provider: CodeBuild
                Version: "1"
              Configuration:
                ProjectName: !Ref EndToEndProject
              InputArtifacts:
                - Name: Application
