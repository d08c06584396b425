/** What points at what. */
@NullMarked
package com.terp.chatops.verify.references;

import org.jspecify.annotations.NullMarked;
