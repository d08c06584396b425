/** The grammar and what each command does; joins the features, knows no edge. */
@NullMarked
package com.terp.chatops.command;

import org.jspecify.annotations.NullMarked;
