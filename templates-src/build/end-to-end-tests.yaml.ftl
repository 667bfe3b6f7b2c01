            - Name: EndToEndTests
              RunOrder: 2
              ActionTypeId:
                Category: Test
                Owner: AWS
                Provider: CodeBuild
                Version: "1"
              Configuration:
                ProjectName: !Ref EndToEndProject
              InputArtifacts:
                - Name: Application
