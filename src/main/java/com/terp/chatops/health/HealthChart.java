package com.terp.chatops.health;

import com.terp.chatops.health.Reading.Status;
import com.terp.chatops.run.FileContent;
import com.terp.chatops.run.Report.Attachment;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TimeZone;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Latency and memory of the last 24 hours as a picture. Dark and opaque, so that it reads alike on
 * a light and on a dark screen.
 */
final class HealthChart {
  private static final Duration SPAN = Duration.ofHours(24);
  private static final Duration STEP = Duration.ofMinutes(5);
  private static final int WIDTH = 640;
  private static final int HEIGHT = 230;

  private static final Color GROUND = new Color(0x1A1D21);
  private static final Color TEXT = new Color(0xD1D2D3);
  private static final Color GRID = new Color(0x3A3F45);
  private static final Color TROUBLE = new Color(0xFF5C5C);
  private static final Color[] LINES = {
    new Color(0x4FC3F7), new Color(0xFFB74D), new Color(0xCE93D8), new Color(0x81C784)
  };
  private static final List<String> LATENCIES = List.of("Application", "Round trip", "Write");

  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final List<Sample> samples;
  private final Instant now;

  private HealthChart(List<Sample> samples, Instant now) {
    this.samples = samples;
    this.now = now;
  }

  /** From when on samples are shown. */
  static Instant from(Instant now) {
    return now.minus(SPAN);
  }

  /** Draws one that nobody sees, because the first one a process draws takes a second or more. */
  static Optional<Attachment> warm() {
    List<Sample> samples =
        Stream.of("Application", "Bot")
            .flatMap(subject ->
                Stream.of(1, 2)
                    .map(hours ->
                        new Sample(
                            subject,
                            Instant.EPOCH.minus(Duration.ofHours(hours)),
                            Status.FAIL,
                            Duration.ofMillis(hours),
                            (double) hours,
                            null)))
            .toList();
    return of("", samples, Instant.EPOCH);
  }

  /** The picture; none where there is not enough to show. */
  static Optional<Attachment> of(String environment, List<Sample> samples, Instant now) {
    HealthChart chart = new HealthChart(samples, now);
    List<Line> latency = chart.latency();
    if (latency.stream().mapToLong(Line::points).max().orElse(0) < 2) {
      return Optional.empty();
    }
    List<Line> memory = chart.memory();
    return Optional.of(
        new Attachment(
            "health-%s-%s.png".formatted(environment, NAME.format(now)),
            "%s: the last 24 hours".formatted(environment),
            chart.inWords(latency, memory),
            FileContent.of(chart.png(latency, memory))));
  }

  /**
   * One line of a chart.
   *
   * @param worst one value a step; null where nothing is known
   */
  private record Line(String name, List<@Nullable Double> worst) {
    long points() {
      return worst.stream().filter(Objects::nonNull).count();
    }
  }

  private List<Line> latency() {
    return LATENCIES.stream()
        .map(subject ->
            line(
                subject,
                sample -> {
                  Duration took = sample.took();
                  return took == null ? null : (double) took.toMillis();
                }))
        .filter(line -> line.points() > 0)
        .toList();
  }

  private List<Line> memory() {
    return samples.stream()
        .map(Sample::subject)
        .filter(s -> s.equals("Bot") || s.equals("Application's memory") || s.startsWith("Memory "))
        .distinct()
        .sorted()
        .map(subject -> line(subject, Sample::percent))
        .filter(line -> line.points() > 0)
        .limit(LINES.length)
        .toList();
  }

  private Line line(String subject, Function<Sample, @Nullable Double> value) {
    List<@Nullable Double> worst = new ArrayList<>();
    for (int i = 0; i <= steps(); i++) {
      worst.add(null);
    }
    for (Sample sample : samples) {
      Double given = value.apply(sample);
      int step = step(sample.at());
      if (given != null && sample.subject().equals(subject) && step >= 0 && step <= steps()) {
        Double known = worst.get(step);
        worst.set(step, known == null ? given : Math.max(known, given));
      }
    }
    return new Line(subject, worst);
  }

  private static int steps() {
    return (int) SPAN.dividedBy(STEP);
  }

  private int step(Instant at) {
    return (int) Duration.between(from(now), at).dividedBy(STEP);
  }

  private Instant at(int step) {
    return from(now).plus(STEP.multipliedBy(step));
  }

  private List<Instant> failures() {
    return samples.stream()
        .filter(s -> s.status() == Status.FAIL)
        .filter(s -> s.subject().equals("Application") || s.subject().equals("Database"))
        .map(s -> at(step(s.at())))
        .distinct()
        .toList();
  }

  private byte[] png(List<Line> latency, List<Line> memory) {
    List<BufferedImage> charts = new ArrayList<>();
    charts.add(
        BitmapEncoder.getBufferedImage(
            drawn("Slowest answer, ms (times in UTC)", latency, failures())));
    if (!memory.isEmpty()) {
      XYChart chart = drawn("Memory in use, %", memory, List.of());
      chart.getStyler().setYAxisMax(100.0);
      charts.add(BitmapEncoder.getBufferedImage(chart));
    }
    BufferedImage whole =
        new BufferedImage(WIDTH, HEIGHT * charts.size(), BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = whole.createGraphics();
    for (int i = 0; i < charts.size(); i++) {
      pen.drawImage(charts.get(i), 0, i * HEIGHT, null);
    }
    pen.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(whole, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("memory takes every byte", e);
    }
    return bytes.toByteArray();
  }

  private XYChart drawn(String title, List<Line> lines, List<Instant> failures) {
    XYChart chart = new XYChartBuilder().width(WIDTH).height(HEIGHT).title(title).build();
    style(chart.getStyler());
    int colour = 0;
    for (Line line : lines) {
      List<Date> times = new ArrayList<>();
      List<Double> values = new ArrayList<>();
      for (int i = 0; i < line.worst().size(); i++) {
        Double value = line.worst().get(i);
        times.add(Date.from(at(i)));
        values.add(value == null ? Double.NaN : value);
      }
      XYSeries series = chart.addSeries(line.name(), times, values);
      series.setLineColor(LINES[colour++]).setLineStyle(new BasicStroke(2f));
      series.setMarker(alone(line) ? SeriesMarkers.CIRCLE : SeriesMarkers.NONE);
      series.setMarkerColor(LINES[colour - 1]);
    }
    if (!failures.isEmpty()) {
      XYSeries series =
          chart.addSeries(
              "failed",
              failures.stream().map(Date::from).toList(),
              failures.stream().map(at -> 0.0).toList());
      series.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Scatter);
      series.setMarker(SeriesMarkers.CROSS).setMarkerColor(TROUBLE);
    }
    return chart;
  }

  /** Few points are seen better as dots than as a line of no length. */
  private static boolean alone(Line line) {
    return line.points() < 12;
  }

  private void style(XYStyler styler) {
    styler.setTimezone(TimeZone.getTimeZone("UTC"));
    styler.setDatePattern("HH:mm");
    styler.setXAxisMin((double) from(now).toEpochMilli());
    styler.setXAxisMax((double) now.toEpochMilli());
    styler.setYAxisMin(0.0);
    styler.setChartBackgroundColor(GROUND).setChartFontColor(TEXT);
    styler.setPlotBackgroundColor(GROUND).setPlotBorderVisible(false);
    styler.setPlotGridLinesColor(GRID);
    styler.setAxisTickLabelsColor(TEXT).setAxisTickMarksColor(GRID);
    styler.setLegendPosition(LegendPosition.OutsideS).setLegendLayout(LegendLayout.Horizontal);
    styler.setLegendBackgroundColor(GROUND).setLegendBorderColor(GROUND);
    styler.setMarkerSize(6);
    styler.setXAxisTickMarkSpacingHint(90);
  }

  private String inWords(List<Line> latency, List<Line> memory) {
    List<String> sentences = new ArrayList<>();
    for (Line line : latency) {
      sentences.add(
          "%s took at most %s"
              .formatted(
                  line.name(), HealthReport.took(Duration.ofMillis(Math.round(highest(line))))));
    }
    for (Line line : memory) {
      sentences.add("%s was at most %.0f %%".formatted(line.name(), highest(line)));
    }
    List<Instant> failures = failures();
    sentences.add(
        failures.isEmpty()
            ? "nothing failed"
            : "failures between %s and %s UTC"
                .formatted(
                    CLOCK.format(failures.getFirst()),
                    CLOCK.format(failures.getLast().plus(STEP))));
    return "Latency and memory of the last 24 hours. " + String.join("; ", sentences) + ".";
  }

  private static double highest(Line line) {
    double most = 0;
    for (Double value : line.worst()) {
      most = value == null ? most : Math.max(most, value);
    }
    return most;
  }
}
