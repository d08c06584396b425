package com.terp.chatops.slack;

import java.util.LinkedHashMap;
import java.util.Map;

/** What is wanted of each open form: only the newest wish counts. Thread-safe. */
final class Wishes {
  private static final int REMEMBERED = 1000;

  private final Map<String, Wish> newest =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Wish> eldest) {
          return size() > REMEMBERED;
        }
      };

  /** One wish, in place of all those before it for the same form. */
  synchronized Wish next(String view) {
    Wish wish = new Wish(view);
    newest.put(view, wish);
    return wish;
  }

  private synchronized boolean stands(Wish wish) {
    Wish known = newest.get(wish.view);
    return known == null || known == wish;
  }

  /** One of them. */
  final class Wish {
    private final String view;

    private Wish(String view) {
      this.view = view;
    }

    String view() {
      return view;
    }

    /** Whether nothing else was wished for meanwhile. */
    boolean stands() {
      return Wishes.this.stands(this);
    }
  }
}
