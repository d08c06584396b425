/** Deployments at DigitalOcean: what runs, what ran before, and the way back. */
@NullMarked
package com.terp.chatops.deploy;

import org.jspecify.annotations.NullMarked;
