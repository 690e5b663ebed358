/** Keeps imports, their rows and their files in MongoDB. */
@NullMarked
package org.weike.core.roster.mongo;

import org.jspecify.annotations.NullMarked;
