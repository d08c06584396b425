/** Money that has to agree. */
@NullMarked
package com.terp.chatops.verify.money;

import org.jspecify.annotations.NullMarked;
