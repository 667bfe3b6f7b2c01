package dev.rigc.rule.riglet.policy;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.model.application.Application;
import dev.rigc.model.application.Permission;
import dev.rigc.rule.riglet.RigletContext;
import java.util.ArrayList;
import java.util.List;

/**
 * An item of the policies of an application.
 *
 * @param application the application
 * @param permission the item
 * @param path where it is
 */
record PermissionUse(Application application, Permission permission, NodePath path) {
  /** All of a riglet that nothing is wrong with. */
  static List<PermissionUse> of(RigletContext context) {
    List<PermissionUse> all = new ArrayList<>();
    for (Application application : context.applications()) {
      NodePath path = context.path(application).key("policies");
      List<Permission> policies = application.requireWorkload().policies();
      for (int i = 0; i < policies.size(); i++) {
        if (context.places().isSoundThroughout(path.index(i))) {
          all.add(new PermissionUse(application, policies.get(i), path.index(i)));
        }
      }
    }
    return all;
  }
}
