package dev.rigc.cfn.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeKindTest {

  @ParameterizedTest
  @CsvSource({
    "AWS::EC2::VPC, AWS",
    "Alexa::ASK::Skill, AWS",
    "AWS::EC2::Nothing, AWS",
    "Custom::Cleanup, CUSTOM",
    "AWS::CloudFormation::CustomResource, CUSTOM",
    "AWS::Serverless::Function, SERVERLESS",
    "My::Network::Vpc::MODULE, MODULE",
    "MongoDB::Atlas::Cluster, THIRD_PARTY",
    "My::Network::MODULE, MODULE",
    "My::MODULE, MALFORMED",
    "AWS::EC2, MALFORMED",
    "AWS::EC2::V, MALFORMED",
    "AWS::EC2::VPC::Other, MALFORMED",
    "AWS::EC2::VPC_1, MALFORMED",
    "AWS::EC2::, MALFORMED",
    "Custom::, MALFORMED",
    "nonsense, MALFORMED",
    "'', MALFORMED",
  })
  void aNameTellsWhoDefinesTheType(String name, TypeKind kind) {
    assertEquals(kind, TypeKind.of(name));
  }
}
