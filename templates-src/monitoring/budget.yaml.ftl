  # Counts what carries the tags of this environment. They must be active as cost allocation tags.
  Budget:
    Type: AWS::Budgets::Budget
    Properties:
      Budget:
        BudgetType: COST
        TimeUnit: MONTHLY
        BudgetLimit:
          Amount: [=budget]
          Unit: USD
        Metrics:
          - UnblendedCost
        FilterExpression:
          And:
            - Tags:
                Key: Owner
                Values:
                  - [=owner]
            - Tags:
                Key: Project
                Values:
                  - [=project]
            - Tags:
                Key: Environment
                Values:
                  - [=environment]
      NotificationsWithSubscribers:
        - Notification:
            NotificationType: ACTUAL
            ComparisonOperator: GREATER_THAN
            Threshold: 80
          Subscribers:
            - SubscriptionType: SNS
              Address: !ImportValue [=foundation('SNS--Topic--ops')]
        - Notification:
            NotificationType: FORECASTED
            ComparisonOperator: GREATER_THAN
            Threshold: 100
          Subscribers:
            - SubscriptionType: SNS
              Address: !ImportValue [=foundation('SNS--Topic--ops')]

