            - Name: CountTasks
              RunOrder: 1
              Namespace: [=stage.name]
              ActionTypeId:
                Category: Invoke
                Owner: AWS
                Provider: Lambda
                Version: "1"
              Configuration:
                FunctionName: !Ref CountFunction
                UserParameters: [=stage.countRequest]
