/** What cannot have happened before something else. */
@NullMarked
package com.terp.chatops.verify.time;

import org.jspecify.annotations.NullMarked;
