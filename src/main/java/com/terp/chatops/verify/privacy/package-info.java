/** People who do not exist. */
@NullMarked
package com.terp.chatops.verify.privacy;

import org.jspecify.annotations.NullMarked;
