  BuildStateRule:
    Type: AWS::Events::Rule
    Properties:
      Description: !Sub "Builds and tests of ${Pipeline} that ended"
      EventPattern:
        source:
          - aws.codebuild
        detail-type:
          - CodeBuild Build State Change
        detail:
          build-status:
            - FAILED
            - STOPPED
            - SUCCEEDED
          project-name:
            - !Ref BuildProject
[#if endToEndTests??]
            - !Ref EndToEndProject
[/#if]
[#if scanGate??]
            - !Ref ScanProject
[/#if]
[#if task??]
            - !Ref TaskProject
[/#if]
      Targets:
        - Id: topic
          Arn: !Ref BuildTopic
          InputTransformer:
            InputPathsMap:
              project: $.detail.project-name
              status: $.detail.build-status
              logs: $.detail.additional-information.logs.deep-link
            InputTemplate: '"<project>: <status>. Logs: <logs>"'

  StageRule:
    Type: AWS::Events::Rule
    Properties:
      Description: !Sub "Stages of ${Pipeline} that failed, and deployments that succeeded"
      EventPattern:
        source:
          - aws.codepipeline
        detail-type:
          - CodePipeline Stage Execution State Change
        detail:
          pipeline:
            - !Ref Pipeline
[#if announcedStages?has_content]
          $or:
            - state:
                - FAILED
            - state:
                - SUCCEEDED
              stage:
[#list announcedStages as name]
                - [=name]
[/#list]
[#else]
          state:
            - FAILED
[/#if]
      Targets:
        - Id: topic
          Arn: !Ref BuildTopic
          InputTransformer:
            InputPathsMap:
              pipeline: $.detail.pipeline
              stage: $.detail.stage
              state: $.detail.state
            InputTemplate: '"<pipeline>: stage <stage> <state>."'
[#if slackParameter??]
        - Id: slack
          Arn: !GetAtt SlackFunction.Arn
[/#if]

