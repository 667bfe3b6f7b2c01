# Made by rigc from the riglet [=head.riglet]: change riglet.yaml and compile again, never this file.
# Deployed as the stack [=head.stack].
AWSTemplateFormatVersion: "2010-09-09"
Description: [=head.description]
Metadata:
  Rigc:
    Riglet: [=head.riglet]
