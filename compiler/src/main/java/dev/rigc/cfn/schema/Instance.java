package dev.rigc.cfn.schema;

import dev.rigc.cfn.eval.Guard;
import dev.rigc.cfn.spec.PropertySchema;
import dev.rigc.cfn.value.Value;

/** What is being validated: a value or a mapping. */
interface Instance {
  void validate(PropertySchema schema, Violations violations);

  /** Whether one look shows that a schema does not fit. */
  default boolean isQuicklyInvalid(PropertySchema schema) {
    return false;
  }

  default SubschemaCheck check(PropertySchema schema) {
    SubschemaCheck check = SubschemaCheck.complete();
    validate(schema, check);
    return check;
  }

  default Validity validity(PropertySchema schema, Guard guard) {
    if (isQuicklyInvalid(schema)) {
      return Validity.INVALID;
    }
    SubschemaCheck check = SubschemaCheck.quick(guard);
    validate(schema, check);
    return check.validity(guard);
  }

  record OfValue(SchemaValidator validator, Value value, InstanceLocation location)
      implements Instance {
    @Override
    public void validate(PropertySchema schema, Violations violations) {
      validator.validate(value, location, schema, violations);
    }
  }

  record OfMapping(SchemaValidator validator, ConditionedMapping mapping, InstanceLocation location)
      implements Instance {
    @Override
    public void validate(PropertySchema schema, Violations violations) {
      validator.validate(mapping, location, schema, violations);
    }

    @Override
    public boolean isQuicklyInvalid(PropertySchema schema) {
      return ObjectKeywords.lacksRequired(mapping, schema);
    }
  }
}
