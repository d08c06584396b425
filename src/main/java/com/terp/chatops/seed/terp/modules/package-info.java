/** What the tables of TERP's modules hold, a module a class: told on top of the seeded business. */
@NullMarked
package com.terp.chatops.seed.terp.modules;

import org.jspecify.annotations.NullMarked;
