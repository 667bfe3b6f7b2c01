package dev.rigc.cfn.schema;

import dev.rigc.cfn.eval.Guard;
import dev.rigc.cfn.spec.PropertyShape;
import dev.rigc.cfn.value.Value;

/** What is being validated: a value or a mapping. */
interface Instance {
  void validate(PropertyShape shape, Violations violations);

  /** Whether one look shows that a shape does not fit. */
  default boolean isQuicklyInvalid(PropertyShape shape) {
    return false;
  }

  default SubschemaCheck check(PropertyShape shape) {
    SubschemaCheck check = SubschemaCheck.complete();
    validate(shape, check);
    return check;
  }

  default Validity validity(PropertyShape shape, Guard guard) {
    if (isQuicklyInvalid(shape)) {
      return Validity.INVALID;
    }
    SubschemaCheck check = SubschemaCheck.quick(guard);
    validate(shape, check);
    return check.validity(guard);
  }

  record OfValue(SchemaValidator validator, Value value, InstanceLocation location)
      implements Instance {
    @Override
    public void validate(PropertyShape shape, Violations violations) {
      validator.validate(value, location, shape, violations);
    }
  }

  record OfMapping(SchemaValidator validator, ConditionedMapping mapping, InstanceLocation location)
      implements Instance {
    @Override
    public void validate(PropertyShape shape, Violations violations) {
      validator.validate(mapping, location, shape, violations);
    }

    @Override
    public boolean isQuicklyInvalid(PropertyShape shape) {
      return ObjectKeywords.lacksRequired(mapping, shape);
    }
  }
}
