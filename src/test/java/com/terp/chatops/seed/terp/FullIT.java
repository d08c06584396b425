package com.terp.chatops.seed.terp;

import static org.assertj.core.api.Assertions.assertThat;

import com.terp.chatops.run.RunEvent;
import com.terp.chatops.run.RunState;
import com.terp.chatops.schema.Fingerprint;
import com.terp.chatops.seed.LiveSeeding;
import com.terp.chatops.seed.SeedPlan;
import com.terp.chatops.seed.SeedSpec;
import com.terp.chatops.seed.SeedSpec.Clear;
import com.terp.chatops.seed.Shop;
import com.terp.chatops.seed.TablePlan;
import com.terp.chatops.testing.Databases;
import com.terp.chatops.testing.Requirement;
import com.terp.chatops.testing.Requires;
import com.terp.chatops.testing.TestDatabase;
import com.terp.chatops.undo.LedgerUndoing;
import com.terp.chatops.undo.UndoMode;
import com.terp.chatops.verify.Verification;
import com.terp.chatops.verify.check.Verdict;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Full goes into TERP's whole schema with every check on, and no table stays empty. */
@Requires(Requirement.TERP_FACTS)
class FullIT {
  @Test
  void fullLeavesNoTableEmptyAndAddsUp() {
    try (TestDatabase test = Databases.best("FullIT");
        Shop shop = Shop.wholeTerp(test)) {
      LiveSeeding seeding = shop.seeding(TerpProfiles.all());
      Map<String, Fingerprint> before = shop.fingerprints();
      SeedPlan plan = seeding.plan(new SeedSpec("full", 12345, Clear.CLEAR));

      RunEvent.Ended ended = shop.run("seed full", seeding.job(plan), null);

      assertThat(ended.state()).as("%s", ended.report()).isEqualTo(RunState.SUCCEEDED);
      SoftAssertions softly = new SoftAssertions();
      for (TablePlan table : plan.tables()) {
        softly
            .assertThat(test.number("SELECT COUNT(*) FROM `" + table.table() + "`"))
            .as(table.table())
            .isEqualTo(table.after())
            .isPositive();
      }
      softly.assertThat(plan.tables()).hasSize(test.column("SHOW TABLES").size());
      CONTRADICTIONS.forEach(sql -> softly.assertThat(test.number(sql)).as(sql).isZero());
      softly.assertThat(offences(shop)).isEmpty();
      softly
          .assertThat(seeding.plan(new SeedSpec("full", 12345, Clear.NO_CLEAR)).inserted())
          .as("missing from what full wrote")
          .isZero();
      softly.assertAll();
      LedgerUndoing undoing =
          new LedgerUndoing(Shop.ENVIRONMENT, shop.access(), shop.store(), Clock.systemUTC());
      RunEvent.Ended undone =
          shop.run("undo", undoing.job(ended.run(), UndoMode.WHOLE), ended.run());
      assertThat(undone.state()).as("%s", undone.report()).isEqualTo(RunState.SUCCEEDED);
      assertThat(shop.fingerprints()).isEqualTo(before);
      System.out.printf(
          "full there and back: %d rows written, %d tables compared%n",
          plan.inserted(), before.size());
    }
  }

  private static List<String> offences(Shop shop) {
    return new Verification(Shop.ENVIRONMENT, shop.database(), Clock.systemUTC())
        .run().results().stream()
            .filter(result ->
                !(result.verdict() instanceof Verdict.Held)
                    && !(result.verdict() instanceof Verdict.Skipped))
            .map(Object::toString)
            .toList();
  }

  /** What must not be found: each counts rows that say one thing and its opposite. */
  private static final List<String> CONTRADICTIONS =
      List.of(
          "SELECT COUNT(*) FROM client_points_summary s WHERE s.current_balance <> (SELECT"
              + " SUM(l.points) FROM points_ledger l WHERE l.client_id = s.client_id)",
          "SELECT COUNT(*) FROM client_interest_lists l WHERE l.total_value <> (SELECT"
              + " SUM(i.price_at_interest * i.quantity_at_interest) FROM"
              + " client_interest_list_items i WHERE i.interest_list_id = l.id)",
          "SELECT COUNT(*) FROM employee_timesheets WHERE grand_total_minutes <>"
              + " total_regular_minutes + total_overtime_minutes + total_sick_minutes",
          "SELECT COUNT(*) = 0 FROM employee_timesheets WHERE grand_total_minutes > 0",
          "SELECT COUNT(*) FROM client_vip_status s JOIN vip_tiers t ON t.id = s.current_tier_id"
              + " WHERE s.ytd_spend < t.min_spend_ytd",
          "SELECT COUNT(*) = 0 FROM client_vip_status WHERE lifetime_spend > 1000000",
          "SELECT COUNT(*) FROM client_referral_codes c WHERE c.times_used <> (SELECT COUNT(*)"
              + " FROM referral_tracking r WHERE r.referral_code_used = c.code)",
          "SELECT COUNT(*) FROM calendar_reminders WHERE reminder_time < created_at",
          "SELECT COUNT(*) FROM referral_tracking WHERE referrer_client_id ="
              + " referred_client_id");
}
