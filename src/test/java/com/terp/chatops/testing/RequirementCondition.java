package com.terp.chatops.testing;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Reads {@link Requires}. */
final class RequirementCondition implements ExecutionCondition {
  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return AnnotationSupport.findAnnotation(context.getElement(), Requires.class)
        .map(requires -> evaluate(requires.value(), context))
        .orElse(ConditionEvaluationResult.enabled("nothing required"));
  }

  private static ConditionEvaluationResult evaluate(
      Requirement[] requirements, ExtensionContext context) {
    for (Requirement requirement : requirements) {
      if (!requirement.found()) {
        LeftOut.record(requirement, name(context));
        return ConditionEvaluationResult.disabled("left out: needs " + requirement.need());
      }
    }
    return ConditionEvaluationResult.enabled("all there");
  }

  static String name(ExtensionContext context) {
    String type = context.getRequiredTestClass().getSimpleName();
    return context.getTestMethod().map(method -> type + "." + method.getName()).orElse(type);
  }
}
