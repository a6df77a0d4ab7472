package org.aiolang.stdlib.json;

import org.jspecify.annotations.Nullable;

/** What a decoder calls instead of making values itself; null for what it makes itself. */
record JsonHooks(
    @Nullable Object object,
    @Nullable Object pairs,
    @Nullable Object parseFloat,
    @Nullable Object parseInt,
    @Nullable Object parseConstant,
    boolean strict) {
  static final JsonHooks NONE = new JsonHooks(null, null, null, null, null, true);
}
