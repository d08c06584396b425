/** What a document may do, and what goes together. */
@NullMarked
package com.terp.chatops.verify.rules;

import org.jspecify.annotations.NullMarked;
