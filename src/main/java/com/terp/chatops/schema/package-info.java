/** The live schema as information_schema tells it: tables, keys, order, content fingerprints. */
@NullMarked
package com.terp.chatops.schema;

import org.jspecify.annotations.NullMarked;
