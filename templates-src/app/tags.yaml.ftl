      Tags:
[#list tags as tag]
        - Key: [=tag.key]
          Value: [=tag.value]
[/#list]
