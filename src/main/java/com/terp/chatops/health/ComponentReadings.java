package com.terp.chatops.health;

import com.terp.chatops.config.HealthSettings;
import com.terp.chatops.deploy.AppPlatform;
import com.terp.chatops.deploy.Platform;
import com.terp.chatops.deploy.Platform.ComponentHealth;
import com.terp.chatops.deploy.Platform.ComponentState;
import com.terp.chatops.deploy.Platform.InstanceSize;
import com.terp.chatops.deploy.PlatformApp;
import com.terp.chatops.health.Reading.Alarm;
import com.terp.chatops.health.Reading.Status;
import com.terp.chatops.run.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The app's components: replicas that are ready, memory, CPU. */
final class ComponentReadings {
  private static final long MEGABYTE = 1024 * 1024;

  private final AppPlatform platform;
  private final HealthSettings limits;

  ComponentReadings(AppPlatform platform, HealthSettings limits) {
    this.platform = platform;
    this.limits = limits;
  }

  List<Reading> of(List<ComponentHealth> components) {
    List<Reading> readings = new ArrayList<>();
    for (ComponentHealth component : components) {
      readings.add(replicas(component));
      readings.add(memory(component));
      readings.add(cpu(component));
    }
    return readings;
  }

  private static Reading replicas(ComponentHealth component) {
    long ready = component.replicasReady();
    long desired = component.replicasDesired();
    Status status =
        component.state() == ComponentState.UNHEALTHY || (ready == 0 && desired > 0)
            ? Status.FAIL
            : ready < desired ? Status.WARN : Status.PASS;
    return new Reading(
        "Replicas of " + component.name(),
        status,
        "%d of %d ready%s"
            .formatted(
                ready, desired, component.state() == ComponentState.UNHEALTHY ? ", unhealthy" : ""),
        null,
        status == Status.PASS ? "" : "Look at the component's log in DigitalOcean's panel.");
  }

  private Reading memory(ComponentHealth component) {
    Status status = Judging.of(component.memory(), limits.memory());
    return new Reading(
            "Memory of " + component.name(),
            status,
            "%.0f %% in use".formatted(component.memory()),
            null,
            status == Status.PASS ? "" : larger(component.name()))
        .using(component.memory())
        .alarming(Alarm.WARNING);
  }

  private Reading cpu(ComponentHealth component) {
    Status status = Judging.of(component.cpu(), limits.cpu());
    return new Reading(
            "CPU of " + component.name(),
            status,
            "%.0f %% in use".formatted(component.cpu()),
            null,
            status == Status.PASS ? "" : "See what it works on; more instances share the load.")
        .using(component.cpu());
  }

  /** The size it has and the next larger one, as far as they are known. */
  private String larger(String component) {
    Optional<String> slug =
        platform.app().known().map(PlatformApp::components).stream()
            .flatMap(List::stream)
            .filter(one -> one.name().equals(component) && !one.size().isEmpty())
            .map(PlatformApp.Component::size)
            .findFirst();
    if (slug.isEmpty()) {
      return "Give %s more memory.".formatted(component);
    }
    List<InstanceSize> sizes = platform.instanceSizes().known().orElse(List.of());
    String own =
        sizes.stream()
            .filter(size -> size.slug().equals(slug.get()))
            .findFirst()
            .map(ComponentReadings::size)
            .orElse(slug.get());
    return Platform.nextLarger(sizes, slug.get())
        .map(next -> "%s runs on %s; the next larger is %s.".formatted(component, own, size(next)))
        .orElse("%s runs on %s: give it more memory.".formatted(component, own));
  }

  private static String size(InstanceSize size) {
    return "%s with %s MB".formatted(size.slug(), Words.number(size.memoryBytes() / MEGABYTE));
  }
}
