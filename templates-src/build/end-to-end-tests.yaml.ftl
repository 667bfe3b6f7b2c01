            - Name: EndToEndTests
              # After all that deploys, approval or not.
[#if stage.task??]
              RunOrder: 7
[#else]
              RunOrder: 5
[/#if]
              ActionTypeId:
                Category: Test
                Owner: AWS
                Provider: CodeBuild
                Version: "1"
              Configuration:
                ProjectName: !Ref EndToEndProject
              InputArtifacts:
                - Name: Application
