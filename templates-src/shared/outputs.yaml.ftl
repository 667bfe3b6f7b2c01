[#-- Entries of Outputs: the nested text is the value. --]
[#macro exported id name description]
  [=key(id)]:
    Description: [=description]
    Value: [#nested]
    Export:
      Name: [=export(name)]
[/#macro]
[#macro shown id description]
  [=key(id)]:
    Description: [=description]
    Value: [#nested]
[/#macro]
