/** TERP's business as data: profiles, documents and what of them goes into which table. */
@NullMarked
package com.terp.chatops.seed.terp;

import org.jspecify.annotations.NullMarked;
