package com.terp.chatops.seed.terp;

import java.util.List;
import java.util.Map;

/**
 * A profile as an operator describes it.
 *
 * @param name as people type it
 * @param says its keys and what stands there, as text
 * @param skip tables it leaves alone
 */
public record ProfileWish(String name, Map<String, String> says, List<String> skip) {
  public ProfileWish {
    says = Map.copyOf(says);
    skip = List.copyOf(skip);
  }
}
