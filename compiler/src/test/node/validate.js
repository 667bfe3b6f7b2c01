// Usage: node validate.js <module of the validator> (<region> <template>)...
// Prints its version, then one line per finding that is more than information: severity, rule,
// template, logical id, message; tabs between them.
"use strict";

const [moduleName, ...pairs] = process.argv.slice(2);
const validator = require(moduleName);
const engine = new (validator.CompositeEngine ?? validator.CelEngine)();

console.log(validator.version());
for (let i = 0; i < pairs.length; i += 2) {
  const [region, template] = pairs.slice(i, i + 2);
  const config = { pseudoParameterOverrides: { region } };
  const file = new validator.TemplateFile(template);
  const report = engine.validateTemplate
    ? engine.validateTemplate(file, { ...config, detailLevel: "STANDARD" })
    : engine.validateStandard(file, config);
  for (const found of report.diagnostics) {
    if (!["INFO", "DEBUG"].includes(found.severity)) {
      const id = found.entity?.logicalId ?? found.resourceId ?? found.logicalId ?? "";
      console.log([found.severity, found.ruleId, template, id, found.message].join("\t"));
    }
  }
}
engine.free();
