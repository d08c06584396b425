/** Child processes that never outlive this one. */
@NullMarked
package com.terp.chatops.sandbox.process;

import org.jspecify.annotations.NullMarked;
