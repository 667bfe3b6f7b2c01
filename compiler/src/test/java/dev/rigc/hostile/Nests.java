package dev.rigc.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Templates, as JSON, in which functions are nested over parameters, conditions and mappings. */
final class Nests {
  private static final int MOST_DEPTH = 40;

  private final Random random;
  private final int size;
  private final int parameters;
  private final int conditions;
  private final StringBuilder text = new StringBuilder();

  Nests(Random random, int size) {
    this.random = random;
    this.size = size;
    this.parameters = 1 + random.nextInt(6);
    this.conditions = random.nextInt(3) == 0 ? 1 + random.nextInt(60) : 1;
  }

  FuzzCase make() {
    text.append("{\"Transform\":\"AWS::LanguageExtensions\",\"Parameters\":{");
    int values = 1 + random.nextInt(random.nextBoolean() ? 8 : 400);
    int length = 1 + random.nextInt(20);
    for (int i = 0; i < parameters; i++) {
      text.append(i == 0 ? "" : ",").append(parameter(i, values, length));
    }
    text.append("},\"Mappings\":{\"M\":{");
    for (int i = 0; i < 8; i++) {
      text.append(i == 0 ? "" : ",")
          .append("\"a%s\":{\"k\":\"v%s\",\"l\":[\"x\",\"y\"]}".formatted(i, i));
    }
    text.append("}},\"Conditions\":{");
    for (int i = 0; i < conditions; i++) {
      text.append(i == 0 ? "" : ",").append(condition(i));
    }
    text.append("},\"Resources\":{");
    int depth = 1 + random.nextInt(MOST_DEPTH);
    int number = 0;
    String value = value(depth);
    do {
      value = random.nextInt(3) == 0 ? value(depth) : value;
      text.append(number == 0 ? "" : ",").append(resource(number++, value));
    } while (text.length() < size);
    text.append("},\"Outputs\":{\"O\":{\"Value\":").append(value);
    text.append(",\"Export\":{\"Name\":").append(value).append("}}}}");
    String how = "nests %s deep over %s values".formatted(depth, values);
    return new FuzzCase(FuzzCase.Kind.TEMPLATE, how, text.toString());
  }

  private String parameter(int number, int values, int length) {
    List<String> allowed = new ArrayList<>();
    for (int i = 0; i < values; i++) {
      allowed.add("\"" + "v".repeat(length) + i + "\"");
    }
    boolean isList = random.nextInt(5) == 0;
    return "\"P%s\":{\"Type\":\"%s\",\"Default\":%s,\"AllowedValues\":[%s]}"
        .formatted(
            number,
            isList ? "CommaDelimitedList" : "String",
            allowed.get(0),
            String.join(",", allowed));
  }

  private String condition(int number) {
    return number > 2 && random.nextInt(3) == 0
        ? "\"C%s\":{\"Fn::%s\":[{\"Condition\":\"C%s\"},{\"Condition\":\"C%s\"}]}"
            .formatted(
                number,
                random.nextBoolean() ? "And" : "Or",
                random.nextInt(number),
                random.nextInt(number))
        : "\"C%s\":{\"Fn::Equals\":[%s,\"v%s\"]}".formatted(number, reference(), number);
  }

  private String resource(int number, String value) {
    return switch (random.nextInt(5)) {
      case 0 ->
          "\"R%s\":{\"Type\":\"AWS::IAM::Policy\",\"Properties\":{\"PolicyName\":%s,\"PolicyDocument\":{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":%s,\"Resource\":%s}]},\"Roles\":[%s]}}"
              .formatted(number, value, value, value, reference());
      case 1 ->
          "\"R%s\":{\"Type\":\"AWS::EC2::Instance\",\"Properties\":{\"InstanceType\":%s,\"ImageId\":%s,\"UserData\":%s,\"SecurityGroupIds\":[%s,%s]}}"
              .formatted(number, reference(), value, value, reference(), value);
      case 2 ->
          "\"R%s\":{\"Type\":\"AWS::Lambda::Function\",\"Properties\":{\"Runtime\":%s,\"Handler\":%s,\"Role\":%s,\"Environment\":{\"Variables\":{\"A\":%s,\"B\":%s}}}}"
              .formatted(number, reference(), value, value, value, reference());
      case 3 ->
          "\"R%s\":{\"Type\":\"AWS::EC2::Subnet\",\"Condition\":\"%s\",\"Properties\":{\"VpcId\":%s,\"CidrBlock\":%s}}"
              .formatted(number, conditionName(), value, value);
      default ->
          "\"R%s\":{\"Type\":\"AWS::SNS::Topic\",\"Properties\":{\"DisplayName\":%s}}"
              .formatted(number, value);
    };
  }

  private String conditionName() {
    return "C" + random.nextInt(conditions);
  }

  private String reference() {
    return "{\"Ref\":\"P" + random.nextInt(parameters) + "\"}";
  }

  private String leaf() {
    List<Supplier<String>> leaves =
        List.of(
            this::reference,
            this::reference,
            () -> "\"x\"",
            () -> "{\"Ref\":\"AWS::Region\"}",
            () -> "{\"Ref\":\"AWS::NoValue\"}",
            () -> "{\"Fn::GetAtt\":[\"R0\",\"Arn\"]}");
    return leaves.get(random.nextInt(leaves.size())).get();
  }

  private String value(int depth) {
    String value = leaf();
    for (int i = 0; i < depth && value.length() < size / 8; i++) {
      value = around(value);
    }
    return value;
  }

  private String around(String value) {
    return switch (random.nextInt(11)) {
      case 0 -> "{\"Fn::Join\":[\"-\",[%s,%s,%s]]}".formatted(value, leaf(), reference());
      case 1 -> "{\"Fn::Sub\":[\"${A}${A}${P0}${AWS::Region}\",{\"A\":%s}]}".formatted(value);
      case 2 -> "{\"Fn::Select\":[\"0\",{\"Fn::Split\":[\"v\",%s]}]}".formatted(value);
      case 3 -> "{\"Fn::Join\":[\"v\",{\"Fn::Split\":[\"v\",%s]}]}".formatted(value);
      case 4 -> "{\"Fn::Select\":[\"%s\",[%s,%s]]}".formatted(random.nextInt(2), value, leaf());
      case 5 -> "{\"Fn::Base64\":%s}".formatted(value);
      case 6 -> "{\"Fn::ToJsonString\":{\"a\":%s,\"b\":%s}}".formatted(value, leaf());
      case 7 -> "{\"Fn::FindInMap\":[\"M\",%s,\"k\"]}".formatted(value);
      case 8 -> "{\"Fn::If\":[\"%s\",%s,%s]}".formatted(conditionName(), value, leaf());
      case 9 -> "{\"Fn::ImportValue\":%s}".formatted(value);
      default -> "{\"Fn::Join\":[\"\",[%s,%s,%s]]}".formatted(choice(), value, choice());
    };
  }

  private String choice() {
    return "{\"Fn::If\":[\"%s\",\"a\",%s]}".formatted(conditionName(), leaf());
  }
}
