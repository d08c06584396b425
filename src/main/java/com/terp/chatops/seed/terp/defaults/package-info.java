/**
 * What TERP's own start-up and defaults put in place: roles and rights, flags, places, shifts,
 * achievements, and the people and records that testers use.
 */
@NullMarked
package com.terp.chatops.seed.terp.defaults;

import org.jspecify.annotations.NullMarked;
