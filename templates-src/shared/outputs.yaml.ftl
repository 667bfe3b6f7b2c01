[#-- Entries of Outputs: the nested text is the value. --]
[#macro exported id name description]
  [=id?no_esc]:
    Description: [=description]
    Value: [#nested]
    Export:
      Name: [=export(name)]
[/#macro]
[#macro shown id description]
  [=id?no_esc]:
    Description: [=description]
    Value: [#nested]
[/#macro]
