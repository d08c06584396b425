/** What tests share: real databases, and the bookkeeping of what this machine cannot run. */
@NullMarked
package com.terp.chatops.testing;

import org.jspecify.annotations.NullMarked;
