        # The managed policy for this also lets a host read every SSM parameter of the account.
        - PolicyName: session-manager
          PolicyDocument:
            Version: "2012-10-17"
            Statement:
              - Sid: Sessions
                Effect: Allow
                Action:
                  - ssm:UpdateInstanceInformation
                  - ssmmessages:CreateControlChannel
                  - ssmmessages:CreateDataChannel
                  - ssmmessages:OpenControlChannel
                  - ssmmessages:OpenDataChannel
                Resource: "*"
