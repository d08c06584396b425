/** Tests about the code itself. */
@NullMarked
package com.terp.chatops.architecture;

import org.jspecify.annotations.NullMarked;
