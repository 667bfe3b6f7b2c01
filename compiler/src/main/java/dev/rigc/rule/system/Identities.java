package dev.rigc.rule.system;

import dev.rigc.cfn.GetAtt;
import dev.rigc.cfn.ImportValue;
import dev.rigc.cfn.Ref;
import dev.rigc.cfn.Resource;
import dev.rigc.cfn.Value;
import dev.rigc.cfn.eval.Alternative;
import dev.rigc.rule.system.SystemSubject.Placed;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Tells what a reference leads to, through exports and imports, so that two can be compared. */
final class Identities {
  /** How many exports may hand a value on. */
  private static final int MAX_HOPS = 8;

  /** Attributes that say of a resource which one it is, as its reference does. */
  private static final Set<String> ITSELF =
      Set.of(
          "",
          "Arn",
          "Id",
          "GroupId",
          "InternetGatewayId",
          "ListenerArn",
          "LoadBalancerArn",
          "RouteTableId",
          "SubnetId",
          "TargetGroupArn");

  private final Exports exports;

  Identities(Exports exports) {
    this.exports = exports;
  }

  /** What a reference leads to. Equal identities are the same thing; others may be. */
  sealed interface Identity {
    /**
     * A resource of the set.
     *
     * @param member the stack it belongs to
     * @param logicalId its logical id
     * @param attribute empty if the value is the resource's own id or ARN, else what it is of it
     */
    record OfResource(Member member, String logicalId, String attribute) implements Identity {
      Resource resource() {
        return Objects.requireNonNull(member.template().resources().get(logicalId));
      }

      Placed placed() {
        return new Placed(member, logicalId);
      }
    }

    /** What a parameter without a given value holds: the same in one stack, unknown elsewhere. */
    record OfParameter(Member member, String name) implements Identity {}

    /** Something outside of the set with a known name: an id, an ARN or an export. */
    record Named(String name) implements Identity {
      private static final String EXPORT = "export ";

      static Named export(String name) {
        return new Named(EXPORT + name);
      }

      boolean isExport() {
        return name.startsWith(EXPORT);
      }
    }
  }

  /** What {@code value} leads to; empty if that cannot be told. */
  Optional<Identity> of(Member member, Value value) {
    return of(member, value, 0);
  }

  /** The resource of the set that {@code value} leads to. */
  Optional<Identity.OfResource> resource(Member member, Value value) {
    return of(member, value)
        .filter(Identity.OfResource.class::isInstance)
        .map(Identity.OfResource.class::cast)
        .filter(resource -> resource.attribute().isEmpty());
  }

  private Optional<Identity> of(Member member, Value value, int hops) {
    List<Alternative> alternatives =
        member.evaluator().alternatives(value, member.evaluator().root());
    if (alternatives.size() != 1 || hops > MAX_HOPS) {
      return Optional.empty();
    }
    Alternative only = alternatives.get(0);
    Value written = only.written();
    if (written instanceof Ref ref && ref.target().isPresent()) {
      Optional<Identity> resource = resource(member, ref.target().get(), "");
      if (resource.isPresent()) {
        return resource;
      }
      if (Wording.hasOpenParameter(member, ref)) {
        return Optional.of(new Identity.OfParameter(member, ref.target().get()));
      }
    }
    if (written instanceof GetAtt attribute && attribute.resource().isPresent()) {
      return resource(
          member, attribute.resource().get(), attribute.attribute().orElse("malformed"));
    }
    if (written instanceof ImportValue take) {
      return imported(member, take, hops);
    }
    return only.text()
        .filter(text -> !text.isEmpty() && !Wording.hasOpenParameter(member, written))
        .map(Identity.Named::new);
  }

  private static Optional<Identity> resource(Member member, String logicalId, String attribute) {
    Resource resource = member.template().resources().get(logicalId);
    if (resource == null) {
      return Optional.empty();
    }
    boolean isItself =
        ITSELF.contains(attribute)
            || (attribute.equals("VpcId") && resource.type().equals("AWS::EC2::VPC"));
    return Optional.of(new Identity.OfResource(member, logicalId, isItself ? "" : attribute));
  }

  private Optional<Identity> imported(Member member, ImportValue take, int hops) {
    Optional<String> name = Wording.certain(member, take.argument());
    if (name.isEmpty()) {
      return Optional.empty();
    }
    Optional<Export> export = exports.only(name.get());
    if (export.isPresent() && export.get().output().value().isPresent()) {
      return of(export.get().member(), export.get().output().value().get(), hops + 1);
    }
    return exports.mayHold(name.get())
        ? Optional.empty()
        : Optional.of(Identity.Named.export(name.get()));
  }
}
