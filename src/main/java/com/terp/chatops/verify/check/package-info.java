/** What a check is made of: questions about one snapshot of the data, and their answers. */
@NullMarked
package com.terp.chatops.verify.check;

import org.jspecify.annotations.NullMarked;
