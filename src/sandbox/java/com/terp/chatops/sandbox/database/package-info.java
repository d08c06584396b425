/** A database server of our own, on the loopback interface, and TERP's tables in it. */
@NullMarked
package com.terp.chatops.sandbox.database;

import org.jspecify.annotations.NullMarked;
