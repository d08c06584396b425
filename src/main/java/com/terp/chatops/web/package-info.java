/** The HTTP edge: health and metrics of the bot itself. */
@NullMarked
package com.terp.chatops.web;

import org.jspecify.annotations.NullMarked;
